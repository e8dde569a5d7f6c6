// Keeps people from being recognised in a table: numbers from 1 to 4 are not shown, and neither is what a reader could
// work them out from, such as a total (practice 11.2 and A20). Numbers of settings of a kind or ward are public anyway.

/** Below this, a number of people is not shown. The council's choice; practice 11.2 says 5. */
export const smallest = 5

/** `few` is one to four. `hidden` is five or more, left out so that a total does not give a smaller one away. */
export type Shown = number | 'few' | 'hidden'

const isSmall = (count: number): boolean => count > 0 && count < smallest

interface Cell {
  readonly count: number
  readonly shown: Shown
  /** No reader can take it for more than this. */
  readonly most: number
}

const range = ({ shown, most }: Cell): readonly [number, number] =>
  shown === 'few' ? [1, Math.min(smallest - 1, most)] : [smallest, most]

/** Whether more than one value of each hidden cell fits what a reader sees, the total among it. */
const isSafe = (hidden: readonly Cell[]): boolean => {
  const sum = hidden.reduce((total, { count }) => total + count, 0)
  return hidden.every((cell) => {
    const others = hidden.filter((one) => one !== cell).map(range)
    const [low, high] = range(cell)
    const from = Math.max(low, sum - others.reduce((total, [, most]) => total + most, 0))
    const to = Math.min(high, sum - others.reduce((total, [least]) => total + least, 0))
    return to > from
  })
}

/** Hides the next smallest until nothing can be worked out; where that is not enough, the total goes too. */
const guarded = (cells: readonly Cell[]): { readonly parts: readonly Shown[]; readonly totalShown: boolean } => {
  const hidden = cells.filter(({ shown }) => typeof shown !== 'number')
  const parts = cells.map(({ shown }) => shown)
  if (isSafe(hidden)) return { parts, totalShown: true }
  const next = cells
    .filter(({ shown, count }) => typeof shown === 'number' && count > 0)
    .sort((one, other) => one.count - other.count)[0]
  if (next === undefined) return { parts, totalShown: false }
  return guarded(cells.map((cell) => (cell === next ? { ...cell, shown: 'hidden' } : cell)))
}

export interface ShownTable {
  readonly parts: readonly Shown[]
  readonly total: Shown
}

/** Parts that add up to a total. */
export const shownParts = (counts: readonly number[]): ShownTable => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const cells = counts.map((count): Cell => ({ count, shown: isSmall(count) ? 'few' : count, most: Infinity }))
  const { parts, totalShown } = guarded(cells)
  return { parts, total: isSmall(total) ? 'few' : totalShown ? total : 'hidden' }
}

export interface Share {
  readonly part: Shown
  readonly of: Shown
  /** Whole percent; absent where either number is not shown, and of nothing. */
  readonly percent?: number
}

const withPercent = (part: Shown, of: number): Share => ({
  part,
  of,
  ...(typeof part === 'number' && of > 0 ? { percent: Math.round((100 * part) / of) } : {}),
})

const partOf = (part: number, of: number): Shown => {
  if (isSmall(part)) return 'few'
  return part > 0 && isSmall(of - part) ? 'hidden' : part
}

/** People out of people: neither the part nor what is left over may be one to four. */
export const shownShare = (part: number, of: number): Share =>
  isSmall(of) ? { part: 'few', of: 'few' } : withPercent(partOf(part, of), of)

export interface ShownShares {
  readonly shares: readonly Share[]
  readonly total: Share
}

/** Groups of settings out of public numbers of settings, with their total. */
export const shownShares = (groups: readonly { readonly part: number; readonly of: number }[]): ShownShares => {
  const cells = groups.map(({ part, of }): Cell => ({ count: part, shown: partOf(part, of), most: of }))
  const { parts, totalShown } = guarded(cells)
  const part = groups.reduce((sum, group) => sum + group.part, 0)
  const of = groups.reduce((sum, group) => sum + group.of, 0)
  return {
    shares: groups.map((group, at) => withPercent(parts[at] ?? 'hidden', group.of)),
    total: withPercent(totalShown ? partOf(part, of) : isSmall(part) ? 'few' : 'hidden', of),
  }
}

export const shownWords = (shown: Shown): string =>
  shown === 'few' ? 'fewer than 5' : shown === 'hidden' ? 'not shown' : String(shown)
