// When something takes place, as people say it: "Mondays and Thursdays, 9.30am to 11am. Term time only".
import type { Schedule } from '@senco/domain/offer/model'
import { dayNames } from '@senco/domain/offer/words'
import { dateInWords } from '@senco/domain/time'

const weekNames: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
}

const clock = (time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const hour = hours % 12 === 0 ? 12 : hours % 12
  return `${hour}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`}${hours < 12 ? 'am' : 'pm'}`
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

export const scheduleWords = ({ frequency, days, opensAt, closesAt, validFrom, validTo, notes }: Schedule): string => {
  const named = days.map(({ day, week }) =>
    frequency === 'MONTHLY' && week !== undefined
      ? `the ${weekNames[week] ?? ''} ${dayNames[day]} of the month`
      : `${dayNames[day]}s`,
  )
  const when = `${listed(named)}${named.length === 0 ? '' : ', '}${clock(opensAt)} to ${clock(closesAt)}`
  return [
    `${when.charAt(0).toUpperCase()}${when.slice(1)}`,
    ...(validFrom === undefined ? [] : [`from ${dateInWords(validFrom)}`]),
    ...(validTo === undefined ? [] : [`until ${dateInWords(validTo)}`]),
    ...(notes === undefined || notes === '' ? [] : [notes]),
  ].join('. ')
}
