// What the pages read of actions: each key in one place.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export const actionsKey = ['actions'] as const

export const actionsQuery = () =>
  queryOptions({ queryKey: [...actionsKey, 'open'], queryFn: () => call('listActions', {}) })

export const actionsOfQuery = (kind: 'cluster' | 'setting', id: string) =>
  queryOptions({ queryKey: [...actionsKey, 'of', kind, id], queryFn: () => call('listActionsOf', { kind, id }) })

export const actionQuery = (actionId: string) =>
  queryOptions({ queryKey: [...actionsKey, 'one', actionId], queryFn: () => call('viewAction', { actionId }) })
