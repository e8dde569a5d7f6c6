// Actions and the rows beside them: each question is one small read, and the rows never disagree.
import { rowOf } from '@senco/domain/actions/actions'
import type { Action } from '@senco/domain/actions/model'
import { markDone, moveAction } from '@senco/domain/actions/move-action'
import { changeAction } from '@senco/domain/actions/new-action'
import { packRow, unpackRow } from '@senco/store/action-rows'
import {
  actionWrites,
  readAction,
  readActionPage,
  readActionsFor,
  readActionsOf,
  readOpenActions,
} from '@senco/store/actions'
import { audit } from '@senco/store/audit/audit'
import { keys } from '@senco/store/keys'
import { Stale } from '@senco/store/outcomes'
import { transact } from '@senco/store/transact'
import { describe, expect, it } from 'vitest'
import { type Attribute, itemSize } from '../bench/capacity.ts'
import { keepAction, someAction } from '../support/actions.ts'
import { newId, now } from '../support/meetings.ts'
import { freshTables } from '../support/tables.ts'

const mover = { name: 'Rosa Patel', council: true, now: '2032-12-01T09:00:00.000Z' }
const ids = (actions: readonly { actionId: string }[]) => actions.map(({ actionId }) => actionId)

const begin = async () => {
  const tables = await freshTables()
  const [clusterId, settingId] = [newId('cluster'), newId('setting')]
  const cluster = { kind: 'cluster', id: clusterId } as const
  const setting = { kind: 'setting', id: settingId } as const
  const owner = { ...setting, name: 'Little Oaks' }
  const lists = async () => ({
    council: ids(await readOpenActions(tables)),
    cluster: ids(await readActionsOf(tables, cluster)),
    setting: ids(await readActionsOf(tables, setting)),
    clusterDoes: ids(await readActionsFor(tables, cluster)),
    settingDoes: ids(await readActionsFor(tables, setting)),
  })
  const violations = async () => (await audit(tables, now)).violations
  return { tables, clusterId, cluster, setting, owner, lists, violations }
}

const next = (moved: { action: Action } | undefined): Action => {
  if (moved === undefined) throw new Error('Nothing changed')
  return moved.action
}

describe('Where an action is found', () => {
  it('is listed once for the council, once for what it is about and once for who does it', async () => {
    const { tables, clusterId, owner, lists, violations } = await begin()
    const shared = await keepAction(tables, undefined, someAction(clusterId, { dueOn: '2032-12-20' }))
    const own = await keepAction(tables, undefined, someAction(clusterId, { owner }))
    expect(await lists()).toEqual({
      council: ids([own, shared]),
      cluster: ids([own, shared]),
      setting: ids([own]),
      clusterDoes: ids([shared]),
      settingDoes: ids([own]),
    })
    expect(await violations()).toEqual([])
  })

  it('leaves the lists of what is to do when it is done, and the council’s when it was checked', async () => {
    const { tables, clusterId, owner, lists, violations } = await begin()
    const open = await keepAction(tables, undefined, someAction(clusterId, { owner }))
    const done = await keepAction(tables, open, next(moveAction(open, { to: 'done', note: 'Sent' }, mover)))
    expect(await lists()).toMatchObject({ council: ids([open]), setting: ids([open]), settingDoes: [] })
    const checked = await keepAction(tables, done, next(moveAction(done, { to: 'verified' }, mover)))
    expect(await lists()).toMatchObject({ council: [], cluster: ids([open]), setting: ids([open]) })
    const again = await keepAction(tables, checked, next(moveAction(checked, { to: 'open' }, mover)))
    expect(await lists()).toMatchObject({ council: ids([open]), cluster: ids([open]), settingDoes: ids([open]) })
    expect(await readAction(tables, open.actionId)).toEqual(again)
    expect(await violations()).toEqual([])
  })

  it('moves to another day and another owner without leaving a copy behind', async () => {
    const { tables, clusterId, owner, lists, violations } = await begin()
    const before = await keepAction(tables, undefined, someAction(clusterId, { owner }))
    const plan = { ...before, owner: { kind: 'person' as const, id: newId('person'), name: 'Rosa Patel' } }
    const after = next(changeAction(before, { ...plan, dueOn: '2033-01-14' }, mover.now))
    await keepAction(tables, before, after)
    expect(await lists()).toMatchObject({ council: ids([before]), cluster: ids([before]), setting: [] })
    expect(await violations()).toEqual([])
  })

  it('keeps which settings have done what all were asked, and its history newest first', async () => {
    const { tables, clusterId, setting, violations } = await begin()
    const before = await keepAction(tables, undefined, someAction(clusterId), 'Added')
    const marked = markDone(before, { settingId: setting.id, name: 'Little Oaks' }, { to: 'done' }, mover)
    await keepAction(tables, before, next(marked), marked?.sentence)
    expect((await readOpenActions(tables))[0]).toMatchObject({ doneCount: 1, state: 'in-progress' })
    const page = await readActionPage(tables, before.actionId)
    expect(page?.action).toEqual(marked?.action)
    expect(page?.history.map(({ summary }) => summary)).toEqual(['Little Oaks has done it', 'Added'])
    expect(await violations()).toEqual([])
  })

  it('answers nothing for an action that is none', async () => {
    const { tables } = await begin()
    expect(await readAction(tables, newId('action'))).toBeUndefined()
    expect(await readActionPage(tables, newId('action'))).toBeUndefined()
  })
})

