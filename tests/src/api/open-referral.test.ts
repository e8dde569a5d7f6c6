// The open feed over HTTP, as another council's website reads it: sound in every page, true to its filters, open to all.
import { sampleEntries, samplePostcodes, today } from '@senco/domain/offer/open-referral/sample-entries'
import { copyPlaces } from '@senco/store/offer/publish-places'
import { sectorWrite } from '@senco/store/postcodes'
import { transact } from '@senco/store/transact'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sent } from '../support/client.ts'
import { aLiveEntry, entryOf, keepEntries, offerDay, offerNow, seen } from '../support/offer.ts'
import { emptyFields, hasOfficialSchemas, problemsWith } from '../support/official-schemas.ts'
import { type Portal, startPortal } from '../support/portal.ts'

type Row = Record<string, unknown> & { readonly id: string }

let portal: Portal
let empty: Portal

/** `ZZ1 1AA` of `ZZ11AA`. */
const spaced = (postcode: string): string => `${postcode.slice(0, -3)} ${postcode.slice(-3)}`

const keepPostcodes = async (): Promise<void> => {
  const known = Object.entries(samplePostcodes).filter(([postcode, { inArea }]) => inArea && postcode.length > 3)
  const sectors = known.map(([postcode, { point, wardCode = 'E05000901' }]) => ({
    key: spaced(postcode).slice(0, -2),
    units: { [postcode.slice(-2)]: [wardCode, point.lat, point.lng] as [string, number, number] },
  }))
  await transact(
    portal.tables,
    sectors.map((sector) => sectorWrite(portal.tables, sector)),
  )
  await copyPlaces(portal.tables)
}

beforeAll(async () => {
  expect(offerDay).toBe(today)
  portal = await startPortal({ now: offerNow, keep: true })
  empty = await startPortal({ now: offerNow, keep: true })
  await keepEntries(portal.tables, sampleEntries(57).map(entryOf))
  await keepPostcodes()
  await seen(portal)
})
afterAll(async () => {
  await portal.stop()
  await empty.stop()
})

const ask = (path: string, query: Readonly<Record<string, string>> = {}, of = portal): Promise<Sent> => {
  const text = new URLSearchParams(query).toString()
  return of.visitor.get(`/openreferral${path}${text === '' ? '' : `?${text}`}`)
}
const rowsOf = async (path: string, query: Readonly<Record<string, string>> = {}): Promise<Row[]> => {
  const { status, body, text } = await ask(path, { per_page: '1000', ...query })
  expect(status, text.slice(0, 300)).toBe(200)
  return body.contents
}
const idsOf = async (path: string, query: Readonly<Record<string, string>>): Promise<string[]> =>
  (await rowsOf(path, query)).map(({ id }) => id)

const lists = [
  ['/services', 'service', 'service_list'],
  ['/service_at_locations', 'service_at_location', 'service_at_location_list'],
  ['/organizations', 'organization', undefined],
  ['/taxonomies', 'taxonomy', 'taxonomy_list'],
  ['/taxonomy_terms', 'taxonomy_term', 'taxonomy_term_list'],
] as const

/** How the validator reads the numbers of a page. */
const envelopeProblems = (page: Record<string, unknown>, number: number, perPage: number): string[] => {
  const contents = page['contents'] as unknown[]
  const total = Number(page['total_items'])
  const last = Math.max(1, Math.ceil(total / perPage))
  const expected = number < last ? perPage : number === last ? total - (last - 1) * perPage : 0
  const wanted = {
    ...{ total_pages: last, page_number: number, size: expected },
    ...{ first_page: number === 1, last_page: number >= last, empty: contents.length === 0 },
  }
  return [
    ...Object.entries(wanted).flatMap(([name, value]) => (page[name] === value ? [] : [`${name} is ${page[name]}`])),
    ...(contents.length === expected ? [] : [`${contents.length} of ${expected}`]),
  ]
}

