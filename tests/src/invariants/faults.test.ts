// Throttles, conflicts and lost replies: what was kept is never reported as failed, and nothing is kept twice.
import { startFaultsProxy } from '@senco/local/faults-proxy'
import { audit } from '@senco/store/audit/audit'
import { openTables, type Tables } from '@senco/store/client'
import { readMeetingPage } from '@senco/store/meetings'
import { transact } from '@senco/store/transact'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { manySettings, newId, now, openMeeting, reply } from '../support/meetings.ts'
import { everyRow } from '../support/rows.ts'
import { freshTables } from '../support/tables.ts'
import { withoutRetries } from './without-guards.ts'

const long = process.env['LONG'] === '1'
const seeds = Array.from({ length: long ? 20 : 1 }, (_, index) => index + 1)

const throughFaults = async (tables: Tables, seed: number) => {
  const proxy = await startFaultsProxy({ engine: inject('dynamodb'), seed })
  onTestFinished(() => proxy.stop())
  const calls = proxy.record()
  const opened = openTables({ service: tables.service, endpoint: proxy.endpoint })
  return { proxy, calls, tables: opened, failAt20: () => proxy.set({ before: 0.2, after: 0.2 }) }
}

/** Every setting replies once; resolves those that were told that it failed. */
const everybodyReplies = async (
  clean: Tables,
  faulty: Tables,
  begin: () => void,
  people = 200,
): Promise<{ failed: string[]; kept: string[] }> => {
  const clusterId = newId('cluster')
  const settings = await manySettings(clean, people, clusterId)
  const meeting = await openMeeting(clean, clusterId, 10)
  begin()
  const answers = await Promise.allSettled(
    settings.map((settingId) => reply(faulty, meeting, { settingId, answer: 'coming' })),
  )
  const page = await readMeetingPage(clean, meeting.meetingId)
  return {
    failed: settings.filter((_, index) => answers[index]?.status === 'rejected'),
    kept: (page?.replies ?? []).map(({ settingId }) => settingId),
  }
}

const violations = async (tables: Tables) => (await audit(tables, now)).violations

describe('with throttling, conflicts and lost replies at 20 % before and after commit', { timeout: 300_000 }, () => {
  test.each(seeds)('no reply is reported failed that was kept, and places and queue add up (seed %i)', async (seed) => {
    const clean = await freshTables()
    const { calls, tables, failAt20 } = await throughFaults(clean, seed)
    const { failed, kept } = await everybodyReplies(clean, tables, failAt20)
    const faults = calls.calls.filter(({ operation }) => operation === 'TransactWriteItems')
    expect(faults.filter(({ fault }) => fault === 'after').length).toBeGreaterThan(10)
    expect(faults.filter(({ fault }) => fault === 'before').length).toBeGreaterThan(10)
    expect(failed.filter((settingId) => kept.includes(settingId))).toEqual([])
    expect(kept.length).toBe(200 - failed.length)
    expect(await violations(clean)).toEqual([])
  })

  test('a write whose reply is lost 45 times running is reported as kept', async () => {
    const clean = await freshTables()
    let lost = 0
    const proxy = await startFaultsProxy({
      engine: inject('dynamodb'),
      onWrite: () => {
        if (++lost === 45) proxy.set({ before: 0, after: 0 })
      },
    })
    onTestFinished(() => proxy.stop())
    const tables = openTables({ service: clean.service, endpoint: proxy.endpoint })
    proxy.set({ before: 0, after: 1 })
    const item = { pk: 'LOST', sk: 'META', v: 1 }
    await transact(tables, [
      { Put: { TableName: tables.service, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } },
    ])
    expect(lost).toBe(46)
    expect(await everyRow(clean)).toEqual([item])
  })

  test('without trying again, replies are reported failed that were kept', async () => {
    const clean = await freshTables()
    const { proxy, tables, failAt20 } = await throughFaults(clean, 7)
    const { failed, kept } = await everybodyReplies(clean, withoutRetries(tables, proxy.endpoint), failAt20, 60)
    expect(failed.filter((settingId) => kept.includes(settingId)).length).toBeGreaterThan(0)
  })
})
