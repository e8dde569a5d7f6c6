// The middle of postcodes that begin alike: where a sector or an outward code is, when nothing closer is known.
import type { Point } from '@senco/domain/offer/model'
import type { PostcodesRow } from './published-rows.ts'

/** Of all postcodes of some sectors; undefined when there are none. */
export const middleOf = (sectors: readonly PostcodesRow['units'][]): Point | undefined => {
  const places = sectors.flatMap((units) => Object.values(units))
  if (places.length === 0) return undefined
  const mean = (numbers: readonly number[]): number =>
    Math.round((numbers.reduce((sum, each) => sum + each, 0) / numbers.length) * 1e5) / 1e5
  return { lat: mean(places.map(([, lat]) => lat)), lng: mean(places.map(([, , lng]) => lng)) }
}
