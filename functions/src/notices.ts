// Notices: every message of the outbox leaves once, and every event reaches those who act on it, once each.
import { randomBytes } from 'node:crypto'
import { idFrom } from '@senco/domain/ids'
import { type CommitContext, findReplay } from '@senco/store/commit'
import {
  claimMessage,
  giveUpMessage,
  markSent,
  mostAttempts,
  type OutboxRow,
  releaseMessage,
  stillStands,
  withdrawMessage,
} from '@senco/store/outbox'
import { Replayed, Stale } from '@senco/store/outcomes'
import type { Consumer, StoredEvent } from './consumers.ts'
import type { Deps } from './deps.ts'
import type { OutgoingMessage } from './mail/mime.ts'
import type { MailSender } from './mail/sender.ts'

export interface NoticeDeps extends Deps {
  readonly sender: MailSender
  /** Address that messages come from. */
  readonly from: string
  readonly consumers: readonly Consumer[]
  /** The time now, for how long a claim holds; everything else takes the time of the event. */
  readonly now: () => string
}

const messageOf = ({ authority, from }: NoticeDeps, row: OutboxRow): OutgoingMessage => {
  const filled = (text: string) => text.replaceAll('{secret}', row.secret ?? '')
  return {
    messageId: row.messageId,
    from: { name: `${authority.name} ${authority.teamName}`, address: from },
    to: row.to,
    subject: row.subject,
    text: filled(row.text),
    html: row.html === undefined ? undefined : filled(row.html),
    attachments: row.attachments,
    date: row.createdAt,
  }
}

/** Waits between the tries of a note in the outbox, in milliseconds: 25 seconds in all. */
const waits = [10, 50, 200, 500, 1000, 3000, 8000, 12_000]

/**
 * A claim whose answer was lost would hold the message back for five minutes, and what was sent but not noted would be
 * sent again after them. Each note can be repeated under its claim.
 */
const insist = async <T>(note: () => Promise<T>): Promise<T> => {
  for (const wait of waits) {
    try {
      return await note()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return note()
}

/** @throws when it has to be tried again: the sending failed, or somebody else is sending it and may not get through. */
export const sendMessage = async (deps: NoticeDeps, messageId: string): Promise<void> => {
  const claimId = randomBytes(12).toString('base64url')
  const claim = await insist(() => claimMessage(deps.tables, messageId, claimId, deps.now()))
  if (claim.kind !== 'claimed') {
    if (claim.kind === 'done') return
    throw new Error('Another consumer is sending this message')
  }
  try {
    if (!(await stillStands(deps.tables, claim.row)))
      return await insist(() => withdrawMessage(deps.tables, messageId, claimId))
    await deps.sender.send(messageOf(deps, claim.row))
  } catch (error) {
    if ((claim.row.attempts ?? 1) < mostAttempts) {
      await insist(() => releaseMessage(deps.tables, messageId, claimId))
      throw error
    }
    console.error(JSON.stringify({ level: 'error', messageId, fault: 'message given up', attempts: mostAttempts }))
    return insist(() => giveUpMessage(deps.tables, messageId, claimId))
  }
  await insist(() => markSent(deps.tables, messageId, claimId, deps.now()))
}

/** Tries of a consumer whose write found that somebody else wrote first. */
const tries = 20

const consume = async (deps: NoticeDeps, consumer: Consumer, event: StoredEvent): Promise<void> => {
  const ctx: CommitContext = {
    actor: { personId: event.by.actorId, name: event.by.actorName, scopes: [] },
    now: event.at,
    newId: (kind) => idFrom(kind, randomBytes(16)),
    operation: consumer.name,
    idempotency: { key: event.eventId, bodyHash: 'event' },
  }
  if ((await findReplay(deps.tables, ctx)) !== undefined) return
  for (let attempt = 1; ; attempt++) {
    try {
      return await consumer.handle(event, ctx)
    } catch (error) {
      if (error instanceof Replayed) return
      if (!(error instanceof Stale) || attempt === tries) throw error
    }
  }
}

/** Calls everyone who acts on this event; one that fails does not keep it from the others. */
export const deliverEvent = async (deps: NoticeDeps, event: StoredEvent): Promise<void> => {
  const failures: unknown[] = []
  for (const consumer of deps.consumers.filter(({ on }) => on.includes(event.type)))
    await consume(deps, consumer, event).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} consumers of ${event.type} failed`)
}
