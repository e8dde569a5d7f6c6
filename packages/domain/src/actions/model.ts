// An action: something that somebody agreed to do by a day (practice 10, "one engine everywhere").
import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { Instant, PlainDate } from '../time.ts'

/** Where it came from. Later capabilities add their kinds here. */
export const ActionSource = z.object({
  kind: z.enum(['meeting', 'cluster', 'setting', 'missed-meetings']),
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

export const Action = z.object({
  actionId: Id('action'),
  /** What it is about as a whole: the cluster whose agendas carry it, or the setting. One of them. */
  context: z.object({ kind: z.enum(['cluster', 'setting']), id: z.string() }),
  source: ActionSource,
  title: z.string(),
  detail: z.optional(z.string()),
  owner: ActionOwner,
  dueOn: PlainDate,
  /** How we shall know that it is done. */
  measure: z.optional(z.string()),
  state: ActionState,
  outcome: z.optional(ActionOutcome),
  /** What shows that it was done, or why it was cancelled. */
  note: z.optional(z.string()),
  createdAt: Instant,
  createdBy: z.string(),
  changedAt: Instant,
  closedBy: z.optional(z.string()),
  version: z.number(),
})
export type Action = z.infer<typeof Action>
