// What a setting's people can do and want to learn, topic by topic, and what the council offers against it: need and
// supply by topic and ward (practice 10.3). It feeds the need score and the plan of what to offer.
import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import type { SettingSummary } from '../register/model.ts'
import { addYears, Instant, londonDate, type PlainDate } from '../time.ts'
import { Topic, topics } from './topics.ts'

/** 1 new to it, 2 some knowledge, 3 confident, 4 could teach others. */
export const SkillLevel = z.number().check(z.int(), z.minimum(1), z.maximum(4))

export const levelWords = ['New to it', 'Some knowledge', 'Confident', 'Could teach others'] as const

/** One answer of an audit: where the setting stands in a topic and where it wants to be. */
export const SkillLine = z.object({ topic: Topic, now: SkillLevel, wanted: SkillLevel })
export type SkillLine = z.infer<typeof SkillLine>

/** The newest audit of a setting; earlier ones stand in its history. */
export const SkillsAudit = z.object({
  settingId: Id('setting'),
  lines: z.array(SkillLine),
  at: Instant,
  by: z.string(),
  version: z.number(),
})
export type SkillsAudit = z.infer<typeof SkillsAudit>

/** Asked for by somebody, or found on a visit: beside the audit, until it is met. */
export const TrainingNeed = z.object({
  needId: Id('need'),
  settingId: Id('setting'),
  topic: Topic,
  source: z.enum(['ask', 'visit-action', 'self-evaluation']),
  people: z.number(),
  at: Instant,
  metOn: z.optional(z.string()),
  version: z.number(),
})
export type TrainingNeed = z.infer<typeof TrainingNeed>

/** An audit older than this says nothing any more. The council's choice. */
const auditYears = 2

const isFresh = (audit: SkillsAudit, today: PlainDate): boolean => addYears(londonDate(audit.at), auditYears) >= today

/** The topics in which a setting wants more than it has, or asked for help. */
export const openTopics = (
  audit: SkillsAudit | undefined,
  needs: readonly TrainingNeed[],
  today: PlainDate,
): readonly Topic[] => {
  const short =
    audit === undefined || !isFresh(audit, today)
      ? []
      : audit.lines.filter(({ now, wanted }) => wanted > now).map(({ topic }) => topic)
  const asked = needs.filter(({ metOn }) => metOn === undefined).map(({ topic }) => topic)
  return topics.filter((topic) => short.includes(topic) || asked.includes(topic))
}

export interface Supply {
  readonly topics: readonly string[]
  readonly capacity: number
  readonly taken: number
  /** Waiting now, one entry a person. */
  readonly waiting: readonly { readonly settingId: string }[]
}

export interface PlanFacts {
  readonly board: readonly Pick<SettingSummary, 'settingId' | 'wardCode' | 'status' | 'inScope'>[]
  readonly audits: readonly SkillsAudit[]
  readonly needs: readonly TrainingNeed[]
  /** Runs to come. */
  readonly supply: readonly Supply[]
  readonly today: PlainDate
}

/** Settings in need of a topic, in all and by ward, with the places to come. */
export interface TopicPlan {
  readonly topic: Topic
  readonly settings: number
  /** Settings that want it, of all in the ward. */
  readonly byWard: readonly {
    readonly wardCode: string | undefined
    readonly settings: number
    readonly of: number
  }[]
  readonly runs: number
  readonly places: number
  readonly free: number
  readonly waiting: number
  /** No place to come for any of the settings that want one. */
  readonly unmet: boolean
}

const openBySetting = ({ board, audits, needs, today }: PlanFacts) =>
  board
    .filter(({ status, inScope }) => status === 'active' && inScope)
    .map(({ settingId, wardCode }) => ({
      settingId,
      wardCode,
      open: openTopics(
        audits.find((audit) => audit.settingId === settingId),
        needs.filter((need) => need.settingId === settingId),
        today,
      ),
    }))

/** Need against supply: every topic, the most wanted first; wards in the order of their codes. */
export const planOf = (facts: PlanFacts): readonly TopicPlan[] => {
  const settings = openBySetting(facts)
  const wards = [...new Set(settings.map(({ wardCode }) => wardCode))].sort((one, other) =>
    (one ?? '~').localeCompare(other ?? '~'),
  )
  return topics
    .map((topic) => {
      const wanting = settings.filter(({ open }) => open.includes(topic))
      const runs = facts.supply.filter((run) => run.topics.includes(topic))
      const places = runs.reduce((total, { capacity }) => total + capacity, 0)
      const free = runs.reduce((total, { capacity, taken }) => total + Math.max(0, capacity - taken), 0)
      return {
        topic,
        settings: wanting.length,
        byWard: wards.map((wardCode) => ({
          wardCode,
          settings: wanting.filter((setting) => setting.wardCode === wardCode).length,
          of: settings.filter((setting) => setting.wardCode === wardCode).length,
        })),
        runs: runs.length,
        places,
        free,
        waiting: runs.reduce((total, { waiting }) => total + waiting.length, 0),
        unmet: wanting.length > 0 && free === 0,
      }
    })
    .sort((one, other) => other.settings - one.settings)
}
