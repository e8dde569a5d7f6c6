// What to offer when nothing was found: the same search without what asks too much, one part after another, and which part
// that was. The entry of the impartial advice service is on every page, so even nothing at all is never the end.
import { askedBy } from './asked.ts'
import type { OfferQuery } from './query.ts'
import { type Found, search } from './search.ts'
import type { SearchIndex } from './search-index.ts'

/** What was left out to find something, in the order in which it is tried. */
export const leftOut = [
  'unknown-words',
  'reach',
  'time',
  'cost',
  'access',
  'language',
  'way',
  'kind',
  'age',
  'words',
  'need',
] as const
export type LeftOut = (typeof leftOut)[number]

export const leftOutNames: Readonly<Record<LeftOut, string>> = {
  'unknown-words': 'words that we do not know',
  reach: 'how far away',
  time: 'day and time',
  cost: 'cost',
  access: 'access',
  language: 'language',
  way: 'how to get it',
  kind: 'kind',
  age: 'age',
  words: 'words',
  need: 'need',
}

type Loosen = (query: OfferQuery, index: SearchIndex) => OfferQuery

/** Words that some entry has, each by itself or as its concept. */
const knownWords = (index: SearchIndex, text: string): string =>
  text
    .split(/\s+/)
    .filter((word) => askedBy(index, word).terms.every((term) => index.posting(term) !== undefined))
    .join(' ')

const loosen: Readonly<Record<LeftOut, Loosen>> = {
  'unknown-words': (query, index) =>
    query.text === undefined ? query : { ...query, text: knownWords(index, query.text) },
  reach: ({ withinMetres: _, ...rest }) => rest,
  time: ({ days: _, time: __, ...rest }) => rest,
  cost: ({ costs: _, ...rest }) => rest,
  access: ({ access: _, ...rest }) => rest,
  language: ({ languages: _, ...rest }) => rest,
  way: ({ ways: _, ...rest }) => rest,
  kind: ({ kinds: _, ...rest }) => rest,
  age: ({ age: _, ...rest }) => rest,
  words: ({ text: _, ...rest }) => rest,
  need: ({ needs: _, ...rest }) => rest,
}

const asks = (query: OfferQuery): string => JSON.stringify(query)
const isEmpty = ({ listed, anywhere }: Found): boolean => listed.total + (anywhere?.total ?? 0) === 0

export interface Useful {
  readonly query: OfferQuery
  readonly found: Found
  readonly without: readonly LeftOut[]
}

/**
 * First each part by itself, so that as little as possible is given up; then one after another until something is found.
 * The need goes last: it is what somebody came for. Undefined: nothing at all is published.
 */
export const nearestUseful = (index: SearchIndex, query: OfferQuery): Useful | undefined => {
  const attempt = (without: readonly LeftOut[]): Useful | undefined => {
    const looser = without.reduce((loosened, part) => loosen[part](loosened, index), query)
    if (asks(looser) === asks(query)) return undefined
    const found = search(index, looser)
    return isEmpty(found) ? undefined : { query: looser, found, without }
  }
  const given = leftOut.filter((part) => asks(loosen[part](query, index)) !== asks(query))
  for (const part of given) {
    const useful = attempt([part])
    if (useful !== undefined) return useful
  }
  for (let count = 2; count <= given.length; count++) {
    const useful = attempt(given.slice(0, count))
    if (useful !== undefined) return useful
  }
  return undefined
}
