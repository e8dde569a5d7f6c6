// A person's calendar by its secret address, and single meetings as files, read back by two calendar programs' parsers.
// Bugs 36, 38 and 39 cannot happen: there are no repeating events in what we write (see calendar-files.test.ts).
import { demo } from '@senco/domain/authority/demo'
import { feed } from '@senco/functions/links/feed'
import { readSnapshot } from '@senco/store/audit/snapshot'
import { openTables } from '@senco/store/client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readUnitsOf, startRecorder } from '../bench/recorder.ts'
import { readers, readWithIcalJs } from '../support/calendar-readers.ts'
import type { Client, Sent } from '../support/client.ts'
import { contextOf, manySettings, newId, now, openMeeting, reply } from '../support/meetings.ts'
import { ownEngine } from '../support/own-engine.ts'
import { startPortal } from '../support/portal.ts'

const slot = (facts: object = {}) => ({
  startsAt: '2032-12-03T18:30:00.000Z',
  endsAt: '2032-12-03T20:00:00.000Z',
  mode: 'online',
  joinLink: 'https://meet.example.org/autumn',
  accessNotes: 'Ring twice',
  capacity: 1,
  ...facts,
})

const slotAt = (day: string, from: string, to: string) =>
  slot({ startsAt: `${day}T${from}:00.000Z`, endsAt: `${day}T${to}:00.000Z` })

const begin = async () => {
  const portal = await startPortal({ now })
  const staff = await portal.as('area-senco')
  const clusterId: string = (await staff.send('POST', '/api/clusters', { name: 'North', wardCodes: [] })).body.cluster
    .clusterId
  const [mine = '', other = ''] = await manySettings(portal.tables, 2, clusterId)
  const senco = await portal.as('setting-senco', { settingIds: [mine] })
  const plan = async (title: string, slots: readonly object[] = [slot()], clusterIds = [clusterId]) => {
    const { meetingId } = (await staff.send('POST', '/api/clusters/meetings', { clusterIds, title, slots })).body
    return { meetingId, at: `/api/clusters/meetings/${meetingId}` }
  }
  const open = async (...plans: Parameters<typeof plan>) => {
    const planned = await plan(...plans)
    await staff.send('POST', `${planned.at}/publish`)
    return planned
  }
  const answer = (at: string, settingId: string, said = 'coming') =>
    staff.send('PUT', `${at}/replies/${settingId}`, { answer: said, toldBy: 'telephone' })
  return { portal, staff, clusterId, mine, other, senco, plan, open, answer }
}

const pathOf = (made: Sent): string => new URL(made.body.address).pathname
const addressOf = async (person: Client): Promise<string> => pathOf(await person.send('POST', '/api/calendar/feed'))

const withoutStamps = (text: string): string => text.replaceAll(/^DTSTAMP:.*$/gm, '')
/** The whole answer but the time of day. */
const bytesOf = ({ status, headers, text }: Sent): string =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== 'date'), text])

