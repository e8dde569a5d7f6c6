import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../time.ts'
import { bySoonest, carriedInto, daysLate, isListed, isOverdue, rowOf } from './actions.ts'
import type { Action, ActionState } from './model.ts'
import { moveAction } from './move-action.ts'
import { anAction } from './test-actions.ts'

const at = '2026-11-22T13:30:00.000Z'
const before = '2026-11-01T09:00:00.000Z'
const after = '2026-11-30T09:00:00.000Z'

describe('When an action is late', () => {
  it('is in time on its due day and late the day after, while somebody still has to do it', () => {
    const action = anAction({ dueOn: '2026-11-22' })
    expect(isOverdue(action, '2026-11-22')).toBe(false)
    expect(isOverdue(action, '2026-11-23')).toBe(true)
    expect(daysLate(action, '2026-11-26')).toBe(4)
    expect(daysLate({ ...action, dueOn: '2027-03-27' }, '2027-03-30')).toBe(3)
    for (const state of ['done', 'verified', 'cancelled'] as const)
      expect(isOverdue({ ...action, state }, '2027-01-01')).toBe(false)
  })

  it('stays on the council’s list until somebody looked at what a setting says it did', () => {
    const listed = (state: ActionState, kind: 'setting' | 'person' | 'cluster') =>
      isListed({ state, owner: { kind, id: 'x', name: 'x' } })
    expect(listed('done', 'setting')).toBe(true)
    expect(listed('done', 'person')).toBe(false)
    expect(listed('done', 'cluster')).toBe(false)
    expect(listed('verified', 'setting')).toBe(false)
    expect(listed('in-progress', 'person')).toBe(true)
  })

  it('lists the soonest first, and of one day in a steady order', () => {
    const actions = [
      anAction({ actionId: 'act_0003', dueOn: '2026-12-01' }),
      anAction({ actionId: 'act_0002', dueOn: '2026-12-01' }),
      anAction({ actionId: 'act_0001', dueOn: '2026-12-09' }),
    ]
    expect(bySoonest(actions).map(({ actionId }) => actionId)).toEqual(['act_0002', 'act_0003', 'act_0001'])
  })

  it('says in a list how many settings have done what all were asked', () => {
    const doneBy = [{ settingId: 'stg_0001', at: before }]
    expect(rowOf(anAction({ doneBy })).doneCount).toBe(1)
    expect(rowOf(anAction({ doneBy: [] }))).not.toHaveProperty('doneCount')
  })
})

describe('A9 What an agenda carries from last time', () => {
  const carried = (...actions: Action[]) => carriedInto(actions, at).map(({ actionId }) => actionId)

  it('carries what was set before the meeting and is not done, once', () => {
    const open = anAction({ actionId: 'act_open', createdAt: before })
    const begun = anAction({ actionId: 'act_begun', createdAt: before, state: 'in-progress', dueOn: '2026-11-02' })
    expect(carried(open, begun, { ...open }, open)).toEqual(['act_begun', 'act_open'])
  })

  it('leaves out what was done or cancelled before it, and what was set in it or later', () => {
    for (const state of ['done', 'verified', 'cancelled'] as const)
      expect(carried(anAction({ createdAt: before, state, closedAt: before }))).toEqual([])
    expect(carried(anAction({ createdAt: at }), anAction({ createdAt: after }))).toEqual([])
  })

  it('keeps on the agenda of a past meeting what was done since', () => {
    expect(carried(anAction({ createdAt: before, state: 'done', closedAt: after }))).toHaveLength(1)
  })

  it('carries nothing that is about one setting alone', () => {
    const context = { kind: 'setting' as const, id: 'stg_0001' }
    const source = { kind: 'missed-meetings' as const, id: 'stg_0001' }
    expect(carried(anAction({ createdAt: before, context }), anAction({ createdAt: before, source }))).toEqual([])
  })

  it('carries an unfinished action into every next meeting exactly once, and a finished one never again', () => {
    const days = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(
        days,
        fc.option(days, { nil: undefined }),
        fc.uniqueArray(days, { maxLength: 12 }),
        (made, life, on) => {
          const instant = (day: number) => `${addDays('2026-01-01', day)}T10:00:00.000Z`
          const open = anAction({ createdAt: instant(made) })
          const closedOn = made + (life ?? 0)
          const done =
            life === undefined ? open : moveAction(open, { to: 'done' }, { ...staff, now: instant(closedOn) })
          const action = done === undefined ? open : 'action' in done ? done.action : done
          for (const day of on)
            expect(carriedInto([action, action], instant(day))).toHaveLength(
              made < day && (life === undefined || day <= closedOn) ? 1 : 0,
            )
        },
      ),
    )
  })
})

const staff = { name: 'Rosa Patel', council: true }
