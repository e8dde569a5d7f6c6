// Comments on the local offer on the wire: the moderators' list, one comment with what may be done about it, and each
// decision. That somebody sends one is in offer.ts, without a session.
import { Id } from '@senco/domain/ids'
import { Comment, Redaction, WithheldReason } from '@senco/domain/offer/comments/model'
import { PublishedComment } from '@senco/domain/offer/comments/published'
import { CommentRow } from '@senco/domain/offer/comments/row'
import { HistoryEntry } from '@senco/domain/register/model'
import { councilStaff } from '@senco/domain/roles'
import { Instant, PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'

const CommentId = Id('comment')

/** Practice 9.2, "Local-offer raw comments": Area SENCOs and team managers read, administrators decide. */
const moderators = ['administrator'] as const

/** The comment as the person read it: when it is another by now, the call is refused. */
const seen = { commentId: CommentId, version: z.int() }
const Kept = z.object({ commentId: CommentId, version: z.number() })
const line = z.string().check(z.trim(), z.maxLength(500, 'Use 500 characters or fewer.'))
const prose = z.string().check(z.maxLength(5000, 'Use 5,000 characters or fewer.'))

/** The next thing that is owed for it. */
const due = z.optional(z.object({ for: z.enum(['decision', 'answer', 'action']), dueOn: PlainDate }))

export const ListedComment = z.extend(CommentRow, {
  /** Of the entry that it is about. */
  entryTitle: z.optional(z.string()),
  due,
})
export type ListedComment = z.infer<typeof ListedComment>

export const CommentPage = z.object({
  asOf: Instant,
  /** Without the contact, except for those who decide. */
  comment: Comment,
  entryTitle: z.optional(z.string()),
  due,
  /** Passages to look at; none of them goes by itself. */
  suggested: z.array(Redaction),
  /** What the public reads of it now. */
  published: z.optional(PublishedComment),
  /** Newest first. */
  history: z.array(HistoryEntry),
  mayModerate: z.boolean(),
})
export type CommentPage = z.infer<typeof CommentPage>

export const comments = {
  listComments: operation({
    method: 'GET',
    path: '/api/offer-editing/comments',
    kind: 'json',
    who: councilStaff,
    summary: 'Every comment on the local offer, suspected spam too, with where it stands and what is owed by when',
    input: z.object({}),
    output: z.object({ asOf: Instant, comments: z.array(ListedComment), mayModerate: z.boolean() }),
  }),
  viewComment: operation({
    method: 'GET',
    path: '/api/offer-editing/comments/{commentId}',
    kind: 'json',
    who: councilStaff,
    summary: 'One comment as it was sent, passages that may identify somebody, what the public reads, and its history',
    input: z.object({ commentId: CommentId }),
    output: CommentPage,
  }),
  publishComment: operation({
    method: 'POST',
    path: '/api/offer-editing/comments/{commentId}/publish',
    kind: 'json',
    who: moderators,
    summary: 'Publish a comment without the passages taken out; the original is kept. Again for other passages',
    input: z.object({
      ...seen,
      redactions: z.array(Redaction).check(z.maxLength(200)),
      reasons: z.optional(
        z.array(z.object({ passage: z.string().check(z.maxLength(60)), why: line })).check(z.maxLength(20)),
      ),
    }),
    output: Kept,
  }),
  withholdComment: operation({
    method: 'POST',
    path: '/api/offer-editing/comments/{commentId}/withhold',
    kind: 'json',
    who: moderators,
    summary: 'Not publish a comment, or no longer, with the reason; it is counted and never thrown away',
    input: z.object({ ...seen, reason: WithheldReason, note: prose }),
    output: Kept,
  }),
  answerComment: operation({
    method: 'POST',
    path: '/api/offer-editing/comments/{commentId}/answer',
    kind: 'json',
    who: moderators,
    summary: 'Answer a published comment in public, with the action intended and its day; again to change the answer',
    input: z.object({
      ...seen,
      kind: z.enum(['did', 'will', 'could-not'], 'Choose what you can say.'),
      text: prose,
      action: z.optional(z.object({ what: line, dueOn: PlainDate })),
    }),
    output: Kept,
  }),
  finishCommentAction: operation({
    method: 'POST',
    path: '/api/offer-editing/comments/{commentId}/action-done',
    kind: 'json',
    who: moderators,
    summary: 'Say that what was promised for a comment is done, and since when',
    input: z.object({ ...seen, doneOn: PlainDate }),
    output: Kept,
  }),
  withdrawAnswer: operation({
    method: 'POST',
    path: '/api/offer-editing/comments/{commentId}/withdraw-answer',
    kind: 'json',
    who: moderators,
    summary: 'Take an answer back, so that the comment can be decided and answered anew',
    input: z.object(seen),
    output: Kept,
  }),
}
