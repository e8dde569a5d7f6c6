// How a list of a run is changed without rewriting it: elements by their position, while others only ever join at its end.
import type { Hold, Turn } from '@senco/domain/training/model'
import { holdsByKey } from './stored-run.ts'
import { lineOf } from './stored-turn.ts'

/** Parts of one update expression. */
export interface Parts {
  readonly set: readonly string[]
  readonly remove: readonly string[]
  readonly conditions: readonly string[]
  readonly values: Readonly<Record<string, unknown>>
  readonly names: Readonly<Record<string, string>>
}

export const nothing: Parts = { set: [], remove: [], conditions: [], values: {}, names: {} }

export const together = (...all: readonly Parts[]): Parts => ({
  set: all.flatMap(({ set }) => set),
  remove: all.flatMap(({ remove }) => remove),
  conditions: all.flatMap(({ conditions }) => conditions),
  values: Object.assign({}, ...all.map(({ values }) => values)),
  names: Object.assign({}, ...all.map(({ names }) => names)),
})

export const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** Turn by turn: those that a decision left alone are the same objects, and need no look inside. */
const sameList = (before: readonly Turn[], after: readonly Turn[]): boolean =>
  before.length === after.length && before.every((one, index) => same(one, after[index]))

/** What was put behind what was there; undefined when something else changed. */
export const appended = (before: readonly Turn[], after: readonly Turn[]): readonly Turn[] | undefined =>
  after.length >= before.length && before.every((one, index) => same(one, after[index]))
    ? after.slice(before.length)
    : undefined

/** Whole, when nobody may have joined since it was seen. */
const whole = (name: 'queue' | 'aside', before: readonly Turn[], after: readonly Turn[]): Parts => ({
  ...nothing,
  set: [`${name} = :${name}`],
  conditions: [`size(${name}) = :${name}Size`],
  values: { [`:${name}`]: after.map(lineOf), [`:${name}Size`]: before.length },
})

/** The same turn, perhaps with fewer people or another one. */
const sameTurn = (one: Turn, other: Turn): boolean =>
  one.at === other.at && one.settingId === other.settingId && other.ids.some((id) => one.ids.includes(id))

/** Turns that went or shrank, by position; anything else writes the list whole. */
export const listChange = (name: 'queue' | 'aside', before: readonly Turn[], after: readonly Turn[]): Parts => {
  if (sameList(before, after)) return nothing
  const joined = appended(before, after)
  if (joined !== undefined)
    return {
      ...nothing,
      set: [`${name} = list_append(${name}, :${name})`],
      values: { [`:${name}`]: joined.map(lineOf) },
    }
  const set: string[] = []
  const remove: string[] = []
  const values: Record<string, unknown> = {}
  let at = 0
  for (const [index, turn] of before.entries()) {
    const now = after[at]
    if (now === undefined || !sameTurn(turn, now)) {
      remove.push(`${name}[${index}]`)
      continue
    }
    at += 1
    if (same(turn, now)) continue
    set.push(`${name}[${index}] = :${name}${index}`)
    values[`:${name}${index}`] = lineOf(now)
  }
  return at === after.length ? { ...nothing, set, remove, values } : whole(name, before, after)
}

/** Holds come and go by their key; two never have the same person. */
export const holdsChange = (before: readonly Hold[], after: readonly Hold[]): Parts => {
  const [old, now] = [holdsByKey(before), holdsByKey(after)]
  const set: string[] = []
  const remove: string[] = []
  const values: Record<string, unknown> = {}
  const names: Record<string, string> = {}
  for (const [index, key] of [...new Set([...Object.keys(old), ...Object.keys(now)])].entries()) {
    if (same(old[key], now[key])) continue
    names[`#hold${index}`] = key
    if (now[key] === undefined) remove.push(`holds.#hold${index}`)
    else {
      set.push(`holds.#hold${index} = :hold${index}`)
      values[`:hold${index}`] = now[key]
    }
  }
  return { ...nothing, set, remove, values, names }
}
