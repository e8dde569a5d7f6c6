// The public local offer for readers: search, entries, lists, print. Addresses hold no whole postcode (ask.ts of domain).
import { askFields } from '@senco/domain/offer/search/ask'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'

const text = (most: number) => z.optional(z.string().check(z.maxLength(most)))

/** What a search asks, in its own words: values that nobody knows are passed over. */
const Ask = z.object(
  Object.fromEntries(askFields.map((field) => [field, text(2000)])) as Record<
    (typeof askFields)[number],
    ReturnType<typeof text>
  >,
)
const entryId = z.string().check(z.maxLength(60))
const nothing = z.object({})

const page = <const P extends `/${string}`, I extends z.ZodMiniType>(path: P, summary: string, input: I) =>
  operation({ method: 'GET', path, kind: 'page', who: 'anyone', summary, input, output: nothing })

export const searching = {
  showLocalOffer: page('/local-offer', 'Search the local offer: the form and what was found', Ask),
  searchLocalOffer: operation({
    method: 'POST',
    path: '/local-offer',
    kind: 'form',
    who: 'anyone',
    summary: 'Search as typed: answers with an address that holds no more of a postcode than its sector',
    input: Ask,
    output: nothing,
  }),
  suggestWords: operation({
    method: 'POST',
    path: '/api/local-offer/suggestions',
    kind: 'json',
    who: 'anyone',
    summary: 'Names and meanings for words that somebody is typing. Nothing of it is kept',
    input: z.object({ typed: z.string().check(z.maxLength(300)) }),
    output: z.object({
      words: z.array(z.object({ text: z.string(), meaning: z.string() })),
      entries: z.array(z.object({ entryId: z.string(), title: z.string() })),
    }),
  }),
  showPublishedEntry: page('/local-offer/{entryId}', 'All about one entry', z.extend(Ask, { entryId })),
  showShortlist: page('/local-offer/shortlist', 'The entries that somebody put aside, all in the address', Ask),
  browseLocalOffer: page('/local-offer/browse', 'Everything by need, by kind and by ward', Ask),
  browseWard: page(
    '/local-offer/browse/{wardCode}',
    'What is in a ward, and what serves it',
    z.extend(Ask, { wardCode: z.string().check(z.maxLength(20)) }),
  ),
  printPack: page(
    '/local-offer/print',
    'Whole entries on paper: of a need, of a ward, or of a shortlist',
    z.extend(Ask, { ward: text(20) }),
  ),
  showWardMap: operation({
    method: 'GET',
    path: '/local-offer/wards.svg',
    kind: 'file',
    who: 'anyone',
    summary: 'The outlines of the wards, to lay places on',
    input: nothing,
    output: nothing,
  }),
  showSaidAndDone: page('/local-offer/you-said', 'Comments with their answers, reviews and annual statements', Ask),
  showOtherWays: page('/local-offer/other-ways', 'By telephone, on paper, in Easy Read or another language', Ask),
}
