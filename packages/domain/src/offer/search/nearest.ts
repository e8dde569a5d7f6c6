// The nearest entries to a point, by the tree: a few dozen of many thousand points are looked at. An entry with several
// places counts once, with its nearest.
import type { Point } from '../model.ts'
import { type Bits, hasBit } from './bits.ts'
import { metresOf, squareOf } from './ground.ts'
import { leafSize, type PointTree } from './point-tree.ts'

type Axes = readonly [east: number, north: number, up: number]

const squareTo = (axes: Float64Array, [x, y, z]: Axes, at: number): number => {
  const [dx, dy, dz] = [(axes[3 * at] ?? 0) - x, (axes[3 * at + 1] ?? 0) - y, (axes[3 * at + 2] ?? 0) - z]
  return dx * dx + dy * dy + dz * dz
}

/**
 * Hands over runs of points, `left` to `right`, near ones early. Those left out are all farther than what `look` answers:
 * the square of the metres that are still in reach, which may shrink from run to run.
 */
const walk = (tree: PointTree, from: Axes, look: (left: number, right: number) => number): void => {
  const [x, y] = from
  const { axes } = tree
  let reach = Number.POSITIVE_INFINITY
  // `besideEast` and `besideNorth` say how far the span lies off at least, so both axes count towards what is too far.
  const search = (left: number, right: number, onEast: boolean, besideEast: number, besideNorth: number): void => {
    if (right - left <= leafSize) {
      if (left <= right) reach = look(left, right)
      return
    }
    const middle = (left + right) >>> 1
    const off = onEast ? x - (axes[3 * middle] ?? 0) : y - (axes[3 * middle + 1] ?? 0)
    const [nextEast, nextNorth] = onEast ? [off * off, besideNorth] : [besideEast, off * off]
    if (off <= 0) search(left, middle - 1, !onEast, besideEast, besideNorth)
    else search(middle + 1, right, !onEast, besideEast, besideNorth)
    if (nextEast + nextNorth > reach) return
    reach = look(middle, middle)
    if (off <= 0) search(middle + 1, right, !onEast, nextEast, nextNorth)
    else search(left, middle - 1, !onEast, nextEast, nextNorth)
  }
  search(0, tree.docs.length - 1, true, 0, 0)
}

export interface Near {
  readonly doc: number
  /** Which of its places is the nearest. */
  readonly place: number
  readonly metres: number
}

interface Gathering {
  /** The square of metres beyond which nothing is wanted any more. */
  readonly reach: () => number
  /** Offers the point at a place in the tree. */
  readonly offer: (at: number) => void
  readonly found: () => readonly Near[]
}

/**
 * Keeps the first `count` entries by distance of all points that are offered, each entry once: nearer first, and in the
 * order of the entries where whole metres are the same.
 */
const gathering = (tree: PointTree, from: Axes, count: number): Gathering => {
  const { axes, docs, places, starts } = tree
  // Side by side and not as objects: this runs for every point that might be wanted.
  const [metres, points] = [new Float64Array(count + 1), new Uint32Array(count + 1)]
  let [held, reach] = [0, count < 1 ? -1 : Number.POSITIVE_INFINITY]
  const remove = (slot: number): void => {
    metres.copyWithin(slot, slot + 1, held)
    points.copyWithin(slot, slot + 1, held)
    held -= 1
  }
  const offer = (at: number): void => {
    const square = squareTo(axes, from, at)
    if (square > reach) return
    const [doc, far] = [docs[at] ?? 0, metresOf(square)]
    if ((starts[doc + 1] ?? 0) - (starts[doc] ?? 0) > 1) {
      for (let slot = 0; slot < held; slot++) {
        const other = points[slot] ?? 0
        if (docs[other] !== doc) continue
        const before = metres[slot] ?? 0
        if (far > before || (far === before && (places[at] ?? 0) > (places[other] ?? 0))) return
        remove(slot)
      }
    }
    let slot = held
    while (slot > 0) {
      const before = metres[slot - 1] ?? 0
      if (before < far || (before === far && (docs[points[slot - 1] ?? 0] ?? 0) < doc)) break
      metres[slot] = before
      points[slot] = points[slot - 1] ?? 0
      slot -= 1
    }
    metres[slot] = far
    points[slot] = at
    held = Math.min(held + 1, count)
    // A whole metre more, because whole metres order them.
    if (held === count) reach = squareOf((metres[count - 1] ?? 0) + 1)
  }
  const found = (): readonly Near[] =>
    Array.from(points.subarray(0, held), (at, slot) => ({
      doc: docs[at] ?? 0,
      place: places[at] ?? 0,
      metres: metres[slot] ?? 0,
    }))
  return { reach: () => reach, offer, found }
}

/** The first `count` entries by distance, of those in `among`. */
export const nearest = (tree: PointTree, from: Point, count: number, among: Bits): readonly Near[] => {
  if (count < 1) return []
  const here = tree.ground.toAxes(from)
  const { reach, offer, found } = gathering(tree, here, count)
  walk(tree, here, (left, right) => {
    for (let at = left; at <= right; at++) if (hasBit(among, tree.docs[at] ?? 0)) offer(at)
    return reach()
  })
  return found()
}

/** The same for a few entries, looked at one by one. */
export const nearestOf = (tree: PointTree, from: Point, count: number, docs: readonly number[]): readonly Near[] => {
  const { offer, found } = gathering(tree, tree.ground.toAxes(from), count)
  for (const doc of docs)
    for (let each = tree.starts[doc] ?? 0; each < (tree.starts[doc + 1] ?? 0); each++) offer(tree.ofDocs[each] ?? 0)
  return found()
}

/** Calls `visit` for each entry with a place within some whole metres, perhaps more than once. */
export const within = (tree: PointTree, from: Point, metres: number, visit: (doc: number) => void): void => {
  // Whole metres are rounded, so half a metre more still counts.
  const reach = squareOf(metres + 0.5)
  const here = tree.ground.toAxes(from)
  walk(tree, here, (left, right) => {
    for (let at = left; at <= right; at++) if (squareTo(tree.axes, here, at) < reach) visit(tree.docs[at] ?? 0)
    return reach
  })
}
