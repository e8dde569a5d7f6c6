// Who provides a service, as an organisation of the feed: one for each name that entries give as their provider.
import type { Published } from '../published.ts'
import { type Fields, given, stableId } from './fields.ts'
import type { FeedCouncil } from './places.ts'

const nameOf = ({ provider }: Published, { name }: FeedCouncil): string => provider.replace(/\s+/g, ' ').trim() || name

/** Spelling of capitals and spaces makes no second organisation. */
export const organisationIdOf = (entry: Published, council: FeedCouncil): string =>
  stableId('organization', council.slug, nameOf(entry, council).toLowerCase())

/** The profile asks for a description; this says no more than is known. */
export const organisationFields = (entry: Published, council: FeedCouncil): Fields => {
  const name = nameOf(entry, council)
  const id = organisationIdOf(entry, council)
  const urn = entry.setting?.ofstedUrn
  return given({
    id,
    name,
    description: `Provides help listed in the early years local offer of ${council.name}.`,
    organization_identifiers:
      urn === undefined
        ? []
        : [
            {
              id: stableId('organization-identifier', id, urn),
              organization_id: id,
              identifier_scheme: 'Ofsted URN',
              identifier_type: 'Ofsted unique reference number',
              identifier: urn,
            },
          ],
  })
}
