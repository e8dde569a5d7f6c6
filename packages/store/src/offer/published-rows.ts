// How rows of the offer table look: what the public function reads and the dispatcher writes. Neither writes nor reads.
import { Point } from '@senco/domain/offer/model'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'

const Version = z.object({
  version: z.string(),
  /** Parts of the search index and of the list for the feed. */
  chunks: z.number(),
  feedChunks: z.number(),
})
export type Version = z.infer<typeof Version>

/** The newest whole snapshot. */
export const CurrentRow = z.extend(Version, {
  /** How many changes it takes in: a snapshot that takes in more of them is newer. */
  covers: z.number(),
  count: z.number(),
  builtAt: Instant,
  /** The one before it, for readers that had begun. */
  previous: z.optional(Version),
})
export type CurrentRow = z.infer<typeof CurrentRow>

export const PartRow = z.object({ bytes: z.instanceof(Uint8Array) })

/** Postcodes of a sector by their last two letters: ward, latitude, longitude. */
export const PostcodesRow = z.object({ units: z.record(z.string(), z.tuple([z.string(), z.number(), z.number()])) })
export type PostcodesRow = z.infer<typeof PostcodesRow>

/** The middle of the postcodes of an outward code. */
export const OutwardRow = z.object({ point: Point })

/** A ward with its outline, rings of longitude and latitude. */
export const PublishedWard = z.object({
  code: z.string(),
  name: z.string(),
  outline: z.array(z.array(z.tuple([z.number(), z.number()]))),
})
export type PublishedWard = z.infer<typeof PublishedWard>
