// What a request came to, said on the page that follows it.
import type { OutputOf } from '../api/call.ts'
import { dateTimeWords } from './date-time.ts'

type Standing = OutputOf<'bookPlaces'>['places'][number]

const words: Readonly<Record<Standing['status'], string>> = {
  asked: 'asked for a place: your manager answers, and it is held meanwhile',
  booked: 'has a place',
  waiting: 'is on the waiting list',
  offered: 'has an offer',
  cancelled: 'has no place',
}

const own: Readonly<Record<Standing['status'], string>> = {
  asked: 'You have asked for a place. It is held until your manager answers.',
  booked: 'You have a place.',
  waiting: 'You are on the waiting list.',
  offered: 'A place is offered to you.',
  cancelled: 'You have no place.',
}

export const standingWords = (places: readonly Standing[], mine: boolean): string => {
  const [only] = places
  if (mine && only !== undefined && places.length === 1)
    return only.status === 'asked' && only.until !== undefined
      ? `You have asked for a place. It is held until ${dateTimeWords(only.until)}.`
      : own[only.status]
  return places.map(({ name, status }) => `${name} ${words[status]}`).join('. ')
}
