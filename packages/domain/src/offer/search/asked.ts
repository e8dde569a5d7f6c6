// What the words of a query ask for: terms that must all be found, the concepts among them, and corrected words.
import type { Concept } from './concepts.ts'
import { isKnown, meantBy } from './misspellings.ts'
import type { SearchIndex } from './search-index.ts'
import { termsOfStems } from './terms.ts'
import { isFindable, stemOf, stemsOf, wordsOf } from './words.ts'

export interface Correction {
  readonly typed: string
  readonly meant: string
}

export interface Asked {
  readonly terms: readonly string[]
  readonly concepts: readonly Concept[]
  /** "Showing results for speech." */
  readonly corrections: readonly Correction[]
}

const numbersOf = new WeakMap<SearchIndex, ReadonlyMap<string, number>>()

/** A stem as people write it. */
const spelled = (index: SearchIndex, stem: string): string => {
  const numbers = numbersOf.get(index) ?? new Map(index.terms.map((term, at) => [term, at]))
  numbersOf.set(index, numbers)
  const at = numbers.get(stem)
  return (at === undefined ? '' : index.spellings[at]) || stem
}

export const askedBy = (index: SearchIndex, text: string): Asked => {
  const corrections: Correction[] = []
  const stems = stemsOf(text).map((stem) => {
    if (!isFindable(stem) || isKnown(index, stem)) return stem
    const meant = meantBy(index, stem)
    if (meant === undefined) return stem
    const typed = wordsOf(text).find((word) => stemOf(word) === stem) ?? stem
    corrections.push({ typed, meant: spelled(index, meant) })
    return meant
  })
  return { ...termsOfStems(stems), corrections }
}
