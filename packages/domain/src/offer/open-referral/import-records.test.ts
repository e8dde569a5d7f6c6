import { describe, expect, it } from 'vitest'
import { EntryContent } from '../model.ts'
import { openFeed } from './feed.ts'
import { csvRecords, headingsOf, suggestedMapping } from './import-csv.ts'
import { readRecords, recordsIn } from './import-records.ts'
import { sampleEntries, sourcesOf, today } from './sample-entries.ts'

const service = (changes: object = {}) => ({ id: 'one', name: 'Talking together', status: 'active', ...changes })
const only = (changes: object = {}) => {
  const { kept, leftOut, rejected } = readRecords([service(changes)])
  const [first] = kept
  if (first === undefined) throw new Error(JSON.stringify([...leftOut, ...rejected]))
  return first
}
const repaired = (changes: object) => only(changes).repairs.map(({ field }) => field)

describe('reading an Open Referral UK list', () => {
  it('accounts for every record: kept, left out or rejected, with the reason', () => {
    const values = [
      service(),
      service({ id: 'two', status: 'defunct' }),
      service(),
      null,
      'words',
      { name: 'x' },
      service({ id: 3, name: ' ' }),
    ]
    const { records, kept, leftOut, rejected } = readRecords(values)
    expect(records).toBe(7)
    expect(kept.length + leftOut.length + rejected.length).toBe(records)
    expect(leftOut).toEqual([{ at: 2, id: 'two', title: 'Talking together', reason: 'Its status is "defunct".' }])
    expect(rejected.map(({ at, reason }) => [at, reason])).toEqual([
      [3, 'The same id came before. That record counts.'],
      [4, 'It is no service.'],
      [5, 'It is no service.'],
      [6, 'It has no id, so that we could not know it again.'],
      [7, 'It has no name.'],
    ])
  })

  it('takes a page of 3.0 or 1.0, a list, lines and a single service, and nothing else', () => {
    const one = service()
    const forms = [{ contents: [one] }, { content: [one], totalPages: 1 }, [one], one]
    for (const form of forms) expect(recordsIn(`\ufeff${JSON.stringify(form)}`)).toEqual([one])
    expect(recordsIn(`${JSON.stringify(one)}\n${JSON.stringify(one)}\n`)).toHaveLength(2)
    for (const wrong of ['', 'name,id', '{"a":1}', '<html></html>'])
      expect(() => recordsIn(wrong)).toThrow('not a list of services')
  })

  it('repairs what real feeds bring, and says so: null, -1, text for numbers, addresses, spaces, postcodes', () => {
    const source = {
      description: 'We\u00a0play',
      email: ' Desk@Example.org\u00a0',
      url: 'www.example.org/a',
      fees_description: null,
      minimum_age: -1,
      maximum_age: '4',
      lo_complaints_url: 'ask us',
      service_at_locations: [
        {
          id: 's',
          location: {
            id: 'l',
            latitude: '-2.7',
            longitude: 53.3,
            addresses: [{ address_1: '1 Example Road', city: 'Sampleton', postal_code: 'zz11aa' }],
          },
        },
      ],
    }
    const { content, repairs } = only(source)
    expect(content).toMatchObject({
      summary: 'We play',
      url: 'https://www.example.org/a',
      whoFor: { toMonths: 59 },
      contacts: [{ email: 'desk@example.org' }],
      places: [
        { placeId: 'l', addressLines: ['1 Example Road'], postcode: 'ZZ1 1AA', point: { lat: 53.3, lng: -2.7 } },
      ],
    })
    expect(content.whoFor).not.toHaveProperty('fromMonths')
    expect(content.complaints).toEqual({ words: '' })
    expect(new Set(repairs.map(({ field }) => field.split('.').at(-1)))).toEqual(
      new Set([
        'description',
        'email',
        'url',
        'fees_description',
        'minimum_age',
        'maximum_age',
        'lo_complaints_url',
        'latitude',
        'postal_code',
      ]),
    )
    expect(only({}).repairs).toEqual([])
  })

  it('reads ages as months, decimals too, and what stands for no age as none', () => {
    const ages = (minimum_age: unknown, maximum_age: unknown) => {
      const { fromMonths, toMonths } = only({ minimum_age, maximum_age }).content.whoFor
      return [fromMonths, toMonths]
    }
    expect(ages(0.75, 4.92)).toEqual([9, 59])
    expect(ages(2, 4)).toEqual([24, 59])
    expect(ages(4, 2)).toEqual([24, 59])
    expect(ages(0, 0)).toEqual([undefined, undefined])
    expect(ages(0, 120)).toEqual([0, undefined])
    expect(ages('two', undefined)).toEqual([undefined, undefined])
  })

  it('leaves out days that do not exist and hours that no clock shows', () => {
    const time = { opens_at: '09:00', closes_at: '11:00', byday: 'MO' }
    const { content, repairs } = only({
      wait_time: 'Ten weeks',
      assured_date: '2026-02-30',
      schedules: [
        { ...time, valid_from: '2026-13-01' },
        { ...time, opens_at: '25:00' },
        { ...time, byday: 'Funday' },
      ],
    })
    expect(content.schedules).toEqual([
      { frequency: 'WEEKLY', days: [{ day: 'MO' }], opensAt: '09:00', closesAt: '11:00' },
    ])
    expect(content).not.toHaveProperty('waitingTime')
    expect(repairs.map(({ field }) => field)).toEqual(['schedules.1', 'schedules.2', 'wait_time'])
    expect(EntryContent.parse(content)).toEqual(content)
  })

  it('leaves out the name of a person, and takes titles and numbers', () => {
    const { content, repairs } = only({
      contacts: [{ id: 'c', name: 'Ann Sample', title: 'Front desk', phones: [{ number: 'tel:01632 960001' }] }],
    })
    expect(content.contacts).toEqual([{ title: 'Front desk', telephone: '01632 960001' }])
    expect(JSON.stringify([content, repairs])).not.toContain('Ann')
    expect(repairs).toHaveLength(1)
  })

  it('shows the address of what may be a refuge to nobody', () => {
    const location = {
      id: 'l',
      addresses: [{ address_1: '1 Example Road', city: 'Sampleton', postal_code: 'ZZ1 1AA' }],
    }
    const { content } = only({ name: "Sample women's refuge", service_at_locations: [{ id: 's', location }] })
    expect(content.places[0]?.sensitive).toBe(true)
    expect(only({ service_at_locations: [{ id: 's', location }] }).content.places[0]).not.toHaveProperty('sensitive')
  })

  it('cuts a long description where the summary ends', () => {
    const sentence = 'We play with children who talk late and with those who do not talk yet.'
    const { content } = only({ description: `${Array(6).fill(sentence).join(' ')}\n\nBring a drink.` })
    expect(content.summary).toBe(Array(4).fill(sentence).join(' '))
    expect(content.whatHappens).toBe(`${sentence} ${sentence}\n\nBring a drink.`)
  })

  it('files under our lists by our words or by a mapping, and counts what fits none', () => {
    const attributes = ['Hearing', 'Makaton', 'Speech support', 'Gardening'].map((name) => ({
      taxonomy_term: { id: 'x', name },
    }))
    const mapping = { 'speech support': { list: 'needs', key: 'speech-language' } } as const
    const [first] = readRecords([service({ attributes })], mapping).kept
    expect(first?.content.whoFor.needs).toEqual(['hearing', 'speech-language'])
    expect(first?.content.access.features).toEqual(['makaton'])
    expect(first?.repairs).toEqual([
      { field: 'attributes.3', message: 'We have no word for the category "Gardening": left out.' },
    ])
  })

  it('reads 1.0: ages, times, addresses, categories and languages under their old names', () => {
    const older = {
      eligibilitys: [{ id: 'e', eligibility: 'Families', minimum_age: 1, maximum_age: 3 }],
      regular_schedules: [
        {
          id: 'r',
          opens_at: '09:30:00',
          closes_at: '11:00',
          byday: 'Tuesday',
          freq: 'WEEKLY',
          valid_from: '2026-01-05',
        },
      ],
      fees: 'Free of charge',
      languages: [{ id: 'l', language: 'Polish' }],
      service_taxonomys: [{ id: 't', taxonomy: { id: 'x', name: 'Hearing' } }],
      contacts: [{ id: 'c', phones: [{ id: 'p', number: '01632 960001' }] }],
      service_at_locations: [
        {
          id: 's',
          location: {
            id: 'l',
            latitude: 53.3,
            longitude: -2.7,
            physical_addresses: [{ address_1: '1 Example Road', city: 'Sampleton', postal_code: 'ZZ1 1AA' }],
          },
        },
      ],
    }
    expect(only(older).content).toMatchObject({
      whoFor: { words: 'Families', fromMonths: 12, toMonths: 47, needs: ['hearing'] },
      schedules: [
        { frequency: 'WEEKLY', days: [{ day: 'TU' }], opensAt: '09:30', closesAt: '11:00', validFrom: '2026-01-05' },
      ],
      cost: { kind: 'free' },
      languages: ['pl'],
      contacts: [{ telephone: '01632 960001' }],
      places: [{ addressLines: ['1 Example Road'], postcode: 'ZZ1 1AA' }],
    })
    expect(repaired(older)).toEqual([])
  })

  it('takes our own feed back as it was: titles, months of age, needs, access, days, places and ways', () => {
    const entries = sampleEntries(60, 9)
    const list = openFeed({ ...sourcesOf(entries), today }).services({ full: 'true', per_page: '1000' })
    if (list.kind !== 'page') throw new Error('no page')
    const { kept, records } = readRecords(list.page.contents)
    expect(kept).toHaveLength(records)
    for (const { content } of kept) {
      expect(EntryContent.parse(content)).toEqual(content)
      const entry = entries.find(({ title }) => title === content.title)
      expect(content.kind).toBe(entry?.kind)
      // 0 to 0 stands for no age in many feeds.
      if (entry?.whoFor.toMonths !== 0) expect(content.whoFor.fromMonths).toBe(entry?.whoFor.fromMonths)
      if ((entry?.whoFor.toMonths ?? 1) % 12 !== 0) expect(content.whoFor.toMonths).toBe(entry?.whoFor.toMonths)
      expect(content.whoFor.needs).toEqual(entry?.whoFor.needs)
      expect(content.access.features).toEqual(entry?.access.features)
      expect(content.howToGetIt).toEqual(entry?.howToGetIt)
      expect(content.anywhere).toEqual(entry?.anywhere)
      expect(content.howDecided).toBe(entry?.howDecided)
      expect(content.waitingTime?.words).toBe(entry?.waitingTime?.words)
      expect(content.schedules.map(({ days, opensAt, frequency }) => [days, opensAt, frequency])).toEqual(
        entry?.schedules.map(({ days, opensAt, frequency }) => [days, opensAt, frequency]),
      )
      expect(content.serves.outwardCodes).toEqual(entry?.serves.outwardCodes)
      const open = entry?.places.filter(({ withheld }) => withheld === undefined)
      expect(content.places.flatMap(({ point }) => point ?? [])).toEqual(open?.flatMap(({ point }) => point ?? []))
    }
  })
})

