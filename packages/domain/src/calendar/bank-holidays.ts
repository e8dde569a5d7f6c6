// The bank holidays of England by rule, for a council to fill in and then edit: a day moved or given once by royal
// proclamation (8 May 2020, 3 June 2022, 8 May 2023) follows no rule.
//
// Good Friday and Christmas Day are holidays by common law. Banking and Financial Dealings Act 1971, schedule 1, gives
// Easter Monday, the last Monday in May, the last Monday in August, and 26 and 27 December round a weekend; New Year's
// Day, the first Monday in May and the other days in place of one at a weekend are given by proclamation each year.
import { addDays, type PlainDate, weekdayOf } from '../time.ts'
import type { Closure } from './model.ts'

const pad = (value: number): string => String(value).padStart(2, '0')
const day = (year: number, month: number, date: number): PlainDate => `${year}-${pad(month)}-${pad(date)}`

/** Easter Sunday of the Gregorian calendar, by the method of Butcher: Calendar (New Style) Act 1750, schedule. */
export const easterSunday = (year: number): PlainDate => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return day(year, Math.floor(n / 31), (n % 31) + 1)
}

const monday = 1
const firstMonday = (year: number, month: number): PlainDate => {
  const first = day(year, month, 1)
  return addDays(first, (monday - weekdayOf(first) + 7) % 7)
}
const lastMonday = (year: number, month: number): PlainDate => {
  const last = day(year, month, 31)
  return addDays(last, -(weekdayOf(last) - monday))
}

interface Holiday {
  readonly name: string
  readonly on: PlainDate
}

/** A holiday at a weekend moves to the next weekday that is no holiday itself. */
const moved = (holidays: readonly Holiday[]): readonly Holiday[] => {
  const taken = new Set(holidays.map(({ on }) => on))
  const free = (date: PlainDate): PlainDate => (weekdayOf(date) > 5 || taken.has(date) ? free(addDays(date, 1)) : date)
  return holidays.map((holiday) => {
    if (weekdayOf(holiday.on) <= 5) return holiday
    const on = free(holiday.on)
    taken.add(on)
    return { name: `${holiday.name} (substitute day)`, on }
  })
}

/** Of one calendar year, in order. Said of England; Wales has the same days. */
export const bankHolidays = (year: number): readonly Closure[] => {
  const easter = easterSunday(year)
  return moved([
    { name: 'New Year’s Day', on: day(year, 1, 1) },
    { name: 'Good Friday', on: addDays(easter, -2) },
    { name: 'Easter Monday', on: addDays(easter, 1) },
    { name: 'Early May bank holiday', on: firstMonday(year, 5) },
    { name: 'Spring bank holiday', on: lastMonday(year, 5) },
    { name: 'Summer bank holiday', on: lastMonday(year, 8) },
    { name: 'Christmas Day', on: day(year, 12, 25) },
    { name: 'Boxing Day', on: day(year, 12, 26) },
  ])
    .map(({ name, on }): Closure => ({ date: on, name, kind: 'bank-holiday' }))
    .sort((one, other) => one.date.localeCompare(other.date))
}

const known = new Map<number, readonly Closure[]>()

/** Of the academic year that begins in September of `startsIn`, in order. Worked out once: deadlines ask for each day. */
export const bankHolidaysOf = (startsIn: number): readonly Closure[] => {
  const found =
    known.get(startsIn) ??
    [...bankHolidays(startsIn), ...bankHolidays(startsIn + 1)].filter(
      ({ date }) => date >= day(startsIn, 9, 1) && date < day(startsIn + 1, 9, 1),
    )
  known.set(startsIn, found)
  return found
}
