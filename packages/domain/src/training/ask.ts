// Asking for places (rules T1 to T3, T8): each turn gets a place now, or stands in the list, or waits aside because its
// setting has its number already. One decision for a whole group, so that nothing is half booked.
import type { Closure } from '../calendar/model.ts'
import { conflict, invalid, notFound, type Refusal } from '../refusal.ts'
import { type Instant, londonDate } from '../time.ts'
import { closingOf, endOf, requestEnds } from './deadlines.ts'
import { clashRefusal, entryFor } from './diary.ts'
import type { Need, Place, Run, Turn } from './model.ts'
import { noShowsLately, staffDecide } from './no-shows.ts'
import { mayTakeNow, poolOf, type Taken, take, withHold } from './places.ts'
import type { TrainingPolicies } from './policies.ts'
import { isActive, limitOf } from './standing.ts'
import {
  diaryOf,
  peopleOf,
  placeOf,
  requireRead,
  runOf,
  type State,
  settingOf,
  telling,
  withDiaryEntry,
  withPlace,
  withRun,
  withSetting,
} from './state.ts'

/** What every rule about places is given beside the state. */
export interface Circumstances {
  readonly now: Instant
  readonly policies: TrainingPolicies
  readonly closures: readonly Closure[]
  readonly actor: { readonly personId: string; readonly name: string }
}

export interface Attendee {
  readonly personId: string
  readonly name: string
  readonly email?: string | undefined
  readonly newSenco: boolean
  readonly need?: Need | undefined
  readonly needs?: string | undefined
}

export interface Asking {
  readonly runId: string
  readonly settingId: string
  readonly people: readonly Attendee[]
  /** All come or none. */
  readonly together: boolean
  /** A manager asks, or the council needs no manager's word. */
  readonly approved: boolean
  readonly makesUp?: Place['makesUp']
  readonly membership?: boolean
  /** Staff ask, or a place is only moved: earlier absences do not make it wait (rule T6). */
  readonly decided?: boolean
}

/** Why nobody can ask now, or undefined. */
export const askingClosed = (run: Run, settingId: string, now: Instant): Refusal | undefined => {
  if (run.status === 'draft') return notFound()
  if (run.settingId !== undefined && run.settingId !== settingId) return notFound()
  if (run.status === 'cancelled') return conflict('run-cancelled', 'This training is cancelled.')
  if (run.status === 'done' || closingOf(run) <= now)
    return conflict('booking-closed', 'Booking for this training has closed. Ring us if something changed.')
  if (run.opensAt !== undefined && run.opensAt > now)
    return conflict('booking-not-open', 'Booking for this training has not opened yet.')
  return undefined
}

const notTwice = (state: State, { runId, people }: Asking): void => {
  if (new Set(people.map(({ personId }) => personId)).size !== people.length)
    throw invalid([{ field: 'people', message: 'Name each person once.' }])
  for (const { personId, name } of people)
    if (isActive(placeOf(state, runId, personId)))
      throw conflict('already-booked', `${name} has asked for this training already. See “Training” for their place.`)
}

const turnOf = (asking: Asking, people: readonly Attendee[], at: Instant, forStaff: readonly string[]): Turn => {
  const need = people.find((one) => one.need !== undefined)?.need
  return {
    ids: people.toSorted((one, other) => Number(other.newSenco) - Number(one.newSenco)).map(({ personId }) => personId),
    settingId: asking.settingId,
    at,
    fresh: people.filter(({ newSenco }) => newSenco).length,
    ...(need === undefined ? {} : { need }),
    ...(forStaff.length === 0 ? {} : { forStaff: [...forStaff] }),
  }
}

type Result = { readonly kind: 'place'; readonly taken: Taken } | { readonly kind: 'queue' | 'aside' }

/** How many of a setting count towards its number: all but those who wait aside. */
const counted = (state: State, run: Run, settingId: string): number =>
  peopleOf(state, settingId, run.runId).length -
  run.aside.filter((turn) => turn.settingId === settingId).reduce((sum, { ids }) => sum + ids.length, 0)

const resultFor = (state: State, run: Run, turn: Turn, policies: TrainingPolicies): Result => {
  if (turn.forStaff !== undefined) return { kind: 'aside' }
  const limit = limitOf(run)
  if (limit !== undefined && counted(state, run, turn.settingId) + turn.ids.length > limit) return { kind: 'aside' }
  const taken = mayTakeNow(run, turn, policies)
  return taken === undefined ? { kind: 'queue' } : { kind: 'place', taken }
}

const withPeople = (state: State, run: Run, settingId: string, ids: readonly string[]): State => {
  const setting = settingOf(state, settingId)
  const people = [...(setting.runs[run.runId]?.people ?? []), ...ids]
  const entry = { people, endsOn: londonDate(endOf(run)) }
  return withSetting(state, { ...setting, runs: { ...setting.runs, [run.runId]: entry } })
}

