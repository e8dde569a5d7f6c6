import { describe, expect, test } from 'vitest'
import type { CouncilCalendar } from '../calendar/model.ts'
import { termOn } from '../calendar/terms.ts'
import { clashesOf, type Timed } from './clashes.ts'
import { slotTimes } from './london-times.ts'
import type { Cluster, Meeting } from './model.ts'
import { type Draft, draftsLike, draftsOn, proposalsOf, type TimeOfDay, type YearWish } from './proposals.ts'
import { datesOf } from './recurrence.ts'
import { atWall } from './wall-shift.ts'
import { yearWarnings } from './warnings.ts'
import { planYear } from './year.ts'

const calendar: CouncilCalendar = {
  version: 1,
  years: [2025, 2026].map((startsIn) => ({
    startsIn,
    terms: [
      {
        name: 'autumn' as const,
        startsOn: `${startsIn}-09-0${startsIn === 2025 ? 3 : 2}`,
        endsOn: `${startsIn}-12-18`,
        halfTerm: { startsOn: `${startsIn}-10-26`, endsOn: `${startsIn}-10-30` },
      },
      { name: 'spring' as const, startsOn: `${startsIn + 1}-01-05`, endsOn: `${startsIn + 1}-03-26` },
      { name: 'summer' as const, startsOn: `${startsIn + 1}-04-12`, endsOn: `${startsIn + 1}-07-20` },
    ],
  })),
  closures: [{ date: '2027-05-03', name: 'Early May bank holiday', kind: 'bank-holiday' }],
}
const aCluster = (name: string, leadAreaSencoId?: string): Cluster => ({
  clusterId: `clu_${name.toLowerCase()}`,
  name,
  wardCodes: [],
  status: 'active',
  leadAreaSencoId,
})
const clusters = ['North', 'South', 'East', 'West'].map((name) => aCluster(name))
const clusterIds = clusters.map(({ clusterId }) => clusterId)

const morning: TimeOfDay = {
  startClock: '09:30',
  endClock: '11:00',
  mode: 'in-person',
  venue: 'Town Hall',
  capacity: 20,
}
const evening: TimeOfDay = { startClock: '19:00', endClock: '20:00', mode: 'online', capacity: 30 }
const wish = (facts: Partial<YearWish> = {}): YearWish => ({
  clusterIds,
  title: 'SENCO cluster meeting',
  slots: [morning, evening],
  ...facts,
})
const secondTuesday = () =>
  datesOf({ kind: 'term-week', weekday: 2, week: 2 }, { from: '2026-09-01', to: '2027-08-31', calendar })
const whenOf = (drafts: readonly Draft[]) => drafts.map(({ slots }) => slots.map(slotTimes)[0])

describe('a year by a pattern', () => {
  test('is one meeting a term for each cluster, with the same clock times in winter and in summer', async () => {
    const drafts = draftsOn(wish(), await secondTuesday(), clusters)
    expect(drafts).toHaveLength(12)
    expect(whenOf(drafts.slice(0, 3))).toEqual([
      'Tuesday 8 September 2026, 9:30am to 11am',
      'Tuesday 12 January 2027, 9:30am to 11am',
      'Tuesday 20 April 2027, 9:30am to 11am',
    ])
    expect(drafts[0]).toMatchObject({ title: 'SENCO cluster meeting: North', originalDate: '2026-09-08' })
    expect(new Set(drafts.map(({ seriesKey }) => seriesKey)).size).toBe(4)
  })

  test('puts the clusters on days that follow each other, over the weekend, or a week apart', async () => {
    const [first] = await secondTuesday()
    const dates = [first ?? '']
    const on = (spread: YearWish['spread']) =>
      draftsOn(wish({ spread, clusterIds: [...clusterIds, 'clu_more'] }), dates, clusters).map(
        (one) => one.originalDate,
      )
    expect(on('next-day')).toEqual(['2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-14'])
    expect(on('next-week').slice(0, 2)).toEqual(['2026-09-08', '2026-09-15'])
    expect(new Set(on(undefined)).size).toBe(1)
  })

  test('is one meeting for all the clusters when they meet together', async () => {
    const drafts = draftsOn(wish({ together: true }), await secondTuesday(), clusters)
    expect(drafts).toHaveLength(3)
    expect(drafts[0]).toMatchObject({ title: 'SENCO cluster meeting', clusterIds })
  })

  test('names a time that ends before it starts, and one without a place', () => {
    const wrong = { ...morning, endClock: '09:00', venue: '' }
    expect(() => draftsOn(wish({ slots: [evening, wrong] }), [], clusters)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ field: 'slots.1.endClock' }),
          expect.objectContaining({ field: 'slots.1.venue' }),
        ],
      }),
    )
  })
})

