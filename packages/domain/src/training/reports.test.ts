import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, reportOf, type Taken } from './reports.ts'
import { shownParts, shownShare, shownWords } from './small-numbers.ts'

const board = Array.from({ length: 20 }, (_, n) => ({
  settingId: `stg_${n}`,
  providerType: n < 10 ? ('group' as const) : ('childminder' as const),
  wardCode: n < 18 ? 'E1' : undefined,
  status: 'active' as const,
  inScope: true,
}))
const taken = (n: number, more: Partial<Taken> = {}): Taken => ({
  runId: 'run_1',
  settingId: `stg_${n}`,
  topics: ['autism'],
  endsOn: '2026-11-01',
  askedAt: '2026-10-01T09:00:00.000Z',
  placedAt: '2026-10-03T09:00:00.000Z',
  came: 'all',
  placePence: 4000,
  ...more,
})

/** Every table that reads as this one does: what somebody would have to choose between. */
const fitting = (shown: ReturnType<typeof shownParts>, parts: readonly number[], at: number): number => {
  const values = new Set<number>()
  const total = typeof shown.total === 'number' ? shown.total : undefined
  const choices = parts.map((_, n) => {
    const one = shown.parts[n]
    if (typeof one === 'number') return [one]
    return one === 'few' ? [1, 2, 3, 4] : Array.from({ length: 12 }, (__, more) => 5 + more)
  })
  const walk = (n: number, sum: number, chosen: number): void => {
    if (n < choices.length) {
      for (const value of choices[n] ?? []) walk(n + 1, sum + value, n === at ? value : chosen)
      return
    }
    if (total === undefined || total === sum) values.add(chosen)
  }
  walk(0, 0, 0)
  return values.size
}

describe('Small numbers', () => {
  it('A20: three is "fewer than 5", and cannot be worked out from the total', () => {
    expect(shownParts([3, 20, 9])).toEqual({ parts: ['few', 20, 'hidden'], total: 32 })
    expect(shownParts([3, 2, 9])).toEqual({ parts: ['few', 'few', 9], total: 14 })
    expect(shownParts([1, 1, 9])).toEqual({ parts: ['few', 'few', 'hidden'], total: 11 })
    expect(shownParts([5, 0, 9])).toEqual({ parts: [5, 0, 9], total: 14 })
    expect(shownWords('few')).toBe('fewer than 5')
  })

  it('A20: hides the total where one hidden part is all there is', () => {
    expect(shownParts([3]).total).toBe('few')
    expect(shownParts([1, 5])).toEqual({ parts: ['few', 'hidden'], total: 'hidden' })
    expect(shownParts([12]).total).toBe(12)
  })

  it('A20: neither the part nor the rest of a share is one to four', () => {
    expect(shownShare(3, 20)).toEqual({ part: 'few', of: 20 })
    expect(shownShare(18, 20)).toEqual({ part: 'hidden', of: 20 })
    expect(shownShare(10, 20)).toEqual({ part: 10, of: 20, percent: 50 })
    expect(shownShare(20, 20)).toEqual({ part: 20, of: 20, percent: 100 })
    expect(shownShare(0, 0)).toEqual({ part: 0, of: 0 })
    expect(shownShare(2, 3)).toEqual({ part: 'few', of: 'few' })
  })

  it('A20: whatever the numbers, a small one has at least two values that fit what is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), (parts) => {
        const shown = shownParts(parts)
        for (const [at, count] of parts.entries())
          if (count > 0 && count < 5) {
            expect(shown.parts[at]).toBe('few')
            expect(fitting(shown, parts, at), JSON.stringify({ parts, shown })).toBeGreaterThan(1)
          }
      }),
    )
  })
})

describe('The report on training', () => {
  it('counts the settings that came, by kind of setting and ward', () => {
    const report = reportOf(
      board,
      [0, 1, 2, 3, 4, 5].map((n) => taken(n)),
    )
    expect(report.people).toBe(6)
    // Four of the ten group settings did not come: neither the six nor the total that would give them away is shown.
    expect(report.byType).toEqual([
      { key: 'group', share: { part: 'hidden', of: 10 } },
      { key: 'childminder', share: { part: 0, of: 10, percent: 0 } },
    ])
    expect(report.reach).toEqual({ part: 'hidden', of: 20 })
    const five = reportOf(
      board,
      [0, 1, 2, 3, 4].map((n) => taken(n)),
    )
    expect(five.byType[0]).toEqual({ key: 'group', share: { part: 5, of: 10, percent: 50 } })
    expect(five.reach).toEqual({ part: 5, of: 20, percent: 25 })
    // Of fewer than five settings nothing is said.
    expect(five.byWard[1]).toEqual({ key: undefined, share: { part: 'few', of: 2 } })
  })

  it('counts a setting once, and not one from which nobody came', () => {
    const six = [0, 0, 1, 2, 3, 4].map((n) => taken(n))
    const report = reportOf(board, [...six, taken(9, { came: 'none' }), taken(8, { came: 'no-place' })])
    expect(report.reach).toMatchObject({ part: 5, percent: 25 })
  })

  it('says how long people waited, in days, the middle one', () => {
    const days = [3, 4, 5, 6, 30].map((day) => `2026-10-${String(day).padStart(2, '0')}T09:00:00.000Z`)
    const report = reportOf(
      board,
      days.map((placedAt, n) => taken(n, { placedAt })),
    )
    expect(report.waitingDays).toBe(4)
    expect(median([1, 2])).toBe(1.5)
    expect(median([])).toBeUndefined()
  })

  it('says what unused places cost', () => {
    const all = Array.from({ length: 20 }, (_, n) => taken(n, { came: n < 6 ? 'none' : 'all' }))
    expect(reportOf(board, all)).toMatchObject({ noShows: { part: 6, of: 20, percent: 30 }, noShowPence: 24_000 })
    const few = Array.from({ length: 20 }, (_, n) => taken(n, { came: n < 2 ? 'none' : 'all' }))
    expect(reportOf(board, few)).toMatchObject({ noShows: { part: 'few', of: 20 } })
    expect(reportOf(board, few)).not.toHaveProperty('noShowPence')
  })

  it('gives the mean gain in confidence, of five people or more', () => {
    const some = (count: number) =>
      reportOf(
        board,
        Array.from({ length: count }, (_, n) => taken(n, { confidence: { before: 2, after: n === 0 ? 5 : 4 } })),
      )
    expect(some(5).confidenceGain).toBe(2.2)
    expect(some(4)).not.toHaveProperty('confidenceGain')
  })

  it('counts who answered what changed, and who with evidence, out of those who were asked', () => {
    const impact = (n: number) => (n < 10 ? 'evidence' : n < 15 ? 'answered' : 'asked')
    const all = [
      ...Array.from({ length: 20 }, (_, n) => taken(n, { impact: impact(n) })),
      ...Array.from({ length: 9 }, (_, n) => taken(n)),
    ]
    expect(reportOf(board, all)).toMatchObject({
      answered: { part: 15, of: 20, percent: 75 },
      evidence: { part: 10, of: 20, percent: 50 },
    })
  })
})
