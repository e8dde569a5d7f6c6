// All published points as a balanced tree, so that what is near is found without looking at the rest (nearest.ts). Its
// order is worked out once and kept in the snapshot: loading sorts nothing.
import type { Point } from '../model.ts'
import { type Ground, groundAround } from './ground.ts'

/** Points in the order of the tree: the middle one of every span splits it, east to west and north to south in turn. */
export interface PointTree {
  readonly ground: Ground
  /** Metres east, north and up of the middle: three numbers a point, side by side as they are read. */
  readonly axes: Float64Array
  /** The entry, and which of its places, of each point. */
  readonly docs: Uint32Array
  readonly places: Uint16Array
  /** The points of each entry: from `starts[doc]` to before `starts[doc + 1]` of `ofDocs`. */
  readonly starts: Uint32Array
  readonly ofDocs: Uint32Array
}

/** Runs of points this short are not split. */
export const leafSize = 16

/** Orders positions from `left` to `right` so that the one at `middle` is where sorting would put it (Floyd and Rivest). */
const select = (order: Uint32Array, key: Float64Array, middle: number, from: number, to: number): void => {
  let [left, right] = [from, to]
  const at = (position: number): number => key[order[position] ?? 0] ?? 0
  const swap = (one: number, other: number): void => {
    const kept = order[one] ?? 0
    order[one] = order[other] ?? 0
    order[other] = kept
  }
  while (right > left) {
    const pivot = at((left + right) >>> 1)
    let [low, high] = [left, right]
    while (low <= high) {
      while (at(low) < pivot) low += 1
      while (at(high) > pivot) high -= 1
      if (low <= high) swap(low++, high--)
    }
    if (middle <= high) right = high
    else if (middle >= low) left = low
    else return
  }
}

/** The order of the tree for some points, as positions in them. Kept in the snapshot: loading sorts nothing. */
export const treeOrder = (points: readonly Point[], ground: Ground): Uint32Array => {
  const axes = points.map(ground.toAxes)
  const keys = [0, 1].map((axis) => Float64Array.from(axes, (each) => each[axis] ?? 0))
  const order = Uint32Array.from(points.keys())
  const split = (left: number, right: number, axis: number): void => {
    if (right - left <= leafSize) return
    const middle = (left + right) >>> 1
    select(order, keys[axis] ?? new Float64Array(), middle, left, right)
    split(left, middle - 1, 1 - axis)
    split(middle + 1, right, 1 - axis)
  }
  split(0, points.length - 1, 0)
  return order
}

export const pointTree = (
  lat: Float64Array,
  lng: Float64Array,
  docs: Uint32Array,
  places: Uint16Array,
  middle: Point,
  count: number,
): PointTree => {
  const ground = groundAround(middle)
  const axes = new Float64Array(3 * lat.length)
  for (let at = 0; at < lat.length; at++) axes.set(ground.toAxes({ lat: lat[at] ?? 0, lng: lng[at] ?? 0 }), 3 * at)
  const [starts, ofDocs, filled] = [new Uint32Array(count + 1), new Uint32Array(docs.length), new Uint32Array(count)]
  for (const doc of docs) starts[doc + 1] = (starts[doc + 1] ?? 0) + 1
  for (let doc = 0; doc < count; doc++) starts[doc + 1] = (starts[doc + 1] ?? 0) + (starts[doc] ?? 0)
  for (const [at, doc] of docs.entries()) {
    ofDocs[(starts[doc] ?? 0) + (filled[doc] ?? 0)] = at
    filled[doc] = (filled[doc] ?? 0) + 1
  }
  return { ground, axes, docs, places, starts, ofDocs }
}
