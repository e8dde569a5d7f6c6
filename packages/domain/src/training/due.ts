// What time alone does to a run: offers and requests that nobody answered end, held seats are let go, and what is free
// goes to those who wait. Done by the daily job, and before anybody reads or decides.
import { type Instant, londonDate } from '../time.ts'
import type { Circumstances } from './ask.ts'
import { startOf } from './deadlines.ts'
import { leave, serveRun } from './leave.ts'
import type { Run } from './model.ts'
import { releaseSeats, served } from './places.ts'
import type { TrainingPolicies } from './policies.ts'
import { placeOf, requireRead, runOf, type State, withRun } from './state.ts'

const released = (run: Run, now: Instant): boolean =>
  !run.released && run.releaseOn !== undefined && run.releaseOn <= londonDate(now)

const ended = (run: Run, now: Instant) => run.holds.filter(({ until }) => until <= now)

/** Offers stop at the start: nobody is called to training that has begun. */
const canServe = (run: Run, policies: TrainingPolicies, now: Instant): boolean =>
  startOf(run) > now && served(run, policies).given.length > 0

export const isDue = (run: Run, policies: TrainingPolicies, now: Instant): boolean =>
  run.status === 'open' && (ended(run, now).length > 0 || released(run, now) || canServe(run, policies, now))

/** People whose holds end in one transaction at most; the rest follows in the next. */
const mostEnded = 5

const letGo = (state: State, runId: string): State => {
  const summary = 'Seats held for new SENCOs are for anybody now'
  const next = withRun(state, releaseSeats(runOf(state, runId)))
  return { ...next, history: [...next.history, { runId, summary }] }
}

/** One step; the caller goes on while something is due. Nothing due changes nothing. */
export const settleRun = (state: State, runId: string, about: Circumstances): State => {
  const run = runOf(state, runId)
  if (!isDue(run, about.policies, about.now)) return state
  const over = ended(run, about.now)
    .flatMap(({ ids, kind }) => ids.map((personId) => ({ personId, kind })))
    .slice(0, mostEnded)
  requireRead(
    state,
    over.map(({ personId }) => ({ kind: 'place' as const, runId, personId })),
  )
  if (over.length > 0)
    return over.reduce((before, { personId, kind }) => {
      const place = placeOf(before, runId, personId)
      const why = kind === 'offer' ? 'offer-ended' : 'request-ended'
      return place === undefined ? before : leave(before, { place, why }, about)
    }, state)
  return released(run, about.now) ? serveRun(letGo(state, runId), runId, about) : serveRun(state, runId, about)
}
