import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestShown, withoutSmallNumbers } from './small-numbers.ts'

const tableOf = (counts: readonly number[]) => new Map(counts.map((count, at) => [`cell ${at}`, count]))
const sumOf = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0)

/** In how many ways the hidden cells of a table can add up, when a hidden one is 1 to 4, or any number from 1. */
const waysToFill = (cells: number, sum: number, most: number): number => {
  if (cells === 1) return sum >= 1 && sum <= most ? 1 : 0
  let ways = 0
  for (let first = 1; first <= Math.min(most, sum); first++) ways += waysToFill(cells - 1, sum - first, most)
  return ways
}

describe('numbers that could point at one family', () => {
  it('A20 a cell of three is not shown', () => {
    const cells = withoutSmallNumbers(tableOf([3, 9, 12, 2]))?.cells
    expect(cells?.map(({ count }) => count)).toEqual([undefined, 9, 12, undefined])
  })

  it('A20 a single hidden cell takes the next smallest with it, since the sum would give it away', () => {
    expect(withoutSmallNumbers(tableOf([3, 9, 12]))).toEqual({
      cells: [{ key: 'cell 0' }, { key: 'cell 1' }, { key: 'cell 2', count: 12 }],
      alsoLarger: true,
    })
  })

  it('shows nothing at all of a table that is too small', () => {
    expect(withoutSmallNumbers(tableOf([3]))).toBeUndefined()
    expect(withoutSmallNumbers(tableOf([1, 1]))).toBeUndefined()
  })

  it('shows whatever is large enough, and no cell that nothing was counted for', () => {
    expect(withoutSmallNumbers(tableOf([7, 0, 5]))?.cells).toEqual([
      { key: 'cell 0', count: 7 },
      { key: 'cell 2', count: 5 },
    ])
  })

  it('A20 no hidden cell can be worked out from the sum of the table, whatever was counted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }), (counts) => {
        const shown = withoutSmallNumbers(tableOf(counts))
        if (shown === undefined) return
        const open = shown.cells.flatMap(({ count }) => (count === undefined ? [] : [count]))
        expect(open.every((count) => count >= fewestShown)).toBe(true)
        const hidden = shown.cells.length - open.length
        if (hidden === 0) return
        const rest = sumOf(counts) - sumOf(open)
        expect(waysToFill(hidden, rest, shown.alsoLarger ? 99 : fewestShown - 1)).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
  })
})
