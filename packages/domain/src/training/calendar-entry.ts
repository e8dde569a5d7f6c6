// A person's place on a run for their calendar: an entry a session, and the file of them for that one mailbox.
import type { MailFile, Portal } from '../clusters/calendar-entry.ts'
import { type CalendarEvent, calendarFile, calendarType } from '../icalendar/calendar-file.ts'
import type { Instant } from '../time.ts'
import type { Place, Run, Session } from './model.ts'

/** Of a person and session for life; the sequence adds up the changes of the session and of the place. */
const entryOf = (
  run: Run,
  session: Session,
  place: Place,
  baseUrl: string,
  status: CalendarEvent['status'],
): CalendarEvent => ({
  uid: `${session.sessionId}.${place.personId}@${new URL(baseUrl).hostname}`,
  sequence: (session.sequence ?? 0) + place.version - 1,
  status,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  summary: `${status === 'CANCELLED' ? 'Cancelled: ' : ''}${run.title}${run.sessions.length > 1 ? `, session ${session.part}` : ''}`,
  description: [
    ...(session.accessNotes === undefined ? [] : [`Getting in: ${session.accessNotes}`]),
    ...(session.joinLink === undefined ? [] : [`Join online: ${session.joinLink}`]),
    `Your place: ${baseUrl}/portal/training/runs/${run.runId}`,
  ].join('\n'),
  location: session.mode === 'online' ? 'Online' : session.venue,
  url: `${baseUrl}/portal/training/runs/${run.runId}`,
  joinLink: session.joinLink,
})

export const sessionsOf = (run: Pick<Run, 'sessions'>, place: Pick<Place, 'makesUp'>): readonly Session[] =>
  place.makesUp === undefined
    ? run.sessions
    : run.sessions.filter(({ part }) => place.makesUp?.parts.includes(part) === true)

/** REQUEST puts it into the calendar, CANCEL takes it out. */
export const placeFile = (
  method: 'REQUEST' | 'CANCEL',
  run: Run,
  place: Place,
  address: string,
  { authority, baseUrl }: Portal,
  stamp: Instant,
): MailFile => ({
  filename: method === 'REQUEST' ? 'training.ics' : 'cancelled.ics',
  contentType: calendarType(method),
  content: calendarFile({
    method,
    organizer: { name: `${authority.teamName} ${authority.name}`, address: authority.email },
    attendee: { name: place.name, address },
    events: sessionsOf(run, place).map((session) =>
      entryOf(run, session, place, baseUrl, method === 'REQUEST' ? 'CONFIRMED' : 'CANCELLED'),
    ),
    stamp,
  }),
})
