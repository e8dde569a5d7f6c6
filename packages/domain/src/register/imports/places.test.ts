// Places: the National Grid, wards by outline, outlines made small, postcodes and wards as their publishers write them.
import { describe, expect, it } from 'vitest'
import { demo } from '../../authority/demo.ts'
import { toLatLng } from './national-grid.ts'
import { parseFile } from './parse-file.ts'
import { parseWards } from './parse-wards.ts'
import { simplifyRing } from './simplify.ts'
import { wardOf } from './ward-at.ts'

const square = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

describe('places', () => {
  it("turns the grid reference of the Survey's worked example into degrees", () => {
    // Ordnance Survey's guide, annex C: 651409.903 E, 313177.270 N; about 52.65798 N, 1.71605 E on WGS84.
    expect(toLatLng(651409.903, 313177.27)).toEqual([52.65798, 1.71605])
  })

  it('knows the ward of a place by its outline, holes and islands included, when the stated ward is no more', () => {
    const wards = [
      { wardCode: 'E05000001', outline: [square(0, 50, 10), square(4, 54, 2)] },
      { wardCode: 'E05000002', outline: [square(4, 54, 2), square(20, 50, 1)] },
    ]
    expect(wardOf(['E05000009', 51, 1], wards)).toBe('E05000001')
    expect(wardOf(['E05000009', 55, 5], wards)).toBe('E05000002')
    expect(wardOf(['E05000009', 50.5, 20.5], wards)).toBe('E05000002')
    expect(wardOf(['E05000009', 40, 1], wards)).toBeUndefined()
    expect(wardOf(['E05000001', 40, 1], wards)).toBe('E05000001')
    expect(wardOf(['E05000009', 40, 1], [])).toBe('E05000009')
    expect(wardOf(undefined, wards)).toBeUndefined()
  })

  it('makes a detailed outline small enough to keep, closed as it was', () => {
    const ring = Array.from({ length: 5001 }, (_, at): [number, number] => {
      const angle = (at / 5000) * 2 * Math.PI
      return [Math.cos(angle) * 0.02, 53 + Math.sin(angle) * 0.02]
    })
    const small = simplifyRing(ring)
    expect(small.length).toBeLessThanOrEqual(300)
    expect(small.length).toBeGreaterThan(20)
    expect(small.at(0)).toEqual([0.02, 53])
    expect(small.at(-1)).toEqual([0.02, 53])
    expect(simplifyRing(square(0, 50, 1))).toEqual(square(0, 50, 1))
  })

  const feature = (properties: object, coordinates: unknown = [square(-2.7, 53.3, 0.1)]) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates },
  })
  const geojson = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

  it('reads wards of any year, in degrees or grid metres, and leaves out other districts', () => {
    const text = geojson(
      feature({ WD24CD: 'E05000001', WD24NM: 'One', LAD24CD: demo.districtCode }),
      feature({ wd24cd: 'E05000002', wd24nm: 'Two', lad24cd: demo.districtCode }, [square(350_000, 380_000, 1000)]),
      feature({ WD24CD: 'E05000003', WD24NM: 'Elsewhere', LAD24CD: 'E06000001' }),
      feature({ WD24NM: 'No code', LAD24CD: demo.districtCode }),
    )
    const parsed = parseWards(text, demo)
    expect(parsed.rows.map(({ key, name }) => `${key} ${name}`)).toEqual(['E05000001 One', 'E05000002 Two'])
    expect(parsed.rows[1]?.outline[0]?.[0]?.map((degrees) => Math.round(degrees * 10) / 10)).toEqual([-2.8, 53.3])
    expect(parsed).toMatchObject({ leftOut: 1, year: 2024, rejected: [{ line: 4, reason: 'The ward has no code.' }] })
    expect(() => parseWards('{"type":"Point"}', demo)).toThrow('not a file of wards')
    const many = geojson(...Array.from({ length: 201 }, (_, at) => feature({ WD24CD: `E0500${at}`, WD24NM: 'x' })))
    expect(() => parseWards(many, demo)).toThrow('many councils')
  })

  it('reads Code-Point Open and tables with other names, and rejects what has no ward or place', async () => {
    const raw = [
      '"WA8 7AA",10,351000,385000,"E92000001","E19000001","E18000002","","E06000006","E05013182"',
      '"WA8 7AB",90,0,0,"E92000001","E19000001","E18000002","","E06000006","E05013182"',
      '"WA8 7AD",10,351000,385000,"E92000001","E19000001","E18000002","","E06000006",""',
      '"M1 1AA",10,384000,398000,"E92000001","E19000001","E18000002","","E08000003","E05011376"',
    ].join('\r\n')
    const parse = (text: string) =>
      parseFile(new Blob([text]), { source: 'postcodes', fileName: 'wa.csv', authority: demo })
    const open = await parse(raw)
    expect(open.layout).toBe('Code-Point Open')
    expect(open.counts).toEqual({ lines: 4, kept: 1, leftOut: 1, rejected: 2 })
    const table = await parse(
      'pcds,oslaua,osward,lat,long\nWA8 7AA,E06000006,E05013182,53.36,-2.73\nM1 1AA,E08000003,E05011376,53.4,-2.2\nWA8 7AA,E06000006,E05013182,53.36,-2.73\n',
    )
    expect(table.counts).toEqual({ lines: 3, kept: 1, leftOut: 1, rejected: 1 })
    expect(table.rows).toEqual([
      { kind: 'postcodes', key: 'WA8 7', line: 2, units: { AA: ['E05013182', 53.36, -2.73] } },
    ])
  })
})
