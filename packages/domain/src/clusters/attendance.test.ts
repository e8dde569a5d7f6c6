import { describe, expect, test } from 'vitest'
import { decideMark, registerOpen } from './attendance.ts'
import type { Meeting, Reply } from './model.ts'

const meeting = (startsAt: string): Meeting => ({
  meetingId: 'mtg_aaaa',
  clusterIds: ['clu_north'],
  title: 'Autumn',
  status: 'open',
  slots: [
    {
      slotId: 'slt_one1',
      startsAt,
      endsAt: new Date(Date.parse(startsAt) + 5_400_000).toISOString(),
      mode: 'online',
      capacity: 5,
      remaining: 5,
      queue: [],
    },
  ],
})
const opens = (startsAt: string, now: string) => registerOpen(meeting(startsAt), 'slt_one1', now)

// Bug 43 (a rule of 24 hours is wrong on days when the clocks change): the day of the meeting is a day in London.
describe('Attendance can be taken from midnight in London on the day of the meeting', () => {
  test.each([
    ['in summer', '2026-07-02T17:30:00.000Z', '2026-07-01T22:59:00.000Z', '2026-07-01T23:00:00.000Z'],
    ['on the day of 23 hours', '2026-03-29T18:30:00.000Z', '2026-03-28T23:59:00.000Z', '2026-03-29T00:00:00.000Z'],
    ['on the day of 25 hours', '2026-10-25T19:30:00.000Z', '2026-10-24T22:59:00.000Z', '2026-10-24T23:00:00.000Z'],
  ])('%s', (_day, startsAt, before, midnight) => {
    expect([opens(startsAt, before), opens(startsAt, midnight)]).toEqual([false, true])
  })
})

describe('A mark', () => {
  const reply: Reply = {
    meetingId: 'mtg_aaaa',
    settingId: 'stg_aaaa',
    answer: 'deputy',
    deputyName: 'Jo Bell',
    place: 'held',
    slotId: 'slt_one1',
    repliedAt: '2026-12-01T09:00:00.000Z',
    toldBy: 'portal',
  }
  const startsAt = '2026-12-03T18:30:00.000Z'
  const now = '2026-12-03T18:40:00.000Z'
  const placed = { clusterId: 'clu_north', providerType: 'group' } as const
  const command = { settingId: 'stg_aaaa', slotId: 'slt_one1', mark: 'late', placed } as const

  test('M2 counts a deputy, and says so, on the day of the time that was marked', () => {
    expect(decideMark(meeting(startsAt), reply, command, now)?.seen).toEqual({
      clusterIds: ['clu_north'],
      on: '2026-12-03',
      outcome: 'represented',
      late: true,
      deputy: true,
    })
  })

  test('is kept of a setting in no cluster too, and counts nowhere', () => {
    const nowhere = decideMark(meeting(startsAt), reply, { ...command, placed: { providerType: 'group' } }, now)
    expect(nowhere?.mark).toBe('late')
    expect(nowhere).not.toHaveProperty('seen')
  })

  test('taken away leaves nothing', () => {
    expect(decideMark(meeting(startsAt), reply, { ...command, mark: null }, now)).toBeUndefined()
  })
})