describe('reading a table with a mapping', () => {
  const table = [
    'Service name,Provider,About,Phone,Web site,Address,Town,Post code,Age from,Age to,Needs',
    '"Talking, together",Sample Trust,<b>We play</b>,01632 960001,example.org,1 Example Road,Sampleton,zz1 1aa,0.5,4,Hearing;Makaton',
    ',,,,,,,,,,',
    ',Sample Trust,No name,,,,,,,,',
    'Toy library,,Toys,none,,,,,,,',
    'Toy library,,Toys,none,,,,,,,',
  ].join('\r\n')

  it('proposes what the columns are, and reads them, each line accounted for', () => {
    const mapping = suggestedMapping(headingsOf(`\ufeff${table}`))
    expect(mapping).toMatchObject({
      name: 'Service name',
      postal_code: 'Post code',
      categories: 'Needs',
      telephone: 'Phone',
    })
    const { values, lines, empty } = csvRecords(`\ufeff${table}`, mapping)
    expect([values.length, empty]).toEqual([4, 1])
    const read = readRecords(values, {}, (index) => lines[index] ?? 0)
    expect(read.kept.map(({ title }) => title)).toEqual(['Talking, together', 'Toy library'])
    expect(read.rejected.map(({ at, reason }) => [at, reason])).toEqual([
      [4, 'It has no name.'],
      [6, 'The same id came before. That record counts.'],
    ])
    expect(read.kept[0]?.content).toMatchObject({
      provider: 'Sample Trust',
      summary: 'We play',
      url: 'https://example.org/',
      whoFor: { fromMonths: 6, toMonths: 59, needs: ['hearing'] },
      access: { features: ['makaton'] },
      contacts: [{ telephone: '01632 960001' }],
      places: [{ addressLines: ['1 Example Road'], town: 'Sampleton', postcode: 'ZZ1 1AA' }],
    })
  })

  it('knows a row again by its words when there is no column of ids', () => {
    const mapping = suggestedMapping(headingsOf(table))
    const ids = () => csvRecords(table, mapping).values.map(({ id }) => id)
    expect(ids()).toEqual(ids())
  })

  it('asks for another column when the mapping names one that is not there, or none for the name', () => {
    expect(() => csvRecords(table, { name: 'Title' })).toThrow()
    expect(() => csvRecords(table, { url: 'Web site' })).toThrow()
    expect(() => csvRecords('Name\n"never closed', { name: 'Name' })).toThrow('never closed')
  })
})
