// What the search of the local offer is held against: minisearch for words, geokdbush for distance, and a scan of every
// entry, each given the easiest form of the task.
import type { Published } from '@senco/domain/offer/published'
import type { OfferQuery } from '@senco/domain/offer/search/query'
import { stemsOf } from '@senco/domain/offer/search/words'
import { isShown } from '@senco/domain/offer/states'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import MiniSearch from 'minisearch'
import { today } from './offer-entries.ts'
import { haversine } from './offer-oracle.ts'

const wordsOf = ({ title, alsoKnownAs, provider, summary, whoFor, whatHappens, howToGetIt, places }: Published) => ({
  title: [title, ...alsoKnownAs].join(' '),
  provider,
  summary: [summary, whoFor.words, ...places.flatMap(({ name = '', town }) => [name, town])].join(' '),
  body: [whatHappens, ...howToGetIt.steps].join(' '),
})

/** Words alone: all must be there. No filter, no distance, no second spelling. */
export const miniSearch = (published: readonly Published[]): ((query: OfferQuery) => number) => {
  const mini = new MiniSearch({
    fields: ['title', 'provider', 'summary', 'body'],
    searchOptions: { combineWith: 'AND', boost: { title: 3, provider: 2 } },
  })
  mini.addAll(published.map((entry, id) => ({ id, ...wordsOf(entry) })))
  return ({ text = '' }) => mini.search(text).slice(0, 20).length
}

/** The same filters from plain fields that lie ready. */
const passing = (published: readonly Published[]) => {
  const rows = published.map((entry) => ({
    shown: isShown(entry, today),
    needs: entry.whoFor.needs as readonly string[],
    from: entry.whoFor.fromMonths ?? 0,
    to: entry.whoFor.toMonths ?? 9999,
  }))
  return ({ needs = [], age }: OfferQuery) =>
    (at: number): boolean => {
      const row = rows[at]
      if (row === undefined || !row.shown) return false
      if (age !== undefined && (age.to < row.from || age.from > row.to)) return false
      return needs.length === 0 || row.needs.length === 0 || needs.some((need) => row.needs.includes(need))
    }
}

/** Every entry looked at: stems of the query as parts of its text, the filters, the distance to its first place. */
export const linearScan = (published: readonly Published[]): ((query: OfferQuery) => number) => {
  const rows = published.map((entry) => ({
    text: Object.values(wordsOf(entry)).join(' ').toLowerCase(),
    point: entry.places.find(({ point }) => point !== undefined)?.point,
  }))
  const passes = passing(published)
  return (query) => {
    const [stems, admits, found] = [stemsOf(query.text ?? ''), passes(query), [] as [number, number][]]
    for (let at = 0; at < rows.length; at++) {
      const { text = '', point } = rows[at] ?? {}
      if (!admits(at) || !stems.every((stem) => text.includes(stem))) continue
      found.push([query.from === undefined || point === undefined ? 0 : haversine(query.from, point), at])
    }
    return found.sort(([one], [other]) => one - other).slice(0, 20).length
  }
}

export interface Nearest {
  readonly geokdbush: (query: OfferQuery) => number
  /** Sorts every entry that passes. */
  readonly sorted: (query: OfferQuery) => number
}

export const nearestOnes = (published: readonly Published[]): Nearest => {
  const points = published.flatMap(({ places }, doc) =>
    places.flatMap(({ point }) => (point === undefined ? [] : [{ doc, point }])),
  )
  const tree = new KDBush(points.length)
  for (const { point } of points) tree.add(point.lng, point.lat)
  tree.finish()
  const passes = passing(published)
  return {
    geokdbush: (query) => {
      const { from = { lat: 0, lng: 0 } } = query
      const admits = passes(query)
      return around(tree, from.lng, from.lat, 20, Number.POSITIVE_INFINITY, (at: number) =>
        admits(points[at]?.doc ?? 0),
      ).length
    },
    sorted: (query) => {
      const { from = { lat: 0, lng: 0 } } = query
      const admits = passes(query)
      const near = points
        .filter(({ doc }) => admits(doc))
        .map(({ doc, point }) => [haversine(from, point), doc] as const)
      return near.sort(([one], [other]) => one - other).slice(0, 20).length
    },
  }
}