describe('Two people and one action', () => {
  it('keeps the first change whole and nothing of one that was decided on what is gone', async () => {
    const { tables, clusterId, owner, lists, violations } = await begin()
    const before = await keepAction(tables, undefined, someAction(clusterId, { owner }))
    await keepAction(tables, before, next(moveAction(before, { to: 'done' }, mover)))
    const late = next(moveAction(before, { to: 'cancelled', note: 'Not needed' }, mover))
    await expect(keepAction(tables, before, late)).rejects.toThrow(Stale)
    await expect(keepAction(tables, undefined, before)).rejects.toThrow(Stale)
    expect((await readAction(tables, before.actionId))?.state).toBe('done')
    expect(await lists()).toMatchObject({ council: ids([before]), settingDoes: [] })
    expect(await violations()).toEqual([])
  })

  it('would leave two lists that disagree if the condition were not there', async () => {
    const { tables, clusterId, owner, violations } = await begin()
    const before = await keepAction(tables, undefined, someAction(clusterId, { owner }))
    await keepAction(tables, before, next(moveAction(before, { to: 'done' }, mover)))
    const late = next(changeAction(before, { ...before, dueOn: '2033-01-14' }, mover.now))
    await transact(tables, actionWrites(tables, before, late).map(withoutCondition))
    expect((await violations()).map(({ check }) => check)).toContain('Nothing is listed as an action that is none')
  })
})

const withoutCondition = (write: ReturnType<typeof actionWrites>[number]) => {
  if (write.Put === undefined) return write
  const { TableName, Item } = write.Put
  return { Put: { TableName, Item } }
}

describe('The council’s list of actions', () => {
  const row = (title: string, name: string) => {
    const owner = { kind: 'cluster' as const, id: newId('cluster'), name }
    return { ...rowOf(someAction(owner.id, { title, owner })), doneCount: 888, state: 'in-progress' as const }
  }
  const wire = (item: object): Record<string, Attribute> =>
    Object.fromEntries(
      Object.entries(item).map(([name, value]) => [name, typeof value === 'number' ? { N: `${value}` } : { S: value }]),
    )
  const stored = (one: ReturnType<typeof row>) => ({ ...keys.board('actions', one.actionId), v: 1, ...packRow(one) })

  it('has rows of at most 250 bytes, whatever was written', () => {
    for (const letter of ['a', 'é', '字', '👩‍🏫'])
      expect(itemSize(wire(stored(row(letter.repeat(500), letter.repeat(500)))))).toBeLessThanOrEqual(250)
  })

  it('gives back what it was given, but for the end of what is too long', () => {
    const short = row('Share the settling-in form', 'Heron cluster')
    expect(unpackRow(stored(short))).toEqual(short)
    const long = unpackRow(stored(row('Ask every family '.repeat(20), 'Heron')))
    expect(long.title).toMatch(/^Ask every family .*…$/)
    expect(long.title.length).toBeGreaterThan(90)
  })
})
