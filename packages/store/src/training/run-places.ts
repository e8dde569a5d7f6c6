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

const update = (
  tables: Tables,
  before: Run,
  { set, conditions, values }: Parts,
  turn: boolean,
  names: Record<string, string> = {},
): Write => ({
  Update: {
    TableName: tables.service,
    Key: keys.run(before.runId),
    UpdateExpression: `SET ${[...set, ...(turn ? ['turn = turn + :one'] : [])].join(', ')}`,
    ConditionExpression: ['#status = :status', 'version = :version', ...conditions].join(' AND '),
    ExpressionAttributeNames: { '#status': 'status', ...names },
    ExpressionAttributeValues: {
      ':status': before.status,
      ':version': before.version,
      ...(turn ? { ':one': 1 } : {}),
      ...values,
    },
  },
})

/** Only counters move: taking and giving back are sums that any number of callers may do at once. */
const sumsOnly = (tables: Tables, before: Run, after: Run, held: readonly unknown[]): Write => {
  const { set, conditions, values } = counting(before, after, false)
  // Nobody passes those who wait for a place of this kind; a seat goes back to its kind only while they are held.
  const general = after.remaining !== before.remaining
  const back = after.reserved > before.reserved
  return update(
    tables,
    before,
    {
      set: [...set, ...(held.length > 0 ? ['holds = list_append(holds, :held)'] : [])],
      conditions: [
        ...conditions,
        ...(general || back ? ['size(queue) = :zero'] : []),
        ...(back ? ['released = :released'] : []),
      ],
      values: {
        ...values,
        ...(held.length > 0 ? { ':held': held } : {}),
        ...(general || back ? { ':zero': 0 } : {}),
        ...(back ? { ':released': before.released } : {}),
      },
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
  const resized = before.capacity !== after.capacity
  const exact = before.queue.length > 0 || after.queue.length > 0 || before.released !== after.released || resized
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
        ...(resized ? ['#capacity = :capacity', 'version = version + :one'] : []),
      ],
      conditions: [...conditions, 'turn = :turn'],
      values: {
        ...values,
        ':turn': before.turn,
        ...Object.fromEntries(changed.map((name) => [`:${name}`, after[name]])),
        ...(before.released === after.released ? {} : { ':released': after.released }),
        ...(resized ? { ':capacity': after.capacity } : {}),
      },
    },
    true,
    resized ? { '#capacity': 'capacity' } : {},
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

/** Whether the counters can be left to sums: nobody waits, or only held seats are taken. */
const isSum = (before: Run, after: Run): boolean =>
  before.released === after.released &&
  before.capacity === after.capacity &&
  (before.queue.length === 0 || (before.remaining === after.remaining && after.reserved < before.reserved))

/** The write that turns the places of `before` into those of `after`, on the condition that it needs and no more. */
export const placesWrite = (tables: Tables, before: Run, after: Run): Write => {
  const unmoved = before.remaining === after.remaining && before.reserved === after.reserved
  const alike = lists.every((name) => same(before[name], after[name]))
  if (unmoved && alike && before.released === after.released && before.capacity === after.capacity)
    return looking(tables, before)
  const queue = appended(before.queue, after.queue)
  const aside = appended(before.aside, after.aside)
  const holds = appended(before.holds, after.holds)
  if (!unmoved && isSum(before, after) && queue?.length === 0 && aside?.length === 0 && holds !== undefined)
    return sumsOnly(tables, before, after, holds)
  if (unmoved && before.released === after.released && holds?.length === 0) {
    if (aside?.length === 0 && queue !== undefined)
      return joining(
        tables,
        before,
        'queue',
        queue,
        queue.some((turn) => fitsByNumber(before, turn)),
      )
    if (queue?.length === 0 && aside !== undefined) return joining(tables, before, 'aside', aside, false)
  }
  return rewriting(tables, before, after)
}
