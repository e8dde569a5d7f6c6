// Sets of entries as bits, 32 a number: the quick way to hold many of them against each other.

export type Bits = Uint32Array

export const noBits = (count: number): Bits => new Uint32Array((count + 31) >>> 5)

export const allBits = (count: number): Bits => {
  const bits = noBits(count).fill(0xffffffff)
  if ((count & 31) !== 0) bits[bits.length - 1] = 2 ** (count & 31) - 1
  return bits
}

export const setBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}

export const hasBit = (bits: Bits, at: number): boolean => ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0

export const keepOnly = (bits: Bits, other: Bits): void => {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0)
}

export const addTo = (bits: Bits, other: Bits | undefined): void => {
  if (other === undefined) return
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0)
}

/** How many bits of one number are set. */
export const ones = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export const countBits = (bits: Bits): number => {
  let count = 0
  for (let word = 0; word < bits.length; word++) count += ones(bits[word] ?? 0)
  return count
}

export const countCommon = (bits: Bits, other: Bits): number => {
  let count = 0
  for (let word = 0; word < bits.length; word++) count += ones((bits[word] ?? 0) & (other[word] ?? 0))
  return count
}

/** Some bits in order: those after the first `skip`, `take` at most, of those also in `among`. */
export const someBits = (bits: Bits, skip: number, take: number, among?: Bits): number[] => {
  const found: number[] = []
  let left = skip
  for (let word = 0; word < bits.length && found.length < take; word++) {
    let some = among === undefined ? (bits[word] ?? 0) : (bits[word] ?? 0) & (among[word] ?? 0)
    const here = left > 0 ? ones(some) : 0
    if (left > 0 && here <= left) {
      left -= here
      continue
    }
    for (; some !== 0 && found.length < take; some &= some - 1) {
      if (left > 0) left -= 1
      else found.push((word << 5) + 31 - Math.clz32(some & -some))
    }
  }
  return found
}
