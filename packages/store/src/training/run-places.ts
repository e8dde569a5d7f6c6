// How the places of a run are written: the cheapest condition that keeps the promise. Any number of people may take a
// place, give one back or join a list at once; whoever takes somebody out of a list is alone with it, and those who join
// it meanwhile stand behind.
import type { Run } from '@senco/domain/training/model'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import type { Write } from '../transact.ts'
import { appended, holdsChange, listChange, nothing, type Parts, same, together } from './list-changes.ts'

/** By how much the counters move; never below zero and never above the number of places. */
const counting = (before: Run, after: Run, exact: boolean): Parts => {
  const set: string[] = []
  const conditions: string[] = []
  const values: Record<string, unknown> = {}
  for (const name of ['remaining', 'reserved'] as const) {
    const delta = after[name] - before[name]
    if (delta !== 0) {
      set.push(`${name} = ${name} + :${name}`)
      values[`:${name}`] = delta
    }
    if (exact) {
      conditions.push(`${name} = :${name}Seen`)
      values[`:${name}Seen`] = before[name]
    } else if (delta < 0) {
      conditions.push(`${name} >= :${name}Least`)
      values[`:${name}Least`] = -delta
    } else if (delta > 0) {
      conditions.push(`${name} <= :${name}Most`)
      values[`:${name}Most`] = before.capacity - delta
    }
  }
  return { ...nothing, set, conditions, values }
}

const update = (tables: Tables, before: Run, { set, remove, conditions, values, names }: Parts): Write => ({
  Update: {
    TableName: tables.service,
    Key: keys.run(before.runId),
    UpdateExpression: [
      set.length > 0 ? `SET ${set.join(', ')}` : '',
      remove.length > 0 ? `REMOVE ${remove.join(', ')}` : '',
    ].join(' '),
    ConditionExpression: ['#status = :status', '#version = :version', ...conditions].join(' AND '),
    ExpressionAttributeNames: { '#status': 'status', '#version': 'version', ...names },
    ExpressionAttributeValues: { ':status': before.status, ':version': before.version, ...values },
  },
})

const when = (condition: boolean, text: string, values: Record<string, unknown>): Parts =>
  condition ? { ...nothing, conditions: [text], values } : nothing

/** Only counters move: taking and giving back are sums that any number of callers may do at once. */
const sumsOnly = (tables: Tables, before: Run, after: Run): Write => {
  // Nobody passes those who wait for a place of this kind; a seat goes back to its kind only while they are held.
  const general = after.remaining !== before.remaining
  const back = after.reserved > before.reserved
  return update(
    tables,
    before,
    together(
      counting(before, after, false),
      holdsChange(before.holds, after.holds),
      when(general || back, 'size(queue) = :none', { ':none': 0 }),
      when(back, 'released = :released', { ':released': before.released }),
    ),
  )
}

/** At the end of the list: right as long as no more is free than was seen, or others stand there already. */
const joiningQueue = (tables: Tables, before: Run, after: Run): Write => {
  const fits = after.queue
    .slice(before.queue.length)
    .some(({ ids, fresh }) => ids.length - Math.min(fresh, before.reserved) <= before.remaining)
  return update(
    tables,
    before,
    together(
      listChange('queue', before.queue, after.queue),
      when(true, 'remaining <= :remainingSeen', { ':remainingSeen': before.remaining }),
      when(true, 'reserved <= :reservedSeen', { ':reservedSeen': before.reserved }),
      when(fits, 'size(queue) > :none', { ':none': 0 }),
    ),
  )
}

/** Once seats are let go nobody waits aside any more. */
const joiningAside = (tables: Tables, before: Run, after: Run): Write =>
  update(
    tables,
    before,
    together(
      listChange('aside', before.aside, after.aside),
      when(true, 'released = :released', { ':released': before.released }),
    ),
  )

/** What else changes with the places: seats are let go, or the number of places is another. */
const facts = (before: Run, after: Run): Parts =>
  together(
    before.released === after.released
      ? nothing
      : { ...nothing, set: ['released = :releasedNow'], values: { ':releasedNow': after.released } },
    before.capacity === after.capacity
      ? nothing
      : {
          ...nothing,
          set: ['#capacity = :capacity', '#version = #version + :one'],
          values: { ':capacity': after.capacity },
          names: { '#capacity': 'capacity' },
        },
  )

/**
 * Decided on who stands in the lists, in their order. Somebody who joined since stands behind them all; that matters only
 * where something is left over for them, or where need and not time makes the order.
 */
const rewriting = (tables: Tables, before: Run, after: Run, byNeed: boolean): Write => {
  const waited = before.queue.length > 0 || after.queue.length > 0
  const left = after.remaining + after.reserved > 0
  return update(
    tables,
    before,
    together(
      counting(before, after, waited || before.released !== after.released || before.capacity !== after.capacity),
      listChange('queue', before.queue, after.queue),
      listChange('aside', before.aside, after.aside),
      holdsChange(before.holds, after.holds),
      facts(before, after),
      { ...nothing, set: ['turn = turn + :one'], values: { ':one': 1 } },
      when(true, 'turn = :turn', { ':turn': before.turn }),
      when(waited && (left || byNeed), 'size(queue) = :queueSize', { ':queueSize': before.queue.length }),
      when(before.released !== after.released, 'size(aside) = :asideSize', { ':asideSize': before.aside.length }),
    ),
  )
}

/** The run is only looked at: a change that moves no place still needs it as it was seen. */
const looking = (tables: Tables, before: Run): Write => ({
  ConditionCheck: {
    TableName: tables.service,
    Key: keys.run(before.runId),
    ConditionExpression: '#status = :status AND #version = :version',
    ExpressionAttributeNames: { '#status': 'status', '#version': 'version' },
    ExpressionAttributeValues: { ':status': before.status, ':version': before.version },
  },
})

/** Whether the counters can be left to sums: nobody waits, or only held seats are taken. */
const isSum = (before: Run, after: Run): boolean =>
  before.queue.length === 0 || (before.remaining === after.remaining && after.reserved < before.reserved)

/** The write that turns the places of `before` into those of `after`, on the condition that it needs and no more. */
export const placesWrite = (tables: Tables, before: Run, after: Run): Write => {
  const steady = before.released === after.released && before.capacity === after.capacity
  const unmoved = steady && before.remaining === after.remaining && before.reserved === after.reserved
  const queue = appended(before.queue, after.queue)
  const aside = appended(before.aside, after.aside)
  const waits = queue?.length === 0 && aside?.length === 0
  if (unmoved && waits)
    return same(before.holds, after.holds) ? looking(tables, before) : rewriting(tables, before, after, false)
  if (steady && !unmoved && waits && isSum(before, after)) return sumsOnly(tables, before, after)
  if (unmoved && same(before.holds, after.holds)) {
    if (queue !== undefined && aside?.length === 0) return joiningQueue(tables, before, after)
    if (aside !== undefined && queue?.length === 0) return joiningAside(tables, before, after)
  }
  return rewriting(
    tables,
    before,
    after,
    before.queue.some(({ need }) => need !== undefined),
  )
}
