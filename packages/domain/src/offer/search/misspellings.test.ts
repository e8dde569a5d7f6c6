import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankContent } from '../blank-entry.ts'
import { buildSnapshot } from './build.ts'
import { meantBy, mistakesBetween } from './misspellings.ts'
import { openIndex } from './search-index.ts'

/** The whole table, as the books have it. */
const plainly = (one: string, other: string): number => {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => i + j),
  )
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const swap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? cell(i - 2, j - 2) + 1 : 99
      const change = cell(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const row = table[i]
      if (row !== undefined) row[j] = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, change, swap)
    }
  return cell(one.length, other.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })

describe('Misspellings', () => {
  it('are counted like the whole table counts them, up to what is allowed', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        expect(mistakesBetween(one, other, most)).toBe(Math.min(plainly(one, other), most + 1))
      }),
      { numRuns: 5000 },
    )
  })

  it('are understood as the nearest word that entries or phrases have', () => {
    const { places: _, setting: __, ...content } = blankContent('service', 'Sensory play and physiotherapy')
    const entry = { ...content, entryId: 'ent_1', version: 1, places: [], updatedAt: '2026-11-22T09:00:00Z' }
    const index = openIndex(buildSnapshot([entry]))
    const meant = ['speach', 'portige', 'autisum', 'sensroy', 'phisiotherapy', 'qqqqqq', 'slt', 'pl4y', 'bit'].map(
      (stem) => [stem, meantBy(index, stem)],
    )
    expect(Object.fromEntries(meant)).toEqual({
      speach: 'speech',
      portige: 'portag',
      autisum: 'autism',
      sensroy: 'sensory',
      phisiotherapy: 'physiotherapy',
      qqqqqq: undefined,
      slt: undefined,
      pl4y: undefined,
      bit: undefined,
    })
  })
})
