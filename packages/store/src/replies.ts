// Replies and the places they take. Each condition is the guard of one promise: no place is given twice, nobody loses
// their turn, and a place that is freed goes to the head of the queue in the same transaction.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { type Meeting, type Reply, StoredReply } from '@senco/domain/clusters/model'
import type { ReplyDecision, SlotMove } from '@senco/domain/clusters/reply'
import { batchGet } from './batch-get.ts'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { seenWrites } from './seen.ts'
import type { Write } from './transact.ts'

/** The present reply of a setting, to decide on. */
export const readReply = async (
  tables: Tables,
  meetingId: string,
  settingId: string,
): Promise<StoredReply | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.reply(meetingId, settingId), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : StoredReply.parse(found.Item)
}

/** The replies of some settings at some meetings, in batches. */
export const readRepliesAt = async (
  tables: Tables,
  meetingIds: readonly string[],
  settingIds: readonly string[],
): Promise<StoredReply[]> => {
  const wanted = meetingIds.flatMap((meetingId) => settingIds.map((settingId) => keys.reply(meetingId, settingId)))
  return (await batchGet(tables, wanted, true)).map((item) => StoredReply.parse(item))
}

interface SlotUpdate {
  readonly update: string
  readonly condition: string
  readonly values: Readonly<Record<string, unknown>>
}

const slotUpdateOf = (move: SlotMove, settingId: string): SlotUpdate => {
  switch (move.kind) {
    case 'take':
      return {
        update: 'SET remaining = remaining - :one',
        condition: 'remaining >= :one AND size(queue) = :zero',
        values: { ':one': 1, ':zero': 0 },
      }
    case 'wait':
      return {
        update: 'SET queue = list_append(queue, :me)',
        condition: '(remaining < :one OR size(queue) > :zero) AND NOT contains(queue, :self)',
        values: { ':one': 1, ':zero': 0, ':me': [settingId], ':self': settingId },
      }
    case 'free':
      return {
        update: 'SET remaining = remaining + :one',
        condition: 'remaining < #capacity AND size(queue) = :zero',
        values: { ':one': 1, ':zero': 0 },
      }
    case 'hand-on':
      return { update: 'REMOVE queue[0]', condition: 'queue[0] = :head', values: { ':head': move.to } }
    case 'leave':
      return {
        update: `REMOVE queue[${move.index}]`,
        condition: `queue[${move.index}] = :self`,
        values: { ':self': settingId },
      }
  }
}

const slotWrite = (tables: Tables, reply: Reply, move: SlotMove): Write => {
  const { update, condition, values } = slotUpdateOf(move, reply.settingId)
  return {
    Update: {
      TableName: tables.service,
      Key: keys.slot(reply.meetingId, move.slotId),
      UpdateExpression: update,
      ConditionExpression: `${condition} AND #status = :open`,
      ExpressionAttributeNames: { '#status': 'status', ...(move.kind === 'free' ? { '#capacity': 'capacity' } : {}) },
      ExpressionAttributeValues: { ...values, ':open': 'open' },
    },
  }
}

/** Somebody who waited now holds a place. It fails when they have changed their reply meanwhile. */
export const promotionWrite = (tables: Tables, meetingId: string, slotId: string, settingId: string): Write => ({
  Update: {
    TableName: tables.service,
    Key: keys.reply(meetingId, settingId),
    UpdateExpression: 'SET place = :held, #version = #version + :one',
    ConditionExpression: 'place = :waiting AND slotId = :slot',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':held': 'held', ':waiting': 'waiting', ':slot': slotId, ':one': 1 },
  },
})

const replyWrite = (tables: Tables, before: StoredReply | undefined, after: Reply): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.reply(after.meetingId, after.settingId), v: 1, ...after, version: (before?.version ?? 0) + 1 },
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }),
  },
})

/** A reply that moves no place still needs the meeting to be open when it is kept. */
const meetingIsOpen = (tables: Tables, meetingId: string): Write => ({
  ConditionCheck: {
    TableName: tables.service,
    Key: keys.meeting(meetingId),
    ConditionExpression: '#status = :open',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':open': 'open' },
  },
})

/** The writes of a decided reply: the reply, the places it moves and whoever gets the place that it frees. */
export const replyWrites = (
  tables: Tables,
  meeting: Meeting,
  before: StoredReply | undefined,
  { reply, moves }: ReplyDecision,
): Write[] => [
  replyWrite(tables, before, reply),
  ...seenWrites(tables, 'apology', before, reply),
  ...(moves.length === 0 ? [meetingIsOpen(tables, meeting.meetingId)] : []),
  ...moves.flatMap((move) => [
    slotWrite(tables, reply, move),
    ...(move.kind === 'hand-on' ? [promotionWrite(tables, meeting.meetingId, move.slotId, move.to)] : []),
  ]),
]
