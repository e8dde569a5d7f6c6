// How the places of a run are written: the cheapest condition that keeps the promise. Two people who each take a place, or
// each join the list, never stand in each other's way; whoever reads the lists to hand a place on is alone with them.
import type { Run } from '@senco/domain/training/model'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import type { Write } from '../transact.ts'

type List = 'queue' | 'aside' | 'holds'
const lists: readonly List[] = ['queue', 'aside', 'holds']

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

/** What was put behind what was there; undefined when something else changed. */
const appended = <T>(before: readonly T[], after: readonly T[]): readonly T[] | undefined =>
  after.length >= before.length && before.every((one, index) => same(one, after[index]))
    ? after.slice(before.length)
    : undefined

interface Parts {
  readonly set: string[]
  readonly conditions: string[]
  readonly values: Record<string, unknown>
}

/** By how much the counters move; never below zero and never above the number of places. */
const counting = (before: Run, after: Run, exact: boolean): Parts => {
  const parts: Parts = { set: [], conditions: [], values: {} }
  for (const [name, mark] of [
    ['remaining', ':dg'],
    ['reserved', ':dh'],
  ] as const) {
    const delta = after[name] - before[name]
    if (delta !== 0) {
      parts.set.push(`${name} = ${name} + ${mark}`)
      parts.values[mark] = delta
    }
    if (exact) {
      parts.conditions.push(`${name} = ${mark}Seen`)
      parts.values[`${mark}Seen`] = before[name]
    } else if (delta < 0) {
      parts.conditions.push(`${name} >= ${mark}Least`)
      parts.values[`${mark}Least`] = -delta
    } else if (delta > 0) {
      parts.conditions.push(`${name} <= ${mark}Most`)
      parts.values[`${mark}Most`] = before.capacity - delta
    }
  }
  return parts
}

const update = (tables: Tables, before: Run, { set, conditions, values }: Parts, turn: boolean): Write => ({
  Update: {
    TableName: tables.service,
    Key: keys.run(before.runId),
    UpdateExpression: `SET ${[...set, ...(turn ? ['turn = turn + :one'] : [])].join(', ')}`,
    ConditionExpression: ['#status = :status', 'version = :version', ...conditions].join(' AND '),
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':status': before.status,
      ':version': before.version,
      ...(turn ? { ':one': 1 } : {}),
      ...values,
    },
  },
})

/** Only counters move, and nobody waits: taking and giving back are sums that any number of callers may do at once. */
const sumsOnly = (tables: Tables, before: Run, after: Run, held: readonly unknown[]): Write => {
  const { set, conditions, values } = counting(before, after, false)
  const touchesGeneral = after.remaining !== before.remaining || after.remaining > before.remaining
  return update(
    tables,
    before,
    {
      set: [...set, ...(held.length > 0 ? ['holds = list_append(holds, :held)'] : [])],
      conditions: [...conditions, ...(touchesGeneral ? ['size(queue) = :zero'] : [])],
      values: { ...values, ...(held.length > 0 ? { ':held': held } : {}), ...(touchesGeneral ? { ':zero': 0 } : {}) },
    },
    held.length > 0,
  )
}

/** Standing at the end of a list: right as long as no more is free than was seen, or others stand there already. */
const joining = (
  tables: Tables,
  before: Run,
  name: 'queue' | 'aside',
  turns: readonly unknown[],
  fits: boolean,
): Write =>
  update(
    tables,
    before,
    {
      set: [`${name} = list_append(${name}, :turns)`],
      conditions:
        name === 'aside'
          ? ['released = :released']
          : ['remaining <= :dgSeen', 'reserved <= :dhSeen', ...(fits ? ['size(queue) > :zero'] : [])],
      values: {
        ':turns': turns,
        ...(name === 'aside'
          ? { ':released': before.released }
          : { ':dgSeen': before.remaining, ':dhSeen': before.reserved, ...(fits ? { ':zero': 0 } : {}) }),
      },
    },
    true,
  )

/** Everything else is decided on the lists as they were seen. */
const rewriting = (tables: Tables, before: Run, after: Run): Write => {
  const exact = before.queue.length > 0 || after.queue.length > 0 || before.released !== after.released
  const { set, conditions, values } = counting(before, after, exact)
  const changed = lists.filter((name) => !same(before[name], after[name]))
  return update(
    tables,
    before,
    {
      set: [
        ...set,
        ...changed.map((name) => `${name} = :${name}`),
        ...(before.released === after.released ? [] : ['released = :released']),
      ],
      conditions: [...conditions, 'turn = :turn'],
      values: {
        ...values,
        ':turn': before.turn,
        ...Object.fromEntries(changed.map((name) => [`:${name}`, after[name]])),
        ...(before.released === after.released ? {} : { ':released': after.released }),
      },
    },
    true,
  )
}

/** The run is only looked at: a change that moves no place still needs it as it was seen. */
const looking = (tables: Tables, before: Run): Write => ({
  ConditionCheck: {
    TableName: tables.service,
    Key: keys.run(before.runId),
    ConditionExpression: '#status = :status AND version = :version',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':status': before.status, ':version': before.version },
  },
})

const fitsByNumber = (run: Run, turn: { readonly ids: readonly string[]; readonly fresh: number }): boolean =>
  turn.ids.length - Math.min(turn.fresh, run.reserved) <= run.remaining

/** The write that turns the places of `before` into those of `after`, on the condition that it needs and no more. */
export const placesWrite = (tables: Tables, before: Run, after: Run): Write => {
  const unmoved = before.remaining === after.remaining && before.reserved === after.reserved
  const unchanged = lists.filter((name) => same(before[name], after[name]))
  const released = before.released !== after.released
  if (unmoved && unchanged.length === lists.length && !released) return looking(tables, before)
  const [queue, aside, holds] = lists.map((name) => appended<unknown>(before[name], after[name]))
  if (
    !released &&
    !unmoved &&
    before.queue.length === 0 &&
    queue?.length === 0 &&
    aside?.length === 0 &&
    holds !== undefined
  )
    return sumsOnly(tables, before, after, holds)
  if (!released && unmoved && holds?.length === 0 && queue !== undefined && aside !== undefined) {
    if (aside.length === 0)
      return joining(
        tables,
        before,
        'queue',
        queue,
        after.queue.slice(before.queue.length).some((turn) => fitsByNumber(before, turn)),
      )
    if (queue.length === 0) return joining(tables, before, 'aside', aside, false)
  }
  return rewriting(tables, before, after)
}
