// Lists of the local offer that are no search: everything by need, kind and ward, packs to print, and what was said.
import type { searching } from '@senco/contract/offer/searching'
import type { Published } from '@senco/domain/offer/published'
import { addressOf, noAsk, queryOf } from '@senco/domain/offer/search/ask'
import { search } from '@senco/domain/offer/search/search'
import { cardAt } from '@senco/domain/offer/search/search-index'
import { isShown } from '@senco/domain/offer/states'
import { needNames } from '@senco/domain/offer/vocabulary'
import { notFound } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { browsePage, wardPage } from '@senco/site/offer/browse-page'
import { wardMap } from '@senco/site/offer/map'
import { otherWaysPage } from '@senco/site/offer/other-ways-page'
import { printPage } from '@senco/site/offer/print-page'
import { saidPage } from '@senco/site/offer/said-page'
import type { Ctx, Handlers } from '../serve/context.ts'
import { cacheFor, type OfferDeps } from './offer-deps.ts'
import { carriedAsk, placeOf, shownCards, shownEntries } from './reading.ts'
import { wardsOf } from './wards.ts'

type Pages = Handlers<typeof searching>

/** On paper: some 120 pages. */
const mostPrinted = 60

/** What has its place in a ward, and what says that it serves it. What serves everybody is left to a search. */
const inWard = (entries: readonly Published[], wardCode: string) => ({
  inside: entries.filter(({ places }) => places.some((place) => place.wardCode === wardCode)),
  serving: entries.filter(
    ({ places, serves }) => serves.wardCodes.includes(wardCode) && !places.some((place) => place.wardCode === wardCode),
  ),
})

const wardNamed = async ({ offer }: OfferDeps, wardCode: string, now: string) => {
  const ward = (await wardsOf(offer, now)).find(({ code }) => code === wardCode)
  if (ward === undefined) throw notFound()
  return ward
}

type PrintFields = Parameters<Pages['printPack']>[0]

/** What goes on paper: a ward, a shortlist, or what a search finds. */
const packOf = async (deps: OfferDeps, { ward: wardCode, ...fields }: PrintFields, { now }: Ctx) => {
  const { offer } = deps
  if (wardCode !== undefined && wardCode !== '') {
    const [ward, everything] = await Promise.all([wardNamed(deps, wardCode, now), offer.everything(Date.parse(now))])
    const { inside, serving } = inWard(everything, wardCode)
    return { about: ward.name, entries: [...inside, ...serving], back: `/local-offer/browse/${wardCode}` }
  }
  const ask = carriedAsk(fields)
  const back = `/local-offer${addressOf(ask)}`
  if (addressOf({ ...ask, list: [] }) === '' && ask.list.length > 0) {
    const entries = await offer.entries(ask.list)
    const [only] = entries
    return entries.length === 1 && only !== undefined
      ? { about: only.title, entries, back: `/local-offer/${only.entryId}` }
      : { about: 'a shortlist', entries, back: `/local-offer/shortlist${addressOf(ask)}` }
  }
  const [index, place] = await Promise.all([offer.index(Date.parse(now)), placeOf(deps, ask)])
  if (index === undefined) return { about: 'everything', entries: [], back }
  const from = place?.point ?? ask.at
  const { listed, anywhere } = search(index, queryOf({ ...ask, page: 1 }, { from, today: londonDate(now), take: 500 }))
  const ids = [...listed.hits, ...(anywhere?.hits ?? [])].map(({ doc }) => cardAt(index, doc).entryId)
  const about = ask.needs.map((need) => needNames[need].words).join(', ')
  const shown = ids.slice(0, mostPrinted)
  return {
    about: about === '' ? 'what you asked for' : about,
    entries: await offer.entries(shown),
    back,
    total: ids.length,
  }
}

export const listHandlers = (
  deps: OfferDeps,
): Pick<
  Pages,
  'browseLocalOffer' | 'browseWard' | 'printPack' | 'showWardMap' | 'showSaidAndDone' | 'showOtherWays'
> => ({
  browseLocalOffer: async (fields, { now }) => {
    const wards = await wardsOf(deps.offer, now)
    const html = browsePage({ authority: deps.authority, ask: carriedAsk(fields), wards })
    return { html, cacheControl: cacheFor.published }
  },

  browseWard: async ({ wardCode, ...fields }, { now }) => {
    const [ward, everything] = await Promise.all([
      wardNamed(deps, wardCode, now),
      deps.offer.everything(Date.parse(now)),
    ])
    const { inside, serving } = inWard(everything, wardCode)
    const html = wardPage({
      ...{ authority: deps.authority, ask: carriedAsk(fields), ward },
      inside: shownCards(inside, now),
      serving: shownCards(serving, now),
    })
    return { html, cacheControl: cacheFor.published }
  },

  printPack: async (fields, ctx) => {
    const pack = await packOf(deps, fields, ctx)
    const shown = shownEntries(pack.entries, ctx.now)
    const entries = shown.slice(0, mostPrinted)
    const html = printPage({
      ...{ authority: deps.authority, ask: noAsk, about: pack.about, back: pack.back, entries },
      leftOut: Math.max(shown.length, pack.total ?? 0) - entries.length,
      today: londonDate(ctx.now),
    })
    return { html, cacheControl: cacheFor.published }
  },

  showWardMap: async (_, { now }) => {
    const wards = await wardsOf(deps.offer, now)
    return { body: wardMap(wards), contentType: 'image/svg+xml', cacheControl: cacheFor.still }
  },

  showSaidAndDone: async (fields, { now }) => {
    const { offer, authority } = deps
    const [comments, reviews, statements] = await Promise.all([offer.comments(), offer.reviews(), offer.statements()])
    const about = await offer.entries([...new Set(comments.flatMap(({ entryId }) => entryId ?? []))])
    const today = londonDate(now)
    const titles = new Map(about.filter((entry) => isShown(entry, today)).map(({ entryId, title }) => [entryId, title]))
    const html = saidPage({
      ...{ authority, ask: carriedAsk(fields), reviews, statements },
      comments: comments.map((comment) => ({ comment, title: titles.get(comment.entryId ?? '') })),
    })
    return { html, cacheControl: cacheFor.published }
  },

  showOtherWays: async (fields) => {
    return { html: otherWaysPage({ authority: deps.authority, ask: carriedAsk(fields) }), cacheControl: cacheFor.still }
  },
})
