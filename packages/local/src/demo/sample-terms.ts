// Invented term dates for the demo, shaped like those of many councils and marked as samples. No council's own.
import { bankHolidaysOf, easterSunday } from '@senco/domain/calendar/bank-holidays'
import type { AcademicYear, Closure } from '@senco/domain/calendar/model'
import { addDays, type PlainDate, weekdayOf } from '@senco/domain/time'

const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekdayOf(date))
/** The week in which a day lies, Monday to Friday. */
const weekOf = (date: PlainDate) => ({ startsOn: mondayOf(date), endsOn: addDays(mondayOf(date), 4) })
const fridayBy = (date: PlainDate): PlainDate => addDays(date, -((weekdayOf(date) + 2) % 7))

export const sampleYear = (startsIn: number): AcademicYear => {
  const next = startsIn + 1
  const holidays = new Set(bankHolidaysOf(startsIn).map(({ date }) => date))
  const schoolDayFrom = (date: PlainDate): PlainDate =>
    weekdayOf(date) > 5 || holidays.has(date) ? schoolDayFrom(addDays(date, 1)) : date
  const goodFriday = addDays(easterSunday(next), -2)
  const springEnds = goodFriday <= `${next}-04-09` ? addDays(goodFriday, -1) : fridayBy(`${next}-04-04`)
  return {
    startsIn,
    sample: true,
    terms: [
      {
        name: 'autumn',
        startsOn: schoolDayFrom(`${startsIn}-09-02`),
        endsOn: fridayBy(`${startsIn}-12-20`),
        halfTerm: weekOf(`${startsIn}-10-27`),
      },
      {
        name: 'spring',
        startsOn: schoolDayFrom(`${next}-01-04`),
        endsOn: springEnds,
        halfTerm: weekOf(`${next}-02-17`),
      },
      {
        name: 'summer',
        startsOn: schoolDayFrom(addDays(mondayOf(springEnds), 18)),
        endsOn: fridayBy(`${next}-07-23`),
        halfTerm: weekOf(`${next}-05-31`),
      },
    ],
  }
}

/** Its bank holidays, and the working days between Christmas and New Year on which the demo council is closed. */
export const sampleClosures = (startsIn: number): readonly Closure[] => {
  const holidays = bankHolidaysOf(startsIn)
  const between = [27, 28, 29, 30, 31]
    .map((day) => `${startsIn}-12-${day}`)
    .filter((date) => weekdayOf(date) <= 5 && !holidays.some((one) => one.date === date))
    .map((date): Closure => ({ date, name: 'Council offices closed', kind: 'closed' }))
  return [...holidays, ...between]
}
