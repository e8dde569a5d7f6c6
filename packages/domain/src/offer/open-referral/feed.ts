// The feed of Open Referral UK 3.0 over what is published: its lists and its objects. HTTP, caching and where postcodes
// are looked up are left to whoever serves it.
import type { Published } from '../published.ts'
import { type Fields, given } from './fields.ts'
import { organisationFields } from './organisations.ts'
import { type FeedList, listOf } from './pages.ts'
import { bareLocation, joinFields, locationFields, serviceAtLocationIdOf, serviceIdOf } from './places.ts'
import { type Parameters, readQuery } from './query.ts'
import { type FeedSources, openSelection, type Row } from './selection.ts'
import { modifiedAt, serviceFields, wholeService } from './services.ts'
import { isTopTerm, taxonomies, taxonomyFields, termFields, terms } from './taxonomies.ts'

const holds = (text: string, words: string | undefined): boolean =>
  words === undefined || text.toLowerCase().includes(words.toLowerCase())

/** What `GET /` answers. `address` is the stub of the feed, without a slash at its end. */
export const aboutFeed = (address: string): Fields => ({
  version: 'HSDS-UK-3.0',
  profile: 'https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md',
  openapi_url: `${address}/openapi.json`,
})

/** Writes rows and organisations; whole or short as they were asked for. */
const writer = (sources: FeedSources) => ({
  row: ({ entry, location, distance }: Row, full: boolean): Fields =>
    given({
      ...joinFields(location),
      location: full ? locationFields(entry, location, sources.council) : bareLocation(location),
      service: full ? wholeService(entry, sources, 'location') : serviceFields(entry, sources),
      lo_distance_metres: distance === undefined ? undefined : Math.round(distance),
    }),
  organisation: (entries: readonly Published[], services: 'none' | 'short' | 'whole'): Fields => {
    const [first] = entries
    if (first === undefined) return {}
    const identifiers = entries.flatMap(
      (entry) => (organisationFields(entry, sources.council)['organization_identifiers'] ?? []) as Fields[],
    )
    const unique = [...new Map(identifiers.map((each) => [each['id'], each])).values()]
    return given({
      ...organisationFields(first, sources.council),
      organization_identifiers: unique,
      services:
        services === 'none'
          ? []
          : entries.map((entry) =>
              services === 'whole' ? wholeService(entry, sources) : serviceFields(entry, sources),
            ),
    })
  },
})

export const openFeed = (sources: FeedSources) => {
  const { byOrganisation, byServiceId, joins, entriesFor, rowsFor } = openSelection(sources)
  const write = writer(sources)

  return {
    services: (parameters: Parameters): FeedList => {
      const query = readQuery(parameters)
      return listOf(entriesFor(query), query, (entry) => {
        if (query.minimal) return { id: serviceIdOf(entry), modified_date: modifiedAt(entry) }
        return query.full ? wholeService(entry, sources) : serviceFields(entry, sources)
      })
    },
    service: (id: string): Fields | undefined => {
      const entry = byServiceId().get(id.toLowerCase())
      return entry === undefined ? undefined : wholeService(entry, sources)
    },
    serviceAtLocations: (parameters: Parameters): FeedList => {
      const query = readQuery(parameters)
      return listOf(rowsFor(query), query, (row) =>
        query.minimal
          ? { id: serviceAtLocationIdOf(row.location), modified_date: modifiedAt(row.entry) }
          : write.row(row, query.full),
      )
    },
    serviceAtLocation: (id: string): Fields | undefined => {
      const row = joins().get(id.toLowerCase())
      return row === undefined ? undefined : write.row(row, true)
    },
    organizations: (parameters: Parameters): FeedList => {
      const query = readQuery(parameters)
      const named = ([first]: readonly Published[]) =>
        holds(first?.provider.trim() || sources.council.name, query.search)
      const services = query.fullService ? 'whole' : query.full ? 'short' : 'none'
      return listOf([...byOrganisation().values()].filter(named), query, (entries) =>
        write.organisation(entries, services),
      )
    },
    organization: (id: string, parameters: Parameters = {}): Fields | undefined => {
      const entries = byOrganisation().get(id.toLowerCase())
      return entries === undefined
        ? undefined
        : write.organisation(entries, readQuery(parameters).fullService ? 'whole' : 'short')
    },
    taxonomies: (parameters: Parameters): FeedList => {
      const query = readQuery(parameters)
      return listOf(
        taxonomies.filter(({ name }) => holds(name, query.search)),
        query,
        (each) => taxonomyFields(each, query.full),
      )
    },
    taxonomy: (id: string): Fields | undefined => {
      const found = taxonomies.find((each) => each.id === id.toLowerCase())
      return found === undefined ? undefined : taxonomyFields(found, true)
    },
    taxonomyTerms: (parameters: Parameters): FeedList => {
      const query = readQuery(parameters)
      const found = terms.filter(
        (term) =>
          holds(term.name, query.search) &&
          (query.taxonomyId === undefined || term.taxonomyId === query.taxonomyId) &&
          (query.parentId === undefined || term.parentId === query.parentId) &&
          (!query.topOnly || isTopTerm(term)),
      )
      return listOf(found, query, termFields)
    },
    taxonomyTerm: (id: string): Fields | undefined => {
      const found = terms.find((each) => each.id === id.toLowerCase())
      return found === undefined ? undefined : termFields(found)
    },
  }
}
export type Feed = ReturnType<typeof openFeed>
