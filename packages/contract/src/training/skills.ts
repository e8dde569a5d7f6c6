// Skills audits, what settings ask to learn, and need against supply, on the wire.
import { Id } from '@senco/domain/ids'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant } from '@senco/domain/time'
import { SkillLine, SkillsAudit, TrainingNeed } from '@senco/domain/training/skills'
import { Topic } from '@senco/domain/training/topics'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { SettingId, Share, Shown } from './fields.ts'

const people = [...councilStaff, ...settingStaff] as const

export const skills = {
  viewSkills: operation({
    method: 'GET',
    path: '/api/training/settings/{settingId}/skills',
    kind: 'json',
    who: [...people, 'auditor'],
    summary: 'The skills audit of a setting, what it asked to learn, and where it wants more than it has',
    input: z.object({ settingId: SettingId }),
    output: z.object({
      asOf: Instant,
      settingName: z.string(),
      audit: z.optional(SkillsAudit),
      needs: z.array(TrainingNeed),
      open: z.array(Topic),
      mayChange: z.boolean(),
    }),
  }),
  saveSkills: operation({
    method: 'PUT',
    path: '/api/training/settings/{settingId}/skills',
    kind: 'json',
    who: people,
    summary: 'Say for each topic where the setting stands and where it wants to be',
    input: z.object({ settingId: SettingId, lines: z.array(SkillLine).check(z.maxLength(30)) }),
    output: z.object({ audit: SkillsAudit }),
  }),
  askForTraining: operation({
    method: 'POST',
    path: '/api/training/settings/{settingId}/needs',
    kind: 'json',
    who: people,
    summary: 'Ask for training on a topic, for so many people; staff also record what they saw on a visit',
    input: z.object({
      settingId: SettingId,
      topic: Topic,
      people: z.number().check(z.int('Enter a whole number.'), z.minimum(1, 'Enter 1 or more.'), z.maximum(200)),
      source: z.optional(z.enum(['ask', 'visit-action', 'self-evaluation'])),
    }),
    output: z.object({ need: TrainingNeed }),
  }),
  settleNeed: operation({
    method: 'PUT',
    path: '/api/training/settings/{settingId}/needs/{needId}',
    kind: 'json',
    who: people,
    summary: 'Say that a need is met, or open again',
    input: z.object({ settingId: SettingId, needId: Id('need'), met: z.boolean() }),
    output: z.object({ need: TrainingNeed }),
  }),
  viewTrainingPlan: operation({
    method: 'GET',
    path: '/api/training/plan',
    kind: 'json',
    who: [...councilStaff, 'auditor'],
    summary: 'Need against supply: settings that want a topic, in all and by ward, with the places to come',
    input: z.object({}),
    output: z.object({
      asOf: Instant,
      wards: z.array(z.object({ wardCode: z.optional(z.string()), name: z.string() })),
      topics: z.array(
        z.object({
          topic: Topic,
          /** Numbers of one to four settings are not shown, nor what gives them away. */
          settings: Shown,
          byWard: z.array(z.object({ wardCode: z.optional(z.string()), settings: Shown })),
          runs: z.number(),
          places: z.number(),
          free: z.number(),
          waiting: Shown,
          unmet: z.boolean(),
        }),
      ),
      /** Settings that answered an audit, of those in scope. */
      audited: Share,
    }),
  }),
}
