// The filters of a query as sets of entries, one a kind of filter. An entry must be in all of them.
import { weekdays } from '../vocabulary.ts'
import { addTo, type Bits, countCommon, keepOnly, noBits, setBit } from './bits.ts'
import { dayNumber } from './day-number.ts'
import { anyValue, type Facet, facetTerm } from './facets.ts'
import { oldest } from './filter-sets.ts'
import { within } from './nearest.ts'
import type { OfferQuery } from './query.ts'
import type { Named, Passing, SearchIndex } from './search-index.ts'

/** Made when first asked for, and kept by its name. */
const named = (index: SearchIndex, name: string, fill: (bits: Bits) => void): Named => ({
  name,
  bits: index.kept(name, () => {
    const bits = noBits(index.count)
    fill(bits)
    return bits
  }),
})

/** Entries with any of some values. No value at all asks for nothing, and leaves nothing out. */
const withAny = (index: SearchIndex, facet: Facet, values: readonly string[] | undefined): Named | undefined => {
  if (values === undefined || values.length === 0) return undefined
  const { values: sets } = index.filterSets
  // A need that no entry names is still met by those for any need.
  const otherwise = facet === 'need' ? sets.get(facetTerm('need', anyValue)) : undefined
  const setOf = (term: string): Bits | undefined => sets.get(term) ?? otherwise
  const terms = values.map((value) => facetTerm(facet, value)).sort()
  const [only] = terms
  const alone = terms.length === 1 && only !== undefined ? setOf(only) : undefined
  if (only !== undefined && alone !== undefined) return { name: only, bits: alone }
  return named(index, terms.join(' '), (bits) => {
    for (const term of terms) addTo(bits, setOf(term))
  })
}

/** Two one-sided sets make an overlap, so that a few hundred sets serve every pair of ages. */
const ageSets = ({ filterSets }: SearchIndex, age: OfferQuery['age']): readonly Named[] => {
  if (age === undefined) return []
  const [from, to] = [Math.min(age.from, oldest), Math.min(age.to, oldest)]
  const [begins, goesOn] = [filterSets.beginsBy[to], filterSets.goesOnTo[from]]
  if (begins === undefined || goesOn === undefined) throw new RangeError(`Ages ${from} to ${to}`)
  return [
    { name: `begins by ${to}`, bits: begins },
    { name: `goes on to ${from}`, bits: goesOn },
  ]
}

/** Entries with a session on one of the days that overlaps the time; without days, on any. Ended ones do not count. */
const sessionSet = (index: SearchIndex, { days, time, today }: OfferQuery): Named | undefined => {
  const wanted = (days ?? []).map((day) => weekdays.indexOf(day)).sort()
  if (wanted.length === 0 && time === undefined) return undefined
  const { from, to } = time ?? { from: -1, to: 1441 }
  return named(index, `sessions ${wanted} ${from} ${to} ${today}`, (bits) => {
    const { sessions, sessionStarts } = index.snapshot
    const day = dayNumber(today)
    for (let doc = 0; doc < index.count; doc++) {
      for (let at = sessionStarts[doc] ?? 0; at < (sessionStarts[doc + 1] ?? 0); at += 4) {
        const fits = wanted.length === 0 || wanted.includes(sessions[at] ?? 0)
        const overlaps = (sessions[at + 1] ?? 0) < to && (sessions[at + 2] ?? 0) > from
        if (fits && overlaps && (sessions[at + 3] ?? 0) >= day) setBit(bits, doc)
      }
    }
  })
}

/** Shown on the day: the check is not too long overdue. */
const shownSet = (index: SearchIndex, today: OfferQuery['today']): Named =>
  named(index, `shown ${today}`, (bits) => {
    const day = dayNumber(today)
    for (let doc = 0; doc < index.count; doc++) if ((index.snapshot.lastDays[doc] ?? 0) >= day) setBit(bits, doc)
  })

/** Places in reach, and everything without a place. Of one visitor's own, so never kept. */
const reachBits = (index: SearchIndex, { from, withinMetres }: OfferQuery): Bits | undefined => {
  if (from === undefined || withinMetres === undefined) return undefined
  const bits = index.unplaced.slice()
  within(index.tree, from, withinMetres, (doc) => setBit(bits, doc))
  return bits
}

/** Entries in every set, with how many of them have a place. */
const inEvery = (index: SearchIndex, sets: readonly Bits[]): Passing => {
  const [one, two, three, four, ...others] = [...sets, index.every, index.every, index.every]
  const bits = noBits(index.count)
  if (one !== undefined && two !== undefined && three !== undefined && four !== undefined)
    for (let word = 0; word < bits.length; word++)
      bits[word] = (one[word] ?? 0) & (two[word] ?? 0) & (three[word] ?? 0) & (four[word] ?? 0)
  for (const other of others) keepOnly(bits, other)
  return { bits, placed: countCommon(bits, index.placed), unplaced: countCommon(bits, index.unplaced) }
}

export interface Filters {
  /** Every set that an entry must be in: quick to ask about one entry. */
  readonly sets: readonly Bits[]
  /** All of them together. What asks for no reach is kept: many people choose the same filters. */
  readonly together: () => Passing
}

export const filtersOf = (index: SearchIndex, query: OfferQuery): Filters => {
  const lasting = [
    shownSet(index, query.today),
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
    sessionSet(index, query),
    ...ageSets(index, query.age),
  ].filter((each) => each !== undefined)
  const sets = lasting.map(({ bits }) => bits)
  const reach = reachBits(index, query)
  const name = lasting.map((each) => each.name).join(', ')
  return reach === undefined
    ? { sets, together: () => index.keptPassing(name, () => inEvery(index, sets)) }
    : { sets: [...sets, reach], together: () => inEvery(index, [...sets, reach]) }
}
