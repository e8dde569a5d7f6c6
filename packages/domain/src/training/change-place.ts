// What somebody with a place may do with it: give it up at the charge shown, send a colleague, move to another run, make
// up a missed part on another run.
import { conflict, invalid } from '../refusal.ts'
import { type Asking, type Attendee, askForPlaces, type Circumstances } from './ask.ts'
import { startOf } from './deadlines.ts'
import { clashRefusal, entryFor } from './diary.ts'
import { leave } from './leave.ts'
import type { Charge, Place, Run } from './model.ts'
import { withoutTurn } from './places.ts'
import { holdsPlace, isActive } from './standing.ts'
import {
  diaryOf,
  placeOf,
  requireRead,
  runOf,
  type State,
  settingOf,
  telling,
  withDiaryEntry,
  withoutDiaryEntry,
  withPlace,
  withRun,
  withSetting,
} from './state.ts'

const notStarted = (run: Run, now: string): void => {
  if (run.status === 'cancelled') throw conflict('run-cancelled', 'This training is cancelled.')
  if (run.status !== 'open' || startOf(run) <= now)
    throw conflict('training-started', 'This training has started. Ring us if somebody cannot come.')
}

/** Nobody pays what they were not shown: another charge than the one on the page is refused (A5). */
const chargeAsShown = (charge: Charge | undefined, shown: number | undefined): void => {
  if ((charge?.pence ?? 0) !== (shown ?? 0))
    throw conflict('charge-changed', 'The charge is not what the page showed. Look at it again before you confirm.')
}

/** What a place costs when it is given up; a turn or an offer costs nothing. */
export const cancelPlace = (
  state: State,
  place: Place,
  { charge, shownPence }: { readonly charge: Charge | undefined; readonly shownPence: number | undefined },
  about: Circumstances,
): State => {
  const run = runOf(state, place.runId)
  notStarted(run, about.now)
  if (!isActive(place)) throw conflict('already-given-up', 'This place has been given up already.')
  const due = place.status === 'booked' ? charge : undefined
  chargeAsShown(due, shownPence)
  return leave(state, { place, why: place.status === 'offered' ? 'declined' : 'given-up', charge: due }, about)
}

/** A colleague of the same setting comes instead: free, until the first session starts (rule T4). */
export const substitute = (state: State, place: Place, instead: Attendee, about: Circumstances): State => {
  const { runId, settingId } = place
  requireRead(state, [
    { kind: 'run', runId },
    { kind: 'setting', settingId },
    { kind: 'diary', personId: place.personId },
    { kind: 'diary', personId: instead.personId },
    { kind: 'place', runId, personId: instead.personId },
  ])
  const run = runOf(state, runId)
  notStarted(run, about.now)
  if (!holdsPlace(place)) throw conflict('no-place', `${place.name} has no place to hand on.`)
  if (instead.personId === place.personId) throw invalid([{ field: 'instead', message: 'Choose somebody else.' }])
  const theirs = placeOf(state, runId, instead.personId)
  if (holdsPlace(theirs)) throw conflict('already-booked', `${instead.name} has a place on this training already.`)
  const entry = entryFor(run, settingId, place.status !== 'offered', place.makesUp?.parts)
  const clash = clashRefusal(diaryOf(state, instead.personId), entry, instead.name)
  if (clash !== undefined) throw clash
  const renamed = (ids: readonly string[]) => ids.map((id) => (id === place.personId ? instead.personId : id))
  const waited = isActive(theirs)
  const lists = waited ? withoutTurn(run, instead.personId, theirs?.newSenco ?? false) : run
  const holds = lists.holds.some(({ ids }) => ids.includes(place.personId))
    ? lists.holds.map((hold) => ({ ...hold, ids: renamed(hold.ids) }))
    : lists.holds
  const { until, pool, needs: _needs, email: _email, ended: _ended, together, ...rest } = place
  const gone: Place = {
    ...rest,
    ...(place.email === undefined ? {} : { email: place.email }),
    status: 'cancelled',
    ended: { at: about.now, why: 'substituted' },
    version: place.version + 1,
  }
  const comes: Place = {
    ...rest,
    personId: instead.personId,
    name: instead.name,
    ...(instead.email === undefined ? {} : { email: instead.email }),
    ...(instead.needs === undefined ? {} : { needs: instead.needs }),
    ...(until === undefined ? {} : { until }),
    ...(pool === undefined ? {} : { pool }),
    ...(together === undefined ? {} : { together: renamed(together) }),
    newSenco: instead.newSenco,
    ...(place.bookedAt === undefined ? {} : { bookedAt: about.now }),
    askedAt: about.now,
    askedBy: { personId: about.actor.personId, name: about.actor.name },
    version: (theirs?.version ?? 0) + 1,
  }
  const setting = settingOf(state, settingId)
  const onRun = setting.runs[runId]
  const people = renamed(onRun?.people ?? []).filter((id, index, all) => all.indexOf(id) === index)
  let next = withRun(withPlace(withPlace(state, gone), comes), { ...lists, holds })
  next = withSetting(next, {
    ...setting,
    runs: { ...setting.runs, ...(onRun ? { [runId]: { ...onRun, people } } : {}) },
  })
  next = withDiaryEntry(withoutDiaryEntry(next, place.personId, runId), instead.personId, entry)
  next = telling(next, { kind: 'substituted', place: gone })
  return telling(
    next,
    {
      kind: comes.status === 'booked' ? 'booked' : comes.status === 'offered' ? 'offered' : 'approval-asked',
      place: comes,
    },
    `${instead.name} comes instead of ${place.name}`,
  )
}

