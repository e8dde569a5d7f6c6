// Adds the demo's actions and moves them on, each step at its own time and by whom it was.
import type { Actor } from '@senco/domain/roles'
import { personIdOf } from './accounts.ts'
import { act, idOf } from './act.ts'
import { actionsOn, type DemoAction } from './actions.ts'
import { actorOf, clusterIdOf, type DemoPortal, settingIdOf } from './portal.ts'
import { sencoAccounts } from './setting-people.ts'
import { fromOfsted } from './settings.ts'
import { staff } from './staff.ts'

/** Settings of a cluster in the order of the list, those whose people try the portal left out. */
const memberOf = (portal: DemoPortal, cluster: string, at: number): string => {
  const taken = new Set(sencoAccounts.flatMap(({ settings }) => settings.map(({ key }) => key)))
  const members = fromOfsted.filter(
    ({ key, type, ward }) => type === 'group' && ward.cluster === cluster && !taken.has(key),
  )
  return settingIdOf(portal, members[at % members.length]?.key ?? '')
}

const somebody = (portal: DemoPortal, key: string): Actor => {
  const senco = sencoAccounts.find((one) => one.key === key)
  if (senco === undefined) return actorOf(portal, key)
  const settingIds = senco.settings.map((setting) => settingIdOf(portal, setting.key))
  return { personId: personIdOf(key), name: senco.name, scopes: [{ role: 'setting-senco', settingIds }] }
}

const ownerOf = (portal: DemoPortal, { owner, cluster = '' }: DemoAction) => {
  if (owner === 'cluster') return { kind: 'cluster' as const, id: clusterIdOf(portal, cluster) }
  if (typeof owner === 'number') return { kind: 'setting' as const, id: memberOf(portal, cluster, owner) }
  if (staff.some(({ key }) => key === owner)) return { kind: 'person' as const, id: personIdOf(owner) }
  return { kind: 'setting' as const, id: settingIdOf(portal, owner) }
}

const load = async (portal: DemoPortal, told: DemoAction): Promise<void> => {
  const { at } = portal.calendar
  const { key, title, detail, measure, cluster, setting = '', meeting, dueOn } = told
  const by = somebody(portal, told.by)
  const context =
    cluster === undefined
      ? { kind: 'setting' as const, id: settingIdOf(portal, setting) }
      : { kind: 'cluster' as const, id: clusterIdOf(portal, cluster) }
  const input = {
    title,
    ...(detail === undefined ? {} : { detail }),
    ...(measure === undefined ? {} : { measure }),
    context,
    owner: ownerOf(portal, told),
    dueOn,
    ...(meeting === undefined ? {} : { meetingId: idOf('meeting', `meeting ${meeting}`) }),
  }
  const adding = { by, at: at(told.addedOn, '10:15'), label: `action ${key}` }
  const { actionId } = await act('addAction', portal.actions.addAction, input, adding)
  for (const [n, { on, to, note, toldBy, setting: which }] of (told.steps ?? []).entries()) {
    const step = {
      actionId,
      to,
      ...(note === undefined ? {} : { note }),
      ...(toldBy === undefined ? {} : { toldBy }),
      ...(which === undefined ? {} : { settingId: memberOf(portal, cluster ?? '', which) }),
    }
    const doing = { by, at: at(on, '14:20'), label: `action ${key} ${n}` }
    await act('moveAction', portal.actions.moveAction, step, doing)
  }
}

export const loadActions = async (portal: DemoPortal): Promise<void> => {
  for (const action of actionsOn(portal.calendar)) await load(portal, action)
}
