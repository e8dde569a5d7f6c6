// Search, done plainly: every entry is looked at for every query, and everything is sorted. Slow, short and meant to be
// right. It shares with the index what words mean (words.ts, concepts.ts) and nothing that finds, ranks or measures.

import type { Point } from '@senco/domain/offer/model'
import type { Published } from '@senco/domain/offer/published'
import { concepts } from '@senco/domain/offer/search/concepts'
import type { OfferQuery } from '@senco/domain/offer/search/query'
import { isFindable, stemsOf } from '@senco/domain/offer/search/words'
import { isShown } from '@senco/domain/offer/states'

interface Reading {
  readonly entry: Published
  /** The best score of each term. */
  readonly scores: ReadonlyMap<string, number>
}

export interface OracleHit {
  readonly entryId: string
  readonly metres?: number
}
export interface OracleAnswer {
  readonly listed: { readonly total: number; readonly hits: readonly OracleHit[] }
  readonly anywhere?: { readonly total: number; readonly hits: readonly OracleHit[] }
}
export type Oracle = (query: OfferQuery) => OracleAnswer

const phraseList = concepts.flatMap(({ id, phrases, inNames = [] }) =>
  [...phrases.map((text) => ({ text, weak: false })), ...inNames.map((text) => ({ text, weak: true }))].map(
    ({ text, weak }) => ({ id, weak, first: stemsOf(text)[0] ?? '', words: ` ${stemsOf(text).join(' ')} ` }),
  ),
)

/** Ids of concepts left to right, the longest phrase at each place, and what is left of the words. */
const conceptsIn = (stems: readonly string[], names: boolean): { ids: string[]; rest: string[] } => {
  const possible = phraseList.filter(({ weak, first }) => (names || !weak) && stems.includes(first))
  const [ids, rest]: [string[], string[]] = [[], []]
  for (let at = 0; at < stems.length; ) {
    const fitting = possible.filter(
      ({ first, words }) => first === stems[at] && ` ${stems.slice(at).join(' ')} `.startsWith(words),
    )
    const longest = fitting.sort((a, b) => b.words.split(' ').length - a.words.split(' ').length)[0]
    if (longest === undefined) rest.push(stems[at] ?? '')
    else ids.push(longest.id)
    at += longest === undefined ? 1 : longest.words.trim().split(' ').length
  }
  return { ids, rest }
}

const read = (entry: Published): Reading => {
  const scores = new Map<string, number>()
  const note = (text: string, score: number) => {
    const stems = stemsOf(text)
    const found = [...stems.filter(isFindable), ...conceptsIn(stems, score >= 2).ids.map((id) => `concept ${id}`)]
    for (const term of found) scores.set(term, Math.max(score, scores.get(term) ?? 0))
  }
  for (const name of [entry.title, ...entry.alsoKnownAs]) note(name, 3)
  note(entry.provider, 2)
  note(entry.summary, 1)
  note(entry.whoFor.words, 1)
  for (const place of entry.places) {
    note(place.name ?? '', 1)
    note(place.town, 1)
  }
  for (const section of entry.sections) {
    note(section.heading, 1)
    note(section.text, 0)
  }
  note(entry.whatHappens, 0)
  for (const step of entry.howToGetIt.steps) note(step, 0)
  for (const { id, need } of concepts)
    if (need !== undefined && entry.whoFor.needs.includes(need))
      scores.set(`concept ${id}`, Math.max(2, scores.get(`concept ${id}`) ?? 0))
  return { entry, scores }
}

/** The whole table of optimal string alignment. */
const mistakes = (one: string, other: string): number => {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => i + j),
  )
  const cell = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      const swap =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
      const row = table[i]
      if (row !== undefined)
        row[j] = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + change, swap)
    }
  return cell(one.length, other.length)
}

const earth = 6_371_008.8
/** Haversine, in whole metres. */
export const haversine = (one: Point, other: Point): number => {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const [dLat, dLng] = [rad(other.lat - one.lat), rad(other.lng - one.lng)]
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(rad(one.lat)) * Math.cos(rad(other.lat)) * Math.sin(dLng / 2) ** 2
  return Math.round(2 * earth * Math.asin(Math.sqrt(a)))
}

const metresTo = (entry: Published, from: Point): number | undefined => {
  const all = entry.places.flatMap(({ point }) => (point === undefined ? [] : [haversine(from, point)]))
  return all.length === 0 ? undefined : Math.min(...all)
}

const minute = (time: string): number => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1])

const anyOf = (wanted: readonly string[] | undefined, has: readonly string[]): boolean =>
  wanted === undefined || wanted.length === 0 || wanted.some((each) => has.includes(each))

