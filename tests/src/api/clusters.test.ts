// One cluster meeting from plan to attendance, over the real gateway with captured mail.
import { demo } from '@senco/domain/authority/demo'
import { telling } from '@senco/functions/clusters/telling'
import type { StoredEvent } from '@senco/functions/consumers'
import { readSnapshot } from '@senco/store/audit/snapshot'
import { commit } from '@senco/store/commit'
import { readSettingPage, settingWrites } from '@senco/store/register/settings'
import { describe, expect, it } from 'vitest'
import { contextOf, newId } from '../support/meetings.ts'
import { type Portal, startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'

const now = '2032-11-20T09:00:00.000Z'
const slot = (facts: object = {}) => ({
  startsAt: '2032-12-03T18:30:00.000Z',
  endsAt: '2032-12-03T20:00:00.000Z',
  mode: 'online',
  joinLink: 'https://meet.example.org/autumn',
  capacity: 20,
  ...facts,
})

type Facts = Parameters<typeof aRecord>[0]

const addSetting = async (
  portal: Portal,
  facts: Facts,
  ...sencos: Parameters<typeof aRecord>[1][]
): Promise<string> => {
  const record = aRecord({ settingId: newId('setting'), ...facts }, ...sencos)
  await commit(portal.tables, contextOf('addSetting', now), {
    writes: settingWrites(portal.tables, undefined, record, now),
    answer: null,
  })
  return record.setting.settingId
}

const begin = async (slots: readonly object[] = [slot()]) => {
  const portal = await startPortal({ now })
  const staff = await portal.as('area-senco')
  const { cluster } = (await staff.send('POST', '/api/clusters', { name: 'North', wardCodes: [] })).body
  const plan = { clusterIds: [cluster.clusterId], title: 'Autumn cluster', theme: 'Speech and language', slots }
  const { meetingId } = (await staff.send('POST', '/api/clusters/meetings', plan)).body
  const at = `/api/clusters/meetings/${meetingId}`
  return { portal, staff, clusterId: String(cluster.clusterId), plan, meetingId, at }
}

const mailTo = (portal: Portal, to: string) => portal.mailbox.all().filter((each) => each.to === to)

const eventOf = async (portal: Portal, type: string): Promise<StoredEvent> => {
  const { partitions } = await readSnapshot(portal.tables)
  const found = [...partitions.values()].flat().find((item) => item.pk.startsWith('EVENT#') && item['type'] === type)
  return found as unknown as StoredEvent
}

describe('One cluster meeting, end to end', () => {
  it('is planned, opened, invited to, replied to, full, given up by one and got by the next, and attended', async () => {
    const { portal, staff, clusterId, plan, at } = await begin([slot({ capacity: 1 })])
    const first = await addSetting(portal, { name: 'Larkfield', clusterId }, { email: 'amira@larkfield.example' })
    const second = await addSetting(portal, { name: 'Mill Lane', clusterId, email: 'office@mill.example' })
    const amira = await portal.as('setting-senco', { settingIds: [first] })
    expect((await amira.get(at)).status).toBe(404)
    expect((await staff.send('POST', `${at}/publish`)).status).toBe(200)
    await portal.drained()
    const [invitation] = mailTo(portal, 'amira@larkfield.example')
    expect(invitation?.text).toContain('Is anyone from Larkfield coming')
    expect(invitation?.text).toContain('Friday 3 December 2032, 6:30pm to 8pm, online')
    for (const answer of ['coming', 'deputy', 'apology']) expect(invitation?.text).toContain(`?answer=${answer}`)
    expect(invitation?.text).not.toContain('meet.example.org')

    const coming = await amira.send('PUT', `${at}/replies/${first}`, { answer: 'coming' })
    expect(coming.body.reply).toMatchObject({ place: 'held', toldBy: 'portal' })
    const waiting = await staff.send('PUT', `${at}/replies/${second}`, { answer: 'coming', toldBy: 'email' })
    expect(waiting.body.reply).toMatchObject({ place: 'waiting', position: 1, toldBy: 'email' })

    await amira.send('PUT', `${at}/replies/${first}`, { answer: 'apology', reason: 'Inspection' })
    await portal.drained()
    const [, place] = mailTo(portal, 'office@mill.example')
    expect(place?.subject).toBe('You now have a place: Autumn cluster')
    expect(place?.text).toContain('https://meet.example.org/autumn')

    const seen = (await staff.get(at)).body
    expect(seen.replies.map((reply: { place: string }) => reply.place).sort()).toEqual(['held', 'none'])
    expect(seen.meeting.slots[0]).toMatchObject({ remaining: 0, queue: [], capacity: plan.slots.length })

    portal.clock.set('2032-12-03T18:35:00.000Z')
    const tablet = await portal.signIn(staff.personId)
    const { slotId } = seen.meeting.slots[0]
    const mark = (settingId: string, more: object) =>
      tablet.send('PUT', `${at}/attendance/${settingId}`, { slotId, ...more })
    expect((await mark(second, { mark: 'late' })).body.attendance[0]).toMatchObject({ mark: 'late', walkIn: false })
    expect((await mark(first, { mark: 'present' })).body.code).toBe('walk-in')
    expect((await mark(first, { mark: 'present', walkIn: true })).status).toBe(200)
    expect((await mark(first, { mark: null })).body.attendance).toEqual([])
    expect((await tablet.get(at)).body.outcomes).toEqual(
      expect.arrayContaining([
        { settingId: second, outcome: 'represented' },
        { settingId: first, outcome: 'apology' },
      ]),
    )
  })

  it('shows a setting its own reply alone, and not who else waits', async () => {
    const { portal, staff, clusterId, at } = await begin([slot({ capacity: 1 })])
    const [mine, other] = [await addSetting(portal, { clusterId }), await addSetting(portal, { clusterId })]
    await staff.send('POST', `${at}/publish`)
    await staff.send('PUT', `${at}/replies/${other}`, { answer: 'coming' })
    const senco = await portal.as('setting-senco', { settingIds: [mine] })
    const before = (await senco.get(at)).body
    expect(before).toMatchObject({ replies: [], warnings: [] })
    expect(before.meeting.slots[0]).not.toHaveProperty('joinLink')
    expect((await senco.send('PUT', `${at}/replies/${other}`, { answer: 'apology' })).status).toBe(404)
    await senco.send('PUT', `${at}/replies/${mine}`, { answer: 'coming' })
    const after = (await senco.get('/api/clusters/meetings')).body.meetings[0]
    expect(after.replies).toEqual([expect.objectContaining({ settingId: mine, position: 1 })])
    expect(JSON.stringify(after)).not.toContain(other)
  })

  it('invites each setting once, however often the event is delivered, and counts those without e-mail', async () => {
    const { portal, staff, clusterId, at } = await begin()
    const shared = { email: 'office@shared.example' }
    await addSetting(portal, { name: 'Two Sencos', clusterId }, { name: 'A', ...shared }, { name: 'B', ...shared })
    await addSetting(portal, { name: 'Sister setting', clusterId, ...shared })
    await addSetting(portal, { name: 'By post', clusterId })
    expect((await staff.get(at)).body.warnings).toEqual(['1 has no e-mail: print letters'])
    await staff.send('POST', `${at}/publish`)
    await staff.send('POST', `${at}/publish`)
    await portal.drained()
    const deps = { tables: portal.tables, authority: demo, baseUrl: portal.origin }
    const event = await eventOf(portal, 'meeting-published')
    const again = { ...contextOf('clusters.invite', now), idempotency: undefined }
    await telling(deps)
      .find(({ name }) => name === 'clusters.invite')
      ?.handle(event, again)
    await portal.drained()
    const sent = mailTo(portal, shared.email)
    expect(sent.map((each) => each.text.split('\n')[0]).sort()).toEqual([
      'Is anyone from Sister setting coming to our next meeting for SENCOs?',
      'Is anyone from Two Sencos coming to our next meeting for SENCOs?',
    ])
  })

  it('A28 an evening slot warning for a childminder cluster', async () => {
    const { portal, staff, clusterId, at } = await begin([
      slot({
        startsAt: '2032-12-03T09:30:00.000Z',
        endsAt: '2032-12-03T11:00:00.000Z',
        mode: 'in-person',
        venue: 'Town Hall',
      }),
    ])
    for (let index = 0; index < 9; index++)
      await addSetting(portal, { clusterId, providerType: 'childminder', email: `c${index}@example.org` })
    expect((await staff.get(at)).body.warnings).toEqual(['9 childminders, no evening slot and none online'])
  })

  it('gives places to those who wait when there are more, refuses fewer than are held, and tells of a new place', async () => {
    const { portal, staff, clusterId, plan, at } = await begin([slot({ capacity: 1 })])
    await staff.send('POST', `${at}/publish`)
    const ids = []
    for (const name of ['a', 'b', 'c']) {
      const settingId = await addSetting(portal, { clusterId, email: `${name}@example.org` })
      ids.push(settingId)
      await staff.send('PUT', `${at}/replies/${settingId}`, { answer: 'coming' })
    }
    const { slotId } = (await staff.get(at)).body.meeting.slots[0]
    const change = (facts: object) =>
      staff.send('PUT', at, { ...plan, slots: [slot({ slotId, capacity: 1, ...facts })] })
    await change({ capacity: 2 })
    await portal.drained()
    expect(mailTo(portal, 'b@example.org').at(-1)?.subject).toContain('You now have a place')
    expect((await change({ capacity: 1 })).body).toMatchObject({ status: 409, code: 'places-held' })
    await change({ capacity: 2, startsAt: '2032-12-03T19:00:00.000Z' })
    await portal.drained()
    expect(mailTo(portal, 'a@example.org').at(-1)?.text).toContain('7pm to 8pm')
    expect(mailTo(portal, 'c@example.org').at(-1)?.text).toContain('still on the waiting list')
    await staff.send('POST', `${at}/cancel`, { reason: 'Snow' })
    await portal.drained()
    expect(mailTo(portal, 'c@example.org').at(-1)).toMatchObject({ subject: 'Cancelled: Autumn cluster' })
    expect((await staff.send('PUT', `${at}/replies/${ids[0]}`, { answer: 'coming' })).body.code).toBe(
      'meeting-cancelled',
    )
  })

  it('A25 a closed setting gives its future place to the next', async () => {
    const { portal, staff, clusterId, at } = await begin([slot({ capacity: 1 })])
    await staff.send('POST', `${at}/publish`)
    const [closing, next] = [await addSetting(portal, { clusterId }), await addSetting(portal, { clusterId })]
    for (const settingId of [closing, next]) await staff.send('PUT', `${at}/replies/${settingId}`, { answer: 'coming' })
    await commit(portal.tables, contextOf('closeSetting', now), {
      writes: [],
      events: [{ type: 'setting-closed', data: { settingId: closing } }],
      answer: null,
    })
    portal.stream.nudge()
    await portal.drained()
    const { replies } = (await staff.get(at)).body
    expect(replies).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ settingId: closing, answer: 'apology', place: 'none' }),
        expect.objectContaining({ settingId: next, place: 'held' }),
      ]),
    )
  })

  it('keeps one reply and one history line for a button pressed twice', async () => {
    const { portal, staff, clusterId, at } = await begin()
    await staff.send('POST', `${at}/publish`)
    const settingId = await addSetting(portal, { clusterId })
    const press = () => staff.send('PUT', `${at}/replies/${settingId}`, { answer: 'coming' }, 'the same key')
    const [one, two] = await Promise.all([press(), press()])
    expect([one.status, two.status]).toEqual([200, 200])
    expect((await staff.get(at)).body.meeting.slots[0].remaining).toBe(19)
    const { history } = (await readSettingPage(portal.tables, settingId)) ?? { history: [] }
    expect(history.map(({ summary }) => summary)).toEqual([
      'Coming to Autumn cluster, Friday 3 December 2032, 6:30pm to 8pm',
    ])
    expect(history[0]).toMatchObject({ toldBy: 'telephone' })
  })

  it('names clusters once, and places settings in them', async () => {
    const { portal, staff, clusterId } = await begin()
    expect((await staff.send('POST', '/api/clusters', { name: 'north', wardCodes: [] })).status).toBe(400)
    const settingId = await addSetting(portal, {})
    const placed = await staff.send('PUT', `/api/clusters/${clusterId}/settings`, { settingIds: [settingId] })
    expect(placed.body).toEqual({ placed: 1 })
    const renamed = await staff.send('PUT', `/api/clusters/${clusterId}`, { name: 'North and east' })
    expect(renamed.body.cluster.name).toBe('North and east')
    expect((await staff.get('/api/clusters')).body.clusters).toHaveLength(1)
  })
})
