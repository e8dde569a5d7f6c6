// Meetings: the head, one item a time with its places and queue, replies and marks, all in one partition.
// Sort keys: HISTORY#, then MARK#setting, META, META#slot, REPLY#setting; so a page is one Query from MARK on.
import type { MeetingChange, SlotChange } from '@senco/domain/clusters/meeting'
import { Attendance, Meeting, MeetingRow, Slot, StoredReply } from '@senco/domain/clusters/model'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { queryAll } from './query-all.ts'
import { seenWrites } from './seen.ts'
import type { Write } from './transact.ts'

/** `version` counts the changes of the meeting itself; replies do not touch it. */
export interface StoredMeeting extends Meeting {
  readonly version: number
}

export interface StoredMeetingPage {
  readonly meeting: StoredMeeting
  readonly replies: readonly StoredReply[]
  readonly attendance: readonly Attendance[]
}

export const meetingPartition = (meetingId: string): string => keys.meeting(meetingId).pk

const startsWith = (items: readonly Record<string, unknown>[], prefix: string) =>
  items.filter((item) => String(item['sk']).startsWith(prefix))

const meetingOf = (items: readonly Record<string, unknown>[]): StoredMeeting | undefined => {
  const head = items.find((item) => item['sk'] === 'META')
  if (head === undefined) return undefined
  const slots = startsWith(items, 'META#')
    .map((item) => Slot.parse(item))
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
  return { ...Meeting.parse({ ...head, slots }), version: Number(head['version']) }
}

/** A meeting with its times, as it is now, to decide on. */
export const readMeeting = async (tables: Tables, meetingId: string): Promise<StoredMeeting | undefined> =>
  meetingOf(
    await queryAll(tables, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :meta)',
      ExpressionAttributeValues: { ':pk': meetingPartition(meetingId), ':meta': 'META' },
      ConsistentRead: true,
    }),
  )

/** Everything about a meeting but its history: one Query. */
export const readMeetingPage = async (tables: Tables, meetingId: string): Promise<StoredMeetingPage | undefined> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND sk >= :mark',
    ExpressionAttributeValues: { ':pk': meetingPartition(meetingId), ':mark': 'MARK#' },
    ConsistentRead: true,
  })
  const meeting = meetingOf(items)
  if (meeting === undefined) return undefined
  return {
    meeting,
    replies: startsWith(items, 'REPLY#').map((item) => StoredReply.parse(item)),
    attendance: startsWith(items, 'MARK#').map((item) => Attendance.parse(item)),
  }
}

/** A line for every meeting, soonest first. */
export const readMeetingRows = async (tables: Tables): Promise<MeetingRow[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.board('meetings', '').pk },
    ConsistentRead: true,
  })
  return items.map((item) => MeetingRow.parse(item)).sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}

/** The meetings of a series as they are now, in the order that their pattern gave them. */
export const readSeries = async (tables: Tables, seriesId: string): Promise<StoredMeeting[]> => {
  const rows = (await readMeetingRows(tables)).filter((row) => row.seriesId === seriesId)
  const meetings = await Promise.all(rows.map((row) => readMeeting(tables, row.meetingId)))
  return meetings
    .flatMap((meeting) => meeting ?? [])
    .sort((one, other) => (one.originalDate ?? '').localeCompare(other.originalDate ?? ''))
}

const rowOf = (meeting: Meeting): MeetingRow => {
  const starts = meeting.slots.map((slot) => slot.startsAt).sort()
  const ends = meeting.slots.map((slot) => slot.endsAt).sort()
  const { meetingId, clusterIds, title, status, seriesId, originalDate, cpdHours } = meeting
  const span = { startsAt: starts[0] ?? '', endsAt: ends.at(-1) ?? '' }
  const slotIds = meeting.slots.map(({ slotId }) => slotId)
  return { meetingId, clusterIds, title, status, ...span, slotIds, seriesId, originalDate, cpdHours }
}

