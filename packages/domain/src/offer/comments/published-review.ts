// What the public may read of a review: who was asked and how, who was not and why, what was heard and what came of it.
import * as z from 'zod/mini'
import { Id } from '../../ids.ts'
import { londonDate, PlainDate } from '../../time.ts'
import { consultees } from './consultees.ts'
import { answerHeadings } from './published.ts'
import type { ReviewRound } from './review.ts'

export const PublishedReview = z.object({
  reviewId: Id('review'),
  title: z.string(),
  from: PlainDate,
  to: PlainDate,
  method: z.string(),
  consulted: z.array(z.object({ who: z.string(), how: z.string(), people: z.optional(z.int()) })),
  notConsulted: z.array(z.object({ who: z.string(), whyNot: z.string() })),
  findings: z.array(
    z.object({
      youSaid: z.string(),
      /** We did, We will, or We could not, because. */
      heading: z.string(),
      answer: z.string(),
      dueOn: z.optional(PlainDate),
    }),
  ),
  publishedOn: PlainDate,
})
export type PublishedReview = z.infer<typeof PublishedReview>

/** In the order of the law. `undefined` for a round that is not published. */
export const publishedReview = (round: ReviewRound): PublishedReview | undefined => {
  const { reviewId, title, from, to, method, consultations, findings, publishedAt } = round
  if (publishedAt === undefined) return undefined
  const said = consultees.flatMap(({ consulteeId, who }) =>
    consultations.filter((each) => each.consulteeId === consulteeId).map((each) => ({ who, ...each })),
  )
  return {
    reviewId,
    title,
    from,
    to,
    method,
    consulted: said
      .filter(({ consulted }) => consulted)
      .map(({ who, how = '', people }) => ({ who, how, ...(people === undefined ? {} : { people }) })),
    notConsulted: said.filter(({ consulted }) => !consulted).map(({ who, whyNot = '' }) => ({ who, whyNot })),
    findings: findings.map(({ youSaid, outcome, answer, dueOn }) => ({
      youSaid,
      heading: answerHeadings[outcome],
      answer,
      ...(outcome === 'will' && dueOn !== undefined ? { dueOn } : {}),
    })),
    publishedOn: londonDate(publishedAt),
  }
}
