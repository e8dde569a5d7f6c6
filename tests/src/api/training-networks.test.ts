// A year's membership of a network: what it books is shown before, who is a member after, and leaving gives it up.
import { commit } from '@senco/store/commit'
import { settingWrites } from '@senco/store/register/settings'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, newId } from '../support/meetings.ts'
import { type Portal, type SignedIn, startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'
import { aCourse } from '../support/training.ts'

const now = '2032-11-22T09:00:00.000Z'
const at = '/api/training'

let portal: Portal
let courseId: string
let dates: readonly string[]

const publish = async (staff: SignedIn, day: string): Promise<string> => {
  const sessions = [{ startsAt: `${day}T16:00:00.000Z`, endsAt: `${day}T18:00:00.000Z`, mode: 'online' }]
  const { runId } = (await staff.send('POST', `${at}/runs`, { courseId, mode: 'online', sessions, trainers: [] })).body
  await staff.send('POST', `${at}/runs/${runId}/publish`)
  return runId
}

describe('A year’s membership of a network', () => {
  beforeAll(async () => {
    portal = await startPortal({ now, keep: true })
    const staff = await portal.as('team-manager')
    const { title, aims, topics, hours, capacity, minToRun, pricePence } = aCourse({ title: 'SENCO network' })
    const facts = { title, aims, topics, hours, capacity, minToRun, pricePence, level: 'network' }
    courseId = (await staff.send('POST', `${at}/courses`, facts)).body.course.courseId
    dates = [await publish(staff, '2032-12-06'), await publish(staff, '2033-03-07')]
    // Of the next school year: not of this membership.
    await publish(staff, '2033-10-03')
    await portal.drained()
  })
  afterAll(() => portal.stop())

  it('shows the dates of this school year before, and a SENCO herself and her manager’s team after joining', async () => {
    const settingId = newId('setting')
    const reach = { settingIds: [settingId] }
    const [senco, manager] = [await portal.as('setting-senco', reach), await portal.as('setting-manager', reach)]
    const record = aRecord({ settingId, email: `${settingId}@setting.example` }, { personId: senco.personId })
    const writes = settingWrites(portal.tables, undefined, record, now)
    await commit(portal.tables, contextOf('addSetting', now), { writes, answer: null })
    const seenBy = async (who: SignedIn) => (await who.get(`${at}/settings/${settingId}/networks`)).body
    const before = await seenBy(senco)
    expect(before.startsIn).toBe(2032)
    expect(before.networks).toMatchObject([{ title: 'SENCO network', members: [] }])
    expect(before.networks[0].dates.map(({ runId }: { runId: string }) => runId)).toEqual(dates)

    const join = (who: SignedIn, attendee: object) =>
      who.send('POST', `${at}/courses/${courseId}/members`, { settingId, attendee })
    expect((await join(senco, { personId: senco.personId })).status).toBe(200)
    expect((await join(manager, { name: 'Nia Network' })).status).toBe(200)
    // Nobody whom the setting does not know.
    expect((await join(manager, { personId: newId('person') })).status).toBe(404)
    await portal.drained()
    const names = async (who: SignedIn) =>
      (await seenBy(who)).networks[0].members.map(({ name }: { name: string }) => name).sort()
    expect(await names(senco)).toEqual(['Sam Setting SENCO'])
    expect(await names(manager)).toEqual(['Nia Network', 'Sam Setting SENCO'])
    const mine = (await senco.get(`${at}/mine`)).body.places
    expect(mine.map(({ run }: { run: { runId: string } }) => run.runId)).toEqual(dates)

    await senco.send('POST', `${at}/courses/${courseId}/members/${senco.personId}/end`)
    await portal.drained()
    expect(await names(manager)).toEqual(['Nia Network'])
    expect((await senco.get(`${at}/mine`)).body.places).toEqual([])
  })
})
