// What the public may read of a review round: when and how people were asked, who was, what was heard and what came of it.
import * as z from 'zod/mini'
import { PlainDate } from '../../time.ts'

export const PublishedReview = z.object({
  reviewId: z.string(),
  title: z.string(),
  from: PlainDate,
  to: PlainDate,
  method: z.string(),
  consulted: z.array(z.object({ who: z.string(), how: z.string(), people: z.optional(z.number()) })),
  notConsulted: z.array(z.object({ who: z.string(), whyNot: z.string() })),
  findings: z.array(
    z.object({ youSaid: z.string(), heading: z.string(), answer: z.string(), dueOn: z.optional(PlainDate) }),
  ),
  publishedOn: PlainDate,
})
export type PublishedReview = z.infer<typeof PublishedReview>
