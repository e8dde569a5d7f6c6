// What is known of an action without changing it: is it open, is it late, whose turn is it, which agenda carries it.
import type { Instant, PlainDate } from '../time.ts'
import type { Action, ActionRow, ActionState } from './model.ts'

/** The words on pages. */
export const stateWords: Readonly<Record<ActionState, string>> = {
  open: 'To do',
  'in-progress': 'In progress',
  done: 'Done',
  verified: 'Done and checked',
  cancelled: 'Cancelled',
}

export const isOpen = ({ state }: Pick<Action, 'state'>): boolean => state === 'open' || state === 'in-progress'

/** The due day itself is still in time. Lateness is never a state: it goes when the action is done (practice 10). */
export const isOverdue = (action: Pick<Action, 'state' | 'dueOn'>, today: PlainDate): boolean =>
  isOpen(action) && action.dueOn < today

/** Whole days since the due day; 0 when in time. */
export const daysLate = (action: Pick<Action, 'state' | 'dueOn'>, today: PlainDate): number =>
  isOverdue(action, today) ? Math.round((Date.parse(today) - Date.parse(action.dueOn)) / 86_400_000) : 0

/** A setting says that it is done, and the council has not looked yet. What staff did themselves needs no second look. */
export const needsChecking = ({ state, owner }: Pick<Action, 'state' | 'owner'>): boolean =>
  state === 'done' && owner.kind === 'setting'

/** Still somebody's business, so it is on the council's list. */
export const isListed = (action: Pick<Action, 'state' | 'owner'>): boolean => isOpen(action) || needsChecking(action)

export const hasDone = ({ doneBy = [] }: Pick<Action, 'doneBy'>, settingId: string): boolean =>
  doneBy.some((mark) => mark.settingId === settingId)

/** Who does it, as a list of actions says it. */
export const ownerWords = ({ kind, name }: Action['owner']): string =>
  kind === 'cluster' ? `every setting of ${name}` : name

/** Soonest due first; of one day, the older first. */
export const bySoonest = <A extends Pick<Action, 'dueOn' | 'actionId'>>(actions: readonly A[]): A[] =>
  [...actions].sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.actionId.localeCompare(other.actionId))

export const rowOf = ({ actionId, context, title, owner, dueOn, state, doneBy }: Action): ActionRow => ({
  actionId,
  context,
  title,
  owner,
  dueOn,
  state,
  ...(doneBy === undefined || doneBy.length === 0 ? {} : { doneCount: doneBy.length }),
})

/**
 * What the agenda of a cluster's meeting carries as "actions from last time": set before it started and not closed then,
 * each once (practice 10, rule M8, A9). A meeting of the past keeps what it carried. What is about one setting alone is
 * no business of the others: only what the cluster was told of is carried.
 */
export const carriedInto = (actions: readonly Action[], meetingStartsAt: Instant): Action[] => {
  const at = Date.parse(meetingStartsAt)
  const carried = actions.filter(
    ({ context, source, createdAt, closedAt }) =>
      context.kind === 'cluster' &&
      source.kind !== 'missed-meetings' &&
      Date.parse(createdAt) < at &&
      (closedAt === undefined || Date.parse(closedAt) >= at),
  )
  return bySoonest([...new Map(carried.map((action) => [action.actionId, action])).values()])
}
