import { describe, expect, it } from 'vitest'
import { gapCounts, type KeptGap } from './gap-counts.ts'

const gap = (changes: Partial<KeptGap> = {}): KeptGap => ({
  about: ['hearing'],
  otherWords: false,
  at: '2026-11-03T20:00:00.000Z',
  ...changes,
})
const times = (count: number, changes: Partial<KeptGap> = {}) => Array.from({ length: count }, () => gap(changes))

describe('searches that found nothing', () => {
  it('are counted by what they were about, the most wanted first, in words', () => {
    const { topics, searches } = gapCounts([
      ...times(6, { outwardCode: 'WA8', years: 2 }),
      ...times(9, { about: ['sleep', 'group'] }),
    ])
    expect(searches).toBe(15)
    expect(topics.map(({ words, count }) => [words, count])).toEqual([
      ['Group', 9],
      ['Sleep', 9],
      ['Hearing', 6],
    ])
    expect(topics[2]).toMatchObject({ outwardCodes: ['WA8'], years: [2] })
  })

  it('A20 a number under five is not told, nor the area or age behind it', () => {
    const { topics, searches, byPlace } = gapCounts(times(4, { outwardCode: 'WA8', years: 3 }))
    expect(searches).toBeUndefined()
    expect(byPlace).toBeUndefined()
    expect(topics).toEqual([{ about: 'hearing', words: 'Hearing', outwardCodes: [], years: [] }])
  })

  it('stand in the month of London, youngest and earliest first', () => {
    const late = '2026-10-31T23:30:00.000Z'
    const summer = '2026-06-30T23:30:00.000Z'
    const { byMonth, byAge } = gapCounts([
      ...times(6, { at: late, years: 4 }),
      ...times(7, { at: summer, years: 2 }),
      ...times(8),
    ])
    expect(byMonth?.cells).toEqual([
      { key: '2026-07', count: 7 },
      { key: '2026-10', count: 6 },
      { key: '2026-11', count: 8 },
    ])
    expect(byAge?.cells.map(({ key }) => key)).toEqual(['2', '4', 'none'])
  })

  it('keep no word that somebody typed: what is unknown is one line', () => {
    const { topics } = gapCounts(times(5, { about: [], otherWords: true }))
    expect(topics.map(({ words, count }) => [words, count])).toEqual([['Words that the local offer does not know', 5]])
  })
})
