import { describe, expect, test } from 'vitest'
import { decideMark, outcomeOf } from './attendance.ts'
import {
  cancelMeeting,
  changeMeeting,
  type MeetingPlan,
  planMeeting,
  promotionsAtOnce,
  publishMeeting,
  statusAt,
} from './meeting.ts'
import type { Meeting, Reply } from './model.ts'
import { meetingWarnings } from './warnings.ts'

const now = '2026-12-01T09:00:00.000Z'
const afterIt = '2026-12-03T21:00:00.000Z'
const time = {
  startsAt: '2026-12-03T18:30:00.000Z',
  endsAt: '2026-12-03T20:00:00.000Z',
  mode: 'in-person' as const,
  venue: 'Town Hall',
  capacity: 2,
}
const plan = (slots: MeetingPlan['slots']): MeetingPlan => ({ clusterIds: ['clu_aaaa'], title: 'Autumn', slots })
const ids = () => {
  let next = 0
  return () => `slt_new${++next}`
}
const open = (slot: Partial<Meeting['slots'][number]> = {}): Meeting => ({
  ...planMeeting(plan([time]), 'mtg_aaaa', () => 'slt_one1', now),
  status: 'open',
  slots: [{ ...time, slotId: 'slt_one1', remaining: 2, queue: [], ...slot }],
})
const reply: Reply = {
  meetingId: 'mtg_aaaa',
  settingId: 'stg_aaaa',
  answer: 'coming',
  place: 'held',
  slotId: 'slt_one1',
  repliedAt: now,
  toldBy: 'portal',
}

describe('planning', () => {
  test('a new meeting is planned, with every place free', () => {
    const meeting = planMeeting(plan([time]), 'mtg_aaaa', ids(), now)
    expect(meeting).toMatchObject({ status: 'planned', slots: [{ slotId: 'slt_new1', remaining: 2, queue: [] }] })
  })

  test('a time in the past, an end before the start and a missing venue are each named', () => {
    const wrong = { ...time, startsAt: '2026-11-01T10:00:00.000Z', endsAt: '2026-11-01T09:00:00.000Z', venue: '' }
    expect(() => planMeeting(plan([wrong]), 'mtg_aaaa', ids(), now)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ field: 'slots.0.startsAt' }),
          expect.objectContaining({ field: 'slots.0.endsAt' }),
          expect.objectContaining({ field: 'slots.0.venue' }),
        ],
      }),
    )
  })

  test('publishing opens it, and a cancelled meeting stays cancelled', () => {
    expect(publishMeeting(planMeeting(plan([time]), 'mtg_aaaa', ids(), now), now).status).toBe('open')
    expect(() => publishMeeting({ ...open(), status: 'cancelled' }, now)).toThrow('cancelled')
  })

  test('it is held when its last time has ended, and then cannot be cancelled', () => {
    expect(statusAt(open(), now)).toBe('open')
    expect(statusAt(open(), afterIt)).toBe('held')
    expect(() => cancelMeeting(open(), 'Snow', afterIt)).toThrow('has been held')
    expect(() => cancelMeeting(open(), ' ', now)).toThrow()
  })
})

