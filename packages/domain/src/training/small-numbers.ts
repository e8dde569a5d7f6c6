// Keeps people from being recognised in a table: numbers from 1 to 4 are not shown, and neither is what a reader could
// work them out from, such as a total (practice 11.2 and A20). Numbers of settings of a kind or ward are public anyway.

/** Below this, a number of people is not shown. The council's choice; practice 11.2 says 5. */
export const smallest = 5

/** `few` is one to four. `hidden` is left out so that a total, or another table, does not give a smaller one away. */
export type Shown = number | 'few' | 'hidden'

const isSmall = (count: number): boolean => count > 0 && count < smallest

interface Cell {
  readonly count: number
  readonly shown: Shown
  /** No reader can take it for less or more than these, whatever is shown. */
  readonly least: number
  readonly most: number
}

type Range = readonly [least: number, most: number]

/** What a reader knows of a cell. With the total gone nothing is said of what is not shown, not even whether it is small. */
const rangeOf = ({ count, shown, least, most }: Cell, totalShown: boolean): Range => {
  if (typeof shown === 'number') return [count, count]
  if (!totalShown) return [0, most]
  return shown === 'few' ? [least, Math.min(smallest - 1, most)] : [smallest, most]
}

const sumOf = (cells: readonly Cell[], totalShown: boolean): Range => {
  const ranges = cells.map((cell) => rangeOf(cell, totalShown))
  return [ranges.reduce((sum, [least]) => sum + least, 0), ranges.reduce((sum, [, most]) => sum + most, 0)]
}

type Table = readonly Cell[]

/** What a reader knows of the total, which all the tables share. */
const totalOf = (tables: readonly Table[], totalShown: boolean): Range => {
  const sums = tables.map((table) => sumOf(table, totalShown))
  const sum = (tables[0] ?? []).reduce((total, { count }) => total + count, 0)
  if (totalShown) return [sum, sum]
  return [Math.max(...sums.map(([least]) => least)), Math.min(...sums.map(([, most]) => most))]
}

/** Whether more than one value of each hidden cell fits what a reader sees. */
const isSafe = (table: Table, totalShown: boolean, [least, most]: Range): boolean =>
  table.every((cell) => {
    // That nobody came names nobody.
    if (typeof cell.shown === 'number' || cell.count === 0) return true
    const others = table.filter((one) => one !== cell)
    const [othersLeast, othersMost] = sumOf(others, totalShown)
    const [low, high] = rangeOf(cell, totalShown)
    return Math.min(high, most - othersLeast) > Math.max(low, least - othersMost)
  })

const canHide = ({ shown, count }: Cell): boolean => typeof shown === 'number' && count > 0

const withSmallestHidden = (table: Table): Table => {
  const [next] = table.filter(canHide).sort((one, other) => one.count - other.count)
  return table.map((cell) => (cell === next ? { ...cell, shown: 'hidden' } : cell))
}

interface Guarded {
  readonly tables: readonly Table[]
  readonly totalShown: boolean
}

/**
 * Tables of one total. Hides the next smallest where something can be worked out; where that is not enough, the total
 * goes too, and then also what would give it away in another table. In the end all of it is hidden.
 */
const guarded = (tables: readonly Table[], totalShown = true): Guarded => {
  const total = totalOf(tables, totalShown)
  const unsafe = tables.find((table) => !isSafe(table, totalShown, total))
  if (unsafe === undefined) return { tables, totalShown }
  const next = unsafe.some(canHide) || totalShown ? unsafe : tables.find((table) => table.some(canHide))
  if (next?.some(canHide) !== true) return totalShown ? guarded(tables, false) : { tables, totalShown }
  return guarded(
    tables.map((table) => (table === next ? withSmallestHidden(table) : table)),
    totalShown,
  )
}

export interface ShownTable {
  readonly parts: readonly Shown[]
  readonly total: Shown
}

const shownOf = (cells: readonly Cell[], totalShown: boolean): readonly Shown[] =>
  cells.map(({ shown }) => (totalShown || typeof shown === 'number' ? shown : 'hidden'))

/** Parts that add up to a total. */
export const shownParts = (counts: readonly number[]): ShownTable => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (isSmall(total)) return { parts: counts.map((count) => (count === 0 ? 0 : 'few')), total: 'few' }
  const cells = counts.map(
    (count): Cell => ({ count, shown: isSmall(count) ? 'few' : count, least: 1, most: Infinity }),
  )
  const { tables, totalShown } = guarded([cells])
  return { parts: (tables[0] ?? []).map(({ shown }) => shown), total: totalShown ? total : 'hidden' }
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

interface Group {
  readonly part: number
  readonly of: number
}

/** Of fewer than five settings nothing is said, not even that none came: one of one would name it. */
const cellOf = ({ part, of }: Group): Cell =>
  isSmall(of)
    ? { count: part, shown: 'few', least: 0, most: of }
    : { count: part, shown: partOf(part, of), least: 1, most: of }

/** The same settings in groups, once or in several ways: out of public numbers of settings, with the total of them all. */
export const shownShares = (ways: readonly (readonly Group[])[]): readonly ShownShares[] => {
  const { tables, totalShown } = guarded(ways.map((groups) => groups.map(cellOf)))
  return ways.map((groups, way) => {
    const part = groups.reduce((sum, group) => sum + group.part, 0)
    const of = groups.reduce((sum, group) => sum + group.of, 0)
    const shown = shownOf(tables[way] ?? [], totalShown)
    return {
      shares: groups.map((group, at) => withPercent(shown[at] ?? 'hidden', group.of)),
      total: withPercent(totalShown ? partOf(part, of) : 'hidden', of),
    }
  })
}

export const shownWords = (shown: Shown): string =>
  shown === 'few' ? 'fewer than 5' : shown === 'hidden' ? 'not shown' : String(shown)
