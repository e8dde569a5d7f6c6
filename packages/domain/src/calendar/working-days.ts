// Working days of the council: Monday to Friday without bank holidays and the days on which its offices are closed.
// Practice M5 counts ten of them for minutes.
import { addDays, type PlainDate, weekdayOf } from '../time.ts'
import { bankHolidaysOf } from './bank-holidays.ts'
import type { Closure } from './model.ts'
import { academicYearOf } from './terms.ts'

/**
 * What closes a day. Of an academic year for which nobody has entered a bank holiday yet, the ones by rule count, so
 * that a new council's deadlines do not run over Christmas.
 */
export const closuresOn = (closures: readonly Closure[], date: PlainDate): readonly Closure[] => {
  const startsIn = academicYearOf(date)
  const entered = closures.some((one) => one.kind === 'bank-holiday' && academicYearOf(one.date) === startsIn)
  return [...closures, ...(entered ? [] : bankHolidaysOf(startsIn))].filter((one) => one.date === date)
}

export const isWorkingDay = (date: PlainDate, closures: readonly Closure[]): boolean =>
  weekdayOf(date) <= 5 && closuresOn(closures, date).length === 0

/**
 * The `count`th working day after `date`, which is not counted itself; a negative count goes back. 0 is `date`.
 * Practice M5: minutes of a meeting on day D are due on addWorkingDays(D, 10).
 */
export const addWorkingDays = (date: PlainDate, count: number, closures: readonly Closure[]): PlainDate => {
  const step = count < 0 ? -1 : 1
  let found = date
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step)
    if (isWorkingDay(found, closures)) left -= 1
  }
  return found
}
