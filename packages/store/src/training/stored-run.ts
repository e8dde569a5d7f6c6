// A run as its item. Holds are a map by their first person, so that one can come and another go in the same write; turns
// are lines of text.
import { type Hold, Run } from '@senco/domain/training/model'
import { lineOf, turnOf } from './stored-turn.ts'

export const holdKey = ({ ids }: Hold): string => ids[0] ?? ''

export const holdsByKey = (holds: readonly Hold[]): Readonly<Record<string, Hold>> =>
  Object.fromEntries(holds.map((hold) => [holdKey(hold), hold]))

export const runFrom = (item: Readonly<Record<string, unknown>>): Run => {
  const holds = Object.values(item['holds'] as Readonly<Record<string, Hold>>)
  const [queue, aside] = [item['queue'], item['aside']] as readonly (readonly unknown[])[]
  return Run.parse({
    ...item,
    queue: queue?.map(turnOf),
    aside: aside?.map(turnOf),
    holds: holds.toSorted((one, other) => one.until.localeCompare(other.until)),
  })
}

export const itemOf = (run: Run): Record<string, unknown> => ({
  v: 2,
  ...run,
  queue: run.queue.map(lineOf),
  aside: run.aside.map(lineOf),
  holds: holdsByKey(run.holds),
})
