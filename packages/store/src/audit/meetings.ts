// What must hold of every meeting: places, queues, replies and their history.
import { MeetingRow, Slot, StoredReply } from '@senco/domain/clusters/model'
import { keys } from '../keys.ts'
import type { Check, Violation } from './check.ts'
import { type Item, itemAt, partitionsOf, type Snapshot } from './snapshot.ts'

interface Audited {
  readonly pk: string
  readonly head: Item | undefined
  readonly slots: readonly (Slot & { readonly stored: Item })[]
  readonly replies: readonly (StoredReply & { readonly stored: Item })[]
}

const meetingsOf = (snapshot: Snapshot): readonly Audited[] =>
  partitionsOf(snapshot, 'MEETING').map(([pk, items]) => ({
    pk,
    head: items.find((item) => item.sk === 'META'),
    slots: items.filter((item) => item.sk.startsWith('META#')).map((stored) => ({ ...Slot.parse(stored), stored })),
    replies: items
      .filter((item) => item.sk.startsWith('REPLY#'))
      .map((stored) => ({ ...StoredReply.parse(stored), stored })),
  }))

const eachMeeting =
  (find: (meeting: Audited, snapshot: Snapshot) => readonly (string | false)[]): Check['find'] =>
  (snapshot) =>
    meetingsOf(snapshot).flatMap((meeting): Violation[] =>
      find(meeting, snapshot).flatMap((says) => (says === false ? [] : [{ on: meeting.pk, says }])),
    )

const at = (meeting: Audited, slotId: string, place: string) =>
  meeting.replies.filter((reply) => reply.slotId === slotId && reply.place === place)

const same = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())

export const meetingChecks: readonly Check[] = [
  {
    name: 'Held replies and places left add up to the places of each time',
    find: eachMeeting((meeting) =>
      meeting.slots.map(({ slotId, capacity, remaining }) => {
        const held = at(meeting, slotId, 'held').length
        return (
          (held + remaining !== capacity || remaining < 0) &&
          `${slotId}: ${held} held and ${remaining} left of ${capacity} places`
        )
      }),
    ),
  },
  {
    name: 'The queue of each time is its waiting replies, each once',
    find: eachMeeting((meeting) =>
      meeting.slots.map(({ slotId, queue }) => {
        const waiting = at(meeting, slotId, 'waiting').map((reply) => reply.settingId)
        return (
          (!same(queue, waiting) || new Set(queue).size !== queue.length) &&
          `${slotId}: ${queue.length} in the queue and ${waiting.length} waiting replies differ`
        )
      }),
    ),
  },
  {
    name: 'Nobody waits while a place is free',
    find: eachMeeting((meeting) =>
      meeting.slots.map(
        ({ slotId, remaining, queue }) =>
          remaining > 0 && queue.length > 0 && `${slotId}: ${remaining} free and ${queue.length} waiting`,
      ),
    ),
  },
  {
    name: 'A reply is the one reply of its setting and fits its answer and its time',
    find: eachMeeting((meeting) =>
      meeting.replies.map((reply) => {
        const key = keys.reply(reply.meetingId, reply.settingId)
        const fits = (reply.answer === 'apology') === (reply.place === 'none')
        const slot = reply.place === 'none' || meeting.slots.some((each) => each.slotId === reply.slotId)
        return (
          (key.pk !== reply.stored.pk || key.sk !== reply.stored.sk || !fits || !slot) &&
          `${reply.stored.sk}: ${reply.answer}, ${reply.place}, ${reply.slotId ?? 'no time'}`
        )
      }),
    ),
  },
  {
    name: 'Every reply has its line of history',
    find: eachMeeting((meeting, snapshot) =>
      meeting.replies.map((reply) => {
        const history = snapshot.partitions.get(keys.setting(reply.settingId).pk) ?? []
        return (
          !history.some((item) => item.sk.startsWith(`HISTORY#${reply.repliedAt}#`)) &&
          `${reply.stored.sk}: nothing in the history at ${reply.repliedAt}`
        )
      }),
    ),
  },
  {
    name: 'A meeting, its times and its line in the list agree',
    find: eachMeeting((meeting, snapshot) => {
      if (meeting.head === undefined) return ['Times or replies without a meeting']
      const { status, title } = meeting.head
      const row = itemAt(snapshot, keys.board('meetings', String(meeting.head['meetingId'])))
      const starts = meeting.slots.map((slot) => slot.startsAt).sort()[0]
      const listed = row === undefined ? undefined : MeetingRow.parse(row)
      const { seriesId, originalDate } = meeting.head
      // Lines that were written before calendars had feeds know no times.
      const times =
        listed?.slotIds === undefined ||
        same(
          listed.slotIds,
          meeting.slots.map(({ slotId }) => slotId),
        )
      return [
        (listed?.status !== status || listed?.title !== title || listed?.startsAt !== starts) &&
          'The list says something else than the meeting',
        (!times || listed?.seriesId !== seriesId || listed?.originalDate !== originalDate) &&
          'The list knows other times or another series than the meeting',
        ...meeting.slots.map((slot) => slot.stored['status'] !== status && `${slot.slotId} has another status`),
        meeting.slots.length === 0 && 'A meeting without a time',
      ]
    }),
  },
  {
    name: 'A meeting of a series has its day of the pattern, and each of its times a number of its own',
    find: eachMeeting(({ head, slots }) => {
      const numbers = slots.flatMap(({ seriesSlot }) => seriesSlot ?? [])
      const inSeries = head?.['seriesId'] !== undefined
      return [
        inSeries && head?.['originalDate'] === undefined && 'A series without the day of its pattern',
        !inSeries && (numbers.length > 0 || head?.['moved'] === true) && 'Moved or numbered without a series',
        new Set(numbers).size < numbers.length && `Two of its times are number ${numbers.sort().join(', ')}`,
      ]
    }),
  },
]