describe('Under the schemas of the official validator, over HTTP', () => {
  if (!hasOfficialSchemas) {
    it('nothing is tried: they are not beside the project', () => console.log('The official schemas are not there.'))
    return
  }
  it('the stub says which version it is, with and without a slash', async () => {
    for (const path of ['', '/']) {
      const { status, body } = await ask(path)
      expect(status).toBe(200)
      expect([...problemsWith('api_details')(body), ...emptyFields(body)]).toEqual([])
      expect(body).toMatchObject({ version: 'HSDS-UK-3.0', openapi_url: `${portal.origin}/openreferral/openapi.json` })
    }
  })

  for (const [path, single, envelope] of lists)
    it(`${path}: no error and no warning on the first, middle, last and an empty page, nor in each object`, async () => {
      const checkList = envelope === undefined ? undefined : problemsWith(envelope)
      const checkOne = problemsWith(single)
      const last = Number((await ask(path, { per_page: '5' })).body.total_pages)
      expect(last).toBeGreaterThan(1)
      const shots = [
        ...[1, Math.ceil(last / 2), last, last + 1].map((page) => [portal, page] as const),
        ...(path.startsWith('/taxonom') ? [] : [[empty, 1] as const]),
      ]
      for (const [of, page] of shots) {
        const { status, body } = await ask(path, { per_page: '5', page: String(page) }, of)
        expect(status).toBe(200)
        const wrong = checkList === undefined ? (body.contents as unknown[]).flatMap(checkOne) : checkList(body)
        expect([...wrong, ...emptyFields(body), ...envelopeProblems(body, page, 5)], `page ${page}`).toEqual([])
      }
      const ids = await idsOf(path, {})
      for (const id of [ids[0], ids[Math.floor(ids.length / 2)], ids.at(-1)]) {
        const { status, body } = await ask(`${path}/${id}`)
        expect(status).toBe(200)
        expect([...checkOne(body), ...emptyFields(body)]).toEqual([])
        expect(body.id).toBe(id)
      }
    })

  it('the same checks find a page whose numbers lie and an object without a name (negative control)', async () => {
    const { body } = await ask('/services', { per_page: '5' })
    expect(envelopeProblems({ ...body, last_page: true, total_pages: 0 }, 1, 5)).toHaveLength(2)
    const { name: _, ...nameless } = body.contents[0]
    expect(problemsWith('service')(nameless)).not.toEqual([])
    expect(emptyFields({ url: '', phones: null })).toHaveLength(2)
  })
})

const narrowing = [
  ['search', 'talking'],
  ['modified_after', '2026-02-15T00:00:00Z'],
  ['minimum_age', '3'],
  ['maximum_age', '1'],
  ['day', 'MO'],
  ['start_time', '12:00'],
  ['end_time', '12:00'],
  ['postcode', 'ZZ1 1AA'],
] as const

