// What the team decides about its training now: runs with too few people (rule T9), and requests of people who were away
// without word before (rule T6).
import type { Closure } from '../calendar/model.ts'
import type { Instant } from '../time.ts'
import { minimumDay, startOf } from './deadlines.ts'
import { tooFew } from './end-run.ts'
import type { Run } from './model.ts'
import { isForStaff } from './places.ts'
import type { TrainingPolicies } from './policies.ts'

interface About {
  readonly policies: TrainingPolicies
  readonly closures: readonly Closure[]
  readonly now: Instant
}

/** Runs to come that lack people on the day to decide, and those with requests for the team; soonest first. */
export const decisionsOf = (runs: readonly Run[], { policies, closures, now }: About) => {
  const open = runs
    .filter((run) => run.status === 'open' && startOf(run) > now)
    .toSorted((one, other) => startOf(one).localeCompare(startOf(other)))
  const facts = (run: Run) => ({ runId: run.runId, title: run.title, startsAt: startOf(run) })
  return {
    tooFew: open.flatMap((run) => {
      const missing = tooFew(run, minimumDay(run, policies, closures), now)
      return missing === undefined ? [] : [{ ...facts(run), missing }]
    }),
    requests: open.flatMap((run) => {
      const people = run.aside.filter(isForStaff).reduce((sum, { ids }) => sum + ids.length, 0)
      return people === 0 ? [] : [{ ...facts(run), people }]
    }),
  }
}
