// When a service takes place, in the words of iCalendar that Open Referral UK borrows.
import type { Schedule } from '../model.ts'
import type { Published } from '../published.ts'
import { clockWords, dayNames, weekNames } from '../words.ts'
import { type Fields, given, stableId } from './fields.ts'
import { placeKey, serviceAtLocationIdOf, serviceIdOf } from './places.ts'

const dayInWords = ({ day, week }: Schedule['days'][number]): string =>
  week === undefined ? dayNames[day] : `${weekNames[week] ?? ''} ${dayNames[day]}`.trim()

const inWords = ({ frequency, days, opensAt, closesAt }: Schedule): string => {
  const on = days.map(dayInWords).join(', ')
  const when = frequency === 'MONTHLY' ? `${on} of the month` : `Every ${on}`
  return `${days.length === 0 ? '' : `${when}, `}${clockWords(opensAt)} to ${clockWords(closesAt)}`
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
