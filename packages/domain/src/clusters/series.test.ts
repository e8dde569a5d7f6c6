import { describe, expect, test } from 'vitest'
import { slotTimes } from './london-times.ts'
import { changeMeeting, type MeetingPlan } from './meeting.ts'
import type { Meeting, Slot } from './model.ts'
import { decideSeries, movedAlone, reached, type SeriesScope } from './series.ts'
import { planAfter, planOf } from './series-edit.ts'
import { atWall } from './wall-shift.ts'

const now = '2026-09-20T09:00:00.000Z'

const aSlot = (slotId: string, date: string, start: string, end: string, facts: Partial<Slot> = {}): Slot => ({
  slotId,
  startsAt: atWall(date, start),
  endsAt: atWall(date, end),
  mode: 'in-person',
  venue: 'Town Hall',
  capacity: 20,
  remaining: 20,
  queue: [],
  ...facts,
})

/** Tuesday mornings with an evening online, in autumn, spring and summer: the clocks change between them. */
const dates = ['2026-10-06', '2027-01-12', '2027-05-04']
const aMeeting = (at: number, facts: Partial<Meeting> = {}): Meeting => {
  const date = dates[at] ?? ''
  return {
    meetingId: `mtg_one${at}`,
    clusterIds: ['clu_north'],
    title: 'North cluster',
    status: 'open',
    seriesId: 'ser_north',
    originalDate: date,
    slots: [
      aSlot(`slt_day${at}`, date, '09:30', '11:00', { seriesSlot: 0 }),
      aSlot(`slt_eve${at}`, date, '19:00', '20:00', { seriesSlot: 1, mode: 'online' }),
    ],
    ...facts,
  }
}
const series = [aMeeting(0), aMeeting(1), aMeeting(2)] as const
const [first, second, third] = series

const planWith = (meeting: Meeting, slot: object, facts: Partial<MeetingPlan> = {}): MeetingPlan => {
  const plan = planOf(meeting)
  return { ...plan, ...facts, slots: plan.slots.map((each, at) => (at === 0 ? { ...each, ...slot } : each)) }
}

/** What an edit makes of the others of the series, by their times as London reads them. */
const edited = (
  meeting: Meeting,
  plan: MeetingPlan,
  scope: SeriesScope,
  all: readonly Meeting[] = series,
  at = now,
): Record<string, MeetingPlan | undefined> => {
  const { edit, others } = decideSeries(meeting, all, plan, scope, at)
  return Object.fromEntries(others.map((other) => [other.meetingId, planAfter(other, edit, at)]))
}
const times = (plan: MeetingPlan | undefined): string[] => (plan?.slots ?? []).map(slotTimes)

describe('which meetings an edit reaches', () => {
  const reachedIds = (scope: SeriesScope, all: readonly Meeting[] = series, meeting: Meeting = second) =>
    reached(all, meeting, scope, now).map(({ meetingId }) => meetingId)

  test('this one alone, this and later, or all', () => {
    expect(reachedIds('this')).toEqual([])
    expect(reachedIds('later')).toEqual(['mtg_one2'])
    expect(reachedIds('all')).toEqual(['mtg_one0', 'mtg_one2'])
  })

  test('held and cancelled meetings of a series are never changed', () => {
    const over = { ...aMeeting(0), slots: [aSlot('slt_day0', '2026-09-08', '09:30', '11:00', { seriesSlot: 0 })] }
    expect(reachedIds('all', [over, second, { ...third, status: 'cancelled' }])).toEqual([])
  })

  test('a meeting that was moved past another keeps its turn in the series', () => {
    const moved = { ...first, slots: [aSlot('slt_day0', '2027-06-01', '09:30', '11:00', { seriesSlot: 0 })] }
    expect(reachedIds('later', [moved, second, third])).toEqual(['mtg_one2'])
  })

  test('a meeting on its own has no others', () => {
    const { seriesId: _seriesId, ...alone } = second
    expect(reachedIds('all', series, alone)).toEqual([])
  })
})

