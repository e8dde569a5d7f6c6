// What an answer of the feed is made from: everything published, the council, the day, and how words and postcodes are
// looked up. Opening a feed sorts everything, so the last one is kept until something or the day changes.
import { type Feed, openFeed } from '@senco/domain/offer/open-referral/feed'
import type { Located, TextSearch } from '@senco/domain/offer/open-referral/filter'
import type { FeedCouncil } from '@senco/domain/offer/open-referral/places'
import type { Parameters } from '@senco/domain/offer/open-referral/query'
import type { Published } from '@senco/domain/offer/published'
import { search } from '@senco/domain/offer/search/search'
import { cardAt, type SearchIndex } from '@senco/domain/offer/search/search-index'
import { londonDate, type PlainDate } from '@senco/domain/time'
import type { FeedDeps } from './open-data.ts'

const idsOf = (index: SearchIndex): readonly string[] =>
  Array.from({ length: index.count }, (_, doc) => cardAt(index, doc).entryId)

/** The same search as on the pages. Which entry a number means is worked out when words are first searched for. */
const searchIn = (index: SearchIndex | undefined, today: PlainDate): TextSearch => {
  let ids: readonly string[] | undefined
  return (words) => {
    if (index === undefined) return new Set()
    ids ??= idsOf(index)
    const { hits } = search(index, { text: words, today, sort: 'relevance', take: index.count }).listed
    return new Set(hits.flatMap(({ doc }) => ids?.[doc] ?? []))
  }
}

/** All the postcodes that we know are the council's own. */
const located = async ({ offer }: FeedDeps, { postcode }: Parameters): Promise<Located | undefined> => {
  const place = postcode === undefined ? undefined : await offer.placeOf(postcode)
  if (place === undefined) return undefined
  const { point, outwardCode, wardCode } = place
  return { point, outwardCode, wardCode, inArea: true }
}

interface Kept {
  readonly entries: readonly Published[]
  readonly index: SearchIndex | undefined
  readonly today: PlainDate
  readonly feed: Feed
}

/** Opens the feed for one request. */
export const feedOpener = (deps: FeedDeps) => {
  const { offer, authority } = deps
  // A unitary council has no county above it, and the standard wants one in each address.
  const { slug, name, districtCode } = authority
  const council: FeedCouncil = { slug, name, districtCode, county: name }
  let kept: Kept | undefined
  return async (parameters: Parameters, now: string): Promise<Feed> => {
    const at = Date.parse(now)
    const today = londonDate(now)
    const [entries, index, place] = await Promise.all([
      offer.everything(at),
      offer.index(at),
      located(deps, parameters),
    ])
    const sources = { entries, council, today, search: searchIn(index, today) }
    // A postcode is for this request alone.
    if (parameters['postcode'] !== undefined) return openFeed({ ...sources, locate: () => place })
    if (kept === undefined || kept.entries !== entries || kept.index !== index || kept.today !== today)
      kept = { entries, index, today, feed: openFeed({ ...sources, locate: () => undefined }) }
    return kept.feed
  }
}