describe('A calendar by a secret address', () => {
  it.each(readers)('shows the places that one’s settings hold and no others, as $name reads it', async ({ read }) => {
    // Bug 51 (an invitation was sent to people who only waited).
    const { portal, senco, mine, other, plan, open, answer } = await begin()
    const title = 'Speech, language;\nand “play” 👩🏽‍💻 \\ autumn'
    const held = await open(title, [
      slot(),
      slot({ startsAt: '2032-12-09T09:30:00.000Z', endsAt: '2032-12-09T11:00:00.000Z' }),
    ])
    const [first] = (await senco.get(held.at)).body.meeting.slots
    await senco.send('PUT', `${held.at}/replies/${mine}`, { answer: 'coming', slotId: first.slotId })
    const full = await open('Waiting for a place')
    await answer(full.at, other)
    await answer(full.at, mine)
    await answer((await open('Cannot come')).at, mine, 'apology')
    await open('Not replied')
    await plan('Still planned')
    const shown = await portal.visitor.get(await addressOf(senco))
    expect(shown.status).toBe(200)
    expect(shown.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH; component=VEVENT')
    expect(shown.headers.get('cache-control')).toContain('private')
    expect(read(shown.text)).toMatchObject({
      method: 'PUBLISH',
      name: 'Brindleford SENCO meetings',
      events: [
        {
          uid: `${first.slotId}@localhost`,
          summary: title,
          startsAt: first.startsAt,
          endsAt: first.endsAt,
          status: 'CONFIRMED',
          location: 'Online',
          attendees: [],
        },
      ],
    })
    expect(read(shown.text).events[0]?.description).toContain('https://meet.example.org/autumn')
  })

  it('is the same at every reading but for when it was made, and is not sent again to those who have it', async () => {
    // Bug 34 (new UIDs at each reading).
    const { portal, senco, mine, open, answer } = await begin()
    await answer((await open('Autumn')).at, mine)
    const path = await addressOf(senco)
    const one = await portal.visitor.get(path)
    portal.clock.set('2032-11-20T09:40:00.000Z')
    const two = await portal.visitor.get(path)
    expect(two.text).not.toBe(one.text)
    expect(withoutStamps(two.text)).toBe(withoutStamps(one.text))
    const etag = one.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]+"$/)
    expect(two.headers.get('etag')).toBe(etag)
    for (const header of [etag, `"x", ${etag}`, etag.slice(2), '*']) {
      const again = await portal.visitor.get(path, { 'if-none-match': header })
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await portal.visitor.get(path, { 'if-none-match': 'W/"other"' })).status).toBe(200)
    await answer((await open('Winter')).at, mine)
    expect((await portal.visitor.get(path, { 'if-none-match': etag })).status).toBe(200)
  })

  it('keeps the UIDs of a series when this meeting and the later ones move, and raises their numbers alone', async () => {
    const { portal, staff, clusterId, senco, mine, answer } = await begin()
    const days = ['2032-12-07', '2033-01-11', '2033-03-29']
    const meetings = days.map((day) => ({
      ...{ seriesKey: clusterId, originalDate: day, clusterIds: [clusterId], title: 'Autumn' },
      // In summer time half past six is an hour earlier in UTC.
      slots: [day < '2033-03-27' ? slotAt(day, '18:30', '20:00') : slotAt(day, '17:30', '19:00')],
    }))
    const { meetingIds } = (await staff.send('POST', '/api/clusters/years', { meetings })).body
    await staff.send('POST', '/api/clusters/meetings/publish', { meetingIds })
    const at = (n: number) => `/api/clusters/meetings/${meetingIds[n]}`
    for (const n of days.keys()) await answer(at(n), mine)
    const path = await addressOf(senco)
    const events = async () => readWithIcalJs((await portal.visitor.get(path)).text).events
    const before = await events()
    const [{ slotId }] = (await staff.get(at(1))).body.meeting.slots
    const moved = { ...slotAt('2033-01-12', '18:00', '19:30'), slotId }
    const change = { clusterIds: [clusterId], title: 'Autumn', slots: [moved], scope: 'later' }
    expect((await staff.send('PUT', at(1), change)).body).toMatchObject({ changed: 2 })
    const times = [
      {},
      { startsAt: moved.startsAt, endsAt: moved.endsAt },
      { startsAt: '2033-03-30T17:00:00.000Z', endsAt: '2033-03-30T18:30:00.000Z' },
    ]
    expect(await events()).toEqual(
      before.map((event, n) => ({ ...event, ...times[n], sequence: event.sequence + (n === 0 ? 0 : 1) })),
    )
  })

  it('keeps an event its UID when it moves and raises its number, and says when it is cancelled', async () => {
    // Bugs 33 and 37 (a second event after a change; a deleted day that stays in the feed).
    const { portal, staff, clusterId, senco, mine, open, answer } = await begin()
    const { at } = await open('Autumn')
    await answer(at, mine)
    const path = await addressOf(senco)
    const events = async () => readWithIcalJs((await portal.visitor.get(path)).text).events
    const [first] = await events()
    const { slotId } = (await staff.get(at)).body.meeting.slots[0]
    const change = (facts: object) =>
      staff.send('PUT', at, { clusterIds: [clusterId], title: 'Autumn', slots: [slot({ slotId, ...facts })] })
    const moved = { startsAt: '2032-12-10T18:30:00.000Z', endsAt: '2032-12-10T20:00:00.000Z' }
    expect((await change(moved)).status).toBe(200)
    expect(await events()).toEqual([{ ...first, ...moved, sequence: (first?.sequence ?? 0) + 1 }])
    await change({ ...moved, mode: 'in-person', venue: 'Town Hall' })
    expect((await events())[0]).toMatchObject({
      uid: first?.uid,
      location: 'Town Hall',
      sequence: (first?.sequence ?? 0) + 2,
    })
    await staff.send('POST', `${at}/cancel`, { reason: 'Snow' })
    expect(await events()).toMatchObject([
      { uid: first?.uid, status: 'CANCELLED', summary: 'Cancelled: Autumn', sequence: (first?.sequence ?? 0) + 3 },
    ])
  })

  it('ends with a new address, on request and with the person’s access, exactly as if it had never been', async () => {
    const { portal, staff, senco } = await begin()
    const administrator = await portal.as('administrator')
    const missing = bytesOf(await portal.visitor.get(`/calendar/${newId('person')}.${'x'.repeat(43)}/meetings.ics`))
    expect(JSON.parse(missing)[0]).toBe(404)
    const ended = async (path: string) => expect(bytesOf(await portal.visitor.get(path))).toBe(missing)
    await ended('/calendar/made-up/meetings.ics')
    const first = await addressOf(senco)
    const second = await addressOf(senco)
    await ended(first)
    await ended(second.replace(senco.personId, staff.personId))
    expect((await portal.visitor.get(second)).status).toBe(200)
    expect((await senco.get('/api/calendar/feed')).body).toEqual({ madeAt: expect.any(String) })
    await senco.send('POST', '/api/calendar/feed/revoke')
    await ended(second)
    expect((await senco.get('/api/calendar/feed')).body).toEqual({})

    const third = await addressOf(senco)
    const person = `/api/people/${senco.personId}`
    await administrator.send('POST', `${person}/deactivate`)
    await ended(third)
    // Restored access does not bring an old address back.
    await administrator.send('POST', `${person}/reactivate`)
    await ended(third)
    const again = await portal.signIn(senco.personId).catch(() => undefined)
    if (again !== undefined) expect((await again.get('/api/calendar/feed')).body).toEqual({})
  })

  it('shows only what the person may see now: without a role it is gone, with another setting it is that one’s', async () => {
    const { portal, senco, mine, other, open, answer } = await begin()
    const administrator = await portal.as('administrator')
    await answer((await open('Mine')).at, mine)
    await answer((await open('Other')).at, other)
    const path = await addressOf(senco)
    const titles = async () =>
      readWithIcalJs((await portal.visitor.get(path)).text).events.map(({ summary }) => summary)
    const scopes = (...roles: object[]) =>
      administrator.send('PUT', `/api/people/${senco.personId}/scopes`, { scopes: roles })
    expect(await titles()).toEqual(['Mine'])
    expect((await scopes({ role: 'setting-senco', settingIds: [other] })).status).toBe(200)
    expect(await titles()).toEqual(['Other'])
    expect((await scopes({ role: 'iass-adviser' })).status).toBe(200)
    expect((await portal.visitor.get(path)).status).toBe(404)
  })

  it('shows staff the clusters they lead, or all when they lead none, planned ones as such', async () => {
    const { portal, staff, plan, open } = await begin()
    const lead = await portal.as('area-senco')
    const south = (
      await staff.send('POST', '/api/clusters', { name: 'South', wardCodes: [], leadAreaSencoId: lead.personId })
    ).body.cluster.clusterId
    await open('North open')
    await plan('North planned')
    await open('South open', [slot()], [south])
    const events = async (person: Client) =>
      readWithIcalJs((await portal.visitor.get(await addressOf(person))).text).events
    expect((await events(lead)).map(({ summary }) => summary)).toEqual(['South open'])
    const all = await events(staff)
    expect(all.map(({ summary }) => summary).sort()).toEqual(['North open', 'Planned: North planned', 'South open'])
    expect(all.find(({ summary }) => summary.startsWith('Planned'))?.status).toBe('TENTATIVE')
    expect(all[0]?.description).toContain('https://meet.example.org/autumn')
  })

  it('is a secret that is shown once and kept nowhere', async () => {
    const { portal, senco } = await begin()
    const key = 'the-same-press'
    const made = await senco.send('POST', '/api/calendar/feed', {}, key)
    const again = await senco.send('POST', '/api/calendar/feed', {}, key)
    // Pressed twice: the last address that was shown is the one that works.
    expect((await portal.visitor.get(pathOf(made))).status).toBe(404)
    expect((await portal.visitor.get(pathOf(again))).status).toBe(200)
    const kept = JSON.stringify([...(await readSnapshot(portal.tables)).partitions])
    for (const one of [made, again]) expect(kept).not.toContain(pathOf(one).split('/')[2]?.split('.')[1])
    expect(kept).toContain('"sk":"FEED"')
  })

  it('of 60 events is read in four round trips', async () => {
    const { portal, mine, senco } = await begin()
    for (let count = 0; count < 60; count++) {
      const meeting = await openMeeting(portal.tables, newId('cluster'), 5)
      await reply(portal.tables, meeting, { settingId: mine, answer: 'coming' }, contextOf('replyForSetting'))
    }
    const token = (await addressOf(senco)).split('/')[2] ?? ''
    const recorder = await startRecorder(await ownEngine())
    onTestFinished(() => recorder.stop())
    const tables = openTables({ service: portal.tables.service, endpoint: recorder.endpoint })
    const shown = await feed({ tables, authority: demo, baseUrl: portal.origin }).showFeed(
      { token },
      { ...contextOf('showFeed'), requestId: 'one', cookies: {} },
    )
    expect(readWithIcalJs(shown.body).events).toHaveLength(60)
    const calls = recorder.take()
    // The person and the address together, the list of meetings, the replies, the times.
    expect(calls.map(({ operation }) => operation).sort()).toEqual([
      'BatchGetItem',
      'BatchGetItem',
      'GetItem',
      'GetItem',
      'Query',
    ])
    // Half a unit for each reply and each time, the rest for the person and the list.
    expect(calls.reduce((sum, call) => sum + readUnitsOf(call), 0)).toBeLessThanOrEqual(70)
  })
})

