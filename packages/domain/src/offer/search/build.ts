// Makes the snapshot of the search index from all that is published: at every publish, by whoever stores it. A builder
// that is kept remembers what it read of each entry, and is quicker the next time.
import type { Point } from '../model.ts'
import { defaultOfferPolicies, type OfferPolicies } from '../policies.ts'
import type { Published } from '../published.ts'
import { lastShownOn } from '../states.ts'
import { weekdays } from '../vocabulary.ts'
import { cardOf } from './card.ts'
import { dayNumber } from './day-number.ts'
import { groundAround } from './ground.ts'
import { treeOrder } from './point-tree.ts'
import { headOf, openCollector, type Postings, tierOf } from './postings.ts'
import type { Snapshot } from './snapshot.ts'

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

/** Many checks are due on the same days. */
const lastDaysOf = (entries: readonly Published[], policies: OfferPolicies): Int32Array => {
  const lastDays = new Map<string | undefined, number>()
  const lastDayOf = ({ checkDueOn }: Published): number => {
    const held = lastDays.get(checkDueOn)
    if (held !== undefined) return held
    const last = lastShownOn(checkDueOn, policies)
    const day = last === undefined ? noLastDay : dayNumber(last)
    lastDays.set(checkDueOn, day)
    return day
  }
  return Int32Array.from(entries, (entry) =>
    entry.neverHidden === true || entry.impartialAdvice === true ? noLastDay : lastDayOf(entry),
  )
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

const snapshotOf = (
  entries: readonly Published[],
  { byTerm, spellings }: Postings,
  cards: readonly Uint8Array[],
  policies: OfferPolicies,
): Snapshot => {
  const terms = [...byTerm.keys()].sort(compare)
  const lists = terms.map((term) => byTerm.get(term) ?? [])
  const { starts, length } = endToEnd(lists)
  const docs = entries.length <= 0xffff ? new Uint16Array(length) : new Uint32Array(length)
  const tiers = new Uint8Array(length)
  let filled = 0
  for (const list of lists)
    for (const packed of list) {
      docs[filled] = headOf(packed)
      tiers[filled++] = tierOf(packed)
    }
  const sessions = entries.map(sessionsOf)
  const points = placedPoints(entries)
  const unordered = points.map(({ point }) => point)
  const middle = middleOf(unordered)
  const ordered = [...treeOrder(unordered, groundAround(middle))].flatMap((at) => points[at] ?? [])
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
    lastDays: lastDaysOf(entries, policies),
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

export interface SnapshotBuilder {
  /** An entry that is the same object as before must say the same. */
  build(published: readonly Published[], policies?: OfferPolicies): Snapshot
}

export const openBuilder = (): SnapshotBuilder => {
  const collector = openCollector()
  const encoder = new TextEncoder()
  const cardsKept = new WeakMap<Published, Uint8Array>()
  const cardBytesOf = (entry: Published): Uint8Array => {
    const card = cardsKept.get(entry) ?? encoder.encode(JSON.stringify(cardOf(entry)))
    cardsKept.set(entry, card)
    return card
  }
  return {
    build: (published, policies = defaultOfferPolicies) => {
      const entries = inOrder(published)
      return snapshotOf(entries, collector.collect(entries), entries.map(cardBytesOf), policies)
    },
  }
}

export const buildSnapshot = (published: readonly Published[], policies = defaultOfferPolicies): Snapshot =>
  openBuilder().build(published, policies)
