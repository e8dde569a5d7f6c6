// What a search asks for. Different kinds of filter must all pass (AND); within one, any of its values will do (OR).
import * as z from 'zod/mini'
import { PlainDate } from '../../time.ts'
import { Point } from '../model.ts'
import { AccessFeature, AccessWay, CostKind, EntryKind, Need, Weekday } from '../vocabulary.ts'

const Months = z.int().check(z.minimum(0), z.maximum(1200))
const Minutes = z.int().check(z.minimum(0), z.maximum(1440))

export const sorts = ['relevance', 'distance', 'checked'] as const

export const OfferQuery = z.object({
  /** Words as typed: all of them must be found, each by itself, by its concept, or as what was probably meant. */
  text: z.optional(z.string()),
  kinds: z.optional(z.array(EntryKind)),
  needs: z.optional(z.array(Need)),
  costs: z.optional(z.array(CostKind)),
  ways: z.optional(z.array(AccessWay)),
  languages: z.optional(z.array(z.string())),
  access: z.optional(z.array(AccessFeature)),
  days: z.optional(z.array(Weekday)),
  /** Minutes since midnight: some session on one of `days` must overlap it. */
  time: z.optional(z.object({ from: Minutes, to: Minutes })),
  /** Whole months of age: it must overlap whom an entry is for. */
  age: z.optional(z.object({ from: Months, to: Months })),
  /** Where somebody is. Entries with a place come nearest first; those without are a group of their own. */
  from: z.optional(Point),
  /** Leaves out places farther away. Never those without a place. */
  withinMetres: z.optional(z.number()),
  /** Distance when `from` is given, else relevance. Distance without `from` is relevance. */
  sort: z.optional(z.enum(sorts)),
  today: PlainDate,
  /** How many of each group to pass over, and to answer. */
  skip: z.optional(z.int()),
  take: z.optional(z.int()),
})
export type OfferQuery = z.infer<typeof OfferQuery>

export const usualTake = 20
