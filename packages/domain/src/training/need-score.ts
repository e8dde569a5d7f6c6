// How much a setting needs a place (practice T2): every factor with its points, shown to the people it is about.
// Off until the council turns it on; whether it ranks a waiting list is for the booking rules to ask.
import * as z from 'zod/mini'
import { type Instant, londonDate } from '../time.ts'

/** The most that each factor gives. The council's choice; the defaults are those of practice T2. */
export const NeedWeights = z.object({
  newSenco: z.number(),
  nobodyTrained: z.number(),
  openNeed: z.number(),
  underReached: z.number(),
  askedFirst: z.number(),
})
export type NeedWeights = z.infer<typeof NeedWeights>

export const defaultWeights: NeedWeights = {
  newSenco: 40,
  nobodyTrained: 20,
  openNeed: 20,
  underReached: 10,
  askedFirst: 10,
}

export interface NeedFacts {
  /** A SENCO who has not been to the first step of their pathway. */
  readonly newSencoWithoutInduction: boolean
  /** The setting has no SENCO, or nobody there came to a course on this topic in the last three years. */
  readonly nobodyTrained: boolean
  /** An open action or training need on the topic. */
  readonly openNeedOnTopic: boolean
  /** The setting, or its ward, came to less training than the rest. */
  readonly underReached: boolean
  readonly askedAt: Instant
  /** When the first of those waiting for this run asked. */
  readonly firstAskedAt: Instant
}

export const NeedFactor = z.object({
  key: z.enum(['newSenco', 'nobodyTrained', 'openNeed', 'underReached', 'askedFirst']),
  words: z.string(),
  points: z.number(),
  of: z.number(),
})
export type NeedFactor = z.infer<typeof NeedFactor>

export const NeedScore = z.object({ total: z.number(), factors: z.array(NeedFactor) })
export type NeedScore = z.infer<typeof NeedScore>

export const factorWords: Readonly<Record<NeedFactor['key'], string>> = {
  newSenco: 'A new SENCO who has not had their first training',
  nobodyTrained: 'Nobody at the setting is trained in this',
  openNeed: 'The setting has asked for help with this topic',
  underReached: 'The setting or its ward has had less training than others',
  askedFirst: 'Asked early: one point less for each day after the first who asked',
}

const daysBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.round((Date.parse(londonDate(to)) - Date.parse(londonDate(from))) / 86_400_000))

/** Every factor, those without points too, so that people see what counts. */
export const needScore = (facts: NeedFacts, weights: NeedWeights = defaultWeights): NeedScore => {
  const early = Math.max(0, weights.askedFirst - daysBetween(facts.firstAskedAt, facts.askedAt))
  const points: Readonly<Record<NeedFactor['key'], number>> = {
    newSenco: facts.newSencoWithoutInduction ? weights.newSenco : 0,
    nobodyTrained: facts.nobodyTrained ? weights.nobodyTrained : 0,
    openNeed: facts.openNeedOnTopic ? weights.openNeed : 0,
    underReached: facts.underReached ? weights.underReached : 0,
    askedFirst: early,
  }
  const factors = NeedFactor.shape.key.options.map((key) => ({
    key,
    words: factorWords[key],
    points: points[key],
    of: weights[key],
  }))
  return { total: factors.reduce((total, factor) => total + factor.points, 0), factors }
}

export interface Ranked {
  readonly turnId: string
  readonly askedAt: Instant
  readonly score: Pick<NeedScore, 'total'>
}

/** Most need first; then who asked first; the id settles what the same instant leaves open. */
export const byNeed = (one: Ranked, other: Ranked): number =>
  other.score.total - one.score.total ||
  Date.parse(one.askedAt) - Date.parse(other.askedAt) ||
  one.turnId.localeCompare(other.turnId)
