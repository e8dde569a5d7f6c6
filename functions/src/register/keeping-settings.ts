// Adding a setting that no official file names, and changing what people keep about one.
import type { register } from '@senco/contract/register'
import { fieldsNotChangeableBy } from '@senco/domain/access'
import { isHome } from '@senco/domain/clusters/membership'
import { conflict, type FieldProblem, forbidden, invalid } from '@senco/domain/refusal'
import { changeDetails } from '@senco/domain/register/details'
import { postcodeOf } from '@senco/domain/register/imports/cell'
import type { Setting } from '@senco/domain/register/model'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { readClusters } from '@senco/store/clusters'
import { commit } from '@senco/store/commit'
import { readPerson } from '@senco/store/people'
import { wardFinder } from '@senco/store/postcodes'
import { readAgencies } from '@senco/store/register/geography'
import { findByIdentity, identitiesOf } from '@senco/store/register/identities'
import { settingPartition, settingWrites } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { changeOf } from './changing.ts'
import { toActFor, toldByOf } from './reaching.ts'

/** A postcode as it is written, with the ward it is in; the ward goes when nobody knows where the postcode is. */
const placeOf = async (
  { tables }: Deps,
  typed: string,
): Promise<{ postcode: string; wardCode: string | undefined }> => {
  const postcode = postcodeOf(typed)
  if (postcode === undefined) throw invalid([{ field: 'postcode', message: 'Enter a full postcode, like WA7 4AB.' }])
  return { postcode, wardCode: (await wardFinder(tables, [postcode]))(postcode) }
}

interface Links {
  readonly clusterId?: string | null | undefined
  readonly areaSencoId?: string | null | undefined
  readonly agencyId?: string | undefined
}

/** Whoever and whatever a setting is linked to must be there. */
const requireLinks = async ({ tables }: Deps, { clusterId, areaSencoId, agencyId }: Links): Promise<void> => {
  const problems: FieldProblem[] = []
  if (clusterId && !(await readClusters(tables)).some((one) => isHome(one) && one.clusterId === clusterId))
    problems.push({ field: 'clusterId', message: 'Choose a cluster from the list.' })
  const person = areaSencoId ? await readPerson(tables, areaSencoId) : undefined
  if (areaSencoId && (person === undefined || !person.scopes.some(({ role }) => role === 'area-senco')))
    problems.push({ field: 'areaSencoId', message: 'Choose an Area SENCO from the list.' })
  if (agencyId && !(await readAgencies(tables)).some((one) => one.agencyId === agencyId))
    problems.push({ field: 'agencyId', message: 'Choose an agency from the list.' })
  if (problems.length > 0) throw invalid(problems)
}

const requireUnknown = async ({ tables }: Deps, setting: Setting): Promise<void> => {
  if ((await findByIdentity(tables, identitiesOf(setting))).size > 0)
    throw conflict('known-already', 'The register has this reference of this agency already.')
}

export const keepingSettings = (deps: Deps): Pick<Handlers<typeof register>, 'addSetting' | 'changeSetting'> => ({
  addSetting: async ({ postcode, ...given }, ctx) => {
    await requireLinks(deps, given)
    if (given.agencyRef !== undefined && given.agencyId === undefined)
      throw invalid([{ field: 'agencyId', message: 'Choose the agency that gave the reference.' }])
    const place = postcode === undefined ? {} : await placeOf(deps, postcode)
    const settingId = ctx.newId('setting')
    const setting: Setting = { settingId, status: 'active', addressLines: [], ...given, ...place, updatedAt: ctx.now }
    await requireUnknown(deps, setting)
    const record = { setting, designations: [] }
    const summary = summaryOf(record, londonDate(ctx.now))
    return commit(deps.tables, ctx, {
      writes: settingWrites(deps.tables, undefined, record, ctx.now),
      history: [{ on: settingPartition(settingId), summary: `Added ${settingLabel(summary)}` }],
      answer: { settingId, summary },
    })
  },

  changeSetting: async ({ settingId, toldBy, postcode, ...given }, ctx) => {
    const stored = await toActFor(deps, ctx, settingId)
    const wanted = Object.entries({ ...given, postcode }).flatMap(([field, value]) =>
      value === undefined ? [] : field,
    )
    if (fieldsNotChangeableBy(ctx.actor, stored.setting, wanted).length > 0) throw forbidden()
    await requireLinks(deps, given)
    const place = postcode == null ? { postcode } : await placeOf(deps, postcode)
    const ward = postcode === undefined ? {} : { wardCode: 'wardCode' in place ? (place.wardCode ?? null) : null }
    const changed = changeDetails(stored, { ...given, postcode: place.postcode, ...ward })
    if (changed === undefined) return { settingId, summary: summaryOf(stored, londonDate(ctx.now)) }
    const told = toldByOf(ctx, stored.setting, toldBy)
    const decision = { ...changed, ended: [] }
    const change = await changeOf(deps, stored, decision, { now: ctx.now, toldBy: told, sencoChange: false })
    return commit(deps.tables, ctx, change)
  },
})
