// kill -9 of a process that books training at random points: what is kept is whole.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { random } from '@senco/local/random'
import { audit } from '@senco/store/audit/audit'
import { expect, inject, test } from 'vitest'
import { freshTables } from '../support/tables.ts'
import { manyTeams, now, openRun } from '../support/training.ts'
import type { TrainingOrders } from './training-writer.ts'

const kills = process.env['LONG'] === '1' ? 20 : 4
const writer = join(import.meta.dirname, 'training-writer.ts')

const writeAndKill = async (orders: TrainingOrders, after: number): Promise<void> => {
  const child = spawn(process.execPath, [writer, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let answered = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'answered') answered++
    if (answered === after) {
      child.kill('SIGKILL')
      break
    }
  }
  const [, signal] = await ended
  expect(signal).toBe('SIGKILL')
}

const prepare = async (twoSteps: boolean) => {
  const tables = await freshTables()
  const teams = await manyTeams(tables, 12, 3)
  const { runId } = await openRun(tables, { capacity: 8, noLimit: true })
  const orders = { endpoint: inject('dynamodb'), table: tables.service, runId, teams, twoSteps }
  return async (seed: number) => {
    await writeAndKill({ ...orders, seed }, 1 + Math.floor(random(seed)() * 40))
    return (await audit(tables, now)).violations
  }
}

test(`kill -9 of the writer at ${kills} random points leaves no broken promise of training`, {
  timeout: 600_000,
}, async () => {
  const killed = await prepare(false)
  for (let seed = 1; seed <= kills; seed++) expect(await killed(seed)).toEqual([])
})

test('a writer that moves the place and writes its holder in two steps is caught', { timeout: 300_000 }, async () => {
  const killed = await prepare(true)
  const found = []
  for (let seed = 1; seed <= 30 && found.length === 0; seed++) found.push(...(await killed(seed)))
  expect(found.length).toBeGreaterThan(0)
})
