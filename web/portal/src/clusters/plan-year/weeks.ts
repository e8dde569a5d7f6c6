// The weeks of the grid in which proposed meetings are looked through: those with meetings, the holidays of their terms,
// and how many ordinary weeks lie between.
import { marksOf } from '@senco/domain/calendar/marks'
import type { CouncilCalendar } from '@senco/domain/calendar/model'
import { termOn } from '@senco/domain/calendar/terms'
import { addDays, type PlainDate, weekdayOf } from '@senco/domain/time'

export type GridWeek =
  | { readonly kind: 'meetings'; readonly monday: PlainDate; readonly notes: readonly string[] }
  | { readonly kind: 'holiday'; readonly from: PlainDate; readonly to: PlainDate; readonly words: string }
  | { readonly kind: 'gap'; readonly monday: PlainDate; readonly weeks: number }

export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekdayOf(date))

const daysOf = (monday: PlainDate): PlainDate[] => [0, 1, 2, 3, 4].map((at) => addDays(monday, at))

/** Why the whole week is no week to meet in; a bank holiday in it does not change its name. */
const holidayOf = (calendar: CouncilCalendar, monday: PlainDate): string | undefined => {
  const marks = daysOf(monday).map((day) => marksOf(calendar, day))
  if (marks.some((day) => day.length === 0)) return undefined
  const kinds = marks.flat().map(({ kind }) => kind)
  return kinds.includes('half-term') ? 'Half-term' : kinds.includes('outside-term') ? 'School holiday' : 'Closed'
}

const notesOf = (calendar: CouncilCalendar, monday: PlainDate): string[] => [
  ...new Set(daysOf(monday).flatMap((day) => marksOf(calendar, day).map(({ words }) => words))),
]

/** The whole terms of the meetings, from the first to the last; where no term is entered, the weeks with meetings. */
export const weeksOf = (dates: readonly PlainDate[], calendar: CouncilCalendar): readonly GridWeek[] => {
  const withMeeting = new Set(dates.map(mondayOf))
  const sorted = [...dates].sort()
  const [first, final] = [sorted[0], sorted.at(-1)]
  if (first === undefined || final === undefined) return []
  const last = termOn(calendar, final)?.term.endsOn ?? final
  const weeks: GridWeek[] = []
  for (
    let monday = mondayOf(termOn(calendar, first)?.term.startsOn ?? first);
    monday <= last;
    monday = addDays(monday, 7)
  ) {
    const before = weeks.at(-1)
    const words = holidayOf(calendar, monday)
    if (withMeeting.has(monday)) weeks.push({ kind: 'meetings', monday, notes: notesOf(calendar, monday) })
    else if (words === undefined && before?.kind === 'gap') weeks.splice(-1, 1, { ...before, weeks: before.weeks + 1 })
    else if (words === undefined) weeks.push({ kind: 'gap', monday, weeks: 1 })
    else if (before?.kind === 'holiday' && before.words === words)
      weeks.splice(-1, 1, { ...before, to: addDays(monday, 4) })
    else weeks.push({ kind: 'holiday', from: monday, to: addDays(monday, 4), words })
  }
  return weeks
}
