// Rule T11: a manager says that somebody has left, and their places of that setting go to whoever waits.
import { commit } from '@senco/store/commit'
import { settingWrites } from '@senco/store/register/settings'
import { readRunPage } from '@senco/store/training/runs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, newId } from '../support/meetings.ts'
import { type Portal, type SignedIn, startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'
import { aCourse, openRun } from '../support/training.ts'

const now = '2032-11-22T09:00:00.000Z'
const at = '/api/training'

let portal: Portal

interface Team {
  readonly settingId: string
  readonly manager: SignedIn
}

const aTeam = async (...sencos: string[]): Promise<Team> => {
  const settingId = newId('setting')
  const record = aRecord(
    { settingId, email: `${settingId}@setting.example` },
    ...sencos.map((personId) => ({ personId })),
  )
  const writes = settingWrites(portal.tables, undefined, record, now)
  await commit(portal.tables, contextOf('addSetting', now), { writes, answer: null })
  return { settingId, manager: await portal.as('setting-manager', { settingIds: [settingId] }) }
}

const book = async ({ settingId, manager }: Team, runId: string, person: object): Promise<string> => {
  const { body } = await manager.send('POST', `${at}/runs/${runId}/places`, { settingId, people: [person] })
  return body.places[0].personId
}

const left = async ({ settingId, manager }: Team, personId: string) => {
  const answer = await manager.send('POST', `${at}/settings/${settingId}/team/${personId}/leaving`)
  await portal.drained()
  return answer
}

const placeIn = async (runId: string, personId: string) =>
  (await readRunPage(portal.tables, runId))?.places.find((place) => place.personId === personId)

const on = (day: string) => ({
  mode: 'online' as const,
  sessions: [{ startsAt: `${day}T13:00:00.000Z`, endsAt: `${day}T15:00:00.000Z`, mode: 'online' as const }],
})

describe('Rule T11: somebody has left', () => {
  beforeAll(async () => {
    portal = await startPortal({ now, keep: true })
  })
  afterAll(() => portal.stop())

  it('gives up every place of theirs to come, without a charge, and the next who waits gets an offer', async () => {
    const [team, other] = [await aTeam(), await aTeam()]
    // Two days away, and it costs: whoever only cancels would pay.
    const dear = await openRun(portal.tables, {
      ...on('2032-11-24'),
      capacity: 1,
      course: aCourse({ pricePence: 4000 }),
    })
    const second = await openRun(portal.tables, on('2032-12-16'))
    const personId = await book(team, dear.runId, { name: 'Kim Colleague' })
    await book(team, second.runId, { personId })
    const next = await book(other, dear.runId, { name: 'Lee Waiting' })
    expect((await left(team, personId)).body).toEqual({ personId, places: 2 })
    for (const { runId } of [dear, second]) {
      const place = await placeIn(runId, personId)
      expect(place).toMatchObject({ status: 'cancelled', ended: { why: 'left-setting' } })
      expect(place?.ended?.charge).toBeUndefined()
    }
    expect((await placeIn(dear.runId, next))?.status).toBe('offered')
    const { body } = await team.manager.get(`${at}/settings/${team.settingId}`)
    expect(body.team).toEqual([])
    expect((await left(team, personId)).status).toBe(404)
  })

  it('leaves what they have through another setting, and what has begun', async () => {
    const [team, other] = [await aTeam(), await aTeam()]
    const [begun, ours, theirs] = [
      await openRun(portal.tables, { ...on('2032-11-24'), noLimit: true }),
      await openRun(portal.tables, on('2032-12-17')),
      await openRun(portal.tables, on('2032-12-18')),
    ]
    const person = { name: 'Sky Shared', email: 'sky@shared.example' }
    const personId = await book(team, begun.runId, person)
    await book(team, ours.runId, person)
    await book(other, theirs.runId, person)
    portal.clock.set('2032-11-24T13:30:00.000Z')
    const manager = await portal.as('setting-manager', { settingIds: [team.settingId] })
    await left({ ...team, manager }, personId)
    portal.clock.set(now)
    expect((await placeIn(begun.runId, personId))?.status).toBe('booked')
    expect((await placeIn(ours.runId, personId))?.status).toBe('cancelled')
    expect((await placeIn(theirs.runId, personId))?.status).toBe('booked')
  })

  it('ends their membership of a network, so that dates published later are not booked for them', async () => {
    const staff = await portal.as('team-manager')
    const team = await aTeam()
    const { title, aims, topics, hours, capacity, minToRun, pricePence } = aCourse()
    const facts = { title, aims, topics, hours, capacity, minToRun, pricePence, level: 'network' }
    const { course } = (await staff.send('POST', `${at}/courses`, facts)).body
    const date = async (day: string): Promise<string> => {
      const plan = { courseId: course.courseId, ...on(day), trainers: [] }
      const { runId } = (await staff.send('POST', `${at}/runs`, plan)).body
      await staff.send('POST', `${at}/runs/${runId}/publish`)
      await portal.drained()
      return runId
    }
    const first = await date('2032-12-06')
    const joined = await team.manager.send('POST', `${at}/courses/${course.courseId}/members`, {
      settingId: team.settingId,
      attendee: { name: 'Nia Network' },
    })
    await portal.drained()
    const { personId } = joined.body
    expect((await placeIn(first, personId))?.status).toBe('booked')
    await left(team, personId)
    expect((await placeIn(first, personId))?.status).toBe('cancelled')
    expect(await placeIn(await date('2033-03-07'), personId)).toBeUndefined()
  })

  it('is not said of the SENCO, whom the register has to know gone first', async () => {
    const senco = newId('person')
    const team = await aTeam(senco)
    expect(await left(team, senco)).toMatchObject({ status: 409, body: { code: 'still-senco' } })
  })
})
