// The real files of one council, when they are beside the project: every line is accounted for, and an import alone is no
// alarm.
import { existsSync, openAsBlob, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { halton } from '@senco/domain/authority/halton'
import { coverageOf } from '@senco/domain/register/coverage'
import { parseFile } from '@senco/domain/register/imports/parse-file'
import { readBoard } from '@senco/store/register/board'
import { readGeography } from '@senco/store/register/geography'
import { describe, expect, it } from 'vitest'
import { importer } from '../support/importing.ts'
import { freshTables } from '../support/tables.ts'

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const at = (name: string): string => join(data, name)
const ofsted = 'ofsted/childcare-providers-2021-08-31-halton.csv'

const theTests = () => {
  const parse = async (source: 'ofsted' | 'schools' | 'postcodes' | 'agencies' | 'wards', name: string) =>
    parseFile(await openAsBlob(at(name)), { source, fileName: name, authority: halton })

  it('keeps all 136 rows of Ofsted, 127 schools, 7 agencies, 18 wards and 3,157 postcodes, and rejects none', async () => {
    const kept = [
      await parse('ofsted', ofsted),
      await parse('schools', 'schools/halton-2022.csv'),
      await parse('agencies', 'ofsted/childminder-agencies-2022-08-31.csv'),
      await parse('wards', 'geography/halton-wards-2025.geojson'),
      await parse('postcodes', 'postcodes/halton-2025-11.csv'),
      await parse('postcodes', 'postcodes/code-point-open-halton-raw.csv'),
    ].map(({ counts }) => [counts.lines, counts.kept, counts.rejected])
    expect(kept).toEqual([136, 127, 7, 18, 3157, 3157].map((count) => [count, count, 0]))
  })

  it('finds each postcode in the same ward and within two metres in both layouts', async () => {
    const [table, raw] = [
      await parse('postcodes', 'postcodes/halton-2025-11.csv'),
      await parse('postcodes', 'postcodes/code-point-open-halton-raw.csv'),
    ]
    const units = (parsed: typeof table) =>
      new Map(
        parsed.rows.flatMap((row) =>
          row.kind === 'postcodes'
            ? Object.entries(row.units).map(([unit, place]) => [row.key + unit, place] as const)
            : [],
        ),
      )
    const [one, other] = [units(table), units(raw)]
    for (const [postcode, [ward, latitude, longitude]] of one) {
      const found = other.get(postcode)
      expect(found?.[0], postcode).toBe(ward)
      expect(Math.abs((found?.[1] ?? 0) - latitude), postcode).toBeLessThan(0.00002)
      expect(Math.abs((found?.[2] ?? 0) - longitude), postcode).toBeLessThan(0.00002)
    }
  })

  it("takes Halton's rows out of the 70,980 of England", async () => {
    const england = new Blob([gunzipSync(readFileSync(at('national/providers-2021-08-31.csv.gz')))])
    const parsed = await parseFile(england, {
      source: 'ofsted',
      fileName: 'providers-2021-08-31.csv',
      authority: halton,
    })
    expect(parsed.counts).toEqual({ lines: 70_980, kept: 136, leftOut: 70_844, rejected: 0 })
    const own = await parse('ofsted', ofsted)
    expect(new Set(parsed.rows.map(({ key }) => key))).toEqual(new Set(own.rows.map(({ key }) => key)))
  })

  it('reads the full layout of schools', async () => {
    const camden = { ...halton, name: 'Camden', schoolsCode: '202' }
    const parsed = await parseFile(await openAsBlob(at('schools/gias-layout-sample.csv')), {
      source: 'schools',
      fileName: 'edubasealldata20260401.csv',
      authority: camden,
    })
    expect(parsed.counts).toEqual({ lines: 99, kept: 44, leftOut: 55, rejected: 0 })
    expect(parsed.edition?.date).toBe('2026-04-01')
  })

  it('imports all of Halton, turns nothing red, knows the ward of every setting with a postcode, and changes nothing twice', async () => {
    const tables = await freshTables()
    const office = importer(tables, { authority: halton })
    const files = [
      ['wards', 'geography/halton-wards-2025.geojson'],
      ['postcodes', 'postcodes/halton-2025-11.csv'],
      ['agencies', 'ofsted/childminder-agencies-2022-08-31.csv'],
      ['ofsted', ofsted],
      ['schools', 'schools/halton-2022.csv'],
    ] as const
    for (const [source, name] of files) await office.run(source, await openAsBlob(at(name)), name)
    const settings = await readBoard(tables)
    expect(settings).toHaveLength(136 + 69)
    expect((await readGeography(tables)).wards).toHaveLength(18)
    expect(settings.filter(({ providerType, name }) => providerType === 'childminder' && name === null)).toHaveLength(
      68,
    )
    expect(settings.filter(({ postcode, wardCode }) => postcode !== undefined && wardCode === undefined)).toEqual([])
    const tones = new Set(settings.map((setting) => coverageOf(setting, '2026-11-22', halton.policies).tone))
    expect([...tones].filter((tone) => tone === 'red' || tone === 'amber')).toEqual([])
    for (const [source, name] of files) {
      const { added, changed, closed, restored, absent } = (
        await office.stage(source, await openAsBlob(at(name)), name)
      ).found
      expect(
        [added, changed, closed, restored, absent].map((list) => list.length),
        name,
      ).toEqual([0, 0, 0, 0, 0])
    }
  })
}

describe("a council's real files", { timeout: 180_000 }, () => {
  if (existsSync(data)) theTests()
  else
    it('are not beside the project here, so only the fictional files were tried', () =>
      console.log(`No folder ${data}`))
})
