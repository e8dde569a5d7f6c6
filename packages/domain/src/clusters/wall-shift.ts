// Moves an instant by whole days or to another clock time as London's clocks show it, so that a meeting at 9:30 stays at
// 9:30 when the clocks change.
import { invalid } from '../refusal.ts'
import { addDays, dateInWords, type Instant, londonDate, type PlainDate } from '../time.ts'
import { londonClock, londonInstant } from './london-times.ts'

/** What was done to an instant: days by the calendar, and the new clock time where it differs. */
export interface WallShift {
  readonly days: number
  readonly clock?: string | undefined
}

export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000

/** @throws Refusal for an hour that the clocks skip in March. */
export const atWall = (date: PlainDate, clock: string): Instant => {
  const found = londonInstant(date, clock)
  if (found !== undefined) return found
  const message = `There is no ${clock} on ${dateInWords(date)}: the clocks go forward. Choose another time.`
  throw invalid([{ field: 'slots', message }], message)
}

export const shiftBetween = (before: Instant, after: Instant): WallShift => {
  const clock = londonClock(after)
  return {
    days: daysBetween(londonDate(before), londonDate(after)),
    ...(clock === londonClock(before) ? {} : { clock }),
  }
}

export const shifted = (instant: Instant, { days, clock }: WallShift): Instant =>
  days === 0 && (clock === undefined || clock === londonClock(instant))
    ? instant
    : atWall(addDays(londonDate(instant), days), clock ?? londonClock(instant))
