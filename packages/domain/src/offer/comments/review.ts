// A review round of the local offer: when, how, who was consulted, what was heard and what came of it.
import * as z from 'zod/mini'
import { Id } from '../../ids.ts'
import { conflict, type FieldProblem, invalid } from '../../refusal.ts'
import { Instant, PlainDate } from '../../time.ts'
import { type Consultee, consultees } from './consultees.ts'

export const Finding = z.object({
  youSaid: z.string(),
  outcome: z.enum(['did', 'will', 'could-not']),
  /** What we did, what we shall do, or why we could not. */
  answer: z.string(),
  dueOn: z.optional(PlainDate),
})
export type Finding = z.infer<typeof Finding>

/** One group of people: asked and how, or why not. */
export const Consultation = z.object({
  consulteeId: z.string(),
  consulted: z.boolean(),
  how: z.optional(z.string()),
  people: z.optional(z.int()),
  whyNot: z.optional(z.string()),
})
export type Consultation = z.infer<typeof Consultation>

export const ReviewRound = z.object({
  reviewId: Id('review'),
  title: z.string(),
  from: PlainDate,
  to: PlainDate,
  method: z.string(),
  consultations: z.array(Consultation),
  findings: z.array(Finding),
  publishedAt: z.optional(Instant),
  version: z.number(),
})
export type ReviewRound = z.infer<typeof ReviewRound>

/** Groups that regulation 54 names and of whom the round says nothing: neither how they were asked nor why not. */
export const unrecorded = ({ consultations }: Pick<ReviewRound, 'consultations'>): readonly Consultee[] =>
  consultees.filter(({ consulteeId }) => {
    const entry = consultations.find((each) => each.consulteeId === consulteeId)
    const said = entry?.consulted === true ? entry.how : entry?.whyNot
    return (said ?? '').trim() === ''
  })

/** What the public would miss. */
export const roundProblems = (round: ReviewRound): FieldProblem[] => [
  ...(round.method.trim() === '' ? [{ field: 'method', message: 'Say how people were asked.' }] : []),
  ...(round.findings.length === 0 ? [{ field: 'findings', message: 'Write at least one thing that you heard.' }] : []),
  ...round.findings.flatMap(({ youSaid, answer, outcome, dueOn }, at) => [
    ...(youSaid.trim() === '' ? [{ field: `findings.${at}.youSaid`, message: 'Write what people said.' }] : []),
    ...(answer.trim() === ''
      ? [{ field: `findings.${at}.answer`, message: 'Write what came of it, or why not.' }]
      : []),
    ...(outcome === 'will' && dueOn === undefined
      ? [{ field: `findings.${at}.dueOn`, message: 'Give the day by which it will be done.' }]
      : []),
  ]),
  ...unrecorded(round).map(({ consulteeId, who }) => ({
    field: `consultations.${consulteeId}`,
    message: `${who}: say how they were asked, or why not.`,
  })),
]

export interface RoundDecision {
  readonly round: ReviewRound
  readonly sentence: string
}

export type RoundFields = Pick<ReviewRound, 'title' | 'from' | 'to' | 'method' | 'consultations' | 'findings'>

/** @throws Refusal naming everything that the public would miss. */
export const publishRound = (round: ReviewRound, at: Instant): RoundDecision => {
  if (round.publishedAt !== undefined) throw conflict('published', 'This review is published already.')
  const problems = roundProblems(round)
  if (problems.length > 0) throw invalid(problems)
  return { round: { ...round, publishedAt: at, version: round.version + 1 }, sentence: `Published ${round.title}` }
}

const draftProblems = ({ title, from, to }: RoundFields): FieldProblem[] => [
  ...(title.trim() === '' ? [{ field: 'title', message: 'Write what it is called.' }] : []),
  ...(to < from ? [{ field: 'to', message: 'The last day comes after the first.' }] : []),
]

/** @throws Refusal without a name, or when its days are the wrong way round. */
export const startRound = (fields: RoundFields, reviewId: string): RoundDecision => {
  const problems = draftProblems(fields)
  if (problems.length > 0) throw invalid(problems)
  const title = fields.title.trim()
  return { round: { ...fields, title, reviewId, version: 1 }, sentence: `Began ${title}` }
}

/** Its public address and place among the others hang on its days. */
const settledProblems = (before: ReviewRound, { from, to }: RoundFields): FieldProblem[] =>
  before.publishedAt === undefined || (before.from === from && before.to === to)
    ? []
    : [{ field: before.from === from ? 'to' : 'from', message: 'The days of a published review stay as they are.' }]

/** A draft may be half done; what is published may be corrected, and says as much afterwards as it must. */
export const changeRound = (before: ReviewRound, fields: RoundFields): RoundDecision => {
  const round = { ...before, ...fields, title: fields.title.trim(), version: before.version + 1 }
  const problems = [
    ...draftProblems(fields),
    ...settledProblems(before, fields),
    ...(before.publishedAt === undefined ? [] : roundProblems(round)),
  ]
  if (problems.length > 0) throw invalid(problems)
  return { round, sentence: `${before.publishedAt === undefined ? 'Changed' : 'Corrected'} ${round.title}` }
}
