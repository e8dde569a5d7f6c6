// Places on training, kept for real: who gets one, who waits, and what a freed place does.
import { audit } from '@senco/store/audit/audit'
import { readRunPage } from '@senco/store/training/runs'
import { expect, test } from 'vitest'
import { freshTables } from '../support/tables.ts'
import { again, ctxOf, manyTeams, now, openRun, trainingOf } from '../support/training.ts'

test('the last place is taken, the next waits, and gets an offer in the transaction that frees the place', async () => {
  const tables = await freshTables()
  const training = trainingOf(tables)
  const [one, two, three] = (await manyTeams(tables, 3, 1)).map(({ settingId, people }) => ({
    settingId,
    personId: people[0] ?? '',
  }))
  if (one === undefined || two === undefined || three === undefined) throw new Error('No teams')
  const { runId } = await openRun(tables, { capacity: 1 })
  const ask = (who: typeof one) =>
    again(() =>
      training.bookPlaces(
        { runId, settingId: who.settingId, people: [{ personId: who.personId }] },
        ctxOf('bookPlaces'),
      ),
    )
  expect((await ask(one)).places[0]?.status).toBe('booked')
  expect((await ask(two)).places[0]?.status).toBe('waiting')
  expect((await ask(three)).places[0]?.status).toBe('waiting')
  await training.cancelPlace({ runId, personId: one.personId }, ctxOf('cancelPlace'))
  const page = await readRunPage(tables, runId)
  expect(page?.places.find(({ personId }) => personId === two.personId)?.status).toBe('offered')
  expect(page?.run.queue.map(({ ids }) => ids)).toEqual([[three.personId]])
  expect((await audit(tables, now)).violations).toEqual([])
})
