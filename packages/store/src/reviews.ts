// Review rounds and annual statements of the local offer: each item with its history and one line in a list. What the
// public reads of them is kept in the offer table and left to the dispatcher.
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { ReviewRound } from '@senco/domain/offer/comments/review'
import { Statement } from '@senco/domain/offer/comments/statement'
import { HistoryEntry } from '@senco/domain/register/model'
import { Instant, PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { queryAll } from './query-all.ts'
import type { Write } from './transact.ts'

type Kind = 'review' | 'statement'
const lists = { review: 'reviews', statement: 'statements' } as const

/** A line of the list of reviews, or of statements. */
export const PublicationRow = z.object({
  id: z.string(),
  title: z.string(),
  from: PlainDate,
  to: PlainDate,
  publishedAt: z.optional(Instant),
})
export type PublicationRow = z.infer<typeof PublicationRow>

/** The partition of one of them, for its history. */
export const publicationPartition = (kind: Kind, id: string): string => keys[kind](id).pk

const get = async (tables: Tables, kind: Kind, id: string): Promise<Record<string, unknown> | undefined> =>
  (await tables.document.send(new GetCommand({ TableName: tables.service, Key: keys[kind](id), ConsistentRead: true })))
    .Item

export const readReview = async (tables: Tables, reviewId: string): Promise<ReviewRound | undefined> => {
  const item = await get(tables, 'review', reviewId)
  return item === undefined ? undefined : ReviewRound.parse(item)
}

export const readStatement = async (tables: Tables, statementId: string): Promise<Statement | undefined> => {
  const item = await get(tables, 'statement', statementId)
  return item === undefined ? undefined : Statement.parse(item)
}

const historyShown = 50

export const readPublicationHistory = async (tables: Tables, kind: Kind, id: string): Promise<HistoryEntry[]> => {
  const page = await tables.document.send(
    new QueryCommand({
      TableName: tables.service,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :history)',
      ExpressionAttributeValues: { ':pk': publicationPartition(kind, id), ':history': 'HISTORY#' },
      ScanIndexForward: false,
      Limit: historyShown,
      ConsistentRead: true,
    }),
  )
  return (page.Items ?? []).map((item) => HistoryEntry.parse(item))
}

/** Latest first by their last day. */
export const readPublications = async (tables: Tables, kind: Kind): Promise<PublicationRow[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.board(lists[kind], '').pk },
    ConsistentRead: true,
  })
  return items.map((item) => PublicationRow.parse(item)).sort((one, other) => (one.to < other.to ? 1 : -1))
}

type Publication = Pick<ReviewRound, 'title' | 'from' | 'to' | 'publishedAt' | 'version'>

const writes = (
  tables: Tables,
  kind: Kind,
  id: string,
  before: Publication | undefined,
  after: Publication,
): Write[] => {
  const { title, from, to, publishedAt } = after
  return [
    {
      Put: {
        TableName: tables.service,
        Item: { ...keys[kind](id), v: 1, ...after },
        ...(before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :version',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':version': before.version },
            }),
      },
    },
    {
      Put: {
        TableName: tables.service,
        Item: { ...keys.board(lists[kind], id), v: 1, id, title, from, to, publishedAt },
      },
    },
  ]
}

export const reviewWrites = (tables: Tables, before: ReviewRound | undefined, after: ReviewRound): Write[] =>
  writes(tables, 'review', after.reviewId, before, after)

export const statementWrites = (tables: Tables, before: Statement | undefined, after: Statement): Write[] =>
  writes(tables, 'statement', after.statementId, before, after)
