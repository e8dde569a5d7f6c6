// Makes an action, and changes what it says. Other capabilities make theirs by it inside their own commits:
//
//   const action = newAction({ context, source, title, owner, dueOn }, { actionId: ctx.newId('action'), by, now })
//   writes: actionWrites(tables, undefined, action)      // store/actions.ts
//   history: [{ on: actionPartition(action.actionId), summary: addedSentence(action) }]
import type { Reason } from '../clusters/papers-model.ts'
import { conflict, type FieldProblem, invalid } from '../refusal.ts'
import { addYears, dateInWords, type Instant, londonDate, type PlainDate } from '../time.ts'
import { isOpen, ownerWords, stateWords } from './actions.ts'
import type { Action, ActionOwner } from './model.ts'
import { requireNoChild } from './wording.ts'

/** What people say of an action. An owner and a due day are obligatory (practice V7, M8). */
export interface ActionPlan {
  readonly title: string
  readonly detail?: string | undefined
  readonly owner: ActionOwner
  readonly dueOn: PlainDate
  readonly measure?: string | undefined
  readonly course?: Action['course'] | undefined
  readonly resource?: Action['resource'] | undefined
  /** Why passages that look like a date of birth or a number of a person may stay. */
  readonly reasons?: readonly Reason[] | undefined
}

export interface NewAction extends ActionPlan {
  readonly context: Action['context']
  readonly source: Action['source']
  readonly addedBy?: Action['addedBy']
}

export interface Making {
  readonly actionId: string
  /** The name of who adds it. */
  readonly by: string
  readonly now: Instant
}

/** Nobody plans or promises further ahead than this: a slip of the keyboard (the council's choice). */
const yearsAhead = 3

const dueProblems = (dueOn: PlainDate, today: PlainDate): FieldProblem[] => {
  if (dueOn < today) return [{ field: 'dueOn', message: 'Enter a day that is today or later.' }]
  if (dueOn > addYears(today, yearsAhead))
    return [{ field: 'dueOn', message: `Enter a day within the next ${yearsAhead} years.` }]
  return []
}

/** Every setting of a cluster shares one action only about that cluster, and a setting answers only for itself. */
const ownerProblems = (owner: ActionOwner, context: Action['context']): FieldProblem[] => {
  const fits =
    owner.kind === 'person' ||
    (owner.kind === 'cluster' && context.kind === 'cluster' && owner.id === context.id) ||
    (owner.kind === 'setting' && (context.kind === 'cluster' || owner.id === context.id))
  return fits ? [] : [{ field: 'owner', message: 'Choose who does it from this cluster or setting.' }]
}

const check = (problems: readonly FieldProblem[]): void => {
  if (problems.length > 0) throw invalid(problems)
}

const explained = ({ title, detail, measure, resource, reasons = [] }: ActionPlan, today: PlainDate) => {
  const inUse = requireNoChild({ title, detail, measure, resource: resource?.title }, reasons, today)
  return inUse.length === 0 ? {} : { reasons: [...inUse] }
}

const said = ({ title, detail, measure, course, resource }: ActionPlan) => ({
  title: title.trim(),
  ...((detail ?? '').trim() === '' ? {} : { detail: detail?.trim() }),
  ...((measure ?? '').trim() === '' ? {} : { measure: measure?.trim() }),
  ...(course === undefined ? {} : { course: { ...course } }),
  ...(resource === undefined ? {} : { resource: { ...resource } }),
})

/** @throws Refusal when it has no title, its day has passed, its owner does not fit, or it could identify a child. */
export const newAction = (plan: NewAction, { actionId, by, now }: Making): Action => {
  const today = londonDate(now)
  check([
    ...(plan.title.trim() === '' ? [{ field: 'title', message: 'Enter what there is to do.' }] : []),
    ...dueProblems(plan.dueOn, today),
    ...ownerProblems(plan.owner, plan.context),
  ])
  const reasons = explained(plan, today)
  const { context, source, owner, dueOn, addedBy } = plan
  return {
    actionId,
    context: { ...context },
    source: { ...source },
    ...said(plan),
    owner: { ...owner },
    dueOn,
    state: 'open',
    ...reasons,
    ...(addedBy === undefined ? {} : { addedBy }),
    createdAt: now,
    createdBy: by,
    changedAt: now,
    version: 1,
  }
}

/** For the history of an action that was just made. */
export const addedSentence = ({ owner, dueOn }: Pick<Action, 'owner' | 'dueOn'>): string =>
  `Added for ${ownerWords(owner)}, to do by ${dateInWords(dueOn)}`

const same = (one: Action['resource'], other: Action['resource']): boolean =>
  one?.title === other?.title && one?.url === other?.url

const differs = (before: Action, after: Action): string[] => [
  ...(before.title === after.title && before.detail === after.detail ? [] : ['what there is to do']),
  ...(before.measure === after.measure ? [] : ['how we shall know that it is done']),
  ...(before.course?.courseId === after.course?.courseId && same(before.resource, after.resource)
    ? []
    : ['what helps with it']),
  ...(before.owner.id === after.owner.id ? [] : [`who does it to ${after.owner.name}`]),
  ...(before.dueOn === after.dueOn ? [] : [`the day to ${dateInWords(after.dueOn)}`]),
]

/**
 * The action as it now reads, with a sentence for its history; undefined when nothing is different. A due day that has
 * passed may stay. Marks of settings go when another owner is chosen.
 */
export const changeAction = (
  before: Action,
  plan: ActionPlan,
  now: Instant,
): { readonly action: Action; readonly sentence: string } | undefined => {
  if (!isOpen(before))
    throw conflict('action-closed', `This action is ${stateWords[before.state].toLowerCase()}. Reopen it to change it.`)
  const today = londonDate(now)
  check([
    ...(plan.title.trim() === '' ? [{ field: 'title', message: 'Enter what there is to do.' }] : []),
    ...(plan.dueOn === before.dueOn ? [] : dueProblems(plan.dueOn, today)),
    ...ownerProblems(plan.owner, before.context),
  ])
  const reasons = explained({ ...plan, reasons: [...(plan.reasons ?? []), ...(before.reasons ?? [])] }, today)
  const { detail: _1, measure: _2, reasons: _3, course: _4, resource: _5, doneBy, ...stays } = before
  const after: Action = {
    ...stays,
    ...reasons,
    ...said(plan),
    owner: { ...plan.owner },
    dueOn: plan.dueOn,
    ...(doneBy === undefined || plan.owner.id !== before.owner.id ? {} : { doneBy }),
    changedAt: now,
    version: before.version + 1,
  }
  const changed = differs(before, after)
  return changed.length === 0 ? undefined : { action: after, sentence: `Changed ${changed.join(', ')}` }
}
