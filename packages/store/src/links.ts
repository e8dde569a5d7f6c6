// Links of e-mails that are opened signed out, to reply to a meeting or to check an entry of the local offer: only the hash of a link's secret is kept, so that a reader of the table cannot use one.
import { createHash } from 'node:crypto'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { Id } from '@senco/domain/ids'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import type { Write } from './transact.ts'

/** What a link opens: the reply of one setting to one meeting. */
export const ReplyLink = z.object({ meetingId: Id('meeting'), settingId: Id('setting'), madeAt: Instant })
export type ReplyLink = z.infer<typeof ReplyLink>

/** What a reminder opens: the check of one entry by whoever owned it then. */
export const EntryCheckLink = z.object({
  kind: z.literal('entry-check'),
  entryId: Id('entry'),
  ownerKey: z.string(),
  /** For the history. */
  name: z.string(),
  /** For the public page. */
  role: z.string(),
  madeAt: Instant,
})
export type EntryCheckLink = z.infer<typeof EntryCheckLink>

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** A link of another kind answers like one that is not there. */
const readAs = async <T>(tables: Tables, secret: string, schema: z.ZodMiniType<T>): Promise<T | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.link(hashOf(secret)), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : schema.safeParse(found.Item).data
}

export const readLink = (tables: Tables, secret: string): Promise<ReplyLink | undefined> =>
  readAs(tables, secret, ReplyLink)

export const readEntryCheckLink = (tables: Tables, secret: string): Promise<EntryCheckLink | undefined> =>
  readAs(tables, secret, EntryCheckLink)

/** Kept until a while after the meeting, so that a late opener reads that it is over and not that it never was. */
export const linkWrite = (tables: Tables, secret: string, link: ReplyLink | EntryCheckLink, until: Instant): Write => ({
  Put: {
    TableName: tables.service,
    Item: {
      ...keys.link(hashOf(secret)),
      v: 1,
      ...link,
      expiresAt: Math.floor(Date.parse(until) / 1000) + 30 * 86_400,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})
