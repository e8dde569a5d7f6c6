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
  const open = () => openTables({ service: tables.service, endpoint: proxy.endpoint })
  return { proxy, calls, open, failAt20: () => proxy.set({ before: 0.2, after: 0.2 }) }
}

interface Answered {
  readonly settingId: string
  readonly sentAt: number
  /** Infinite for whoever was told that it failed: they never were before anybody. */
  readonly answeredAt: number
}

/** Every setting replies once, from 60 hands; resolves those that were told that it failed, and who has what. */
const everybodyReplies = async (clean: Tables, open: () => Tables, begin: () => void, people = 200) => {
  const clusterId = newId('cluster')
  const settings = await manySettings(clean, people, clusterId)
  const meeting = await openMeeting(clean, clusterId, 10)
  begin()
  const left = [...settings]
  const answered: Answered[] = []
  const hand = async (): Promise<void> => {
    // A client each, as every copy of a function has: what one spends on trying again is not missing to the others.
    const faulty = open()
    for (let settingId = left.shift(); settingId !== undefined; settingId = left.shift()) {
      const sentAt = performance.now()
      const kept = await reply(faulty, meeting, { settingId, answer: 'coming' }).then(
        () => true,
        () => false,
      )
      answered.push({ settingId, sentAt, answeredAt: kept ? performance.now() : Number.POSITIVE_INFINITY })
    }
    faulty.document.destroy()
  }
  await Promise.all(Array.from({ length: 60 }, hand))
  const page = await readMeetingPage(clean, meeting.meetingId)
  const replies = page?.replies ?? []
  return {
    answered,
    failed: answered.filter(({ answeredAt }) => answeredAt === Number.POSITIVE_INFINITY).map((one) => one.settingId),
    kept: replies.map(({ settingId }) => settingId),
    held: replies.filter(({ place }) => place === 'held').map(({ settingId }) => settingId),
    queue: page?.meeting.slots[0]?.queue ?? [],
  }
}

/** Pairs of which the second was sent when the first had its answer, and stands before it all the same. */
const overtaken = (answered: readonly Answered[], held: readonly string[], queue: readonly string[]) => {
  const rankOf = ({ settingId }: Answered): number => (held.includes(settingId) ? 0 : queue.indexOf(settingId) + 1)
  const kept = answered
    .filter(({ settingId }) => held.includes(settingId) || queue.includes(settingId))
    .map((one) => ({ ...one, rank: rankOf(one) }))
  return kept.flatMap((earlier) =>
    kept
      .filter((later) => earlier.answeredAt < later.sentAt && earlier.rank > later.rank)
      .map((later) => [earlier.settingId, later.settingId]),
  )
}

const violations = async (tables: Tables) => (await audit(tables, now)).violations

describe('with throttling, conflicts and lost replies at 20 % before and after commit', { timeout: 300_000 }, () => {
  test.each(seeds)('no reply is reported failed that was kept, and places and queue add up (seed %i)', async (seed) => {
    const clean = await freshTables()
    const { calls, open, failAt20 } = await throughFaults(clean, seed)
    const { answered, failed, kept, held, queue } = await everybodyReplies(clean, open, failAt20)
    const faults = calls.calls.filter(({ operation }) => operation === 'TransactWriteItems')
    expect(faults.filter(({ fault }) => fault === 'after').length).toBeGreaterThan(10)
    expect(faults.filter(({ fault }) => fault === 'before').length).toBeGreaterThan(10)
    expect(failed.filter((settingId) => kept.includes(settingId))).toEqual([])
    expect(kept.length).toBe(200 - failed.length)
    // A read that failed five times is given up and said so: about one reply in thirty at these faults.
    expect(kept.length).toBeGreaterThanOrEqual(180)
    expect(held).toHaveLength(10)
    expect(queue).toHaveLength(kept.length - 10)
    expect(new Set([...held, ...queue])).toEqual(new Set(kept))
    expect(overtaken(answered, held, queue)).toEqual([])
    expect(await violations(clean)).toEqual([])
  })

  test('whoever is overtaken would be seen', () => {
    const [first, second] = [
      { settingId: 'first', sentAt: 0, answeredAt: 1 },
      { settingId: 'second', sentAt: 2, answeredAt: 3 },
    ] as const
    expect(overtaken([first, second], [], ['first', 'second'])).toEqual([])
    expect(overtaken([first, second], ['second'], ['first'])).toEqual([['first', 'second']])
    expect(overtaken([{ ...first, answeredAt: Number.POSITIVE_INFINITY }, second], ['second'], ['first'])).toEqual([])
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
    const { proxy, open, failAt20 } = await throughFaults(clean, 7)
    const once = withoutRetries(open(), proxy.endpoint)
    const { failed, kept } = await everybodyReplies(clean, () => once, failAt20, 60)
    expect(failed.filter((settingId) => kept.includes(settingId)).length).toBeGreaterThan(0)
  })
})
