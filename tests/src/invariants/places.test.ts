// Everybody wants the last places at once: nobody gets one twice, nobody loses one, nobody is overtaken.
import type { Reply } from '@senco/domain/clusters/model'
import { random } from '@senco/local/random'
import { audit } from '@senco/store/audit/audit'
import type { Tables } from '@senco/store/client'
import { readMeetingPage } from '@senco/store/meetings'
import { describe, expect, inject, test } from 'vitest'
import { manySettings, newId, now, openMeeting, reply } from '../support/meetings.ts'
import { freshTables } from '../support/tables.ts'
import { withoutPlaceGuard } from './without-guards.ts'

const long = process.env['LONG'] === '1'
const seeds = Array.from({ length: long ? 20 : 2 }, (_, index) => index + 1)

interface Sent {
  readonly settingId: string
  readonly sentAt: number
  readonly answeredAt: number
}

/** All at once on odd seeds; from 60 hands on even ones, so that some are answered before others are sent. */
const everybodyReplies = async (tables: Tables, seed: number, people: number, places: number) => {
  const clusterId = newId('cluster')
  const meeting = await openMeeting(tables, clusterId, places)
  const chance = random(seed)
  const settings = (await manySettings(tables, people, clusterId))
    .map((settingId) => ({ settingId, order: chance() }))
    .sort((one, other) => one.order - other.order)
  const sent: Sent[] = []
  const hand = async (): Promise<void> => {
    for (let next = settings.shift(); next !== undefined; next = settings.shift()) {
      const sentAt = performance.now()
      await reply(tables, meeting, { settingId: next.settingId, answer: 'coming' })
      sent.push({ settingId: next.settingId, sentAt, answeredAt: performance.now() })
    }
  }
  await Promise.all(Array.from({ length: seed % 2 === 1 ? people : 60 }, hand))
  const page = await readMeetingPage(tables, meeting.meetingId)
  if (page === undefined) throw new Error('The meeting is gone')
  return { sent, page, slot: page.meeting.slots[0] as (typeof page.meeting.slots)[number] }
}

/** 0 for a held place, else the position in the queue. */
const rankOf = (reply: Reply | undefined, queue: readonly string[]): number =>
  reply?.place === 'held' ? 0 : queue.indexOf(reply?.settingId ?? '') + 1

// Long only on a machine that does something else besides.
describe('200 people reply at once for the last 10 places', { timeout: 300_000 }, () => {
  test.each(seeds)(
    'exactly 10 are in and 190 wait at positions 1 to 190, none lost, twice or overtaken (seed %i)',
    async (seed) => {
      const tables = await freshTables()
      const { sent, page, slot } = await everybodyReplies(tables, seed, 200, 10)
      const bySetting = new Map(page.replies.map((each) => [each.settingId, each]))
      expect(page.replies).toHaveLength(200)
      expect(page.replies.filter((each) => each.place === 'held')).toHaveLength(10)
      const positions = sent
        .map(({ settingId }) => rankOf(bySetting.get(settingId), slot.queue))
        .filter((rank) => rank > 0)
      expect(positions.sort((one, other) => one - other)).toEqual(Array.from({ length: 190 }, (_, index) => index + 1))
      const pairs = sent.flatMap((earlier) =>
        sent.filter((later) => earlier.answeredAt < later.sentAt).map((later) => [earlier, later] as const),
      )
      const rank = ({ settingId }: Sent) => rankOf(bySetting.get(settingId), slot.queue)
      expect(pairs.filter(([earlier, later]) => rank(earlier) > rank(later))).toEqual([])
      if (seed % 2 === 0) expect(pairs.length).toBeGreaterThan(1000)
      expect((await audit(tables, now)).violations).toEqual([])
    },
  )

  test('with the guard off, more than 10 are in and the auditor says so', async () => {
    const tables = withoutPlaceGuard(await freshTables(), inject('dynamodb'))
    const { page } = await everybodyReplies(tables, 1, 80, 10)
    expect(page.replies.filter((each) => each.place === 'held').length).toBeGreaterThan(10)
    expect((await audit(tables, now)).violations.map(({ check }) => check)).toContain(
      'Held replies and places left add up to the places of each time',
    )
  })
})
