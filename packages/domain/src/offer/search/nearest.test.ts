import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allBits } from './bits.ts'
import { groundAround, metresBetween, metresOf, squareOf } from './ground.ts'
import { nearest, nearestOf, within } from './nearest.ts'
import { pointTree, treeOrder } from './point-tree.ts'

const middle = { lat: 53.37, lng: -2.73 }
/** A coarse grid, so that many points lie at the same place or equally far. */
const point = fc
  .record({ lat: fc.integer({ min: 0, max: 30 }), lng: fc.integer({ min: 0, max: 30 }) })
  .map(({ lat, lng }) => ({
    lat: 53 + lat / 100,
    lng: -3 + lng / 100,
  }))
const placesOfEntries = fc.array(fc.array(point, { maxLength: 3 }), { maxLength: 120 })

type Points = readonly (readonly { lat: number; lng: number }[])[]

const treeOf = (entries: Points) => {
  const all = entries.flatMap((points, doc) => points.map((each, place) => ({ each, doc, place })))
  const order = [
    ...treeOrder(
      all.map(({ each }) => each),
      groundAround(middle),
    ),
  ].flatMap((at) => all[at] ?? [])
  return pointTree(
    Float64Array.from(order, ({ each }) => each.lat),
    Float64Array.from(order, ({ each }) => each.lng),
    Uint32Array.from(order, ({ doc }) => doc),
    Uint16Array.from(order, ({ place }) => place),
    middle,
    entries.length,
  )
}

const plainly = (entries: Points, from: { lat: number; lng: number }, count: number) =>
  entries
    .flatMap((points, doc) =>
      points
        .map((each, place) => ({ doc, place, metres: metresBetween(from, each) }))
        .sort((one, other) => one.metres - other.metres || one.place - other.place)
        .slice(0, 1),
    )
    .sort((one, other) => one.metres - other.metres || one.doc - other.doc)
    .slice(0, count)

describe('The nearest entries', () => {
  it('are those of a plain sort, each once with its nearest place, by the tree and one by one', () => {
    fc.assert(
      fc.property(placesOfEntries, point, fc.integer({ min: 0, max: 40 }), (entries, from, count) => {
        const tree = treeOf(entries)
        const expected = plainly(entries, from, count)
        expect(nearest(tree, from, count, allBits(entries.length))).toEqual(expected)
        expect(nearestOf(tree, from, count, [...entries.keys()])).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })

  it('within some metres are exactly those that near', () => {
    fc.assert(
      fc.property(placesOfEntries, point, fc.integer({ min: 0, max: 20_000 }), (entries, from, metres) => {
        const found = new Set<number>()
        within(treeOf(entries), from, metres, (doc) => found.add(doc))
        const expected = entries.flatMap((points, doc) =>
          points.some((each) => metresBetween(from, each) <= metres) ? [doc] : [],
        )
        expect([...found].sort((one, other) => one - other)).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })

  it('measures as maps do: from Widnes to Runcorn, and from one end of the country to the other', () => {
    // By the haversine formula, with the same mean radius.
    expect(metresBetween({ lat: 53.3631, lng: -2.7338 }, { lat: 53.3418, lng: -2.7312 })).toBe(2375)
    expect(metresBetween({ lat: 50.0657, lng: -5.7132 }, { lat: 58.6373, lng: -3.0689 })).toBe(968_207)
    expect(metresBetween(middle, middle)).toBe(0)
    for (const metres of [0, 1, 999, 5000, 400_000]) expect(metresOf(squareOf(metres))).toBe(metres)
  })
})
