// Eastings and northings of the National Grid to latitude and longitude (WGS84), to within about five metres.
// Source: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C (2020): the Airy 1830
// Transverse Mercator projection backwards, then the published seven-parameter Helmert transformation.

interface Ellipsoid {
  readonly a: number
  readonly b: number
}
const airy: Ellipsoid = { a: 6377563.396, b: 6356256.909 }
const wgs84: Ellipsoid = { a: 6378137, b: 6356752.3141 }
const e2 = ({ a, b }: Ellipsoid): number => 1 - (b * b) / (a * a)

const radians = Math.PI / 180
const scale = 0.9996012717
const origin = { latitude: 49 * radians, longitude: -2 * radians, easting: 400_000, northing: -100_000 }

/** Annex C, formula for M: the developed arc of the meridian. */
const meridian = (latitude: number): number => {
  const n = (airy.a - airy.b) / (airy.a + airy.b)
  const minus = latitude - origin.latitude
  const plus = latitude + origin.latitude
  return (
    airy.b *
    scale *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * minus -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(minus) * Math.cos(plus) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  )
}

/** Annex C, section C.2: from the grid to Airy latitude and longitude, in radians. */
const fromGrid = (easting: number, northing: number): readonly [number, number] => {
  let latitude = origin.latitude
  let arc = 0
  do {
    latitude += (northing - origin.northing - arc) / (airy.a * scale)
    arc = meridian(latitude)
  } while (Math.abs(northing - origin.northing - arc) >= 0.00001)
  const sin2 = Math.sin(latitude) ** 2
  const nu = (airy.a * scale) / Math.sqrt(1 - e2(airy) * sin2)
  const rho = (airy.a * scale * (1 - e2(airy))) / (1 - e2(airy) * sin2) ** 1.5
  const eta2 = nu / rho - 1
  const t = Math.tan(latitude)
  const sec = 1 / Math.cos(latitude)
  const d = easting - origin.easting
  const seven = t / (2 * rho * nu)
  const eight = (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta2 - 9 * t ** 2 * eta2)
  const nine = (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4)
  const ten = sec / nu
  const eleven = (sec / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2)
  const twelve = (sec / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4)
  const twelveA = (sec / (5040 * nu ** 7)) * (61 + 662 * t ** 2 + 1320 * t ** 4 + 720 * t ** 6)
  return [
    latitude - seven * d ** 2 + eight * d ** 4 - nine * d ** 6,
    origin.longitude + ten * d - eleven * d ** 3 + twelve * d ** 5 - twelveA * d ** 7,
  ]
}

const toCartesian = (latitude: number, longitude: number, { a, b }: Ellipsoid) => {
  const nu = a / Math.sqrt(1 - e2({ a, b }) * Math.sin(latitude) ** 2)
  return [
    nu * Math.cos(latitude) * Math.cos(longitude),
    nu * Math.cos(latitude) * Math.sin(longitude),
    (1 - e2({ a, b })) * nu * Math.sin(latitude),
  ] as const
}

/** The table of annex B for WGS84 to OSGB36, with its signs turned: metres, seconds of arc and parts per million. */
const shift = { x: 446.448, y: -125.157, z: 542.06, rx: 0.1502, ry: 0.247, rz: 0.8421, s: -20.4894 }

const helmert = ([x, y, z]: readonly [number, number, number]) => {
  const [rx, ry, rz] = [shift.rx, shift.ry, shift.rz].map((seconds) => (seconds / 3600) * radians) as [
    number,
    number,
    number,
  ]
  const k = 1 + shift.s / 1e6
  return [
    shift.x + k * x - rz * y + ry * z,
    shift.y + rz * x + k * y - rx * z,
    shift.z - ry * x + rx * y + k * z,
  ] as const
}

/** @returns [latitude, longitude] in degrees, rounded to five decimals (about a metre). */
export const toLatLng = (easting: number, northing: number): readonly [number, number] => {
  const [x, y, z] = helmert(toCartesian(...fromGrid(easting, northing), airy))
  const longitude = Math.atan2(y, x)
  const p = Math.hypot(x, y)
  let latitude = Math.atan2(z, p * (1 - e2(wgs84)))
  for (let pass = 0; pass < 6; pass++) {
    const nu = wgs84.a / Math.sqrt(1 - e2(wgs84) * Math.sin(latitude) ** 2)
    latitude = Math.atan2(z + e2(wgs84) * nu * Math.sin(latitude), p)
  }
  const round = (value: number): number => Math.round((value / radians) * 1e5) / 1e5
  return [round(latitude), round(longitude)]
}
