// Entries that pass every filter and have every term, with how well they fit. Rare terms are followed entry by entry,
// common ones 32 entries at a time; both give the same answers.
import { type Bits, countBits, countCommon, hasBit, keepOnly, noBits, setBit, someBits } from './bits.ts'
import type { Filters } from './filters.ts'
import type { DensePosting, Passing, Posting, SearchIndex } from './search-index.ts'

/** `among` leaves out the rest of the entries; absent: among all. */
export interface Matches {
  readonly count: (among?: Bits) => number
  /** The best fit first, in the order of the entries where they fit alike. */
  readonly byFit: (skip: number, take: number, among?: Bits) => readonly number[]
  readonly inOrder: (skip: number, take: number, among?: Bits) => readonly number[]
  readonly bits: () => Bits
}

const keptIn = (doc: number, among: Bits | undefined): boolean => among === undefined || hasBit(among, doc)

/** A few entries and their scores, in the order of the entries. */
const fewMatches = (docs: Uint32Array, scores: Uint8Array, highest: number, count: number): Matches => ({
  count: (among) => {
    if (among === undefined) return docs.length
    let total = 0
    for (let at = 0; at < docs.length; at++) if (hasBit(among, docs[at] ?? 0)) total += 1
    return total
  },
  byFit: (skip, take, among) => {
    const found: number[] = []
    let passed = 0
    for (let score = highest; score >= 0 && found.length < take; score--) {
      for (let at = 0; at < docs.length && found.length < take; at++) {
        const doc = docs[at] ?? 0
        if (scores[at] === score && keptIn(doc, among) && passed++ >= skip) found.push(doc)
      }
    }
    return found
  },
  inOrder: (skip, take, among) => {
    const found: number[] = []
    let passed = 0
    for (let at = 0; at < docs.length && found.length < take; at++) {
      const doc = docs[at] ?? 0
      if (keptIn(doc, among) && passed++ >= skip) found.push(doc)
    }
    return found
  },
  bits: () => {
    const bits = noBits(count)
    for (let at = 0; at < docs.length; at++) setBit(bits, docs[at] ?? 0)
    return bits
  },
})

/** Sums of tiers, entry by entry, as binary digits: digit n of every entry's sum in one set. */
const sumsOf = (terms: readonly DensePosting[], digits: number, length: number): readonly Bits[] => {
  const sums = Array.from({ length: digits }, () => new Uint32Array(length))
  const add = (bits: Bits, from: number): void => {
    for (let word = 0; word < length; word++) {
      let carry = bits[word] ?? 0
      for (let digit = from; carry !== 0 && digit < digits; digit++) {
        const sum = sums[digit]
        if (sum === undefined) break
        const before = sum[word] ?? 0
        sum[word] = before ^ carry
        carry &= before
      }
    }
  }
  for (const { low, high } of terms) {
    add(low, 0)
    add(high, 1)
  }
  return sums
}

/** Many entries as bits. `terms` are those whose tiers make the score. */
const manyMatches = (bits: Bits, terms: readonly DensePosting[]): Matches => {
  const highest = terms.length * 3
  const digits = highest === 0 ? 0 : 32 - Math.clz32(highest)
  const sums = sumsOf(terms, digits, bits.length)
  const withScore = (score: number, among: Bits | undefined): Bits => {
    const found = bits.slice()
    if (among !== undefined) keepOnly(found, among)
    for (let digit = 0; digit < digits; digit++) {
      const sum = sums[digit]
      if (sum === undefined) continue
      const flip = ((score >>> digit) & 1) === 1 ? 0 : -1
      for (let word = 0; word < found.length; word++) found[word] = (found[word] ?? 0) & ((sum[word] ?? 0) ^ flip)
    }
    return found
  }
  return {
    count: (among) => (among === undefined ? countBits(bits) : countCommon(bits, among)),
    byFit: (skip, take, among) => {
      const found: number[] = []
      let left = skip
      for (let score = highest; score >= 0 && found.length < take; score--) {
        const fitting = withScore(score, among)
        const here = left > 0 ? countBits(fitting) : 0
        if (left > 0 && here <= left) left -= here
        else {
          found.push(...someBits(fitting, left, take - found.length))
          left = 0
        }
      }
      return found
    },
    inOrder: (skip, take, among) => someBits(bits, skip, take, among),
    bits: () => bits,
  }
}

