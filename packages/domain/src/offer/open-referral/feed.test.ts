// Whatever is asked of the feed: a filter narrows, an order holds, and both formats say the same.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needAreas, weekdays } from '../vocabulary.ts'
import { openFeed } from './feed.ts'
import { mailAddress, stableId, webAddress, yearsOf } from './fields.ts'
import { bodyOf, type FeedList, type Page } from './pages.ts'
import type { Parameters } from './query.ts'
import { sampleEntries, samplePostcodes, sourcesOf, today } from './sample-entries.ts'
import { taxonomies, terms } from './taxonomies.ts'

const entries = sampleEntries(120, 3)
const feed = openFeed(sourcesOf(entries))

const pageOf = (list: FeedList): Page => {
  if (list.kind !== 'page') throw new Error('This is no page.')
  return list.page
}
const all = { per_page: '1000' }
const lists = { services: feed.services, serviceAtLocations: feed.serviceAtLocations } as const
const names = ['services', 'serviceAtLocations'] as const
type Name = (typeof names)[number]
const contentsOf = (name: Name, parameters: Parameters) => pageOf(lists[name]({ ...all, ...parameters })).contents
/** The short form, which takes least to make. */
const idsOf = (name: Name, parameters: Parameters) =>
  contentsOf(name, { ...parameters, minimal: 'true' }).map(({ id }) => String(id))

