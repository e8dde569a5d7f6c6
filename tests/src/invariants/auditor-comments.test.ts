// The auditor finds a list of comments, a review or a statement that somebody broke, and says nothing of healthy ones.
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { moderator } from '@senco/domain/offer/comments/comment-builder'
import { consultees } from '@senco/domain/offer/comments/consultees'
import { publishComment } from '@senco/domain/offer/comments/moderation'
import type { Finding, ReviewRound } from '@senco/domain/offer/comments/review'
import { audit } from '@senco/store/audit/audit'
import { commentChecks } from '@senco/store/audit/comments'
import type { Tables } from '@senco/store/client'
import { takeUpWrites } from '@senco/store/comments'
import { keys } from '@senco/store/keys'
import { offerKeys } from '@senco/store/offer/offer-keys'
import { publicCommentWrites, publicReviewWrites, publicStatementWrites } from '@senco/store/offer/publish-comments'
import { reviewWrites, statementWrites } from '@senco/store/reviews'
import { transact } from '@senco/store/transact'
import { describe, expect, inject, test } from 'vitest'
import { aComment } from '../support/comments.ts'
import { openPublic } from '../support/offer.ts'
import { freshTables } from '../support/tables.ts'

const now = '2032-11-20T09:00:00.000Z'
const findings: Finding[] = [{ youSaid: 'Say the wait.', outcome: 'did', answer: 'It is there.' }]
const span = { from: '2032-09-01', to: '2032-10-31', publishedAt: now, version: 1 }
const round: ReviewRound = {
  ...span,
  reviewId: 'rvw_0001',
  title: 'Autumn review',
  method: 'Two evenings.',
  consultations: consultees.map(({ consulteeId }) => ({ consulteeId, consulted: false, whyNot: 'In spring.' })),
  findings,
}
const statement = { ...span, statementId: 'stm_0001', title: 'What we heard', text: 'We heard\nMuch.' }
const { publishedAt: _, ...draft } = { ...statement, statementId: 'stm_0002' }

const healthy = async () => {
  const tables = await freshTables()
  const sent = aComment()
  await openPublic(tables, inject('dynamodb')).putComment(sent)
  const { comment } = publishComment(sent, { redactions: [] }, moderator)
  await transact(tables, takeUpWrites(tables, comment, now))
  await transact(tables, publicCommentWrites(tables, comment))
  await transact(tables, reviewWrites(tables, undefined, round))
  await transact(tables, publicReviewWrites(tables, round))
  for (const one of [statement, draft]) {
    await transact(tables, statementWrites(tables, undefined, one))
    await transact(tables, publicStatementWrites(tables, one))
  }
  return { tables, comment }
}
type Healthy = Awaited<ReturnType<typeof healthy>>

const put = (tables: Tables, table: 'service' | 'offer', Item: Record<string, unknown>) =>
  tables.document.send(new PutCommand({ TableName: tables[table], Item }))
const remove = (tables: Tables, table: 'service' | 'offer', Key: { pk: string; sk: string }) =>
  tables.document.send(new DeleteCommand({ TableName: tables[table], Key }))

const [list, reviews] = commentChecks.map(({ name }) => name)

const breaks: readonly (readonly [string | undefined, string, (broken: Healthy) => Promise<unknown>])[] = [
  [
    list,
    'a comment without a line',
    ({ tables, comment }) => remove(tables, 'service', keys.board('comments', comment.commentId)),
  ],
  [list, 'a line without a comment', ({ tables }) => put(tables, 'service', keys.board('comments', 'cmt_gone'))],
  [
    list,
    'a line that says something else',
    ({ tables, comment }) =>
      put(tables, 'service', { ...keys.comment(comment.commentId), v: 1, ...comment, theme: 'quality' }),
  ],
  [
    reviews,
    'a published review that nobody reads',
    ({ tables }) => remove(tables, 'offer', offerKeys.review(round.to, round.reviewId)),
  ],
  [
    reviews,
    'a draft that the public reads',
    ({ tables }) => put(tables, 'offer', { ...offerKeys.statement(draft.to, draft.statementId), v: 1, title: 'Draft' }),
  ],
  [
    reviews,
    'a statement of which the public reads something else',
    ({ tables }) =>
      put(tables, 'service', { ...keys.statement(statement.statementId), v: 1, ...statement, title: 'New' }),
  ],
]

describe('The auditor of comments, reviews and statements', () => {
  test('finds nothing wrong in a healthy table, and every promise is broken below', async () => {
    const { tables } = await healthy()
    expect((await audit(tables, now)).violations).toEqual([])
    expect(new Set(breaks.map(([name]) => name))).toEqual(new Set(commentChecks.map(({ name }) => name)))
  })

  test.each(breaks)('sees it when this is broken: %s (%s)', async (name, _what, breakIt) => {
    const broken = await healthy()
    await breakIt(broken)
    expect((await audit(broken.tables, now, commentChecks)).violations.map(({ check }) => check)).toContain(name)
  })
})
