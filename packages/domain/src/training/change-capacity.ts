// Raising and lowering the number of places of a run, with what it would do said first.
import { conflict } from '../refusal.ts'
import type { Circumstances } from './ask.ts'
import { serveRun } from './leave.ts'
import type { Run } from './model.ts'
import { served } from './places.ts'
import type { TrainingPolicies } from './policies.ts'
import { runOf, type State, withRun } from './state.ts'

export const takenIn = ({ capacity, remaining, reserved }: Pick<Run, 'capacity' | 'remaining' | 'reserved'>): number =>
  capacity - remaining - reserved

/** What is free for anybody goes first, then seats held for new SENCOs; never below nothing (bug 20). */
const resized = (run: Run, capacity: number): Run => {
  const remaining = run.remaining + capacity - run.capacity
  return remaining >= 0
    ? { ...run, capacity, remaining }
    : { ...run, capacity, remaining: 0, reserved: run.reserved + remaining }
}

export interface CapacityPreview {
  readonly capacity: number
  readonly taken: number
  readonly offers: number
  readonly tooFew: number
  readonly words: string
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

const wordsOf = (run: Run, capacity: number, offers: number, tooFew: number): string => {
  if (tooFew > 0)
    return `${people(takenIn(run))} already have a place or an offer. ${tooFew === 1 ? 'One' : tooFew} of them would have to give it up first.`
  const free = capacity - takenIn(run) - offers
  const offered = offers === 0 ? 'Nobody who waits gets an offer.' : `${people(offers)} who wait would get an offer.`
  return `${offered} ${free === 0 ? 'No place is' : free === 1 ? '1 place is' : `${free} places are`} left after that.`
}

export const previewCapacity = (run: Run, capacity: number, policies: TrainingPolicies): CapacityPreview => {
  const taken = takenIn(run)
  const tooFew = Math.max(0, taken - capacity)
  const offers =
    tooFew > 0 ? 0 : served(resized(run, capacity), policies).given.reduce((sum, { turn }) => sum + turn.ids.length, 0)
  return { capacity, taken, offers, tooFew, words: wordsOf(run, capacity, offers, tooFew) }
}

/** @throws Refusal when more have a place than there would be: somebody decides who goes, not the number. */
export const changeCapacity = (state: State, runId: string, capacity: number, about: Circumstances): State => {
  const run = runOf(state, runId)
  if (run.status === 'cancelled' || run.status === 'done')
    throw conflict('run-over', 'This training is over or cancelled.')
  const { tooFew, words } = previewCapacity(run, capacity, about.policies)
  if (tooFew > 0) throw conflict('capacity-too-low', words)
  if (capacity === run.capacity) return state
  const history = [...state.history, { runId, summary: `Places: ${capacity} instead of ${run.capacity}` }]
  const changed = withRun({ ...state, history }, resized(run, capacity))
  return run.status === 'open' ? serveRun(changed, runId, about) : changed
}
