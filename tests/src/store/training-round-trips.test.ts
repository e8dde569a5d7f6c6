// What booking a place costs: one read, then one transaction of at most seven items, counted where it leaves.
import { openTables } from '@senco/store/client'
import { readRunPage } from '@senco/store/training/runs'
import { auditWrite, needWrite } from '@senco/store/training/skills'
import { transact } from '@senco/store/transact'
import { expect, inject, onTestFinished, test } from 'vitest'
import { startRecorder } from '../bench/recorder.ts'
import { newId } from '../support/meetings.ts'
import { freshTables } from '../support/tables.ts'
import { ctxOf, manyTeams, now, openRun, trainingOf } from '../support/training.ts'

test('booking a place is one transaction of at most 7 items in one round trip after one read; so is waiting for one', async () => {
  const tables = await freshTables()
  const recorder = await startRecorder(inject('dynamodb'))
  onTestFinished(() => recorder.stop())
  const { bookPlaces } = trainingOf(openTables({ service: tables.service, endpoint: recorder.endpoint }))
  const teams = await manyTeams(tables, 2, 1)
  const { runId } = await openRun(tables, { capacity: 1 })
  for (const { settingId, people } of teams) {
    recorder.take()
    await bookPlaces({ runId, settingId, people: [{ personId: people[0] ?? '' }] }, ctxOf('bookPlaces'))
    const calls = recorder.take()
    expect(calls.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'TransactWriteItems'])
    expect(calls[1]?.written).toHaveLength(7)
  }
})

test('what a setting wants to learn counts in the need score: its audit and its wishes, read in the same round trip', async () => {
  const tables = await freshTables()
  const recorder = await startRecorder(inject('dynamodb'))
  onTestFinished(() => recorder.stop())
  const recorded = openTables({ service: tables.service, endpoint: recorder.endpoint })
  const { bookPlaces } = trainingOf(recorded, { needScore: true })
  const [audited, asked, met, neither] = await manyTeams(tables, 4, 1)
  const ids = [audited, asked, met, neither].map((team) => team?.settingId ?? '')
  const [one = '', two = '', three = ''] = ids
  const topic = 'graduated-approach' as const
  const lines = [{ topic, now: 1, wanted: 3 }]
  const need = { topic, source: 'ask' as const, people: 1, at: now, version: 1 }
  await transact(tables, [
    auditWrite(tables, undefined, { settingId: one, lines, at: now, by: 'Kim', version: 1 }),
    needWrite(tables, undefined, { ...need, settingId: two, needId: newId('need') }),
    needWrite(tables, undefined, { ...need, settingId: three, needId: newId('need'), metOn: '2032-11-01' }),
  ])
  const { runId } = await openRun(tables, { capacity: 0 })
  for (const team of [audited, asked, met, neither]) {
    recorder.take()
    const { settingId = '', people = [] } = team ?? {}
    await bookPlaces({ runId, settingId, people: [{ personId: people[0] ?? '' }] }, ctxOf('bookPlaces'))
    const [first, second, ...writes] = recorder.take().map(({ operation }) => operation)
    // The two reads leave together: neither needs what the other finds.
    expect([first, second].sort()).toEqual(['BatchGetItem', 'Query'])
    expect(writes).toEqual(['TransactWriteItems'])
  }
  const gaps = (await readRunPage(tables, runId))?.run.queue.map(({ settingId, need: facts }) => [
    ids.indexOf(settingId),
    facts?.gapOnTopic,
  ])
  expect(gaps).toEqual([
    [0, true],
    [1, true],
    [2, false],
    [3, false],
  ])
})
