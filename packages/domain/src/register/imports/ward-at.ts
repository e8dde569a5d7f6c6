// The ward of a postcode: what the postcode list says, or, where that names a ward that is no more, the outline that
// holds the place.
import type { PostcodeSectorRow, WardRow } from './model.ts'

type Unit = PostcodeSectorRow['units'][string]
export type WardOutline = Pick<WardRow, 'outline'> & { readonly wardCode: string }

/** Even and odd crossings of a line to the east; holes and islands come out right because all rings count. */
const holds = ({ outline }: WardOutline, x: number, y: number): boolean => {
  let inside = false
  for (const ring of outline)
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [x1, y1]
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    }
  return inside
}

export const wardOf = (unit: Unit | undefined, wards: readonly WardOutline[]): string | undefined => {
  if (unit === undefined) return undefined
  const [stated, latitude, longitude] = unit
  if (wards.length === 0 || wards.some(({ wardCode }) => wardCode === stated)) return stated
  return wards.find((ward) => holds(ward, longitude, latitude))?.wardCode
}
