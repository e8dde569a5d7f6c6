import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriesFor, previousOf } from './carried.ts'

const now = '2026-11-22T10:00:00.000Z'
const line = (meetingId: string, startsAt: string, ...clusterIds: string[]) => ({
  meetingId,
  clusterIds: clusterIds.length === 0 ? ['clu_a'] : clusterIds,
  startsAt: `${startsAt}T18:00:00.000Z`,
  status: 'open' as const,
})

describe('The next meeting of a cluster', () => {
  it('carries what is open; the one after it does not, and one of another cluster does not keep it back', () => {
    const next = line('mtg_1', '2026-12-03')
    const after = line('mtg_2', '2027-03-03')
    const both = line('mtg_3', '2027-02-03', 'clu_a', 'clu_b')
    const lines = [after, both, next]
    expect(carriesFor(next, lines, now)).toEqual(['clu_a'])
    expect(carriesFor(after, lines, now)).toEqual([])
    expect(carriesFor(both, lines, now)).toEqual(['clu_b'])
    expect(carriesFor(after, [after, { ...next, status: 'cancelled' }], now)).toEqual(['clu_a'])
    expect(carriesFor({ ...next, status: 'cancelled' }, lines, now)).toEqual([])
  })

  it('is exactly one for each cluster, however many are planned and even when two start together', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 12 }), (all) => {
        const lines = all.map((day, at) => line(`mtg_${at}`, day))
        expect(lines.filter((each) => carriesFor(each, lines, now).length > 0)).toHaveLength(1)
      }),
    )
  })

  it('follows the newest one before it that took place or will', () => {
    const last = line('mtg_1', '2026-09-03')
    const older = line('mtg_0', '2026-06-03')
    const other = line('mtg_9', '2026-10-03', 'clu_b')
    const next = line('mtg_2', '2026-12-03')
    expect(previousOf(next, [older, last, other, next])?.meetingId).toBe('mtg_1')
    expect(previousOf(next, [older, { ...last, status: 'cancelled' }])?.meetingId).toBe('mtg_0')
    expect(previousOf(older, [older, last])).toBeUndefined()
  })
})
