// How long offers and requests hold a place, and when seats held for new SENCOs are let go. All are the council's choice.
import type { Closure } from '../calendar/model.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { londonInstant } from '../clusters/london-times.ts'
import { type Instant, londonDate, type PlainDate } from '../time.ts'
import type { Run } from './model.ts'
import type { TrainingPolicies } from './policies.ts'

export const startOf = ({ sessions }: Pick<Run, 'sessions'>): Instant =>
  sessions.map(({ startsAt }) => startsAt).sort()[0] ?? ''

export const endOf = ({ sessions }: Pick<Run, 'sessions'>): Instant =>
  sessions
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1) ?? ''

/** Places are asked for and moved until then; cancelling and substitutes go on until the start. */
export const closingOf = (run: Pick<Run, 'sessions' | 'closesAt'>): Instant => {
  const start = startOf(run)
  return run.closesAt !== undefined && run.closesAt < start ? run.closesAt : start
}

const endOfWorkingDay = (
  now: Instant,
  workingDays: number,
  clock: string,
  closures: readonly Closure[],
  latest: Instant,
): Instant => {
  const day = addWorkingDays(londonDate(now), workingDays, closures)
  const end = londonInstant(day, clock) ?? latest
  return end < latest ? end : latest
}

/** An offer made now: two working days on at 5 pm by default, and never past the start. */
export const offerEnds = (
  run: Pick<Run, 'sessions'>,
  { offer }: TrainingPolicies,
  now: Instant,
  closures: readonly Closure[],
): Instant => endOfWorkingDay(now, offer.workingDays, offer.at, closures, startOf(run))

/** Until when a request made now keeps its place without the manager's answer. */
export const requestEnds = (
  run: Pick<Run, 'sessions'>,
  { approval, offer }: TrainingPolicies,
  now: Instant,
  closures: readonly Closure[],
): Instant => endOfWorkingDay(now, approval.workingDays, offer.at, closures, startOf(run))

/** The day from which held seats are for anybody. */
export const releaseDay = (
  run: Pick<Run, 'sessions'>,
  { newSencos }: TrainingPolicies,
  closures: readonly Closure[],
): PlainDate => addWorkingDays(londonDate(startOf(run)), -newSencos.releaseWorkingDays, closures)

/** The day on which staff decide about a run with too few people (rule T9). */
export const minimumDay = (
  run: Pick<Run, 'sessions'>,
  { minimumWorkingDays }: TrainingPolicies,
  closures: readonly Closure[],
): PlainDate => addWorkingDays(londonDate(startOf(run)), -minimumWorkingDays, closures)
