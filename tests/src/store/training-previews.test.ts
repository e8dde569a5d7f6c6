// What a page shows before the council changes or cancels a training is what then happens.
import { charges } from '@senco/functions/training/charges'
import { droppedChargeConsumers } from '@senco/functions/training/dropped-charges'
import { planning } from '@senco/functions/training/planning'
import { placeConsumers } from '@senco/functions/training/run-ended'
import type { Tables } from '@senco/store/client'
import { readCharges } from '@senco/store/training/charges'
import { readRunPage } from '@senco/store/training/runs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../support/meetings.ts'
import { everyRow } from '../support/rows.ts'
import { freshTables } from '../support/tables.ts'
import { aCourse, again, ctxOf, manyTeams, now, openRun, trainingOf } from '../support/training.ts'

let tables: Tables
beforeAll(async () => {
  tables = await freshTables()
})
afterAll(() => tables.document.destroy())

const day = (on: string) => ({
  startsAt: `${on}T13:00:00.000Z`,
  endsAt: `${on}T15:00:00.000Z`,
  mode: 'online' as const,
})

/** Two have a place at £40 and two wait, each of a setting of its own. */
const full = async () => {
  const training = trainingOf(tables)
  const course = aCourse({ pricePence: 4000 })
  const { runId } = await openRun(tables, { course, capacity: 2, mode: 'online', sessions: [day('2032-12-15')] })
  const teams = await manyTeams(tables, 4, 1)
  for (const {
    settingId,
    people: [personId = ''],
  } of teams)
    await again(() => training.bookPlaces({ runId, settingId, people: [{ personId }] }, ctxOf('bookPlaces')))
  const standing = async () => {
    const { places = [] } = (await readRunPage(tables, runId)) ?? {}
    const counted = Map.groupBy(places, ({ status }) => status)
    return Object.fromEntries([...counted].map(([status, all]) => [status, all.length]))
  }
  return { training, course, runId, all: planning(training.deps), standing }
}

describe('Before the number of places is changed', () => {
  test('a larger one says how many who wait get an offer, and they get it', async () => {
    const { runId, all, standing } = await full()
    const shown = await all.previewCapacity({ runId, capacity: '5' }, ctxOf('previewCapacity'))
    expect(shown).toMatchObject({ taken: 2, offers: 2, tooFew: 0 })
    expect(shown.words).toBe('2 people who wait would get an offer. 1 place is left after that.')
    expect(await standing()).toEqual({ booked: 2, waiting: 2 })
    await again(() => all.changeCapacity({ runId, capacity: 5 }, ctxOf('changeCapacity')))
    expect(await standing()).toEqual({ booked: 2, offered: 2 })
  })

  test('a smaller one says how many have a place already, and is refused in the same words', async () => {
    const { runId, all, standing } = await full()
    const shown = await all.previewCapacity({ runId, capacity: '1' }, ctxOf('previewCapacity'))
    expect(shown).toMatchObject({ taken: 2, offers: 0, tooFew: 1 })
    const refused = again(() => all.changeCapacity({ runId, capacity: 1 }, ctxOf('changeCapacity')))
    await expect(refused).rejects.toMatchObject({ code: 'capacity-too-low', message: shown.words })
    expect(await standing()).toEqual({ booked: 2, waiting: 2 })
  })
})

describe('Before a training is cancelled', () => {
  test('it is counted whom it reaches and what is not charged, and each of them is told, with the soonest next date', async () => {
    const { training, course, runId, all, standing } = await full()
    const [late, soon] = [day('2033-02-10'), day('2033-01-12')].map((session) =>
      openRun(tables, { course, mode: 'online', sessions: [session] }),
    )
    const [later, sooner] = [await late, await soon]
    const shown = await all.previewRunCancellation({ runId }, ctxOf('previewRunCancellation'))
    expect(shown).toEqual({
      ...{
        booked: 2,
        offered: 0,
        waiting: 2,
        settings: 4,
        withoutEmail: 0,
        refundPence: 8000,
        droppedPence: 0,
        financeHasPence: 0,
      },
      nextRunId: sooner?.runId,
    })
    expect(later?.runId).not.toBe(sooner?.runId)
    expect(await standing()).toEqual({ booked: 2, waiting: 2 })
    const cancelled = await all.cancelRun({ runId, reason: 'Snow' }, ctxOf('cancelRun'))
    expect(cancelled.told).toBe(4)
    const [consumer] = placeConsumers(training.deps)
    const by = { actorId: '', actorName: '' }
    const event = { type: 'run-cancelled', data: { runId }, eventId: newId('event'), at: now, by }
    await consumer?.handle(event, ctxOf('endCancelledRun', undefined, now, event.eventId))
    expect(await standing()).toEqual({ cancelled: 4 })
    const letters = (await everyRow(tables)).filter((row) =>
      String(row['messageId']).includes(`run-cancelled-${runId}`),
    )
    expect(letters).toHaveLength(4)
    for (const { text } of letters) expect(text).toContain(`/portal/training/runs/${sooner?.runId}`)
  })

  test('what cancelling late costs ends with it, told once; what finance has already is shown to staff', async () => {
    const { training, runId, all } = await full()
    const late = '2032-12-13T09:00:00.000Z'
    const { places = [] } = (await readRunPage(tables, runId)) ?? {}
    const had = places.filter(({ status }) => status === 'booked')
    for (const { personId } of had)
      await training.cancelPlace({ runId, personId, chargePence: 3000 }, ctxOf('cancelPlace', undefined, late))
    const charged = async () => (await readCharges(tables, '2032')).filter((charge) => charge.runId === runId)
    const [dropped, sent] = (await charged()).map(({ chargeId }) => chargeId)
    await charges(training.deps).sendChargesToFinance({ year: '2032', chargeIds: [sent ?? ''] }, ctxOf('sendCharges'))
    const shown = await all.previewRunCancellation({ runId }, ctxOf('previewRunCancellation', undefined, late))
    expect(shown).toMatchObject({ droppedPence: 3000, financeHasPence: 3000 })
    const [consumer] = droppedChargeConsumers(training.deps)
    const by = { actorId: '', actorName: 'Sam Staff' }
    const event = { type: 'run-cancelled', data: { runId }, eventId: newId('event'), at: late, by }
    const deliver = () => consumer?.handle(event, ctxOf('dropLateCharges', undefined, late, event.eventId))
    // Not while it stands.
    await deliver()
    expect((await charged()).map(({ state }) => state).sort()).toEqual(['due', 'sent'])
    await all.cancelRun({ runId, reason: 'Snow' }, ctxOf('cancelRun', undefined, late))
    await deliver()
    await deliver()
    const waived = { reason: 'The training was cancelled', by: 'Sam Staff' }
    const byId = new Map((await charged()).map((charge) => [charge.chargeId, charge]))
    expect(byId.get(dropped ?? '')).toMatchObject({ state: 'waived', waived, version: 2 })
    expect(byId.get(sent ?? '')).toMatchObject({ state: 'sent', version: 2 })
    const letters = (await everyRow(tables)).filter(({ kind }) => kind === 'training-charge-dropped')
    expect(letters.map(({ text }) => text)).toEqual([expect.stringContaining('the charge was £30.')])
  })
})
