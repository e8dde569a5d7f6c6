// Answers a query: which entries pass, how many, and the first of them by relevance, distance or day of the check.
import { type Asked, askedBy } from './asked.ts'
import { type Bits, someBits } from './bits.ts'
import { filtersOf } from './filters.ts'
import type { Matches } from './matched.ts'
import { matchesOf } from './matches.ts'
import { type Near, nearest, nearestOf } from './nearest.ts'
import { type OfferQuery, usualTake } from './query.ts'
import type { SearchIndex } from './search-index.ts'

export interface Hit {
  readonly doc: number
  /** To the nearest place of the entry, and which of its places that is. Only for entries with a point. */
  readonly metres?: number
  readonly place?: number
}

export interface Group {
  readonly total: number
  readonly hits: readonly Hit[]
}

export interface Found {
  readonly asked: Asked
  /** With a place, when the query says where somebody is; otherwise everything. */
  readonly listed: Group
  /** Everywhere, online, by telephone, at home, or with an address that is not published. Only beside places. */
  readonly anywhere?: Group
}

const near = ({ doc, metres, place }: Near): Hit => ({ doc, metres, place })

/** Below this many, looking at each is quicker than walking the tree past all that do not match. */
const fewBeside = (wanted: number, count: number): number => Math.sqrt(wanted * count)

const byDistance = (index: SearchIndex, matches: Matches, query: OfferQuery, total: number): readonly Hit[] => {
  const { from, skip = 0, take = usualTake } = query
  if (from === undefined) return []
  const wanted = Math.min(skip + take, total)
  const bits = matches.bits()
  const found =
    total > fewBeside(wanted, index.count)
      ? nearest(index.tree, from, wanted, bits)
      : nearestOf(index.tree, from, wanted, someBits(bits, 0, total, index.placed))
  return found.slice(skip).map(near)
}

const inSort = (matches: Matches, { sort, skip = 0, take = usualTake }: OfferQuery, among?: Bits): readonly number[] =>
  sort === 'checked' ? matches.inOrder(skip, take, among) : matches.byFit(skip, take, among)

export const search = (index: SearchIndex, query: OfferQuery): Found => {
  const asked = askedBy(index, query.text ?? '')
  const matches = matchesOf(index, asked.terms, filtersOf(index, query))
  const { from } = query
  if (from === undefined)
    return { asked, listed: { total: matches.count(), hits: inSort(matches, query).map((doc) => ({ doc })) } }
  const total = matches.count(index.placed)
  const hits =
    (query.sort ?? 'distance') === 'distance'
      ? byDistance(index, matches, query, total)
      : inSort(matches, query, index.placed).flatMap((doc) => nearestOf(index.tree, from, 1, [doc]).map(near))
  const anywhere = {
    total: matches.count(index.unplaced),
    hits: inSort(matches, query, index.unplaced).map((doc) => ({ doc })),
  }
  return { asked, listed: { total, hits }, anywhere }
}
