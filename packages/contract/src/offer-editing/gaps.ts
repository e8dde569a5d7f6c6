// What people looked for in the local offer and did not find, on the wire: counts alone, never a search.
import { councilStaff } from '@senco/domain/roles'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'

/** Parts of one sum. A cell without a count is hidden: fewer than 5, or one that would give such a number away. */
const Counted = z.object({
  cells: z.array(z.object({ key: z.string(), count: z.optional(z.number()) })),
  alsoLarger: z.boolean(),
})

export const GapsPage = z.object({
  asOf: Instant,
  searches: z.optional(z.number()),
  topics: z.array(
    z.object({
      about: z.string(),
      words: z.string(),
      count: z.optional(z.number()),
      outwardCodes: z.array(z.string()),
      years: z.array(z.number()),
    }),
  ),
  byAge: z.optional(Counted),
  byPlace: z.optional(Counted),
  byMonth: z.optional(Counted),
})
export type GapsPage = z.infer<typeof GapsPage>

export const gaps = {
  viewGaps: operation({
    method: 'GET',
    path: '/api/offer-editing/gaps',
    kind: 'json',
    who: councilStaff,
    summary: 'Searches that found nothing, counted by need, age, outward code and month; no number under 5 is told',
    input: z.object({}),
    output: GapsPage,
  }),
}
