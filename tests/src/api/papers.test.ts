// The papers of a meeting: agenda with what is still open, minutes that go out and are agreed, three points for those who
// missed it, and a vote for the next topic.
import { readPapers } from '@senco/store/papers'
import { describe, expect, it } from 'vitest'
import { aCircle, type Circle, heldMeeting, mailsTo, minutesOf } from '../support/papers.ts'
import type { SignedIn } from '../support/portal.ts'
import { everyRow } from '../support/rows.ts'

const at = (meetingId: string, rest = '') => `/api/clusters/meetings/${meetingId}${rest}`
const papersOf = async (by: SignedIn, meetingId: string) => (await by.get(at(meetingId, '/papers'))).body
const titles = (actions: readonly { title: string }[]) => actions.map(({ title }) => title)

const addAction = async ({ clusterId }: Circle, by: SignedIn, meetingId: string, title: string): Promise<string> => {
  const { status, body, text } = await by.send('POST', '/api/actions', {
    context: { kind: 'cluster', id: clusterId },
    meetingId,
    owner: { kind: 'cluster', id: clusterId },
    title,
    dueOn: '2032-11-30',
  })
  if (status !== 200) throw new Error(text)
  return body.actionId
}

describe('An agenda', () => {
  it('is there before anybody writes it, and is kept as it is ordered, without losing what a setting asks meanwhile', async () => {
    const circle = await aCircle()
    const settingId = await circle.setting('Larkfield')
    const meetingId = await circle.open('2032-11-18', { theme: 'Sleep' })
    const senco = await circle.portal.as('setting-senco', { settingIds: [settingId] })
    const { agenda } = await papersOf(senco, meetingId)
    expect(agenda.items.slice(0, 2).map(({ kind }: { kind: string }) => kind)).toEqual(['welcome', 'last-actions'])
    expect(agenda.items.find(({ kind }: { kind: string }) => kind === 'focus').title).toBe('Sleep')
    const asked = await senco.send('POST', at(meetingId, '/agenda/asked'), {
      settingId,
      title: 'Who helps with sleep?',
      kind: 'practice-share',
    })
    expect(asked.status).toBe(200)
    const save = (version: number) =>
      circle.staff.send('PUT', at(meetingId, '/agenda'), {
        items: [...asked.body.agenda.items].reverse(),
        reasons: [],
        version,
      })
    expect((await save(0)).body).toMatchObject({ status: 409, code: 'agenda-changed' })
    expect((await save(1)).status).toBe(200)
    const kinds = (await papersOf(senco, meetingId)).agenda.items.map(({ kind }: { kind: string }) => kind)
    expect(kinds.slice(-2)).toEqual(['welcome', 'last-actions'])
    expect((await papersOf(senco, meetingId)).agenda.items.some((one: object) => 'askedBy' in one)).toBe(true)
    const child = { settingId, title: 'Sam, born 3/4/2029', kind: 'anonymised-discussion' }
    expect((await senco.send('POST', at(meetingId, '/agenda/asked'), child)).status).toBe(400)
  })
})

describe('A9 What is left open', () => {
  it('appears once on the agenda of the next meeting, not on the one after, and not when it is done', async () => {
    const circle = await aCircle()
    const last = await heldMeeting(circle.portal.tables, { clusterId: circle.clusterId, day: '2032-09-28' })
    const [next, later] = [await circle.open('2032-11-18'), await circle.open('2033-02-03')]
    const open = await addAction(circle, circle.staff, last.meetingId, 'Try the new form')
    const done = await addAction(circle, circle.staff, last.meetingId, 'Send the list')
    expect(titles((await papersOf(circle.staff, next)).carried).sort()).toEqual(['Send the list', 'Try the new form'])
    await circle.staff.send('POST', `/api/actions/${done}/state`, { to: 'done', note: 'Sent' })
    expect((await papersOf(circle.staff, next)).carried.map(({ actionId }: { actionId: string }) => actionId)).toEqual([
      open,
    ])
    expect((await papersOf(circle.staff, later)).carried).toEqual([])

    circle.portal.clock.set('2032-11-19T09:00:00.000Z')
    const staff = await circle.again()
    expect(titles((await papersOf(staff, next)).carried)).toEqual(['Try the new form'])
    expect(titles((await papersOf(staff, later)).carried)).toEqual(['Try the new form'])
    await staff.send('POST', `/api/actions/${open}/state`, { to: 'done', note: 'All have tried it' })
    expect((await papersOf(staff, later)).carried).toEqual([])
    // What that meeting carried stays in its papers.
    expect(titles((await papersOf(staff, next)).carried)).toEqual(['Try the new form'])
  })

  it('is carried into a meeting of two clusters once, although both wait for it', async () => {
    const circle = await aCircle()
    const south = (await circle.staff.send('POST', '/api/clusters', { name: 'South', wardCodes: [] })).body.cluster
    const both = { clusterIds: [circle.clusterId, south.clusterId] }
    const next = await circle.open('2032-11-18', both)
    await addAction(circle, circle.staff, next, 'Share the film')
    expect(titles((await papersOf(circle.staff, next)).carried)).toEqual(['Share the film'])
  })
})

