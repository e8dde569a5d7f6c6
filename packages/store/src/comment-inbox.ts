// Comments as the public form left them in the offer table, the note of which of them moderators were told, and the
// searches that found nothing. Only reads here: a comment leaves the inbox with the decision about it (comments.ts).
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Comment } from '@senco/domain/offer/comments/model'
import { KeptGap } from '@senco/domain/offer/search/gap-counts'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { offerKeys } from './offer/offer-keys.ts'
import type { Write } from './transact.ts'

const partition = async (tables: Tables, pk: string): Promise<Record<string, unknown>[]> => {
  const found: Record<string, unknown>[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await tables.document.send(
      new QueryCommand({
        TableName: tables.offer,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    )
    found.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return found
}

/** What stays for two days of a comment that was taken up, without its words (`takeUpWrites`). */
const isTakenUp = (item: Readonly<Record<string, unknown>>): boolean => item['takenUp'] === true

/** Everything that nobody has decided about, suspected spam too, oldest first. */
export const readInbox = async (tables: Tables): Promise<Comment[]> =>
  (await partition(tables, offerKeys.inbox('').pk))
    .filter((item) => !isTakenUp(item))
    .map((item) => Comment.parse(item))
    .sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1))

export const readFromInbox = async (tables: Tables, commentId: string): Promise<Comment | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.offer, Key: offerKeys.inbox(commentId), ConsistentRead: true }),
  )
  return found.Item === undefined || isTakenUp(found.Item) ? undefined : Comment.parse(found.Item)
}

/** Searches that found nothing, of the time for which they are kept. */
export const readGaps = async (tables: Tables): Promise<KeptGap[]> =>
  (await partition(tables, offerKeys.gap('').pk)).map((item) => KeptGap.parse(item))

/** Up to when moderators have been told what came. `version` counts the times. */
const Told = z.object({ upTo: Instant, version: z.number() })
export type Told = z.infer<typeof Told>

export const readTold = async (tables: Tables): Promise<Told | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.commentsTold(), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : Told.parse(found.Item)
}

/** In the transaction of the e-mails that tell, so that nobody is told twice or never. */
export const toldWrite = (tables: Tables, before: Told | undefined, upTo: Instant): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.commentsTold(), v: 1, upTo, version: (before?.version ?? 0) + 1 },
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }),
  },
})