const organisations = pageOf(feed.organizations(all)).contents.map(({ id }) => String(id))
const filters: Readonly<Record<string, fc.Arbitrary<string>>> = {
  search: fc.constantFrom('talk', 'toy lib', 'help', 'nothing at all', 'S'),
  taxonomy_term_id: fc.constantFrom(...terms.map(({ id }) => id)),
  taxonomy_id: fc.constantFrom(...taxonomies.map(({ id }) => id)),
  organization_id: fc.constantFrom(...organisations),
  modified_after: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}T10:30:00Z`),
  minimum_age: fc.constantFrom('0', '0.75', '2', '3.5', '6'),
  maximum_age: fc.constantFrom('0', '0.75', '2', '3.5', '6'),
  day: fc.constantFrom(...weekdays, 'Monday'),
  start_time: fc.constantFrom('08:00', '10:30', '16:00:00'),
  end_time: fc.constantFrom('11:00', '14:00', '23:59'),
}
const postcode = fc.constantFrom(...Object.keys(samplePostcodes), 'zz1 1aa')
const proximity = fc.constantFrom('0', '1500', '5000', '100000')
/** Few at a time: with all of them nothing would ever be found. */
const someFilters = fc
  .uniqueArray(fc.constantFrom(...Object.keys(filters)), { maxLength: 2 })
  .chain((chosen) => fc.record(Object.fromEntries(chosen.map((key) => [key, filters[key] ?? fc.constant('')]))))
const query: fc.Arbitrary<Parameters> = fc
  .tuple(someFilters, fc.option(fc.tuple(postcode, fc.option(proximity))))
  .map(([chosen, where]) => {
    if (where === null) return chosen
    const [near, within] = where
    return within === null ? { ...chosen, postcode: near } : { ...chosen, postcode: near, proximity: within }
  })
const anyName = fc.constantFrom(...names)

describe('the filters of the feed', () => {
  it('each of them narrows: with one parameter more nothing comes that did not come without it', () => {
    let smaller = 0
    fc.assert(
      fc.property(anyName, query, fc.nat(), (name, parameters, at) => {
        const chosen = Object.keys(parameters).filter((key) => key !== 'postcode')
        const left = chosen[at % Math.max(1, chosen.length)]
        if (left === undefined) return true
        const { [left]: _, ...fewer } = parameters
        const [narrow, wide] = [idsOf(name, parameters), new Set(idsOf(name, fewer))]
        if (narrow.length < wide.size) smaller += 1
        return narrow.every((id) => wide.has(id))
      }),
      { numRuns: 200 },
    )
    expect(smaller).toBeGreaterThan(20)
  })

  it('two together give what both give: filters are joined by and', () => {
    fc.assert(
      fc.property(anyName, fc.record(filters), fc.nat(), fc.nat(), (name, values, one, other) => {
        const keys = Object.keys(filters).filter((key) => !/_age$|^day$|_time$/.test(key))
        const [first, second] = [keys[one % keys.length] ?? '', keys[other % keys.length] ?? '']
        const both = idsOf(name, { [first]: values[first], [second]: values[second] })
        const alone = new Set(idsOf(name, { [first]: values[first] }))
        return (
          both.join() ===
          idsOf(name, { [second]: values[second] })
            .filter((id) => alone.has(id))
            .join()
        )
      }),
      { numRuns: 100 },
    )
  })

  it('every filter finds something and leaves something out, so that none of them is idle', () => {
    const sample = {
      ...Object.fromEntries(
        Object.entries(filters).map(([key, from]) => [key, fc.sample(from, { numRuns: 60, seed: 1 })]),
      ),
    }
    for (const [key, values] of Object.entries(sample)) {
      const counts = values.map((value) => idsOf('services', { [key]: value }).length)
      const whole = idsOf('services', {}).length
      expect(
        counts.some((count) => count > 0),
        key,
      ).toBe(true)
      if (key !== 'taxonomy_id')
        expect(
          counts.some((count) => count < whole),
          key,
        ).toBe(true)
    }
  })

  it('modified_after is monotone, and takes the moment itself in', () => {
    const days = Array.from({ length: 28 }, (_, at) => `2026-02-${String(at + 1).padStart(2, '0')}T10:30:00.000Z`)
    const found = days.map((day) => contentsOf('services', { modified_after: day }))
    for (const [at, contents] of found.entries()) {
      expect(contents.every((each) => String(each['last_modified']) >= (days[at] ?? ''))).toBe(true)
      expect(contents.length).toBeLessThanOrEqual(found[at - 1]?.length ?? Number.POSITIVE_INFINITY)
    }
    const latest =
      contentsOf('services', {})
        .map((each) => String(each['last_modified']))
        .sort()
        .at(-1) ?? ''
    expect(contentsOf('services', { modified_after: latest }).length).toBeGreaterThan(0)
    const next = new Date(Date.parse(latest) + 1).toISOString()
    expect(contentsOf('services', { modified_after: next })).toEqual([])
    expect(contentsOf('services', { modified_after: '2026-02-10T12:30:00 02:00' })).toEqual(found[9])
  })

  it('a search leaves out what does not match', () => {
    const found = contentsOf('services', { search: 'toy' })
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((each) => /toy/i.test(`${each['name']}`))).toBe(true)
    expect(contentsOf('services', { search: 'toy talking' })).toEqual([])
  })

  it('ages overlap: whoever a service takes finds it, and nobody else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (months) => {
        const age = String(Math.round((months / 12) * 1000) / 1000)
        const found = new Set(
          contentsOf('services', { minimum_age: age, maximum_age: age }).map((each) => each['name']),
        )
        const shown = new Set(contentsOf('services', {}).map((each) => each['name']))
        return entries
          .filter(({ title }) => shown.has(title))
          .every(({ title, whoFor: { fromMonths = 0, toMonths = 1000 } }) => {
            const inside = fromMonths <= months && months <= toMonths
            const justBefore = fromMonths === months || toMonths + 1 === months
            return justBefore || found.has(title) === inside
          })
      }),
      { numRuns: 60 },
    )
  })

  it('a postcode finds only what serves it, and loses no online one that does', () => {
    for (const [code, { outwardCode, wardCode, inArea }] of Object.entries(samplePostcodes)) {
      const found = new Set(contentsOf('services', { postcode: code }).map(({ name }) => name))
      const shown = new Set(contentsOf('services', {}).map(({ name }) => name))
      for (const { title, serves } of entries.filter((each) => shown.has(each.title))) {
        const codes = [...serves.outwardCodes, ...serves.wardCodes]
        const serving = codes.length === 0 ? inArea : codes.includes(outwardCode) || codes.includes(wardCode ?? '-')
        expect(found.has(title), `${title} ${code}`).toBe(serving)
      }
    }
    expect(() => feed.services({ postcode: 'AB1 2CD' })).toThrow()
  })

  it('distance never decreases down the list, keeps within what was asked, and is made up for nothing', () => {
    fc.assert(
      fc.property(query, postcode, (parameters, near) => {
        const found = contentsOf('serviceAtLocations', { ...parameters, postcode: near })
        const metres = found.map((each) => each['lo_distance_metres'] as number | undefined)
        const known = metres.filter((each) => each !== undefined)
        const limit = Number(parameters['proximity'] ?? Number.POSITIVE_INFINITY)
        return (
          metres.lastIndexOf(known.at(-1)) <
            (metres.indexOf(undefined) + 1 || metres.length + 1) - (known.length > 0 ? 0 : -1) &&
          known.every((each, at) => each >= (known[at - 1] ?? 0) && each <= limit + 0.5) &&
          (parameters['proximity'] === undefined || known.length === metres.length) &&
          found.every((each) => {
            const { location_type, latitude } = each['location'] as Record<string, unknown>
            const hasDistance = each['lo_distance_metres'] !== undefined
            return hasDistance === (latitude !== undefined) && (location_type === 'physical' || !hasDistance)
          })
        )
      }),
      { numRuns: 100 },
    )
  })

  it('ndjson says what json says, object by object', () => {
    fc.assert(
      fc.property(anyName, query, fc.boolean(), (name, parameters, full) => {
        const asked = { ...parameters, full: String(full) }
        const { contentType, body } = bodyOf(lists[name]({ ...asked, format: 'ndjson' }))
        const lines = body
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as unknown)
        expect(contentType).toBe('application/x-ndjson')
        expect(lines).toEqual(JSON.parse(bodyOf(lists[name]({ ...asked, ...all })).body).contents)
      }),
      { numRuns: 60 },
    )
  })

  it('pages put together are the whole list, each object once', () => {
    fc.assert(
      fc.property(anyName, query, fc.integer({ min: 1, max: 17 }), (name, parameters, size) => {
        const { total_pages: pages } = pageOf(lists[name]({ ...parameters, per_page: String(size) }))
        const together = Array.from({ length: pages }, (_, at) =>
          pageOf(lists[name]({ ...parameters, per_page: String(size), page: String(at + 1) })).contents.map(
            ({ id }) => id,
          ),
        ).flat()
        return together.join() === idsOf(name, parameters).join()
      }),
      { numRuns: 50 },
    )
  })
})

describe('what the feed holds', () => {
  it('an area of need finds what is filed under its needs', () => {
    const area = terms.find(({ key }) => key === `area-${needAreas[0]}`)?.id
    const need = terms.find(({ key }) => key === 'speech-language')?.id
    const under = idsOf('services', { taxonomy_term_id: need })
    expect(under.length).toBeGreaterThan(0)
    expect(idsOf('services', { taxonomy_term_id: area })).toEqual(expect.arrayContaining(under))
    expect(pageOf(feed.taxonomyTerms({ ...all, parent_id: area })).contents.map(({ id }) => id)).toContain(need)
    expect(
      pageOf(feed.taxonomyTerms({ ...all, top_only: 'true' })).contents.every(
        (each) => each['parent_id'] === undefined,
      ),
    ).toBe(true)
  })

  it('ids stay: another day, another order, another set of entries', () => {
    const other = openFeed({ ...sourcesOf([...entries].reverse().slice(0, 60)), today: '2026-03-11' })
    for (const each of pageOf(other.services(all)).contents)
      expect(feed.service(String(each['id']))?.['name']).toBe(each['name'])
    expect(stableId('service', 'ent_00000001')).toBe(stableId('service', 'ent_00000001'))
    expect(stableId('service', 'a', 'b')).not.toBe(stableId('service', 'ab'))
    expect(stableId('service', 'ent_00000001')).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    )
  })

  it('leaves out what has not been checked for long, and warns of what is stale', () => {
    const [first] = entries
    if (first === undefined) throw new Error('no entry')
    const due = (checkDueOn: string) => openFeed(sourcesOf([{ ...first, checkDueOn, checkedOn: '2025-08-01' }]))
    expect(pageOf(due('2025-12-01').services({})).total_items).toBe(0)
    const [stale] = pageOf(due('2026-02-01').services({})).contents
    expect(stale?.['alert']).toBe('Not checked since 1 August 2025. Ring before you go.')
    expect(pageOf(due(today).services({})).contents[0]).not.toHaveProperty('alert')
  })

  it('has no address, postcode or point of a sensitive place', () => {
    const hidden = entries.flatMap(({ places }) => places.filter(({ withheld }) => withheld !== undefined))
    expect(hidden.length).toBeGreaterThan(3)
    const all3 = contentsOf('serviceAtLocations', { full: 'true' }).map(
      (each) => each['location'] as Record<string, unknown>,
    )
    const withheld = all3.filter((each) => /not published/.test(String(each['description'])))
    expect(withheld.length).toBeGreaterThan(3)
    for (const each of withheld) {
      expect(each).not.toHaveProperty('addresses')
      expect(each).not.toHaveProperty('latitude')
    }
  })

  it('minimal is the id and the moment of every service in one page', () => {
    const page = pageOf(feed.services({ minimal: 'true' }))
    expect(page.size).toBe(page.total_items)
    expect(Object.keys(page.contents[0] ?? {})).toEqual(['id', 'modified_date'])
  })

  it('one provider spelled in two ways is one organisation, with the numbers of all its settings', () => {
    const trust = pageOf(feed.organizations({ ...all, search: 'health trust' })).contents
    expect(trust).toHaveLength(1)
    const whole = feed.organization(String(trust[0]?.['id']))
    const urns = entries
      .filter(({ provider }) => /health trust/i.test(provider))
      .flatMap(({ setting }) => setting?.ofstedUrn ?? [])
    const given = (whole?.['organization_identifiers'] ?? []) as { identifier: string }[]
    expect(urns).toEqual(expect.arrayContaining(given.map(({ identifier }) => identifier)))
    expect(whole?.['services']).not.toHaveLength(0)
  })

  it('refuses what it cannot read and says what to send', () => {
    const wrong: Parameters = {
      page: '0',
      per_page: 'many',
      minimum_age: 'two',
      day: 'Funday',
      modified_after: 'soon',
      proximity: '9',
      format: 'xml',
      full: 'maybe',
      start_time: '25:00',
      postcode: '?',
    }
    let problems: string[] = []
    try {
      feed.services(wrong)
    } catch (error) {
      problems = (error as { problems: { field: string }[] }).problems.map(({ field }) => field)
    }
    expect(problems.sort()).toEqual(Object.keys(wrong).sort())
    expect(pageOf(feed.services({ per_page: '100000', unknown: 'x' })).size).toBeLessThanOrEqual(1000)
  })

  it('writes ages as decimals and addresses as a strict reader takes them, or not at all', () => {
    expect([0, 9, 24, 59].map(yearsOf)).toEqual([0, 0.75, 2, 4.92])
    expect(webAddress('https://www.example.org/a?b=c d|e')).toBe(undefined)
    expect(webAddress('https://www.example.org/a?b=c|e')).toBe('https://www.example.org/a?b=c%7Ce')
    expect(webAddress('javascript:alert(1)')).toBeUndefined()
    expect(webAddress('https://user:secret@example.org/')).toBeUndefined()
    expect(mailAddress('Desk@Example.org\u00a0')).toBe('desk@example.org')
    expect(mailAddress('desk at example.org')).toBeUndefined()
  })
})
