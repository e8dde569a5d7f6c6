// Random histories of a run against a model in memory that is simple enough to believe: who has a place, who has an offer,
// and who waits in which order.
import { Refusal } from '@senco/domain/refusal'
import { settle } from '@senco/functions/training/keep-places'
import { audit } from '@senco/store/audit/audit'
import type { Tables } from '@senco/store/client'
import { readRunPage } from '@senco/store/training/runs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../support/meetings.ts'
import { freshTables } from '../support/tables.ts'
import {
  again,
  ctxOf,
  holderOf,
  manyTeams,
  now,
  openRun,
  resize,
  staff,
  type Team,
  type Training,
  trainingOf,
} from '../support/training.ts'

const long = process.env['LONG'] === '1'
const [runs, length] = long ? [200, 150] : [3, 40]
const people = 6

type Command =
  | { readonly kind: 'ask' | 'leave' | 'take' | 'decline'; readonly who: number }
  | { readonly kind: 'swap'; readonly who: number; readonly other: number }
  | { readonly kind: 'resize'; readonly places: number }
  | { readonly kind: 'overnight' }

const who = fc.nat(people - 1)
const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('ask' as const), who }) },
    {
      weight: 8,
      arbitrary: fc.record({ kind: fc.constantFrom('leave' as const, 'take' as const, 'decline' as const), who }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap' as const), who, other: who }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('resize' as const), places: fc.integer({ min: 0, max: 4 }) }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'overnight' as const }) },
  ),
  { minLength: length, maxLength: length },
)

/** Three lists. What is free goes to the first who waits, as an offer; an offer that nobody took ends overnight. */
const makeModel = ({ forgetful = false } = {}) => {
  const state = { capacity: 2, booked: [] as number[], offered: [] as number[], waiting: [] as number[] }
  const drop = (list: number[], one: number): number[] => list.filter((each) => each !== one)
  const serve = () => {
    while (!forgetful && state.booked.length + state.offered.length < state.capacity && state.waiting.length > 0)
      state.offered.push(state.waiting.shift() as number)
  }
  const isIn = (one: number) => [...state.booked, ...state.offered, ...state.waiting].includes(one)
  const gone = (one: number) => {
    state.booked = drop(state.booked, one)
    state.offered = drop(state.offered, one)
    state.waiting = drop(state.waiting, one)
    serve()
  }
  /** False when it must be refused, and then nothing changes. */
  const apply = (command: Command): boolean => {
    switch (command.kind) {
      case 'ask': {
        if (isIn(command.who)) return false
        const free = state.booked.length + state.offered.length < state.capacity
        ;(free ? state.booked : state.waiting).push(command.who)
        return true
      }
      case 'leave':
        if (!isIn(command.who)) return false
        gone(command.who)
        return true
      case 'take':
        if (!state.offered.includes(command.who)) return false
        state.offered = drop(state.offered, command.who)
        state.booked.push(command.who)
        return true
      case 'decline':
        if (!state.offered.includes(command.who)) return false
        gone(command.who)
        return true
      case 'swap': {
        const has = (one: number) => state.booked.includes(one) || state.offered.includes(one)
        if (command.who === command.other || !has(command.who) || has(command.other)) return false
        state.waiting = drop(state.waiting, command.other)
        const put = (list: number[]) => list.map((one) => (one === command.who ? command.other : one))
        state.booked = put(state.booked)
        state.offered = put(state.offered)
        return true
      }
      case 'resize':
        if (command.places < state.booked.length + state.offered.length) return false
        state.capacity = command.places
        serve()
        return true
      case 'overnight':
        for (const one of [...state.offered]) gone(one)
        // Those who got an offer that very night keep it.
        return true
    }
  }
  return { state, apply }
}

const day = 86_400_000
/** Late enough for every offer to be over, and a second after each other command; the run itself is far off. */
const timeOf = (nights: number, commandsDone: number): string =>
  new Date(Date.parse(now) + Math.min(nights, 28) * 7 * day + commandsDone * 1000).toISOString()

