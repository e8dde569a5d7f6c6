// Who is meant by an attendee of a request: somebody known to the setting, or a colleague named for the first time.
import type { Input } from '@senco/contract/operation'
import type { training } from '@senco/contract/training'
import { isCouncilStaff } from '@senco/domain/access'
import { knownPerson } from '@senco/domain/people/account'
import { invalid, notFound } from '@senco/domain/refusal'
import type { SettingRecord } from '@senco/domain/register/model'
import { addDays, londonDate } from '@senco/domain/time'
import type { Attendee } from '@senco/domain/training/ask'
import type { Need, Run } from '@senco/domain/training/model'
import type { TrainingPolicies } from '@senco/domain/training/policies'
import { type State, settingOf, withSetting } from '@senco/domain/training/state'
import type { CommitContext } from '@senco/store/commit'
import { findByAddress, personWrites } from '@senco/store/people'
import type { Around } from '@senco/store/training/state'
import type { Write } from '@senco/store/transact'
import type { Deps } from '../deps.ts'

export type Named = Input<typeof training.bookPlaces>['people'][number]

/** With the id that they have or get; `isNew` when the service does not know them yet. */
export interface Known extends Named {
  readonly personId: string
  readonly isNew: boolean
  /** Meant by their id, and so somebody whom the setting must know. */
  readonly meant: boolean
}

/** One look at the address of each who is named; somebody without one is new each time. */
export const withIds = (deps: Deps, ctx: CommitContext, people: readonly Named[]): Promise<Known[]> =>
  Promise.all(
    people.map(async (one, index) => {
      if (one.personId !== undefined) return { personId: one.personId, needs: one.needs, isNew: false, meant: true }
      if (one.name === undefined) throw invalid([{ field: `people.${index}.name`, message: 'Enter a name.' }])
      const found = one.email === undefined ? undefined : await findByAddress(deps.tables, one.email, one.name)
      return { ...one, personId: found?.personId ?? ctx.newId('person'), isNew: found === undefined, meant: false }
    }),
  )

/** A SENCO of the setting within so many days of their start, for whom seats are held (rule T3). */
const isNewSenco = (record: SettingRecord, personId: string, { newSencos }: TrainingPolicies, now: string): boolean => {
  const since = addDays(londonDate(now), -newSencos.withinDays)
  return record.designations.some(
    (one) => one.personId === personId && one.status === 'active' && one.startsOn >= since && one.endsOn === undefined,
  )
}

/** What the need score is made of, while the council has it on. */
const needOf = (state: State, record: SettingRecord, newSenco: boolean, gapOnTopic: boolean): Need => ({
  newSenco,
  nobodyTrained: !record.designations.some(({ status }) => status === 'active'),
  gapOnTopic,
  underReached: Object.keys(settingOf(state, record.setting.settingId).runs).length === 0,
})

/** People of this setting: by their access, as its SENCO, or booked by it before. Staff may name anybody. */
const belongs = (
  ctx: CommitContext,
  state: State,
  record: SettingRecord,
  around: Around,
  personId: string,
): boolean => {
  const { settingId } = record.setting
  const account = around.people.get(personId)
  return (
    isCouncilStaff(ctx.actor) ||
    record.designations.some((one) => one.personId === personId && one.status === 'active') ||
    account?.scopes.some(({ settingIds }) => settingIds?.includes(settingId)) === true ||
    settingOf(state, settingId).team[personId] !== undefined
  )
}

export interface Occasion {
  readonly record: SettingRecord
  readonly around: Around
  readonly policies: TrainingPolicies
  /** Topics that the setting has asked for help with; read only while the need score is on. */
  readonly gaps: readonly string[]
}

/** @throws Refusal not-found for somebody whom this setting does not know. */
export const attendeesOf = (
  ctx: CommitContext,
  state: State,
  run: Pick<Run, 'topics'>,
  people: readonly Known[],
  { record, around, policies, gaps }: Occasion,
): Attendee[] =>
  people.map(({ personId, name, email, needs, meant }) => {
    const account = around.people.get(personId)
    const colleague = settingOf(state, record.setting.settingId).team[personId]
    if (meant && !belongs(ctx, state, record, around, personId)) throw notFound()
    const known = account?.name ?? colleague?.name ?? name
    if (known === undefined) throw notFound()
    const newSenco = isNewSenco(record, personId, policies, ctx.now)
    const gap = run.topics.some((topic) => gaps.includes(topic))
    return {
      personId,
      name: known,
      email: account?.email ?? colleague?.email ?? email,
      newSenco,
      ...(policies.needScore ? { need: needOf(state, record, newSenco, gap) } : {}),
      needs,
    }
  })

/** People whom the service did not know become known without an account, and the setting can book them again. */
export const newcomers = (deps: Deps, people: readonly Known[]): Write[] =>
  people
    .filter(({ isNew }) => isNew)
    .flatMap(({ personId, name = '', email }) =>
      personWrites(deps.tables, undefined, knownPerson({ personId, name, email })),
    )

export const withColleagues = (state: State, settingId: string, people: readonly Known[]): State => {
  const setting = settingOf(state, settingId)
  const named = people.filter(({ meant, personId }) => !meant && setting.team[personId] === undefined)
  if (named.length === 0) return state
  const team = Object.fromEntries(
    named.map(({ personId, name = '', email }) => [personId, { name, ...(email === undefined ? {} : { email }) }]),
  )
  return withSetting(state, { ...setting, team: { ...setting.team, ...team } })
}
