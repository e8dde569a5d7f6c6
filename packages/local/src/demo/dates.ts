// Dates of the demo, all counted from the day it is loaded, so that it never goes stale.
import { londonInstant } from '@senco/domain/clusters/london-times'
import { addDays, addMonths, type Instant, londonDate, type PlainDate } from '@senco/domain/time'

export interface Calendar {
  readonly now: Instant
  readonly today: PlainDate
  /** The day that many days from today; negative is past. */
  readonly day: (days: number) => PlainDate
  /** The first Monday to Friday on or after that day. */
  readonly weekday: (days: number) => PlainDate
  readonly months: (months: number) => PlainDate
  /** Last day of the month, counted from this month. */
  readonly monthEnd: (months: number) => PlainDate
  /** What happened at a clock time in London on a day: now, when that is later than now. */
  readonly past: (date: PlainDate, clock: string) => Instant
  /** An instant at a clock time in London, on a day. */
  readonly at: (date: PlainDate, clock: string) => Instant
}

const isWeekend = (date: PlainDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

export const calendarFrom = (now: Instant): Calendar => {
  const today = londonDate(now)
  const day = (days: number) => addDays(today, days)
  const weekday = (days: number): PlainDate => (isWeekend(day(days)) ? weekday(days + 1) : day(days))
  const at = (date: PlainDate, clock: string): Instant => londonInstant(date, clock) ?? `${date}T${clock}:00.000Z`
  return {
    now,
    today,
    day,
    weekday,
    months: (months) => addMonths(today, months),
    monthEnd: (months) => addDays(addMonths(`${today.slice(0, 7)}-01`, months + 1), -1),
    past: (date, clock) => (at(date, clock) < now ? at(date, clock) : now),
    at,
  }
}
