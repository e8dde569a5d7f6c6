// The inbox of comments on a real database: what the public form leaves there is kept once and never lost, and what was
// decided about does not come back.

import { moderator } from '@senco/domain/offer/comments/comment-builder'
import { publishComment, withholdComment } from '@senco/domain/offer/comments/moderation'
import { readFromInbox, readInbox } from '@senco/store/comment-inbox'
import { commentWrites, readComment, readCommentBoard, takeUpWrites } from '@senco/store/comments'
import { publicCommentWrites } from '@senco/store/offer/publish-comments'
import { Stale } from '@senco/store/outcomes'
import { transact } from '@senco/store/transact'
import { describe, expect, inject, it } from 'vitest'
import { aComment, inboxIds, publicComments } from '../support/comments.ts'
import { openPublic } from '../support/offer.ts'
import { freshTables } from '../support/tables.ts'

const now = '2032-11-20T09:00:00.000Z'

const begin = async () => {
  const tables = await freshTables()
  const form = openPublic(tables, inject('dynamodb'))
  const comment = aComment()
  await form.putComment(comment)
  const published = publishComment(comment, { redactions: [] }, moderator).comment
  const withheld = withholdComment(comment, { reason: 'vexatious', note: 'Sent forty times.' }, moderator).comment
  return { tables, form, comment, published, withheld }
}

describe('The inbox of comments', () => {
  it('keeps a comment once, however often the form is sent, and the first one stays', async () => {
    const { tables, form, comment } = await begin()
    await Promise.all(Array.from({ length: 5 }, () => form.putComment(comment)))
    await form.putComment({ ...comment, original: 'Other words under the same id.' })
    expect(await readInbox(tables)).toEqual([comment])
  })

  it('lets a comment go to the table of the service or stay, and never both or neither', async () => {
    const { tables, comment, published, withheld } = await begin()
    const [one, other] = await Promise.allSettled([
      transact(tables, takeUpWrites(tables, published, now)),
      transact(tables, takeUpWrites(tables, withheld, now)),
    ])
    const refused = [one, other].filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: expect.any(Stale) }])
    expect(await inboxIds(tables)).toEqual([])
    expect((await readComment(tables, comment.commentId))?.moderation?.outcome).toBe(
      one.status === 'fulfilled' ? 'published' : 'not-published',
    )
    expect(await readCommentBoard(tables)).toHaveLength(1)
  })

  it('does not take a comment back that was decided about when its form is sent again', async () => {
    const { tables, form, comment, withheld } = await begin()
    await transact(tables, takeUpWrites(tables, withheld, now))
    await form.putComment(comment)
    expect(await readInbox(tables)).toEqual([])
    expect(await readFromInbox(tables, comment.commentId)).toBeUndefined()
    await expect(transact(tables, takeUpWrites(tables, withheld, now))).rejects.toThrow(Stale)
  })

  it('of what nobody left there nothing is taken up', async () => {
    const { tables } = await begin()
    const { comment } = publishComment(aComment(), { redactions: [] }, moderator)
    await expect(transact(tables, takeUpWrites(tables, comment, now))).rejects.toThrow(Stale)
    expect(await readComment(tables, comment.commentId)).toBeUndefined()
  })
})

describe('What the public reads of a comment', () => {
  it('is never written from an older decision than the one that is stored', async () => {
    const { tables, published } = await begin()
    await transact(tables, takeUpWrites(tables, published, now))
    const later = withholdComment(published, { reason: 'identifying', note: 'It names somebody.' }, moderator).comment
    await transact(tables, commentWrites(tables, published, later))
    await expect(transact(tables, publicCommentWrites(tables, published))).rejects.toThrow(Stale)
    await transact(tables, publicCommentWrites(tables, later))
    expect(await publicComments(tables)).toEqual([])
  })
})
