// An action: something that somebody agreed to do by a day (practice 10, "one engine everywhere").
import * as z from 'zod/mini'
import { Reason, Resource } from '../clusters/papers-model.ts'
import { Id } from '../ids.ts'
import { Instant, PlainDate } from '../time.ts'

/** Where it came from. Later capabilities add their kinds here. */
export const ActionSource = z.object({
  kind: z.enum(['meeting', 'cluster', 'setting', 'missed-meetings', 'local-offer-comment']),
  id: z.string(),
})
export type ActionSource = z.infer<typeof ActionSource>

/** Who does it: a person of the council, a setting, or every setting of a cluster. */
export const ActionOwner = z.object({
  kind: z.enum(['person', 'setting', 'cluster']),
  id: z.string(),
  name: z.string(),
})
export type ActionOwner = z.infer<typeof ActionOwner>

/** `overdue` is not a state: it is a due day that has passed. */
export const ActionState = z.enum(['open', 'in-progress', 'done', 'verified', 'cancelled'])
export type ActionState = z.infer<typeof ActionState>

export const ActionOutcome = z.enum(['achieved', 'partly', 'not', 'superseded'])
export type ActionOutcome = z.infer<typeof ActionOutcome>

/** One setting has done its part of what every setting of a cluster was asked to do. */
export const DoneMark = z.object({ settingId: Id('setting'), at: Instant, note: z.optional(z.string()) })
export type DoneMark = z.infer<typeof DoneMark>

export const Action = z.object({
  actionId: Id('action'),
  /** What it is about as a whole: the cluster whose agendas carry it, the setting, or the council's own work. One of them. */
  context: z.object({ kind: z.enum(['cluster', 'setting', 'council']), id: z.string() }),
  source: ActionSource,
  title: z.string(),
  detail: z.optional(z.string()),
  owner: ActionOwner,
  dueOn: PlainDate,
  /** How we shall know that it is done. */
  measure: z.optional(z.string()),
  /** What helps with it: a course of the council, and something to read. */
  course: z.optional(z.object({ courseId: Id('course'), title: z.string() })),
  resource: z.optional(Resource),
  state: ActionState,
  outcome: z.optional(ActionOutcome),
  /** What shows that it was done, or why it was cancelled. */
  note: z.optional(z.string()),
  /** Why passages that look like a date of birth or a number of a person may stay. */
  reasons: z.optional(z.array(Reason)),
  /** `setting`: a setting set it itself, and may change it. Absent is the council. */
  addedBy: z.optional(z.enum(['council', 'setting'])),
  /** Only where every setting of a cluster is the owner: who has done it. */
  doneBy: z.optional(z.array(DoneMark)),
  createdAt: Instant,
  /** Names of people, for readers. */
  createdBy: z.string(),
  changedAt: Instant,
  /** When and by whom it was done or cancelled; being verified changes neither. */
  closedAt: z.optional(Instant),
  closedBy: z.optional(z.string()),
  version: z.number(),
})
export type Action = z.infer<typeof Action>

/** A line of a list. Long titles and names are cut; an action's own page has them whole. */
export const ActionRow = z.object({
  ...z.pick(Action, { actionId: true, context: true, title: true, owner: true, dueOn: true, state: true }).shape,
  /** How many settings have done it, where every setting of a cluster is the owner. */
  doneCount: z.optional(z.number()),
})
export type ActionRow = z.infer<typeof ActionRow>
