// Where a postcode, a sector or an outward code is, from our own table of postcodes. Nothing of what was asked is kept.
import { postcodeOf, sectorOf, unitOf } from '@senco/domain/register/imports/cell'
import type { FoundPlace } from '../offer-public.ts'
import type { LightTable } from './light-client.ts'
import { middleOf } from './middle-of.ts'
import { offerKeys } from './offer-keys.ts'
import { OutwardRow, PostcodesRow } from './published-rows.ts'

/** `WA8 7` of `wa87`, `WA8` of `wa8`: a sector or an outward code as people type it. */
const partOf = (text: string): { readonly outwardCode: string; readonly sector?: string } | undefined => {
  const spaced = text.trim().toUpperCase().replace(/\s+/g, ' ')
  const sector = /^([A-Z]{1,2}\d[A-Z\d]?) (\d)$/.exec(spaced)
  if (sector !== null) return { outwardCode: sector[1] ?? '', sector: spaced }
  return /^[A-Z]{1,2}\d[A-Z\d]?$/.test(spaced) ? { outwardCode: spaced } : undefined
}

export const openPlaces =
  (table: LightTable) =>
  async (text: string): Promise<FoundPlace | undefined> => {
    const postcode = postcodeOf(text)
    const part =
      postcode === undefined
        ? partOf(text)
        : { outwardCode: postcode.slice(0, postcode.indexOf(' ')), sector: sectorOf(postcode) }
    if (part === undefined) return undefined
    const { outwardCode, sector } = part
    const row = sector === undefined ? undefined : await table.get(offerKeys.postcodes(sector))
    const units = row === undefined ? undefined : PostcodesRow.parse(row).units
    const unit = postcode === undefined ? undefined : units?.[unitOf(postcode)]
    if (unit !== undefined) {
      const [wardCode, lat, lng] = unit
      return { point: { lat, lng }, wardCode, exact: true, outwardCode }
    }
    const middle = postcode === undefined && units !== undefined ? middleOf([units]) : undefined
    if (middle !== undefined) return { point: middle, exact: false, outwardCode }
    const outward = await table.get(offerKeys.outward(outwardCode))
    return outward === undefined ? undefined : { point: OutwardRow.parse(outward).point, exact: false, outwardCode }
  }
