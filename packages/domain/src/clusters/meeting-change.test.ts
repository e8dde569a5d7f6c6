import { describe, expect, test } from 'vitest'
import { cancelMeeting, changeMeeting, type MeetingPlan } from './meeting.ts'
import type { Meeting, Slot } from './model.ts'

const now = '2026-12-01T09:00:00.000Z'
const time = {
  startsAt: '2026-12-03T18:30:00.000Z',
  endsAt: '2026-12-03T20:00:00.000Z',
  mode: 'in-person' as const,
  venue: 'Town Hall',
  capacity: 2,
}
const slot = (facts: Partial<Slot> = {}): Slot => ({ ...time, slotId: 'slt_one1', remaining: 2, queue: [], ...facts })
const open = (...slots: readonly Slot[]): Meeting => ({
  meetingId: 'mtg_aaaa',
  clusterIds: ['clu_aaaa'],
  title: 'Autumn',
  status: 'open',
  slots: [...slots],
})
const plan = (facts: object = {}): MeetingPlan => ({
  clusterIds: ['clu_aaaa'],
  title: 'Autumn',
  slots: [{ ...time, slotId: 'slt_one1', ...facts }],
})
const change = (facts: object, before: Slot = slot()) =>
  changeMeeting(open(before), plan(facts), () => 'slt_new1', now).changed[0]

describe('the number of a change in the calendar entry of a time', () => {
  test('rises by one for a new time and for a new place', () => {
    expect(change({ endsAt: '2026-12-03T20:30:00.000Z' })?.after.sequence).toBe(1)
    expect(change({ venue: 'Library' }, slot({ sequence: 4 }))?.after.sequence).toBe(5)
    expect(change({ mode: 'online', venue: undefined, joinLink: 'https://meet.example.org/a' })?.after.sequence).toBe(1)
  })

  test('does not rise for places, for how to get in, or for a form that is saved unchanged', () => {
    expect(change({ capacity: 9 }, slot({ sequence: 4 }))?.after.sequence).toBe(4)
    expect(change({ accessNotes: 'Ring the bell' })?.after.sequence).toBeUndefined()
    expect(change({}, slot({ sequence: 4 }))?.after.sequence).toBe(4)
  })

  test('rises for every time of a meeting that is cancelled', () => {
    const cancelled = cancelMeeting(open(slot({ sequence: 2 }), slot({ slotId: 'slt_two2' })), 'Snow', now)
    expect(cancelled.slots.map(({ sequence }) => sequence)).toEqual([3, 1])
  })
})

describe('who must be told of a change', () => {
  test('of how to get in or how to join only those who are coming; of a time or a place also those who wait', () => {
    expect(change({ accessNotes: 'Ring the bell' })).toMatchObject({ moved: true, movedForAll: false })
    expect(change({ venue: 'Library' })).toMatchObject({ moved: true, movedForAll: true })
    expect(change({ capacity: 9 })).toMatchObject({ moved: false, movedForAll: false })
  })
})

test('a slip in the year is refused before it is kept', () => {
  expect(() => change({ startsAt: '2206-12-03T18:30:00.000Z', endsAt: '2206-12-03T20:00:00.000Z' })).toThrow(
    expect.objectContaining({
      problems: [{ field: 'slots.0.startsAt', message: 'Choose a time in the next ten years.' }],
    }),
  )
})

describe('what stays', () => {
  test('which time of its series it is stays for life', () => {
    expect(change({ capacity: 9 }, slot({ seriesSlot: 1 }))?.after.seriesSlot).toBe(1)
  })

  test('a time is not taken away on its day, because attendance may have been taken there', () => {
    const later = { slotId: 'slt_two2', startsAt: '2026-12-10T18:30:00.000Z', endsAt: '2026-12-10T20:00:00.000Z' }
    const two = open(slot(), slot(later))
    const left = { ...plan(), slots: [{ ...time, ...later }] }
    const on = (day: string) => changeMeeting(two, left, () => '', day)
    expect(() => on('2026-12-03T08:00:00.000Z')).toThrow('on its day')
    expect(on(now).removed).toHaveLength(1)
  })
})
