// The same fuzzing as in api/, with the counts that matter: 10,000 requests when LONG=1 asks for them.
import { expect, it } from 'vitest'
import { fuzz } from '../support/fuzzing.ts'
import { startPortal } from '../support/portal.ts'
import { everyOperation } from '../support/shots.ts'

const wanted = process.env['LONG'] === '1' ? 10_000 : 100
const each = Math.ceil(wanted / everyOperation.length)

it(`${wanted} fuzzed requests over all operations meet no fault and give nothing away`, {
  timeout: 900_000,
}, async () => {
  const portal = await startPortal({ now: '2026-11-22T10:00:00.000Z' })
  const { wrong, sent } = await fuzz(portal, everyOperation, { each, seed: 7 })
  expect(wrong.slice(0, 20)).toEqual([])
  expect(sent).toBeGreaterThanOrEqual(wanted)
})
