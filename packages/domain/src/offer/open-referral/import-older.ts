// Open Referral UK 1.0 under the names of 3.0, so that one reader reads both. What 1.0 alone has is left where it is.
import { type Raw, rawOf, rawsOf } from './import-values.ts'

const location = (raw: Raw): Raw => ({
  ...raw,
  location_type: raw['location_type'] ?? 'physical',
  addresses: raw['addresses'] ?? raw['physical_addresses'],
  accessibility: raw['accessibility'] ?? raw['accessibility_for_disabilities'],
})

/** In 1.0 a time may hang on the service or on its place. */
const timesOf = (raw: Raw): readonly Raw[] => [
  ...rawsOf(raw['regular_schedules']),
  ...rawsOf(raw['service_at_locations']).flatMap((each) =>
    rawsOf(each['regular_schedules'] ?? each['regular_schedule']),
  ),
]

const isOlder = (raw: Raw): boolean =>
  ['eligibilitys', 'regular_schedules', 'service_taxonomys', 'fundings', 'deliverable_type', 'attending_type'].some(
    (name) => name in raw,
  ) || rawsOf(raw['service_at_locations']).some((each) => 'physical_addresses' in rawOf(each['location']))

export const underNewNames = (raw: Raw): Raw => {
  if (!isOlder(raw)) return raw
  const [eligibility = {}] = rawsOf(raw['eligibilitys'])
  return {
    ...raw,
    minimum_age: raw['minimum_age'] ?? eligibility['minimum_age'],
    maximum_age: raw['maximum_age'] ?? eligibility['maximum_age'],
    eligibility_description: raw['eligibility_description'] ?? eligibility['eligibility'],
    fees_description: raw['fees_description'] ?? raw['fees'],
    schedules: raw['schedules'] ?? timesOf(raw),
    service_at_locations: rawsOf(raw['service_at_locations']).map((each) => ({
      ...each,
      location: location(rawOf(each['location'])),
    })),
    attributes: [
      ...rawsOf(raw['attributes']),
      ...rawsOf(raw['service_taxonomys']).map((each) => ({ taxonomy_term: rawOf(each['taxonomy']) })),
    ],
    languages: rawsOf(raw['languages']).map((each) => ({ ...each, name: each['name'] ?? each['language'] })),
  }
}
