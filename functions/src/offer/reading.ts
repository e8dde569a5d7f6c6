// Reads what a visitor asks: where the postcode is, which codes in the words are some, and cards with what they are worth.
import type { Published } from '@senco/domain/offer/published'
import { type Ask, type AskFields, noAsk } from '@senco/domain/offer/search/ask'
import { cardOf } from '@senco/domain/offer/search/card'
import type { Hit } from '@senco/domain/offer/search/search'
import { cardAt, type SearchIndex } from '@senco/domain/offer/search/search-index'
import { outwardCodesIn, type TypedAsk, typedAsk } from '@senco/domain/offer/search/typed-ask'
import { isShown, trustOf } from '@senco/domain/offer/states'
import { londonDate, type PlainDate } from '@senco/domain/time'
import type { ShownCard } from '@senco/site/offer/shown'
import type { FoundPlace } from '@senco/store/offer-public'
import type { OfferDeps } from './offer-deps.ts'

/** A few codes at most: words that look like codes cost a read each. */
const mostCodes = 4

export const readAsk = async ({ offer }: OfferDeps, fields: AskFields): Promise<TypedAsk> => {
  const codes = outwardCodesIn((fields.q ?? '').slice(0, 300)).slice(0, mostCodes)
  const found = await Promise.all(codes.map(async (code) => ((await offer.placeOf(code)) === undefined ? [] : [code])))
  return typedAsk(fields, new Set(found.flat()))
}

/** What a page that is not about a search carries along: as it stands in the address. */
export const carriedAsk = (fields: AskFields): Ask => {
  const { ask, whole } = typedAsk(fields, new Set())
  return whole ? noAsk : { ...ask, words: (fields.q ?? '').slice(0, 300) }
}

export const placeOf = ({ offer }: OfferDeps, { near }: Ask): Promise<FoundPlace | undefined> =>
  near === undefined ? Promise.resolve(undefined) : offer.placeOf(near)

export const shownHits = (index: SearchIndex, hits: readonly Hit[], today: PlainDate): ShownCard[] =>
  hits.map(({ doc, metres, place }) => {
    const card = cardAt(index, doc)
    return { card, metres, place, trust: trustOf(card, today) }
  })

/** Those of whole entries that may be shown on the day. */
export const shownEntries = (entries: readonly Published[], now: string) => {
  const today = londonDate(now)
  return entries.filter((entry) => isShown(entry, today)).map((entry) => ({ entry, trust: trustOf(entry, today) }))
}

export const shownCards = (entries: readonly Published[], now: string): ShownCard[] =>
  shownEntries(entries, now).map(({ entry, trust }) => ({ card: cardOf(entry), trust }))
