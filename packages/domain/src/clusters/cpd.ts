// Hours of professional development that a setting earned by coming (practice M10). Reading the digest earns none.
import { londonDate, type PlainDate } from '../time.ts'
import type { Meeting, Outcome } from './model.ts'

/** A deputy earns them for the setting; a meeting without hours gives none. */
export const hoursEarned = (meeting: Pick<Meeting, 'cpdHours'>, outcome: Outcome | undefined): number =>
  outcome === 'represented' ? (meeting.cpdHours ?? 0) : 0

interface Came {
  readonly meeting: Pick<Meeting, 'cpdHours' | 'slots'>
  readonly outcomes: readonly { readonly settingId: string; readonly outcome: Outcome }[]
}

/** All that a setting earned from a day on. */
export const hoursSince = (pages: readonly Came[], settingId: string, since: PlainDate): number =>
  pages
    .filter(({ meeting }) => meeting.slots.some(({ startsAt }) => londonDate(startsAt) >= since))
    .reduce(
      (total, { meeting, outcomes }) =>
        total + hoursEarned(meeting, outcomes.find((one) => one.settingId === settingId)?.outcome),
      0,
    )
