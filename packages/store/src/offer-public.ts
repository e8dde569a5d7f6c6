// All that the public function may ask of the offer table: what is published, where a postcode is, and two ways to leave
// something. It carries no AWS SDK. Writing what is published is left to offer/publish-*.ts.

import type { Comment } from '@senco/domain/offer/comments/model'
import { PublishedComment } from '@senco/domain/offer/comments/published'
import { PublishedReview } from '@senco/domain/offer/comments/published-review'
import { PublishedStatement } from '@senco/domain/offer/comments/statement'
import type { Point } from '@senco/domain/offer/model'
import { Published } from '@senco/domain/offer/published'
import type { Gap } from '@senco/domain/offer/search/gaps'
import type { SearchIndex } from '@senco/domain/offer/search/search-index'
import type { Instant } from '@senco/domain/time'
import { type LightSettings, openLightTable } from './offer/light-client.ts'
import { offerKeys } from './offer/offer-keys.ts'
import { openPlaces } from './offer/places-public.ts'
import { PublishedWard } from './offer/published-rows.ts'
import { openSnapshots } from './offer/snapshot-public.ts'

export interface FoundPlace {
  readonly point: Point
  readonly wardCode?: string
  /** True for a whole postcode that we know; false for the middle of a sector or of an outward code. */
  readonly exact: boolean
  readonly outwardCode: string
}

export interface OfferPublic {
  /** The index of what is published now; looks for a newer version at most every second. `now` in milliseconds. */
  index(now: number): Promise<SearchIndex | undefined>
  /** Everything published, for the feed, sitemap and packs; loaded when it is first asked for. */
  everything(now: number): Promise<readonly Published[]>
  entry(entryId: string): Promise<Published | undefined>
  /** In the order that was asked for; those that are not published are left out. */
  entries(entryIds: readonly string[]): Promise<readonly Published[]>
  /** Of one entry, or all of them; newest first. `whole` are those on the local offer as a whole. */
  comments(entryId?: string): Promise<readonly PublishedComment[]>
  /** Latest first, as statements are. */
  reviews(): Promise<readonly PublishedReview[]>
  statements(): Promise<readonly PublishedStatement[]>
  wards(): Promise<readonly PublishedWard[]>
  /** Where a postcode is, or a sector (`WA8 7`), or an outward code, also of a postcode that we do not know. */
  placeOf(postcode: string): Promise<FoundPlace | undefined>
  /** Keeps a comment once, however often it is sent. */
  putComment(comment: Comment): Promise<void>
  /** Kept for 400 days, by the hour: when exactly somebody searched is nobody's business. */
  putGap(gap: Gap, id: string, now: Instant): Promise<void>
}

const day = 86_400
const gapDays = 400

const latestFirst = (one: PublishedComment, other: PublishedComment): number =>
  one.receivedOn < other.receivedOn ? 1 : one.receivedOn > other.receivedOn ? -1 : 0

export const openOfferPublic = (settings: LightSettings): OfferPublic => {
  const table = openLightTable(settings)
  const snapshots = openSnapshots(table)
  const published = async (ids: readonly string[]): Promise<ReadonlyMap<string, Published>> => {
    const items = await table.getMany([...new Set(ids)].map(offerKeys.entry))
    return new Map(items.map((item) => Published.parse(item)).map((entry) => [entry.entryId, entry]))
  }
  return {
    index: snapshots.index,
    everything: snapshots.everything,
    entry: async (entryId) => {
      const item = await table.get(offerKeys.entry(entryId))
      return item === undefined ? undefined : Published.parse(item)
    },
    entries: async (entryIds) => {
      const found = await published(entryIds)
      return entryIds.flatMap((entryId) => found.get(entryId) ?? [])
    },
    comments: async (entryId) => {
      const { pk } = offerKeys.comment(undefined, '', '')
      const items = await table.query(pk, entryId === undefined ? undefined : `${entryId}#`)
      return items.map((item) => PublishedComment.parse(item)).sort(latestFirst)
    },
    reviews: async () =>
      (await table.query(offerKeys.review('', '').pk)).map((item) => PublishedReview.parse(item)).reverse(),
    statements: async () =>
      (await table.query(offerKeys.statement('', '').pk)).map((item) => PublishedStatement.parse(item)).reverse(),
    wards: async () => (await table.query(offerKeys.ward('').pk)).map((item) => PublishedWard.parse(item)),
    placeOf: openPlaces(table),
    putComment: async (comment) => {
      await table.putNew({ ...offerKeys.inbox(comment.commentId), v: 1, ...comment })
    },
    putGap: async (gap, id, now) => {
      const at = `${now.slice(0, 13)}:00:00.000Z`
      const expiresAt = Math.floor(Date.parse(now) / 1000) + gapDays * day
      await table.putNew({ ...offerKeys.gap(id), v: 1, ...gap, at, expiresAt })
    },
  }
}
