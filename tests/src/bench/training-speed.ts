// Booking and giving up a place through the whole function, against bare handlers that send the same rows, in turn.
import type { Tables } from '@senco/store/client'
import { again, ctxOf, manyTeams, openRun, type Team, trainingOf } from '../support/training.ts'
import { type Compared, compareSubjects, type Seeded, signedInCookie, warm } from './pipeline.ts'

const booked = '2026-11-19T09:00:00.000Z'

const inTurn = async <T>(all: readonly T[], hands: number, work: (one: T) => Promise<unknown>): Promise<void> => {
  const waiting = [...all]
  const hand = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: hands }, hand))
}

/** Four weeks after the day of the bench: one in the afternoon, one in the evening. */
const on = (from: string, to: string) => [
  { startsAt: `2026-12-18T${from}:00.000Z`, endsAt: `2026-12-18T${to}:00.000Z`, mode: 'online' as const },
]

/** A run to fill and one to empty, with somebody of another setting in each round. */
const seeded =
  (rounds: number) =>
  async (tables: Tables): Promise<Seeded> => {
    const teams = await manyTeams(tables, rounds + warm, 1)
    const team = (round: number): Team => teams[round] ?? { settingId: '', people: [] }
    const capacity = teams.length + 1
    const [filling, emptying] = [
      await openRun(tables, { capacity, sessions: on('13:00', '15:00') }),
      await openRun(tables, { capacity, sessions: on('18:00', '20:00') }),
    ]
    const { bookPlaces } = trainingOf(tables)
    await inTurn(teams, 8, ({ settingId, people: [personId = ''] }) =>
      again(() =>
        bookPlaces(
          { runId: emptying.runId, settingId, people: [{ personId }] },
          ctxOf('bookPlaces', undefined, booked),
        ),
      ),
    )
    return {
      cookie: await signedInCookie(tables),
      subjects: [
        {
          name: 'bookPlaces',
          capability: 'training',
          routeKey: 'POST /api/training/runs/{runId}/places',
          pathParameters: () => ({ runId: filling.runId }),
          body: (round) => ({ settingId: team(round).settingId, people: [{ personId: team(round).people[0] }] }),
        },
        {
          name: 'cancelPlace',
          capability: 'training',
          routeKey: 'POST /api/training/runs/{runId}/places/{personId}/cancellation',
          pathParameters: (round) => ({ runId: emptying.runId, personId: team(round).people[0] ?? '' }),
          body: () => ({}),
        },
      ],
    }
  }

export const compareTraining = (engine: string, rounds: number): Promise<Compared[]> =>
  compareSubjects(engine, rounds, seeded(rounds))
