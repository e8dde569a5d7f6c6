// What an import of somebody else's list says of each record: kept, left out or rejected, and what was repaired in it.
import * as z from 'zod/mini'
import { Id } from '../../ids.ts'
import { EntryContent } from '../model.ts'

/** One thing that was mended or left out in a record, for a person to read. */
export interface Repair {
  /** As the source names it: `service_at_locations.0.location.latitude`. */
  readonly field: string
  readonly message: string
}

export interface Incoming {
  /** The id of the source. */
  readonly id: string
  readonly title: string
  readonly content: EntryContent
  readonly repairs: readonly Repair[]
}

export interface Turned {
  /** From 1: the record in its page, or the line of a file. */
  readonly at: number
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly reason: string
}

/** records is always kept and left out and rejected together. */
export interface ReadRecords {
  readonly records: number
  readonly kept: readonly Incoming[]
  /** Sound, and not for families now: closed or inactive. */
  readonly leftOut: readonly Turned[]
  readonly rejected: readonly Turned[]
}

/** What the source said the last time, kept beside our entry so that the next import can tell its changes from ours. */
export const SourceRecord = z.object({
  feed: z.string(),
  id: z.string(),
  entryId: Id('entry'),
  said: EntryContent,
})
export type SourceRecord = z.infer<typeof SourceRecord>

/** How the reader of one record says what it mended. */
export type Log = (field: string, message: string) => void
