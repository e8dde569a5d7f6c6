import type { ActionRow } from '@senco/domain/actions/model'
import { describe, expect, it } from 'vitest'
import { type ActionFilters, filterActions } from './action-filters.ts'

const row = (actionId: string, facts: Partial<ActionRow>): ActionRow => ({
  actionId,
  title: 'Share the form',
  context: { kind: 'cluster', id: 'clu_heron' },
  owner: { kind: 'setting', id: 'stg_oaks', name: 'Little Oaks' },
  dueOn: '2026-12-11',
  state: 'open',
  ...facts,
})
const rows = [
  row('oaks', {}),
  row('mine', { owner: { kind: 'person', id: 'per_me', name: 'Me' }, dueOn: '2026-11-02' }),
  row('everyone', { owner: { kind: 'cluster', id: 'clu_heron', name: 'Heron' }, state: 'in-progress' }),
  row('done', { state: 'done', dueOn: '2026-11-02' }),
  row('wren', { context: { kind: 'setting', id: 'stg_wren' }, owner: { kind: 'setting', id: 'stg_wren', name: 'W' } }),
]
const facts = {
  personId: 'per_me',
  today: '2026-11-22',
  clusterIdsOf: (id: string) => (id === 'stg_wren' ? ['clu_wren', 'clu_minders'] : ['clu_heron']),
}
const shown = (filters: ActionFilters) => filterActions(rows, filters, facts).map(({ actionId }) => actionId)

describe('The list of actions', () => {
  it('shows everything that is somebody’s business until a filter is chosen', () => {
    expect(shown({})).toEqual(['oaks', 'mine', 'everyone', 'done', 'wren'])
  })

  it('shows what is mine to do, what is late, and what settings have done and nobody has checked', () => {
    expect(shown({ show: 'mine' })).toEqual(['mine'])
    expect(shown({ show: 'late' })).toEqual(['mine'])
    expect(shown({ show: 'check' })).toEqual(['done'])
  })

  it('finds what is about a cluster or one of its settings, and what is about or for one setting', () => {
    expect(shown({ cluster: 'clu_minders' })).toEqual(['wren'])
    expect(shown({ cluster: 'clu_heron' })).toEqual(['oaks', 'mine', 'everyone', 'done'])
    expect(shown({ setting: 'stg_oaks' })).toEqual(['oaks', 'done'])
    expect(shown({ setting: 'stg_oaks', show: 'late' })).toEqual([])
  })
})
