// Times of an iCalendar file as clocks in London show them, and the description of that clock which goes with them.
import { londonClock, londonInstant } from '../clusters/london-times.ts'
import { type Instant, londonDate } from '../time.ts'

const zone = 'Europe/London'

/**
 * RFC 5545 3.6.5, always in the file: Outlook takes a zone that is only named for UTC. In the form of two yearly rules
 * since 1970, because Outlook misreads lists of dates (RDATE).
 */
export const londonZone: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19701025T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** RFC 5545 3.3.5, form 2: `20321120T090000Z`. */
export const utcTime = (instant: Instant): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/**
 * RFC 5545 3.3.5, form 3: the wall time with its zone. A time in the hour that comes twice in October means the first
 * one there, so the second is written in UTC, and so is a time between two minutes.
 */
export const londonTimeLine = (name: 'DTSTART' | 'DTEND', instant: Instant): string => {
  const [date, clock] = [londonDate(instant), londonClock(instant)]
  const wall = londonInstant(date, clock)
  if (wall === undefined || Date.parse(wall) !== Date.parse(instant)) return `${name}:${utcTime(instant)}`
  return `${name};TZID=${zone}:${date.replaceAll('-', '')}T${clock.replace(':', '')}00`
}
