// When something takes place, as people say it: "Mondays and Thursdays, 9.30am to 11am. Term time only".
import type { Schedule } from '@senco/domain/offer/model'
import { clockWords, dayNames, weekNames } from '@senco/domain/offer/words'
import { dateInWords } from '@senco/domain/time'

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

export const scheduleWords = ({ frequency, days, opensAt, closesAt, validFrom, validTo, notes }: Schedule): string => {
  const named = days.map(({ day, week }) =>
    frequency === 'MONTHLY' && week !== undefined
      ? `the ${weekNames[week] ?? ''} ${dayNames[day]} of the month`
      : `${dayNames[day]}s`,
  )
  const when = `${listed(named)}${named.length === 0 ? '' : ', '}${clockWords(opensAt)} to ${clockWords(closesAt)}`
  return [
    `${when.charAt(0).toUpperCase()}${when.slice(1)}`,
    ...(validFrom === undefined ? [] : [`from ${dateInWords(validFrom)}`]),
    ...(validTo === undefined ? [] : [`until ${dateInWords(validTo)}`]),
    ...(notes === undefined || notes === '' ? [] : [notes]),
  ].join('. ')
}
