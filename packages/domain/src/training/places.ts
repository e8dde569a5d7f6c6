// The places of a run as plain arithmetic: who fits, who is next, what a freed place does. Every way in which a place
// becomes free ends in `served`, so that no way forgets those who wait. Who may ask is left to the rules that use it.
import type { Hold, Pool, Run, Turn } from './model.ts'
import type { TrainingPolicies } from './policies.ts'
import { inOrder } from './turn-order.ts'

/** What a number of places is taken from: seats held for new SENCOs first, for as many as are new. */
export interface Taken {
  readonly general: number
  readonly held: number
}

export const fitting = (
  run: Pick<Run, 'remaining' | 'reserved'>,
  turn: Pick<Turn, 'ids' | 'fresh'>,
): Taken | undefined => {
  const held = Math.min(turn.fresh, run.reserved)
  const general = turn.ids.length - held
  return general <= run.remaining ? { general, held } : undefined
}

/** Which kind each of them holds; in a turn the new SENCOs are named first. */
export const poolOf = (taken: Taken, index: number): Pool => (index < taken.held ? 'held' : 'general')

export const take = (run: Run, { general, held }: Taken): Run => ({
  ...run,
  remaining: run.remaining - general,
  reserved: run.reserved - held,
})

/** A place goes back to where it came from; once held seats are let go, all are for anybody. */
export const give = (run: Run, pools: readonly (Pool | undefined)[]): Run => {
  const held = run.released ? 0 : pools.filter((pool) => pool === 'held').length
  return { ...run, remaining: run.remaining + pools.length - held, reserved: run.reserved + held }
}

/**
 * Whether somebody may be given a place without waiting. Nobody passes those who wait for the same kind of place, except
 * past a larger request that does not fit, where the council lets smaller ones go first.
 */
export const mayTakeNow = (
  run: Run,
  turn: Pick<Turn, 'ids' | 'fresh'>,
  policies: TrainingPolicies,
): Taken | undefined => {
  const taken = fitting(run, turn)
  if (taken === undefined || taken.general === 0 || run.queue.length === 0) return taken
  if (policies.waitingGroups === 'in-turn') return undefined
  return run.queue.some((waiting) => fitting(run, waiting) !== undefined) ? undefined : taken
}

export interface Served {
  readonly run: Run
  readonly given: readonly { readonly turn: Turn; readonly taken: Taken }[]
}

/** So many turns at most are given a place in one transaction; what is left over is served right after it. */
export const mostServed = 10

/** Gives what is free to those who wait, in their order. The caller says how long they may think about it. */
export const served = (run: Run, policies: TrainingPolicies): Served => {
  let now = run
  let blocked = false
  const given: { turn: Turn; taken: Taken }[] = []
  if (run.queue.length === 0 || run.remaining + run.reserved === 0) return { run, given }
  for (const turn of inOrder(run.queue, policies)) {
    const taken = fitting(now, turn)
    if (taken === undefined || (blocked && taken.general > 0)) {
      if (policies.waitingGroups === 'in-turn') blocked = true
      continue
    }
    now = take(now, taken)
    given.push({ turn, taken })
    if (given.length === mostServed) break
  }
  if (given.length === 0) return { run, given }
  const gone = new Set(given.map(({ turn }) => turn))
  return { run: { ...now, queue: run.queue.filter((turn) => !gone.has(turn)) }, given }
}

export const withHold = (run: Run, hold: Hold): Run => ({ ...run, holds: [...run.holds, hold] })

export const withoutHold = (run: Run, personId: string): Run =>
  run.holds.some(({ ids }) => ids.includes(personId))
    ? {
        ...run,
        holds: run.holds.flatMap((hold) => {
          const ids = hold.ids.filter((id) => id !== personId)
          return ids.length === 0 ? [] : [ids.length === hold.ids.length ? hold : { ...hold, ids }]
        }),
      }
    : run

const without = (turns: readonly Turn[], personId: string, isNew: boolean): Turn[] =>
  turns.flatMap((turn) => {
    if (!turn.ids.includes(personId)) return [turn]
    const ids = turn.ids.filter((id) => id !== personId)
    return ids.length === 0 ? [] : [{ ...turn, ids, fresh: turn.fresh - (isNew ? 1 : 0) }]
  })

export const isWaitingIn = (turns: readonly Turn[], personId: string): boolean =>
  turns.some(({ ids }) => ids.includes(personId))

/** Out of either list; colleagues of the same turn go on waiting without them. */
export const withoutTurn = (run: Run, personId: string, isNew: boolean): Run => ({
  ...run,
  queue: isWaitingIn(run.queue, personId) ? without(run.queue, personId, isNew) : run.queue,
  aside: isWaitingIn(run.aside, personId) ? without(run.aside, personId, isNew) : run.aside,
})

/** Staff decide about it, so that nothing which happens to the places moves it. */
export const isForStaff = ({ forStaff }: Pick<Turn, 'forStaff'>): boolean => forStaff !== undefined

/** Seats for new SENCOs are let go: they are for anybody, and settings may have more than their number (A4). */
export const releaseSeats = <R extends Pick<Run, 'remaining' | 'reserved' | 'released' | 'queue' | 'aside'>>(
  run: R,
): R => ({
  ...run,
  remaining: run.remaining + run.reserved,
  reserved: 0,
  released: true,
  queue: [...run.queue, ...run.aside.filter((turn) => !isForStaff(turn)).map((turn) => ({ ...turn, extra: true }))],
  aside: run.aside.filter(isForStaff),
})
