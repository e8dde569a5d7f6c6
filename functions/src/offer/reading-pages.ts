// Pages of the local offer besides search: an entry, shortlist, browsing, print, what was said, other ways.
import type { searching } from '@senco/contract/offer/searching'
import type { Published } from '@senco/domain/offer/published'
import { type Ask, addressOf, noAsk, queryOf } from '@senco/domain/offer/search/ask'
import { concepts } from '@senco/domain/offer/search/concepts'
import { firstAnswers } from '@senco/domain/offer/search/first-answers'
import { search } from '@senco/domain/offer/search/search'
import { cardAt, type SearchIndex } from '@senco/domain/offer/search/search-index'
import { isShown, trustOf } from '@senco/domain/offer/states'
import { notFound } from '@senco/domain/refusal'
import { londonDate, type PlainDate } from '@senco/domain/time'
import { entryPage } from '@senco/site/offer/entry-page'
import { shortlistPage } from '@senco/site/offer/shortlist-page'
import type { ShownCard } from '@senco/site/offer/shown'
import type { Handlers } from '../serve/context.ts'
import { cacheFor, type OfferDeps } from './offer-deps.ts'
import { carriedAsk, placeOf, shownCards, shownHits } from './reading.ts'

type Pages = Handlers<typeof searching>

/** Words of ours for what an entry is about, so that what is for just that comes before what is for everybody. */
const aboutWords = ({ whoFor }: Published): string =>
  concepts.find(({ need }) => need !== undefined && need === whoFor.needs[0])?.phrases[0] ?? ''

/** Others for the same need, best match first. */
const relatedTo = (index: SearchIndex, entry: Published, today: PlainDate): ShownCard[] => {
  const text = aboutWords(entry)
  if (text === '') return []
  const hits = search(index, { today, text, sort: 'relevance', take: 12 }).listed.hits
  return shownHits(
    index,
    hits.filter(({ doc }) => cardAt(index, doc).entryId !== entry.entryId),
    today,
  ).slice(0, 5)
}

/** For a guide: who can help with what it is about, for the child that was asked about. */
const servicesFor = (
  index: SearchIndex,
  entry: Published,
  ask: Ask,
  from: ReturnType<typeof pointOf>,
  today: PlainDate,
) => {
  if (entry.kind !== 'guide' || entry.whoFor.needs.length === 0) return []
  const answers = (some: Partial<Ask>) =>
    firstAnswers(index, queryOf({ ...noAsk, age: ask.age, ...some }, { from, today, take: 3 })).services
  // What is for just this, by the reader's own words or by ours; failing that, what is for children like this one.
  const asked = answers({ words: ask.words === '' ? aboutWords(entry) : ask.words })
  return shownHits(index, asked.length > 0 ? asked : answers({ needs: entry.whoFor.needs }), today)
}

const pointOf = (place: Awaited<ReturnType<typeof placeOf>>, ask: Ask) => place?.point ?? ask.at

export const entryHandlers = (deps: OfferDeps): Pick<Pages, 'showPublishedEntry' | 'showShortlist'> => ({
  showPublishedEntry: async ({ entryId, ...fields }, { now }) => {
    const { offer, authority, baseUrl } = deps
    const today = londonDate(now)
    const ask = carriedAsk(fields)
    const [entry, index, comments, place] = await Promise.all([
      offer.entry(entryId),
      offer.index(Date.parse(now)),
      offer.comments(entryId),
      placeOf(deps, ask),
    ])
    if (entry === undefined || !isShown(entry, today)) throw notFound()
    const from = pointOf(place, ask)
    const html = entryPage({
      ...{ authority, ask, entry, comments, trust: trustOf(entry, today), placed: from !== undefined },
      url: `${baseUrl}/local-offer/${entryId}`,
      services: index === undefined ? [] : servicesFor(index, entry, ask, from, today),
      related: index === undefined ? [] : relatedTo(index, entry, today),
    })
    return { html, cacheControl: cacheFor.published }
  },

  showShortlist: async (fields, { now }) => {
    const { offer, authority, baseUrl } = deps
    const ask = carriedAsk(fields)
    const entries = await offer.entries(ask.list)
    const url = `${baseUrl}/local-offer/shortlist${addressOf({ ...noAsk, list: ask.list })}`
    const html = shortlistPage({ authority, ask, url, cards: shownCards(entries, now) })
    return { html, cacheControl: cacheFor.published }
  },
})
