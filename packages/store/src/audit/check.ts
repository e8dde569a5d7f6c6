// What a check of the auditor is: a promise about the table, and how to find where it is broken.
import type { Instant } from '@senco/domain/time'
import type { Snapshot } from './snapshot.ts'

export interface Violation {
  /** The row or partition. */
  readonly on: string
  /** What is wrong, with the numbers. */
  readonly says: string
}

export interface Check {
  /** The promise, as a sentence. */
  readonly name: string
  readonly find: (snapshot: Snapshot, now: Instant) => readonly Violation[]
}
