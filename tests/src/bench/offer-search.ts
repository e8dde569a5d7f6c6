// Prints what searching the local offer costs beside minisearch, a scan of every entry and geokdbush, at three sizes, and
// how it grows. Run it by itself with node; nothing passes or fails.
import { gzipSync } from 'node:zlib'
import type { Published } from '@senco/domain/offer/published'
import { buildSnapshot } from '@senco/domain/offer/search/build'
import type { OfferQuery } from '@senco/domain/offer/search/query'
import { search } from '@senco/domain/offer/search/search'
import { openIndex, type SearchIndex } from '@senco/domain/offer/search/search-index'
import { readSnapshot, writeSnapshot } from '@senco/domain/offer/search/snapshot'
import { needs } from '@senco/domain/offer/vocabulary'
import { median } from './median.ts'
import { entries, today } from './offer-entries.ts'
import { drawing } from './offer-words.ts'
import { linearScan, miniSearch, nearestOnes } from './offer-yardsticks.ts'

const clock = <T>(work: () => T): { readonly value: T; readonly ms: number } => {
  const began = performance.now()
  const value = work()
  return { value, ms: performance.now() - began }
}

/** Milliseconds of one call, over as many as fill a moment. */
const each = (work: () => unknown): number => {
  let calls = 0
  const began = performance.now()
  do {
    work()
    calls += 1
  } while (performance.now() - began < 1)
  return (performance.now() - began) / calls
}

type Way = (query: OfferQuery) => unknown

/**
 * Milliseconds of each query for each way: every query is tried by all ways in turn, five times over after a first for
 * warming up. The quickest counts, because others may use the machine.
 */
const compare = (queries: readonly OfferQuery[], ways: readonly Way[]): readonly (readonly number[])[] => {
  const times = ways.map(() => queries.map((): number[] => []))
  for (let round = 0; round < 6; round++)
    for (const [at, query] of queries.entries())
      for (const [way, ask] of ways.entries()) {
        const ms = each(() => ask(query))
        if (round > 0) times[way]?.[at]?.push(ms)
      }
  return times.map((each) => each.map((rounds) => Math.min(...rounds)))
}

const slow = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0

const somewhere = (published: readonly Published[], at: number): OfferQuery['from'] =>
  published.slice(at).find(({ places }) => places[0]?.point !== undefined)?.places[0]?.point ?? {
    lat: 53.37,
    lng: -2.73,
  }

/** One to three words of an entry's name and summary, as quality goals had it: some find one entry, some thousands. */
const textQueries = (
  published: readonly Published[],
  count: number,
): { readonly words: OfferQuery[]; readonly whole: OfferQuery[] } => {
  const draw = drawing(99)
  const words = Array.from({ length: count }, (): OfferQuery => {
    const entry = published[draw.upTo(published.length - 1)]
    const all = `${entry?.title} ${entry?.summary} ${entry?.whatHappens}`.replaceAll('.', '').split(' ')
    const text = Array.from({ length: 1 + draw.upTo(2) }, () => all[draw.upTo(all.length - 1)]).join(' ')
    return { text, today }
  })
  const whole = words.map((query, at) => ({
    ...query,
    needs: [needs[at % needs.length] ?? 'hearing'],
    age: { from: 24, to: 35 },
    from: somewhere(published, draw.upTo(published.length - 50)) ?? { lat: 53.37, lng: -2.73 },
  }))
  return { words, whole }
}

const nearQueries = (published: readonly Published[], count: number): OfferQuery[] => {
  const draw = drawing(77)
  return Array.from({ length: count }, (_, at) => ({
    today,
    needs: [needs[at % needs.length] ?? 'hearing'],
    age: { from: 24, to: 35 },
    from: somewhere(published, draw.upTo(published.length - 50)) ?? { lat: 53.37, lng: -2.73 },
  }))
}

/**
 * Milliseconds of nearest searches with filters that nobody chose before, and of geokdbush for the same: each asked once,
 * in turn, of an index opened anew, so that neither finds anything of the query before. The quicker of five such rounds.
 */
const unseen = (published: readonly Published[], open: () => SearchIndex, geokdbush: Way): readonly number[] => {
  const from = somewhere(published, 0) ?? { lat: 53.37, lng: -2.73 }
  const queries = needs.flatMap((need) =>
    Array.from({ length: 20 }, (_, at): OfferQuery => ({ today, needs: [need], age: { from: at, to: at + 11 }, from })),
  )
  const rounds = Array.from({ length: 5 }, () => {
    const index = open()
    const times = queries.map((query) => [clock(() => search(index, query)).ms, clock(() => geokdbush(query)).ms])
    return [0, 1].map((way) => median(times.map((each) => each[way] ?? 0)))
  })
  return [0, 1].map((way) => Math.min(...rounds.map((round) => round[way] ?? 0)))
}

interface OfferMeasured {
  readonly size: number
  readonly build: number
  readonly bytes: number
  readonly zipped: number
  readonly load: number
  readonly words: number
  readonly whole: number
  /** What nineteen in twenty queries stay below. */
  readonly slow: number
  readonly mini: number
  readonly slowMini: number
  readonly scan: number
  readonly near: number
  /** With filters that nobody chose before. */
  readonly nearUnseen: number
  readonly geokdbushOnce: number
  readonly geokdbush: number
  readonly sorted: number
}

