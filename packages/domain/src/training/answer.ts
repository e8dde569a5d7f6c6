// Answers about a place: the manager's to a request, a person's to an offer, and an offer out of turn by staff.
import { conflict } from '../refusal.ts'
import type { Circumstances } from './ask.ts'
import { requestEnds, startOf } from './deadlines.ts'
import { clashRefusal, entryFor } from './diary.ts'
import { leave, offerTo } from './leave.ts'
import type { Place, Run } from './model.ts'
import { withHold, withoutHold } from './places.ts'
import { diaryOf, runOf, type State, telling, withDiaryEntry, withPlace, withRun } from './state.ts'

const stillOpen = (run: Run, now: string): void => {
  if (run.status === 'cancelled') throw conflict('run-cancelled', 'This training is cancelled.')
  if (run.status !== 'open' || startOf(run) <= now)
    throw conflict('training-started', 'This training has started, so places can no longer be changed here.')
}

const booked = (state: State, place: Place, { now }: Circumstances): State => {
  const { until: _until, ...rest } = place
  const kept: Place = { ...rest, status: 'booked', approved: true, bookedAt: now, version: place.version + 1 }
  const run = runOf(state, place.runId)
  const held = withRun(withPlace(state, kept), withoutHold(run, place.personId))
  return telling(held, { kind: 'booked', place: kept }, `${place.name}: has a place`)
}

const overdue = () =>
  conflict('hold-ended', 'The time for this answer has passed, and the place has gone to the next person.')

/** The manager agrees: a held request becomes a place; somebody who waits will not be asked about again (bug 14). */
export const approve = (state: State, place: Place, agrees: boolean, about: Circumstances): State => {
  stillOpen(runOf(state, place.runId), about.now)
  if (place.status === 'cancelled') throw conflict('request-over', 'This request is over.')
  if (place.approved) throw conflict('approved-already', 'Somebody has answered this request already.')
  if (!agrees) return leave(state, { place, why: 'refused' }, about)
  if (place.status !== 'asked')
    return withPlace(
      { ...state, history: [...state.history, { runId: place.runId, summary: `${place.name}: the manager agrees` }] },
      { ...place, approved: true, version: place.version + 1 },
    )
  if ((place.until ?? '') <= about.now) throw overdue()
  return booked(state, place, about)
}

/** Takes an offer, unless the person is taken at that time by now; a SENCO's still needs the manager's word. */
export const answerOffer = (
  state: State,
  place: Place,
  answer: { readonly take: boolean; readonly approved: boolean },
  about: Circumstances,
): State => {
  const run = runOf(state, place.runId)
  stillOpen(run, about.now)
  if (place.status !== 'offered') throw conflict('no-offer', 'There is no offer to answer. It may have ended.')
  if ((place.until ?? '') <= about.now) throw overdue()
  if (!answer.take) return leave(state, { place, why: 'declined' }, about)
  const entry = entryFor(run, place.settingId, true, place.makesUp?.parts)
  const clash = clashRefusal(diaryOf(state, place.personId), entry, place.name)
  if (clash !== undefined) throw clash
  const taken = withDiaryEntry(state, place.personId, entry)
  if (place.approved || answer.approved) return booked(taken, place, about)
  const until = requestEnds(run, about.policies, about.now, about.closures)
  const asked: Place = { ...place, status: 'asked', until, version: place.version + 1 }
  const held = withHold(withoutHold(run, place.personId), { ids: [place.personId], kind: 'request', until })
  return telling(
    withRun(withPlace(taken, asked), held),
    { kind: 'approval-asked', place: asked },
    `${place.name}: took the offer; a place is held for the manager’s answer`,
  )
}

/**
 * Staff offer a free place to somebody who waits, out of turn: one aside, or a held seat to somebody who is not new. It
 * takes what is free and no more, so that it never meets an automatic offer in the same place (bug 10).
 */
export const offerOutOfTurn = (state: State, place: Place, reason: string, about: Circumstances): State => {
  const run = runOf(state, place.runId)
  stillOpen(run, about.now)
  const lists = [...run.queue, ...run.aside]
  const turn = lists.find(({ ids }) => ids.includes(place.personId))
  if (place.status !== 'waiting' || turn === undefined)
    throw conflict('not-waiting', `${place.name} is not waiting for this training.`)
  const general = Math.min(run.remaining, turn.ids.length)
  const held = turn.ids.length - general
  if (held > run.reserved) throw conflict('no-place', 'No place is free. Raise the number of places first.')
  const after: Run = {
    ...run,
    remaining: run.remaining - general,
    reserved: run.reserved - held,
    queue: run.queue.filter((one) => one !== turn),
    aside: run.aside.filter((one) => one !== turn),
  }
  const noted = {
    ...state,
    history: [...state.history, { runId: run.runId, summary: `Out of turn, because: ${reason}` }],
  }
  return offerTo(withRun(noted, after), run.runId, [{ turn, taken: { general, held } }], about)
}
