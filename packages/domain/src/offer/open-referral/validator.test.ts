// The schemas that the official validator runs, when they are beside the project.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { aboutFeed, type Feed, openFeed } from './feed.ts'
import type { Fields } from './fields.ts'
import type { FeedList, Page } from './pages.ts'
import { council, sampleEntries, sourcesOf, today } from './sample-entries.ts'

const folder = join(import.meta.dirname, '../../../../../..', 'shared/data/open-referral-uk/validator-schemas')

const problemsWith = (schema: string) => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const parsed = JSON.parse(readFileSync(join(folder, `${schema}.json`), 'utf8')) as Record<string, unknown>
  const validate = ajv.compile(parsed)
  return (value: unknown): string[] => {
    validate(value)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${schema}${instancePath} ${message ?? ''}`)
  }
}

/** What the validator only warns of: a field that says nothing. */
const emptyFields = (value: unknown, path = ''): string[] => {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0 && !path.endsWith('contents')))
    return [`${path} is empty`]
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => emptyFields(inner, `${path}/${name}`))
}

const pageOf = (list: FeedList): Page => {
  if (list.kind !== 'page') throw new Error('This is no page.')
  return list.page
}

/** The rules by which the validator reads pages. */
const pageProblems = (page: Page, number: number, perPage: number): string[] => {
  const wrong: string[] = []
  const last = Math.max(1, Math.ceil(page.total_items / perPage))
  const expected = number < last ? perPage : number === last ? page.total_items - (last - 1) * perPage : 0
  if (page.total_pages !== last) wrong.push(`total_pages is ${page.total_pages}`)
  if (page.page_number !== number) wrong.push(`page_number is ${page.page_number}`)
  if (page.size !== page.contents.length || page.size !== expected) wrong.push(`size is ${page.size}`)
  if (page.first_page !== (number === 1)) wrong.push('first_page')
  if (page.last_page !== number >= last) wrong.push('last_page')
  if (page.empty !== (page.contents.length === 0)) wrong.push('empty')
  return wrong
}

const many = openFeed(sourcesOf(sampleEntries(57)))
const none = openFeed(sourcesOf([]))

type List = 'services' | 'serviceAtLocations' | 'organizations' | 'taxonomies' | 'taxonomyTerms'
const lists: readonly (readonly [List, string, 'envelope' | 'item'])[] = [
  ['services', 'service_list', 'envelope'],
  ['serviceAtLocations', 'service_at_location_list', 'envelope'],
  ['organizations', 'organization_list', 'item'],
  ['taxonomies', 'taxonomy_list', 'envelope'],
  ['taxonomyTerms', 'taxonomy_term_list', 'envelope'],
]
const singles: readonly (readonly [List, string, (feed: Feed, id: string) => Fields | undefined])[] = [
  ['services', 'service', (feed, id) => feed.service(id)],
  ['serviceAtLocations', 'service_at_location', (feed, id) => feed.serviceAtLocation(id)],
  ['organizations', 'organization', (feed, id) => feed.organization(id)],
  ['taxonomies', 'taxonomy', (feed, id) => feed.taxonomy(id)],
  ['taxonomyTerms', 'taxonomy_term', (feed, id) => feed.taxonomyTerm(id)],
]

const theTests = () => {
  it('GET / says which version it is', () => {
    const about = aboutFeed('https://portal.example.org/openreferral')
    expect([...problemsWith('api_details')(about), ...emptyFields(about)]).toEqual([])
    expect(about['version']).toBe('HSDS-UK-3.0')
  })

  for (const [list, schema, shape] of lists)
    it(`${list}: no error and no warning on the first, middle, last and an empty page`, () => {
      const check = problemsWith(schema)
      const perPage = 5
      const { total_pages: last } = pageOf(many[list]({ per_page: '5' }))
      expect(last, list).toBeGreaterThan(1)
      const numbers = [1, Math.ceil(last / 2), last, last + 1]
      const seen = [
        ...numbers.map((number) => [many, number] as const),
        ...(list.startsWith('taxonom') ? [] : [[none, 1] as const]),
      ].flatMap(([feed, number]) => {
        const page = pageOf(feed[list]({ per_page: '5', page: String(number) }))
        const read: unknown = JSON.parse(JSON.stringify(page))
        const items = shape === 'envelope' ? check(read) : page.contents.flatMap((each) => check(each))
        return [...items, ...emptyFields(read), ...pageProblems(page, number, perPage)]
      })
      expect(seen).toEqual([])
    })

  for (const [list, schema, one] of singles)
    it(`${schema}: no error and no warning in any object, asked for by the id that the list gives`, () => {
      const check = problemsWith(schema)
      const ids = pageOf(many[list]({ per_page: '1000' })).contents.map(({ id }) => String(id))
      expect(ids.length).toBeGreaterThan(5)
      for (const id of ids) {
        const found = one(many, id)
        expect([...check(found), ...emptyFields(found)], id).toEqual([])
        expect(found?.['id']).toBe(id)
      }
      expect(one(many, '00000000-0000-5000-8000-000000000000')).toBeUndefined()
    })

  it('whole lists are as sound as the objects', () => {
    for (const parameters of [{ full: 'true' }, { full: 'true', full_service: 'true' }]) {
      const [service, joint, provider] = ['service', 'service_at_location', 'organization'].map(problemsWith)
      const whole = pageOf(many.services({ ...parameters, per_page: '100' })).contents
      expect(whole.flatMap((each) => [...(service?.(each) ?? ['?']), ...emptyFields(each)])).toEqual([])
      const joined = pageOf(many.serviceAtLocations({ ...parameters, per_page: '200' })).contents
      expect(joined.flatMap((each) => [...(joint?.(each) ?? ['?']), ...emptyFields(each)])).toEqual([])
      const providers = pageOf(many.organizations({ ...parameters, per_page: '100' })).contents
      expect(providers.flatMap((each) => [...(provider?.(each) ?? ['?']), ...emptyFields(each)])).toEqual([])
    }
  })

  it('the same schemas find what is wrong: a name that is missing, an id that is none, a page of text', () => {
    const [first] = pageOf(many.services({ per_page: '1' })).contents
    const check = problemsWith('service')
    const { name: _, ...nameless } = first ?? {}
    for (const wrong of [nameless, { ...first, id: 'one' }, { ...first, url: 'a b' }, { ...first, minimum_age: '2' }])
      expect(check(wrong)).not.toEqual([])
    expect(emptyFields({ a: [{ b: null }], c: '' })).toHaveLength(2)
    expect(pageProblems({ ...pageOf(none.services({})), total_pages: 0, last_page: false }, 1, 5)).not.toEqual([])
  })
}

if (existsSync(folder)) describe(`the feed of ${council.name} on ${today} under the official schemas`, theTests)
else
  it('has no schemas of the official validator beside the project, and says so', () => {
    console.log(`${folder} is not there: the feed was not validated with the official schemas.`)
  })
