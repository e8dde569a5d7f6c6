// A year of cluster meetings through the real gateway: proposed, looked through, planned, opened and edited as a series.
import { slotTimes } from '@senco/domain/clusters/london-times'
import { audit } from '@senco/store/audit/audit'
import { commit } from '@senco/store/commit'
import { settingWrites } from '@senco/store/register/settings'
import { describe, expect, it } from 'vitest'
import { contextOf, newId } from '../support/meetings.ts'
import { type Portal, type SignedIn, startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'
import { enterTerms } from '../support/term-dates.ts'

const now = '2032-09-01T09:00:00.000Z'
const morning = { startClock: '09:30', endClock: '11:00', mode: 'in-person', venue: 'Town Hall', capacity: 20 }
const evening = {
  startClock: '19:00',
  endClock: '20:00',
  mode: 'online',
  joinLink: 'https://meet.example.org/a',
  capacity: 30,
}
const secondTuesday = { kind: 'term-week', weekday: 2, week: 2 }
const schoolYear = { from: '2032-09-01', to: '2033-08-31' }

interface Proposal {
  readonly title: string
  readonly date: string
  readonly clusterIds: readonly string[]
  readonly marks: readonly { readonly words: string }[]
  readonly clashes: readonly string[]
  readonly slots: readonly { readonly startsAt: string; readonly endsAt: string }[]
}

const begin = async (...names: string[]) => {
  const portal = await startPortal({ now })
  const staff = await portal.as('area-senco')
  await enterTerms(staff)
  const clusterIds: string[] = []
  for (const name of names)
    clusterIds.push((await staff.send('POST', '/api/clusters', { name, wardCodes: [] })).body.cluster.clusterId)
  return { portal, staff, clusterIds }
}

const wishOf = (clusterIds: readonly string[], facts: object = {}) => ({
  clusterIds,
  title: 'SENCO cluster meeting',
  slots: [morning, evening],
  by: { pattern: secondTuesday, ...schoolYear },
  ...facts,
})

const propose = async (staff: SignedIn, wish: object): Promise<{ proposals: Proposal[]; warnings: string[] }> =>
  (await staff.send('POST', '/api/clusters/years/proposals', wish)).body

const planOf = async (staff: SignedIn, meetings: readonly object[]): Promise<string[]> =>
  (await staff.send('POST', '/api/clusters/years', { meetings })).body.meetingIds

const addSetting = async (portal: Portal, facts: Parameters<typeof aRecord>[0]): Promise<string> => {
  const record = aRecord({ settingId: newId('setting'), ...facts })
  await commit(portal.tables, contextOf('addSetting', now), {
    writes: settingWrites(portal.tables, undefined, record, now),
    answer: null,
  })
  return record.setting.settingId
}

const at = (meetingId: string | undefined) => `/api/clusters/meetings/${meetingId}`

/** The year of one cluster, planned and open: autumn, spring, summer. */
const openYear = async () => {
  const { portal, staff, clusterIds } = await begin('North')
  const { proposals } = await propose(staff, wishOf(clusterIds))
  const meetingIds = await planOf(staff, proposals)
  await staff.send('POST', '/api/clusters/meetings/publish', { meetingIds })
  // Invitations go to those who are members when they leave: settings that a test adds later are not among them.
  await portal.drained()
  const meetingOf = async (n: number) => (await staff.get(at(meetingIds[n]))).body.meeting
  const timesOf = async (n: number): Promise<string[]> => (await meetingOf(n)).slots.map(slotTimes)
  /** The form of one meeting with other facts, and its first time with other ones. */
  const formOf = async (n: number, scope: string, facts: object, slot: object) => {
    const { title, clusterIds: ids, theme, slots } = await meetingOf(n)
    const [first, ...others] = slots
    return { title, theme, clusterIds: ids, slots: [{ ...first, ...slot }, ...others], scope, ...facts }
  }
  const change = async (n: number, scope: string, facts: object, slot: object = {}) =>
    staff.send('PUT', at(meetingIds[n]), await formOf(n, scope, facts, slot))
  return { portal, staff, clusterIds, meetingIds, meetingOf, timesOf, formOf, change }
}

const mailTo = (portal: Portal, to: string) => portal.mailbox.all().filter((each) => each.to === to)

describe('A year of meetings', () => {
  it('one meeting a term for four clusters with two times each is proposed by a pattern and planned in one go', async () => {
    const { portal, staff, clusterIds } = await begin('North', 'South', 'East', 'West')
    const { proposals } = await propose(staff, wishOf(clusterIds, { spread: 'next-day' }))
    expect(proposals).toHaveLength(12)
    expect(proposals.slice(0, 3).map(({ title, slots }) => [title, ...slots.map(slotTimes)])).toEqual([
      [
        'SENCO cluster meeting: North',
        'Tuesday 7 September 2032, 9:30am to 11am',
        'Tuesday 7 September 2032, 7pm to 8pm',
      ],
      [
        'SENCO cluster meeting: North',
        'Tuesday 11 January 2033, 9:30am to 11am',
        'Tuesday 11 January 2033, 7pm to 8pm',
      ],
      ['SENCO cluster meeting: North', 'Tuesday 26 April 2033, 9:30am to 11am', 'Tuesday 26 April 2033, 7pm to 8pm'],
    ])
    const meetingIds = await planOf(staff, proposals)
    const { meetings } = (await staff.get('/api/clusters/meetings')).body
    expect(meetings).toHaveLength(12)
    expect(new Set(meetings.map((page: { meeting: { seriesId: string } }) => page.meeting.seriesId)).size).toBe(4)
    expect((await staff.get(at(meetingIds[1]))).body.meeting).toMatchObject({
      status: 'planned',
      originalDate: '2033-01-11',
      slots: [{ seriesSlot: 0 }, { seriesSlot: 1 }],
    })
    expect((await audit(portal.tables, now)).violations).toEqual([])
  })

  it('marks bank holidays, closed days, half-term and clashes, and warns of childminders without an evening', async () => {
    const { portal, staff, clusterIds } = await begin('North', 'South')
    for (let n = 0; n < 9; n++)
      await addSetting(portal, {
        clusterId: clusterIds[0],
        providerType: 'childminder',
        ...(n < 5 ? { email: `c${n}@example.org` } : {}),
      })
    await addSetting(portal, { clusterId: clusterIds[1], email: 'a@example.org' })
    const weekly = { kind: 'weekly', weekday: 1, interval: 1 }
    const autumn = { pattern: weekly, from: '2032-10-18', to: '2032-11-01' }
    const { proposals, warnings } = await propose(staff, wishOf(clusterIds, { slots: [morning], by: autumn }))
    expect(proposals.slice(0, 3).map(({ date, marks }) => [date, ...marks.map(({ words }) => words)])).toEqual([
      ['2032-10-18'],
      ['2032-10-25', 'Half-term'],
      ['2032-11-01'],
    ])
    expect(proposals[0]?.clashes).toEqual([
      'Town Hall is taken then: SENCO cluster meeting: South, Monday 18 October 2032, 9:30am to 11am',
    ])
    expect(warnings).toEqual([
      'North: 9 childminders, no evening slot and none online',
      '4 have no e-mail: print letters',
    ])
    const spring = { pattern: secondTuesday, from: '2033-01-01', to: '2033-03-31' }
    const [closed] = (await propose(staff, wishOf(clusterIds, { by: spring }))).proposals
    expect(closed?.marks).toEqual([expect.objectContaining({ words: 'Staff day' })])
  })

  it('finds a meeting that is planned already in the way', async () => {
    const { staff, clusterIds } = await begin('North')
    const { proposals } = await propose(staff, wishOf(clusterIds))
    await planOf(staff, proposals.slice(0, 1))
    const again = (await propose(staff, wishOf(clusterIds))).proposals
    expect(again.map(({ clashes }) => clashes.length)).toEqual([1, 0, 0])
    expect(again[0]?.clashes[0]).toContain('North has another meeting then: SENCO cluster meeting')
  })

  // Bug 46 (marked dates can only be refused all together).
  it('plans the chosen meetings and leaves out the marked ones (46); of days that passed it names each', async () => {
    const { portal, staff, clusterIds } = await begin('North')
    const { proposals } = await propose(staff, wishOf(clusterIds))
    const unmarked = proposals.filter(({ marks }) => marks.length === 0)
    expect(await planOf(staff, unmarked)).toHaveLength(2)
    expect(await planOf(staff, proposals.slice(1, 2))).toHaveLength(1)
    portal.clock.set('2032-10-01T09:00:00.000Z')
    const later = await portal.signIn(staff.personId)
    const refused = (await later.send('POST', '/api/clusters/years', { meetings: proposals })).body
    expect(refused.problems[0]).toEqual({
      field: 'meetings.0.slots.0.startsAt',
      message: 'Choose a time that has not passed.',
    })
    expect((await propose(later, wishOf(clusterIds))).warnings[0]).toBe(
      '1 meeting is left out, because the day has passed',
    )
  })

  // Bug 45 (repeats that are longer than their period overlap themselves).
  it('never plans a series that is in two places at once (45)', async () => {
    const { staff, clusterIds } = await begin('North')
    const { proposals } = await propose(staff, wishOf(clusterIds))
    const twice = proposals.map((each, n) => (n === 1 ? { ...each, slots: proposals[0]?.slots } : each))
    const refused = await staff.send('POST', '/api/clusters/years', { meetings: twice })
    expect(refused.status).toBe(400)
    expect(refused.body.problems.map(({ field }: { field: string }) => field)).toEqual(['meetings.1.slots'])
    const wrong = await staff.send('POST', '/api/clusters/years/proposals', {
      ...wishOf(clusterIds),
      slots: [{ ...morning, endClock: '09:30' }],
    })
    expect(wrong.body.problems[0].field).toBe('slots.0.endClock')
  })

  it('copies the autumn before: same week of term, weekday, clock time, place and places', async () => {
    const { portal, staff, clusterIds } = await begin('North')
    portal.clock.set('2031-09-01T09:00:00.000Z')
    const then = await portal.signIn(staff.personId)
    const plan = {
      clusterIds,
      title: 'North: autumn 2031',
      slots: [
        {
          startsAt: '2031-11-05T18:30:00.000Z',
          endsAt: '2031-11-05T20:00:00.000Z',
          mode: 'in-person',
          venue: 'Library',
          capacity: 12,
        },
      ],
    }
    await then.send('POST', '/api/clusters/meetings', plan)
    portal.clock.set(now)
    const next = await portal.signIn(staff.personId)
    const by = { copyTerm: { startsIn: 2031, name: 'autumn' }, to: { startsIn: 2032, name: 'autumn' } }
    const { proposals } = await propose(next, { clusterIds, by })
    expect(proposals).toHaveLength(1)
    expect(proposals[0]).toMatchObject({
      title: 'North: autumn 2032',
      date: '2032-11-03',
      slots: [{ startsAt: '2032-11-03T18:30:00.000Z', venue: 'Library', capacity: 12 }],
    })
    const unknown = await next.send('POST', '/api/clusters/years/proposals', {
      clusterIds,
      by: { ...by, to: { startsIn: 2040, name: 'autumn' } },
    })
    expect(unknown.body.problems[0]).toMatchObject({ field: 'by.to' })
  })

  it('opens all of them at once; one that cannot be opened is named and stops no other', async () => {
    const { portal, staff, clusterIds } = await begin('North')
    const settingId = await addSetting(portal, { clusterId: clusterIds[0], email: 'a@example.org' })
    const meetingIds = await planOf(staff, (await propose(staff, wishOf(clusterIds))).proposals)
    await staff.send('POST', `${at(meetingIds[2])}/cancel`, { reason: 'Snow' })
    const press = () => staff.send('POST', '/api/clusters/meetings/publish', { meetingIds }, 'one press')
    const [first, second] = await Promise.all([press(), press()])
    expect([first.body, second.body]).toEqual(
      [1, 2].map(() => ({
        open: meetingIds.slice(0, 2),
        left: [{ meetingId: meetingIds[2], why: 'This meeting is cancelled.' }],
      })),
    )
    await portal.drained()
    expect(mailTo(portal, 'a@example.org')).toHaveLength(2)
    expect((await staff.get(at(meetingIds[0]))).body.meeting.status).toBe('open')
    expect(settingId).toMatch(/^stg_/)
  })
})

describe('Editing a series', () => {
  it('changes this one, this and later ones, or all; the clock times stay through a clock change', async () => {
    const { change, timesOf, meetingOf } = await openYear()
    const start = { startsAt: '2033-01-11T10:00:00.000Z', endsAt: '2033-01-11T11:30:00.000Z' }
    expect((await change(1, 'later', {}, start)).body.changed).toBe(2)
    expect(await timesOf(0)).toContain('Tuesday 7 September 2032, 9:30am to 11am')
    expect(await timesOf(2)).toContain('Tuesday 26 April 2033, 10am to 11:30am')
    await change(1, 'this', {}, { startsAt: '2033-01-13T13:00:00.000Z', endsAt: '2033-01-13T14:00:00.000Z' })
    expect((await meetingOf(1)).moved).toBe(true)
    const earlier = { startsAt: '2032-09-08T08:00:00.000Z', endsAt: '2032-09-08T09:30:00.000Z', venue: 'Library' }
    expect((await change(0, 'all', { title: 'North together' }, earlier)).body.changed).toBe(3)
    expect(await timesOf(2)).toContain('Wednesday 27 April 2033, 9am to 10:30am')
    expect(await timesOf(1)).toContain('Thursday 13 January 2033, 1pm to 2pm')
    for (const n of [0, 1, 2])
      expect(await meetingOf(n)).toMatchObject({
        title: 'North together',
        slots: expect.arrayContaining([expect.objectContaining({ venue: 'Library', seriesSlot: 0 })]),
      })
  })

  it('leaves held and cancelled meetings as they were, and changes nothing at all when one of them refuses', async () => {
    const { portal, staff, clusterIds, meetingIds, change, meetingOf } = await openYear()
    await staff.send('POST', `${at(meetingIds[0])}/cancel`, { reason: 'Snow' })
    expect((await change(1, 'all', { title: 'North' })).body.changed).toBe(2)
    expect((await meetingOf(0)).title).toBe('SENCO cluster meeting')
    const slotId = (await meetingOf(2)).slots[0].slotId
    for (let n = 0; n < 2; n++) {
      const settingId = await addSetting(portal, { clusterId: clusterIds[0] })
      await staff.send('PUT', `${at(meetingIds[2])}/replies/${settingId}`, { answer: 'coming', slotId })
    }
    const refused = await change(1, 'all', { title: 'Too small' }, { capacity: 1 })
    expect(refused.body).toMatchObject({ status: 409, code: 'series-refuses' })
    expect(refused.text).toContain('North on 26 April 2033: 2 settings have a place at this time.')
    expect((await meetingOf(1)).title).toBe('North')
  })

  // Bug 52 (weeks of duplicate notices after a series was edited).
  it('tells only those for whom something differs, once each, and nobody when it is saved without telling (52)', async () => {
    const { portal, staff, clusterIds, meetingIds, change, meetingOf } = await openYear()
    const names = ['held', 'other-time', 'sorry', 'silent', 'waits']
    const [held, other, sorry, , waits] = await Promise.all(
      names.map((name) => addSetting(portal, { clusterId: clusterIds[0], email: `${name}@example.org` })),
    )
    await change(2, 'this', {}, { capacity: 1 })
    const [first, second] = (await meetingOf(2)).slots
    const reply = (settingId: string | undefined, body: object) =>
      staff.send('PUT', `${at(meetingIds[2])}/replies/${settingId}`, body)
    await reply(held, { answer: 'coming', slotId: first.slotId })
    await reply(other, { answer: 'coming', slotId: second.slotId })
    await reply(sorry, { answer: 'apology' })
    await reply(waits, { answer: 'coming', slotId: first.slotId })
    await portal.drained()
    const letters = async () => {
      await portal.drained()
      return names.map(
        (name) => mailTo(portal, `${name}@example.org`).filter(({ subject }) => /^Changed/.test(subject)).length,
      )
    }
    expect(await letters()).toEqual([0, 0, 0, 0, 0])
    await change(0, 'all', { title: 'North', theme: 'Sleep' }, { capacity: 1 })
    expect(await letters()).toEqual([0, 0, 0, 0, 0])
    await change(0, 'all', { tell: false }, { venue: 'Library' })
    expect(await letters()).toEqual([0, 0, 0, 0, 0])
    await change(0, 'all', {}, { accessNotes: 'Ring the bell' })
    expect(await letters()).toEqual([1, 0, 0, 0, 0])
    await change(0, 'all', {}, { venue: 'Town Hall' })
    expect(await letters()).toEqual([2, 0, 0, 0, 1])
    await change(0, 'all', {})
    expect(await letters()).toEqual([2, 0, 0, 0, 1])
    expect((await meetingOf(2)).slots[0].sequence).toBe(2)
  })

  it('somebody who gets a place by the change has one letter with the new time, and none when nobody is told', async () => {
    const { portal, staff, clusterIds, meetingIds, change, meetingOf } = await openYear()
    await change(0, 'this', {}, { capacity: 1 })
    const { slotId } = (await meetingOf(0)).slots[0]
    for (const name of ['a', 'b', 'c']) {
      const settingId = await addSetting(portal, { clusterId: clusterIds[0], email: `${name}@example.org` })
      await staff.send('PUT', `${at(meetingIds[0])}/replies/${settingId}`, { answer: 'coming', slotId })
    }
    await change(0, 'this', {}, { capacity: 2, venue: 'Library' })
    await portal.drained()
    expect(mailTo(portal, 'b@example.org').map(({ subject }) => subject)).toEqual([
      'You now have a place: SENCO cluster meeting',
    ])
    expect(mailTo(portal, 'b@example.org')[0]?.text).toContain('Library')
    const sent = portal.mailbox.all().length
    await change(0, 'this', { tell: false }, { capacity: 3, venue: 'Town Hall' })
    await portal.drained()
    expect(portal.mailbox.all()).toHaveLength(sent)
  })

  it('a button pressed twice moves a series once', async () => {
    const { staff, meetingIds, formOf, timesOf } = await openYear()
    const nextDay = { startsAt: '2032-09-08T08:30:00.000Z', endsAt: '2032-09-08T10:00:00.000Z' }
    const form = await formOf(0, 'all', {}, nextDay)
    const press = () => staff.send('PUT', at(meetingIds[0]), form, 'one press')
    const answers = [await press(), await press()]
    expect(answers.map(({ body }) => body.changed ?? body.code)).toEqual([3, 3])
    expect(await timesOf(2)).toContain('Wednesday 27 April 2033, 9:30am to 11am')
  })
})