describe('One meeting as a calendar file', () => {
  const fileOf = async (person: Client, at: string, slotId: string) => person.get(`${at}/calendar/${slotId}`)

  it('says how to get in and join to staff and to those who have a place, and to nobody else', async () => {
    const { portal, staff, senco, mine, other, open, answer } = await begin()
    const { at } = await open('Autumn')
    const { slotId } = (await staff.get(at)).body.meeting.slots[0]
    await answer(at, mine)
    await answer(at, other)
    const waiting = await portal.as('setting-manager', { settingIds: [other] })
    const auditor = await portal.as('auditor')
    for (const person of [staff, senco]) {
      const file = await fileOf(person, at, slotId)
      expect(file.headers.get('content-disposition')).toBe('attachment; filename="meeting.ics"')
      expect(readWithIcalJs(file.text).events).toMatchObject([{ uid: `${slotId}@localhost`, status: 'CONFIRMED' }])
      expect(file.text).toContain('meet.example.org')
    }
    for (const person of [waiting, auditor]) {
      const file = await fileOf(person, at, slotId)
      expect(readWithIcalJs(file.text).events).toMatchObject([{ status: 'TENTATIVE' }])
      expect(file.text).not.toMatch(/meet\.example\.org|Ring twice/)
    }
    expect((await fileOf(senco, at, newId('slot'))).status).toBe(404)
  })

  it('comes with the link of an e-mail, signed out, once there is a place', async () => {
    const { portal, open, other, answer } = await begin()
    const { at } = await open('Autumn')
    await portal.drained()
    const mail = portal.mailbox.all().find(({ to }) => to === 's1@example.org')
    const path = /\/reply\/\w+/.exec(mail?.text ?? '')?.[0] ?? 'no link'
    const file = () => portal.visitor.get(`${path}/meeting.ics`)
    expect((await file()).status).toBe(404)
    await answer(at, other)
    await portal.visitor.submit(path, { formId: 'one', answer: 'coming' })
    expect((await file()).status).toBe(404)
    expect((await portal.visitor.get(path)).text).not.toContain('meeting.ics')
    await answer(at, other, 'apology')
    const held = await file()
    expect(readWithIcalJs(held.text).events).toMatchObject([{ summary: 'Autumn', attendees: [] }])
    expect((await portal.visitor.get(path)).text).toContain(`href="${path}/meeting.ics"`)
    expect(bytesOf(await portal.visitor.get('/reply/made-up/meeting.ics'))).toBe(
      bytesOf(await portal.visitor.get(`${path}x/meeting.ics`)),
    )
  })
})
