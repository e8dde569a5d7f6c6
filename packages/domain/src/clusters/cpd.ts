// Hours of professional development that a setting earned by coming (practice M10). Reading the digest earns none.
import { academicYearOf } from '../calendar/terms.ts'
import { type Instant, londonDate, type PlainDate } from '../time.ts'
import type { Attendance, Meeting, Outcome } from './model.ts'

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

interface Held {
  readonly meetingId: string
  readonly startsAt: string
  readonly endsAt: string
  readonly status: string
  readonly cpdHours?: number | undefined
}

/** The meetings of the academic year that are over and give hours. */
export const givingHours = <M extends Held>(rows: readonly M[], now: Instant): M[] => {
  const year = academicYearOf(londonDate(now))
  return rows.filter(
    ({ startsAt, endsAt, status, cpdHours }) =>
      status === 'open' && cpdHours !== undefined && endsAt <= now && academicYearOf(londonDate(startsAt)) === year,
  )
}

/** What the marks of one setting add up to. */
export const hoursByMarks = (
  meetings: readonly Held[],
  marks: readonly Pick<Attendance, 'meetingId' | 'mark'>[],
): number =>
  marks
    .filter(({ mark }) => mark !== 'absent')
    .reduce(
      (total, { meetingId }) => total + (meetings.find((meeting) => meeting.meetingId === meetingId)?.cpdHours ?? 0),
      0,
    )
