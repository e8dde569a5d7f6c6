// A run as its item. Holds are a map by their first person, so that one can come and another go in the same write.
import { type Hold, Run } from '@senco/domain/training/model'

export const holdKey = ({ ids }: Hold): string => ids[0] ?? ''

export const holdsByKey = (holds: readonly Hold[]): Readonly<Record<string, Hold>> =>
  Object.fromEntries(holds.map((hold) => [holdKey(hold), hold]))

export const runFrom = (item: Readonly<Record<string, unknown>>): Run => {
  const holds = Object.values(item['holds'] as Readonly<Record<string, Hold>>)
  return Run.parse({ ...item, holds: holds.toSorted((one, other) => one.until.localeCompare(other.until)) })
}

export const itemOf = (run: Run): Record<string, unknown> => ({ v: 1, ...run, holds: holdsByKey(run.holds) })
