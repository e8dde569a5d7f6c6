// What filters ask of an entry, written as terms beside its words: `kind:guide`, `way:parent`. An entry for any need has
// `need:*`, and passes whatever need is asked for.
import type { Published } from '../published.ts'

export const facets = ['kind', 'need', 'cost', 'way', 'language', 'access'] as const
export type Facet = (typeof facets)[number]

export const facetTerm = (facet: Facet, value: string): string => `${facet}:${value}`

/** Stands for every value of a facet. */
export const anyValue = '*'

export const facetTermsOf = (entry: Published): string[] => {
  const { needs } = entry.whoFor
  return [
    facetTerm('kind', entry.kind),
    ...(needs.length === 0 ? [anyValue] : needs).map((need) => facetTerm('need', need)),
    facetTerm('cost', entry.cost.kind),
    ...entry.howToGetIt.ways.map((way) => facetTerm('way', way)),
    ...entry.languages.map((language) => facetTerm('language', language.toLowerCase())),
    ...entry.access.features.map((feature) => facetTerm('access', feature)),
  ]
}
