// kill -9 of a writing process at random points: what is kept is whole.
import { join } from 'node:path'
import { random } from '@senco/local/random'
import { audit } from '@senco/store/audit/audit'
import { expect, inject, test } from 'vitest'
import { killedWriter } from '../support/killed-writer.ts'
import { manySettings, newId, now, openMeeting } from '../support/meetings.ts'
import { freshTables } from '../support/tables.ts'
import type { WriterOrders } from './reply-writer.ts'

const kills = process.env['LONG'] === '1' ? 50 : 6
const writeAndKill = await killedWriter(join(import.meta.dirname, 'reply-writer.ts'))

const prepare = async (twoSteps: boolean) => {
  const tables = await freshTables()
  const clusterId = newId('cluster')
  const settingIds = await manySettings(tables, 40, clusterId)
  const meeting = await openMeeting(tables, clusterId, 6, 9)
  const orders: Omit<WriterOrders, 'seed'> = {
    endpoint: inject('dynamodb'),
    table: tables.service,
    meeting,
    settingIds,
    twoSteps,
  }
  return async (seed: number) => {
    await writeAndKill({ ...orders, seed }, 1 + Math.floor(random(seed)() * 60))
    return (await audit(tables, now)).violations
  }
}

test(`kill -9 of the writer at ${kills} random points leaves no broken promise`, { timeout: 600_000 }, async () => {
  const killed = await prepare(false)
  for (let seed = 1; seed <= kills; seed++) expect(await killed(seed)).toEqual([])
})

test('a writer that takes the place and keeps the reply in two steps is caught', { timeout: 300_000 }, async () => {
  const killed = await prepare(true)
  const found = []
  for (let seed = 1; seed <= 30 && found.length === 0; seed++) found.push(...(await killed(seed)))
  expect(found.length).toBeGreaterThan(0)
})
