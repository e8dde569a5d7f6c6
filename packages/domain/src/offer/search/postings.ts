// Collects which entries have a term while an index is built, and how words are spelled. What was read of an entry is
// remembered with it, so that the next build reads only what has changed.
import type { Published } from '../published.ts'
import { readEntryTerms, type Tier } from './entry-terms.ts'
import { facetTermsOf } from './facets.ts'
import { conceptTerm } from './terms.ts'
import type { Word } from './words.ts'

/** Entries that have a term, in order: four times the number of the entry, and its best tier. */
export type PackedPosting = readonly number[]

export const headOf = (packed: number): number => packed >>> 2
export const tierOf = (packed: number): number => packed & 3

const add = (posting: number[], doc: number, tier: number): void => {
  const last = posting.length - 1
  const held = posting[last]
  if (held === undefined || headOf(held) !== doc) posting.push(doc * 4 + tier)
  else if (tierOf(held) < tier) posting[last] = doc * 4 + tier
}

/** How people write a stem: the shortest of its words, the first of the alphabet among equals. */
const isBetter = (word: string, held: string | undefined): boolean =>
  held === undefined || word.length < held.length || (word.length === held.length && word < held)

export interface Postings {
  readonly byTerm: ReadonlyMap<string, PackedPosting>
  readonly spellings: ReadonlyMap<string, string>
}

/** A word as it is written, or a term that nobody writes. */
interface Unit {
  readonly term: string
  readonly word: string | undefined
}

export interface Collector {
  /** Of entries in their order. */
  collect(entries: readonly Published[]): Postings
}

export const openCollector = (): Collector => {
  const units: Unit[] = []
  const numbers = new Map<Word | string, number>()
  const numberOf = (key: Word | string): number => {
    const held = numbers.get(key)
    if (held !== undefined) return held
    units.push(typeof key === 'string' ? { term: key, word: undefined } : { term: key.stem, word: key.text })
    numbers.set(key, units.length - 1)
    return units.length - 1
  }

  /** Four times the number of each unit of an entry, and the tier where it stands. */
  const readUnits = (entry: Published): Int32Array => {
    const found: number[] = []
    const note = (key: Word | string, tier: Tier) => found.push(numberOf(key) * 4 + tier)
    readEntryTerms(entry, { word: note, concept: ({ id }, tier) => note(conceptTerm(id), tier) })
    for (const term of facetTermsOf(entry)) note(term, 0)
    return Int32Array.from(found)
  }
  const read = new WeakMap<Published, Int32Array>()
  const unitsOf = (entry: Published): Int32Array => {
    const held = read.get(entry)
    if (held !== undefined) return held
    const made = readUnits(entry)
    read.set(entry, made)
    return made
  }

  return {
    collect: (entries) => {
      const byTerm = new Map<string, number[]>()
      const spellings = new Map<string, string>()
      // By unit, so that a term and its spelling are looked up once and not wherever a word stands.
      const postings: (number[] | undefined)[] = []
      const begin = (unit: number): number[] => {
        const { term = '', word } = units[unit] ?? {}
        if (word !== undefined && isBetter(word, spellings.get(term))) spellings.set(term, word)
        const posting = byTerm.get(term) ?? []
        byTerm.set(term, posting)
        postings[unit] = posting
        return posting
      }
      for (const [doc, entry] of entries.entries())
        for (const packed of unitsOf(entry)) {
          const unit = headOf(packed)
          add(postings[unit] ?? begin(unit), doc, tierOf(packed))
        }
      return { byTerm, spellings }
    },
  }
}
