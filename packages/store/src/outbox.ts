// Outgoing messages: claimed by one consumer, sent, and marked. Written by commit; the sending itself is not here.
import { isDeepStrictEqual } from 'node:util'
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'

/** An item as it has to be for a message to be worth sending: these attributes, or not there at all. */
export const Standing = z.object({
  pk: z.string(),
  sk: z.string(),
  is: z.nullable(z.record(z.string(), z.unknown())),
})
export type Standing = z.infer<typeof Standing>

export const OutboxRow = z.object({
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.optional(z.string()),
  secret: z.optional(z.string()),
  kind: z.string(),
  attachments: z.optional(z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() }))),
  onlyWhile: z.optional(z.array(Standing)),
  status: z.enum(['waiting', 'sending', 'sent', 'failed', 'withdrawn']),
  claimedAt: z.optional(z.string()),
  attempts: z.optional(z.number()),
  createdAt: z.string(),
})
export type OutboxRow = z.infer<typeof OutboxRow>

/** `busy`: another consumer is sending it now, so look again later. `done`: sent, given up or gone. */
export type Claim = { readonly kind: 'claimed'; readonly row: OutboxRow } | { readonly kind: 'busy' | 'done' }

/** A consumer that claimed and died is overtaken after five minutes, longer than a function may run. */
const leaseMs = 300_000

/** Tries after which a message is set aside as failed, so that it does not hold up those behind it for a day. */
export const mostAttempts = 12

export const readMessage = async (tables: Tables, messageId: string): Promise<OutboxRow | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.outbox(messageId), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : OutboxRow.parse(found.Item)
}

const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException'

/** `claimId` is of this delivery alone: when the reply to the claim was lost, our own claim is recognised. */
export const claimMessage = async (
  tables: Tables,
  messageId: string,
  claimId: string,
  now: Instant,
): Promise<Claim> => {
  try {
    const { Attributes } = await tables.document.send(
      new UpdateCommand({
        TableName: tables.service,
        Key: keys.outbox(messageId),
        UpdateExpression: 'SET #status = :sending, claimedAt = :now, claimId = :claimId ADD attempts :one',
        ConditionExpression:
          '#status = :waiting OR (#status = :sending AND (claimedAt < :overdue OR claimId = :claimId))',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':waiting': 'waiting',
          ':sending': 'sending',
          ':now': now,
          ':claimId': claimId,
          ':one': 1,
          ':overdue': new Date(Date.parse(now) - leaseMs).toISOString(),
        },
        ReturnValues: 'ALL_NEW',
      }),
    )
    return { kind: 'claimed', row: OutboxRow.parse(Attributes) }
  } catch (error) {
    if (!isConditionFailure(error)) throw error
    const row = await readMessage(tables, messageId)
    return { kind: row?.status === 'sending' ? 'busy' : 'done' }
  }
}

const settle = async (
  tables: Tables,
  messageId: string,
  claimId: string,
  [expression, values]: readonly [string, Record<string, unknown>],
): Promise<void> => {
  try {
    await tables.document.send(
      new UpdateCommand({
        TableName: tables.service,
        Key: keys.outbox(messageId),
        UpdateExpression: expression,
        ConditionExpression: '#status = :sending AND claimId = :claimId',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':sending': 'sending', ':claimId': claimId, ...values },
      }),
    )
  } catch (error) {
    // A repeat of our own settling, or a consumer that overtook us: either way it is theirs now.
    if (!isConditionFailure(error)) throw error
  }
}

/** The secret of a link is forgotten here: what is kept of the message can be shown later. */
export const markSent = (tables: Tables, messageId: string, claimId: string, now: Instant): Promise<void> =>
  settle(tables, messageId, claimId, [
    'SET #status = :sent, sentAt = :now REMOVE secret',
    { ':sent': 'sent', ':now': now },
  ])

/** Back in the queue after a failed try. */
export const releaseMessage = (tables: Tables, messageId: string, claimId: string): Promise<void> =>
  settle(tables, messageId, claimId, ['SET #status = :waiting', { ':waiting': 'waiting' }])

/** Set aside for a person to look at. */
export const giveUpMessage = (tables: Tables, messageId: string, claimId: string): Promise<void> =>
  settle(tables, messageId, claimId, ['SET #status = :failed', { ':failed': 'failed' }])

/** Nothing was sent, because what it was about had changed by then. */
export const withdrawMessage = (tables: Tables, messageId: string, claimId: string): Promise<void> =>
  settle(tables, messageId, claimId, ['SET #status = :withdrawn REMOVE secret', { ':withdrawn': 'withdrawn' }])

const holds = async (tables: Tables, { pk, sk, is }: Standing): Promise<boolean> => {
  const { Item } = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: { pk, sk }, ConsistentRead: true }),
  )
  if (is === null) return Item === undefined
  return Item !== undefined && Object.entries(is).every(([name, value]) => isDeepStrictEqual(Item[name], value))
}

/** Whether a message is still worth sending: what it says is so as it was when it was written. */
export const stillStands = async (tables: Tables, { onlyWhile = [] }: OutboxRow): Promise<boolean> =>
  (await Promise.all(onlyWhile.map((one) => holds(tables, one)))).every((one) => one)
