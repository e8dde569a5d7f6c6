// Which of the published entries a query finds, and where: the part of the feed that knows no fields.
import { invalid } from '../../refusal.ts'
import type { Published } from '../published.ts'
import { isShown } from '../states.ts'
import { distanceOf, isAskedFor, type Located, type TextSearch } from './filter.ts'
import { organisationIdOf } from './organisations.ts'
import { locationsOf, type ServiceLocation, serviceAtLocationIdOf, serviceIdOf } from './places.ts'
import type { FeedQuery } from './query.ts'
import type { FeedContext } from './services.ts'

export interface FeedSources extends FeedContext {
  readonly entries: readonly Published[]
  /** Undefined for a postcode that nobody knows. */
  readonly locate: (postcode: string) => Located | undefined
  readonly search: TextSearch
}

export interface Row {
  readonly entry: Published
  readonly location: ServiceLocation
  readonly distance: number | undefined
}

/** By title; the key is made once for each entry and not once for each comparison. */
const inPlainOrder = (entries: readonly Published[]): readonly Published[] =>
  entries
    .map((entry) => ({ entry, key: `${entry.title}\u001f${entry.entryId}` }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ entry }) => entry)

/** Made when it is first asked for: ids take a hash each, and most requests need none of all these. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Nearest first; what has no distance after all that have one, in the order it had. */
const byDistance = (one: Row, other: Row): number =>
  (one.distance ?? Number.POSITIVE_INFINITY) === (other.distance ?? Number.POSITIVE_INFINITY)
    ? 0
    : (one.distance ?? Number.POSITIVE_INFINITY) - (other.distance ?? Number.POSITIVE_INFINITY)

export const openSelection = ({ council, today, policies, locate, search, entries }: FeedSources) => {
  const shown = inPlainOrder(entries.filter((entry) => isShown(entry, today, policies)))
  const byOrganisation = once(() => Map.groupBy(shown, (entry) => organisationIdOf(entry, council)))

  const locatedOf = ({ postcode }: FeedQuery): Located | undefined => {
    if (postcode === undefined) return undefined
    const located = locate(postcode)
    if (located !== undefined) return located
    throw invalid([{ field: 'postcode', message: 'We do not know this postcode. Try its first part, like WA8.' }])
  }
  const asked = (query: FeedQuery): readonly Published[] => {
    const located = locatedOf(query)
    const found = query.search === undefined ? undefined : search(query.search)
    const { organizationId } = query
    const among = organizationId === undefined ? shown : (byOrganisation().get(organizationId.toLowerCase()) ?? [])
    return among.filter((entry) => isAskedFor(entry, query, { found, located }))
  }
  const rowsOf = (among: readonly Published[], query: FeedQuery): readonly Row[] => {
    const located = locatedOf(query)
    const { proximity = Number.POSITIVE_INFINITY } = query
    const rows = among.flatMap((entry) =>
      locationsOf(entry).map((location) => ({ entry, location, distance: distanceOf(location, located) })),
    )
    if (located === undefined) return rows
    const near =
      query.proximity === undefined ? rows : rows.filter(({ distance }) => (distance ?? Infinity) <= proximity)
    return near.sort(byDistance)
  }

  return {
    byOrganisation,
    byServiceId: once(() => new Map(shown.map((entry) => [serviceIdOf(entry), entry]))),
    /** Every service at a location by its id. */
    joins: once(
      () =>
        new Map<string, Row>(
          shown.flatMap((entry) =>
            locationsOf(entry).map(
              (location) => [serviceAtLocationIdOf(location), { entry, location, distance: undefined }] as const,
            ),
          ),
        ),
    ),
    /** A postcode asks where: the nearest place of a service counts. Guides have no place and come last. */
    entriesFor: (query: FeedQuery): readonly Published[] => {
      const found = asked(query)
      if (query.postcode === undefined) return found
      const near = rowsOf(found, query).map(({ entry }) => entry)
      return [...new Set([...near, ...(query.proximity === undefined ? found : [])])]
    },
    rowsFor: (query: FeedQuery): readonly Row[] => rowsOf(asked(query), query),
  }
}
