// When a service takes place, in the words of iCalendar that Open Referral UK borrows.
import type { Schedule } from '../model.ts'
import type { Published } from '../published.ts'
import type { Weekday } from '../vocabulary.ts'
import { type Fields, given, stableId } from './fields.ts'
import { placeKey, serviceAtLocationIdOf, serviceIdOf } from './places.ts'

const dayNames: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}
const weekNames: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
}

const dayInWords = ({ day, week }: Schedule['days'][number]): string =>
  week === undefined ? dayNames[day] : `${weekNames[week] ?? ''} ${dayNames[day]}`.trim()

/** 09:30 is 9.30am and 14:00 is 2pm. */
const timeInWords = (time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return `${hours % 12 || 12}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`}${hours < 12 ? 'am' : 'pm'}`
}

const inWords = ({ frequency, days, opensAt, closesAt }: Schedule): string => {
  const on = days.map(dayInWords).join(', ')
  const when = frequency === 'MONTHLY' ? `${on} of the month` : `Every ${on}`
  return `${days.length === 0 ? '' : `${when}, `}${timeInWords(opensAt)} to ${timeInWords(closesAt)}`
}

export const schedulesOf = ({ entryId, schedules }: Published): readonly Fields[] =>
  schedules.map((schedule, at) => {
    const { frequency, days, opensAt, closesAt, validFrom, validTo, placeId, notes } = schedule
    return given({
      id: stableId('schedule', entryId, at),
      service_id: serviceIdOf({ entryId }),
      service_at_location_id:
        placeId === undefined ? undefined : serviceAtLocationIdOf({ entryId, where: placeKey(placeId) }),
      valid_from: validFrom,
      valid_to: validTo,
      freq: frequency,
      interval: 1,
      byday: days.map(({ day, week }) => `${week ?? ''}${day}`).join(','),
      opens_at: `${opensAt}:00`,
      closes_at: `${closesAt}:00`,
      description: inWords(schedule),
      notes,
    })
  })
