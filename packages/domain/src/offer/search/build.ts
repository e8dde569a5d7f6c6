// Makes the snapshot of the search index from all that is published: at every publish, by whoever stores it.
import type { Point } from '../model.ts'
import { defaultOfferPolicies, type OfferPolicies } from '../policies.ts'
import type { Published } from '../published.ts'
import { lastShownOn } from '../states.ts'
import { weekdays } from '../vocabulary.ts'
import { cardOf } from './card.ts'
import { dayNumber } from './day-number.ts'
import { type Tier, termsOfEntry } from './entry-terms.ts'
import { facetTermsOf } from './facets.ts'
import { groundAround } from './ground.ts'
import { treeOrder } from './point-tree.ts'
import type { Snapshot } from './snapshot.ts'
import type { Spellings } from './words.ts'

/** Later than every day that somebody asks about. */
const noLastDay = 2_147_483_647

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Checked last first, then by title: the order of entries that nothing else tells apart. */
export const inOrder = (entries: readonly Published[]): readonly Published[] =>
  entries.toSorted(
    (one, other) =>
      compare(other.checkedOn ?? '', one.checkedOn ?? '') ||
      compare(one.title, other.title) ||
      compare(one.entryId, other.entryId),
  )

const lastDayOf = (entry: Published, policies: OfferPolicies): number => {
  const last = lastShownOn(entry.checkDueOn, policies)
  const stays = entry.neverHidden === true || entry.impartialAdvice === true
  return stays || last === undefined ? noLastDay : dayNumber(last)
}

const sessionsOf = (entry: Published): number[] =>
  entry.schedules.flatMap(({ days, opensAt, closesAt, validTo }) =>
    [...new Set(days.map(({ day }) => weekdays.indexOf(day)))].flatMap((day) => [
      day,
      minutes(opensAt),
      minutes(closesAt),
      validTo === undefined ? noLastDay : dayNumber(validTo),
    ]),
  )

/** Lists laid end to end, with where each begins. */
const endToEnd = (lists: readonly (readonly number[] | Uint8Array)[]): { starts: Uint32Array; length: number } => {
  const starts = new Uint32Array(lists.length + 1)
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length
  return { starts, length: starts[lists.length] ?? 0 }
}

interface Postings {
  readonly docs: number[]
  readonly tiers: Tier[]
}

const postingsOf = (entries: readonly Published[], spellings: Spellings): Map<string, Postings> => {
  const postings = new Map<string, Postings>()
  const add = (term: string, doc: number, tier: Tier): void => {
    const held = postings.get(term)
    if (held === undefined) postings.set(term, { docs: [doc], tiers: [tier] })
    else {
      held.docs.push(doc)
      held.tiers.push(tier)
    }
  }
  for (const [doc, entry] of entries.entries()) {
    for (const [term, tier] of termsOfEntry(entry, spellings)) add(term, doc, tier)
    for (const term of new Set(facetTermsOf(entry))) add(term, doc, 0)
  }
  return postings
}

const placedPoints = (entries: readonly Published[]): { doc: number; place: number; point: Point }[] =>
  entries.flatMap(({ places }, doc) =>
    places.flatMap(({ point }, place) => (point === undefined ? [] : [{ doc, place, point }])),
  )

/** Distances are exact whatever the middle is, and found quickest near it. */
const middleOf = (points: readonly Point[]): Point => {
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
  return { lat: mean(points.map(({ lat }) => lat)), lng: mean(points.map(({ lng }) => lng)) }
}

export const buildSnapshot = (published: readonly Published[], policies = defaultOfferPolicies): Snapshot => {
  const entries = inOrder(published)
  const spellings: Spellings = new Map()
  const postings = postingsOf(entries, spellings)
  const terms = [...postings.keys()].sort(compare)
  const lists = terms.map((term) => postings.get(term)?.docs ?? [])
  const { starts, length } = endToEnd(lists)
  const docs = entries.length <= 0xffff ? new Uint16Array(length) : new Uint32Array(length)
  const tiers = new Uint8Array(length)
  for (const [at, term] of terms.entries()) {
    docs.set(lists[at] ?? [], starts[at])
    tiers.set(postings.get(term)?.tiers ?? [], starts[at])
  }
  const sessions = entries.map(sessionsOf)
  const points = placedPoints(entries)
  const unordered = points.map(({ point }) => point)
  const middle = middleOf(unordered)
  const ordered = [...treeOrder(unordered, groundAround(middle))].flatMap((at) => points[at] ?? [])
  const encoder = new TextEncoder()
  const cards = entries.map((entry) => encoder.encode(JSON.stringify(cardOf(entry))))
  const cardsLaid = endToEnd(cards)
  const cardBytes = new Uint8Array(cardsLaid.length)
  for (const [at, card] of cards.entries()) cardBytes.set(card, cardsLaid.starts[at])
  return {
    count: entries.length,
    terms: terms.join('\n'),
    spellings: terms.map((term) => (spellings.get(term) === term ? '' : (spellings.get(term) ?? ''))).join('\n'),
    starts,
    docs,
    tiers,
    fromMonths: Uint16Array.from(entries, ({ whoFor }) => whoFor.fromMonths ?? 0),
    toMonths: Uint16Array.from(entries, ({ whoFor }) => whoFor.toMonths ?? 0xffff),
    lastDays: Int32Array.from(entries, (entry) => lastDayOf(entry, policies)),
    sessionStarts: endToEnd(sessions).starts,
    sessions: Int32Array.from(sessions.flat()),
    middle: Float64Array.of(middle.lat, middle.lng),
    lat: Float64Array.from(ordered, ({ point }) => point.lat),
    lng: Float64Array.from(ordered, ({ point }) => point.lng),
    pointDocs: Uint32Array.from(ordered, ({ doc }) => doc),
    pointPlaces: Uint16Array.from(ordered, ({ place }) => place),
    cardStarts: cardsLaid.starts,
    cards: cardBytes,
  }
}
