// The acceptance tests of places on training (practice 11.5), kept for real. A5 and A6 are with the charges and the
// certificates too.
import { addWorkingDays } from '@senco/domain/calendar/working-days'
import { londonInstant } from '@senco/domain/clusters/london-times'
import type { Place } from '@senco/domain/training/model'
import { placeReason } from '@senco/domain/training/place-words'
import { settle } from '@senco/functions/training/keep-places'
import { audit } from '@senco/store/audit/audit'
import type { Tables } from '@senco/store/client'
import { readCharges } from '@senco/store/training/charges'
import { readRunPage } from '@senco/store/training/runs'
import { describe, expect, test } from 'vitest'
import { freshTables } from '../support/tables.ts'
import { again, ctxOf, manyTeams, now, openRun, staff, type Training, trainingOf } from '../support/training.ts'

const placeIn = async (tables: Tables, runId: string, personId: string): Promise<Place | undefined> =>
  (await readRunPage(tables, runId))?.places.find((place) => place.personId === personId)

const ask = (training: Training, runId: string, settingId: string, personId: string, at = now) =>
  again(() => training.bookPlaces({ runId, settingId, people: [{ personId }] }, ctxOf('bookPlaces', staff, at)))

const give = (training: Training, runId: string, personId: string, at: string, chargePence?: number) =>
  again(() => training.cancelPlace({ runId, personId, chargePence }, ctxOf('cancelPlace', staff, at)))