describe('The filters of the feed, over HTTP', () => {
  it('each of them narrows, alone and beside another, and none of them is idle', async () => {
    const { contents } = (await ask('/taxonomy_terms', { per_page: '1000' })).body
    const organizations = await rowsOf('/organizations')
    const term = await mostUsed(contents)
    const all = [
      ...narrowing,
      ['taxonomy_term_id', term] as const,
      ['organization_id', String(organizations[0]?.id)] as const,
    ]
    for (const path of ['/services', '/service_at_locations']) {
      const whole = new Set(await idsOf(path, {}))
      for (const [name, value] of all) {
        const narrow = await idsOf(path, { [name]: value })
        expect(
          narrow.every((id) => whole.has(id)),
          name,
        ).toBe(true)
        expect(narrow.length, `${path} ${name}`).toBeGreaterThan(0)
        expect(narrow.length, `${path} ${name}`).toBeLessThan(whole.size)
        const [other, text] =
          name === 'modified_after' ? ['maximum_age', '3'] : ['modified_after', '2026-02-10T00:00:00Z']
        const both = await idsOf(path, { [name]: value, [other]: text })
        expect(
          both.every((id) => narrow.includes(id)),
          `${name} with ${other}`,
        ).toBe(true)
      }
    }
  })

  const mostUsed = async (terms: readonly Row[]): Promise<string> => {
    for (const { id } of terms) {
      const { total_items: found } = (await ask('/services', { taxonomy_term_id: id, per_page: '1' })).body
      if (found > 5 && found < 50) return id
    }
    throw new Error('No term is used by some of the services')
  }

  it('modified_after is monotone: the later the moment, the fewer, and all of them were changed since', async () => {
    let before: readonly string[] | undefined
    for (let day = 1; day <= 28; day += 3) {
      const moment = `2026-02-${String(day).padStart(2, '0')}T10:30:00Z`
      const rows = await rowsOf('/services', { modified_after: moment })
      expect(rows.every((row) => Date.parse(String(row['last_modified'])) >= Date.parse(moment))).toBe(true)
      const ids = rows.map(({ id }) => id)
      expect(ids.every((id) => before === undefined || before.includes(id))).toBe(true)
      before = ids
    }
    expect(before?.length).toBeLessThan(20)
  })

  it('distance never decreases down the list, and proximity leaves out what is farther', async () => {
    const rows = await rowsOf('/service_at_locations', { postcode: 'ZZ1 1AA' })
    const metres = rows.flatMap((row) =>
      row['lo_distance_metres'] === undefined ? [] : [Number(row['lo_distance_metres'])],
    )
    expect(metres.length).toBeGreaterThan(5)
    expect(metres).toEqual(metres.toSorted((one, other) => one - other))
    const middle = String(metres[Math.floor(metres.length / 2)])
    const near = await rowsOf('/service_at_locations', { postcode: 'ZZ1 1AA', proximity: middle })
    expect(near.every((row) => Number(row['lo_distance_metres']) <= Number(middle))).toBe(true)
    expect(near.length).toBeLessThan(rows.length)
  })

  it('a search leaves out what does not match', async () => {
    const rows = await rowsOf('/services', { search: 'portage' })
    expect(rows.length).toBeGreaterThan(0)
    for (const { name } of rows) expect(String(name).toLowerCase()).toContain('portage')
    expect(await rowsOf('/services', { search: 'xylophone quark' })).toEqual([])
  })

  it('ages overlap: whoever is found takes a child of an age between the two', async () => {
    const rows = await rowsOf('/services', { minimum_age: '2', maximum_age: '2' })
    expect(rows.length).toBeGreaterThan(0)
    for (const { minimum_age: from = 0, maximum_age: to = 99 } of rows) {
      expect(Number(from)).toBeLessThanOrEqual(2)
      expect(Number(to) + 1 / 12).toBeGreaterThanOrEqual(2)
    }
  })

  it('a postcode finds those who serve it, and those with areas elsewhere are left out', async () => {
    const served = await idsOf('/services', { postcode: 'ZZ1 1AA' })
    const areasOf = async (id: string): Promise<readonly string[]> =>
      ((await ask(`/services/${id}`)).body.service_areas ?? []).map((area: Row) => JSON.stringify(area))
    const [left] = (await idsOf('/services', {})).filter((id) => !served.includes(id))
    const areas = await areasOf(String(left))
    expect(areas.length).toBeGreaterThan(0)
    expect(areas.join()).not.toMatch(/ZZ1\b/)
    // The same service is found from where it does serve, so that it is the area which left it out (control).
    expect(await idsOf('/services', { postcode: 'ZZ2 2BB' })).not.toEqual(served)
  })

  it('ndjson says the same as json, whole and short', async () => {
    for (const more of [{}, { full: 'true' }, { search: 'talking' }] as Record<string, string>[])
      for (const [path] of lists) {
        const { status, headers, text } = await ask(path, { ...more, format: 'ndjson' })
        expect(status).toBe(200)
        expect(headers.get('content-type')).toContain('ndjson')
        const lines =
          text.trim() === ''
            ? []
            : text
                .trim()
                .split('\n')
                .map((line) => JSON.parse(line))
        expect(lines).toEqual(await rowsOf(path, more))
      }
  })
})

