import { describe, expect, it } from 'vitest'
import { blankContent } from '../blank-entry.ts'
import type { Published } from '../published.ts'
import { type Need, needs } from '../vocabulary.ts'
import { buildSnapshot } from './build.ts'
import type { OfferQuery } from './query.ts'
import { search } from './search.ts'
import { openIndex } from './search-index.ts'

const today = '2026-11-22'

const entry = (at: number, wanted: readonly Need[], fromMonths?: number, toMonths?: number): Published => {
  const { places: _, setting: __, ...content } = blankContent('group', `Group ${at}`)
  return {
    ...content,
    entryId: `ent_${String(at).padStart(3, '0')}`,
    version: 1,
    places: [],
    checkedOn: '2026-10-01',
    checkDueOn: '2027-04-01',
    updatedAt: '2026-10-01T09:00:00Z',
    whoFor: {
      words: '',
      needs: [...wanted],
      ...(fromMonths === undefined ? {} : { fromMonths }),
      ...(toMonths === undefined ? {} : { toMonths }),
    },
  }
}

const published = [
  entry(1, ['hearing'], 0, 11),
  entry(2, ['hearing'], 12, 47),
  entry(3, [], 24),
  entry(4, ['learning'], undefined, 36),
  entry(5, ['learning'], 320, 400),
]
const index = openIndex(buildSnapshot(published))

/** What a search makes on the way because nobody asked for it before. */
const madeBy = (query: OfferQuery): readonly string[] => {
  const made: string[] = []
  const watched = {
    ...index,
    kept: (name: string, make: () => Uint32Array) => {
      made.push(name)
      return make()
    },
  }
  search(watched, query)
  return made
}

describe('Filters that nobody chose before', () => {
  it('find their sets made: one a need, kind, cost, way, language and access feature, two a month of age', () => {
    const query: OfferQuery = { today, needs: ['hearing'], kinds: ['group'], age: { from: 24, to: 35 } }
    expect(madeBy(query)).toEqual([`shown ${today}`])
    // What is made of several values is made when somebody chooses them.
    expect(madeBy({ ...query, needs: ['hearing', 'learning'] })).toHaveLength(2)
  })

  it('admit the same entries as looking at each one would', () => {
    for (const need of needs)
      for (const from of [0, 11, 12, 36, 37, 48, 311, 312, 330, 1200])
        for (const to of [from, from + 11]) {
          const found = search(index, { today, needs: [need], age: { from, to }, take: 10 })
          const expected = published.filter(
            ({ whoFor: { needs: wanted, fromMonths = 0, toMonths = 9999 } }) =>
              (wanted.length === 0 || wanted.includes(need)) &&
              // Beyond twenty-six years ages are all alike.
              Math.min(fromMonths, 312) <= to &&
              Math.min(toMonths, 312) >= Math.min(from, 312),
          )
          expect([need, from, to, found.listed.total]).toEqual([need, from, to, expected.length])
        }
  })
})
