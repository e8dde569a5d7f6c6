// The council's calendar: school terms with their half-terms, and days on which nothing is planned. One small value.
import * as z from 'zod/mini'
import { PlainDate } from '../time.ts'

export const Span = z.object({ startsOn: PlainDate, endsOn: PlainDate })
export type Span = z.infer<typeof Span>

/** One term of an academic year. Both days belong to it, and so do both days of the half-term holiday inside it. */
export const Term = z.object({
  name: z.enum(['autumn', 'spring', 'summer']),
  startsOn: PlainDate,
  endsOn: PlainDate,
  halfTerm: z.optional(Span),
})
export type Term = z.infer<typeof Term>

/** September to August; 2026 is the year that begins in September 2026. */
export const AcademicYear = z.object({
  startsIn: z.number(),
  terms: z.array(Term),
  /** Invented dates of a demonstration: pages say so. */
  sample: z.optional(z.boolean()),
})
export type AcademicYear = z.infer<typeof AcademicYear>

/** A bank holiday, or a day on which the council's offices are closed. */
export const Closure = z.object({ date: PlainDate, name: z.string(), kind: z.enum(['bank-holiday', 'closed']) })
export type Closure = z.infer<typeof Closure>

export const CouncilCalendar = z.object({
  years: z.array(AcademicYear),
  closures: z.array(Closure),
  /** Counts the changes; 0 when nobody has entered anything. */
  version: z.number(),
})
export type CouncilCalendar = z.infer<typeof CouncilCalendar>

export const emptyCalendar: CouncilCalendar = { years: [], closures: [], version: 0 }
