// The guards of places and queues against real bugs of booking systems (reference numbers of the research in brackets).
import { decideReply } from '@senco/domain/clusters/reply'
import { readSnapshot } from '@senco/store/audit/snapshot'
import { commit } from '@senco/store/commit'
import { readMeeting, readMeetingPage } from '@senco/store/meetings'
import { Stale } from '@senco/store/outcomes'
import { readReply, replyWrites } from '@senco/store/replies'
import { transact } from '@senco/store/transact'
import { describe, expect, it } from 'vitest'
import { contextOf, manySettings, newId, now, openMeeting, reply } from '../support/meetings.ts'
import { freshTables } from '../support/tables.ts'

const begin = async (people: number, ...places: number[]) => {
  const tables = await freshTables()
  const clusterId = newId('cluster')
  const settingIds = await manySettings(tables, people, clusterId)
  const meeting = await openMeeting(tables, clusterId, ...places)
  const say = (who: number, answer: 'coming' | 'apology', slot = 0) =>
    reply(tables, meeting, { settingId: settingIds[who] as string, answer, slotId: meeting.slots[slot]?.slotId })
  const page = async () => {
    const found = await readMeetingPage(tables, meeting.meetingId)
    if (found === undefined) throw new Error('The meeting is gone')
    const held = found.replies
      .filter(({ place }) => place === 'held')
      .map(({ settingId }) => settingIds.indexOf(settingId))
    const queues = found.meeting.slots.map(({ queue }) => queue.map((settingId) => settingIds.indexOf(settingId)))
    return {
      held: held.sort((one, other) => one - other),
      queues,
      left: found.meeting.slots.map(({ remaining }) => remaining),
    }
  }
  const outbox = async (who: number) => {
    const items = [...(await readSnapshot(tables)).partitions]
      .filter(([pk]) => pk.startsWith('OUTBOX#'))
      .flatMap(([, all]) => all)
    return items.filter((item) => item['to'] === `s${who + 1}@example.org`).map((item) => item['subject'])
  }
  return { tables, settingIds, meeting, say, page, outbox }
}

describe('Places and waiting lists', () => {
  it('gives a freed place to one alone, who is told once (11, 16)', async () => {
    const { say, page, outbox } = await begin(4, 1)
    for (const who of [0, 1, 2, 3]) await say(who, 'coming')
    await say(0, 'apology')
    expect(await page()).toEqual({ held: [1], queues: [[2, 3]], left: [0] })
    expect([await outbox(1), await outbox(2)]).toEqual([['You now have a place: Autumn cluster'], []])
  })

  it('frees nothing when somebody says sorry who never had a place, or says it twice (17)', async () => {
    const { say, page } = await begin(3, 1)
    await say(0, 'coming')
    await say(1, 'coming')
    await say(1, 'apology')
    await say(1, 'apology')
    await say(2, 'apology')
    expect(await page()).toEqual({ held: [0], queues: [[]], left: [0] })
  })

  it('survives everybody leaving at once: each place goes to one who still waits (9, 10, 12)', async () => {
    const { say, page } = await begin(12, 4)
    for (let who = 0; who < 12; who++) await say(who, 'coming')
    await Promise.all([0, 1, 2, 3, 5, 7].map((who) => say(who, 'apology')))
    const after = await page()
    expect(after).toEqual({ held: [4, 6, 8, 9], queues: [[10, 11]], left: [0] })
  })

  it('changes the time in one step: the old place is given on, the new one taken (7)', async () => {
    const { say, page } = await begin(2, 1, 1)
    await say(0, 'coming', 0)
    await say(1, 'coming', 0)
    await say(0, 'coming', 1)
    expect(await page()).toEqual({ held: [0, 1], queues: [[], []], left: [0, 0] })
  })

  it('keeps nothing of a reply whose time filled up or whose meeting was cancelled meanwhile (5, 6)', async () => {
    const { tables, settingIds, meeting, say, page } = await begin(2, 1)
    const seen = await readMeeting(tables, meeting.meetingId)
    await say(0, 'coming')
    const command = { settingId: settingIds[1] as string, answer: 'coming' as const, toldBy: 'portal' as const }
    const late = decideReply(seen ?? meeting, undefined, command, now)
    await expect(transact(tables, replyWrites(tables, meeting, undefined, late))).rejects.toThrow(Stale)
    expect(await readReply(tables, meeting.meetingId, command.settingId)).toBeUndefined()
    expect((await page()).held).toEqual([0])
  })

  it('lets two answers of one setting at once end as one reply with one place (48)', async () => {
    const { tables, settingIds, meeting, say, page } = await begin(1, 5)
    await Promise.all([say(0, 'coming'), say(0, 'coming'), say(0, 'coming')])
    expect(await page()).toEqual({ held: [0], queues: [[]], left: [4] })
    expect((await readReply(tables, meeting.meetingId, settingIds[0] as string))?.version).toBe(3)
  })

  it('answers the same request the same way without doing it again', async () => {
    const { tables, meeting, settingIds } = await begin(1, 5)
    const ctx = contextOf('replyForSetting')
    const command = { settingId: settingIds[0] as string, answer: 'coming' as const }
    const first = await reply(tables, meeting, command, ctx)
    await expect(reply(tables, meeting, command, ctx)).rejects.toMatchObject({ name: 'Replayed', answer: first })
    await expect(commit(tables, ctx, { writes: [], answer: null })).rejects.toMatchObject({ name: 'Replayed' })
  })
})
