// Leaving a place or a turn, for whatever reason, and what follows in the same breath: the place goes to the next who
// waits, and a colleague who waited because the setting had its number comes into the list.
import type { Instant } from '../time.ts'
import type { Circumstances } from './ask.ts'
import { offerEnds } from './deadlines.ts'
import type { Charge, Place, PlaceEnd, Run } from './model.ts'
import { give, isForStaff, poolOf, type Served, served, withHold, withoutHold, withoutTurn } from './places.ts'
import { holdsPlace, limitOf } from './standing.ts'
import {
  peopleOf,
  placeOf,
  requireRead,
  runOf,
  type State,
  settingOf,
  telling,
  withoutDiaryEntry,
  withPlace,
  withRun,
  withSetting,
} from './state.ts'
import type { Told } from './told.ts'

const offeredPlace = (place: Place, pool: Place['pool'], until: Instant, now: Instant): Place => ({
  ...place,
  status: 'offered',
  ...(pool === undefined ? {} : { pool }),
  offeredAt: now,
  until,
  version: place.version + 1,
})

/** Offers to those whom the places went to. */
export const offerTo = (state: State, runId: string, given: Served['given'], about: Circumstances): State => {
  requireRead(
    state,
    given.flatMap(({ turn }) => turn.ids.map((personId) => ({ kind: 'place' as const, runId, personId }))),
  )
  return given.reduce((before, { turn, taken }) => {
    const run = runOf(before, runId)
    const until = offerEnds(run, about.policies, about.now, about.closures)
    const held = withRun(before, withHold(run, { ids: turn.ids, kind: 'offer', until }))
    return turn.ids.reduce((next, personId, index) => {
      const waiting = placeOf(next, runId, personId)
      if (waiting === undefined) return next
      const place = offeredPlace(waiting, poolOf(taken, index), until, about.now)
      return telling(withPlace(next, place), { kind: 'offered', place }, `${place.name}: a place is offered`)
    }, held)
  }, state)
}

/** Whoever waits and fits now gets an offer. Every way in which places become free ends here. */
export const serveRun = (state: State, runId: string, about: Circumstances): State => {
  const { run, given } = served(runOf(state, runId), about.policies)
  return given.length === 0 ? state : offerTo(withRun(state, run), runId, given, about)
}

const words: Readonly<Record<PlaceEnd, string>> = {
  'given-up': 'gave up',
  declined: 'did not take the offer',
  'offer-ended': 'the offer ended',
  refused: 'the manager did not agree',
  'request-ended': 'the request ended without the manager’s answer',
  substituted: 'a colleague comes instead',
  moved: 'moved to another run',
  'setting-closed': 'the setting has closed',
  'run-cancelled': 'the training is cancelled',
  'left-setting': 'left the setting',
}

const toldOf: Readonly<Record<PlaceEnd, Told['kind'] | undefined>> = {
  'given-up': 'given-up',
  declined: undefined,
  'offer-ended': 'offer-ended',
  refused: 'refused',
  'request-ended': 'request-ended',
  substituted: 'substituted',
  moved: 'moved',
  'setting-closed': 'given-up',
  'run-cancelled': undefined,
  'left-setting': 'given-up',
}

/** Colleagues aside come into the list, in their order, as far as their setting's number goes now. */
const colleaguesIn = (run: Run, settingId: string, people: number): Run => {
  const limit = limitOf(run)
  const aside = run.aside.filter((turn) => turn.settingId === settingId)
  let used = people - aside.reduce((sum, { ids }) => sum + ids.length, 0)
  const coming = aside.filter((turn) => {
    const { ids } = turn
    if (isForStaff(turn)) return false
    if (limit !== undefined && used + ids.length > limit) return false
    used += ids.length
    return true
  })
  if (coming.length === 0) return run
  return {
    ...run,
    aside: run.aside.filter((turn) => !coming.includes(turn)),
    queue: [...run.queue, ...coming],
  }
}

export interface Leaving {
  readonly place: Place
  readonly why: PlaceEnd
  readonly charge?: Charge | undefined
}

const withoutServing = (state: State, { place, why, charge }: Leaving, about: Circumstances): State => {
  const { runId, personId, settingId } = place
  requireRead(state, [
    { kind: 'run', runId },
    { kind: 'setting', settingId },
    { kind: 'diary', personId },
  ])
  const run = runOf(state, runId)
  const freed = holdsPlace(place)
    ? give(withoutHold(run, personId), [place.pool])
    : withoutTurn(run, personId, place.newSenco)
  const setting = settingOf(state, settingId)
  const people = peopleOf(state, settingId, runId).filter((id) => id !== personId)
  const { [runId]: entry, ...others } = setting.runs
  const runs = people.length === 0 || entry === undefined ? others : { ...others, [runId]: { ...entry, people } }
  const after = colleaguesIn(freed, settingId, people.length)
  const { until: _until, pool: _pool, ...rest } = place
  const ended: Place = {
    ...rest,
    status: 'cancelled',
    ended: { at: about.now, why, ...(charge === undefined ? {} : { charge }) },
    version: place.version + 1,
  }
  let next = withSetting(withRun(withPlace(state, ended), after), { ...setting, runs })
  next = withoutDiaryEntry(next, personId, runId)
  const kind = toldOf[why]
  const summary = `${place.name}: ${words[why]}`
  next =
    kind === undefined
      ? { ...next, history: [...next.history, { runId, summary }] }
      : telling(next, { kind, place: ended }, summary)
  return next
}

/** The place without its holder: what is told and what the next one gets are in the same decision. */
export const leave = (state: State, leaving: Leaving, about: Circumstances): State =>
  serveRun(withoutServing(state, leaving, about), leaving.place.runId, about)

/** Several of one run at once: nobody of them is offered what another of them leaves. */
export const leaveTogether = (state: State, runId: string, leaving: readonly Leaving[], about: Circumstances): State =>
  serveRun(
    leaving.reduce((before, one) => withoutServing(before, one, about), state),
    runId,
    about,
  )