describe('The feed is open', () => {
  const addresses = ['', '/', '/openapi.json', '/docs', ...lists.map(([path]) => path), '/services/none', '/nothing']

  it('every answer may be read by any website: of errors, of questions that come first, and for HEAD', async () => {
    for (const path of [...addresses, '/services?page=none'])
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const response = await portal.visitor.fetch(`/openreferral${path}`, {
          method,
          headers: { origin: 'https://a.example' },
        })
        expect(response.headers.get('access-control-allow-origin'), `${method} ${path}`).toBe('*')
        if (method === 'OPTIONS') expect(response.status).toBe(204)
      }
    // The rest of the portal is not open (negative control).
    for (const path of ['/api/authority', '/', '/sitemap.xml.', '/openreferrals'])
      expect((await portal.visitor.fetch(path)).headers.get('access-control-allow-origin'), path).toBeNull()
  })

  it('parameters that cannot be read are refused with what to send', async () => {
    const wrong = {
      page: '0',
      per_page: '0',
      minimum_age: 'two',
      modified_after: 'yesterday',
      day: 'someday',
      start_time: '9 o’clock',
      postcode: 'ZZ9 9ZZ',
      proximity: 'near',
      format: 'xml',
    }
    for (const [name, value] of Object.entries(wrong)) {
      const { status, body, headers } = await ask('/services', { [name]: value })
      expect(status, name).toBe(400)
      expect(headers.get('content-type')).toBe('application/problem+json')
      expect(body.problems[0].field).toBe(name)
      expect(body.problems[0].message).toMatch(/^(Give|Send|We do not know|Ask|Use)/)
    }
    expect((await ask('/services', { unheard_of: 'x' })).status).toBe(200)
    expect((await ask('/services/none')).status).toBe(404)
  })

  it('its page of instructions names every address and every parameter, and its examples work', async () => {
    const { text, status } = await ask('/docs')
    expect(status).toBe(200)
    const { body } = await ask('/openapi.json')
    expect(Object.keys(body.paths)).toHaveLength(11)
    const parameters = Object.values(
      body.paths as Record<string, { get: { parameters: { name: string; in: string }[] } }>,
    )
      .flatMap(({ get }) => get.parameters)
      .filter((each) => each.in === 'query')
    expect(parameters.length).toBeGreaterThan(50)
    for (const name of [...Object.keys(body.paths), ...parameters.map((each) => each.name)])
      expect(text).toContain(`<code>${name}</code>`)
    const examples = [...text.matchAll(/href="http[^"]*\/openreferral(\/[^"]*)"/g)].map(([, path = '']) => path)
    expect(examples.length).toBeGreaterThan(5)
    for (const path of examples.filter((one) => !one.includes('postcode')))
      expect((await portal.visitor.get(`/openreferral${path.replaceAll('&amp;', '&')}`)).status, path).toBe(200)
  })

  it('an entry that is published or archived comes and goes with the next answer', async () => {
    const entry = aLiveEntry({ title: 'Quiet cinema' })
    await keepEntries(portal.tables, [entry])
    await seen(portal)
    expect(await idsOf('/services', { search: 'cinema' })).toHaveLength(1)
    const archived = { ...entry, status: 'archived' as const, updatedAt: '2026-03-10T12:00:00.000Z' }
    await keepEntries(portal.tables, [archived], { before: [entry] })
    await seen(portal)
    expect(await idsOf('/services', { search: 'cinema' })).toHaveLength(0)
  })
})