describe('A10 A passage that could identify a child', () => {
  it('is named and refused in minutes, and stays with a reason for each; nothing refused is kept anywhere', async () => {
    const circle = await aCircle()
    const { meetingId } = await heldMeeting(circle.portal.tables, { clusterId: circle.clusterId, day: '2032-09-28' })
    const write = (text: string, reasons: readonly object[] = []) =>
      circle.staff.send('PUT', at(meetingId, '/minutes'), {
        ...minutesOf({ items: [{ title: 'Focus', kind: 'focus', text, actionIds: [] }] }),
        reasons,
      })
    const refused = await write('Sam (03/04/2029, NHS 943 476 5919, B801200005001) sleeps better.')
    expect(refused.status).toBe(400)
    expect(refused.body.errors ?? refused.body.problems).toEqual(
      ['03/04/2029', '943 476 5919', 'B801200005001'].map((passage) =>
        expect.objectContaining({ field: 'items.0.text', message: expect.stringContaining(passage) }),
      ),
    )
    expect(JSON.stringify(await everyRow(circle.portal.tables))).not.toContain('943 476 5919')
    const why = [{ passage: '03/04/2029', why: 'The day the guidance was published' }]
    const kept = await write('The guidance of 03/04/2029 says more.', why)
    expect(kept.body.minutes.reasons).toEqual(why)
    expect((await write('The guidance says more.', why)).body.status).toBe(409)
  })

  it('is refused in an agenda as well, and a name alone is never looked up', async () => {
    const circle = await aCircle()
    const meetingId = await circle.open('2032-11-18')
    const save = (title: string) =>
      circle.staff.send('PUT', at(meetingId, '/agenda'), { items: [{ kind: 'focus', title }], reasons: [], version: 0 })
    expect((await save('Child of 3 April 2029')).status).toBe(400)
    expect((await save('What Sam taught us')).status).toBe(200)
  })
})

