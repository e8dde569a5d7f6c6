// Where a service of somebody else's list is, and whom it serves by where they live.
import type { EntryContent, Place } from '../model.ts'
import type { Log } from './import-model.ts'
import { keysIn, type OurTerm } from './import-terms.ts'
import { point, postcode, type Raw, rawOf, rawsOf, text } from './import-values.ts'

export const placeOf = (raw: Raw, path: string, log: Log): Place | undefined => {
  const location = rawOf(raw['location'])
  const at = `${path}.location.`
  if (/virtual/i.test(String(location['location_type'] ?? ''))) return undefined
  const address = rawsOf(location['addresses'])[0] ?? {}
  const inside = `${at}addresses.0.`
  const field = (name: string): string => text(address, name, log, inside)
  const lines = [field('address_1'), field('address_2')]
    .flatMap((line) => line.split('\n'))
    .filter((line) => line !== '')
  const [name, town, county] = [text(location, 'name', log, at), field('city'), field('state_province')]
  const [code, where] = [postcode(address, 'postal_code', log, inside), point(location, log, at)]
  if (lines.length === 0 && town === '' && code === undefined && where === undefined) return undefined
  const uprn = /uprn/i.test(String(location['external_identifier_type'] ?? ''))
    ? text(location, 'external_identifier', log, at)
    : ''
  return {
    placeId: String(location['id'] ?? raw['id'] ?? path),
    ...(name === '' ? {} : { name }),
    addressLines: lines,
    town,
    ...(county === '' ? {} : { county }),
    ...(code === undefined ? {} : { postcode: code }),
    ...(where === undefined ? {} : { point: where }),
    ...(uprn === '' ? {} : { uprn }),
  }
}

export const servesOf = (raw: Raw, log: Log): EntryContent['serves'] => {
  const areas = rawsOf(raw['service_areas'])
  const codes = areas.map(
    (area) => `${area['extent'] ?? ''} ${area['uri'] ?? ''} ${area['service_area'] ?? ''} ${area['name'] ?? ''}`,
  )
  const found = (pattern: RegExp): string[] => [...new Set(codes.flatMap((code) => code.match(pattern) ?? []))]
  const words = areas.map(
    (area, at) =>
      text(area, 'service_area', log, `service_areas.${at}.`) || text(area, 'name', log, `service_areas.${at}.`),
  )
  return {
    words: [...new Set(words.filter((each) => each !== ''))].join(', '),
    outwardCodes: found(/\b[A-Z]{1,2}\d[A-Z\d]?\b(?! ?\d[A-Z]{2}\b)/g),
    wardCodes: found(/\b[EW]05\d{6}\b/g),
  }
}

/** A location that is virtual, with no word about how it is reached, is online. */
export const anywhereOf = (raw: Raw, found: readonly OurTerm[]): EntryContent['anywhere'] => {
  const mapped = keysIn(found, 'delivery')
  const virtual = rawsOf(raw['service_at_locations']).some((each) =>
    /virtual/i.test(String(rawOf(each['location'])['location_type'] ?? '')),
  )
  return mapped.length === 0 && virtual ? ['online'] : mapped
}