describe('a term like the one of last year', () => {
  const meeting = (date: string, facts: Partial<Meeting> = {}): Meeting => ({
    meetingId: 'mtg_last',
    clusterIds: ['clu_north'],
    title: 'North: Autumn 2025',
    theme: 'Sleep',
    status: 'held',
    replyBy: atWall(date, '12:00'),
    slots: [
      {
        ...{ slotId: 'slt_last', remaining: 3, queue: ['stg_wait'], capacity: 12, sequence: 4, seriesSlot: 0 },
        ...{ mode: 'in-person', venue: 'Library' },
        startsAt: atWall(date, '18:30'),
        endsAt: atWall(date, '20:00'),
      },
    ],
    ...facts,
  })
  const [from, to] = ['2025-09-10', '2026-09-10'].map((date) => termOn(calendar, date))
  const copy = (...meetings: Meeting[]) =>
    from === undefined || to === undefined ? [] : draftsLike(meetings, from, to, ['clu_north'])

  test('is in the same week of term, on the same weekday, at the same clock time, after the clocks changed too', () => {
    // Week 10 of a term that began on a Wednesday, in winter time; the next one begins on a Wednesday a day earlier.
    const [draft] = copy(meeting('2025-11-05'))
    expect(whenOf(draft === undefined ? [] : [draft])).toEqual(['Wednesday 4 November 2026, 6:30pm to 8pm'])
    expect(draft).toMatchObject({ title: 'North: Autumn 2026', replyBy: '2026-11-04T12:00:00.000Z' })
  })

  test('keeps the place and the places, and nothing of who came or what it was about', () => {
    const [draft] = copy(meeting('2025-09-10'))
    expect(draft?.slots).toEqual([
      {
        startsAt: '2026-09-09T17:30:00.000Z',
        endsAt: '2026-09-09T19:00:00.000Z',
        mode: 'in-person',
        venue: 'Library',
        capacity: 12,
      },
    ])
    expect(draft).not.toHaveProperty('theme')
  })

  test('leaves out what was cancelled, what was of another cluster and what was in another term', () => {
    const others = [
      meeting('2025-09-10', { status: 'cancelled' }),
      meeting('2025-09-10', { clusterIds: ['clu_south'] }),
      meeting('2026-01-14'),
    ]
    expect(copy(...others)).toEqual([])
  })
})

