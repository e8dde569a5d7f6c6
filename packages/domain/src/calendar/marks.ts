// What a planner should know of a day before a meeting is put on it. Marks never forbid: an evening in half-term may be
// just right for some (the council's choice).
import * as z from 'zod/mini'
import { type PlainDate, weekdayOf } from '../time.ts'
import type { CouncilCalendar } from './model.ts'
import { academicYearOf, termOn } from './terms.ts'
import { closuresOn } from './working-days.ts'

export const DayMark = z.object({
  kind: z.enum(['bank-holiday', 'closed', 'half-term', 'outside-term', 'weekend']),
  /** As a page says it: `Spring bank holiday`, `Half-term`, `Saturday`. */
  words: z.string(),
})
export type DayMark = z.infer<typeof DayMark>

const weekends: Readonly<Record<number, string>> = { 6: 'Saturday', 7: 'Sunday' }

/** The heaviest reason first. Where nobody has entered the terms of a year, no day of it is called outside term. */
export const marksOf = (calendar: CouncilCalendar, date: PlainDate): readonly DayMark[] => {
  const found = termOn(calendar, date)
  const halfTerm = found?.term.halfTerm
  const yearIsEntered = calendar.years.some(
    ({ startsIn, terms }) => startsIn === academicYearOf(date) && terms.length === 3,
  )
  const weekend = weekends[weekdayOf(date)]
  const marks: (DayMark | undefined)[] = [
    ...closuresOn(calendar.closures, date).map(({ kind, name }) => ({ kind, words: name })),
    halfTerm !== undefined && halfTerm.startsOn <= date && date <= halfTerm.endsOn
      ? { kind: 'half-term', words: 'Half-term' }
      : undefined,
    found === undefined && yearIsEntered ? { kind: 'outside-term', words: 'Outside term' } : undefined,
    weekend === undefined ? undefined : { kind: 'weekend', words: weekend },
  ]
  return marks.filter((mark) => mark !== undefined)
}
