// What booking a place costs: one read, then one transaction of at most seven items, counted where it leaves.
import { openTables } from '@senco/store/client'
import { expect, inject, onTestFinished, test } from 'vitest'
import { startRecorder } from '../bench/recorder.ts'
import { freshTables } from '../support/tables.ts'
import { ctxOf, manyTeams, openRun, trainingOf } from '../support/training.ts'

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
