// Operations on review rounds of the local offer and on the annual statement, which drafts itself from what is kept.
import type { offerEditing } from '@senco/contract/offer-editing'
import { mayWriteReviews } from '@senco/domain/access'
import { draftStatement } from '@senco/domain/offer/comments/annual-statement'
import { nextPublicationDue } from '@senco/domain/offer/comments/deadlines'
import { changeRound, publishRound, type RoundDecision, startRound } from '@senco/domain/offer/comments/review'
import {
  changeStatement,
  publishStatement,
  type Statement,
  startStatement,
} from '@senco/domain/offer/comments/statement'
import { receivedBetween } from '@senco/domain/offer/comments/statistics'
import { conflict, notFound } from '@senco/domain/refusal'
import { londonDate, type PlainDate } from '@senco/domain/time'
import { readCalendar } from '@senco/store/calendar'
import type { Tables } from '@senco/store/client'
import { readInbox } from '@senco/store/comment-inbox'
import { readCommentBoard, readComments } from '@senco/store/comments'
import { commit } from '@senco/store/commit'
import {
  publicationPartition,
  readPublicationHistory,
  readPublications,
  readReview,
  readStatement,
  reviewWrites,
  statementWrites,
} from '@senco/store/reviews'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'

type Wanted =
  | 'listReviews'
  | 'viewReview'
  | 'startReview'
  | 'saveReview'
  | 'publishReview'
  | 'viewStatement'
  | 'startStatement'
  | 'saveStatement'
  | 'publishStatement'

const found = <T>(one: T | undefined): T => {
  if (one === undefined) throw notFound()
  return one
}

const requireSeen = (stored: { readonly version: number }, version: number): void => {
  if (stored.version !== version)
    throw conflict('changed', 'Somebody else has changed this. Look at it again before you save.')
}

/** What came and was reviewed in a time: everything of it in full, for the draft. */
const sources = async (tables: Tables, from: PlainDate, to: PlainDate) => {
  const [board, waiting, rows, { closures }] = await Promise.all([
    readCommentBoard(tables),
    readInbox(tables),
    readPublications(tables, 'review'),
    readCalendar(tables),
  ])
  const [decided, rounds] = await Promise.all([
    readComments(
      tables,
      receivedBetween(board, from, to).map(({ commentId }) => commentId),
    ),
    Promise.all(rows.filter((row) => from <= row.to && row.to <= to).map(({ id }) => readReview(tables, id))),
  ])
  const known = new Set(decided.map(({ commentId }) => commentId))
  const comments = [...decided, ...waiting.filter(({ commentId }) => !known.has(commentId))]
  return {
    comments: comments.sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1)),
    rounds: rounds.filter((round) => round !== undefined),
    closures,
  }
}

const keepRound = (
  { tables }: Deps,
  ctx: Ctx,
  before: Parameters<typeof reviewWrites>[1],
  { round, sentence }: RoundDecision,
) =>
  commit(tables, ctx, {
    writes: reviewWrites(tables, before, round),
    history: [{ on: publicationPartition('review', round.reviewId), summary: sentence }],
    events: [{ type: 'review-changed', data: { reviewId: round.reviewId } }],
    answer: { reviewId: round.reviewId, version: round.version },
  })

const keepStatement = (
  { tables }: Deps,
  ctx: Ctx,
  before: Statement | undefined,
  { statement, sentence }: { readonly statement: Statement; readonly sentence: string },
) =>
  commit(tables, ctx, {
    writes: statementWrites(tables, before, statement),
    history: [{ on: publicationPartition('statement', statement.statementId), summary: sentence }],
    events: [{ type: 'statement-changed', data: { statementId: statement.statementId } }],
    answer: { statementId: statement.statementId, version: statement.version },
  })

export const reviews = (deps: Deps): Pick<Handlers<typeof offerEditing>, Wanted> => {
  const { tables, authority } = deps
  return {
    listReviews: async (_input, { actor, now }) => {
      const [rounds, statements] = await Promise.all([
        readPublications(tables, 'review'),
        readPublications(tables, 'statement'),
      ])
      const last = statements
        .flatMap(({ publishedAt }) => publishedAt ?? [])
        .sort()
        .at(-1)
      return {
        asOf: now,
        rounds,
        statements,
        statementDueOn: last === undefined ? undefined : nextPublicationDue(londonDate(last)),
        mayWrite: mayWriteReviews(actor),
      }
    },
    viewReview: async ({ reviewId }, { actor, now }) => {
      const [round, history] = await Promise.all([
        readReview(tables, reviewId),
        readPublicationHistory(tables, 'review', reviewId),
      ])
      return { asOf: now, round: found(round), history, mayWrite: mayWriteReviews(actor) }
    },
    startReview: (fields, ctx) =>
      keepRound(
        deps,
        ctx,
        undefined,
        startRound({ ...fields, method: '', consultations: [], findings: [] }, ctx.newId('review')),
      ),
    saveReview: async ({ reviewId, version, ...fields }, ctx) => {
      const before = found(await readReview(tables, reviewId))
      requireSeen(before, version)
      return keepRound(deps, ctx, before, changeRound(before, fields))
    },
    publishReview: async ({ reviewId, version }, ctx) => {
      const before = found(await readReview(tables, reviewId))
      requireSeen(before, version)
      return keepRound(deps, ctx, before, publishRound(before, ctx.now))
    },
    viewStatement: async ({ statementId }, { actor, now }) => {
      const [statement, history] = await Promise.all([
        readStatement(tables, statementId),
        readPublicationHistory(tables, 'statement', statementId),
      ])
      return { asOf: now, statement: found(statement), history, mayWrite: mayWriteReviews(actor) }
    },
    startStatement: async ({ from, to }, ctx) => {
      const today = londonDate(ctx.now)
      const draft = draftStatement({
        ...(await sources(tables, from, to)),
        authorityName: authority.name,
        from,
        to,
        today,
      })
      return keepStatement(deps, ctx, undefined, startStatement(draft, ctx.newId('statement'), today))
    },
    saveStatement: async ({ statementId, version, ...words }, ctx) => {
      const before = found(await readStatement(tables, statementId))
      requireSeen(before, version)
      return keepStatement(deps, ctx, before, changeStatement(before, words))
    },
    publishStatement: async ({ statementId, version }, ctx) => {
      const before = found(await readStatement(tables, statementId))
      requireSeen(before, version)
      return keepStatement(deps, ctx, before, publishStatement(before, ctx.now))
    },
  }
}
