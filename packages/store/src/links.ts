// Reply links: only the hash of a link's secret is kept, so that a reader of the table cannot use one.
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

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

export const readLink = async (tables: Tables, secret: string): Promise<ReplyLink | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.link(hashOf(secret)), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : ReplyLink.parse(found.Item)
}

/** Kept until a while after the meeting, so that a late opener reads that it is over and not that it never was. */
export const linkWrite = (tables: Tables, secret: string, link: ReplyLink, until: Instant): Write => ({
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
