// What people say of training: three questions at its end, and one about what changed, six to twelve weeks on.
// Answers are about practice, never about a child; whether that is kept is asked of wording.ts in actions.
import * as z from 'zod/mini'
import { requireNoChild } from '../actions/wording.ts'
import { Id } from '../ids.ts'
import { conflict, invalid } from '../refusal.ts'
import { addDays, dateInWords, Instant, londonDate, type PlainDate } from '../time.ts'

/** 1 is "not at all", 5 is "very". */
export const Scale = z.number().check(z.int(), z.minimum(1), z.maximum(5))

export const scaleWords = ['Not at all', 'A little', 'Fairly', 'Quite', 'Very'] as const

export const Evaluation = z.object({
  runId: Id('run'),
  personId: Id('person'),
  /** How useful it was for the work at the setting. */
  useful: Scale,
  confidenceBefore: Scale,
  confidenceAfter: Scale,
  /** What they will do next. */
  intent: z.string(),
  at: Instant,
})
export type Evaluation = z.infer<typeof Evaluation>

export const ImpactReview = z.object({
  runId: Id('run'),
  personId: Id('person'),
  changed: z.string(),
  /** How many children it helped: a count and nothing else. */
  children: z.optional(z.number()),
  /** How one can tell: what somebody saw, heard or counted. */
  evidence: z.optional(z.string()),
  at: Instant,
  /** The manager agrees. */
  confirmed: z.optional(z.object({ by: z.string(), at: Instant })),
  /** An Area SENCO saw it on a visit. */
  verified: z.optional(z.object({ by: z.string(), at: Instant })),
  version: z.number(),
})
export type ImpactReview = z.infer<typeof ImpactReview>

/** The council's choice, from practice 10.3: asked after eight weeks, open from six, and answered late is answered too. */
export const impactDays = { opens: 42, asked: 56, closes: 84 } as const

export const impactAskedOn = (lastDay: PlainDate): PlainDate => addDays(lastDay, impactDays.asked)

/** Reminded once, a week before the twelve weeks are over. */
export const impactRemindedOn = (lastDay: PlainDate): PlainDate => addDays(lastDay, impactDays.closes - 7)

type Said = Omit<Evaluation, 'runId' | 'personId' | 'at'>

const required = (fields: Readonly<Record<string, string>>): void => {
  const problems = Object.entries(fields).flatMap(([field, message]) => (message === '' ? [] : [{ field, message }]))
  if (problems.length > 0) throw invalid(problems)
}

/** Only after the last session, once: the answers of the day are what is compared. */
export const evaluate = (
  said: Said,
  of: { readonly runId: string; readonly personId: string; readonly endsAt: Instant; readonly before?: Evaluation },
  now: Instant,
): Evaluation => {
  if (of.endsAt > now) throw conflict('not-over', 'This training is not over yet.')
  if (of.before !== undefined) throw conflict('evaluated', 'You have answered these questions already. Thank you.')
  required({ intent: said.intent.trim() === '' ? 'Enter what you will do next.' : '' })
  requireNoChild({ intent: said.intent }, [], londonDate(now))
  return { ...said, intent: said.intent.trim(), runId: of.runId, personId: of.personId, at: now }
}

export const confidenceGain = ({ confidenceBefore, confidenceAfter }: Evaluation): number =>
  confidenceAfter - confidenceBefore

type Changed = Pick<ImpactReview, 'changed' | 'evidence' | 'children'>

/** What changed, from six weeks after the last session on; said again, it is written over until somebody checked it. */
export const reviewImpact = (
  said: Changed,
  of: {
    readonly runId: string
    readonly personId: string
    readonly endsAt: Instant
    readonly before?: ImpactReview | undefined
  },
  now: Instant,
): ImpactReview => {
  const opensOn = addDays(londonDate(of.endsAt), impactDays.opens)
  const today = londonDate(now)
  if (today < opensOn) throw conflict('too-early', `We ask what changed from ${dateInWords(opensOn)}.`)
  if (of.before?.verified !== undefined) throw conflict('verified', 'An Area SENCO has seen this already. Ring them.')
  const { changed, evidence = '', children } = said
  required({
    changed: changed.trim() === '' ? 'Enter what changed.' : '',
    children: children !== undefined && children < 0 ? 'Enter how many children, or leave it empty.' : '',
  })
  requireNoChild({ changed, evidence }, [], today)
  return {
    runId: of.runId,
    personId: of.personId,
    changed: changed.trim(),
    ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }),
    ...(children === undefined ? {} : { children }),
    at: now,
    version: (of.before?.version ?? 0) + 1,
  }
}

/** The manager agrees with it, or an Area SENCO saw it: each says so once. */
export const attest = (review: ImpactReview, how: 'confirmed' | 'verified', by: string, now: Instant): ImpactReview =>
  review[how] === undefined ? { ...review, [how]: { by, at: now }, version: review.version + 1 } : review

/** Evidence counts when somebody says how one can tell, or somebody else agrees. */
export const isEvidence = ({ evidence, confirmed, verified }: ImpactReview): boolean =>
  evidence !== undefined || confirmed !== undefined || verified !== undefined
