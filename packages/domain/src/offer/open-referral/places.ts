// Where a service is: locations with addresses and access, areas it serves, and the services at locations that join them.
import type { Published, PublishedPlace } from '../published.ts'
import { type Fields, given, stableId, webAddress } from './fields.ts'
import { deliveryNames, featureNames } from './taxonomies.ts'

/** What the feed knows of the council. */
export interface FeedCouncil {
  readonly slug: string
  readonly name: string
  /** ONS code of the district. */
  readonly districtCode: string
  /** The county of an address that names none. */
  readonly county: string
}

/** A place of a service, or a way to reach it that has no place. Its ids are made when it is written. */
export interface ServiceLocation {
  readonly entryId: string
  /** Names it among those of its entry. */
  readonly where: string
  readonly place?: PublishedPlace
  readonly delivery?: Published['anywhere'][number]
}

export const serviceIdOf = ({ entryId }: Pick<Published, 'entryId'>): string => stableId('service', entryId)
const locationIdOf = ({ entryId, where }: ServiceLocation): string => stableId('location', entryId, where)
export const placeKey = (placeId: string): string => `place-${placeId}`
export const serviceAtLocationIdOf = ({ entryId, where }: Pick<ServiceLocation, 'entryId' | 'where'>): string =>
  stableId('service-at-location', entryId, where)

/** What every service at a location begins with. */
export const joinFields = (location: ServiceLocation): Fields => ({
  id: serviceAtLocationIdOf(location),
  service_id: serviceIdOf(location),
  location_id: locationIdOf(location),
})

/** Places first, then the ways without one, so that none of them is ever dropped. */
export const locationsOf = ({ entryId, places, anywhere }: Published): readonly ServiceLocation[] => [
  ...places.map((place) => ({ entryId, where: placeKey(place.placeId), place })),
  ...anywhere.map((delivery) => ({ entryId, where: `anywhere-${delivery}`, delivery })),
]

const withheldWords: Readonly<Record<NonNullable<PublishedPlace['withheld']>, string>> = {
  sensitive: 'The address is not published, to keep people safe.',
  'not-agreed': 'The address is not published. Ask the council.',
}

/** The fields that every list has; `locationFields` adds what hangs on them. */
export const bareLocation = (location: ServiceLocation): Fields => {
  const { place, delivery } = location
  const id = locationIdOf(location)
  return place === undefined
    ? given({
        id,
        location_type: 'virtual',
        name: delivery === undefined ? undefined : deliveryNames[delivery],
      })
    : given({
        id,
        location_type: 'physical',
        name: place.name ?? place.town,
        description: place.withheld === undefined ? undefined : withheldWords[place.withheld],
        latitude: place.point?.lat,
        longitude: place.point?.lng,
        external_identifier: place.uprn,
        external_identifier_type: place.uprn === undefined ? undefined : 'UPRN',
      })
}

/** The profile asks for street, city, county, postcode and country; without a postcode there is no address. */
const addressesOf = (location: ServiceLocation, council: FeedCouncil): readonly Fields[] => {
  const { place } = location
  const locationId = locationIdOf(location)
  if (place?.postcode === undefined || place.withheld !== undefined) return []
  const [first, ...more] = place.addressLines.filter((line) => line.trim() !== '')
  return [
    given({
      id: stableId('address', locationId),
      location_id: locationId,
      address_1: first ?? place.name ?? place.town,
      address_2: more.join(', '),
      city: place.town.trim() || council.county,
      state_province: place.county?.trim() || council.county,
      postal_code: place.postcode,
      country: 'GB',
      address_type: 'physical',
    }),
  ]
}

const accessibilityOf = ({ access }: Published, locationId: string): readonly Fields[] => [
  ...access.features.map((feature) =>
    given({
      id: stableId('accessibility', locationId, feature),
      location_id: locationId,
      accessibility: featureNames[feature],
      description: featureNames[feature],
    }),
  ),
  ...((access.words ?? '') === '' && webAddress(access.url) === undefined
    ? []
    : [
        given({
          id: stableId('accessibility', locationId, 'words'),
          location_id: locationId,
          description: access.words,
          details: access.words,
          url: webAddress(access.url),
        }),
      ]),
]

export const locationFields = (entry: Published, location: ServiceLocation, council: FeedCouncil): Fields =>
  given({
    ...bareLocation(location),
    addresses: addressesOf(location, council),
    accessibility: location.place === undefined ? [] : accessibilityOf(entry, locationIdOf(location)),
  })

const statistics = (code: string): string | undefined =>
  /^[EW]\d{8}$/.test(code) ? `http://statistics.data.gov.uk/id/statistical-geography/${code}` : undefined

/** One area for each code; without codes the whole area of the council. */
export const areasOf = ({ entryId, serves }: Published, council: FeedCouncil): readonly Fields[] => {
  const area = (code: string, name: string, type: string): Fields =>
    given({
      id: stableId('service-area', entryId, code),
      service_id: stableId('service', entryId),
      name,
      service_area: serves.words.trim() || name,
      extent: code,
      extent_type: type,
      uri: statistics(code),
    })
  const coded = [
    ...serves.outwardCodes.map((code) => area(code, code, 'postcode district')),
    ...serves.wardCodes.map((code) => area(code, serves.words.trim() || code, 'ward')),
  ]
  return coded.length > 0 ? coded : [area(council.districtCode, council.name, 'district')]
}
