// An entry as schema.org has it, for search engines. Only what its page shows as well.
import type { Published } from '@senco/domain/offer/published'
import { languageWords, webAddress } from './wording.ts'

const typeOf = ({ kind }: Published): string => {
  if (kind === 'guide') return 'Article'
  if (kind === 'setting') return 'ChildCare'
  return kind === 'course' ? 'Course' : 'GovernmentService'
}

/** Without what is empty: search engines complain of it. */
const given = (object: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )

const placeOf = ({ name, addressLines, town, county, postcode, point }: Published['places'][number]) =>
  given({
    '@type': 'Place',
    name,
    address: given({
      '@type': 'PostalAddress',
      streetAddress: addressLines.join(', '),
      addressLocality: town,
      addressRegion: county,
      postalCode: postcode,
      addressCountry: 'GB',
    }),
    geo: point === undefined ? undefined : { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lng },
  })

export const structuredData = (entry: Published, url: string): object => {
  const type = typeOf(entry)
  const telephone = entry.contacts.find((contact) => contact.telephone !== undefined)?.telephone
  const common = {
    '@context': 'https://schema.org',
    '@type': type,
    url,
    description: entry.summary,
    inLanguage: 'en-GB',
  }
  if (type === 'Article') return given({ ...common, headline: entry.title, dateModified: entry.updatedAt })
  const places = entry.places.map(placeOf)
  if (type === 'ChildCare')
    return given({ ...common, inLanguage: undefined, name: entry.title, telephone, ...places[0], '@type': type })
  return given({
    ...common,
    inLanguage: undefined,
    name: entry.title,
    alternateName: entry.alsoKnownAs,
    provider: entry.provider === '' ? undefined : { '@type': 'Organization', name: entry.provider },
    availableLanguage: type === 'Course' ? undefined : entry.languages.map(languageWords),
    areaServed: type === 'Course' || entry.serves.words === '' ? undefined : entry.serves.words,
    availableChannel:
      type === 'Course'
        ? undefined
        : given({
            '@type': 'ServiceChannel',
            serviceUrl: webAddress(entry.url),
            servicePhone: telephone === undefined ? undefined : { '@type': 'ContactPoint', telephone },
            serviceLocation: places,
          }),
  })
}
