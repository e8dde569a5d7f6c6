// Search: what was typed becomes an address, and an address a page. A search that finds nothing offers the nearest useful
// thing and is counted as a gap, by our own words alone.
import type { searching } from '@senco/contract/offer/searching'
import { type Ask, addressOf, asksSomething, queryOf } from '@senco/domain/offer/search/ask'
import { firstAnswers } from '@senco/domain/offer/search/first-answers'
import { gapOf } from '@senco/domain/offer/search/gaps'
import { type Found, search } from '@senco/domain/offer/search/search'
import type { SearchIndex } from '@senco/domain/offer/search/search-index'
import { suggest } from '@senco/domain/offer/search/suggest'
import { readTyped } from '@senco/domain/offer/search/typed'
import { leftOutNames, nearestUseful } from '@senco/domain/offer/search/useful'
import { londonDate } from '@senco/domain/time'
import { frameOf } from '@senco/site/offer/map'
import { resultsPage } from '@senco/site/offer/results-page'
import type { ShownGroup } from '@senco/site/offer/shown'
import type { FoundPlace } from '@senco/store/offer-public'
import type { Ctx, Handlers } from '../serve/context.ts'
import { cacheFor, type OfferDeps } from './offer-deps.ts'
import { placeOf, readAsk, shownHits } from './reading.ts'
import { wardsOf } from './wards.ts'

const perPage = 10

type Problems = readonly { readonly field: string; readonly message: string }[]

const unknownPostcode: Problems = [
  { field: 'near', message: 'We do not know this postcode. Type one like WA8 7QF, or its first half, like WA8.' },
]

/** Languages that something is given in, English left out: everything is in English unless it says so. */
const languagesIn = ({ terms }: SearchIndex): string[] =>
  terms.flatMap((term) => (term.startsWith('language:') && term !== 'language:en' ? [term.slice(9)] : []))

const isEmpty = ({ listed, anywhere }: Found): boolean => listed.total + (anywhere?.total ?? 0) === 0

interface Searched {
  readonly index: SearchIndex
  readonly ask: Ask
  readonly place: FoundPlace | undefined
}

/** What was found, or the nearest useful thing; nothing found is counted. */
const find = async ({ offer }: OfferDeps, ctx: Ctx, { index, ask, place }: Searched) => {
  const from = place?.point ?? ask.at
  const query = queryOf(ask, { from, today: londonDate(ctx.now), take: perPage })
  const found = search(index, query)
  if (!isEmpty(found) || index.count === 0)
    return { query, found, first: firstAnswers(index, query), useful: undefined }
  const code = place?.outwardCode
  const gap = gapOf(query, found.asked, code, new Set(code === undefined ? [] : [code]))
  // An answer is worth more than a count: what cannot be counted is shown all the same.
  await offer.putGap(gap, ctx.newId('item'), ctx.now).catch(() => undefined)
  const useful = nearestUseful(index, { ...query, skip: 0 })
  return { query, found: useful?.found ?? found, first: { guides: [], services: [] }, useful: useful?.without ?? [] }
}

const showResults = async (
  deps: OfferDeps,
  ctx: Ctx,
  { ask, problems, wantsPlace }: { readonly ask: Ask; readonly problems: Problems; readonly wantsPlace: boolean },
): Promise<string> => {
  const { authority, offer } = deps
  const today = londonDate(ctx.now)
  const [index, place, wards] = await Promise.all([
    offer.index(Date.parse(ctx.now)),
    placeOf(deps, ask),
    wardsOf(offer, ctx.now),
  ])
  const common = {
    authority,
    ask,
    asked: asksSomething(ask),
    perPage,
    wantsPlace,
    map: frameOf(wards),
    url: `${deps.baseUrl}/local-offer`,
  } as const
  const unknown = ask.near !== undefined && place === undefined ? unknownPostcode : []
  if (index === undefined)
    return resultsPage({
      ...common,
      ...{ guides: [], services: [], listed: { total: 0, cards: [] }, anywhere: undefined, without: undefined },
      ...{ corrections: [], meanings: [], languages: [], from: undefined, problems: [...problems, ...unknown] },
    })
  const { found, first, useful } = await find(deps, ctx, { index, ask, place })
  const group = ({ total, hits }: Found['listed']): ShownGroup => ({ total, cards: shownHits(index, hits, today) })
  return resultsPage({
    ...common,
    guides: shownHits(index, first.guides, today),
    services: shownHits(index, first.services, today),
    listed: group(found.listed),
    anywhere: found.anywhere === undefined ? undefined : group(found.anywhere),
    without: useful?.map((part) => leftOutNames[part]),
    corrections: found.asked.corrections,
    meanings: found.asked.concepts.map(({ name }) => name),
    languages: languagesIn(index),
    from: place?.point ?? ask.at,
    problems: [...problems, ...unknown],
  })
}

export const searchHandlers = (
  deps: OfferDeps,
): Pick<Handlers<typeof searching>, 'showLocalOffer' | 'searchLocalOffer' | 'suggestWords'> => ({
  showLocalOffer: async (fields, ctx) => {
    const { ask, whole, notAPostcode, wantsPlace } = await readAsk(deps, fields)
    // A whole postcode in an address stays in histories and logs: off to one without.
    if (whole) return { seeOther: `/local-offer${addressOf(ask)}` }
    const problems = notAPostcode ? unknownPostcode : []
    return { html: await showResults(deps, ctx, { ask, problems, wantsPlace }), cacheControl: cacheFor.published }
  },

  searchLocalOffer: async (fields, ctx) => {
    const { ask, notAPostcode, wantsPlace } = await readAsk(deps, { ...fields, page: undefined })
    if (notAPostcode) return { html: await showResults(deps, ctx, { ask, problems: unknownPostcode, wantsPlace }) }
    const near = wantsPlace ? ' near me' : ''
    return { seeOther: `/local-offer${addressOf({ ...ask, words: `${ask.words}${near}`.trim() })}` }
  },

  suggestWords: async ({ typed }, ctx) => {
    const index = await deps.offer.index(Date.parse(ctx.now))
    if (index === undefined) return { words: [], entries: [] }
    const { words, entries } = suggest(index, readTyped(typed).text, londonDate(ctx.now))
    return { words: [...words], entries: [...entries] }
  },
})
