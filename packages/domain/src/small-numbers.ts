// Counts that could point at one family are not shown (practice 11.2: fewer than 5), and neither is another one of the
// same table where the hidden one could be worked out from the sum.

export const fewestShown = 5

export interface Cell<K extends string = string> {
  readonly key: K
  /** Absent when it is hidden. */
  readonly count?: number
}

export interface Counted<K extends string = string> {
  /** In the order given, without those that nothing was counted for. */
  readonly cells: Cell<K>[]
  /** A count of 5 or more had to be hidden too: then "fewer than 5" would be wrong, and pages say "not shown". */
  readonly alsoLarger: boolean
}

/** Somebody who knows the sum of what is hidden could tell each: all are as small, or as large, as they can be. */
const canBeWorkedOut = (small: readonly number[], larger: readonly number[]): boolean => {
  if (small.length === 0) return false
  if (small.length + larger.length === 1) return true
  const sum = [...small, ...larger].reduce((one, other) => one + other, 0)
  const least = small.length + larger.length * fewestShown
  const most = small.length * (fewestShown - 1)
  return sum === least || (larger.length === 0 && sum === most)
}

/** `undefined` when so little was counted that no part of it can be shown. The counts are parts of one sum. */
export const withoutSmallNumbers = <K extends string>(counts: ReadonlyMap<K, number>): Counted<K> | undefined => {
  const found = [...counts].filter(([, count]) => count > 0)
  const small = found.filter(([, count]) => count < fewestShown).map(([, count]) => count)
  const large = found.map(([, count]) => count).filter((count) => count >= fewestShown)
  large.sort((one, other) => one - other)
  const hidden: number[] = []
  while (canBeWorkedOut(small, hidden)) {
    const next = large.shift()
    if (next === undefined) return undefined
    hidden.push(next)
  }
  // Of counts that are alike, all go: which of them was hidden would say something.
  const from = hidden.at(-1) ?? fewestShown - 1
  return {
    cells: found.map(([key, count]) => (count > from ? { key, count } : { key })),
    alsoLarger: hidden.length > 0,
  }
}
