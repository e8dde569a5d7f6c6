// What training does for the council's settings (practice 11.2, report 6), worked out from one line a person and run.
// Nothing is counted up anywhere else. Small numbers are not shown: see small-numbers.ts.
import type { ProviderType, SettingSummary } from '../register/model.ts'
import type { Instant, PlainDate } from '../time.ts'
import {
  type Share,
  type Shown,
  type ShownShares,
  shownParts,
  shownShare,
  shownShares,
  smallest,
} from './small-numbers.ts'

/** One person on one run that is over. */
export interface Taken {
  readonly runId: string
  readonly settingId: string
  readonly topics: readonly string[]
  readonly endsOn: PlainDate
  readonly askedAt: Instant
  /** Got a place; absent when they never did. */
  readonly placedAt?: Instant | undefined
  /** all: every session; some: a part; none: had a place and did not come. */
  readonly came: 'all' | 'some' | 'none' | 'no-place'
  /** What a place cost the council: what the report counts for one that nobody used. */
  readonly placePence: number
  readonly confidence?: { readonly before: number; readonly after: number } | undefined
  /** They were asked what changed; absent while it is too early. */
  readonly impact?: 'asked' | 'answered' | 'evidence' | undefined
}

type Board = readonly Pick<SettingSummary, 'settingId' | 'providerType' | 'wardCode' | 'status' | 'inScope'>[]

export interface Reach<K> {
  readonly key: K
  readonly share: Share
}

const counted = (board: Board) => board.filter(({ status, inScope }) => status === 'active' && inScope)

interface Grouping<K> {
  readonly keys: readonly K[]
  readonly groups: readonly { readonly part: number; readonly of: number }[]
}

/** Settings from which somebody came to training, out of the active ones in scope. */
const groupedBy = <K>(
  board: Board,
  reached: ReadonlySet<string>,
  keyOf: (setting: Board[number]) => K,
): Grouping<K> => {
  const settings = counted(board)
  const keys = [...new Set(settings.map(keyOf))]
  const groups = keys.map((key) => {
    const group = settings.filter((setting) => keyOf(setting) === key)
    return { part: group.filter(({ settingId }) => reached.has(settingId)).length, of: group.length }
  })
  return { keys, groups }
}

const linesOf = <K>({ keys }: Grouping<K>, shown: ShownShares | undefined): readonly Reach<K>[] =>
  keys.flatMap((key, at) => {
    const share = shown?.shares[at]
    return share === undefined ? [] : [{ key, share }]
  })

/** The middle value; of an even number the mean of the two in the middle. */
export const median = (values: readonly number[]): number | undefined => {
  const sorted = [...values].sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

const daysBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** A mean of answers by fewer than five people could be somebody's answer. */
const shownMean = (values: readonly number[]): number | undefined =>
  values.length < smallest
    ? undefined
    : Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10

export interface TrainingReport {
  readonly people: Shown
  readonly reach: Share
  readonly byType: readonly Reach<ProviderType>[]
  readonly byWard: readonly Reach<string | undefined>[]
  /** Days from asking to having a place, the middle one; absent for fewer than five. */
  readonly waitingDays?: number
  /** Of those who had a place, who did not come; and what those places cost the council. */
  readonly noShows: Share
  readonly noShowPence?: number
  /** Steps on the scale of five, the mean; absent for fewer than five. */
  readonly confidenceGain?: number
  /** Of those asked what changed: who answered, and who with evidence. */
  readonly answered: Share
  readonly evidence: Share
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>

/** The report on runs that ended in a period: give only their lines. */
export const reportOf = (board: Board, taken: readonly Taken[]): TrainingReport => {
  const came = taken.filter((one) => one.came === 'all' || one.came === 'some')
  const placed = taken.filter((one) => one.came !== 'no-place')
  const missed = placed.filter((one) => one.came === 'none')
  const asked = came.filter(({ impact }) => impact !== undefined)
  const noShows = shownShare(missed.length, placed.length)
  const reached = new Set(came.map(({ settingId }) => settingId))
  const types = groupedBy(board, reached, ({ providerType }) => providerType)
  const inWards = groupedBy(board, reached, ({ wardCode }) => wardCode)
  // Together, because what one table hides could be worked out from the other and the total that they share.
  const [byType, byWard] = shownShares([types.groups, inWards.groups])
  const waits = taken.flatMap(({ askedAt, placedAt }) =>
    placedAt === undefined ? [] : [daysBetween(askedAt, placedAt)],
  )
  const gains = came.flatMap(({ confidence }) =>
    confidence === undefined ? [] : [confidence.after - confidence.before],
  )
  const wait = waits.length < smallest ? undefined : median(waits)
  return {
    people: shownParts([came.length]).total,
    reach: byType?.total ?? shownShare(0, 0),
    byType: linesOf(types, byType),
    byWard: linesOf(inWards, byWard),
    noShows,
    answered: shownShare(asked.filter(({ impact }) => impact !== 'asked').length, asked.length),
    evidence: shownShare(asked.filter(({ impact }) => impact === 'evidence').length, asked.length),
    ...defined({
      waitingDays: wait === undefined ? undefined : Math.round(10 * wait) / 10,
      noShowPence:
        typeof noShows.part === 'number' ? missed.reduce((sum, { placePence }) => sum + placePence, 0) : undefined,
      confidenceGain: shownMean(gains),
    }),
  }
}
