// What somebody who types a worry reads first: guides that are about it, then the nearest help, with what families can ask
// for themselves before what somebody else has to ask for. The list of results below it is search.ts.
import type { AccessWay, EntryKind } from '../vocabulary.ts'
import type { OfferQuery } from './query.ts'
import { type Hit, search } from './search.ts'
import type { SearchIndex } from './search-index.ts'

export interface FirstAnswers {
  /** The best fit first. */
  readonly guides: readonly Hit[]
  /** Self-referral first, each part nearest first when the query says where somebody is. */
  readonly services: readonly Hit[]
}

const mostGuides = 2
const mostServices = 3

/** What somebody can go to or be rung by; a nursery is no answer to a worry. */
const helping: readonly EntryKind[] = ['service', 'group', 'course']
/** What a page calls self-referral: see vocabulary.ts. */
const byThemselves: readonly AccessWay[] = ['turn-up', 'parent']

const common = <T>(wanted: readonly T[] | undefined, all: readonly T[]): T[] =>
  wanted === undefined || wanted.length === 0 ? [...all] : all.filter((each) => wanted.includes(each))

/** Those with a place, nearest first, and then those that come to people or are on the telephone. */
const nearestFirst = (index: SearchIndex, query: OfferQuery): readonly Hit[] => {
  const { listed, anywhere } = search(index, query)
  return [...listed.hits, ...(anywhere?.hits ?? [])]
}

const guidesFor = (index: SearchIndex, { from: _, withinMetres: __, ...query }: OfferQuery): readonly Hit[] =>
  common(query.kinds, ['guide'] as const).length === 0
    ? []
    : search(index, { ...query, kinds: ['guide'], sort: 'relevance', skip: 0, take: mostGuides }).listed.hits

const servicesFor = (index: SearchIndex, query: OfferQuery): readonly Hit[] => {
  const kinds = common(query.kinds, helping)
  if (kinds.length === 0) return []
  const { sort: _, ...asked } = query
  const wanted = { ...asked, kinds, skip: 0, take: mostServices }
  const ways = common(query.ways, byThemselves)
  const open = ways.length === 0 ? [] : nearestFirst(index, { ...wanted, ways })
  const first = new Set(open.map(({ doc }) => doc))
  const others = nearestFirst(index, { ...wanted, take: 2 * mostServices }).filter(({ doc }) => !first.has(doc))
  return [...open, ...others].slice(0, mostServices)
}

/** Nothing for a query that names neither words nor a need: there is no worry to answer. */
export const firstAnswers = (index: SearchIndex, query: OfferQuery): FirstAnswers => {
  const asks = (query.text ?? '').trim() !== '' || (query.needs ?? []).length > 0
  return asks ? { guides: guidesFor(index, query), services: servicesFor(index, query) } : { guides: [], services: [] }
}
