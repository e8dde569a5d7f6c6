// A map of what was found: numbered points over the outlines of wards, drawn by ourselves, so that no other website is
// asked. The list beside it says the same, and is what a screen reader gets.
import type { Point } from '@senco/domain/offer/model'

/** West and north of the map, in degrees, and how many units a degree is. */
export interface MapFrame {
  readonly west: number
  readonly north: number
  readonly across: number
  readonly up: number
  readonly width: number
  readonly height: number
}

export interface WardOutline {
  readonly code: string
  readonly name: string
  /** Rings of longitude and latitude. */
  readonly outline: readonly (readonly (readonly [number, number])[])[]
}

const width = 600

/** The frame that holds all wards, or undefined while none are known. */
export const frameOf = (wards: readonly WardOutline[]): MapFrame | undefined => {
  const points = wards.flatMap(({ outline }) => outline.flat())
  if (points.length === 0) return undefined
  let [west, east, south, north] = [180, -180, 90, -90]
  for (const [lng, lat] of points) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const across = width / Math.max(east - west, 0.001)
  const up = across / Math.cos((((north + south) / 2) * Math.PI) / 180)
  return { west, north, across, up, width, height: Math.round((north - south) * up) }
}

const placeOn = (frame: MapFrame, { lat, lng }: Point): readonly [number, number] => [
  Math.round((lng - frame.west) * frame.across),
  Math.round((frame.north - lat) * frame.up),
]

/** The picture under the points, the same for everybody, as a file of its own. */
export const wardMap = (wards: readonly WardOutline[]): string => {
  const frame = frameOf(wards) ?? { west: 0, north: 0, across: 1, up: 1, width, height: width }
  const line = (ring: WardOutline['outline'][number]): string =>
    `M${ring.map(([lng, lat]) => placeOn(frame, { lng, lat }).join(' ')).join('L')}Z`
  const paths = wards.map(({ outline }) => `<path d="${outline.map(line).join('')}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}"><g fill="#f3f2f1" stroke="#505a5f" stroke-linejoin="round">${paths}</g></svg>`
}

export interface MapPoint {
  readonly number: number
  readonly point: Point
}

interface OfferMapProps {
  readonly frame: MapFrame
  readonly points: readonly MapPoint[]
  /** Where the reader asked from. */
  readonly from: Point | undefined
}

/** Closed until somebody opens it: only then a browser fetches the picture. */
export const OfferMap = ({ frame, points, from }: OfferMapProps) => {
  const { width: w, height: h } = frame
  const placed = points
    .map(({ number, point }) => ({ number, at: placeOn(frame, point) }))
    .filter(({ at: [x, y] }) => x >= 0 && y >= 0 && x <= w && y <= h)
  const outside = points.length - placed.length
  const here = from === undefined ? undefined : placeOn(frame, from)
  return (
    <details className="govuk-details offer-map">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Show on a map</span>
      </summary>
      <div className="offer-map__frame">
        <img src="/local-offer/wards.svg" alt="" width={w} height={h} loading="lazy" />
        <svg viewBox={`0 0 ${w} ${h}`} role="img" aria-label="Map of the places in the list, by their numbers">
          {here === undefined ? null : <circle cx={here[0]} cy={here[1]} r="10" className="offer-map__here" />}
          {placed.map(({ number, at: [x, y] }) => (
            <g key={number}>
              <circle cx={x} cy={y} r="14" className="offer-map__point" />
              <text x={x} y={y + 6} className="offer-map__number">
                {number}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <p className="govuk-body-s">
        The numbers are those of the list.{here === undefined ? '' : ' The ring is about where you are.'}
        {outside === 0 ? '' : ` ${outside === 1 ? '1 place is' : `${outside} places are`} outside this map.`} Outlines
        of wards: Office for National Statistics, Open Government Licence v3.0. Contains OS data © Crown copyright and
        database right.
      </p>
    </details>
  )
}
