// The bank holidays and closed days of a year while they are being edited: the list, and the day that is being typed.
import { bankHolidaysOf } from '@senco/domain/calendar/bank-holidays'
import { closuresOfYear } from '@senco/domain/calendar/change-calendar'
import type { Closure } from '@senco/domain/calendar/model'
import { academicYearOf, yearName } from '@senco/domain/calendar/terms'
import type { FieldProblem } from '@senco/domain/refusal'
import { addDays, dateInWords, type PlainDate, weekdayOf } from '@senco/domain/time'
import { readDate, typedFrom } from '../forms/typed-date.ts'

export interface HolidaysDraft {
  /** The days that the form was filled from, as text. */
  readonly base: string
  readonly days: readonly Closure[]
  readonly name: string
  readonly kind: string
  readonly first: string
  readonly last: string
}

const nothingTyped = { name: '', kind: 'closed', first: '', last: '' }

const inOrder = (days: readonly Closure[]): readonly Closure[] =>
  days.toSorted((one, other) => one.date.localeCompare(other.date))

/** The list with every bank holiday by rule whose day is free. */
export const filledIn = (days: readonly Closure[], startsIn: number): readonly Closure[] =>
  inOrder([...days, ...bankHolidaysOf(startsIn).filter(({ date }) => !days.some((one) => one.date === date))])

export const textOfDays = (closures: readonly Closure[], startsIn: number): string =>
  JSON.stringify(closuresOfYear(closures, startsIn))

/** Filled in by rule while nobody has entered a bank holiday of this year. */
export const holidaysDraftOf = (closures: readonly Closure[], startsIn: number): HolidaysDraft => {
  const days = closuresOfYear(closures, startsIn)
  const entered = days.some((one) => one.kind === 'bank-holiday')
  return { base: textOfDays(closures, startsIn), days: entered ? days : filledIn(days, startsIn), ...nothingTyped }
}

const isTyped = ({ name, first, last }: HolidaysDraft): boolean =>
  [name, first, last].some((text) => text.trim() !== '')

const workingDays = (first: PlainDate, last: PlainDate): readonly PlainDate[] => {
  const all: PlainDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) if (first === last || weekdayOf(day) <= 5) all.push(day)
  return all
}

export type Added = { readonly draft: HolidaysDraft } | { readonly problems: readonly FieldProblem[] }

const mostDays = 40

/** Puts what is typed into the list: one day, or Monday to Friday of several. Nothing typed changes nothing. */
export const withTyped = (draft: HolidaysDraft, startsIn: number): Added => {
  if (!isTyped(draft)) return { draft }
  const name = draft.name.trim()
  const first = readDate(draft.first, 'the date')
  const last = draft.last === '' ? first : readDate(draft.last, 'the last date')
  const problems: FieldProblem[] = [
    ...('problem' in first ? [{ field: 'first', message: first.problem }] : []),
    ...('problem' in last && last !== first ? [{ field: 'last', message: last.problem }] : []),
    ...(name === '' ? [{ field: 'name', message: 'Enter what the day is, like Council offices closed.' }] : []),
  ]
  if ('problem' in first || 'problem' in last || name === '') return { problems }
  const wrong = (field: string, message: string): Added => ({ problems: [{ field, message }] })
  if (last.date < first.date) return wrong('last', 'The last day must be on or after the first.')
  if (academicYearOf(first.date) !== startsIn)
    return wrong('first', `Enter a day of ${yearName(startsIn)}: 1 September ${startsIn} to 31 August ${startsIn + 1}.`)
  if (academicYearOf(last.date) !== startsIn)
    return wrong('last', `Enter a day of ${yearName(startsIn)}: no later than 31 August ${startsIn + 1}.`)
  const dates = workingDays(first.date, last.date)
  if (dates.length > mostDays) return wrong('last', `Add ${mostDays} days or fewer at a time.`)
  const taken = draft.days.find(({ date }) => dates.includes(date))
  // Of several days, those that are in the list already stay as they are.
  if (taken !== undefined && dates.length === 1)
    return wrong('first', `${dateInWords(taken.date)} is in the list already: ${taken.name}.`)
  const kind = draft.kind === 'bank-holiday' ? ('bank-holiday' as const) : ('closed' as const)
  const added = dates
    .filter((date) => !draft.days.some((one) => one.date === date))
    .map((date): Closure => ({ date, name, kind }))
  return { draft: { ...draft, days: inOrder([...draft.days, ...added]), ...nothingTyped } }
}

export const without = (draft: HolidaysDraft, date: PlainDate): HolidaysDraft => ({
  ...draft,
  days: draft.days.filter((one) => one.date !== date),
})

/** Takes a day out of the list and into the fields, to type it anew. */
export const typedAgain = (draft: HolidaysDraft, { date, name, kind }: Closure): HolidaysDraft => ({
  ...without(draft, date),
  name,
  kind,
  first: typedFrom(date),
  last: '',
})
