// Ward boundaries as the Office for National Statistics publishes them: GeoJSON, with properties named by year (WD25CD).
import * as z from 'zod/mini'
import type { Authority } from '../../authority/authority.ts'
import { Refusal } from '../../refusal.ts'
import type { WardRow } from './model.ts'
import { toLatLng } from './national-grid.ts'
import { type Point, simplifyRing } from './simplify.ts'

const Position = z.tuple([z.number(), z.number()], z.number())
const Ring = z.array(Position).check(z.minLength(4))
const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring)) }),
])
const Collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({ properties: z.nullable(z.record(z.string(), z.unknown())), geometry: z.unknown() })),
})

export interface ParsedWards {
  readonly rows: readonly WardRow[]
  readonly leftOut: number
  readonly rejected: readonly { readonly line: number; readonly key?: string; readonly reason: string }[]
  /** The year in the property names, 2025 for WD25CD. */
  readonly year: number | undefined
}

type Properties = Readonly<Record<string, unknown>>

const property = (properties: Properties, pattern: RegExp): string | undefined => {
  const found = Object.entries(properties).find(([name]) => pattern.test(name))?.[1]
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined
}

const codeName = /^(wd\d{2}cd|ward_?code|wardcd)$/i
const nameName = /^(wd\d{2}nm|ward_?name|wardnm|name)$/i
const districtName = /^(lad\d{2}cd|lad_?code|district_?code)$/i

/** Degrees stay; metres of the National Grid become degrees. */
const toPoint = (position: readonly number[]): Point => {
  const [x, y] = [position[0] ?? 0, position[1] ?? 0]
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y]
  const [latitude, longitude] = toLatLng(x, y)
  return [longitude, latitude]
}

const outlineOf = (geometry: z.infer<typeof Geometry>): WardRow['outline'] =>
  (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).map((ring) =>
    simplifyRing(ring.map(toPoint)),
  )

const collectionOf = (text: string): z.infer<typeof Collection> => {
  const wrong = new Refusal(
    'invalid',
    'not-wards',
    'This is not a file of wards. Choose the GeoJSON file of ward boundaries.',
  )
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw wrong
  }
  const parsed = Collection.safeParse(json)
  if (!parsed.success) throw wrong
  return parsed.data
}

/** `line` is the number of the feature. A file without a district property is taken to be the authority's own. */
export const parseWards = (text: string, authority: Authority): ParsedWards => {
  const rows = new Map<string, WardRow>()
  const rejected: { line: number; key?: string; reason: string }[] = []
  let leftOut = 0
  let year: number | undefined
  for (const [index, feature] of collectionOf(text).features.entries()) {
    const line = index + 1
    const properties = feature.properties ?? {}
    const district = property(properties, districtName)
    if (district !== undefined && district !== authority.districtCode) {
      leftOut++
      continue
    }
    const key = property(properties, codeName)
    const geometry = Geometry.safeParse(feature.geometry)
    const yearOf = /^WD(\d{2})CD$/i.exec(Object.keys(properties).find((name) => codeName.test(name)) ?? '')?.[1]
    year ??= yearOf === undefined ? undefined : 2000 + Number(yearOf)
    if (key === undefined || key.length > 40) rejected.push({ line, reason: 'The ward has no code.' })
    else if (!geometry.success) rejected.push({ line, key, reason: 'The ward has no outline.' })
    else if (rows.has(key)) rejected.push({ line, key, reason: 'The ward is in the file twice.' })
    else {
      const name = (property(properties, nameName) ?? key).slice(0, 200)
      rows.set(key, { kind: 'ward', key, line, name, outline: outlineOf(geometry.data) })
    }
  }
  if (rows.size > 200)
    throw new Refusal(
      'invalid',
      'all-wards',
      'This file has the wards of many councils and does not say whose they are. Choose a file of your own wards.',
    )
  return { rows: [...rows.values()], leftOut, rejected, year }
}