const attendeeOf = (place: Place): Attendee => ({
  personId: place.personId,
  name: place.name,
  email: place.email,
  newSenco: place.newSenco,
  need: place.need,
  needs: place.needs,
})

const askingOf = (place: Place, toRunId: string): Asking => ({
  runId: toRunId,
  settingId: place.settingId,
  people: [attendeeOf(place)],
  together: false,
  approved: place.approved,
  decided: true,
})

const requirePlace = (state: State, runId: string, place: Place): State => {
  if (holdsPlace(placeOf(state, runId, place.personId))) return state
  throw conflict('run-full', 'That run has no free place. The place you have is kept.')
}

/** To another run that has a place free; the old one is given up in the same decision, never before. */
export const transfer = (
  state: State,
  place: Place,
  to: { readonly runId: string; readonly charge: Charge | undefined; readonly shownPence: number | undefined },
  about: Circumstances,
): State => {
  const from = runOf(state, place.runId)
  const target = runOf(state, to.runId)
  notStarted(from, about.now)
  if (!holdsPlace(place) || place.status === 'offered')
    throw conflict('no-place', `${place.name} has no place to move.`)
  if (to.runId === place.runId || target.courseId !== from.courseId)
    throw invalid([{ field: 'toRunId', message: 'Choose another run of the same course.' }])
  const due = place.status === 'booked' ? to.charge : undefined
  chargeAsShown(due, to.shownPence)
  const left = leave(state, { place, why: 'moved', charge: due }, about)
  return requirePlace(askForPlaces(left, askingOf(place, to.runId), about), to.runId, place)
}

/** Parts that were missed, on another run of the course: a place there, for these sessions. */
export const makeUp = (
  state: State,
  place: Place,
  to: { readonly runId: string; readonly parts: readonly number[]; readonly missed: readonly number[] },
  about: Circumstances,
): State => {
  const from = runOf(state, place.runId)
  const target = runOf(state, to.runId)
  if (place.status !== 'booked') throw conflict('no-place', `${place.name} has no place on that training.`)
  if (to.runId === place.runId || target.courseId !== from.courseId)
    throw invalid([{ field: 'toRunId', message: 'Choose another run of the same course.' }])
  const wrong = to.parts.filter(
    (part) => !to.missed.includes(part) || !target.sessions.some((one) => one.part === part),
  )
  if (to.parts.length === 0 || wrong.length > 0)
    throw invalid([{ field: 'parts', message: 'Choose sessions that were missed and that the other run has.' }])
  const asking = { ...askingOf(place, to.runId), approved: true, makesUp: { runId: place.runId, parts: [...to.parts] } }
  return requirePlace(askForPlaces(state, asking, about), to.runId, place)
}
