// Times of an iCalendar file as clocks in London show them, and the description of that clock which goes with them.
import { type Instant, londonWall } from '../time.ts'

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

const wall = (time: number): string => `${londonWall(time).replace(/[-:]/g, '')}00`

const hour = 3_600_000

/**
 * RFC 5545 3.3.5, form 3: the wall time with its zone. The hour that comes twice in October is written in UTC, because
 * readers disagree which of the two a wall time means there (the standard says the first, ical.js takes the second).
 */
export const londonTimeLine = (name: 'DTSTART' | 'DTEND', instant: Instant): string => {
  const time = Date.parse(instant)
  const local = wall(time)
  const twice = [time - hour, time + hour].some((other) => wall(other) === local)
  return twice || time % 60_000 !== 0 ? `${name}:${utcTime(instant)}` : `${name};TZID=${zone}:${local}`
}