describe('Minutes', () => {
  const circulated = async (circle: Circle) => {
    const { tables } = circle.portal
    const came = await circle.setting('Larkfield')
    const sorry = await circle.setting('Mill Lane')
    const missed = await circle.setting('Otterbrook')
    const minder = await circle.setting('Sparrow', { providerType: 'childminder' })
    const meetingId = await circle.open('2032-11-18', { cpdHours: 1.5 })
    for (const settingId of [came, sorry])
      await circle.staff.send('PUT', at(meetingId, `/replies/${settingId}`), {
        answer: settingId === came ? 'coming' : 'apology',
      })
    const action = await addAction(circle, circle.staff, meetingId, 'Try the new form')
    circle.portal.clock.set('2032-11-18T18:40:00.000Z')
    const staff = await circle.again()
    const { slotId } = (await staff.get(at(meetingId))).body.meeting.slots[0]
    await staff.send('PUT', at(meetingId, `/attendance/${came}`), { slotId, mark: 'present' })
    const draft = minutesOf()
    const [first, second] = draft.items
    const items = [{ ...first, actionIds: [action] }, second]
    expect((await staff.send('PUT', at(meetingId, '/minutes'), { ...draft, items })).status).toBe(200)
    return { tables, came, sorry, missed, minder, meetingId, staff, action }
  }

  it('are nobody’s but the writers’ until they go out, then each setting gets what fits it, once', async () => {
    const circle = await aCircle()
    const { came, missed, meetingId } = await circulated(circle)
    await circle.portal.drained()
    circle.portal.mailbox.clear()
    circle.portal.clock.set('2032-11-19T09:00:00.000Z')
    const staff = await circle.again()
    const senco = await circle.portal.as('setting-senco', { settingIds: [came] })
    const auditor = await circle.portal.as('auditor')
    for (const reader of [senco, auditor]) expect(await papersOf(reader, meetingId)).not.toHaveProperty('minutes')
    expect((await staff.send('POST', at(meetingId, '/minutes/circulate'))).status).toBe(200)
    expect((await staff.send('POST', at(meetingId, '/minutes/circulate'))).status).toBe(200)
    await circle.portal.drained()
    const subjects = (to: string) => mailsTo(circle, `${to}@setting.example`).map(({ subject }) => subject)
    expect(subjects('larkfield')).toEqual(['Minutes: Cluster of 2032-11-18'])
    expect(subjects('mill-lane')).toEqual(['Minutes: Cluster of 2032-11-18'])
    expect(subjects('otterbrook')).toEqual(['Three things to do: Cluster of 2032-11-18'])
    expect(subjects('sparrow')).toEqual(['Three things to do: Cluster of 2032-11-18'])
    const [digest] = mailsTo(circle, 'otterbrook@setting.example')
    for (const point of minutesOf().digest) expect(digest?.text).toContain(point)
    const { minutes, ...seen } = await papersOf(senco, meetingId)
    expect(minutes).toMatchObject({ state: 'circulated', reasons: [] })
    expect(minutes.items[0].agreed).toEqual([
      expect.objectContaining({ title: 'Try the new form', dueOn: '2032-11-30' }),
    ])
    expect(seen.agreedHere).toEqual([])
    const other = await circle.portal.as('setting-senco', {
      settingIds: [await circle.setting('Elsewhere', { clusterId: undefined })],
    })
    expect((await other.get(at(meetingId, '/papers'))).status).toBe(404)
    expect((await other.send('PUT', at(meetingId, `/read/${missed}`))).status).toBe(404)
  })

  it('are read by one press, which is not attendance, by the link of the letter and in the portal', async () => {
    const circle = await aCircle()
    const { missed, minder, meetingId } = await circulated(circle)
    await circle.portal.drained()
    circle.portal.mailbox.clear()
    circle.portal.clock.set('2032-11-19T09:00:00.000Z')
    const staff = await circle.again()
    await staff.send('POST', at(meetingId, '/minutes/circulate'))
    await circle.portal.drained()
    const path =
      /\/reply\/\w+\/minutes/.exec(mailsTo(circle, 'otterbrook@setting.example')[0]?.text ?? '')?.[0] ?? 'none'
    const page = await circle.portal.visitor.get(path)
    expect(page.status).toBe(200)
    for (const words of ['Use the new form.', 'The new form is shorter.', 'Try the new form'])
      expect(page.text).toContain(words)
    expect(page.text).not.toContain('Sam Area SENCO')
    const [guide] = minutesOf().resources
    expect(page.text).toContain(`href="${guide?.url}"`)
    expect(page.text).toContain(`>${guide?.title}<`)
    const senco = await circle.portal.as('setting-senco', { settingIds: [missed] })
    expect((await papersOf(senco, meetingId)).minutes.resources).toEqual([guide])
    const formId = /action="[^"]*\/minutes"[\s\S]*?name="formId" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const press = () => circle.portal.visitor.submit(path, { formId })
    expect((await press()).status).toBe(303)
    expect((await press()).status).toBe(303)
    expect((await circle.portal.visitor.get(path.replace('/minutes', ''))).text).toContain(
      'You told us that you have read this',
    )
    const childminder = await circle.portal.as('childminder', { settingIds: [minder] })
    expect((await childminder.send('PUT', at(meetingId, `/read/${minder}`))).status).toBe(200)
    expect((await childminder.send('PUT', at(meetingId, `/read/${minder}`))).status).toBe(200)
    const { reads } = await papersOf(staff, meetingId)
    expect(reads.map(({ settingId }: { settingId: string }) => settingId).sort()).toEqual([missed, minder].sort())
    const { outcomes, attendance } = (await staff.get(at(meetingId))).body
    expect(outcomes).toContainEqual({ settingId: missed, outcome: 'not-represented' })
    expect(attendance).toHaveLength(1)
  })

  it('give the setting that came its hours in the training record, and none to one that only read them', async () => {
    const circle = await aCircle()
    const [came, read] = [await circle.setting('Larkfield'), await circle.setting('Otterbrook')]
    const meetingId = await circle.open('2032-10-20', { cpdHours: 1.5 })
    circle.portal.clock.set('2032-10-20T18:40:00.000Z')
    const staff = await circle.again()
    const { slotId } = (await staff.get(at(meetingId))).body.meeting.slots[0]
    const mark = { slotId, mark: 'present', walkIn: true }
    expect((await staff.send('PUT', at(meetingId, `/attendance/${came}`), mark)).status).toBe(200)
    circle.portal.clock.set('2032-10-21T09:00:00.000Z')
    const writer = await circle.again()
    expect((await writer.send('PUT', at(meetingId, '/minutes'), minutesOf())).status).toBe(200)
    expect((await writer.send('POST', at(meetingId, '/minutes/circulate'))).status).toBe(200)
    const hoursOf = async (settingId: string) => {
      const senco = await circle.portal.as('setting-senco', { settingIds: [settingId] })
      if (settingId === read) await senco.send('PUT', at(meetingId, `/read/${read}`))
      return (await senco.get('/api/training/learning')).body.meetingHours
    }
    expect(await hoursOf(came)).toEqual([{ settingId: came, hours: 1.5 }])
    expect(await hoursOf(read)).toEqual([{ settingId: read, hours: 0 }])
    circle.portal.clock.set('2033-09-01T09:00:00.000Z')
    expect(await hoursOf(came)).toEqual([{ settingId: came, hours: 0 }])
  })

  it('are agreed at the next meeting once it has begun, and then stay as they are', async () => {
    const circle = await aCircle()
    const { meetingId } = await circulated(circle)
    circle.portal.clock.set('2032-11-19T09:00:00.000Z')
    const staff = await circle.again()
    const next = await circle.open('2033-02-03')
    const agree = (by: SignedIn, atMeetingId: string) =>
      by.send('POST', at(meetingId, '/minutes/agree'), { atMeetingId })
    expect((await agree(staff, next)).body).toMatchObject({ code: 'not-circulated' })
    await staff.send('POST', at(meetingId, '/minutes/circulate'))
    expect((await agree(staff, next)).body).toMatchObject({ code: 'too-early' })
    expect((await papersOf(staff, next)).previous).toMatchObject({ meetingId, minutes: 'circulated' })
    circle.portal.clock.set('2033-02-03T18:45:00.000Z')
    const later = await circle.again()
    expect((await agree(later, meetingId)).status).toBe(400)
    expect((await agree(later, next)).body.minutes).toMatchObject({ state: 'agreed', agreedOn: '2033-02-03' })
    const change = await later.send('PUT', at(meetingId, '/minutes'), { ...minutesOf(), version: 3 })
    expect(change.body.code).toBe('minutes-agreed')
  })

  it('are late from the day after ten working days, until they go out', async () => {
    const circle = await aCircle('2032-10-04T09:00:00.000Z')
    const { meetingId } = await heldMeeting(circle.portal.tables, {
      clusterId: circle.clusterId,
      day: '2032-10-01',
      minutes: 'draft',
    })
    const due = async () => papersOf(await circle.again(), meetingId)
    expect(await due()).toMatchObject({ minutesDueOn: '2032-10-15', minutesOverdue: false })
    circle.portal.clock.set('2032-10-16T09:00:00.000Z')
    expect(await due()).toMatchObject({ minutesOverdue: true })
    await (await circle.again()).send('POST', at(meetingId, '/minutes/circulate'))
    expect(await due()).toMatchObject({ minutesOverdue: false })
  })
})

