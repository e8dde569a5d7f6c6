// Two hundred callers on one run at once: single and in groups, with cancels, substitutes, offers out of turn and changed
// numbers of places. No place is given twice, nobody has two rows, and nobody is overtaken.
import { Refusal } from '@senco/domain/refusal'
import type { Place, Run } from '@senco/domain/training/model'
import { random } from '@senco/local/random'
import { audit } from '@senco/store/audit/audit'
import type { Tables } from '@senco/store/client'
import { readRunPage } from '@senco/store/training/runs'
import { describe, expect, inject, test } from 'vitest'
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
  type Team,
  type Training,
  trainingOf,
} from '../support/training.ts'
import { withoutRunGuard } from './without-guards.ts'

const long = process.env['LONG'] === '1'
const seeds = Array.from({ length: long ? 50 : 2 }, (_, index) => index + 1)

interface Asked {
  readonly ids: readonly string[]
  readonly sentAt: number
  readonly answeredAt: number
}

/** Refusals are answers; anything else is a fault. */
const answered = async <T>(run: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await again(run)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

interface Caller extends Team {
  readonly ids: readonly string[]
  readonly spare: string
}

/** Each caller asks for one to four of its people; one more of them may come instead. */
const callersOf = (teams: readonly Team[], chance: () => number): Caller[] =>
  teams
    .map((team) => ({ team, order: chance() }))
    .sort((one, other) => one.order - other.order)
    .map(({ team }) => {
      const size = chance() < 0.6 ? 1 : 2 + Math.floor(chance() * 4)
      return { ...team, ids: team.people.slice(0, size), spare: team.people[5] ?? '' }
    })

interface Seen {
  readonly asked: Asked[]
  /** Those who left, came instead or were called out of turn: no claim about their order. */
  readonly moved: Set<string>
}

const oneCaller = async (training: Training, run: Run, caller: Caller, chance: () => number, seen: Seen) => {
  const { runId } = run
  const sentAt = performance.now()
  const together = caller.ids.length > 1 && chance() < 0.5
  const people = caller.ids.map((personId) => ({ personId }))
  const manager = holderOf('setting-manager', { settingId: caller.settingId, personId: newId('person') })
  const ctx = ctxOf('bookPlaces', manager)
  await again(() => training.bookPlaces({ runId, settingId: caller.settingId, people, together }, ctx))
  seen.asked.push({ ids: caller.ids, sentAt, answeredAt: performance.now() })
  const [personId = ''] = caller.ids
  const next = chance()
  if (next < 0.2) {
    for (const id of caller.ids) seen.moved.add(id)
    await answered(() => training.cancelPlace({ runId, personId }, ctxOf('cancelPlace', manager)))
  } else if (next < 0.3) {
    seen.moved.add(personId).add(caller.spare)
    await answered(() =>
      training.substitutePerson(
        { runId, personId, instead: { personId: caller.spare } },
        ctxOf('substitutePerson', manager),
      ),
    )
  } else if (next < 0.35) {
    for (const id of caller.ids) seen.moved.add(id)
    await answered(() => training.offerPlace({ runId, personId, reason: 'The setting asked' }, ctxOf('offerPlace')))
  } else if (next < 0.4) await answered(() => resize(training, runId, 25 + Math.floor(chance() * 15)))
}

const everybody = async (tables: Tables, seed: number, callers: number) => {
  const chance = random(seed)
  const training = trainingOf(tables)
  const teams = await manyTeams(tables, callers, 6)
  const run = await openRun(tables, { capacity: 30, noLimit: true })
  const seen: Seen = { asked: [], moved: new Set() }
  const waiting = callersOf(teams, chance)
  const hand = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await oneCaller(training, run, next, chance, seen)
  }
  // All at once on odd seeds; from 40 hands on even ones, so that some are answered before others are sent.
  await Promise.all(Array.from({ length: seed % 2 === 1 ? callers : 40 }, hand))
  const page = await readRunPage(tables, run.runId)
  if (page === undefined) throw new Error('The run is gone')
  return { ...page, seen }
}

const has = (place: Place | undefined): boolean => place?.status === 'booked' || place?.status === 'offered'

/** Pairs of single requests of which the one that was answered first still waits while the later one has a place. */
const overtaken = ({ asked, moved }: Seen, places: readonly Place[]): string[] => {
  const byId = new Map(places.map((place) => [place.personId, place]))
  const singles = asked.filter(({ ids }) => ids.length === 1 && !moved.has(ids[0] ?? ''))
  return singles.flatMap((earlier) =>
    byId.get(earlier.ids[0] ?? '')?.status !== 'waiting'
      ? []
      : singles
          .filter((later) => earlier.answeredAt < later.sentAt && has(byId.get(later.ids[0] ?? '')))
          .map((later) => `${earlier.ids[0]} waits, ${later.ids[0]} has a place`),
  )
}

describe('200 callers ask at once for 30 places, change their minds, and the number of places changes', {
  timeout: 600_000,
}, () => {
  test.each(seeds)(
    'every place has one holder, nobody two rows, nobody is overtaken (Bug 1, 2, 5, 6, 9, 10; seed %i)',
    async (seed) => {
      const tables = await freshTables()
      const { run, places, seen } = await everybody(tables, seed, 200)
      const held = places.filter(has)
      expect(held.length + run.remaining).toBe(run.capacity)
      expect(run.remaining).toBe(0)
      expect(new Set(places.map(({ personId }) => personId)).size).toBe(places.length)
      expect(run.queue.length).toBeGreaterThan(50)
      expect(overtaken(seen, places)).toEqual([])
      expect((await audit(tables, now)).violations).toEqual([])
    },
  )

  test('with the guard on the run off, more have a place than there are and the auditor says so', async () => {
    const tables = withoutRunGuard(await freshTables(), inject('dynamodb'))
    const { run, places } = await everybody(tables, 1, 60)
    expect(places.filter(has).length).toBeGreaterThan(run.capacity - Math.max(0, run.remaining))
    expect((await audit(tables, now)).violations.map(({ check }) => check)).toContain(
      'Places taken, free and held add up to the places of each run',
    )
  })
})
