// Review rounds of the local offer and the annual statement on the wire: begun, written, published.
import { Id } from '@senco/domain/ids'
import { Consultation, Finding, ReviewRound } from '@senco/domain/offer/comments/review'
import { Statement } from '@senco/domain/offer/comments/statement'
import { HistoryEntry } from '@senco/domain/register/model'
import { councilStaff } from '@senco/domain/roles'
import { Instant, PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { keepers } from './fields.ts'

const ReviewId = Id('review')
const StatementId = Id('statement')

const title = z.string().check(z.trim(), z.maxLength(200, 'Use 200 characters or fewer.'))
const prose = z.string().check(z.maxLength(5000, 'Use 5,000 characters or fewer.'))
const line = z.string().check(z.maxLength(1000, 'Use 1,000 characters or fewer.'))

const round = {
  title,
  from: PlainDate,
  to: PlainDate,
  method: prose,
  consultations: z
    .array(
      z.extend(Consultation, {
        consulteeId: z.string().check(z.maxLength(20)),
        how: z.optional(line),
        whyNot: z.optional(line),
        people: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
      }),
    )
    .check(z.maxLength(40)),
  findings: z
    .array(z.extend(Finding, { youSaid: prose, answer: prose }))
    .check(z.maxLength(100, 'Use 100 findings or fewer.')),
}

/** A line of a list. */
const Listed = z.object({
  id: z.string(),
  title: z.string(),
  from: PlainDate,
  to: PlainDate,
  publishedAt: z.optional(Instant),
})
export type ListedPublication = z.infer<typeof Listed>

export const ReviewPage = z.object({
  asOf: Instant,
  round: ReviewRound,
  history: z.array(HistoryEntry),
  mayWrite: z.boolean(),
})
export const StatementPage = z.object({
  asOf: Instant,
  statement: Statement,
  history: z.array(HistoryEntry),
  mayWrite: z.boolean(),
})

export const reviews = {
  listReviews: operation({
    method: 'GET',
    path: '/api/offer-editing/reviews',
    kind: 'json',
    who: councilStaff,
    summary: 'Review rounds and annual statements, drafts too, latest first',
    input: z.object({}),
    output: z.object({
      asOf: Instant,
      rounds: z.array(Listed),
      statements: z.array(Listed),
      /** A year after the last statement (regulation 56(3)); absent when there was none. */
      statementDueOn: z.optional(PlainDate),
      mayWrite: z.boolean(),
    }),
  }),
  viewReview: operation({
    method: 'GET',
    path: '/api/offer-editing/reviews/{reviewId}',
    kind: 'json',
    who: councilStaff,
    summary: 'One review round with its history',
    input: z.object({ reviewId: ReviewId }),
    output: ReviewPage,
  }),
  startReview: operation({
    method: 'POST',
    path: '/api/offer-editing/reviews',
    kind: 'json',
    who: keepers,
    summary: 'Begin a review round: its name and days',
    input: z.object({ title, from: PlainDate, to: PlainDate }),
    output: z.object({ reviewId: ReviewId }),
  }),
  saveReview: operation({
    method: 'PUT',
    path: '/api/offer-editing/reviews/{reviewId}',
    kind: 'json',
    who: keepers,
    summary: 'Save a review round: how people were asked, who or why not, what was heard and what came of it',
    input: z.object({ ...round, reviewId: ReviewId, version: z.int() }),
    output: z.object({ reviewId: ReviewId, version: z.number() }),
  }),
  publishReview: operation({
    method: 'POST',
    path: '/api/offer-editing/reviews/{reviewId}/publish',
    kind: 'json',
    who: keepers,
    summary: 'Publish a review round; each group that regulation 54 names was asked, or it says why not',
    input: z.object({ reviewId: ReviewId, version: z.int() }),
    output: z.object({ reviewId: ReviewId, version: z.number() }),
  }),
  viewStatement: operation({
    method: 'GET',
    path: '/api/offer-editing/statements/{statementId}',
    kind: 'json',
    who: councilStaff,
    summary: 'One annual statement with its history',
    input: z.object({ statementId: StatementId }),
    output: StatementPage,
  }),
  startStatement: operation({
    method: 'POST',
    path: '/api/offer-editing/statements',
    kind: 'json',
    who: keepers,
    summary: 'Draft the annual statement from the comments and published reviews of a time',
    input: z.object({ from: PlainDate, to: PlainDate }),
    output: z.object({ statementId: StatementId }),
  }),
  saveStatement: operation({
    method: 'PUT',
    path: '/api/offer-editing/statements/{statementId}',
    kind: 'json',
    who: keepers,
    summary: 'Save the words of an annual statement, or correct those of a published one',
    input: z.object({
      statementId: StatementId,
      version: z.int(),
      title,
      text: z.string().check(z.maxLength(100_000, 'Use 100,000 characters or fewer.')),
    }),
    output: z.object({ statementId: StatementId, version: z.number() }),
  }),
  publishStatement: operation({
    method: 'POST',
    path: '/api/offer-editing/statements/{statementId}/publish',
    kind: 'json',
    who: keepers,
    summary: 'Publish the annual statement',
    input: z.object({ statementId: StatementId, version: z.int() }),
    output: z.object({ statementId: StatementId, version: z.number() }),
  }),
}
