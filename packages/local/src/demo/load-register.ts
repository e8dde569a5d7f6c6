// What people told the council after the import: names of childminders, e-mail addresses, clusters and Area SENCOs.
import type { Instant } from '@senco/domain/time'
import { readAgencies } from '@senco/store/register/geography'
import { personIdOf } from './accounts.ts'
import { act, eachOf } from './act.ts'
import { invite } from './load-people.ts'
import { inventedEmail, inventedMobile, inventedName } from './names.ts'
import { actorOf, clusterIdOf, type DemoPortal, settingIdOf } from './portal.ts'
import { accountChildminder, childminderAccount } from './setting-people.ts'
import { childminders, type DemoSetting, fromOfsted, fromSchools } from './settings.ts'
import { agency, agencyCoordinator, leadOf } from './staff.ts'
import { clusterNames, wards } from './wards.ts'

/** From this one on, nobody has said who the childminder is: "details needed". */
export const firstNameless = 38

export const childminderName = (setting: DemoSetting, n: number): string =>
  setting === accountChildminder ? childminderAccount.name : inventedName(n + 300)

const nameChildminders = (portal: DemoPortal, at: Instant): Promise<void> =>
  eachOf([...childminders.slice(0, firstNameless).entries()], 6, async ([n, setting]) => {
    const name = childminderName(setting, n)
    const email = setting === accountChildminder ? childminderAccount.email : inventedEmail(name, 'childminder')
    const known = {
      settingId: settingIdOf(portal, setting.key),
      name,
      telephone: inventedMobile(n + 100),
      postcode: setting.postcode,
      toldBy: 'telephone' as const,
      ...(n % 9 === 7 ? {} : { email }),
    }
    const by = actorOf(portal, n % 2 === 0 ? 'area-senco' : 'area-senco-3')
    await act('changeSetting', portal.register.changeSetting, known, { by, at, label: `name ${setting.key}` })
  })

const addClusters = async (portal: DemoPortal, at: Instant): Promise<void> => {
  const by = actorOf(portal, 'team-manager')
  for (const name of clusterNames) {
    const wardCodes = wards.filter((ward) => ward.cluster === name).map(({ code }) => code)
    const input = { name, wardCodes, leadAreaSencoId: personIdOf(leadOf[name] ?? 'area-senco') }
    const { cluster } = await act('addCluster', portal.clusters.addCluster, input, { by, at, label: `cluster ${name}` })
    portal.clusterIds.set(name, cluster.clusterId)
  }
}

const isOurs = ({ type }: DemoSetting): boolean =>
  !['home-childcarer', 'out-of-school', 'special-school'].includes(type)

/** Nobody knows where a nameless childminder is, so no cluster and no Area SENCO is chosen for them. */
const isPlaced = (setting: DemoSetting): boolean =>
  isOurs(setting) && !childminders.slice(firstNameless).includes(setting)

const placeAndContact = (portal: DemoPortal, at: Instant): Promise<void> =>
  eachOf([...fromOfsted, ...fromSchools].filter(isPlaced), 6, async (setting) => {
    const { cluster } = setting.ward
    const input = {
      settingId: settingIdOf(portal, setting.key),
      clusterId: clusterIdOf(portal, cluster),
      areaSencoId: personIdOf(leadOf[cluster] ?? 'area-senco'),
      toldBy: 'email' as const,
      ...(setting.type !== 'childminder' && setting.hasEmail ? { email: `office@${setting.slug}.example` } : {}),
    }
    const doing = { by: actorOf(portal, 'team-manager'), at, label: `place ${setting.key}` }
    await act('changeSetting', portal.register.changeSetting, input, doing)
  })

/** Two childminders whom the agency registered: Ofsted's file has no line for them. */
const addAgencyChildminders = async (portal: DemoPortal, at: Instant): Promise<void> => {
  const agencyId = (await readAgencies(portal.tables)).find(({ name }) => name === agency.name)?.agencyId
  if (agencyId === undefined) throw new Error("The demo's agency was not imported")
  await invite(portal, agencyCoordinator, [{ role: 'agency-coordinator', agencyId }], at)
  for (const n of [1, 2]) {
    const name = inventedName(500 + n)
    const ward = wards[n] as (typeof wards)[number]
    const added = {
      name,
      providerType: 'childminder' as const,
      agencyId,
      agencyRef: `RR-${100 + n}`,
      postcode: ward.postcodes[0] ?? '',
      town: ward.town,
      email: inventedEmail(name, 'ribbonandrail'),
      telephone: inventedMobile(300 + n),
    }
    const by = actorOf(portal, 'area-senco')
    const { settingId } = await act('addSetting', portal.register.addSetting, added, { by, at, label: `agency ${n}` })
    portal.settingIds.set(`agency-childminder-${n}`, settingId)
    const shared = {
      settingId,
      agencyAccepted: true,
      clusterId: clusterIdOf(portal, ward.cluster),
      areaSencoId: personIdOf(leadOf[ward.cluster] ?? 'area-senco'),
      toldBy: 'telephone' as const,
    }
    await act('changeSetting', portal.register.changeSetting, shared, { by, at, label: `agency ${n} shares` })
  }
}

export const loadDetails = async (portal: DemoPortal, at: Instant): Promise<void> => {
  await nameChildminders(portal, at)
  await addClusters(portal, at)
  await placeAndContact(portal, at)
  await addAgencyChildminders(portal, at)
}
