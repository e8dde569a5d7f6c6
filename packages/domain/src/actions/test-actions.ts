// Builds actions for tests.
import type { Action } from './model.ts'

export const anAction = (facts: Partial<Action> = {}): Action => ({
  actionId: 'act_0001',
  context: { kind: 'cluster', id: 'clu_0001' },
  source: { kind: 'meeting', id: 'mtg_0001' },
  title: 'Share the settling-in form',
  owner: { kind: 'setting', id: 'stg_0001', name: 'Little Oaks' },
  dueOn: '2026-12-11',
  state: 'open',
  createdAt: '2026-11-22T13:30:00.000Z',
  createdBy: 'Rosa Patel',
  changedAt: '2026-11-22T13:30:00.000Z',
  version: 1,
  ...facts,
})
