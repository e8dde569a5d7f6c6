// Official files in every layout, encoding and line ending that they have been seen in give the same rows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demo } from '../../authority/demo.ts'
import { type ParseSettings, parseFile } from './parse-file.ts'

type Made = Readonly<Record<string, string>>

/** The same columns as each edition names and orders them. */
const editions = {
  '2021': {
    titles: [],
    columns: [
      'Web link=link',
      'Provider URN=urn',
      'Registration date=opened',
      'Provider type=type',
      'Provider subtype=subtype',
      'Provider status=status',
      'Individual Register combinations=registers',
      'Provider Early Years Register Flag=flag',
      'Registered_Person_Name=none',
      'Provider name=name',
      'Provider address line 1=line1',
      'Provider town=town',
      'Postcode=postcode',
      'Telephone Number=telephone',
      'Local authority=authority',
      'Deprivation Band=none',
      'Places=places',
      'Most recent full: Overall effectiveness=none',
    ],
  },
  '2025': {
    titles: [
      'Latest inspections of all registered providers as at 31 December 2025',
      'This worksheet contains one table. Some cells are blank, which means none.',
    ],
    columns: [
      'Provider URN=urn',
      'Registration Date=opened',
      'Provider Type=type',
      'Provider Subtype=subtype',
      'Provider Status=status',
      'Provider Early Years Register Flag=flag',
      'Provider Name=name',
      'Provider Address Line 1=line1',
      'Provider Town=town',
      'Provider Postcode=postcode',
      'Telephone Number=telephone',
      'Local Authority=authority',
      'Places=places',
      'Most Recent Full: Inspection Date=none',
    ],
  },
  '2026': {
    titles: ['Registered childcare providers as at 30 June 2026', 'This worksheet contains one table.'],
    columns: [
      'Web link=link',
      'Provider URN=urn',
      'Registration date=opened',
      'Provider type=type',
      'Provider subtype=subtype',
      'Provider status=status',
      'Individual register combinations=registers',
      'Provider Early Years Register flag=flag',
      'Provider name=name',
      'Provider address line 1=line1',
      'Provider town=town',
      'Provider postcode=postcode',
      'Telephone number=telephone',
      'Parliamentary constituency=none',
      'Local authority=authority',
      'Places=places',
      'EYR REIF: Most recent: Behaviour, attitudes and establishing routines=none',
    ],
  },
} as const
type Edition = keyof typeof editions

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const csv = (edition: Edition, rows: readonly Made[], ending: string, commaRows: number): string => {
  const { titles, columns } = editions[edition]
  const pairs = columns.map((column) => column.split('=') as [string, string])
  const lines = [
    ...titles.map(quoted),
    pairs.map(([header]) => quoted(header)).join(','),
    ...rows.map((row) => pairs.map(([, field]) => quoted(row[field] ?? '')).join(',')),
    ...Array.from({ length: commaRows }, () => ','.repeat(pairs.length - 1)),
  ]
  return lines.join(ending) + ending
}

const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((c) => (c === '’' ? 0x92 : (c.codePointAt(0) ?? 63))))
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from([...`\ufeff${text}`].map((c) => c.codePointAt(0) ?? 63)).buffer)
const encodings = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8 with a mark': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'windows-1252': windows1252,
  'utf-16': utf16,
}

const file = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>])
const settings = (more: Partial<ParseSettings> = {}): ParseSettings => ({
  source: 'ofsted',
  fileName: 'file.csv',
  authority: demo,
  ...more,
})
const parse = (text: string, more: Partial<ParseSettings> = {}) => parseFile(new Blob([text]), settings(more))

const none = fc.constantFrom('', '-', 'REDACTED', 'Not Recorded', ' ', '\u00a0')
const words = fc.constantFrom(
  'Café’s "Little" Acorns, Nursery',
  "St Mary's",
  'Brook\u00a0Lane  Pre-school',
  'Ladybirds',
)
const cell = (real: fc.Arbitrary<string>) => fc.oneof(none, real)
const row = fc.record({
  urn: fc.integer({ min: 100000, max: 2999999 }).chain((n) => fc.constantFrom(`${n}`, `EY${n}`, `VC${n}`)),
  opened: cell(fc.constantFrom('01/04/1998', '1/4/1998', '2020-02-29', '31-12-2019')),
  type: fc.constantFrom(
    'Childminder',
    'Childcare on domestic premises',
    'Childcare on non-domestic premises',
    'Home childcarer',
  ),
  subtype: fc.constantFrom('', 'Full day care', 'Out-of-school day care'),
  status: fc.constantFrom('Active', 'ACTV', 'Suspended', 'Proposed', 'Resigned', 'Cancelled'),
  flag: fc.constantFrom('Y', 'N'),
  name: cell(words),
  line1: cell(words),
  town: cell(fc.constant('Runcorn')),
  postcode: cell(fc.constantFrom('WA7 4XX', 'wa74xx', 'WA7\u00a04XX')),
  telephone: cell(fc.constant('01632 960001')),
  authority: fc.constantFrom('Brindleford', 'BRINDLEFORD ', 'Halton', 'Not Recorded'),
  places: cell(fc.constantFrom('24', '12.5', '1,024')),
})

