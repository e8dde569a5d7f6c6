// Places on training, kept for real: who gets one, who waits, and what a freed place does.
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { planning } from '@senco/functions/training/planning'
import { audit } from '@senco/store/audit/audit'
import { keys } from '@senco/store/keys'
import { courseWrite } from '@senco/store/training/courses'
import { readRunPage } from '@senco/store/training/runs'
import { itemOf } from '@senco/store/training/stored-run'
import { transact } from '@senco/store/transact'
import { expect, test } from 'vitest'
import { freshTables } from '../support/tables.ts'
import { aCourse, again, ctxOf, manyTeams, now, openRun, trainingOf } from '../support/training.ts'

test('the last place is taken, the next waits, and gets an offer in the transaction that frees the place (Bug 11)', async () => {
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

test('staff who plan or move a training are told when its trainer gives another one then (Bug 22)', async () => {
  const tables = await freshTables()
  const { planRun, changeRun } = planning(trainingOf(tables).deps)
  const course = aCourse()
  await transact(tables, [courseWrite(tables, undefined, course)])
  const trainers = [{ personId: 'per_trainer000000001', name: 'Kim Trainer' }]
  const session = (day: string) => ({
    startsAt: `2032-12-${day}T09:00:00.000Z`,
    endsAt: `2032-12-${day}T12:00:00.000Z`,
    mode: 'online' as const,
  })
  const plan = (...days: string[]) => ({ mode: 'online' as const, trainers, sessions: days.map(session) })
  const first = await planRun({ courseId: course.courseId, ...plan('06', '13') }, ctxOf('planRun'))
  expect(first.warnings).toEqual([])
  const second = await planRun({ courseId: course.courseId, ...plan('07', '13') }, ctxOf('planRun'))
  const told = ['Kim Trainer gives The graduated approach at that time (Monday 13 December 2032, 9am to midday).']
  expect(second.warnings).toEqual(told)
  const away = await changeRun({ runId: second.runId, version: 1, ...plan('07', '14') }, ctxOf('changeRun'))
  expect(away.warnings).toEqual([])
  const back = await changeRun({ runId: second.runId, version: 2, ...plan('06') }, ctxOf('changeRun'))
  expect(back.warnings).toEqual([told[0]?.replace('13', '6')])
})

test('a run that was kept while turns were maps is read, joined and moved on like any other', async () => {
  const tables = await freshTables()
  const training = trainingOf(tables)
  const teams = (await manyTeams(tables, 5, 1)).map(({ settingId, people }) => ({
    settingId,
    personId: people[0] ?? '',
  }))
  const { runId } = await openRun(tables, { capacity: 1 })
  const ask = ({ settingId, personId }: (typeof teams)[number]) =>
    again(() => training.bookPlaces({ runId, settingId, people: [{ personId }] }, ctxOf('bookPlaces')))
  for (const who of teams.slice(0, 4)) await ask(who)
  const waiting = async () => (await readRunPage(tables, runId))?.run.queue.map(({ ids: [id] }) => id)
  const ids = teams.map(({ personId }) => personId)
  const { run } = (await readRunPage(tables, runId)) ?? {}
  if (run === undefined) throw new Error('The run is gone')
  const asBefore = { ...itemOf(run), ...keys.run(runId), v: 1, queue: run.queue, aside: run.aside }
  await tables.document.send(new PutCommand({ TableName: tables.service, Item: asBefore }))
  expect(await waiting()).toEqual(ids.slice(1, 4))
  if (teams[4] !== undefined) await ask(teams[4])
  expect(await waiting()).toEqual(ids.slice(1))
  await training.cancelPlace({ runId, personId: ids[2] ?? '' }, ctxOf('cancelPlace'))
  await training.cancelPlace({ runId, personId: ids[0] ?? '' }, ctxOf('cancelPlace'))
  expect(await waiting()).toEqual(ids.slice(3))
  expect((await audit(tables, now)).violations).toEqual([])
})
