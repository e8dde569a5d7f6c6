// The sets that filters are made of, worked out once when an index is opened: one a value of a facet, and two a month of
// age. So somebody whose filters nobody chose before waits no longer than those after them.
import { type Bits, noBits, setBit } from './bits.ts'
import { anyValue, facets, facetTerm } from './facets.ts'
import type { Snapshot } from './snapshot.ts'

/** No entry asks for more months than these: twenty-six years, as local offers go up to twenty-five. */
export const oldest = 312

/** The entries that have a term. */
type Lists = (term: string) => { readonly docs: Iterable<number> } | undefined

export interface FilterSets {
  /** Entries with a value, by its facet term. Those for any need are in the set of every need. */
  readonly values: ReadonlyMap<string, Bits>
  /** By month: entries whose first month is that one or before. */
  readonly beginsBy: readonly Bits[]
  /** By month: entries whose last month is that one or after. */
  readonly goesOnTo: readonly Bits[]
}

const valueSets = ({ count }: Snapshot, terms: readonly string[], posting: Lists): ReadonlyMap<string, Bits> => {
  const beginnings = facets.map((facet) => facetTerm(facet, ''))
  const setOf = (term: string): Bits => {
    const bits = noBits(count)
    const forAny = facetTerm('need', anyValue)
    const lists = term.startsWith(facetTerm('need', '')) && term !== forAny ? [term, forAny] : [term]
    for (const each of lists) for (const doc of posting(each)?.docs ?? []) setBit(bits, doc)
    return bits
  }
  return new Map(
    terms
      .filter((term) => beginnings.some((beginning) => term.startsWith(beginning)))
      .map((term) => [term, setOf(term)]),
  )
}

/** For each of `steps` in turn, all entries of it and of those before. Steps that add nothing share the set before. */
const growing = (count: number, byStep: readonly (readonly number[])[]): Bits[] => {
  let bits = noBits(count)
  return byStep.map((docs) => {
    if (docs.length === 0) return bits
    bits = bits.slice()
    for (const doc of docs) setBit(bits, doc)
    return bits
  })
}

const byMonth = (months: Uint16Array, stepOf: (month: number) => number): readonly (readonly number[])[] => {
  const steps: number[][] = Array.from({ length: oldest + 1 }, () => [])
  for (const [doc, month] of months.entries()) steps[stepOf(Math.min(month, oldest))]?.push(doc)
  return steps
}

export const filterSetsOf = (snapshot: Snapshot, terms: readonly string[], posting: Lists): FilterSets => ({
  values: valueSets(snapshot, terms, posting),
  beginsBy: growing(
    snapshot.count,
    byMonth(snapshot.fromMonths, (month) => month),
  ),
  goesOnTo: growing(
    snapshot.count,
    byMonth(snapshot.toMonths, (month) => oldest - month),
  ).reverse(),
})
