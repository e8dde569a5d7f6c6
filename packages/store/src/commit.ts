// The one way to change anything: state, history, outgoing mail, events and the idempotency row in one transaction.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { NewId } from '@senco/domain/ids'
import { conflict } from '@senco/domain/refusal'
import type { ToldBy } from '@senco/domain/register/model'
import type { Actor } from '@senco/domain/roles'
import type { Instant } from '@senco/domain/time'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import type { Standing } from './outbox.ts'
import { Replayed, Stale } from './outcomes.ts'
import { transact, type Write } from './transact.ts'

/** What a request gives to a commit. `key` and `bodyHash` make a repeat of the same request have one effect. */
export interface CommitContext {
  readonly actor: Actor
  readonly now: Instant
  readonly newId: NewId
  readonly operation: string
  readonly idempotency?: { readonly key: string; readonly bodyHash: string } | undefined
}

/** An e-mail to send: rendered text, so that what was sent can be shown later. Never a child's name or need. */
export interface Mail {
  /** The same id is sent once; absent makes a new one. */
  readonly messageId?: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** Put in place of `{secret}` in text and html when it is sent, and forgotten then: for links that must not be kept. */
  readonly secret?: string
  readonly kind: string
  readonly attachments?: readonly {
    readonly filename: string
    readonly contentType: string
    readonly content: string
  }[]
  /** Looked at again when it is sent: if one of them no longer holds, nothing leaves. For reminders. */
  readonly onlyWhile?: readonly Standing[]
}

/** Something that another capability acts on, later and idempotently, from the stream. */
export interface DomainEvent {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface Change<T> {
  readonly writes: readonly Write[]
  /** `on` is the partition key of the thing whose history it is. */
  readonly history?: readonly { readonly on: string; readonly summary: string; readonly toldBy?: ToldBy | undefined }[]
  readonly mail?: readonly Mail[]
  readonly events?: readonly DomainEvent[]
  /** The output of the operation, kept for replays of the same request. Keep it small: it is a written item. */
  readonly answer: T
}

const day = 86_400
const epoch = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000)

const put = (table: string, item: Record<string, unknown>): Write => ({
  Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
})

const rows = <T>(tables: Tables, ctx: CommitContext, change: Change<T>): Write[] => [
  ...(change.history ?? []).map(({ on, summary, toldBy }) =>
    put(tables.service, {
      pk: on,
      sk: keys.historySort(ctx.now, ctx.newId('history')),
      v: 1,
      at: ctx.now,
      actorId: ctx.actor.personId,
      actorName: ctx.actor.name,
      operation: ctx.operation,
      summary,
      toldBy,
    }),
  ),
  ...(change.mail ?? []).map((mail) => {
    const messageId = mail.messageId ?? ctx.newId('message')
    return put(tables.service, {
      ...keys.outbox(messageId),
      v: 1,
      ...mail,
      messageId,
      status: 'waiting',
      createdAt: ctx.now,
      expiresAt: epoch(ctx.now) + 90 * day,
    })
  }),
  ...(change.events ?? []).map((event) => {
    const eventId = ctx.newId('event')
    const by = { actorId: ctx.actor.personId, actorName: ctx.actor.name }
    return put(tables.service, {
      ...keys.event(eventId),
      v: 1,
      eventId,
      ...event,
      by,
      at: ctx.now,
      expiresAt: epoch(ctx.now) + 90 * day,
    })
  }),
]

/** The answer given before to this very request, or undefined. Another body under the same key is refused. */
export const findReplay = async (tables: Tables, ctx: CommitContext): Promise<Replayed | undefined> => {
  if (ctx.idempotency === undefined) return undefined
  const found = await tables.document.send(
    new GetCommand({
      TableName: tables.service,
      Key: keys.idempotency(ctx.actor.personId, ctx.operation, ctx.idempotency.key),
      ConsistentRead: true,
    }),
  )
  if (found.Item === undefined) return undefined
  if (found.Item['bodyHash'] !== ctx.idempotency.bodyHash)
    throw conflict('key-reused', 'This was sent before with other contents. Reload the page and send it again.')
  return new Replayed(JSON.parse(String(found.Item['answer'])))
}

/**
 * Writes a change, or nothing.
 * @throws Replayed with the earlier answer when this request was answered before, Stale when a condition failed.
 */
export const commit = async <T>(tables: Tables, ctx: CommitContext, change: Change<T>): Promise<T> => {
  const receipt =
    ctx.idempotency === undefined
      ? []
      : [
          put(tables.service, {
            ...keys.idempotency(ctx.actor.personId, ctx.operation, ctx.idempotency.key),
            v: 1,
            bodyHash: ctx.idempotency.bodyHash,
            answer: JSON.stringify(change.answer ?? null),
            expiresAt: epoch(ctx.now) + day,
          }),
        ]
  try {
    await transact(tables, [...receipt, ...change.writes, ...rows(tables, ctx, change)])
    return change.answer
  } catch (error) {
    if (error instanceof Stale && receipt.length > 0 && error.failed.includes(0))
      throw (await findReplay(tables, ctx)) ?? error
    throw error
  }
}