const perform = (training: Training, runId: string, { settingId, people: ids }: Team, at: string) => {
  const idOf = (one: number) => ids[one] ?? ''
  const manager = holderOf('setting-manager', { settingId, personId: newId('person') })
  const ctx = (operation: string) => ctxOf(operation, manager, at)
  return (command: Command): Promise<unknown> => {
    switch (command.kind) {
      case 'ask':
        return training.bookPlaces({ runId, settingId, people: [{ personId: idOf(command.who) }] }, ctx('bookPlaces'))
      case 'leave':
        return training.cancelPlace({ runId, personId: idOf(command.who) }, ctx('cancelPlace'))
      case 'take':
      case 'decline':
        return training.answerOffer(
          { runId, personId: idOf(command.who), take: command.kind === 'take' },
          ctx('answerOffer'),
        )
      case 'swap':
        return training.substitutePerson(
          { runId, personId: idOf(command.who), instead: { personId: idOf(command.other) } },
          ctx('substitutePerson'),
        )
      case 'resize':
        return resize(training, runId, command.places, ctxOf('changeCapacity', staff, at))
      case 'overnight':
        return settle(training.deps, ctx('endOffers'), runId)
    }
  }
}

const oneHistory = async (tables: Tables, history: readonly Command[], model = makeModel()): Promise<void> => {
  const training = trainingOf(tables)
  const [team] = await manyTeams(tables, 1, people)
  if (team === undefined) throw new Error('No team')
  const sessions = [
    { startsAt: '2033-07-06T13:00:00.000Z', endsAt: '2033-07-06T16:00:00.000Z', mode: 'online' as const },
  ]
  const { runId } = await openRun(tables, { capacity: 2, mode: 'online', sessions })
  let night = 0
  for (const [done, command] of history.entries()) {
    if (command.kind === 'overnight') night += 1
    const before = structuredClone(model.state)
    const expected = model.apply(command)
    const run = perform(training, runId, team, timeOf(night, done))
    const kept = await again(() => run(command)).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false
        throw error
      },
    )
    expect([command, before, kept]).toEqual([command, before, expected])
    const page = await readRunPage(tables, runId)
    const withStatus = (status: string) =>
      (page?.places ?? [])
        .filter((place) => place.status === status)
        .map(({ personId }) => team.people.indexOf(personId))
        .sort()
    const { state } = model
    expect([command, before, withStatus('booked'), withStatus('offered')]).toEqual([
      command,
      before,
      [...state.booked].sort(),
      [...state.offered].sort(),
    ])
    expect(page?.run.queue.map(({ ids }) => team.people.indexOf(ids[0] ?? ''))).toEqual(state.waiting)
    expect(page?.run.remaining).toBe(state.capacity - state.booked.length - state.offered.length)
  }
}

test(`${runs} random histories of ${length} commands end as the model says, step by step (Bug 8, 11, 12, 15, 16, 19, 20, 21)`, {
  timeout: 1_800_000,
}, async () => {
  const tables = await freshTables()
  const histories = fc.sample(commands, { numRuns: runs, seed: 5 })
  const hand = async (): Promise<void> => {
    for (let next = histories.shift(); next !== undefined; next = histories.shift()) await oneHistory(tables, next)
  }
  await Promise.all(Array.from({ length: 4 }, hand))
  expect((await audit(tables, now)).violations).toEqual([])
})

test('a model that forgets those who wait does not agree (negative control)', async () => {
  const tables = await freshTables()
  const history: Command[] = [0, 1, 2].map((one) => ({ kind: 'ask', who: one }))
  history.push({ kind: 'leave', who: 0 })
  await oneHistory(tables, history)
  await expect(oneHistory(tables, history, makeModel({ forgetful: true }))).rejects.toThrow(/expected/)
})
