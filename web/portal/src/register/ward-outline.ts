// Ward outlines in degrees as paths of a small flat picture. At the size of a borough a plain scaling is true enough.

export interface Ward {
  readonly wardCode: string
  readonly name: string
  readonly outline: readonly (readonly (readonly [number, number])[])[]
}

const width = 1000

/** One path for each ward, and the box they all fit in. North is up; a degree of longitude is shorter than one of latitude. */
export const outlinePaths = (
  wards: readonly Ward[],
): { readonly viewBox: string; readonly paths: readonly string[] } => {
  const points = wards.flatMap((ward) => ward.outline.flat())
  const [west, east] = extent(points.map(([longitude]) => longitude))
  const [south, north] = extent(points.map(([, latitude]) => latitude))
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = width / Math.max((east - west) * squeeze, 1e-9)
  const height = Math.max(1, Math.ceil((north - south) * scale))
  const place = ([longitude, latitude]: readonly [number, number]): string =>
    `${round((longitude - west) * squeeze * scale)} ${round((north - latitude) * scale)}`
  const paths = wards.map((ward) => ward.outline.map((ring) => `M${ring.map(place).join('L')}Z`).join(''))
  return { viewBox: `-5 -5 ${width + 10} ${height + 10}`, paths }
}

const extent = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  )

const round = (value: number): number => Math.round(value * 10) / 10
