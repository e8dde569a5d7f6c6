// Where made-up entries lie: at the outward codes of England's real providers, as often as there are some, when the file
// is there; else in towns of an invented spread.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Point } from '@senco/domain/offer/model'
import type { Draw } from './offer-words.ts'
import { drawing } from './offer-words.ts'

export interface Spot {
  readonly point: Point
  readonly outwardCode: string
  readonly town: string
}

export interface Geography {
  readonly source: string
  readonly spot: (draw: Draw) => Spot
}

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const providers = `${data}national/providers-2021-08-31.csv.gz`
const outwardCodes = `${data}postcodes/outcodes-2025-11.csv`

/** Plain cells; these two files quote a cell only when a comma is in it. */
const cells = (line: string): string[] =>
  (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, ''))

const real = (): Geography => {
  const codes = new Map(
    readFileSync(outwardCodes, 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map(cells)
      .map(([code = '', lat = '', lng = '']) => [code, { lat: Number(lat), lng: Number(lng) }]),
  )
  const spots = gunzipSync(readFileSync(providers))
    .toString('utf8')
    .split('\n')
    .slice(1)
    .map(cells)
    .flatMap((row): Spot[] => {
      const outwardCode = (row[6] ?? '').split(' ')[0] ?? ''
      const point = codes.get(outwardCode)
      return point === undefined ? [] : [{ point, outwardCode, town: (row[5] ?? '').replaceAll('"', '') || 'Town' }]
    })
  const [first] = spots
  if (first === undefined) throw new Error('No provider has an outward code that is known.')
  return {
    source: `${spots.length} real providers of England at their outward codes`,
    spot: (draw) => spots[draw.upTo(spots.length - 1)] ?? first,
  }
}

const madeUp = (): Geography => {
  const draw = drawing(11)
  const towns = Array.from({ length: 300 }, (_, at) => ({
    point: { lat: 50.2 + draw.share() * 5, lng: -4 + draw.share() * 5 },
    outwardCode: `ZZ${at}`,
    town: `Town${at}`,
  }))
  const [first] = towns
  if (first === undefined) throw new Error('No towns.')
  // A few towns are large.
  return {
    source: 'an invented spread of 300 towns',
    spot: (each) => towns[Math.floor(300 ** each.share()) - 1] ?? first,
  }
}

export const geography = (): Geography => (existsSync(providers) && existsSync(outwardCodes) ? real() : madeUp())
