// What an import of somebody else's list says of each record: kept, left out or rejected, and what was repaired in it.
import * as z from 'zod/mini'
import { Id } from '../../ids.ts'
import { EntryContent } from '../model.ts'

/** One thing that was mended or left out in a record, for a person to read. */
export const Repair = z.object({
  /** As the source names it: `service_at_locations.0.location.latitude`. */
  field: z.string(),
  message: z.string(),
})
export type Repair = z.infer<typeof Repair>

export const Incoming = z.object({
  /** The id of the source. */
  id: z.string(),
  title: z.string(),
  content: EntryContent,
  repairs: z.readonly(z.array(Repair)),
})
export type Incoming = z.infer<typeof Incoming>

export const Turned = z.object({
  /** From 1: the record in its page, or the line of a file. */
  at: z.number(),
  id: z.optional(z.string()),
  title: z.optional(z.string()),
  reason: z.string(),
})
export type Turned = z.infer<typeof Turned>

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
