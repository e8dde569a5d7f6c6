// What a search has matched, however it was found: counted, and read in either order.
import type { Bits } from './bits.ts'

/** `among` leaves out the rest of the entries; absent: among all. */
export interface Matches {
  readonly count: (among?: Bits) => number
  /** The best fit first, in the order of the entries where they fit alike. */
  readonly byFit: (skip: number, take: number, among?: Bits) => readonly number[]
  readonly inOrder: (skip: number, take: number, among?: Bits) => readonly number[]
  readonly bits: () => Bits
}
