// Entries that pass every filter and have every term, with how well they fit. Rare terms and common ones are looked up in
// two ways, each where it is quick; both give the same answers.
import { keepOnly } from './bits.ts'
import type { Filters } from './filters.ts'
import type { Matches } from './matched.ts'
import { followed, manyShare, noMatches } from './matched-few.ts'
import { manyMatches, unasked } from './matched-many.ts'
import type { SearchIndex } from './search-index.ts'

/** Entries that pass the filters and have all of `terms`. */
export const matchesOf = (index: SearchIndex, terms: readonly string[], filters: Filters): Matches => {
  if (terms.length === 0) return unasked(index, filters.together())
  const found = terms.map((term) => ({ term, docs: index.posting(term)?.docs.length ?? 0 }))
  found.sort((one, other) => one.docs - other.docs)
  const [rarest, ...others] = found.map(({ term }) => term)
  const first = index.posting(rarest ?? '')
  if (first === undefined) return noMatches(index.count)
  if (first.docs.length * manyShare <= index.count) return followed(index, first, others, filters.sets)
  const dense = terms.flatMap((term) => index.dense(term) ?? [])
  const bits = filters.together().bits.slice()
  for (const { has } of dense) keepOnly(bits, has)
  return manyMatches(bits, dense)
}