const measureOffer = (size: number, queries: number): OfferMeasured => {
  const { published } = entries(size)
  const built = clock(() => buildSnapshot(published))
  const bytes = writeSnapshot(built.value)
  const loads = Array.from({ length: 5 }, () => clock(() => openIndex(readSnapshot(bytes))))
  const index = loads[0]?.value ?? openIndex(built.value)
  const { words, whole } = textQueries(published, queries)
  const [mini, scan, near] = [miniSearch(published), linearScan(published), nearestOnes(published)]
  const ours: Way = (query) => search(index, query)
  const pairs = new Map(words.map((query, at) => [query, whole[at] ?? query]))
  const [wordsTimes = [], wholeTimes = [], miniTimes = [], scanTimes = []] = compare(words, [
    ours,
    (query) => ours(pairs.get(query) ?? query),
    mini,
    (query) => scan(pairs.get(query) ?? query),
  ])
  const [nearTimes = [], geoTimes = [], sortTimes = []] = compare(nearQueries(published, queries), [
    ours,
    near.geokdbush,
    near.sorted,
  ])
  const [nearUnseen = 0, geokdbushOnce = 0] = unseen(published, () => openIndex(readSnapshot(bytes)), near.geokdbush)
  return {
    size,
    build: built.ms,
    bytes: bytes.length,
    zipped: gzipSync(bytes).length,
    load: median(loads.map(({ ms }) => ms)),
    ...{ words: median(wordsTimes), whole: median(wholeTimes), slow: slow(wholeTimes) },
    ...{ mini: median(miniTimes), slowMini: slow(miniTimes), scan: median(scanTimes) },
    ...{ nearUnseen, geokdbushOnce },
    ...{ near: median(nearTimes), geokdbush: median(geoTimes), sorted: median(sortTimes) },
  }
}

/** The slope of the line through the logarithms: 0 does not grow, 1 grows as the entries do. */
const exponent = (measured: readonly OfferMeasured[], time: (one: OfferMeasured) => number): number => {
  const points = measured.map((one) => [Math.log(one.size), Math.log(time(one))] as const)
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  const [middle, height] = [mean(0), mean(1)]
  const above = points.reduce((sum, [x, y]) => sum + (x - middle) * (y - height), 0)
  return above / points.reduce((sum, [x]) => sum + (x - middle) ** 2, 0)
}

const micro = (ms: number): string => (ms * 1000).toFixed(1)
const ratio = (one: number, other: number): string => (one / other).toFixed(3)

export const benchOffer = (sizes: readonly number[] = [1000, 10_000, 60_000], queries = 101): void => {
  console.log(`\nSearching the local offer: ${entries(1).source}`)
  const measured = sizes.map((size) => measureOffer(size, queries))
  console.log(
    '\nWords (and a need, an age and a distance; first 20 and totals). Aims from 10,000: minisearch 0.25, scan 0.30',
  )
  console.table(
    measured.map((one) => ({
      entries: one.size,
      'us here, words': micro(one.words),
      'us here, all': micro(one.whole),
      'us here, all, p95': micro(one.slow),
      'us minisearch': micro(one.mini),
      'us scan': micro(one.scan),
      'all / minisearch': ratio(one.whole, one.mini),
      'words / minisearch': ratio(one.words, one.mini),
      'p95 all / minisearch': ratio(one.slow, one.slowMini),
      'all / scan': ratio(one.whole, one.scan),
    })),
  )
  console.log(
    '\nThe nearest 20 with a need and an age, and totals. Aim: geokdbush with the same filter 2.0, sorting 0.05 at 10,000',
  )
  console.table(
    measured.map((one) => ({
      entries: one.size,
      'us here': micro(one.near),
      'us geokdbush': micro(one.geokdbush),
      'us sorting': micro(one.sorted),
      '/ geokdbush': ratio(one.near, one.geokdbush),
      '/ sorting': ratio(one.near, one.sorted),
      'us here, new filters': micro(one.nearUnseen),
      'us geokdbush, asked once': micro(one.geokdbushOnce),
      'new filters / geokdbush': ratio(one.nearUnseen, one.geokdbushOnce),
    })),
  )
  console.log('\nGrowth exponents over these sizes (aims: words 0.60, nearest 0.15)')
  console.table([
    {
      words: exponent(measured, ({ words }) => words).toFixed(2),
      'words and all': exponent(measured, ({ whole }) => whole).toFixed(2),
      nearest: exponent(measured, ({ near }) => near).toFixed(2),
      minisearch: exponent(measured, ({ mini }) => mini).toFixed(2),
      scan: exponent(measured, ({ scan }) => scan).toFixed(2),
      geokdbush: exponent(measured, ({ geokdbush }) => geokdbush).toFixed(2),
    },
  ])
  console.log('\nThe snapshot, with the cards that lists show')
  console.table(
    measured.map((one) => ({
      entries: one.size,
      'build ms': one.build.toFixed(0),
      'load ms': one.load.toFixed(1),
      MB: (one.bytes / 1e6).toFixed(2),
      'MB zipped': (one.zipped / 1e6).toFixed(2),
    })),
  )
}
