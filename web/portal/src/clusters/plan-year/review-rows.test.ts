import type { CouncilCalendar } from '@senco/domain/calendar/model'
import { slotTimes } from '@senco/domain/clusters/london-times'
import type { Cluster } from '@senco/domain/clusters/model'
import { atWall } from '@senco/domain/clusters/wall-shift'
import { describe, expect, test } from 'vitest'
import { chosenOf, freeDay, movedTo, rowsOf, termsWithout, troublesOf } from './review-rows.ts'
import { weeksOf } from './weeks.ts'

const calendar: CouncilCalendar = {
  version: 1,
  years: [
    {
      startsIn: 2026,
      terms: [
        {
          name: 'autumn',
          startsOn: '2026-09-02',
          endsOn: '2026-12-18',
          halfTerm: { startsOn: '2026-10-26', endsOn: '2026-10-30' },
        },
        { name: 'spring', startsOn: '2027-01-04', endsOn: '2027-03-25' },
        { name: 'summer', startsOn: '2027-04-12', endsOn: '2027-07-20' },
      ],
    },
  ],
  closures: [{ date: '2026-11-03', name: 'Offices closed', kind: 'closed' }],
}
const cluster = (name: string): Cluster => ({ clusterId: `clu_${name}`, name, wardCodes: [], status: 'active' })
const around = { calendar, clusters: [cluster('north'), cluster('south')], existing: [] }

const meeting = (date: string, name = 'north') => ({
  seriesKey: name,
  originalDate: date,
  date,
  clusterIds: [`clu_${name}`],
  title: 'Cluster',
  marks: [],
  clashes: [],
  slots: [
    {
      startsAt: atWall(date, '09:30'),
      endsAt: atWall(date, '11:00'),
      mode: 'in-person' as const,
      venue: 'Library',
      capacity: 9,
    },
  ],
})
const rows = rowsOf([meeting('2026-10-27'), meeting('2026-10-27', 'south'), meeting('2027-01-12')])

describe('looking through the dates', () => {
  test('half-term is marked, and the shared library too, until one of the two is left out', () => {
    const [first, second, third] = rows
    if (first === undefined || second === undefined || third === undefined) throw new Error('No rows')
    expect(troublesOf(first, rows, around)).toEqual({
      marks: ['Half-term'],
      clashes: ['Library is taken then: Cluster, Tuesday 27 October 2026, 9:30am to 11am'],
    })
    const less = [first, { ...second, chosen: false }, third]
    expect(troublesOf(first, less, around).clashes).toEqual([])
    expect(chosenOf(less)).toHaveLength(2)
  })

  test('another day keeps the clock time over the change of the clocks, and the day of the pattern', () => {
    const [first] = rows
    if (first === undefined) throw new Error('No rows')
    const moved = movedTo({ ...first, chosen: false }, '2026-10-20').meeting
    expect(moved.slots.map(slotTimes)).toEqual(['Tuesday 20 October 2026, 9:30am to 11am'])
    expect(moved).toMatchObject({ date: '2026-10-20', originalDate: '2026-10-27' })
  })

  test('the day that is offered has nothing in its way: not the closed Tuesday after', () => {
    const [first] = rows
    if (first === undefined) throw new Error('No rows')
    expect(freeDay(first, rows, around, '2026-09-10')).toBe('2026-10-20')
    expect(freeDay(first, rows, around, '2026-10-25')).toBe('2026-11-10')
  })

  test('M1 a cluster without a meeting in a term is told of', () => {
    expect(termsWithout(rows, around)).toEqual(['south: no meeting in the spring term 2027'])
  })
})

describe('the grid', () => {
  test('of whole terms has a line for each week with a meeting, grey ones for holidays, and one for ordinary weeks between', () => {
    expect(weeksOf(['2026-10-20', '2026-11-03', '2027-01-12'], calendar)).toEqual([
      { kind: 'gap', monday: '2026-08-31', weeks: 7 },
      { kind: 'meetings', monday: '2026-10-19', notes: [] },
      { kind: 'holiday', from: '2026-10-26', to: '2026-10-30', words: 'Half-term' },
      { kind: 'meetings', monday: '2026-11-02', notes: ['Offices closed'] },
      { kind: 'gap', monday: '2026-11-09', weeks: 6 },
      { kind: 'holiday', from: '2026-12-21', to: '2027-01-01', words: 'School holiday' },
      { kind: 'gap', monday: '2027-01-04', weeks: 1 },
      { kind: 'meetings', monday: '2027-01-11', notes: [] },
      { kind: 'gap', monday: '2027-01-18', weeks: 10 },
    ])
  })

  test('has only the weeks from the first meeting to the last where no term is entered', () => {
    expect(weeksOf(['2030-01-08', '2030-01-15'], calendar).map(({ kind }) => kind)).toEqual(['meetings', 'meetings'])
  })

  test('says of a holiday week in which somebody meets what holiday it is', () => {
    expect(weeksOf(['2026-10-27'], calendar)).toContainEqual({
      kind: 'meetings',
      monday: '2026-10-26',
      notes: ['Half-term'],
    })
  })
})