describe('Places on training', () => {
  test('A4: a third booking from one setting waits although seats are free, and gets its place when held seats are let go', async () => {
    const tables = await freshTables()
    const training = trainingOf(tables)
    const [team] = await manyTeams(tables, 1, 3)
    const [one = '', two = '', three = ''] = team?.people ?? []
    const settingId = team?.settingId ?? ''
    const { runId, releaseOn = '' } = await openRun(tables, { capacity: 6, heldSeats: 2 })
    await ask(training, runId, settingId, one)
    await ask(training, runId, settingId, two)
    expect((await ask(training, runId, settingId, three)).places[0]?.status).toBe('waiting')
    const page = await readRunPage(tables, runId)
    // Free for anybody else, and two more for new SENCOs: nothing is closed by somebody who waits for their setting.
    expect(page?.run).toMatchObject({ remaining: 2, reserved: 2, queue: [] })
    const waiting = page?.places.find(({ personId }) => personId === three)
    if (page === undefined || waiting === undefined) throw new Error('The third is not there')
    expect(placeReason(page.run, waiting, training.deps.authority.policies.training, true)).toMatch(/setting/)
    expect(releaseOn).toBe('2032-12-01')
    await settle(training.deps, ctxOf('endOffers', staff, '2032-11-30T23:59:00.000Z'), runId)
    expect((await placeIn(tables, runId, three))?.status).toBe('waiting')
    await settle(training.deps, ctxOf('endOffers', staff, '2032-12-01T06:00:00.000Z'), runId)
    expect((await placeIn(tables, runId, three))?.status).toBe('offered')
    await training.answerOffer(
      { runId, personId: three, take: true },
      ctxOf('answerOffer', staff, '2032-12-01T09:00:00.000Z'),
    )
    expect((await placeIn(tables, runId, three))?.status).toBe('booked')
    expect((await audit(tables, '2032-12-01T09:00:00.000Z')).violations).toEqual([])
  })

  test('A5: giving up a place 10 working days before costs nothing and 9 costs what was shown, over a bank holiday; a colleague is free', async () => {
    const tables = await freshTables()
    const training = trainingOf(tables)
    const [team] = await manyTeams(tables, 1, 4)
    const [one = '', two = '', three = '', four = ''] = team?.people ?? []
    const settingId = team?.settingId ?? ''
    // 6 January 2033: Christmas Day and Boxing Day fall at a weekend, so 27 and 28 December and 3 January are closed.
    const sessions = [
      { startsAt: '2033-01-06T09:00:00.000Z', endsAt: '2033-01-06T12:00:00.000Z', mode: 'online' as const },
    ]
    const { runId } = await openRun(tables, { mode: 'online', sessions })
    for (const personId of [one, two, three]) await ask(training, runId, settingId, personId)
    const [ten, nine] = [-10, -9].map((days) => `${addWorkingDays('2033-01-06', days, [])}T12:00:00.000Z`)
    expect([ten, nine]).toEqual(['2032-12-20T12:00:00.000Z', '2032-12-21T12:00:00.000Z'])
    const shown = (personId: string, at = '') =>
      training.previewCancellation({ runId, personId }, ctxOf('previewCancellation', staff, at))
    expect((await shown(one, ten)).charge).toBeNull()
    await give(training, runId, one, ten ?? '')
    expect((await shown(two, nine)).charge?.pence).toBe(3000)
    // Nobody pays what they were not shown.
    await expect(give(training, runId, two, nine ?? '')).rejects.toMatchObject({ code: 'charge-changed' })
    await give(training, runId, two, nine ?? '', 3000)
    expect((await placeIn(tables, runId, two))?.ended).toMatchObject({ why: 'given-up', charge: { pence: 3000 } })
    await training.substitutePerson(
      { runId, personId: three, instead: { personId: four } },
      ctxOf('substitutePerson', staff, '2033-01-06T08:59:00.000Z'),
    )
    expect((await placeIn(tables, runId, four))?.status).toBe('booked')
    expect(await readCharges(tables, '2032')).toHaveLength(1)
    expect(await readCharges(tables, '2033')).toEqual([])
    expect((await audit(tables, now)).violations).toEqual([])
  })

  test('A7: an offer ends after two working days at 5 pm, the next in order gets it, and it has exactly one holder', async () => {
    const tables = await freshTables()
    const training = trainingOf(tables)
    const teams = await manyTeams(tables, 3, 1)
    const [one, two, three] = teams.map(({ settingId, people }) => ({ settingId, personId: people[0] ?? '' }))
    if (one === undefined || two === undefined || three === undefined) throw new Error('No teams')
    const { runId } = await openRun(tables, { capacity: 1 })
    for (const who of [one, two, three]) await ask(training, runId, who.settingId, who.personId)
    // A Friday: the two working days are Monday and Tuesday.
    await give(training, runId, one.personId, '2032-11-26T15:00:00.000Z')
    const until = londonInstant('2032-11-30', '17:00')
    expect(await placeIn(tables, runId, two.personId)).toMatchObject({ status: 'offered', until })
    const before = '2032-11-30T16:59:59.000Z'
    const after = '2032-11-30T17:00:00.000Z'
    await settle(training.deps, ctxOf('endOffers', staff, before), runId)
    expect((await placeIn(tables, runId, two.personId))?.status).toBe('offered')
    // Twenty at once look at it when it has ended, and the one whose offer it was tries to take it.
    const late = await Promise.allSettled([
      ...Array.from({ length: 20 }, () => settle(training.deps, ctxOf('endOffers', staff, after), runId)),
      again(() =>
        training.answerOffer({ runId, personId: two.personId, take: true }, ctxOf('answerOffer', staff, after)),
      ),
    ])
    expect(late.at(-1)).toMatchObject({ status: 'rejected', reason: { name: 'Refusal' } })
    expect((await placeIn(tables, runId, two.personId))?.ended?.why).toBe('offer-ended')
    expect((await placeIn(tables, runId, three.personId))?.status).toBe('offered')
    const page = await readRunPage(tables, runId)
    expect(page?.places.filter(({ status }) => status !== 'cancelled')).toHaveLength(1)
    expect(page?.run).toMatchObject({ remaining: 0, queue: [] })
    expect((await audit(tables, after)).violations).toEqual([])
  })
})
