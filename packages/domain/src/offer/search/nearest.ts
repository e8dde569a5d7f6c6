// The nearest entries to a point: a balanced tree over all published points, searched from the near side, so that a few
// dozen of many thousand points are looked at. An entry with several places counts once, with its nearest.
import type { Point } from '../model.ts'
import { type Ground, groundAround, metresOf, squareOf } from './ground.ts'

/** Points in the order of the tree: the middle one of every span splits it, east to west and north to south in turn. */
export interface PointTree {
  readonly ground: Ground
  readonly east: Float64Array
  readonly north: Float64Array
  readonly up: Float64Array
  /** The entry, and which of its places, of each point. */
  readonly docs: Uint32Array
  readonly places: Uint16Array
  /** The points of each entry: from `starts[doc]` to before `starts[doc + 1]` of `ofDocs`. */
  readonly starts: Uint32Array
  readonly ofDocs: Uint32Array
}

const leafSize = 16

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
  const [east, north, up] = [new Float64Array(lat.length), new Float64Array(lat.length), new Float64Array(lat.length)]
  for (let at = 0; at < lat.length; at++) {
    const [x, y, z] = ground.toAxes({ lat: lat[at] ?? 0, lng: lng[at] ?? 0 })
    east[at] = x
    north[at] = y
    up[at] = z
  }
  const [starts, ofDocs, filled] = [new Uint32Array(count + 1), new Uint32Array(docs.length), new Uint32Array(count)]
  for (const doc of docs) starts[doc + 1] = (starts[doc + 1] ?? 0) + 1
  for (let doc = 0; doc < count; doc++) starts[doc + 1] = (starts[doc + 1] ?? 0) + (starts[doc] ?? 0)
  for (const [at, doc] of docs.entries()) {
    ofDocs[(starts[doc] ?? 0) + (filled[doc] ?? 0)] = at
    filled[doc] = (filled[doc] ?? 0) + 1
  }
  return { ground, east, north, up, docs, places, starts, ofDocs }
}

/** Calls `visit` for points in reach of `from`, near ones early; `reach` may shrink while it runs. Squares of metres. */
const walk = (
  tree: PointTree,
  from: readonly [number, number, number],
  reach: () => number,
  visit: (at: number, square: number) => void,
): void => {
  const [x, y, z] = from
  const { east, north, up } = tree
  const look = (at: number): void => {
    const [dx, dy, dz] = [(east[at] ?? 0) - x, (north[at] ?? 0) - y, (up[at] ?? 0) - z]
    const square = dx * dx + dy * dy + dz * dz
    if (square <= reach()) visit(at, square)
  }
  // `besideEast` and `besideNorth` say how far the span lies off at least, so both axes count towards what is too far.
  const search = (left: number, right: number, onEast: boolean, besideEast: number, besideNorth: number): void => {
    if (right - left <= leafSize) {
      for (let at = left; at <= right; at++) look(at)
      return
    }
    const middle = (left + right) >>> 1
    const off = onEast ? x - (east[middle] ?? 0) : y - (north[middle] ?? 0)
    const [nextEast, nextNorth] = onEast ? [off * off, besideNorth] : [besideEast, off * off]
    if (off <= 0) search(left, middle - 1, !onEast, besideEast, besideNorth)
    else search(middle + 1, right, !onEast, besideEast, besideNorth)
    look(middle)
    if (nextEast + nextNorth > reach()) return
    if (off <= 0) search(middle + 1, right, !onEast, nextEast, nextNorth)
    else search(left, middle - 1, !onEast, nextEast, nextNorth)
  }
  search(0, east.length - 1, true, 0, 0)
}

export interface Near {
  readonly doc: number
  /** Which of its places is the nearest. */
  readonly place: number
  readonly metres: number
}

/** Nearer first; in the order of the entries where whole metres are the same. */
const isBefore = (one: Near, other: Near): boolean =>
  one.metres < other.metres || (one.metres === other.metres && one.doc < other.doc)

export interface Gathering {
  /** The square of metres beyond which nothing is wanted any more. */
  readonly reach: () => number
  /** Offers a place of an entry. */
  readonly offer: (doc: number, place: number, square: number) => void
  readonly found: readonly Near[]
}

/** Keeps the first `count` entries by distance of all places that are offered, each entry once. */
export const gathering = (count: number): Gathering => {
  const found: Near[] = []
  let reach = count < 1 ? -1 : Number.POSITIVE_INFINITY
  const offer = (doc: number, place: number, square: number): void => {
    if (square > reach) return
    const near = { doc, place, metres: metresOf(square) }
    const before = found.findIndex((each) => each.doc === doc)
    const held = found[before]
    if (held !== undefined) {
      if (near.metres > held.metres || (near.metres === held.metres && place >= held.place)) return
      found.splice(before, 1)
    } else if (found.length === count) {
      const last = found[count - 1]
      if (last !== undefined && !isBefore(near, last)) return
      found.pop()
    }
    let at = found.length
    while (at > 0 && isBefore(near, found[at - 1] ?? near)) at -= 1
    found.splice(at, 0, near)
    // A whole metre more, because whole metres order them.
    if (found.length === count) reach = squareOf((found[count - 1]?.metres ?? 0) + 1)
  }
  return { reach: () => reach, offer, found }
}

/** The first `count` entries by distance, among those that `admits` lets through. */
export const nearest = (
  tree: PointTree,
  from: Point,
  count: number,
  admits: (doc: number) => boolean,
): readonly Near[] => {
  const gathered = gathering(count)
  if (count < 1 || tree.east.length === 0) return []
  walk(tree, tree.ground.toAxes(from), gathered.reach, (at, square) => {
    const doc = tree.docs[at] ?? 0
    if (admits(doc)) gathered.offer(doc, tree.places[at] ?? 0, square)
  })
  return gathered.found
}

/** Calls `visit` for each entry with a place within some whole metres, perhaps more than once. */
export const within = (tree: PointTree, from: Point, metres: number, visit: (doc: number) => void): void => {
  if (tree.east.length === 0) return
  // Whole metres are rounded, so half a metre more still counts.
  const reach = squareOf(metres + 0.5)
  walk(
    tree,
    tree.ground.toAxes(from),
    () => reach,
    (at) => visit(tree.docs[at] ?? 0),
  )
}

const offerAll = (
  tree: PointTree,
  [x, y, z]: readonly [number, number, number],
  doc: number,
  into: Gathering,
): void => {
  for (let each = tree.starts[doc] ?? 0; each < (tree.starts[doc + 1] ?? 0); each++) {
    const at = tree.ofDocs[each] ?? 0
    const [dx, dy, dz] = [(tree.east[at] ?? 0) - x, (tree.north[at] ?? 0) - y, (tree.up[at] ?? 0) - z]
    into.offer(doc, tree.places[at] ?? 0, dx * dx + dy * dy + dz * dz)
  }
}

/** The same as `nearest` for a few entries, looked at one by one. */
export const nearestOf = (tree: PointTree, from: Point, count: number, docs: readonly number[]): readonly Near[] => {
  const gathered = gathering(count)
  const axes = tree.ground.toAxes(from)
  for (const doc of docs) offerAll(tree, axes, doc, gathered)
  return gathered.found
}
