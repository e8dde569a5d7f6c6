// Matches of common terms, 32 entries at a time: sets are held against each other, and scores added as binary digits.
import { type Bits, countBits, countCommon, keepOnly, someBits } from './bits.ts'
import type { Matches } from './matched.ts'
import type { DensePosting, Passing, SearchIndex } from './search-index.ts'

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
export const manyMatches = (bits: Bits, terms: readonly DensePosting[]): Matches => {
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

/** Nothing is asked for but filters: every entry fits alike, and how many there are is known. */
export const unasked = (index: SearchIndex, { bits, placed, unplaced }: Passing): Matches => ({
  count: (among) => {
    if (among === undefined) return placed + unplaced
    if (among === index.placed) return placed
    return among === index.unplaced ? unplaced : countCommon(bits, among)
  },
  byFit: (skip, take, among) => someBits(bits, skip, take, among),
  inOrder: (skip, take, among) => someBits(bits, skip, take, among),
  bits: () => bits,
})
