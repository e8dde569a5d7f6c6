// Two tables of the same settings share a total: what one hides is not to be worked out from the other.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ShownShares, shownShares } from './small-numbers.ts'

interface Group {
  readonly part: number
  readonly of: number
}

/** Everything that a reader may take a group for. */
const choicesOf = (
  group: Group,
  part: ShownShares['shares'][number]['part'] | undefined,
  isVague: boolean,
): number[] => {
  const within = (least: number, most: number) =>
    Array.from({ length: Math.max(0, most - least + 1) }, (_, more) => least + more)
  if (typeof part === 'number') return [part]
  if (part === 'hidden') return within(isVague ? 0 : 5, group.of)
  return within(group.of < 5 ? 0 : 1, Math.min(4, group.of))
}

/** The sums that a table allows, for each value of one of its groups. */
const sumsBy = (choices: readonly number[][], at: number): Map<number, Set<number>> => {
  const sums = new Map<number, Set<number>>()
  const walk = (n: number, sum: number, chosen: number): void => {
    if (n === choices.length) {
      sums.set(chosen, (sums.get(chosen) ?? new Set()).add(sum))
      return
    }
    for (const value of choices[n] ?? []) walk(n + 1, sum + value, n === at ? value : chosen)
  }
  walk(0, 0, 0)
  return sums
}

/** How many values of one group fit both tables and the total. */
const fitting = (ways: readonly Group[][], shown: readonly ShownShares[], way: number, at: number): number => {
  const total = shown[0]?.total.part
  const choices = ways.map((groups, w) =>
    groups.map((group, n) => choicesOf(group, shown[w]?.shares[n]?.part, total === 'hidden')),
  )
  const totals = ways.map((_, w) => new Set([...sumsBy(choices[w] ?? [], -1).values()].flatMap((sums) => [...sums])))
  const reads = (sum: number) => (total === 'few' ? sum < 5 : total === 'hidden' ? true : sum === total)
  const isPossible = (sum: number) => reads(sum) && totals.every((sums) => sums.has(sum))
  return [...sumsBy(choices[way] ?? [], at)].filter(([, sums]) => [...sums].some(isPossible)).length
}

const setting = fc.record({ kind: fc.nat(1), ward: fc.nat(2), came: fc.boolean() })
type Setting = { readonly kind: number; readonly ward: number; readonly came: boolean }

const groupsOf = (settings: readonly Setting[], keyOf: (one: Setting) => number): Group[] =>
  [...new Set(settings.map(keyOf))].map((key) => {
    const group = settings.filter((one) => keyOf(one) === key)
    return { part: group.filter(({ came }) => came).length, of: group.length }
  })

/** Somebody came, and one to four of the group did, or did not. */
const isPersonal = ({ part, of }: Group): boolean => part > 0 && (part < 5 || (of > part && of - part < 5))

const waysOf = (settings: readonly Setting[]) => [
  groupsOf(settings, ({ kind }) => kind),
  groupsOf(settings, ({ ward }) => ward),
]

/** Groups that somebody could work out. */
const givenAway = (ways: readonly Group[][], shown: readonly ShownShares[]): number =>
  ways.flatMap((groups, way) => groups.filter((group, at) => isPersonal(group) && fitting(ways, shown, way, at) < 2))
    .length

describe('Settings reached, by kind and by ward', () => {
  it('A20: no small number is given away by the table beside it and the total that they share', () => {
    fc.assert(
      fc.property(fc.array(setting, { minLength: 1, maxLength: 26 }), (settings) => {
        const ways = waysOf(settings)
        expect(givenAway(ways, shownShares(ways))).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  it('would be, when each table looked after itself alone (negative control)', () => {
    // Eight nurseries came and no childminder: the kinds would tell the total, and that both wards have all of their four.
    const ways = [
      [
        { part: 8, of: 20 },
        { part: 0, of: 10 },
      ],
      [
        { part: 4, of: 15 },
        { part: 4, of: 15 },
      ],
    ]
    const alone = ways.flatMap((groups) => shownShares([groups]))
    expect(givenAway(ways, alone)).toBeGreaterThan(0)
    expect(givenAway(ways, shownShares(ways))).toBe(0)
  })
})