describe('what an edit does to the others', () => {
  test('a new time keeps its clock time on both sides of a clock change', () => {
    const date = dates[0] ?? ''
    const after = edited(
      first,
      planWith(first, { startsAt: atWall(date, '10:00'), endsAt: atWall(date, '11:30') }),
      'all',
    )
    expect(times(after['mtg_one1'])).toEqual([
      'Tuesday 12 January 2027, 10am to 11:30am',
      'Tuesday 12 January 2027, 7pm to 8pm',
    ])
    expect(after['mtg_one1']?.slots[0]?.startsAt).toBe('2027-01-12T10:00:00.000Z')
    expect(after['mtg_one2']?.slots[0]?.startsAt).toBe('2027-05-04T09:00:00.000Z')
  })

  test('a new day moves the later ones by as many days, only at the time that was moved', () => {
    const plan = planWith(first, { startsAt: atWall('2026-10-07', '09:30'), endsAt: atWall('2026-10-07', '11:00') })
    expect(times(edited(first, plan, 'later')['mtg_one2'])).toEqual([
      'Wednesday 5 May 2027, 9:30am to 11am',
      'Tuesday 4 May 2027, 7pm to 8pm',
    ])
  })

  test('one that was moved alone keeps its day and times, and takes title, place and places', () => {
    const moved = {
      ...second,
      moved: true,
      slots: [aSlot('slt_day1', '2027-01-14', '13:00', '14:00', { seriesSlot: 0 })],
    }
    const plan = planWith(
      first,
      { startsAt: atWall(dates[0] ?? '', '10:00'), venue: 'Library', capacity: 12 },
      { title: 'North: speech' },
    )
    const after = edited(first, plan, 'all', [first, moved, third])['mtg_one1']
    expect(times(after)).toEqual(['Thursday 14 January 2027, 1pm to 2pm'])
    expect(after).toMatchObject({ title: 'North: speech', slots: [{ venue: 'Library', capacity: 12 }] })
  })

  test('what was not changed stays different from one meeting to the next', () => {
    const themed = { ...second, title: 'North cluster in winter', theme: 'Sleep' }
    const after = edited(first, planWith(first, { venue: 'Library' }), 'all', [first, themed, third])['mtg_one1']
    expect(after).toMatchObject({ title: 'North cluster in winter', theme: 'Sleep' })
  })

  test('a form that is saved unchanged changes no other meeting', () => {
    expect(edited(first, planOf(first), 'all')).toEqual({})
  })

  test('a time that becomes an online one loses its venue everywhere', () => {
    const link = 'https://meet.example.org/a'
    const after = edited(first, planWith(first, { mode: 'online', venue: undefined, joinLink: link }), 'all')
    expect(after['mtg_one2']?.slots[0]).toMatchObject({ mode: 'online', joinLink: link })
    expect(after['mtg_one2']?.slots[0]).not.toHaveProperty('venue')
  })

  test('a new time becomes a time of them all with a number of its own, and one taken away goes everywhere', () => {
    const plan = planOf(first)
    const fresh = { startsAt: atWall('2026-10-07', '13:00'), endsAt: atWall('2026-10-07', '14:00') }
    const slots = [...plan.slots.slice(0, 1), { ...fresh, mode: 'online' as const, capacity: 5 }]
    const after = edited(first, { ...plan, slots }, 'all')['mtg_one2']
    expect(times(after)).toEqual(['Tuesday 4 May 2027, 9:30am to 11am', 'Wednesday 5 May 2027, 1pm to 2pm'])
    expect(after?.slots.map(({ seriesSlot }) => seriesSlot)).toEqual([0, 2])
  })

  test('the only time of a meeting is not taken away with the others', () => {
    const evening = { ...second, slots: second.slots.slice(1) }
    const morningOnly = { ...planOf(first), slots: planOf(first).slots.slice(0, 1) }
    expect(edited(first, morningOnly, 'all', [first, evening, third])).toEqual({
      mtg_one2: expect.objectContaining({ slots: [expect.objectContaining({ seriesSlot: 0 })] }),
    })
  })

  test('the last day to reply stays as many days before the meeting', () => {
    const asked = series.map((each) => ({ ...each, replyBy: atWall(each.originalDate ?? '', '23:59') }))
    const [one] = asked as [Meeting]
    const earlier = { ...planOf(one), replyBy: atWall('2026-09-29', '12:00') }
    expect(edited(one, earlier, 'all', asked)['mtg_one1']?.replyBy).toBe('2027-01-05T12:00:00.000Z')
  })

  test('a time that has started stays as it was', () => {
    const morning = '2027-01-12T10:00:00.000Z'
    const after = edited(third, planWith(third, { venue: 'Library' }), 'all', series, morning)['mtg_one1']
    expect(after).toBeUndefined()
  })
})

describe('what the rules of a single meeting refuse', () => {
  test('nothing is changed when one of them holds more places than are left, and the message names it', () => {
    const full = { ...third, slots: third.slots.map((slot) => ({ ...slot, remaining: 0 })) }
    expect(() => edited(first, planWith(first, { capacity: 3 }), 'all', [first, second, full])).toThrow(
      'North cluster on 4 May 2027: 20 settings have a place at this time.',
    )
  })

  test('a time that the clocks skip in March is refused in words', () => {
    const spring = { ...third, slots: [aSlot('slt_day2', '2027-03-27', '09:30', '11:00', { seriesSlot: 0 })] }
    const plan = planWith(first, { startsAt: atWall('2026-10-07', '01:30'), endsAt: atWall('2026-10-07', '11:00') })
    expect(() => edited(first, plan, 'all', [first, spring])).toThrow('the clocks go forward')
  })
})

describe('a meeting that is moved alone', () => {
  const change = (plan: MeetingPlan, meeting: Meeting = first) =>
    movedAlone(changeMeeting(meeting, plan, () => 'slt_new1', now)).meeting.moved

  test('is marked when its day or times change, and not for anything else', () => {
    expect(change(planWith(first, { startsAt: atWall(dates[0] ?? '', '09:00') }))).toBe(true)
    expect(change(planWith(first, { venue: 'Library', capacity: 4 }, { title: 'Other' }))).toBeUndefined()
  })

  test('has nothing to be marked for without a series', () => {
    const { seriesId: _seriesId, ...alone } = first
    expect(change(planWith(alone, { startsAt: atWall(dates[0] ?? '', '09:00') }), alone)).toBeUndefined()
  })
})
