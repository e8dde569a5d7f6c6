// What training costs reaches finance: a place for whoever came, an absence for whoever did not, coming too late to be let
// in for whoever was turned away, and nothing twice.

import type { SessionMark } from '@senco/domain/training/model'
import { attending } from '@senco/functions/training/attending'
import { makingUp } from '@senco/functions/training/making-up'
import { placeChargeConsumers } from '@senco/functions/training/place-charges'
import { planning } from '@senco/functions/training/planning'
import type { Tables } from '@senco/store/client'
import { readCharges } from '@senco/store/training/charges'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../support/meetings.ts'
import { freshTables } from '../support/tables.ts'
import { aCourse, ctxOf, manyTeams, openRun, trainingOf } from '../support/training.ts'

let tables: Tables
beforeAll(async () => {
  tables = await freshTables()
})
afterAll(() => tables.document.destroy())

const after = (day: string) => `2032-12-${day}T17:00:00.000Z`
const on = (day: string) => ({
  startsAt: `2032-12-${day}T13:00:00.000Z`,
  endsAt: `2032-12-${day}T16:00:00.000Z`,
  mode: 'online' as const,
})

/**
 * Kim comes late, Lee does not come, Mo comes without a place, and Nell makes up here what she missed before. Ola leaves
 * early; Pat is turned away, and so is Quin who has no place.
 */
const closed = async (pricePence: number) => {
  const training = trainingOf(tables)
  const { deps } = training
  const course = aCourse({ pricePence })
  const { runId, sessions } = await openRun(tables, { course, mode: 'online', sessions: [on('15')] })
  const before = await openRun(tables, { course, mode: 'online', sessions: [on('08')] })
  const [kim, lee, nell, ola, pat] = (await manyTeams(tables, 5, 1)).map(({ settingId, people: [personId = ''] }) => ({
    settingId,
    personId,
  }))
  if (kim === undefined || lee === undefined || nell === undefined || ola === undefined || pat === undefined)
    throw new Error('Nobody')
  const book = ({ settingId, personId }: typeof kim, which: string) =>
    training.bookPlaces({ runId: which, settingId, people: [{ personId }] }, ctxOf('bookPlaces'))
  for (const who of [kim, lee, ola, pat]) await book(who, runId)
  await book(nell, before.runId)
  await makingUp(deps).makeUpSession(
    { runId: before.runId, personId: nell.personId, toRunId: runId, parts: [1] },
    ctxOf('makeUpSession', undefined, after('08')),
  )
  const { markSession, addWalkIn } = attending(deps)
  const sessionId = sessions[0]?.sessionId ?? ''
  const mark = (personId: string, as: SessionMark) =>
    markSession({ runId, personId, sessionId, mark: as }, ctxOf('markSession', undefined, after('15')))
  for (const { personId } of [kim, nell]) await mark(personId, 'late')
  await mark(ola.personId, 'left-early')
  await mark(pat.personId, 'not-admitted')
  const walkIn = (name: string) =>
    addWalkIn({ runId, sessionId, settingId: lee.settingId, name }, ctxOf('addWalkIn', undefined, after('15')))
  await walkIn('Mo')
  await mark((await walkIn('Quin')).attendance.personId, 'not-admitted')
  await planning(deps).closeRun({ runId }, ctxOf('closeRun', undefined, after('15')))
  const event = {
    type: 'run-closed',
    data: { runId },
    eventId: newId('event'),
    at: after('15'),
    by: { actorId: '', actorName: '' },
  }
  const [consumer] = placeChargeConsumers(deps)
  const deliver = () => consumer?.handle(event, ctxOf('chargePlaces', undefined, after('15'), event.eventId))
  const charged = async () =>
    (await readCharges(tables, '2032'))
      .filter((charge) => charge.runId === runId)
      .map(({ personName, kind, pence, settingName }) => [personName, kind, pence, settingName])
      .sort()
  return { deliver, charged }
}

describe('The charges of a training', () => {
  test('are its price for whoever came, without a place too, and the absence or the turning away alone for whoever did not, each once', async () => {
    const { deliver, charged } = await closed(4000)
    const missed = [
      ['Person 2.1', 'no-show', 5000, 'Setting 2'],
      ['Person 5.1', 'not-admitted', 5000, 'Setting 5'],
    ]
    expect(await charged()).toEqual(missed)
    for (let delivery = 0; delivery < 2; delivery++) await deliver()
    expect(await charged()).toEqual([
      ['Mo', 'place', 4000, 'Setting 2'],
      ['Person 1.1', 'place', 4000, 'Setting 1'],
      missed[0],
      ['Person 4.1', 'place', 4000, 'Setting 4'],
      missed[1],
    ])
  })

  test('are nothing for a place that is free', async () => {
    const { deliver, charged } = await closed(0)
    await deliver()
    expect((await charged()).map(([, kind]) => kind)).toEqual(['no-show', 'not-admitted'])
  })
})
