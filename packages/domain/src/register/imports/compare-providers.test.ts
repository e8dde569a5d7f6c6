// What an edition would change: new, changed, closed, back, missing; and that applying it leaves nothing to change.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Setting, SettingSummary } from '../model.ts'
import { compareProviders, type HeldRegister, verdictOf } from './compare-providers.ts'
import { changesOf, learn, type Official, withFacts } from './facts.ts'
import type { ProviderRow } from './model.ts'

const aRow = (facts: Partial<ProviderRow> & { key: string }): ProviderRow => ({
  kind: 'provider',
  line: 2,
  providerType: 'group',
  status: 'active',
  addressLines: [],
  ...facts,
})

const anOfficial = (row: ProviderRow, more: Partial<Official> = {}): Official => ({
  key: row.key,
  settingId: `stg_${row.key.toLowerCase()}`,
  facts: learn(undefined, row),
  edition: '2026-06-30',
  ...more,
})

const aSummary = (row: ProviderRow): SettingSummary => ({
  settingId: `stg_${row.key.toLowerCase()}`,
  name: row.name ?? null,
  providerType: row.providerType,
  status: row.status,
  urn: row.key,
  ...(row.postcode === undefined ? {} : { postcode: row.postcode }),
  inScope: true,
})

const held = (rows: readonly ProviderRow[]): HeldRegister => ({
  officials: rows.map((row) => anOfficial(row)),
  summaries: rows.map(aSummary),
  today: '2026-11-22',
})
const edition = (rows: readonly ProviderRow[]) => ({ rows, absentShareThatStops: 0.05 })

/** What applying does to what files said, as the functions room does it. */
const applied = (rows: readonly ProviderRow[], officials: readonly Official[]): Official[] => {
  const byKey = new Map(officials.map((official) => [official.key, official]))
  for (const row of rows) {
    const known = byKey.get(row.key)
    const { kind } = verdictOf(row, known, undefined)
    if (kind === 'same' || kind === 'already-closed') continue
    byKey.set(row.key, {
      ...anOfficial(row),
      facts: learn(known?.facts, row),
      ...(kind === 'closed' ? { gone: 'closed' as const } : {}),
    })
  }
  return [...byKey.values()]
}

const row = fc
  .record(
    {
      key: fc.constantFrom(...Array.from({ length: 30 }, (_, at) => `EY1000${at}`)),
      providerType: fc.constantFrom('group', 'childminder', 'domestic', 'out-of-school' as const),
      status: fc.constantFrom('active', 'active', 'suspended', 'proposed', 'closed' as const),
      closedOn: fc.constantFrom('2026-05-01', '2026-06-01'),
      name: fc.constantFrom('Acorn', 'Bluebell'),
      addressLines: fc.constantFrom<string[]>([], ['1 Mill Lane'], ['1 Mill Lane', 'Widnes']),
      postcode: fc.constantFrom('WA8 7AA', 'WA8 7AB'),
      places: fc.constantFrom(10, 12.5),
      onEarlyYearsRegister: fc.boolean(),
    },
    { requiredKeys: ['key', 'providerType', 'status', 'addressLines'] },
  )
  .map((facts) => {
    const { closedOn, ...rest } = facts
    return aRow({ ...rest, ...(closedOn !== undefined && rest.status === 'closed' ? { closedOn } : {}) } as ProviderRow)
  })
const file = fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 30 })

