import type { CouncilCalendar } from '@senco/domain/calendar/model'
import { describe, expect, test } from 'vitest'
import { periodsOf, termsToCopy, termsToPlan, usualCopy } from './periods.ts'
import { emptyYear, nextTime, readWish } from './year-draft.ts'

const calendar: CouncilCalendar = {
  version: 1,
  closures: [],
  years: [2025, 2026].map((startsIn) => ({
    startsIn,
    terms: [
      { name: 'autumn' as const, startsOn: `${startsIn}-09-02`, endsOn: `${startsIn}-12-18` },
      { name: 'spring' as const, startsOn: `${startsIn + 1}-01-05`, endsOn: `${startsIn + 1}-03-26` },
      { name: 'summer' as const, startsOn: `${startsIn + 1}-04-12`, endsOn: `${startsIn + 1}-07-20` },
    ],
  })),
}
const today = '2026-06-01'
const choices = {
  periods: periodsOf(calendar, today),
  toPlan: termsToPlan(calendar, today),
  toCopy: termsToCopy(calendar, today),
}
const draft = { ...emptyYear('2026', usualCopy(calendar, today)), clusterIds: 'clu_one1,clu_two2' }
const [first] = draft.slots
const times = first === undefined ? [] : [{ ...first, venue: 'Library' }]

describe('what can be planned', () => {
  test('is offered by year and by term, as far as it is not over', () => {
    expect(choices.periods.map(({ label }) => label)).toEqual([
      'The school year 2025 to 2026',
      'Summer term 2026',
      'The school year 2026 to 2027',
      'Autumn term 2026',
      'Spring term 2027',
      'Summer term 2027',
    ])
  })

  test('the term after this one is copied from the same term a year before', () => {
    expect(usualCopy(calendar, today)).toEqual({ from: '2025-autumn', to: '2026-autumn' })
  })

  test('nothing is offered before anybody entered term dates', () => {
    expect(periodsOf({ ...calendar, years: [] }, today)).toEqual([])
    expect(usualCopy({ ...calendar, years: [] }, today)).toEqual({ from: '', to: '' })
  })
})

describe('what is asked of the service', () => {
  test('a pattern over a school year, with an evening online as the second time', () => {
    const slots = [...times, ...times.map(() => nextTime(times))]
    expect(readWish({ ...draft, slots }, choices)).toEqual({
      wish: {
        clusterIds: ['clu_one1', 'clu_two2'],
        title: 'SENCO cluster meeting',
        spread: 'next-day',
        slots: [
          { startClock: '09:30', endClock: '11:00', mode: 'in-person', venue: 'Library', capacity: 20 },
          { startClock: '19:00', endClock: '20:00', mode: 'online', capacity: 30 },
        ],
        by: {
          pattern: { kind: 'term-week', weekday: 2, week: 2 },
          from: '2026-09-02',
          to: '2027-07-20',
        },
      },
    })
  })

  test('a term like one before asks for neither times nor a name', () => {
    expect(readWish({ ...draft, how: 'copy', title: '', slots: [] }, choices)).toEqual({
      wish: {
        clusterIds: ['clu_one1', 'clu_two2'],
        by: { copyTerm: { startsIn: 2025, name: 'autumn' }, to: { startsIn: 2026, name: 'autumn' } },
      },
    })
  })

  test('each thing that is missing is named at its own field', () => {
    const read = readWish({ ...draft, clusterIds: '', title: ' ', period: 'other', from: '1/9/2026' }, choices)
    expect('problems' in read ? read.problems.map(({ field }) => field) : []).toEqual([
      'clusterIds',
      'to',
      'title',
      'slots.0.venue',
    ])
  })
})
