// Searches that found nothing, counted for those who plan what is missing: by what they were about, age, area and month.
// A search is about several things at once, so the first table is no table of parts of a sum.
import * as z from 'zod/mini'
import { type Counted, fewestShown, withoutSmallNumbers } from '../../small-numbers.ts'
import { Instant, londonDate } from '../../time.ts'
import { kindNames, needNames } from '../vocabulary.ts'
import { concepts } from './concepts.ts'

/** A search that found nothing, as it is kept. */
export const KeptGap = z.object({
  about: z.array(z.string()),
  years: z.optional(z.int()),
  outwardCode: z.optional(z.string()),
  otherWords: z.boolean(),
  at: Instant,
})
export type KeptGap = z.infer<typeof KeptGap>

export interface GapTopic {
  readonly about: string
  readonly words: string
  /** Absent when fewer than 5. */
  readonly count?: number
  /** Where and for what ages it was looked for at least 5 times, most often first. Without numbers. */
  readonly outwardCodes: string[]
  readonly years: number[]
}

export interface GapCounts {
  /** Absent when fewer than 5. */
  readonly searches?: number
  readonly topics: GapTopic[]
  /** Keys are years, `none` when no age was given. Absent where too little was counted to show any. */
  readonly byAge?: Counted
  /** Keys are outward codes, `none` when no place of ours was given. */
  readonly byPlace?: Counted
  /** Keys are months, `2026-11`. */
  readonly byMonth?: Counted
}

/** Words that none of our lists knows. What they were is not kept. */
const otherWords = 'other-words'

const wordsOf = (about: string): string => {
  if (about === otherWords) return 'Words that the local offer does not know'
  const need = Object.entries(needNames).find(([id]) => id === about)?.[1].words
  const kind = Object.entries(kindNames).find(([id]) => id === about)?.[1]
  const name = need ?? kind ?? concepts.find(({ id }) => id === about)?.name ?? about
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}

const counted = <T>(from: readonly T[], keysOf: (each: T) => readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const each of from) for (const key of keysOf(each)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const mostFirst = (counts: ReadonlyMap<string, number>): (readonly [string, number])[] =>
  [...counts].sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))

const often = (counts: ReadonlyMap<string, number>): string[] =>
  mostFirst(counts).flatMap(([key, count]) => (count < fewestShown ? [] : [key]))

const inOrder = (counts: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...counts].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true })))

const parts = (gaps: readonly KeptGap[], keyOf: (gap: KeptGap) => string): Counted | undefined =>
  withoutSmallNumbers(inOrder(counted(gaps, (gap) => [keyOf(gap)])))

const aboutOf = ({ about, otherWords: other }: KeptGap): readonly string[] => [...about, ...(other ? [otherWords] : [])]

const topicOf = (gaps: readonly KeptGap[], about: string, count: number): GapTopic => {
  const its = gaps.filter((gap) => aboutOf(gap).includes(about))
  return {
    about,
    words: wordsOf(about),
    ...(count < fewestShown ? {} : { count }),
    outwardCodes: often(counted(its, ({ outwardCode }) => (outwardCode === undefined ? [] : [outwardCode]))),
    years: often(counted(its, ({ years }) => (years === undefined ? [] : [String(years)]))).map(Number),
  }
}

export const gapCounts = (gaps: readonly KeptGap[]): GapCounts => {
  const byAge = parts(gaps, ({ years }) => (years === undefined ? 'none' : String(years)))
  const byPlace = parts(gaps, ({ outwardCode }) => outwardCode ?? 'none')
  const byMonth = parts(gaps, ({ at }) => londonDate(at).slice(0, 7))
  return {
    ...(gaps.length < fewestShown ? {} : { searches: gaps.length }),
    topics: mostFirst(counted(gaps, aboutOf)).map(([about, count]) => topicOf(gaps, about, count)),
    ...(byAge === undefined ? {} : { byAge }),
    ...(byPlace === undefined ? {} : { byPlace }),
    ...(byMonth === undefined ? {} : { byMonth }),
  }
}