describe('comparing an edition with the register', () => {
  it('finds nothing to change in an edition that was applied, whatever was held before', () => {
    fc.assert(
      fc.property(file, file, (first, second) => {
        const before = applied(first, [])
        const after = applied(second, before)
        const again = compareProviders(
          { rows: second, absentShareThatStops: 1 },
          { officials: after, summaries: [], today: '2026-11-22' },
        )
        expect([again.added, again.changed, again.closed, again.restored]).toEqual([[], [], [], []])
      }),
      { numRuns: 500 },
    )
  })

  it('accounts for every row of the file and every registration held', () => {
    fc.assert(
      fc.property(file, file, (first, second) => {
        const officials = applied(first, [])
        const found = compareProviders(
          { rows: second, absentShareThatStops: 1 },
          { officials, summaries: [], today: '2026-11-22' },
        )
        const { added, changed, closed, restored, same, alreadyClosed } = found
        expect(added.length + changed.length + closed.length + restored.length + same + alreadyClosed).toBe(
          second.length,
        )
        const keys = new Set(second.map(({ key }) => key))
        expect(found.absent.map(({ key }) => key)).toEqual(
          officials
            .filter(({ key, facts, gone }) => !keys.has(key) && facts.status !== 'closed' && gone === undefined)
            .map(({ key }) => key),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('stops at more than 5 % missing, and not at 5 %', () => {
    const rows = Array.from({ length: 100 }, (_, at) => aRow({ key: `EY${1000 + at}` }))
    expect(compareProviders(edition(rows.slice(5)), held(rows)).stopped).toBeUndefined()
    expect(compareProviders(edition(rows.slice(6)), held(rows)).stopped).toMatch(/^6 of 100 settings .* more than 5 %/)
    expect(compareProviders({ ...edition(rows.slice(6)), absentShareThatStops: 1 }, held(rows)).stopped).toBeUndefined()
  })

  it('does not count a line that could not be read as missing', () => {
    const rows = [aRow({ key: 'EY1001' }), aRow({ key: 'EY1002' })]
    const rejected = [{ line: 3, key: 'EY1002', reason: 'We do not know the provider status "Asleep".' }]
    expect(compareProviders({ ...edition(rows.slice(0, 1)), rejected }, held(rows)).absent).toEqual([])
    expect(compareProviders(edition(rows.slice(0, 1)), held(rows)).absent).toHaveLength(1)
  })

  it('asks whether a new registration is a nursery that we know, by its postcode or a very similar name', () => {
    const old = aRow({ key: 'EY1001', name: 'Canalside Day Nursery', postcode: 'WA8 6PB' })
    const other = aRow({ key: 'EY1002', name: 'Hillside Nursery', postcode: 'WA8 6PC' })
    const minder = aRow({ key: 'EY1003', providerType: 'childminder' })
    const whys = (fresh: Partial<ProviderRow>) =>
      compareProviders(
        edition([other, minder, aRow({ key: 'EY2000', ...fresh })]),
        held([old, other, minder]),
      ).added[0]?.maybeSameAs.map(({ settingId, why }) => [settingId, why])
    expect(whys({ name: 'New Name', postcode: 'WA8 6PB' })).toEqual([['stg_ey1001', 'The same postcode, WA8 6PB']])
    expect(whys({ name: 'The Canalside Nursery Ltd', postcode: 'WA7 1AA' })).toEqual([
      ['stg_ey1001', 'A very similar name'],
    ])
    expect(whys({ name: 'Hillside Day Nursery', postcode: 'WA7 1AA' })).toEqual([])
    // Its own number is still in the file, so whoever else is at that door is somebody else.
    expect(whys({ name: 'New Name', postcode: 'WA8 6PC' })).toEqual([])
    expect(whys({ providerType: 'childminder' })).toEqual([])
  })
})

describe('what people typed', () => {
  const setting: Setting = {
    settingId: 'stg_0001',
    name: 'Typed name',
    providerType: 'group',
    status: 'active',
    addressLines: [],
    telephone: '1',
    updatedAt: '2026-09-01T08:00:00.000Z',
  }

  it('stays when the file says otherwise, and blanks in the file take nothing away', () => {
    const known = learn(undefined, aRow({ key: 'EY1', name: 'Official name', telephone: '1', places: 10 }))
    const next = learn(known, aRow({ key: 'EY1', name: 'New official name', telephone: '2' }))
    expect(next.places).toBe(10)
    expect(withFacts(setting, known, next)).toMatchObject({ name: 'Typed name', telephone: '2', places: 10 })
    expect(changesOf(known, next, setting)).toEqual([
      { field: 'Name', from: 'Official name', to: 'New official name', kept: 'Typed name' },
      { field: 'Telephone', from: '1', to: '2' },
    ])
  })

  it('a setting that the council closed stays closed while the file says what it said', () => {
    const known = learn(undefined, aRow({ key: 'EY1' }))
    const next = learn(known, aRow({ key: 'EY1', status: 'suspended' }))
    expect(withFacts({ ...setting, status: 'closed' }, known, next).status).toBe('closed')
    expect(withFacts(setting, known, next).status).toBe('suspended')
  })
})
