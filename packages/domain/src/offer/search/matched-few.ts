// Matches of a rare term, followed entry by entry: filters and further terms take away from its few entries.
import { type Bits, hasBit, noBits, setBit } from './bits.ts'
import type { Matches } from './matched.ts'
import type { DensePosting, Posting, SearchIndex } from './search-index.ts'

const keptIn = (doc: number, among: Bits | undefined): boolean => among === undefined || hasBit(among, doc)

/** A few entries and their scores, in the order of the entries. */
const fewMatches = (docs: Uint32Array, scores: Uint16Array, highest: number, count: number): Matches => ({
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

/** For words that no entry has. */
export const noMatches = (count: number): Matches => fewMatches(new Uint32Array(), new Uint16Array(), 0, count)

/** Terms that more than one in so many entries have are held against others as bits. */
export const manyShare = 16

/** Keeps the entries that also have a term, and adds its tiers. Answers how many are left. */
const narrow = (docs: Uint32Array, scores: Uint16Array, length: number, { docs: other, tiers }: Posting): number => {
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
  scores: Uint16Array,
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

export const followed = (
  index: SearchIndex,
  rarest: Posting,
  others: readonly string[],
  filters: readonly Bits[],
): Matches => {
  const docs = Uint32Array.from(rarest.docs)
  const scores = Uint16Array.from(rarest.tiers)
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
