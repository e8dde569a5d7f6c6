// Distances over ground: points as metres in a flat frame of their own, kept exact by a third axis that points up.
import type { Point } from '../model.ts'

/** Metres; the mean radius of the earth, which is within 0.3 % of the truth over Britain. */
const radius = 6_371_008.8

/** East, north and up of the middle, in metres. Straight-line distances between them are exact chords of the globe. */
export interface Ground {
  readonly middle: Point
  readonly toAxes: (point: Point) => readonly [east: number, north: number, up: number]
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

export const groundAround = (middle: Point): Ground => {
  const [lat, lng] = [radians(middle.lat), radians(middle.lng)]
  const [sinLat, cosLat] = [Math.sin(lat), Math.cos(lat)]
  return {
    middle,
    toAxes: (point) => {
      const pointLat = radians(point.lat)
      const turn = radians(point.lng) - lng
      const [sin, cos] = [Math.sin(pointLat), Math.cos(pointLat)]
      const across = cos * Math.cos(turn)
      return [
        radius * cos * Math.sin(turn),
        radius * (sin * cosLat - across * sinLat),
        radius * (sin * sinLat + across * cosLat - 1),
      ]
    },
  }
}

/** Whole metres along the ground of the square of a straight line through it. All ordering by distance uses these. */
export const metresOf = (square: number): number =>
  Math.round(2 * radius * Math.asin(Math.min(1, Math.sqrt(square) / (2 * radius))))

/** The square of the straight line under a way along the ground: what is farther has a larger one. */
export const squareOf = (metres: number): number => {
  const half = Math.min(Math.PI / 2, metres / (2 * radius))
  return (2 * radius * Math.sin(half)) ** 2
}

/** Metres along the ground between two points. */
export const metresBetween = (one: Point, other: Point): number => {
  const [east, north, up] = groundAround(one).toAxes(other)
  return metresOf(east * east + north * north + up * up)
}
