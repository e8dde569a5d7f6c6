// Writes an iCalendar file (RFC 5545) of single events: to download, to subscribe to, or for one person by e-mail
// (RFC 5546). There are no repeating events in it: every meeting of a series is an event of its own.
import type { Instant } from '../time.ts'
import { contentLine, fold, mailto, text, webAddress } from './content-line.ts'
import { londonTimeLine, londonZone, utcTime } from './london-zone.ts'

export interface CalendarPerson {
  readonly name: string
  readonly address: string
}

export interface CalendarEvent {
  /** The same for the whole life of what it stands for: with another one calendars show it twice. */
  readonly uid: string
  /** RFC 5546 2.1.4: rises when the time, the place or the status changes; calendars ignore what is older. */
  readonly sequence: number
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly summary: string
  readonly description?: string | undefined
  readonly location?: string | undefined
  /** Where to read more. */
  readonly url?: string | undefined
  readonly joinLink?: string | undefined
}

interface Contents {
  readonly organizer: CalendarPerson
  readonly events: readonly CalendarEvent[]
  /** When this file was made. */
  readonly stamp: Instant
}

/** RFC 5546 3.2.1: what is published names nobody who comes. */
export interface Published extends Contents {
  readonly method: 'PUBLISH'
  /** Of a feed: what calendars call it. */
  readonly name?: string
}

/** RFC 5546 3.2.2 and 3.2.5: sent to one person, and nobody reads there who else comes. */
export interface Sent extends Contents {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly attendee: CalendarPerson
}

export type CalendarFile = Published | Sent

/** RFC 7986 5.1 and 5.7, each with the older property that Outlook and Apple's calendar read. */
const feedLines = (name: string | undefined): string[] =>
  name === undefined
    ? []
    : [
        contentLine('NAME', text(name)),
        contentLine('X-WR-CALNAME', text(name)),
        contentLine('REFRESH-INTERVAL', 'PT4H', { VALUE: 'DURATION' }),
        contentLine('X-PUBLISHED-TTL', 'PT4H'),
      ]

/** The reply is given here and not by the calendar, so none is asked for (RSVP). */
const attendeeLines = (file: CalendarFile): string[] => {
  if (file.method === 'PUBLISH') return []
  const { name, address } = file.attendee
  const part = file.method === 'REQUEST' ? { PARTSTAT: 'ACCEPTED', RSVP: 'FALSE' } : {}
  return [contentLine('ATTENDEE', mailto(address), { CN: name, ROLE: 'REQ-PARTICIPANT', ...part })]
}

const written = (name: string, value: string | undefined): string[] =>
  value === undefined || value === '' ? [] : [contentLine(name, text(value))]

/** RFC 7986 5.11; a link that is no whole web address stays in the description alone. */
const conferenceLines = (joinLink: string | undefined): string[] => {
  const address = joinLink === undefined ? undefined : webAddress(joinLink)
  return address === undefined
    ? []
    : [contentLine('CONFERENCE', address, { VALUE: 'URI', FEATURE: 'VIDEO', LABEL: 'Join online' })]
}

const eventLines = (file: CalendarFile, event: CalendarEvent): string[] => {
  const url = event.url === undefined ? undefined : webAddress(event.url)
  return [
    'BEGIN:VEVENT',
    contentLine('UID', text(event.uid)),
    contentLine('DTSTAMP', utcTime(file.stamp)),
    contentLine('SEQUENCE', String(event.sequence)),
    // RFC 5546 3.2.5: with METHOD:CANCEL the event says so itself.
    contentLine('STATUS', file.method === 'CANCEL' ? 'CANCELLED' : event.status),
    londonTimeLine('DTSTART', event.startsAt),
    londonTimeLine('DTEND', event.endsAt),
    ...written('SUMMARY', event.summary),
    ...written('DESCRIPTION', event.description),
    ...written('LOCATION', event.location),
    ...(url === undefined ? [] : [contentLine('URL', url)]),
    ...conferenceLines(event.joinLink),
    contentLine('ORGANIZER', mailto(file.organizer.address), { CN: file.organizer.name }),
    ...attendeeLines(file),
    'END:VEVENT',
  ]
}

/** The lines of a file before they are folded. METHOD stands once, at the calendar: inside an event it is not read. */
export const calendarLines = (file: CalendarFile): string[] => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Area SENCO portal//EN',
  'CALSCALE:GREGORIAN',
  `METHOD:${file.method}`,
  ...(file.method === 'PUBLISH' ? feedLines(file.name) : []),
  ...londonZone,
  ...file.events.flatMap((event) => eventLines(file, event)),
  'END:VCALENDAR',
]

/** RFC 5545 3.1: each line ends with CRLF, the last one too. */
export const calendarFile = (file: CalendarFile): string =>
  calendarLines(file)
    .map((line) => `${fold(line)}\r\n`)
    .join('')

/** RFC 6047 2.4: the method stands in the media type as it does in the file. */
export const calendarType = (method: CalendarFile['method']): string =>
  `text/calendar; charset=utf-8; method=${method}; component=VEVENT`
