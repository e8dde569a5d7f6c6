// An instant as people read it: Tuesday 1 December 2026 at 5:00pm.
import { londonClock } from '@senco/domain/clusters/london-times'
import { londonDate } from '@senco/domain/time'
import { dayWords } from '../text/dates.ts'

const twelve = (clock: string): string => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const half = hours < 12 ? 'am' : 'pm'
  const hour = hours % 12 === 0 ? 12 : hours % 12
  return minutes === 0 ? `${hour}${half}` : `${hour}:${String(minutes).padStart(2, '0')}${half}`
}

export const dateTimeWords = (instant: string): string =>
  `${dayWords(londonDate(instant))} at ${twelve(londonClock(instant))}`
