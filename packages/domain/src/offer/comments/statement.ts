// The annual statement as the public reads it: the words that somebody agreed. Drafting it is left to annual-statement.ts.
import * as z from 'zod/mini'
import { PlainDate } from '../../time.ts'

export const PublishedStatement = z.object({
  statementId: z.string(),
  title: z.string(),
  from: PlainDate,
  to: PlainDate,
  sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
  publishedOn: PlainDate,
})
export type PublishedStatement = z.infer<typeof PublishedStatement>
