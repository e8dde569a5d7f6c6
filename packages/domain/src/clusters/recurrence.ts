// Which days a pattern of meetings falls on. Days only: the wall time of each comes from london-times.ts, so a meeting
// at 6:30pm stays at 6:30pm when the clocks change. Holidays are left in and marked by calendar/marks.ts.
import * as z from 'zod/mini'
import type { CouncilCalendar } from '../calendar/model.ts'
import { type TermOfYear, termsBetween } from '../calendar/terms.ts'
import { addDays, type PlainDate, weekdayOf } from '../time.ts'

/** 1 is Monday, 7 is Sunday. */
const Weekday = z.int().check(z.gte(1, 'Choose a day of the week.'), z.lte(7, 'Choose a day of the week.'))

/** term-week: once a term. monthly: `nth` of the month, -1 the last. weekly: every `interval` weeks. */
export const Pattern = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('term-week'),
    weekday: Weekday,
    week: z.int().check(z.gte(1, 'Choose week 1 to 20.'), z.lte(20, 'Choose week 1 to 20.')),
  }),
  z.object({ kind: z.literal('monthly'), weekday: Weekday, nth: z.literal([1, 2, 3, 4, -1]) }),
  z.object({
    kind: z.literal('weekly'),
    weekday: Weekday,
    interval: z.int().check(z.gte(1, 'Choose 1 to 8 weeks.'), z.lte(8, 'Choose 1 to 8 weeks.')),
  }),
])
export type Pattern = z.infer<typeof Pattern>
type TermWeek = Extract<Pattern, { readonly kind: 'term-week' }>

/** Both days count. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}
export interface CalendarPeriod extends Period {
  readonly calendar: CouncilCalendar
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The first such day of the week on or after `from`. */
const firstOn = (weekday: number, from: PlainDate): PlainDate => addDays(from, (weekday - weekdayOf(from) + 7) % 7)

const stamp = (date: PlainDate): string => `${date.replaceAll('-', '')}T000000Z`

/** RFC 5545 for the patterns that are no matter of terms; undefined where no such day is left. */
const ruleOf = (pattern: Exclude<Pattern, TermWeek>, { from, to }: Period): string | undefined => {
  const start = firstOn(pattern.weekday, from)
  if (start > to) return undefined
  const code = codes[pattern.weekday - 1] ?? 'MO'
  const rule =
    pattern.kind === 'weekly'
      ? `FREQ=WEEKLY;INTERVAL=${pattern.interval};WKST=MO;BYDAY=${code}`
      : `FREQ=MONTHLY;BYDAY=${pattern.nth}${code}`
  return `DTSTART:${stamp(start)}\nRRULE:${rule};UNTIL=${stamp(to)}`
}

/** Week 1 is the Monday to Sunday in which the term starts; the week of half-term counts as a week. */
const inTermWeek = ({ week, weekday }: TermWeek, { term }: TermOfYear): PlainDate | undefined => {
  const monday = addDays(term.startsOn, 1 - weekdayOf(term.startsOn))
  const date = addDays(monday, 7 * (week - 1) + weekday - 1)
  return date > term.endsOn ? undefined : date
}

/** Terms of the period that are too short to have the day of the pattern, so that a page can say so. */
export const termsWithout = (pattern: TermWeek, { from, to, calendar }: CalendarPeriod): readonly TermOfYear[] =>
  termsBetween(calendar, from, to).filter((term) => inTermWeek(pattern, term) === undefined)

/**
 * The days of a pattern from `from` to `to`, both included, in order. A weekly one begins on its first such day on or
 * after `from`. One of week 1 may lie before its term starts, and then carries the mark for that.
 */
export const datesOf = async (pattern: Pattern, period: CalendarPeriod): Promise<PlainDate[]> => {
  const { from, to, calendar } = period
  if (pattern.kind === 'term-week')
    // A term that starts in the week after `to` may have its first week begin before that.
    return termsBetween(calendar, from, addDays(to, 6))
      .flatMap((term) => inTermWeek(pattern, term) ?? [])
      .filter((date) => from <= date && date <= to)
  const rruleString = ruleOf(pattern, period)
  if (rruleString === undefined) return []
  const { RRuleTemporal } = await import('rrule-temporal')
  // In UTC throughout, so that the date of an occurrence is the date that was meant wherever this runs.
  return new RRuleTemporal({ rruleString }).all().map((occurrence) => occurrence.toString().slice(0, 10))
}
