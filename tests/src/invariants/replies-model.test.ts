// Random replies and changes of places against a model in memory that is simple enough to believe.
import { demo } from '@senco/domain/authority/demo'
import { Refusal } from '@senco/domain/refusal'
import { planning } from '@senco/functions/clusters/planning'
import { audit } from '@senco/store/audit/audit'
import type { Tables } from '@senco/store/client'
import { readMeetingPage } from '@senco/store/meetings'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextOf, manySettings, newId, now, openMeeting, reply } from '../support/meetings.ts'
import { freshTables } from '../support/tables.ts'

const runs = process.env['LONG'] === '1' ? 20 : 6
const people = 7

type Command =
  | { readonly kind: 'come'; readonly who: number; readonly slot: number; readonly deputy: boolean }
  | { readonly kind: 'sorry'; readonly who: number }
  | { readonly kind: 'resize'; readonly slot: number; readonly places: number }

const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('come' as const),
        who: fc.nat(people - 1),
        slot: fc.nat(1),
        deputy: fc.boolean(),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('sorry' as const), who: fc.nat(people - 1) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('resize' as const),
        slot: fc.nat(1),
        places: fc.integer({ min: 1, max: 4 }),
      }),
    },
  ),
  { minLength: 5, maxLength: 30 },
)

/** Two lists a time: who is in, and who waits. A place that is free goes to the first who waits. */
const makeModel = (places: number[]) => {
  const slots = places.map((capacity) => ({ capacity, inside: [] as number[], queue: [] as number[] }))
  type ModelSlot = (typeof slots)[number]
  const settle = (slot: ModelSlot) => {
    while (slot.inside.length < slot.capacity && slot.queue.length > 0) slot.inside.push(slot.queue.shift() as number)
  }
  const drop = (who: number) => {
    for (const slot of slots) {
      slot.inside = slot.inside.filter((each) => each !== who)
      slot.queue = slot.queue.filter((each) => each !== who)
      settle(slot)
    }
  }
  /** False when it must be refused, and then nothing changes. */
  const apply = (command: Command): boolean => {
    if (command.kind === 'sorry') {
      drop(command.who)
      return true
    }
    const slot = slots[command.slot] as ModelSlot
    if (command.kind === 'resize') {
      if (command.places < slot.inside.length) return false
      slot.capacity = command.places
      settle(slot)
      return true
    }
    if (slot.inside.includes(command.who) || slot.queue.includes(command.who)) return true
    const full = slot.inside.length >= slot.capacity
    if (full && slots.some(({ inside }) => inside.includes(command.who))) return false
    drop(command.who)
    slot.queue.push(command.who)
    settle(slot)
    return true
  }
  return { slots, apply }
}

const begin = async (tables: Tables) => {
  const clusterId = newId('cluster')
  const settingIds = await manySettings(tables, people, clusterId)
  const { meetingId, ...meeting } = await openMeeting(tables, clusterId, 2, 1)
  const plans = planning({ tables, authority: demo, baseUrl: 'http://portal.example' })
  return { settingIds, meetingId, meeting, plans }
}

test(`${runs} random histories of replies and changed places end as the model says, step by step`, {
  timeout: 600_000,
}, async () => {
  const tables = await freshTables()
  await fc.assert(
    fc.asyncProperty(commands, async (history) => {
      const { settingIds, meetingId, meeting, plans } = await begin(tables)
      const model = makeModel([2, 1])
      const run = async (command: Command): Promise<unknown> => {
        if (command.kind !== 'resize')
          return reply(
            tables,
            { meetingId, ...meeting },
            {
              settingId: settingIds[command.who] as string,
              ...(command.kind === 'sorry'
                ? { answer: 'apology' }
                : {
                    answer: command.deputy ? 'deputy' : 'coming',
                    deputyName: 'Jo',
                    slotId: meeting.slots[command.slot]?.slotId,
                  }),
            },
          )
        const page = await readMeetingPage(tables, meetingId)
        const slots = (page?.meeting.slots ?? []).map((slot) =>
          slot.slotId === meeting.slots[command.slot]?.slotId ? { ...slot, capacity: command.places } : slot,
        )
        const ctx = { ...contextOf('changeMeeting'), requestId: 'test', cookies: {} }
        return plans.changeMeeting({ meetingId, clusterIds: meeting.clusterIds, title: meeting.title, slots }, ctx)
      }
      for (const command of history) {
        const expected = model.apply(command)
        const kept = await run(command).then(
          () => true,
          (error: unknown) => {
            if (error instanceof Refusal) return false
            throw error
          },
        )
        expect(kept).toBe(expected)
        const page = await readMeetingPage(tables, meetingId)
        for (const [index, slot] of model.slots.entries()) {
          const stored = page?.meeting.slots[index]
          const held = page?.replies.filter((each) => each.place === 'held' && each.slotId === stored?.slotId) ?? []
          expect(held.map((each) => settingIds.indexOf(each.settingId)).sort()).toEqual([...slot.inside].sort())
          expect(stored?.queue.map((settingId) => settingIds.indexOf(settingId))).toEqual(slot.queue)
          expect(stored?.remaining).toBe(slot.capacity - slot.inside.length)
        }
      }
    }),
    { numRuns: runs },
  )
  expect((await audit(tables, now)).violations).toEqual([])
})
