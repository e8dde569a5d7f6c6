// Comments on the local offer as the public form leaves them, and looks at what became of them.
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Comment } from '@senco/domain/offer/comments/model'
import { PublishedComment } from '@senco/domain/offer/comments/published'
import type { KeptGap } from '@senco/domain/offer/search/gap-counts'
import type { Tables } from '@senco/store/client'
import { readInbox } from '@senco/store/comment-inbox'
import { offerKeys } from '@senco/store/offer/offer-keys'
import { newId } from './meetings.ts'

export const aComment = (changes: Partial<Comment> = {}): Comment => ({
  commentId: newId('comment'),
  theme: 'gap',
  original: 'There is no group for deaf toddlers near us.',
  receivedAt: '2032-11-19T20:15:00.000Z',
  version: 1,
  ...changes,
})

const put = (tables: Tables, item: object) =>
  tables.document.send(new PutCommand({ TableName: tables.offer, Item: { v: 1, ...item } }))

/** Resolves its id. */
export const leaveComment = async (tables: Tables, changes: Partial<Comment> = {}): Promise<string> => {
  const comment = aComment(changes)
  await put(tables, { ...offerKeys.inbox(comment.commentId), ...comment })
  return comment.commentId
}

export const leaveGaps = async (tables: Tables, count: number, gap: Partial<KeptGap> = {}): Promise<void> => {
  const kept = { about: ['hearing'], otherWords: false, at: '2032-11-03T20:00:00.000Z', ...gap }
  for (let index = 0; index < count; index++) await put(tables, { ...offerKeys.gap(newId('message')), ...kept })
}

/** Every row of one partition of the offer table. */
export const offerRows = async (tables: Tables, { pk }: { readonly pk: string }) =>
  (
    await tables.document.send(
      new QueryCommand({
        TableName: tables.offer,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
      }),
    )
  ).Items ?? []

/** Those that wait for a decision. */
export const inboxIds = async (tables: Tables): Promise<readonly string[]> =>
  (await readInbox(tables)).map(({ commentId }) => commentId)

/** What the public reads now. */
export const publicComments = async (tables: Tables): Promise<readonly PublishedComment[]> =>
  (await offerRows(tables, offerKeys.comment(undefined, '', ''))).map((item) => PublishedComment.parse(item))