/** A row's fields of other writers, such as how far the minutes are, stay as they are. */
const rowWrite = (tables: Tables, isNew: boolean, row: MeetingRow): Write => {
  const Key = keys.board('meetings', row.meetingId)
  if (isNew) return { Put: { TableName: tables.service, Item: { ...Key, v: 1, ...row } } }
  const all = Object.entries(row)
  const kept = all.filter(([, value]) => value !== undefined)
  const gone = all.filter(([, value]) => value === undefined).map(([name]) => `#${name}`)
  return {
    Update: {
      TableName: tables.service,
      Key,
      UpdateExpression: [
        `SET v = :v, ${kept.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        gone.length > 0 ? `REMOVE ${gone.join(', ')}` : '',
      ].join(' '),
      ExpressionAttributeNames: Object.fromEntries(all.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: { ':v': 1, ...Object.fromEntries(kept.map(([name, value]) => [`:${name}`, value])) },
    },
  }
}

const headWrites = (tables: Tables, before: StoredMeeting | undefined, after: Meeting): Write[] => {
  const { slots: _slots, ...head } = after
  const version = (before?.version ?? 0) + 1
  return [
    {
      Put: {
        TableName: tables.service,
        Item: { ...keys.meeting(after.meetingId), v: 1, ...head, version },
        ...(before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :version',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':version': before.version },
            }),
      },
    },
    rowWrite(tables, before === undefined, rowOf(after)),
  ]
}

const slotPut = (tables: Tables, meeting: Meeting, slot: Slot): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.slot(meeting.meetingId, slot.slotId), v: 1, ...slot, status: meeting.status },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})

export const newMeetingWrites = (tables: Tables, meeting: Meeting): Write[] => [
  ...headWrites(tables, undefined, meeting),
  ...meeting.slots.map((slot) => slotPut(tables, meeting, slot)),
]

const facts = ['startsAt', 'endsAt', 'mode', 'venue', 'accessNotes', 'joinLink', 'sequence'] as const

/** The places change only from what the decision saw: same capacity, same heads of the queue, enough left to take. */
const slotUpdate = (tables: Tables, meetingId: string, { before, after, promoted }: SlotChange): Write => {
  const kept = facts.filter((name) => after[name] !== undefined)
  const gone = facts.filter((name) => after[name] === undefined)
  const removed = [...gone.map((name) => `#${name}`), ...promoted.map((_, index) => `queue[${index}]`)]
  const delta = after.remaining - before.remaining
  const all = promoted.length === before.queue.length
  return {
    Update: {
      TableName: tables.service,
      Key: keys.slot(meetingId, before.slotId),
      UpdateExpression: [
        `SET #capacity = :capacity, remaining = remaining + :delta, ${kept.map((name) => `#${name} = :${name}`).join(', ')}`,
        removed.length > 0 ? `REMOVE ${removed.join(', ')}` : '',
      ].join(' '),
      ConditionExpression: [
        '#capacity = :before',
        'remaining >= :least',
        ...promoted.map((_, index) => `queue[${index}] = :head${index}`),
        ...(all ? ['size(queue) = :length'] : []),
      ].join(' AND '),
      ExpressionAttributeNames: Object.fromEntries([...facts, 'capacity'].map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ':capacity': after.capacity,
        ':before': before.capacity,
        ':delta': delta,
        ':least': Math.max(0, -delta),
        ...(all ? { ':length': promoted.length } : {}),
        ...Object.fromEntries(kept.map((name) => [`:${name}`, after[name]])),
        ...Object.fromEntries(promoted.map((settingId, index) => [`:head${index}`, settingId])),
      },
    },
  }
}

/** The writes of a changed meeting; those who get a place are written by `promotionWrites` of replies.ts. */
export const changeWrites = (tables: Tables, before: StoredMeeting, change: MeetingChange): Write[] => [
  ...headWrites(tables, before, change.meeting),
  ...change.changed.map((slot) => slotUpdate(tables, before.meetingId, slot)),
  ...change.added.map((slot) => slotPut(tables, change.meeting, slot)),
  ...change.removed.map(
    (slot): Write => ({
      Delete: {
        TableName: tables.service,
        Key: keys.slot(before.meetingId, slot.slotId),
        ConditionExpression: 'remaining = #capacity AND size(queue) = :none',
        ExpressionAttributeNames: { '#capacity': 'capacity' },
        ExpressionAttributeValues: { ':none': 0 },
      },
    }),
  ),
]

/** Publishing and cancelling: the status on the head and on every time, because a reply looks at its time alone. */
export const statusWrites = (tables: Tables, before: StoredMeeting, after: Meeting): Write[] => [
  ...headWrites(tables, before, after),
  ...after.slots.map(
    (slot): Write => ({
      Update: {
        TableName: tables.service,
        Key: keys.slot(after.meetingId, slot.slotId),
        UpdateExpression: `SET #status = :status${slot.sequence === undefined ? '' : ', #sequence = :sequence'}`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: {
          '#status': 'status',
          ...(slot.sequence === undefined ? {} : { '#sequence': 'sequence' }),
        },
        ExpressionAttributeValues: {
          ':status': after.status,
          ...(slot.sequence === undefined ? {} : { ':sequence': slot.sequence }),
        },
      },
    }),
  ),
]

/** One mark a setting, with what its clusters keep of it; `before` is the mark that the decision saw. */
export const markWrites = (
  tables: Tables,
  key: { readonly meetingId: string; readonly settingId: string },
  before: Attendance | undefined,
  after: Attendance | undefined,
): Write[] => [markWrite(tables, key, before, after), ...seenWrites(tables, 'mark', before, after)]

const markWrite = (
  tables: Tables,
  key: { readonly meetingId: string; readonly settingId: string },
  before: Attendance | undefined,
  after: Attendance | undefined,
): Write => {
  const Key = keys.mark(key.meetingId, key.settingId)
  const seen =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'markedAt = :seen AND slotId = :slot AND mark = :mark',
          ExpressionAttributeValues: { ':seen': before.markedAt, ':slot': before.slotId, ':mark': before.mark },
        }
  return after === undefined
    ? { Delete: { TableName: tables.service, Key, ...seen } }
    : { Put: { TableName: tables.service, Item: { ...Key, v: 1, ...after }, ...seen } }
}