/** Terms that more than one in so many entries have are held against others as bits. */
const manyShare = 16

/** Keeps the entries that also have a term, and adds its tiers. Answers how many are left. */
const narrow = (docs: Uint32Array, scores: Uint8Array, length: number, { docs: other, tiers }: Posting): number => {
  let [kept, there] = [0, 0]
  for (let at = 0; at < length; at++) {
    const doc = docs[at] ?? 0
    // Steps that double, then halve: a long list is crossed in a few looks.
    let step = 1
    while (there + step < other.length && (other[there + step] ?? 0) < doc) {
      there += step
      step *= 2
    }
    for (; step >= 1; step = step >>> 1)
      while (there + step < other.length && (other[there + step] ?? 0) <= doc) there += step
    if (other[there] !== doc) continue
    docs[kept] = doc
    scores[kept] = (scores[at] ?? 0) + (tiers[there] ?? 0)
    kept += 1
  }
  return kept
}

const narrowByBits = (
  docs: Uint32Array,
  scores: Uint8Array,
  length: number,
  { has, low, high }: DensePosting,
): number => {
  let kept = 0
  for (let at = 0; at < length; at++) {
    const doc = docs[at] ?? 0
    if (!hasBit(has, doc)) continue
    const [word, bit] = [doc >>> 5, doc & 31]
    docs[kept] = doc
    scores[kept] = (scores[at] ?? 0) + (((low[word] ?? 0) >>> bit) & 1) + (((high[word] ?? 0) >>> bit) & 1) * 2
    kept += 1
  }
  return kept
}

const followed = (
  index: SearchIndex,
  rarest: Posting,
  others: readonly string[],
  filters: readonly Bits[],
): Matches => {
  const docs = Uint32Array.from(rarest.docs)
  const scores = rarest.tiers.slice()
  let length = docs.length
  for (const bits of filters) {
    let kept = 0
    for (let at = 0; at < length; at++) {
      const doc = docs[at] ?? 0
      if (!hasBit(bits, doc)) continue
      docs[kept] = doc
      scores[kept] = scores[at] ?? 0
      kept += 1
    }
    length = kept
  }
  for (const term of others) {
    const posting = index.posting(term)
    const dense = (posting?.docs.length ?? 0) * manyShare > index.count ? index.dense(term) : undefined
    if (dense !== undefined) length = narrowByBits(docs, scores, length, dense)
    else length = posting === undefined ? 0 : narrow(docs, scores, length, posting)
  }
  return fewMatches(docs.subarray(0, length), scores.subarray(0, length), 3 * (others.length + 1), index.count)
}

/** Nothing is asked for but filters: every entry fits alike, and how many there are is known. */
const unasked = (index: SearchIndex, { bits, placed, unplaced }: Passing): Matches => ({
  count: (among) => {
    if (among === undefined) return placed + unplaced
    if (among === index.placed) return placed
    return among === index.unplaced ? unplaced : countCommon(bits, among)
  },
  byFit: (skip, take, among) => someBits(bits, skip, take, among),
  inOrder: (skip, take, among) => someBits(bits, skip, take, among),
  bits: () => bits,
})

/** Entries that pass the filters and have all of `terms`. */
export const matchesOf = (index: SearchIndex, terms: readonly string[], filters: Filters): Matches => {
  if (terms.length === 0) return unasked(index, filters.together())
  const found = terms.map((term) => ({ term, docs: index.posting(term)?.docs.length ?? 0 }))
  found.sort((one, other) => one.docs - other.docs)
  const [rarest, ...others] = found.map(({ term }) => term)
  const first = index.posting(rarest ?? '')
  if (first === undefined) return fewMatches(new Uint32Array(), new Uint8Array(), 0, index.count)
  if (first.docs.length * manyShare <= index.count) return followed(index, first, others, filters.sets)
  const dense = terms.flatMap((term) => index.dense(term) ?? [])
  const bits = filters.together().bits.slice()
  for (const { has } of dense) keepOnly(bits, has)
  return manyMatches(bits, dense)
}
