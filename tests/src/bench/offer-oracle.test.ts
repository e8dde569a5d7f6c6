// The search index answers as a plain look at every entry does, for a thousand queries of every sort. LONG=1 adds councils
// that there are none of: 10,000 and 60,000 entries.

import { buildSnapshot } from '@senco/domain/offer/search/build'
import type { Found, Group } from '@senco/domain/offer/search/search'
import { search } from '@senco/domain/offer/search/search'
import { cardAt, openIndex } from '@senco/domain/offer/search/search-index'
import { readSnapshot, writeSnapshot } from '@senco/domain/offer/search/snapshot'
import { describe, expect, it } from 'vitest'
import { entries } from './offer-entries.ts'
import { oracle } from './offer-oracle.ts'
import { queryOf } from './offer-queries.ts'

const sizes = process.env['LONG'] === '1' ? [1000, 10_000, 60_000] : [1000]
const queries = 1000

const shown = (index: ReturnType<typeof openIndex>, { total, hits }: Group) => ({
  total,
  hits: hits.map(({ doc, metres }) => ({
    entryId: cardAt(index, doc).entryId,
    ...(metres === undefined ? {} : { metres }),
  })),
})

const answerOf = (index: ReturnType<typeof openIndex>, { listed, anywhere }: Found) => ({
  listed: shown(index, listed),
  ...(anywhere === undefined ? {} : { anywhere: shown(index, anywhere) }),
})

describe('Searching the local offer', () => {
  it.each(sizes)(
    'among %i entries finds what a look at every entry finds, in the same order',
    (size) => {
      const { published } = entries(size)
      const index = openIndex(readSnapshot(writeSnapshot(buildSnapshot(published))))
      const plain = oracle(published)
      let [some, none] = [0, 0]
      for (let seed = 0; seed < queries; seed++) {
        const query = queryOf(seed, published)
        const answer = answerOf(index, search(index, query))
        expect({ query, answer }).toEqual({ query, answer: plain(query) })
        if (answer.listed.total + (answer.anywhere?.total ?? 0) > 0) some += 1
        else none += 1
      }
      // Neither nothing but hits nor nothing but misses would tell much.
      console.log(`${size} entries: ${some} queries found something, ${none} nothing`)
      expect(some).toBeGreaterThan(queries / 3)
      expect(none).toBeGreaterThan(queries / 100)
    },
    1_200_000,
  )

  it('is told apart from an index that forgets one thing', () => {
    const { published } = entries(1000)
    const index = openIndex(buildSnapshot(published.slice(1)))
    const plain = oracle(published)
    const differs = Array.from({ length: 200 }, (_, seed) => queryOf(seed, published)).filter(
      (query) => JSON.stringify(answerOf(index, search(index, query))) !== JSON.stringify(plain(query)),
    )
    expect(differs.length).toBeGreaterThan(0)
  })
})
