// The filters of a query as sets of entries, one a kind of filter. An entry must be in all of them.
import { weekdays } from '../vocabulary.ts'
import { addAll, type Bits, noBits, setBit } from './bits.ts'
import { dayNumber } from './build.ts'
import { anyValue, type Facet, facetTerm } from './facets.ts'
import { within } from './nearest.ts'
import type { OfferQuery } from './query.ts'
import type { SearchIndex } from './search-index.ts'

const withValue = (index: SearchIndex, facet: Facet, value: string): Bits =>
  index.dense(facetTerm(facet, value))?.has ?? index.kept('none', () => noBits(index.count))

/** Entries with any of some values. No value at all asks for nothing, and leaves nothing out. */
const withAny = (index: SearchIndex, facet: Facet, values: readonly string[] | undefined): Bits | undefined => {
  if (values === undefined || values.length === 0) return undefined
  const sought = facet === 'need' ? [...values, anyValue] : values
  const [only, ...others] = sought
  if (only !== undefined && others.length === 0) return withValue(index, facet, only)
  return index.kept(`${facet} ${[...sought].sort().join(' ')}`, () => {
    const bits = noBits(index.count)
    for (const value of sought) addAll(bits, withValue(index, facet, value))
    return bits
  })
}

/** No entry asks for more months than these: twenty-six years, as local offers go up to twenty-five. */
const oldest = 312

const ageBits = (index: SearchIndex, age: OfferQuery['age']): readonly Bits[] => {
  if (age === undefined) return []
  const { fromMonths, toMonths } = index.snapshot
  const make = (passes: (doc: number) => boolean) => () => {
    const bits = noBits(index.count)
    for (let doc = 0; doc < index.count; doc++) if (passes(doc)) setBit(bits, doc)
    return bits
  }
  // Two one-sided sets make an overlap, so that a few hundred sets serve every pair of ages.
  const [from, to] = [Math.min(age.from, oldest), Math.min(age.to, oldest)]
  return [
    index.kept(
      `begins by ${to}`,
      make((doc) => (fromMonths[doc] ?? 0) <= to),
    ),
    index.kept(
      `goes on to ${from}`,
      make((doc) => (toMonths[doc] ?? 0) >= from),
    ),
  ]
}

/** Entries with a session on one of the days that overlaps the time; without days, on any. Ended ones do not count. */
const sessionBits = (index: SearchIndex, { days, time, today }: OfferQuery): Bits | undefined => {
  const wanted = (days ?? []).map((day) => weekdays.indexOf(day)).sort()
  if (wanted.length === 0 && time === undefined) return undefined
  const { from, to } = time ?? { from: -1, to: 1441 }
  return index.kept(`sessions ${wanted} ${from} ${to} ${today}`, () => {
    const { sessions, sessionStarts } = index.snapshot
    const [bits, day] = [noBits(index.count), dayNumber(today)]
    for (let doc = 0; doc < index.count; doc++) {
      for (let at = sessionStarts[doc] ?? 0; at < (sessionStarts[doc + 1] ?? 0); at += 4) {
        const fits = wanted.length === 0 || wanted.includes(sessions[at] ?? 0)
        const overlaps = (sessions[at + 1] ?? 0) < to && (sessions[at + 2] ?? 0) > from
        if (fits && overlaps && (sessions[at + 3] ?? 0) >= day) setBit(bits, doc)
      }
    }
    return bits
  })
}

/** Places in reach, and everything without a place. */
const reachBits = (index: SearchIndex, { from, withinMetres }: OfferQuery): Bits | undefined => {
  if (from === undefined || withinMetres === undefined) return undefined
  const bits = index.unplaced.slice()
  within(index.tree, from, withinMetres, (doc) => setBit(bits, doc))
  return bits
}

/** Every set that an entry must be in. The first is always there: what is shown on the day. */
export const filterBits = (index: SearchIndex, query: OfferQuery): readonly Bits[] =>
  [
    index.shownOn(query.today),
    withAny(index, 'kind', query.kinds),
    withAny(index, 'need', query.needs),
    withAny(index, 'cost', query.costs),
    withAny(index, 'way', query.ways),
    withAny(
      index,
      'language',
      query.languages?.map((language) => language.toLowerCase()),
    ),
    withAny(index, 'access', query.access),
    sessionBits(index, query),
    ...ageBits(index, query.age),
    reachBits(index, query),
  ].filter((bits) => bits !== undefined)
