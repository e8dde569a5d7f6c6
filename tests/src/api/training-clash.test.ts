// Training at the time of a cluster meeting: the page of the run says so to the setting that is coming, and to nobody else;
// the page of the reply says so to whoever would reply that the SENCO comes.
import type { Meeting, Slot } from '@senco/domain/clusters/model'
import { commit } from '@senco/store/commit'
import { settingWrites } from '@senco/store/register/settings'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { contextOf, newId, openMeeting, reply } from '../support/meetings.ts'
import { type Portal, startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'
import { openRun } from '../support/training.ts'

const now = '2032-11-22T09:00:00.000Z'
const at = '/api/training'

let portal: Portal
let meeting: Meeting

/** A setting with a SENCO who is signed in, and its manager. */
const aTeam = async () => {
  const settingId = newId('setting')
  const reach = { settingIds: [settingId] }
  const senco = await portal.as('setting-senco', reach)
  const record = aRecord({ settingId, email: `${settingId}@setting.example` }, { personId: senco.personId })
  const writes = settingWrites(portal.tables, undefined, record, now)
  await commit(portal.tables, contextOf('addSetting', now), { writes, answer: null })
  return { settingId, senco, manager: await portal.as('setting-manager', reach) }
}

const slotOf = ({ slots: [slot] }: Meeting): Slot => {
  if (slot === undefined) throw new Error('The meeting has no time')
  return slot
}

/** Overlaps the meeting by half an hour. */
const aRun = (startsAt = '2032-12-03T17:00:00.000Z', endsAt = '2032-12-03T19:00:00.000Z') =>
  openRun(portal.tables, { mode: 'online', sessions: [{ startsAt, endsAt, mode: 'online' }] })

const coming = (settingId: string, deputyName?: string) =>
  reply(portal.tables, meeting, {
    settingId,
    ...(deputyName === undefined ? { answer: 'coming' } : { answer: 'deputy', deputyName }),
  })

describe('Training at the time of a cluster meeting', () => {
  beforeAll(async () => {
    portal = await startPortal({ now, keep: true })
    meeting = await openMeeting(portal.tables, newId('cluster'), 30)
  })
  afterAll(() => portal.stop())

  it('is said on the page of the run to the SENCO who is coming to the meeting, and to their manager', async () => {
    const { settingId, senco, manager } = await aTeam()
    const run = await aRun()
    await coming(settingId)
    const { meetingId, title } = meeting
    const { startsAt, endsAt } = slotOf(meeting)
    const expected = [{ meetingId, settingId, title, startsAt, endsAt, personIds: [senco.personId] }]
    expect((await senco.get(`${at}/runs/${run.runId}`)).body.meetings).toEqual(expected)
    expect((await manager.get(`${at}/runs/${run.runId}`)).body.meetings).toEqual(expected)
  })

  it('is not said when a deputy goes, when the training is at another time, or to another setting', async () => {
    const [one, other] = [await aTeam(), await aTeam()]
    const run = await aRun()
    const meetingsOf = async (who: typeof one.senco, runId: string) =>
      (await who.get(`${at}/runs/${runId}`)).body.meetings
    await coming(one.settingId, 'Dee Deputy')
    expect(await meetingsOf(one.senco, run.runId)).toEqual([])
    await coming(one.settingId)
    expect(await meetingsOf(one.senco, run.runId)).toHaveLength(1)
    expect(await meetingsOf(other.senco, run.runId)).toEqual([])
    const later = await aRun('2032-12-03T20:00:00.000Z', '2032-12-03T21:00:00.000Z')
    expect(await meetingsOf(one.senco, later.runId)).toEqual([])
  })

  it('leaves booking to those who were told: the service refuses only training at the same time', async () => {
    const { settingId, senco, manager } = await aTeam()
    await coming(settingId)
    const [run, other] = [await aRun(), await aRun()]
    const book = (runId: string) =>
      manager.send('POST', `${at}/runs/${runId}/places`, { settingId, people: [{ personId: senco.personId }] })
    expect((await book(run.runId)).body.places).toMatchObject([{ status: 'booked' }])
    expect(await book(other.runId)).toMatchObject({ status: 409, body: { code: 'clash' } })
  })
})

describe('A reply to a cluster meeting at the time of training', () => {
  beforeAll(async () => {
    portal = await startPortal({ now, keep: true })
    meeting = await openMeeting(portal.tables, newId('cluster'), 30)
  })
  afterAll(() => portal.stop())

  const trainingOf = (who: Client, settingId: string) =>
    who.get(`/api/clusters/meetings/${meeting.meetingId}/replies/${settingId}/training`)

  const booked = async (...times: readonly [string, string] | readonly []) => {
    const team = await aTeam()
    const run = await aRun(...times)
    const { settingId, senco, manager } = team
    await manager.send('POST', `${at}/runs/${run.runId}/places`, { settingId, people: [{ personId: senco.personId }] })
    return { ...team, run }
  }

  it('is told of the SENCO’s place at that time: to them, to their manager and to the council', async () => {
    const { settingId, senco, manager, run } = await booked()
    const staff = await portal.as('area-senco')
    const [session] = run.sessions
    for (const who of [senco, manager, staff])
      expect((await trainingOf(who, settingId)).body.training).toMatchObject([
        { runId: run.runId, personId: senco.personId, title: run.title, startsAt: session?.startsAt },
      ])
  })

  it('is not told of training at another time, of a place that was given up, or of a turn in the list', async () => {
    const later = await booked('2032-12-03T20:00:00.000Z', '2032-12-03T21:00:00.000Z')
    expect((await trainingOf(later.senco, later.settingId)).body.training).toEqual([])
    const { settingId, senco, run } = await booked()
    expect((await trainingOf(senco, settingId)).body.training).toHaveLength(1)
    await senco.send('POST', `${at}/runs/${run.runId}/places/${senco.personId}/cancellation`, { chargePence: 3000 })
    expect((await trainingOf(senco, settingId)).body.training).toEqual([])
    const waits = await aTeam()
    const { runId } = await openRun(portal.tables, { capacity: 0, sessions: [...run.sessions] })
    const people = [{ personId: waits.senco.personId }]
    const asked = await waits.manager.send('POST', `${at}/runs/${runId}/places`, { settingId: waits.settingId, people })
    expect(asked.body.places).toMatchObject([{ status: 'waiting' }])
    expect((await trainingOf(waits.senco, waits.settingId)).body.training).toEqual([])
  })

  it('says nothing of a colleague’s training to another SENCO of the setting', async () => {
    const { settingId, manager } = await booked()
    const colleague = await portal.as('setting-senco', { settingIds: [settingId] })
    expect((await trainingOf(manager, settingId)).body.training).toHaveLength(1)
    expect((await trainingOf(colleague, settingId)).body.training).toEqual([])
  })

  it('is kept all the same: whoever was told decides', async () => {
    const { settingId, senco } = await booked()
    const path = `/api/clusters/meetings/${meeting.meetingId}/replies/${settingId}`
    const replied = await senco.send('PUT', path, { answer: 'coming', slotId: slotOf(meeting).slotId })
    expect(replied.body.reply).toMatchObject({ answer: 'coming', place: 'held' })
  })
})
