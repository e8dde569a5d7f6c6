// A time of a meeting as an entry of somebody's calendar, and the file of it for one setting. How files are written is
// left to icalendar/, who may have one to the callers.
import type { Authority } from '../authority/authority.ts'
import {
  type CalendarEvent,
  type CalendarPerson,
  calendarFile,
  calendarType,
  type Sent,
} from '../icalendar/calendar-file.ts'
import type { Instant } from '../time.ts'
import type { Meeting, Slot } from './model.ts'

type MeetingFacts = Pick<Meeting, 'meetingId' | 'title' | 'status'>

export interface Portal {
  readonly authority: Pick<Authority, 'teamName' | 'name' | 'email'>
  readonly baseUrl: string
}

/** Whom an entry is for. */
export interface Reader {
  /** Has a place, or runs the meeting: only then is it said how to get in and how to join. */
  readonly coming: boolean
  /** Of the reply that holds the place; it counts with the slot's own changes. */
  readonly replyVersion?: number | undefined
}

const statusOf = (meeting: MeetingFacts, coming: boolean): CalendarEvent['status'] => {
  if (meeting.status === 'cancelled') return 'CANCELLED'
  return meeting.status === 'planned' || !coming ? 'TENTATIVE' : 'CONFIRMED'
}

/** In words too: many calendars show a cancelled entry of a feed like any other. */
const wordsBefore = { cancelled: 'Cancelled: ', planned: 'Planned: ', open: '', held: '' } as const

const linesOf = (slot: Slot, coming: boolean, address: string): string[] => [
  ...(coming && slot.accessNotes !== undefined ? [`Getting in: ${slot.accessNotes}`] : []),
  ...(coming && slot.joinLink !== undefined ? [`Join online: ${slot.joinLink}`] : []),
  ...(coming ? [] : ['You do not have a place at this time.']),
  `More, and your reply: ${address}`,
]

/**
 * The entry of one time. Its UID is the slot's for life, whatever changes and however often it is written. SEQUENCE
 * adds up the changes of the time and of the setting's reply, so that taking a place again after giving it up is newer
 * than giving it up (RFC 5546 2.1.4).
 */
export const slotEntry = (
  meeting: MeetingFacts,
  slot: Slot,
  { coming, replyVersion = 1 }: Reader,
  { baseUrl }: Pick<Portal, 'baseUrl'>,
): CalendarEvent => {
  const address = `${baseUrl}/portal/meetings/${meeting.meetingId}`
  return {
    uid: `${slot.slotId}@${new URL(baseUrl).hostname}`,
    sequence: (slot.sequence ?? 0) + replyVersion - 1,
    status: statusOf(meeting, coming),
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    summary: `${wordsBefore[meeting.status]}${meeting.title}`,
    description: linesOf(slot, coming, address).join('\n'),
    location: slot.mode === 'online' ? 'Online' : slot.venue,
    url: address,
    joinLink: coming ? slot.joinLink : undefined,
  }
}

const organizerOf = ({ authority }: Portal): CalendarPerson => ({
  name: `${authority.teamName} ${authority.name}`,
  address: authority.email,
})

/** Published entries as a file: a download, or with a name a feed. */
export const publishedFile = (
  events: readonly CalendarEvent[],
  portal: Portal,
  stamp: Instant,
  name?: string,
): string =>
  calendarFile({
    method: 'PUBLISH',
    organizer: organizerOf(portal),
    events,
    stamp,
    ...(name === undefined ? {} : { name }),
  })

/** A file beside an e-mail. */
export interface MailFile {
  readonly filename: string
  readonly contentType: string
  readonly content: string
}

/** The place of one setting for its calendar, or its end, for the one mailbox that the e-mail goes to. */
export const placeFile = (
  method: Sent['method'],
  place: { readonly meeting: MeetingFacts; readonly slot: Slot; readonly replyVersion: number },
  attendee: CalendarPerson,
  portal: Portal,
  stamp: Instant,
): MailFile => {
  const entry = slotEntry(place.meeting, place.slot, { coming: true, replyVersion: place.replyVersion }, portal)
  return {
    filename: method === 'REQUEST' ? 'meeting.ics' : 'cancelled.ics',
    contentType: calendarType(method),
    content: calendarFile({ method, organizer: organizerOf(portal), attendee, events: [entry], stamp }),
  }
}
