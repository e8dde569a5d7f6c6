// What the public reads of comments, reviews and statements, written into the offer table for the dispatcher. Each write
// comes with a check that what it was worked out from is still what is stored, so that an older event never wins.

import type { Comment } from '@senco/domain/offer/comments/model'
import { publishedComment } from '@senco/domain/offer/comments/published'
import { publishedReview } from '@senco/domain/offer/comments/published-review'
import type { ReviewRound } from '@senco/domain/offer/comments/review'
import { publishedStatement, type Statement } from '@senco/domain/offer/comments/statement'
import { londonDate } from '@senco/domain/time'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import type { Write } from '../transact.ts'
import { offerKeys } from './offer-keys.ts'

interface Key {
  readonly pk: string
  readonly sk: string
}

/** There when something of it is public, else not. */
const shown = (tables: Tables, key: Key, published: object | undefined): Write =>
  published === undefined
    ? { Delete: { TableName: tables.offer, Key: { ...key } } }
    : { Put: { TableName: tables.offer, Item: { ...key, v: 1, ...published } } }

const unchanged = (tables: Tables, key: Key, version: number): Write => ({
  ConditionCheck: {
    TableName: tables.service,
    Key: { ...key },
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
})

export const publicCommentKey = ({ commentId, entryId, receivedAt }: Comment): Key =>
  offerKeys.comment(entryId, londonDate(receivedAt), commentId)

export const publicCommentWrites = (tables: Tables, comment: Comment): Write[] => [
  unchanged(tables, keys.comment(comment.commentId), comment.version),
  shown(tables, publicCommentKey(comment), publishedComment(comment)),
]

export const publicReviewWrites = (tables: Tables, round: ReviewRound): Write[] => [
  unchanged(tables, keys.review(round.reviewId), round.version),
  shown(tables, offerKeys.review(round.to, round.reviewId), publishedReview(round)),
]

export const publicStatementWrites = (tables: Tables, statement: Statement): Write[] => [
  unchanged(tables, keys.statement(statement.statementId), statement.version),
  shown(tables, offerKeys.statement(statement.to, statement.statementId), publishedStatement(statement)),
]
