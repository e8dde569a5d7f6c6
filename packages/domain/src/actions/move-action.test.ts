import { describe, expect, it } from 'vitest'
import { type Action, ActionState } from './model.ts'
import { markDone, moveAction, waysOn } from './move-action.ts'
import { anAction } from './test-actions.ts'

const now = '2026-11-30T09:00:00.000Z'
const council = { name: 'Rosa Patel', council: true, now }
const setting = { name: 'Sam Rowe', council: false, now }
const states = ActionState.options
const stateOf = (move: () => { action: Action } | undefined) => {
  try {
    return move()?.action.state ?? 'same'
  } catch (error) {
    return (error as { code: string }).code
  }
}
/** Every way on from every state, as `from>to`. */
const open = (mover: typeof council) =>
  states.flatMap((from) =>
    states.flatMap((to) => {
      const next = stateOf(() => moveAction(anAction({ state: from }), { to, note: 'Because.' }, mover))
      return next === to ? [`${from}>${to}`] : []
    }),
  )

describe('Where an action stands', () => {
  it('goes from open by way of in progress to done, and staff check, cancel and reopen it', () => {
    expect(open(council)).toEqual([
      'open>in-progress',
      'open>done',
      'open>cancelled',
      'in-progress>open',
      'in-progress>done',
      'in-progress>cancelled',
      'done>open',
      'done>in-progress',
      'done>verified',
      'verified>open',
      'cancelled>open',
    ])
  })

  it('lets its owner begin it, do it and take that back, and nothing more', () => {
    expect(open(setting)).toEqual([
      'open>in-progress',
      'open>done',
      'in-progress>open',
      'in-progress>done',
      'done>open',
      'done>in-progress',
    ])
    const done = anAction({ state: 'done' })
    expect(stateOf(() => moveAction(done, { to: 'verified' }, setting))).toBe('forbidden')
    expect(stateOf(() => moveAction(anAction(), { to: 'verified' }, setting))).toBe('action-closed')
  })

  it('offers exactly the ways that are open', () => {
    for (const mover of [council, setting])
      expect(states.flatMap((state) => waysOn({ state }, mover.council).map((to) => `${state}>${to}`)).sort()).toEqual(
        open(mover).sort(),
      )
  })

  it('is not cancelled without a reason', () => {
    expect(() => moveAction(anAction(), { to: 'cancelled', note: ' ' }, council)).toThrow('Check what you entered.')
    const cancelled = moveAction(anAction(), { to: 'cancelled', note: 'The form is no longer used.' }, council)
    expect(cancelled?.action).toMatchObject({ note: 'The form is no longer used.', closedBy: 'Rosa Patel' })
    expect(cancelled?.sentence).toBe('Cancelled: The form is no longer used.')
  })

  it('keeps how it turned out and what shows it: achieved unless something else is said', () => {
    const done = moveAction(anAction(), { to: 'done', note: 'On the board in the hall.' }, setting)
    expect(done?.action).toMatchObject({ outcome: 'achieved', closedAt: now, closedBy: 'Sam Rowe', version: 2 })
    expect(moveAction(anAction(), { to: 'done', outcome: 'partly' }, setting)?.sentence).toBe('Done in part')
  })

  it('keeps who did it and when through the check', () => {
    const later = { ...council, now: '2026-12-04T09:00:00.000Z' }
    const done = moveAction(anAction(), { to: 'done', note: 'Seen by parents.' }, setting)?.action ?? anAction()
    const checked = moveAction(done, { to: 'verified' }, later)?.action
    expect(checked).toEqual({ ...done, state: 'verified', changedAt: later.now, version: 3 })
    expect(moveAction(done, { to: 'verified', outcome: 'partly' }, later)?.action.outcome).toBe('partly')
  })

  it('forgets how it ended when it is reopened', () => {
    const done = moveAction(anAction(), { to: 'done', note: 'Sent.' }, setting)?.action ?? anAction()
    const again = moveAction(done, { to: 'open' }, setting)
    expect(again?.action).toEqual({ ...anAction(), changedAt: now, version: 3 })
    expect(again?.sentence).toBe('Not done after all')
  })

  it('changes nothing when it is pressed twice', () => {
    for (const state of states)
      expect(moveAction(anAction({ state }), { to: state, note: 'Because.' }, council)).toBeUndefined()
  })

  it('takes no NHS number in a note', () => {
    expect(() => moveAction(anAction(), { to: 'done', note: 'For 943 476 5919.' }, setting)).toThrow(
      'Check what you entered.',
    )
  })
})

describe('An action of every setting of a cluster', () => {
  const shared = anAction({ owner: { kind: 'cluster', id: 'clu_0001', name: 'Heron' } })
  const oaks = { settingId: 'stg_0001', name: 'Little Oaks' }
  const elms = { settingId: 'stg_0002', name: 'Elms' }
  const marked = (action: Action, who: typeof oaks, to: ActionState) => markDone(action, who, { to }, setting)?.action

  it('is one action that stays open, begun by the first setting that has done it, with who has', () => {
    const first = markDone(shared, oaks, { to: 'done', note: 'Up in the hall' }, setting)
    expect(first?.action.state).toBe('in-progress')
    expect(first?.sentence).toBe('Little Oaks has done it: Up in the hall')
    const both = marked(first?.action ?? shared, elms, 'done')
    expect(both?.doneBy?.map(({ settingId }) => settingId)).toEqual(['stg_0001', 'stg_0002'])
    expect(both?.closedAt).toBeUndefined()
  })

  it('lets a setting say that it has not done it after all, without touching the others', () => {
    const one = marked(shared, oaks, 'done') ?? shared
    const both = marked(one, elms, 'done') ?? one
    expect(marked(both, oaks, 'open')?.doneBy).toEqual([{ settingId: 'stg_0002', at: now }])
  })

  it('changes nothing when a setting says the same twice, and nothing once staff have closed it', () => {
    const one = marked(shared, oaks, 'done') ?? shared
    expect(marked(one, oaks, 'done')).toBeUndefined()
    expect(marked(one, elms, 'open')).toBeUndefined()
    expect(stateOf(() => markDone({ ...one, state: 'done' }, elms, { to: 'done' }, setting))).toBe('action-closed')
    expect(stateOf(() => markDone(one, elms, { to: 'cancelled' }, setting))).toBe('invalid')
  })
})
