// Actions on the wire: lists of what there is to do, one action with its history, and every step of it.
import { Action, ActionOutcome, ActionRow, ActionState } from '@senco/domain/actions/model'
import { Id } from '@senco/domain/ids'
import { HistoryEntry, ToldBy } from '@senco/domain/register/model'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant, PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from './operation.ts'
import { ResourceInput } from './resource.ts'

const ActionId = Id('action')
const SettingId = Id('setting')
const doers = [...councilStaff, ...settingStaff, 'agency-coordinator'] as const
const lookers = [...doers, 'auditor'] as const

const title = z
  .string()
  .check(z.trim(), z.minLength(1, 'Enter what there is to do.'), z.maxLength(100, 'Use 100 characters or fewer.'))
const prose = z.string().check(z.trim(), z.maxLength(2000, 'Use 2,000 characters or fewer.'))
const line = z.string().check(z.trim(), z.maxLength(500, 'Use 500 characters or fewer.'))
const reasons = z.array(z.object({ passage: z.string().check(z.maxLength(60)), why: line })).check(z.maxLength(20))

/** What is written of it. The owner's name is looked up. */
const plan = {
  title,
  detail: z.optional(prose),
  owner: z.object({
    kind: z.enum(['person', 'setting', 'cluster'], 'Choose who does it.'),
    id: z.string().check(z.minLength(1, 'Choose who does it.'), z.maxLength(60)),
  }),
  dueOn: PlainDate,
  measure: z.optional(line),
  /** A course that helps with it, and something to read. */
  courseId: z.optional(Id('course')),
  resource: z.optional(ResourceInput),
  /** Why passages that look like a date of birth or a number of a person may stay. */
  reasons: z.optional(reasons),
}

/** Settings of the person asking that the action asks something of, and whether each has done it. */
const OwnPart = z.object({ settingId: SettingId, label: z.string(), done: z.boolean() })

/** A line of a list. `own` is absent for council staff and auditors. */
export const ListedAction = z.extend(ActionRow, { own: z.optional(z.array(OwnPart)) })
export type ListedAction = z.infer<typeof ListedAction>

/** One action as one person may see it: a setting sees its own marks alone of those that a whole cluster made. */
export const ActionPage = z.object({
  asOf: Instant,
  action: Action,
  own: z.array(OwnPart),
  /** Newest first; of what a whole cluster shares, only for staff and auditors. */
  history: z.array(HistoryEntry),
  /** States that this person may move it to now. */
  ways: z.array(ActionState),
  mayChange: z.boolean(),
})
export type ActionPage = z.infer<typeof ActionPage>

export const actions = {
  listActions: operation({
    method: 'GET',
    path: '/api/actions',
    kind: 'json',
    who: lookers,
    summary: 'What is open: for staff everywhere, with what settings did and nobody has checked; for others their own',
    input: z.object({}),
    output: z.object({ asOf: Instant, actions: z.array(ListedAction) }),
  }),
  listActionsOf: operation({
    method: 'GET',
    path: '/api/actions/of/{kind}/{id}',
    kind: 'json',
    who: lookers,
    summary: 'Open and closed actions about a cluster or a setting, or that it does; open first, soonest due first',
    input: z.object({ kind: z.enum(['cluster', 'setting']), id: z.string().check(z.maxLength(60)) }),
    output: z.object({ asOf: Instant, name: z.string(), actions: z.array(Action) }),
  }),
  viewAction: operation({
    method: 'GET',
    path: '/api/actions/{actionId}',
    kind: 'json',
    who: lookers,
    summary: 'One action with its history and what this person may do with it',
    input: z.object({ actionId: ActionId }),
    output: ActionPage,
  }),
  addAction: operation({
    method: 'POST',
    path: '/api/actions',
    kind: 'json',
    who: doers,
    summary: 'Add an action with its owner and the day by which it is to be done; people of a setting for that setting',
    input: z.object({
      ...plan,
      context: z.object({ kind: z.enum(['cluster', 'setting']), id: z.string().check(z.maxLength(60)) }),
      /** Where it was agreed; one of the cluster's. */
      meetingId: z.optional(Id('meeting')),
      toldBy: z.optional(ToldBy),
    }),
    output: z.object({ actionId: ActionId }),
  }),
  changeAction: operation({
    method: 'PUT',
    path: '/api/actions/{actionId}',
    kind: 'json',
    who: doers,
    summary: 'Change what an open action says, who does it or by when',
    input: z.object({ ...plan, actionId: ActionId, toldBy: z.optional(ToldBy) }),
    output: z.object({ actionId: ActionId }),
  }),
  moveAction: operation({
    method: 'POST',
    path: '/api/actions/{actionId}/state',
    kind: 'json',
    who: doers,
    summary: 'Say that an action is begun, done, or not done after all; staff check, cancel with a reason, and reopen',
    input: z.object({
      actionId: ActionId,
      to: ActionState,
      note: z.optional(line),
      outcome: z.optional(ActionOutcome),
      /** Of an action that a whole cluster shares: the setting that has done its part, or not after all. */
      settingId: z.optional(SettingId),
      reasons: z.optional(reasons),
      toldBy: z.optional(ToldBy),
    }),
    output: z.object({ actionId: ActionId, state: ActionState, done: z.array(SettingId) }),
  }),
}
