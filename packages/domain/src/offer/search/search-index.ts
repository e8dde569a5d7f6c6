// The index in memory: views on a snapshot, and sets of entries made when first asked for and kept. One a function.
import { allBits, type Bits, noBits, setBit } from './bits.ts'
import { Card } from './card.ts'
import { type FilterSets, filterSetsOf } from './filter-sets.ts'
import { type PointTree, pointTree } from './point-tree.ts'
import type { Snapshot } from './snapshot.ts'

/** Entries that have a term, in order, with the tier of each. */
export interface Posting {
  readonly docs: Uint16Array | Uint32Array
  readonly tiers: Uint8Array
}

/** A term that many entries have, as bits: those that have it, and the two bits of their tiers. */
export interface DensePosting {
  readonly has: Bits
  readonly low: Bits
  readonly high: Bits
}

/** A set of entries and what it is kept by. */
export interface Named {
  readonly name: string
  readonly bits: Bits
}

/** Entries that pass some filters, and how many of them have a place. */
export interface Passing {
  readonly bits: Bits
  readonly placed: number
  readonly unplaced: number
}

export interface SearchIndex {
  readonly snapshot: Snapshot
  readonly count: number
  readonly terms: readonly string[]
  readonly spellings: readonly string[]
  readonly posting: (term: string) => Posting | undefined
  readonly dense: (term: string) => DensePosting | undefined
  readonly every: Bits
  /** With a published point, and without one. */
  readonly placed: Bits
  readonly unplaced: Bits
  readonly tree: PointTree
  readonly filterSets: FilterSets
  /** Sets that are asked for again and again, by a name of their own. The least recently used goes first. */
  readonly kept: (name: string, make: () => Bits) => Bits
  readonly keptPassing: (name: string, make: () => Passing) => Passing
}

/** 400 sets of 3,000 entries take 150 kB, and of 60,000 entries 3 MB. */
const mostKept = 400

/** Makes what is asked for by name, and keeps what was asked for last. */
export const lately = <T>(most: number) => {
  const held = new Map<string, { readonly value: T }>()
  return (name: string, make: () => T): T => {
    const kept = held.get(name) ?? { value: make() }
    held.delete(name)
    if (held.size >= most) held.delete(held.keys().next().value ?? '')
    held.set(name, kept)
    return kept.value
  }
}

const denseOf = ({ docs, tiers }: Posting, count: number): DensePosting => {
  const [has, low, high] = [noBits(count), noBits(count), noBits(count)]
  for (let at = 0; at < docs.length; at++) {
    const [doc, tier] = [docs[at] ?? 0, tiers[at] ?? 0]
    setBit(has, doc)
    if ((tier & 1) !== 0) setBit(low, doc)
    if ((tier & 2) !== 0) setBit(high, doc)
  }
  return { has, low, high }
}

export const openIndex = (snapshot: Snapshot): SearchIndex => {
  const { count, starts, docs, tiers } = snapshot
  const terms = snapshot.terms === '' ? [] : snapshot.terms.split('\n')
  const numbers = new Map(terms.map((term, at) => [term, at]))
  const posting = (term: string): Posting | undefined => {
    const at = numbers.get(term)
    if (at === undefined) return undefined
    const [from, to] = [starts[at], starts[at + 1]]
    return { docs: docs.subarray(from, to), tiers: tiers.subarray(from, to) }
  }
  const denseKept = lately<DensePosting>(mostKept)
  const [every, placed] = [allBits(count), noBits(count)]
  for (const doc of snapshot.pointDocs) setBit(placed, doc)
  const middle = { lat: snapshot.middle[0] ?? 0, lng: snapshot.middle[1] ?? 0 }
  return {
    snapshot,
    count,
    terms,
    spellings: snapshot.spellings.split('\n'),
    posting,
    dense: (term) => {
      const found = posting(term)
      return found === undefined ? undefined : denseKept(term, () => denseOf(found, count))
    },
    every,
    placed,
    unplaced: every.map((word, at) => word & ~(placed[at] ?? 0)),
    tree: pointTree(snapshot.lat, snapshot.lng, snapshot.pointDocs, snapshot.pointPlaces, middle, count),
    filterSets: filterSetsOf(snapshot, terms, posting),
    kept: lately<Bits>(mostKept),
    keptPassing: lately<Passing>(mostKept),
  }
}

/** What the list shows of an entry. */
export const cardAt = ({ snapshot }: SearchIndex, doc: number): Card => {
  const bytes = snapshot.cards.subarray(snapshot.cardStarts[doc], snapshot.cardStarts[doc + 1])
  return Card.parse(JSON.parse(new TextDecoder().decode(bytes)))
}