describe('what is marked', () => {
  test('a bank holiday, half-term, a weekend and a day outside term say so', () => {
    const dates = ['2027-05-03', '2026-10-27', '2026-11-07', '2027-08-10', '2026-11-03']
    const drafts = draftsOn(wish({ clusterIds: ['clu_north'] }), dates, clusters)
    expect(proposalsOf(drafts, [], clusters, calendar).map(({ marks }) => marks.map(({ words }) => words))).toEqual([
      ['Early May bank holiday'],
      ['Half-term'],
      ['Saturday'],
      ['Outside term'],
      [],
    ])
  })

  const at = (start: string, end: string, facts: Partial<Timed> = {}, venue = 'Town Hall'): Timed => ({
    title: 'There already',
    clusterIds: ['clu_south'],
    slots: [{ startsAt: `2026-11-03T${start}:00.000Z`, endsAt: `2026-11-03T${end}:00.000Z`, mode: 'in-person', venue }],
    ...facts,
  })
  const mine = at('09:30', '11:00', { title: 'Mine', clusterIds: ['clu_north'] })
  const when = 'There already, Tuesday 3 November 2026, 10am to midday'

  test('a clash is of the same cluster, the same Area SENCO or the same place, at overlapping times', () => {
    const there = at('10:00', '12:00')
    expect(clashesOf(mine, [{ ...there, clusterIds: ['clu_north'] }], clusters)).toEqual([
      `North has another meeting then: ${when}`,
    ])
    const led = [aCluster('North', 'per_jo'), aCluster('South', 'per_jo')]
    expect(clashesOf(mine, [there], led)).toEqual([`The same Area SENCO leads another meeting then: ${when}`])
    expect(clashesOf(mine, [at('10:00', '12:00', {}, ' town hall')], clusters)).toEqual([
      `Town Hall is taken then: ${when}`,
    ])
  })

  test('another place, and a meeting that ends when the other begins, are no clash', () => {
    expect(clashesOf(mine, [at('10:00', '12:00', {}, 'Library')], clusters)).toEqual([])
    expect(clashesOf(mine, [at('11:00', '12:00')], clusters)).toEqual([])
  })

  // Bug 45 (repeats that are longer than their period overlap themselves).
  test('45 a meeting whose own times overlap is marked before it is planned', () => {
    const twice = { ...mine, slots: [...mine.slots, ...at('10:30', '12:00').slots] }
    expect(clashesOf(twice, [], clusters)).toEqual(['Two of its times overlap'])
  })

  test('A28 nine childminders without an evening or an online time in the whole year are warned about', () => {
    const nine = Array.from({ length: 9 }, (_, n) => ({
      settingId: `stg_minder${n}`,
      providerType: 'childminder' as const,
      email: n < 4 ? undefined : 'a@example.org',
    }))
    const slots = [{ startsAt: '2026-11-03T09:30:00.000Z', mode: 'in-person' as const }]
    expect(yearWarnings([{ name: 'North', slots, members: nine }], '18:00')).toEqual([
      'North: 9 childminders, no evening slot and none online',
      '4 have no e-mail: print letters',
    ])
    const late = [...slots, { startsAt: '2027-01-12T19:00:00.000Z', mode: 'in-person' as const }]
    expect(yearWarnings([{ name: 'North', slots: late, members: nine }], '18:00')).toEqual([
      '4 have no e-mail: print letters',
    ])
  })
})

describe('planning what was chosen', () => {
  const ids = { meeting: (n: number) => `mtg_${n}`, series: (key: string) => `ser_${key}`, slot: () => 'slt_new1' }
  const now = '2026-09-01T09:00:00.000Z'
  const drafts = draftsOn(wish({ clusterIds: ['clu_north'] }), ['2026-11-03', '2027-05-03'], clusters)

  test('each meeting knows its series, its day of the pattern and the number of each time, for life', () => {
    expect(planYear(drafts, ids, now)[1]).toMatchObject({
      status: 'planned',
      seriesId: 'ser_clu_north',
      originalDate: '2027-05-03',
      slots: [{ seriesSlot: 0 }, { seriesSlot: 1 }],
    })
  })

  // Bug 46 (marked dates can only be refused all together).
  test('46 a marked day is planned when somebody asks for it, and left out when they do not', () => {
    expect(planYear(drafts, ids, now).map(({ originalDate }) => originalDate)).toContain('2027-05-03')
    expect(planYear(drafts.slice(0, 1), ids, now)).toHaveLength(1)
  })

  test('a day that has passed is named, so that the others can be planned without it', () => {
    const late = '2026-12-01T09:00:00.000Z'
    expect(() => planYear(drafts, ids, late)).toThrow(
      expect.objectContaining({
        problems: [
          { field: 'meetings.0.slots.0.startsAt', message: 'Choose a time that has not passed.' },
          { field: 'meetings.0.slots.1.startsAt', message: 'Choose a time that has not passed.' },
        ],
      }),
    )
  })

  // Bug 45 (repeats that are longer than their period overlap themselves).
  test('45 a series never meets twice at once: the one that overlaps the one before is named', () => {
    const long = drafts.map((draft) => ({
      ...draft,
      slots: [{ ...morning, startsAt: '2026-11-03T09:30:00.000Z', endsAt: '2027-06-01T11:00:00.000Z' }],
    }))
    expect(() => planYear(long, ids, now)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ field: 'meetings.1.slots' })] }),
    )
    const two = long.map((draft, at) => ({ ...draft, seriesKey: String(at) }))
    expect(planYear(two, ids, now)).toHaveLength(2)
  })
})
