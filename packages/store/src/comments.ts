// Comments on the local offer that a moderator has taken up: the item with its history and a small row in the list, both
// written on condition that nobody wrote since it was read. How a comment waits before that is left to comment-inbox.ts.
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Comment } from '@senco/domain/offer/comments/model'
import { CommentRow, commentRow } from '@senco/domain/offer/comments/row'
import { HistoryEntry } from '@senco/domain/register/model'
import type { Instant } from '@senco/domain/time'
import { batchGet } from './batch-get.ts'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { offerKeys } from './offer/offer-keys.ts'
import { queryAll } from './query-all.ts'
import type { Write } from './transact.ts'

/** The partition of a comment, for its history. */
export const commentPartition = (commentId: string): string => keys.comment(commentId).pk

/** One comment that was taken up, as it is now. */
export const readComment = async (tables: Tables, commentId: string): Promise<Comment | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.comment(commentId), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : Comment.parse(found.Item)
}

/** Several, in no order. */
export const readComments = async (tables: Tables, commentIds: readonly string[]): Promise<Comment[]> =>
  (await batchGet(tables, [...new Set(commentIds)].map(keys.comment), true)).map((item) => Comment.parse(item))

const historyShown = 100

/** What was decided about it, newest first. */
export const readCommentHistory = async (tables: Tables, commentId: string): Promise<HistoryEntry[]> => {
  const page = await tables.document.send(
    new QueryCommand({
      TableName: tables.service,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :history)',
      ExpressionAttributeValues: { ':pk': commentPartition(commentId), ':history': 'HISTORY#' },
      ScanIndexForward: false,
      Limit: historyShown,
      ConsistentRead: true,
    }),
  )
  return (page.Items ?? []).map((item) => HistoryEntry.parse(item))
}

/** A line for every comment that was taken up. */
export const readCommentBoard = async (tables: Tables): Promise<CommentRow[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.board('comments', '').pk },
    ConsistentRead: true,
  })
  return items.map((item) => CommentRow.parse(item))
}

const boardWrite = (tables: Tables, after: Comment): Write => ({
  Put: { TableName: tables.service, Item: { ...keys.board('comments', after.commentId), v: 1, ...commentRow(after) } },
})

/** A form can be sent again for a day. What is left in the inbox for longer keeps it from coming back as a new comment. */
const keptOutSeconds = 2 * 86_400

/** Out of the inbox and into the service's own table, or neither: of two moderators at once, one decides. */
export const takeUpWrites = (tables: Tables, after: Comment, now: Instant): Write[] => [
  {
    Put: {
      TableName: tables.service,
      Item: { ...keys.comment(after.commentId), v: 1, ...after },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  boardWrite(tables, after),
  {
    Put: {
      TableName: tables.offer,
      Item: {
        ...offerKeys.inbox(after.commentId),
        v: 1,
        takenUp: true,
        expiresAt: Math.floor(Date.parse(now) / 1000) + keptOutSeconds,
      },
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(takenUp)',
    },
  },
]

/** A comment that was taken up before. */
export const commentWrites = (tables: Tables, before: Comment, after: Comment): Write[] => [
  {
    Put: {
      TableName: tables.service,
      Item: { ...keys.comment(after.commentId), v: 1, ...after },
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': before.version },
    },
  },
  boardWrite(tables, after),
]
