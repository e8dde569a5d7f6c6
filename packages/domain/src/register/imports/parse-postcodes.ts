// Postcodes with their ward and place: Code-Point Open's own layout (no header, eastings and northings), or a table with
// a header. They are packed by sector afterwards, because there are thousands.
import type { Authority } from '../../authority/authority.ts'
import { numberOf, postcodeOf, sectorOf, textOf, unitOf } from './cell.ts'
import { type Aliases, Columns } from './columns.ts'
import type { Line } from './csv-lines.ts'
import type { PostcodeSectorRow } from './model.ts'
import { toLatLng } from './national-grid.ts'

export interface PostcodePlace {
  readonly postcode: string
  readonly wardCode: string
  readonly latitude: number
  readonly longitude: number
}
export type PostcodeOutcome =
  | { readonly kind: 'kept'; readonly place: PostcodePlace }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'rejected'; readonly key?: string; readonly reason: string }

const aliases = {
  postcode: ['postcode', 'pcds', 'pcd', 'pcd7', 'pcd8'],
  latitude: ['lat', 'latitude'],
  longitude: ['lng', 'long', 'longitude', 'lon'],
  ward: ['ward_code', 'osward', 'ward', 'wardcode', 'admin_ward_code', 'wd25cd', 'wd24cd', 'wd23cd'],
  district: ['district_code', 'oslaua', 'laua', 'admin_district_code', 'lad25cd', 'lad24cd', 'lad23cd'],
} as const satisfies Aliases<string>

export const isPostcodesHeader = (names: readonly string[]): boolean =>
  aliases.postcode.some((name) => names.includes(name)) &&
  aliases.latitude.some((name) => names.includes(name)) &&
  !names.includes('urn')

/** A line of Code-Point Open: postcode, quality, easting, northing, five area codes, ward. */
export const isCodePointLine = (cells: readonly string[]): boolean =>
  cells.length === 10 && postcodeOf(cells[0]) !== undefined && numberOf(cells[2]) != null && numberOf(cells[3]) != null

const wardShape = /^[EWSN]\d{8}$/
const bad = (reason: string, key?: string): PostcodeOutcome =>
  key === undefined ? { kind: 'rejected', reason } : { kind: 'rejected', key, reason }

export const codePointReader =
  (authority: Authority) =>
  (line: Line): PostcodeOutcome => {
    if (line.cells.length < 10) return bad('The line ends early.')
    if (textOf(line.cells[8]) !== authority.districtCode) return { kind: 'left-out' }
    const postcode = postcodeOf(line.cells[0])
    if (postcode === undefined) return bad(`"${line.cells[0] ?? ''}" is not a postcode.`)
    const wardCode = textOf(line.cells[9])
    const [easting, northing] = [numberOf(line.cells[2]), numberOf(line.cells[3])]
    if (wardCode === undefined || !wardShape.test(wardCode)) return bad('The postcode has no ward.', postcode)
    if (!easting || !northing) return bad('The postcode has no place on the map.', postcode)
    const [latitude, longitude] = toLatLng(easting, northing)
    return { kind: 'kept', place: { postcode, wardCode, latitude, longitude } }
  }

/** A table without a district column is taken to be the authority's own extract. */
export const postcodesReader = (header: readonly string[], authority: Authority) => {
  const columns = new Columns(header, aliases)
  return (line: Line): PostcodeOutcome => {
    if (columns.has('district') && textOf(columns.cell(line, 'district')) !== authority.districtCode)
      return { kind: 'left-out' }
    const postcode = postcodeOf(columns.cell(line, 'postcode'))
    if (postcode === undefined) return bad(`"${columns.cell(line, 'postcode') ?? ''}" is not a postcode.`)
    const wardCode = textOf(columns.cell(line, 'ward'))
    if (wardCode === undefined || !wardShape.test(wardCode)) return bad('The postcode has no ward.', postcode)
    const [latitude, longitude] = [numberOf(columns.cell(line, 'latitude')), numberOf(columns.cell(line, 'longitude'))]
    if (typeof latitude !== 'number' || typeof longitude !== 'number' || latitude < 49 || latitude > 61)
      return bad('The postcode has no place on the map.', postcode)
    return { kind: 'kept', place: { postcode, wardCode, latitude, longitude } }
  }
}

/** Gathers postcodes by sector, `WA8 7`, in the order of the file. */
export class Sectors {
  readonly #sectors = new Map<string, PostcodeSectorRow>()

  /** False when the postcode was there already. */
  add(place: PostcodePlace, line: number): boolean {
    const key = sectorOf(place.postcode)
    const sector = this.#sectors.get(key) ?? { kind: 'postcodes', key, line, units: {} }
    this.#sectors.set(key, sector)
    const unit = unitOf(place.postcode)
    if (sector.units[unit] !== undefined) return false
    sector.units[unit] = [place.wardCode, place.latitude, place.longitude]
    return true
  }

  rows(): PostcodeSectorRow[] {
    return [...this.#sectors.values()]
  }
}