const freshPlace = (
  state: State,
  asking: Asking,
  person: Attendee,
  { now, actor }: Circumstances,
): Omit<Place, 'status'> => ({
  runId: asking.runId,
  personId: person.personId,
  settingId: asking.settingId,
  name: person.name,
  ...(person.email === undefined ? {} : { email: person.email }),
  approved: asking.approved,
  newSenco: person.newSenco,
  ...(person.need === undefined ? {} : { need: person.need }),
  askedAt: now,
  askedBy: { personId: actor.personId, name: actor.name },
  ...(asking.makesUp === undefined ? {} : { makesUp: asking.makesUp }),
  ...(asking.membership === true ? { membership: true } : {}),
  ...(person.needs === undefined || person.needs.trim() === '' ? {} : { needs: person.needs.trim() }),
  version: (placeOf(state, asking.runId, person.personId)?.version ?? 0) + 1,
})

/** Whoever lets somebody through in spite of earlier absences is asked about it one day: the history says it. */
const absences = (state: State, { decided }: Asking, personId: string, { policies, now }: Circumstances): string => {
  const diary = diaryOf(state, personId)
  if (!staffDecide(diary, policies, now)) return ''
  const times = `${noShowsLately(diary, policies, now)} absences without word`
  return decided ? `, in spite of ${times}` : ` for the team, after ${times}`
}

/** Rows of one turn after its result, with the words for its people. */
const settled = (
  before: State,
  asking: Asking,
  people: readonly Attendee[],
  turn: Turn,
  result: Result,
  about: Circumstances,
): State => {
  const run = runOf(before, asking.runId)
  const ids = turn.ids
  const waits = !asking.approved && result.kind === 'place'
  const until = waits ? requestEnds(run, about.policies, about.now, about.closures) : undefined
  let next = run
  if (result.kind === 'queue') next = { ...run, queue: [...run.queue, turn] }
  if (result.kind === 'aside') next = { ...run, aside: [...run.aside, turn] }
  if (result.kind === 'place') next = take(run, result.taken)
  if (until !== undefined) next = withHold(next, { ids: [...ids], kind: 'request', until })
  let state = withPeople(withRun(before, next), run, asking.settingId, ids)
  for (const person of people) {
    const place: Place = {
      ...freshPlace(before, asking, person, about),
      ...(people.length > 1 ? { together: [...ids] } : {}),
      ...(result.kind === 'place' ? { pool: poolOf(result.taken, ids.indexOf(person.personId)) } : {}),
      ...(until === undefined ? {} : { until }),
      ...(result.kind === 'place' && !waits ? { bookedAt: about.now } : {}),
      status: result.kind !== 'place' ? 'waiting' : waits ? 'asked' : 'booked',
    }
    const holds = result.kind === 'place'
    state = withDiaryEntry(state, person.personId, entryFor(run, asking.settingId, holds, asking.makesUp?.parts))
    state = telling(
      withPlace(state, place),
      { kind: waits ? 'approval-asked' : holds ? 'booked' : 'waiting', place },
      `${place.name}: ${waits ? 'a place is held for the manager’s answer' : holds ? 'has a place' : 'waits'}${absences(state, asking, place.personId, about)}`,
    )
  }
  return state
}

/**
 * Places for some people of one setting. Together: one turn for all. Else each in the order named: the first get what is
 * there, the others wait.
 * @throws Refusal when the run takes no requests, somebody is booked already, or is taken at that time.
 */
export const askForPlaces = (state: State, asking: Asking, about: Circumstances): State => {
  const { runId, settingId, people } = asking
  requireRead(state, [
    { kind: 'run', runId },
    { kind: 'setting', settingId },
    ...people.flatMap(({ personId }) => [
      { kind: 'place' as const, runId, personId },
      { kind: 'diary' as const, personId },
    ]),
  ])
  const run = runOf(state, runId)
  const closed = askingClosed(run, settingId, about.now)
  if (closed !== undefined) throw closed
  notTwice(state, asking)
  for (const { personId, name } of people) {
    const clash = clashRefusal(diaryOf(state, personId), entryFor(run, settingId, true, asking.makesUp?.parts), name)
    if (clash !== undefined) throw clash
  }
  const limit = limitOf(run)
  if (asking.together && limit !== undefined && people.length > limit)
    throw invalid([
      {
        field: 'people',
        message: `A setting can have ${limit} places. Choose fewer people, or book each by themselves.`,
      },
    ])
  const isWatched = (personId: string) => staffDecide(diaryOf(state, personId), about.policies, about.now)
  const groups = asking.together ? [people] : people.map((person) => [person])
  return groups.reduce((next, group) => {
    const watched = asking.decided === true ? [] : group.map(({ personId }) => personId).filter(isWatched)
    const turn = turnOf(asking, group, about.now, watched)
    return settled(next, asking, group, turn, resultFor(next, runOf(next, runId), turn, about.policies), about)
  }, state)
}
