// kill -9 of a process that books training at random points: what is kept is whole.
import { join } from 'node:path'
import { random } from '@senco/local/random'
import { audit } from '@senco/store/audit/audit'
import { expect, inject, test } from 'vitest'
import { killedWriter } from '../support/killed-writer.ts'
import { freshTables } from '../support/tables.ts'
import { manyTeams, now, openRun } from '../support/training.ts'
import type { TrainingOrders } from './training-writer.ts'

const kills = process.env['LONG'] === '1' ? 100 : 4
/** Side by side: a writer waits most of its time for its turn at the run. */
const lanes = 4
/** The lists of a table stay as short as a council's. */
const killsATable = 10
const writeAndKill = await killedWriter(join(import.meta.dirname, 'training-writer.ts'))

const prepare = async (twoSteps: boolean) => {
  const tables = await freshTables()
  const teams = await manyTeams(tables, 12, 3)
  const { runId } = await openRun(tables, { capacity: 8, noLimit: true })
  const orders: Omit<TrainingOrders, 'seed'> = {
    endpoint: inject('dynamodb'),
    table: tables.service,
    runId,
    teams,
    twoSteps,
  }
  return async (seed: number) => {
    await writeAndKill({ ...orders, seed }, 1 + Math.floor(random(seed)() * 40))
    return (await audit(tables, now)).violations
  }
}

test(`kill -9 of the writer at ${kills} random points leaves no broken promise of training`, {
  timeout: 900_000,
}, async () => {
  const seeds = Array.from({ length: kills }, (_, index) => index + 1)
  const lane = async (): Promise<void> => {
    while (seeds.length > 0) {
      const killed = await prepare(false)
      for (const seed of seeds.splice(0, killsATable)) expect(await killed(seed)).toEqual([])
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
})

test('a writer that moves the place and writes its holder in two steps is caught', { timeout: 300_000 }, async () => {
  const killed = await prepare(true)
  const found = []
  for (let seed = 1; seed <= 30 && found.length === 0; seed++) found.push(...(await killed(seed)))
  expect(found.length).toBeGreaterThan(0)
})
