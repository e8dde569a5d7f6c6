// Describes the feed as OpenAPI 3.0, for programs and for the page that documents it: the eleven addresses and the union
// of the parameters that the two published texts of the standard name. Times are plain strings: the standard's own
// document calls them types that JSON Schema does not have.
import type { Fields } from './fields.ts'

interface Described {
  readonly words: string
  readonly schema: Fields
}
const string = { type: 'string' }
const integer = { type: 'integer', minimum: 1 }
const years = { type: 'number', minimum: 0 }
const truth = { type: 'boolean' }

export const feedParameters = {
  search: { words: 'Words to search for.', schema: string },
  page: { words: 'Number of the page, from 1.', schema: integer },
  per_page: { words: 'How many in a page, at most 1,000; 50 unless you say.', schema: integer },
  format: {
    words: 'json, or ndjson for everything without pages, one object a line.',
    schema: { type: 'string', enum: ['json', 'ndjson'] },
  },
  taxonomy_term_id: { words: 'Services filed under this term, or under a term below it.', schema: string },
  taxonomy_id: { words: 'Services filed under any term of this taxonomy; or the terms of it.', schema: string },
  organization_id: { words: 'Services of this organisation.', schema: string },
  modified_after: {
    words: 'Changed at this moment or later, like 2026-03-03T09:00:00Z.',
    schema: { type: 'string', format: 'date-time' },
  },
  minimum_age: {
    words:
      'The youngest age that you ask for, in years: 0.75 is nine months. Services for any age from here up to maximum_age are found, also those that begin below it.',
    schema: years,
  },
  maximum_age: { words: 'The oldest age that you ask for, in years.', schema: years },
  start_time: { words: 'Begins at this time of day or later, like 09:30.', schema: string },
  end_time: { words: 'Ends at this time of day or earlier.', schema: string },
  day: { words: 'Takes place on this day, like MO or Monday.', schema: string },
  postcode: {
    words: 'Serves this postcode; nearest first. It is looked up here and not kept.',
    schema: string,
  },
  proximity: {
    words: 'At most so many metres from the middle of the postcode.',
    schema: { type: 'number', minimum: 0 },
  },
  minimal: { words: 'Only id and modified_date, all in one page.', schema: truth },
  full: { words: 'With everything that hangs on each object.', schema: truth },
  full_service: { words: 'With the services of each organisation, whole.', schema: truth },
  top_only: { words: 'Only terms without a parent.', schema: truth },
  parent_id: { words: 'Only terms under this one.', schema: string },
} as const satisfies Readonly<Record<string, Described>>
export type FeedParameter = keyof typeof feedParameters

const paging = ['page', 'per_page', 'format'] as const
const ofServices = [
  'search',
  'taxonomy_term_id',
  'taxonomy_id',
  'organization_id',
  'modified_after',
  'minimum_age',
  'maximum_age',
  'start_time',
  'end_time',
  'day',
  'postcode',
  'proximity',
  'minimal',
  'full',
  ...paging,
] as const

interface Address {
  readonly path: string
  readonly id: string
  readonly words: string
  readonly parameters: readonly FeedParameter[]
  readonly answers: 'about' | 'page' | 'object'
}
const pair = (
  path: string,
  id: string,
  many: string,
  one: string,
  parameters: readonly FeedParameter[],
  ofOne: readonly FeedParameter[] = [],
): readonly Address[] => [
  { path, id: `list${id}`, words: many, parameters, answers: 'page' },
  { path: `${path}/{id}`, id: `view${id}`, words: one, parameters: ofOne, answers: 'object' },
]

/** The eleven addresses, under the stub of the feed. */
export const feedAddresses: readonly Address[] = [
  { path: '/', id: 'aboutFeed', words: 'Which version of the standard this is', parameters: [], answers: 'about' },
  ...pair('/services', 'Services', 'Services, page by page', 'One service, whole', ofServices),
  ...pair(
    '/service_at_locations',
    'ServicesAtLocations',
    'Services with each of their places',
    'One service at one place, whole',
    ofServices,
  ),
  ...pair(
    '/organizations',
    'Organizations',
    'Organisations',
    'One organisation with its services',
    ['search', 'full', 'full_service', ...paging],
    ['full_service'],
  ),
  ...pair('/taxonomies', 'Taxonomies', 'Lists that services are filed by', 'One list with its terms', [
    'search',
    'full',
    ...paging,
  ]),
  ...pair('/taxonomy_terms', 'TaxonomyTerms', 'Terms of those lists', 'One term', [
    'search',
    'taxonomy_id',
    'parent_id',
    'top_only',
    ...paging,
  ]),
]

const anObject = { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } }
const pageSchema = {
  type: 'object',
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
  properties: {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: { type: 'array', items: anObject },
  },
}
const aboutSchema = {
  type: 'object',
  required: ['version', 'profile', 'openapi_url'],
  properties: {
    version: string,
    profile: { type: 'string', format: 'uri' },
    openapi_url: { type: 'string', format: 'uri' },
  },
}
const schemas = { about: aboutSchema, page: pageSchema, object: anObject }

const parameterOf = (name: FeedParameter): Fields => ({
  name,
  in: 'query',
  required: false,
  description: feedParameters[name].words,
  schema: feedParameters[name].schema,
})
const idParameter = { name: 'id', in: 'path', required: true, description: 'As a list gives it.', schema: string }

const operationOf = ({ id, words, parameters, answers }: Address): Fields => ({
  operationId: id,
  summary: words,
  parameters: [...(answers === 'object' ? [idParameter] : []), ...parameters.map(parameterOf)],
  responses: {
    '200': { description: words, content: { 'application/json': { schema: schemas[answers] } } },
    ...(parameters.length > 0 ? { '400': { description: 'A parameter cannot be read; the answer says which.' } } : {}),
    ...(answers === 'object' ? { '404': { description: 'There is none with this id.' } } : {}),
  },
})

/** `address` is the stub of the feed, without a slash at its end. */
export const feedDocument = (address: string, councilName: string): Fields => ({
  openapi: '3.0.3',
  info: {
    title: `Open Referral UK feed of the early years local offer of ${councilName}`,
    version: 'HSDS-UK-3.0',
    description: 'Open to everybody, without a key. Fields that have nothing to say are left out.',
  },
  servers: [{ url: address }],
  paths: Object.fromEntries(feedAddresses.map((each) => [each.path, { get: operationOf(each) }])),
})
