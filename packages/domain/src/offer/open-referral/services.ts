// A published entry as a service of Open Referral UK 3.0 (Human Services Data Specification UK), short for lists and
// with everything that hangs on it. Names of the profile first, then those of the wider standard, then our own (`lo_`).

import { dateInWords, type PlainDate } from '../../time.ts'
import { defaultOfferPolicies, type OfferPolicies } from '../policies.ts'
import type { Published } from '../published.ts'
import { trustOf } from '../states.ts'
import { type Fields, given, mailAddress, stableId, webAddress, yearsOf } from './fields.ts'
import { organisationFields, organisationIdOf } from './organisations.ts'
import { areasOf, type FeedCouncil, joinFields, locationFields, locationsOf, serviceIdOf } from './places.ts'
import { schedulesOf } from './schedules.ts'
import { termFields, termsOf } from './taxonomies.ts'

/** What a feed is made for: whose, on which day, by which choices. */
export interface FeedContext {
  readonly council: FeedCouncil
  readonly today: PlainDate
  readonly policies?: OfferPolicies
}

const paragraphs = (...texts: readonly (string | undefined)[]): string =>
  texts
    .map((text) => (text ?? '').trim())
    .filter((text) => text !== '')
    .join('\n\n')

/** To the millisecond, as the profile asks. */
export const modifiedAt = ({ updatedAt }: Pick<Published, 'updatedAt'>): string => new Date(updatedAt).toISOString()

const alertOf = (entry: Published, { today, policies = defaultOfferPolicies }: FeedContext): string | undefined => {
  const { freshness, words } = trustOf(entry, today, policies)
  return freshness === 'stale' ? words : undefined
}

const waitOf = ({ waitingTime }: Published): string | undefined =>
  waitingTime === undefined ? undefined : `${waitingTime.words} (as of ${dateInWords(waitingTime.asOf)})`

/** Ages read: at least this old, and no older than the last whole month that is included. */
const oneToOne = (entry: Published, context: FeedContext): Fields => {
  const [contact] = entry.contacts
  return {
    id: serviceIdOf(entry),
    organization_id: organisationIdOf(entry, context.council),
    name: entry.title,
    alternate_name: entry.alsoKnownAs.join(', '),
    description: paragraphs(
      entry.summary,
      entry.whatHappens,
      ...entry.sections.map(({ heading, text }) => paragraphs(heading, text)),
    ),
    url: webAddress(entry.url),
    email: mailAddress(contact?.email),
    status: 'active',
    fees_description: entry.cost.words,
    application_process: entry.howToGetIt.steps.join('\n'),
    eligibility_description: paragraphs(entry.whoFor.words, entry.howDecided),
    wait_time: waitOf(entry),
    minimum_age: yearsOf(entry.whoFor.fromMonths),
    maximum_age: yearsOf(entry.whoFor.toMonths),
    assured_date: entry.checkedOn,
    alert: alertOf(entry, context),
    last_modified: modifiedAt(entry),
    lo_kind: entry.kind,
    lo_checked_by: entry.checkedBy,
    lo_how_decided: entry.howDecided,
    lo_complaints: entry.complaints.words,
    lo_complaints_url: webAddress(entry.complaints.url),
    lo_transport: entry.transport,
    lo_outside_area: entry.outsideArea,
  }
}

/** As lists have it: one-to-one fields and the organisation. */
export const serviceFields = (entry: Published, context: FeedContext): Fields =>
  given({ ...oneToOne(entry, context), organization: organisationFields(entry, context.council) })

const costsOf = (entry: Published, serviceId: string): readonly Fields[] => {
  const options = entry.cost.options.map(({ words, pounds }, at) =>
    given({ id: stableId('cost', serviceId, at), service_id: serviceId, option: words, amount: pounds }),
  )
  if (options.length > 0 || entry.cost.kind !== 'free') return options
  return [given({ id: stableId('cost', serviceId, 'free'), service_id: serviceId, option: 'Free', amount: 0 })]
}

const contactsOf = (entry: Published, serviceId: string): readonly Fields[] =>
  entry.contacts.map(({ title, telephone, email, words }, at) =>
    given({
      id: stableId('contact', serviceId, at),
      service_id: serviceId,
      title,
      email: mailAddress(email),
      phones:
        (telephone ?? '').trim() === ''
          ? []
          : [given({ id: stableId('phone', serviceId, at), number: telephone, description: words })],
    }),
  )

/** Made when first needed: it loads the names of all languages. */
let names: Intl.DisplayNames | undefined
const languageName = (code: string): string => {
  if (code.toLowerCase() === 'bfi') return 'British Sign Language'
  try {
    names ??= new Intl.DisplayNames(['en-GB'], { type: 'language' })
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** Whole: everything that hangs on the service. `within` is left out where the service stands inside a location. */
export const wholeService = (
  entry: Published,
  context: FeedContext,
  within: 'alone' | 'location' = 'alone',
): Fields => {
  const serviceId = serviceIdOf(entry)
  return given({
    ...serviceFields(entry, context),
    schedules: schedulesOf(entry),
    service_areas: areasOf(entry, context.council),
    service_at_locations:
      within === 'location'
        ? []
        : locationsOf(entry).map((location) => ({
            ...joinFields(location),
            location: locationFields(entry, location, context.council),
          })),
    languages: entry.languages.map((code) =>
      given({ id: stableId('language', serviceId, code), service_id: serviceId, code, name: languageName(code) }),
    ),
    cost_options: costsOf(entry, serviceId),
    contacts: contactsOf(entry, serviceId),
    attributes: termsOf(entry).map((term) => ({
      id: stableId('attribute', serviceId, term.id),
      link_id: serviceId,
      link_type: 'service',
      taxonomy_term_id: term.id,
      taxonomy_term: termFields(term),
    })),
  })
}
