// Suggestions while somebody types: names of entries, and what our own words mean. Made from the index alone.
import type { PlainDate } from '../../time.ts'
import { askedBy } from './asked.ts'
import { hasBit } from './bits.ts'
import { concepts } from './concepts.ts'
import { filtersOf } from './filters.ts'
import { matchesOf } from './matches.ts'
import { cardAt, type SearchIndex } from './search-index.ts'
import { wordsOf } from './words.ts'

export interface Suggestions {
  /** To be searched for as they stand, with what they mean when that says more. */
  readonly words: readonly { readonly text: string; readonly meaning: string }[]
  readonly entries: readonly { readonly entryId: string; readonly title: string }[]
}

/** The first of the terms, which are in order, that is not before a word. */
const placeOf = (terms: readonly string[], word: string): number => {
  let [low, high] = [0, terms.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((terms[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** More words than these begin with one letter: enough to find a few names. */
const mostTerms = 200

/** Entries with a name in which some word begins so, in their order. */
const namedLike = (index: SearchIndex, beginning: string): number[] => {
  const docs = new Set<number>()
  const from = placeOf(index.terms, beginning)
  for (const term of index.terms.slice(from, from + mostTerms)) {
    if (!term.startsWith(beginning)) break
    const posting = index.posting(term)
    for (const [at, doc] of (posting?.docs ?? []).entries()) if (posting?.tiers[at] === 3) docs.add(doc)
  }
  return [...docs].sort((one, other) => one - other)
}

/** What a phrase that begins so means. */
const meaningsOf = (line: string, most: number): { readonly text: string; readonly meaning: string }[] =>
  concepts
    .flatMap(({ phrases, name }) => phrases.map((text) => ({ text, meaning: name })))
    .filter(({ text }) => wordsOf(text).join(' ').startsWith(line))
    .slice(0, most)

/** Up to `most` of each. The last word may be unfinished; those before it must all be found. */
export const suggest = (index: SearchIndex, typed: string, today: PlainDate, most = 5): Suggestions => {
  const words = wordsOf(typed)
  const last = words.at(-1) ?? ''
  if (last.length < 2) return { words: [], entries: [] }
  const line = words.join(' ')
  const before = askedBy(index, words.slice(0, -1).join(' '))
  const bits = matchesOf(index, before.terms, filtersOf(index, { today })).bits()
  const docs = namedLike(index, last).filter((doc) => hasBit(bits, doc))
  return {
    words: meaningsOf(line, most),
    entries: docs.slice(0, most).map((doc) => {
      const { entryId, title } = cardAt(index, doc)
      return { entryId, title }
    }),
  }
}