describe('reading official files', () => {
  it('gives the same rows from any layout, encoding and line ending', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { selector: (made) => made.urn, minLength: 1, maxLength: 12 }),
        fc.constantFrom<Edition>('2021', '2025', '2026'),
        fc.constantFrom(...Object.values(encodings)),
        fc.constantFrom('\n', '\r\n'),
        fc.nat(3),
        async (rows, edition, encode, ending, commaRows) => {
          const plain = await parse(csv('2021', rows, '\n', 0))
          const other = await parseFile(file(encode(csv(edition, rows, ending, commaRows))), settings())
          const unnumbered = (parsed: typeof plain) => parsed.rows.map((found) => ({ ...found, line: 0 }))
          expect(unnumbered(other)).toEqual(unnumbered(plain))
          expect(other.counts).toEqual(plain.counts)
          expect(other.counts.lines).toBe(rows.length)
          expect(other.counts.kept + other.counts.leftOut + other.counts.rejected).toBe(rows.length)
        },
      ),
      { numRuns: 150 },
    )
  })

  const one: Made = { urn: 'EY100001', type: 'Childminder', status: 'Active', authority: 'Brindleford', flag: 'Y' }

  it('takes the date of the edition from the title line, else from the name of the file, else asks', async () => {
    expect((await parse(csv('2026', [one], '\r\n', 2))).edition).toEqual({
      date: '2026-06-30',
      from: 'title',
      precision: 'day',
    })
    expect(
      (await parse(csv('2021', [one], '\n', 0), { fileName: 'Childcare_providers_as_at_31_August_2021.csv' })).edition
        ?.date,
    ).toBe('2021-08-31')
    expect((await parse(csv('2021', [one], '\n', 0), { fileName: 'providers-2021-08-31.csv' })).edition?.date).toBe(
      '2021-08-31',
    )
    expect((await parse(csv('2021', [one], '\n', 0), { fileName: 'providers-2025-11.csv' })).edition).toEqual({
      date: '2025-11-01',
      from: 'file name',
      precision: 'month',
    })
    expect((await parse(csv('2021', [one], '\n', 0))).edition).toBeUndefined()
  })

  it('rejects a line with its number and a reason, counting line breaks inside cells', async () => {
    const rows = [
      { ...one, line1: 'Unit 1\nMill Lane' },
      { ...one, urn: '' },
      { ...one, urn: 'EY2', type: 'Childminder' },
      { ...one, urn: 'EY100002', type: 'Boat' },
      { ...one, urn: 'EY100003', status: 'Sleeping' },
      one,
    ]
    const parsed = await parse(csv('2026', rows, '\r\n', 1))
    expect(parsed.counts).toEqual({ lines: 6, kept: 1, leftOut: 0, rejected: 5 })
    expect(parsed.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '6 The line has no Provider URN.',
      '7 "EY2" is not a Provider URN.',
      '8 We do not know the provider type "Boat".',
      '9 We do not know the provider status "Sleeping".',
      '10 Line 4 has the same number, EY100001. That line counts.',
    ])
  })

  it('keeps a row of which one cell cannot be read, and says so', async () => {
    const parsed = await parse(csv('2021', [{ ...one, postcode: 'Lane End', places: 'many' }], '\n', 0))
    expect(parsed.counts.kept).toBe(1)
    expect(parsed.remarks).toEqual([
      { line: 2, key: 'EY100001', reason: 'We could not read the places and the postcode, so it counts as blank.' },
    ])
  })

  it('says what to choose when the file is another one', async () => {
    await expect(parse('CA Reference,Provider Name\nCA000001,Agency\n')).rejects.toThrow(
      "This looks like Ofsted's list of childminder agencies",
    )
    await expect(parse('a,b\n1,2\n')).rejects.toThrow('We looked for a heading "Provider URN"')
    await expect(parse('')).rejects.toThrow('This file is empty')
    await expect(parse('PK\u0003\u0004zip')).rejects.toThrow('spreadsheet')
    await expect(parse(csv('2021', [one], '\n', 0).replace('EY100001', '"EY100001'))).rejects.toThrow('never closed')
    await expect(parse('Provider URN,Name\n1,2\n')).rejects.toThrow('no column called Provider type or Local authority')
  })

  it('shows progress, and stops when it is cancelled', async () => {
    const text = csv(
      '2021',
      Array.from({ length: 20_000 }, (_, index) => ({ ...one, urn: `EY${100_000 + index}` })),
      '\n',
      0,
    )
    const seen: string[] = []
    const parsed = await parse(text, { onProgress: ({ stage, done, total }) => seen.push(`${stage} ${done <= total}`) })
    expect(parsed.counts.kept).toBe(20_000)
    expect(seen.filter((entry) => entry === 'rows true').length).toBeGreaterThan(2)
    const cancel = new AbortController()
    const stopped = parse(text, {
      signal: cancel.signal,
      onProgress: ({ stage }) => stage === 'rows' && cancel.abort(),
    })
    await expect(stopped).rejects.toThrow(/abort/i)
  })
})
