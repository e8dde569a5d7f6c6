// The first year of new SENCOs on the wire: one's own page, the list for staff, and who is whose buddy.
import { Id } from '@senco/domain/ids'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant, PlainDate } from '@senco/domain/time'
import { RunRow } from '@senco/domain/training/model'
import { Pathway, PathwayStep } from '@senco/domain/training/pathway'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { PersonId, SettingId } from './fields.ts'

const DesignationId = Id('designation')
const ofPathway = { personId: PersonId, designationId: DesignationId }

/** A step with what stands beside it: where it is, and the runs that would do it. */
export const StepPage = z.extend(PathwayStep, {
  state: z.enum(['done', 'booked', 'late', 'soon', 'later']),
  /** The run on which there is a place for it. */
  booked: z.optional(RunRow),
  /** Runs to come that would do it, soonest first. */
  runs: z.array(RunRow),
})

export const PathwayPage = z.object({
  pathway: z.omit(Pathway, { steps: true }),
  settingName: z.string(),
  areaSenco: z.optional(z.object({ name: z.string(), email: z.optional(z.string()) })),
  steps: z.array(StepPage),
  mayChange: z.boolean(),
})
export type PathwayPage = z.infer<typeof PathwayPage>

export const pathways = {
  listMyPathways: operation({
    method: 'GET',
    path: '/api/training/pathways/mine',
    kind: 'json',
    who: [...councilStaff, ...settingStaff],
    summary: 'One’s own first year as a SENCO: each step with its day, its state and the next runs',
    input: z.object({}),
    output: z.object({ asOf: Instant, pathways: z.array(PathwayPage) }),
  }),
  listPathways: operation({
    method: 'GET',
    path: '/api/training/pathways',
    kind: 'json',
    who: [...councilStaff, 'auditor'],
    summary: 'Every new SENCO on a pathway, what is next and what is late',
    input: z.object({}),
    output: z.object({
      asOf: Instant,
      pathways: z.array(
        z.object({
          ...ofPathway,
          settingId: SettingId,
          settingName: z.string(),
          name: z.string(),
          startsOn: PlainDate,
          done: z.number(),
          of: z.number(),
          next: z.optional(z.object({ title: z.string(), dueOn: PlainDate, late: z.boolean() })),
          buddy: z.optional(z.string()),
        }),
      ),
    }),
  }),
  viewPathway: operation({
    method: 'GET',
    path: '/api/training/pathways/{personId}/{designationId}',
    kind: 'json',
    who: [...councilStaff, ...settingStaff, 'auditor'],
    summary: 'The pathway of one new SENCO, for herself, her manager and staff',
    input: z.object(ofPathway),
    output: PathwayPage,
  }),
  markPathwayStep: operation({
    method: 'PUT',
    path: '/api/training/pathways/{personId}/{designationId}/steps/{key}',
    kind: 'json',
    who: [...councilStaff, ...settingStaff],
    summary:
      'Say that a call, a meeting with the buddy or the award is done, or not after all; training counts by itself',
    input: z.object({ ...ofPathway, key: z.string().check(z.maxLength(40)), done: z.boolean() }),
    output: z.object({ pathway: Pathway }),
  }),
  chooseBuddy: operation({
    method: 'PUT',
    path: '/api/training/pathways/{personId}/{designationId}/buddy',
    kind: 'json',
    who: councilStaff,
    summary: 'Choose the SENCO of another setting as buddy; both are told',
    input: z.object({ ...ofPathway, buddyId: z.nullable(PersonId), buddySettingId: z.optional(SettingId) }),
    output: z.object({ pathway: Pathway }),
  }),
}
