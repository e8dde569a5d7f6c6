// Operations on comments on the local offer: the moderators' list, one comment, and each decision about it.

import type { offerEditing } from '@senco/contract/offer-editing'
import type { CommentPage, ListedComment } from '@senco/contract/offer-editing/comments'
import { mayModerateComments } from '@senco/domain/access'
import { nextDeadline } from '@senco/domain/offer/comments/deadlines'
import { type Comment, stateOf } from '@senco/domain/offer/comments/model'
import {
  type CommentDecision,
  type Moderator,
  publishComment,
  withholdComment,
} from '@senco/domain/offer/comments/moderation'
import { withAction } from '@senco/domain/offer/comments/promised-action'
import { publishedComment } from '@senco/domain/offer/comments/published'
import { suggestedRedactions } from '@senco/domain/offer/comments/redaction'
import {
  finishAction,
  respondToComment,
  withdrawResponse,
  withoutContactWhenDone,
} from '@senco/domain/offer/comments/response'
import { commentRow } from '@senco/domain/offer/comments/row'
import { conflict, notFound } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { readCalendar } from '@senco/store/calendar'
import type { Tables } from '@senco/store/client'
import { readFromInbox, readInbox } from '@senco/store/comment-inbox'
import {
  commentPartition,
  commentWrites,
  readComment,
  readCommentBoard,
  readCommentHistory,
  takeUpWrites,
} from '@senco/store/comments'
import { commit } from '@senco/store/commit'
import { readEntries } from '@senco/store/entries'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { letterToCommenter } from './comment-letters.ts'
import { keepingPromise } from './keeping-promise.ts'

type Wanted =
  | 'listComments'
  | 'viewComment'
  | 'publishComment'
  | 'withholdComment'
  | 'answerComment'
  | 'finishCommentAction'
  | 'withdrawAnswer'

interface Found {
  readonly comment: Comment
  /** Nobody has decided about it: it is where the public form left it. */
  readonly waiting: boolean
}

/** The inbox first: a comment that leaves it meanwhile is found where it went. */
const find = async (tables: Tables, commentId: string): Promise<Found> => {
  const waiting = await readFromInbox(tables, commentId)
  if (waiting !== undefined) return { comment: waiting, waiting: true }
  const comment = await readComment(tables, commentId)
  if (comment === undefined) throw notFound()
  return { comment, waiting: false }
}

const titlesOf = async (
  tables: Tables,
  entryIds: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(entryIds.filter((id) => id !== undefined))]
  const entries = ids.length === 0 ? [] : await readEntries(tables, ids)
  return new Map(entries.map(({ entryId, live, content }) => [entryId, (live?.content ?? content).title]))
}

const decide = async (
  { tables, authority, baseUrl }: Deps,
  ctx: Ctx,
  { commentId, version }: { readonly commentId: string; readonly version: number },
  decision: (comment: Comment, moderator: Moderator) => CommentDecision,
): Promise<{ commentId: string; version: number }> => {
  const { comment: before, waiting } = await find(tables, commentId)
  if (before.version !== version)
    throw conflict('decided', 'Somebody else has decided about this comment. Look at it again before you do.')
  const decided = withoutContactWhenDone(decision(before, { by: ctx.actor.name, at: ctx.now }))
  const promise = await keepingPromise(tables, ctx, before, decided.comment)
  const after = withAction(decided.comment, promise.actionId)
  const letter = letterToCommenter(authority, baseUrl, before, after)
  return commit(tables, ctx, {
    writes: [
      ...(waiting ? takeUpWrites(tables, after, ctx.now) : commentWrites(tables, before, after)),
      ...promise.writes,
    ],
    history: [{ on: commentPartition(commentId), summary: decided.sentence }, ...promise.history],
    mail: letter === undefined ? [] : [letter],
    events: [{ type: 'comment-changed', data: { commentId } }],
    answer: { commentId, version: after.version },
  })
}

/** Contact details are for those who answer (the council's choice: the matrix of practice 9.2 does not say). */
const shownTo = ({ actor }: Ctx, { contact, ...comment }: Comment): Comment =>
  contact !== undefined && mayModerateComments(actor) ? { ...comment, contact } : comment

export const comments = (deps: Deps): Pick<Handlers<typeof offerEditing>, Wanted> => ({
  listComments: async (_input, { actor, now }) => {
    const { tables } = deps
    const [waiting, decided, { closures }] = await Promise.all([
      readInbox(tables),
      readCommentBoard(tables),
      readCalendar(tables),
    ])
    // Read a moment later, a comment can be in both: what was decided about it counts.
    const known = new Set(decided.map(({ commentId }) => commentId))
    const rows = [...waiting.filter(({ commentId }) => !known.has(commentId)).map(commentRow), ...decided]
    const titles = await titlesOf(
      tables,
      rows.map(({ entryId }) => entryId),
    )
    return {
      asOf: now,
      comments: rows.map(
        (row): ListedComment => ({
          ...row,
          entryTitle: titles.get(row.entryId ?? ''),
          due: nextDeadline(row, closures),
        }),
      ),
      mayModerate: mayModerateComments(actor),
    }
  },

  viewComment: async ({ commentId }, ctx): Promise<CommentPage> => {
    const { comment } = await find(deps.tables, commentId)
    const [history, titles, { closures }] = await Promise.all([
      readCommentHistory(deps.tables, commentId),
      titlesOf(deps.tables, [comment.entryId]),
      readCalendar(deps.tables),
    ])
    return {
      asOf: ctx.now,
      comment: shownTo(ctx, comment),
      entryTitle: titles.get(comment.entryId ?? ''),
      due: nextDeadline(comment, closures),
      suggested: [...suggestedRedactions(comment.original, londonDate(ctx.now))],
      published: publishedComment(comment),
      history,
      mayModerate: mayModerateComments(ctx.actor),
    }
  },

  publishComment: (command, ctx) =>
    decide(deps, ctx, command, (comment, moderator) =>
      publishComment(
        comment,
        { redactions: command.redactions, ...(command.reasons === undefined ? {} : { reasons: command.reasons }) },
        moderator,
      ),
    ),
  withholdComment: (command, ctx) =>
    decide(deps, ctx, command, (comment, moderator) => withholdComment(comment, command, moderator)),
  answerComment: (command, ctx) =>
    decide(deps, ctx, command, (comment, moderator) => respondToComment(comment, command, moderator)),
  finishCommentAction: (command, ctx) =>
    decide(deps, ctx, command, (comment, moderator) => finishAction(comment, command.doneOn, moderator)),
  withdrawAnswer: (command, ctx) =>
    decide(deps, ctx, command, (comment) => {
      if (!['responded', 'action-open', 'action-done'].includes(stateOf(comment)))
        throw conflict('no-answer', 'This comment has no answer.')
      return withdrawResponse(comment)
    }),
})