describe('changing places', () => {
  const full = open({ remaining: 0, queue: ['stg_b', 'stg_c', 'stg_d'] })
  const to = (capacity: number) => plan([{ ...time, slotId: 'slt_one1', capacity }])

  test('more places go to those who wait, in order', () => {
    const [change] = changeMeeting(full, to(4), ids(), now).changed
    expect(change?.promoted).toEqual(['stg_b', 'stg_c'])
    expect(change?.after).toMatchObject({ capacity: 4, remaining: 0, queue: ['stg_d'] })
  })

  test('a place more than are waiting stays free', () => {
    const [change] = changeMeeting(full, to(6), ids(), now).changed
    expect(change?.after).toMatchObject({ remaining: 1, queue: [] })
  })

  test('a long waiting list is promoted in steps that each fit one transaction', () => {
    const queue = Array.from({ length: 60 }, (_, index) => `stg_${index}`)
    const change = changeMeeting(open({ remaining: 0, queue }), to(62), ids(), now)
    expect(change.unfinished).toBe(true)
    expect(change.changed[0]?.promoted).toHaveLength(promotionsAtOnce)
    expect(change.changed[0]?.after).toMatchObject({ capacity: 2 + promotionsAtOnce, remaining: 0 })
    // Five rows each, and what the change itself writes beside them.
    expect(promotionsAtOnce * 5).toBeLessThanOrEqual(85)
  })

  test('places that are held cannot be cut, and the message says how many there are', () => {
    expect(() => changeMeeting(full, to(1), ids(), now)).toThrow(
      '2 settings have a place at this time. Enter 2 places or more.',
    )
  })

  test('a time that somebody replied to cannot be taken away', () => {
    expect(() => changeMeeting(full, plan([{ ...time }]), ids(), now)).toThrow('Settings have replied')
  })

  test('a new venue marks the time as moved; more places alone do not', () => {
    const moved = changeMeeting(open(), plan([{ ...time, slotId: 'slt_one1', venue: 'Library' }]), ids(), now)
    expect(moved.changed[0]?.moved).toBe(true)
    expect(changeMeeting(open(), to(5), ids(), now).changed[0]?.moved).toBe(false)
  })
})

describe('attendance', () => {
  const day = '2026-12-03T18:00:00.000Z'
  const mark = { settingId: 'stg_aaaa', slotId: 'slt_one1', mark: 'present' as const }

  test('one tap marks who had a place; a walk-in has to be said', () => {
    expect(decideMark(open(), reply, mark, day)).toMatchObject({ mark: 'present', walkIn: false })
    expect(() => decideMark(open(), undefined, mark, day)).toThrow('walk-in')
    expect(decideMark(open(), undefined, { ...mark, walkIn: true }, day)).toMatchObject({ walkIn: true })
  })

  test('no mark is made before the day', () => {
    expect(() => decideMark(open(), reply, mark, now)).toThrow('morning of the meeting')
  })

  test('taking a mark away leaves none', () => {
    expect(decideMark(open(), reply, { ...mark, mark: null }, day)).toBeUndefined()
  })

  test('a deputy counts as represented, an apology as an apology, silence as not represented', () => {
    const there = decideMark(open(), reply, mark, day)
    expect(outcomeOf(open(), 'group', { ...reply, answer: 'deputy' }, there, afterIt)).toBe('represented')
    expect(outcomeOf(open(), 'group', { ...reply, answer: 'apology', place: 'none' }, undefined, afterIt)).toBe(
      'apology',
    )
    expect(outcomeOf(open(), 'group', undefined, undefined, afterIt)).toBe('not-represented')
    expect(outcomeOf(open(), 'group', undefined, undefined, now)).toBe('not-yet')
  })

  test('a childminder is never missing', () => {
    expect(outcomeOf(open(), 'childminder', undefined, undefined, afterIt)).toBe('not-counted')
  })
})

describe('A28 an evening slot warning for a cluster with childminders', () => {
  const nine = Array.from({ length: 9 }, () => ({ providerType: 'childminder' as const, email: 'a@example.com' }))

  test('nine childminders and only a morning meeting are warned about', () => {
    const morning = { startsAt: '2026-12-03T09:30:00.000Z', mode: 'in-person' as const }
    expect(meetingWarnings([morning], nine, '18:00')).toEqual(['9 childminders, no evening slot and none online'])
  })

  test('an evening or an online time settles it', () => {
    expect(meetingWarnings([time], nine, '18:00')).toEqual([])
    expect(meetingWarnings([{ ...time, startsAt: '2026-12-03T09:30:00.000Z', mode: 'online' }], nine, '18:00')).toEqual(
      [],
    )
  })

  test('settings without e-mail are counted', () => {
    expect(meetingWarnings([time], [{ providerType: 'group' }], '18:00')).toEqual(['1 has no e-mail: print letters'])
  })
})
