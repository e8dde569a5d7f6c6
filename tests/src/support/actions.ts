// Actions written through the store as the functions write them.
import type { Action } from '@senco/domain/actions/model'
import { type NewAction, newAction } from '@senco/domain/actions/new-action'
import { actionPartition, actionWrites } from '@senco/store/actions'
import type { Tables } from '@senco/store/client'
import { commit } from '@senco/store/commit'
import { contextOf, newId, now } from './meetings.ts'

export const someAction = (clusterId: string, facts: Partial<NewAction> = {}): Action =>
  newAction(
    {
      context: { kind: 'cluster', id: clusterId },
      source: { kind: 'meeting', id: newId('meeting') },
      title: 'Share the settling-in form',
      owner: { kind: 'cluster', id: clusterId, name: 'Heron' },
      dueOn: '2032-12-18',
      ...facts,
    },
    { actionId: newId('action'), by: 'Rosa Patel', now },
  )

/** Writes an action in its next state; `before` is what the decision saw. */
export const keepAction = (
  tables: Tables,
  before: Action | undefined,
  after: Action,
  summary = 'Changed',
): Promise<Action> =>
  commit(tables, contextOf('changeAction', after.changedAt), {
    writes: actionWrites(tables, before, after),
    history: [{ on: actionPartition(after.actionId), summary }],
    answer: after,
  })
