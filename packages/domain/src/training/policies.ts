// What a council chooses about places on its training, with the defaults. None of it is law.
import { type CancellationPolicy, defaultPolicy } from './charges.ts'

export interface TrainingPolicies {
  /** A SENCO's own request waits for the setting's manager, holding its place for so many working days. */
  readonly approval: { readonly needed: boolean; readonly workingDays: number }
  /** An offer lasts so many working days and ends at this London time. */
  readonly offer: { readonly workingDays: number; readonly at: string }
  /** Most places of one setting on one run; null is no limit (rule T1). */
  readonly perSetting: { readonly inPerson: number | null; readonly online: number | null }
  /** Seats held for SENCOs who began within so many days, let go so many working days before (rule T3). */
  readonly newSencos: { readonly seats: number; readonly withinDays: number; readonly releaseWorkingDays: number }
  /** Rank the waiting list by need (rule T2) instead of by time alone. */
  readonly needScore: boolean
  /** Colleagues who wait together: first-who-fits lets smaller requests behind them go first; in-turn lets nobody. */
  readonly waitingGroups: 'first-who-fits' | 'in-turn'
  /** Below its minimum so many working days before, staff are asked to decide (rule T9). */
  readonly minimumWorkingDays: number
  /** After so many absences without word in so many months, at most 12, staff look at each request (rule T6); null: never. */
  readonly noShows: { readonly count: number; readonly months: number } | null
  /** What giving up a place late costs, by the name that a course gives; `usual` where it gives none. */
  readonly charges: Readonly<Record<string, CancellationPolicy>> & { readonly usual: CancellationPolicy }
}

export const defaultTrainingPolicies: TrainingPolicies = {
  approval: { needed: true, workingDays: 2 },
  offer: { workingDays: 2, at: '17:00' },
  perSetting: { inPerson: 2, online: null },
  newSencos: { seats: 2, withinDays: 60, releaseWorkingDays: 10 },
  needScore: false,
  waitingGroups: 'first-who-fits',
  minimumWorkingDays: 7,
  noShows: { count: 2, months: 12 },
  charges: { usual: defaultPolicy },
}
