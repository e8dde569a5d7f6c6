// The auditor finds each promise about training that somebody broke, and says nothing of a healthy run.
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { audit } from '@senco/store/audit/audit'
import { type Item, itemAt, readSnapshot } from '@senco/store/audit/snapshot'
import type { Tables } from '@senco/store/client'
import { keys } from '@senco/store/keys'
import { describe, expect, test } from 'vitest'
import { newId } from '../support/meetings.ts'
import { freshTables } from '../support/tables.ts'
import { ctxOf, manyTeams, now, openRun, trainingOf } from '../support/training.ts'

/** Two have a place, one an offer, and one waits. */
const healthy = async () => {
  const tables = await freshTables()
  const training = trainingOf(tables)
  const teams = await manyTeams(tables, 5, 1)
  const people = teams.map(({ settingId, people: [personId = ''] }) => ({ settingId, personId }))
  const { runId } = await openRun(tables, { capacity: 3 })
  for (const { settingId, personId } of people)
    await training.bookPlaces({ runId, settingId, people: [{ personId }] }, ctxOf('bookPlaces'))
  const [gone, booked, , offered, waiting] = people as [Person, Person, Person, Person, Person]
  await training.cancelPlace({ runId, personId: gone.personId }, ctxOf('cancelPlace'))
  return { tables, runId, booked, offered, waiting }
}

interface Person {
  readonly settingId: string
  readonly personId: string
}
type Healthy = Awaited<ReturnType<typeof healthy>>

const spoil = async (
  tables: Tables,
  key: { pk: string; sk: string },
  change: (item: Item) => object,
): Promise<void> => {
  const item = itemAt(await readSnapshot(tables), key)
  if (item === undefined) throw new Error(`Nothing at ${key.pk} ${key.sk}`)
  await tables.document.send(new PutCommand({ TableName: tables.service, Item: { ...item, ...change(item) } }))
}

const breaks: readonly (readonly [string, (at: Healthy) => Promise<void>])[] = [
  [
    'Places taken, free and held add up to the places of each run',
    ({ tables, runId }) => spoil(tables, keys.run(runId), () => ({ capacity: 9 })),
  ],
  [
    'The lists of each run are those who wait, each once',
    ({ tables, runId }) => spoil(tables, keys.run(runId), () => ({ queue: [] })),
  ],
  [
    'Places held until a time are offers and requests, each with the same time',
    ({ tables, runId }) => spoil(tables, keys.run(runId), () => ({ holds: {} })),
  ],
  [
    'Nobody waits for training while a place for them is free',
    ({ tables, runId }) => spoil(tables, keys.run(runId), () => ({ capacity: 4, remaining: 1 })),
  ],
  [
    'What a setting counts on a run is its people there',
    ({ tables, booked }) => spoil(tables, keys.settingTraining(booked.settingId), () => ({ runs: {} })),
  ],
  [
    'A diary holds the time of the places that a person has',
    ({ tables, booked }) => spoil(tables, keys.diary(booked.personId), () => ({ runs: {} })),
  ],
  [
    'Nobody has a place at two trainings at once',
    ({ tables, booked }) =>
      spoil(tables, keys.diary(booked.personId), ({ runs }) => {
        const [entry] = Object.values(runs as Record<string, object>)
        const runId = newId('run')
        return { runs: { ...(runs as object), [runId]: { ...entry, runId } } }
      }),
  ],
  [
    'Every move of a place has its line of history',
    ({ tables, runId, booked }) =>
      spoil(tables, keys.place(runId, booked.personId), () => ({ bookedAt: '2032-11-23T09:00:00.000Z' })),
  ],
  [
    'Everybody with a place has been told so once',
    ({ tables, runId, booked }) =>
      spoil(tables, keys.outbox(`msg_booked-${runId}-${booked.personId}-1`), () => ({
        createdAt: '2032-01-01T00:00:00.000Z',
      })),
  ],
  [
    'A run and its line in the list agree',
    ({ tables, runId }) => spoil(tables, keys.runRow(2032, runId), () => ({ status: 'done' })),
  ],
  [
    'Who holds a place holds it in their own row',
    ({ tables, runId, booked }) =>
      spoil(tables, keys.place(runId, booked.personId), () => ({ personId: newId('person') })),
  ],
]

describe('The auditor of training', { timeout: 60_000 }, () => {
  test('says nothing of a healthy run, and that an offer outlived its time when nobody ended it', async () => {
    const { tables } = await healthy()
    expect((await audit(tables, now)).violations).toEqual([])
    const late = (await audit(tables, '2032-12-01T09:00:00.000Z')).violations.map(({ check }) => check)
    expect(late).toEqual(['No offer or request outlives its time'])
  })

  test.each(breaks)('finds it: %s', async (check, spoilIt) => {
    const at = await healthy()
    await spoilIt(at)
    expect((await audit(at.tables, now)).violations.map((violation) => violation.check)).toContain(check)
  })
})