describe('The vote for the next topic', () => {
  it('counts one vote a setting, the latest, and offers the winner to the next agenda', async () => {
    const circle = await aCircle()
    const [one, two] = [await circle.setting('Larkfield'), await circle.setting('Mill Lane')]
    const meetingId = await circle.open('2032-11-18')
    const next = await circle.open('2033-02-03')
    const senco = await circle.portal.as('setting-senco', { settingIds: [one] })
    const vote = (by: SignedIn, settingId: string, topic: string) =>
      by.send('PUT', at(meetingId, `/vote/${settingId}`), { topic })
    expect((await vote(senco, one, 'Sleep')).body.code).toBe('vote-closed')
    const topics = ['Sleep', 'Speech', 'Sensory play']
    await circle.staff.send('PUT', at(meetingId, '/topics'), { topics, version: 0 })
    await Promise.all([vote(senco, one, 'Sleep'), vote(circle.staff, two, 'Speech')])
    expect((await vote(senco, two, 'Sleep')).status).toBe(404)
    expect((await vote(senco, one, 'Nothing')).status).toBe(400)
    await vote(senco, one, 'Speech')
    const seen = await papersOf(senco, meetingId)
    expect(seen.topics).toEqual([
      { topic: 'Sleep', votes: 0 },
      { topic: 'Speech', votes: 2 },
      { topic: 'Sensory play', votes: 0 },
    ])
    expect(seen.votes).toEqual([{ settingId: one, topic: 'Speech' }])
    const { previous, agenda } = await papersOf(circle.staff, next)
    expect(previous.topic).toBe('Speech')
    expect(agenda.items.find(({ kind }: { kind: string }) => kind === 'focus').title).toBe('Speech')
    expect((await readPapers(circle.portal.tables, meetingId)).votes).toHaveLength(2)
  })
})
