// What must hold of every action: its copies and its line in the council's list say what it says, and none outlives it.
import { Action } from '@senco/domain/actions/model'
import { rowsBeside } from '../actions.ts'
import { keys } from '../keys.ts'
import type { Check, Violation } from './check.ts'
import { type Item, itemAt, partitionsOf, type Snapshot } from './snapshot.ts'

const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => `${pk} ${sk}`

const actionsOf = (snapshot: Snapshot): readonly Action[] =>
  partitionsOf(snapshot, 'ACTION').flatMap(([, items]) =>
    items.filter(({ sk }) => sk === 'META').map((item) => Action.parse(item)),
  )

/** The same attributes with the same values, whatever their order. */
const same = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const [keysOf, others] = [Object.keys(one), Object.keys(other)]
  return (
    keysOf.length === others.length &&
    keysOf.every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  )
}

const present = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

const besideAnActionOf = (snapshot: Snapshot): readonly Item[] => [
  ...partitionsOf(snapshot, 'ACTIONS').flatMap(([, items]) => items),
  ...(snapshot.partitions.get(keys.board('actions', '').pk) ?? []),
]

export const actionChecks: readonly Check[] = [
  {
    name: 'An action, its copies and its line in the list agree',
    find: (snapshot) =>
      actionsOf(snapshot).flatMap((action): Violation[] =>
        rowsBeside(action).flatMap((row) => {
          const found = itemAt(snapshot, row)
          if (found === undefined) return [{ on: nameOf(row), says: 'The row is missing' }]
          return same(found, present(row)) ? [] : [{ on: nameOf(row), says: 'The row says something else' }]
        }),
      ),
  },
  {
    name: 'Nothing is listed as an action that is none',
    find: (snapshot) => {
      const wanted = new Set(actionsOf(snapshot).flatMap((action) => rowsBeside(action).map(nameOf)))
      return besideAnActionOf(snapshot).flatMap((row): Violation[] =>
        wanted.has(nameOf(row)) ? [] : [{ on: nameOf(row), says: 'No action has this row' }],
      )
    },
  },
]