const passes = ({ entry }: Reading, query: OfferQuery): boolean => {
  const { whoFor, schedules } = entry
  const { days = [], time, age, from, withinMetres } = query
  if (!isShown(entry, query.today)) return false
  if (!anyOf(query.kinds, [entry.kind]) || !anyOf(query.costs, [entry.cost.kind])) return false
  if (whoFor.needs.length > 0 && !anyOf(query.needs, whoFor.needs)) return false
  if (!anyOf(query.ways, entry.howToGetIt.ways) || !anyOf(query.access, entry.access.features)) return false
  if (
    !anyOf(
      query.languages?.map((each) => each.toLowerCase()),
      entry.languages,
    )
  )
    return false
  if (age !== undefined && (age.to < (whoFor.fromMonths ?? 0) || age.from > (whoFor.toMonths ?? 9999))) return false
  if (days.length > 0 || time !== undefined) {
    const fits = schedules.some(
      (each) =>
        each.days.some(({ day }) => days.length === 0 || days.includes(day)) &&
        (time === undefined || (minute(each.opensAt) < time.to && minute(each.closesAt) > time.from)) &&
        (each.validTo === undefined || each.validTo >= query.today),
    )
    if (!fits) return false
  }
  if (from === undefined || withinMetres === undefined) return true
  return (metresTo(entry, from) ?? 0) <= withinMetres
}

const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const usual = (one: Published, other: Published): number =>
  text(other.checkedOn ?? '', one.checkedOn ?? '') || text(one.title, other.title) || text(one.entryId, other.entryId)

export const oracle = (published: readonly Published[]): Oracle => {
  const readings = published.map(read)
  const frequency = new Map<string, number>()
  for (const { scores } of readings)
    for (const term of scores.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const inPhrases = new Set(phraseList.flatMap(({ words }) => words.trim().split(' ')).filter(isFindable))
  const words = [...new Set([...frequency.keys(), ...inPhrases])].filter((word) => /^[a-z]{3,}$/.test(word))

  const meant = (stem: string): string => {
    if (!isFindable(stem) || frequency.has(stem) || inPhrases.has(stem)) return stem
    const most = stem.length < 4 ? 0 : stem.length < 7 ? 1 : 2
    if (most === 0 || !/^[a-z]+$/.test(stem)) return stem
    const near = words
      .filter((word) => Math.abs(word.length - stem.length) <= most)
      .map((word) => ({ word, off: mistakes(stem, word) }))
      .filter(({ off }) => off <= most)
    near.sort(
      (one, other) =>
        one.off - other.off ||
        Number(other.word[0] === stem[0]) - Number(one.word[0] === stem[0]) ||
        (frequency.get(other.word) ?? 0) - (frequency.get(one.word) ?? 0) ||
        text(one.word, other.word),
    )
    return near[0]?.word ?? stem
  }

  return (query) => {
    const { ids, rest } = conceptsIn(stemsOf(query.text ?? '').map(meant), true)
    const terms = [...new Set([...ids.map((id) => `concept ${id}`), ...rest.filter(isFindable)])]
    const found = readings
      .filter((each) => terms.every((term) => each.scores.has(term)) && passes(each, query))
      .map(({ entry, scores }) => ({
        entry,
        score: terms.reduce((sum, term) => sum + (scores.get(term) ?? 0), 0),
        metres: query.from === undefined ? undefined : metresTo(entry, query.from),
      }))
    type Row = (typeof found)[number]
    const sort = query.sort ?? (query.from === undefined ? 'relevance' : 'distance')
    const byFit = (one: Row, other: Row) => other.score - one.score || usual(one.entry, other.entry)
    const order = (one: Row, other: Row): number => {
      if (sort === 'checked') return usual(one.entry, other.entry)
      if (sort === 'relevance' || one.metres === undefined || other.metres === undefined) return byFit(one, other)
      return one.metres - other.metres || usual(one.entry, other.entry)
    }
    const group = (rows: readonly Row[]) => ({
      total: rows.length,
      hits: rows
        .toSorted(order)
        .slice(query.skip ?? 0, (query.skip ?? 0) + (query.take ?? 20))
        .map(({ entry, metres }) => ({ entryId: entry.entryId, ...(metres === undefined ? {} : { metres }) })),
    })
    if (query.from === undefined) return { listed: group(found) }
    return {
      listed: group(found.filter(({ metres }) => metres !== undefined)),
      anywhere: group(found.filter(({ metres }) => metres === undefined)),
    }
  }
}
