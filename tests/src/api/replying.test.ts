// Replies that people ring in, times that are full, and what only those who are coming are told.
import { describe, expect, it } from 'vitest'
import { startYear } from '../support/terms-of-meetings.ts'

const slot = (day: string, more: object = {}) => ({
  startsAt: `${day}T13:00:00.000Z`,
  endsAt: `${day}T14:30:00.000Z`,
  mode: 'in-person',
  venue: 'Town Hall',
  accessNotes: 'Ring the bell at the side door.',
  capacity: 20,
  ...more,
})

const begin = async (slots: readonly object[]) => {
  const year = await startYear()
  const north = await year.addCluster('North')
  const staff = await year.staff()
  const { meetingId } = (
    await staff.send('POST', '/api/clusters/meetings', { clusterIds: [north], title: 'Autumn cluster', slots })
  ).body
  const at = `/api/clusters/meetings/${meetingId}`
  await staff.send('POST', `${at}/publish`)
  const slotIds = (await staff.get(at)).body.meeting.slots.map((one: { slotId: string }) => one.slotId)
  return { year, staff, north, at, slotIds }
}

describe('Replies', { timeout: 60_000 }, () => {
  it('lists who has not replied with whom to ring and the number, and leaves out who has', async () => {
    const { year, staff, north, at } = await begin([slot('2032-10-06')])
    const silent = await year.addSetting(
      { name: 'Larkfield', clusterId: north, telephone: '01632 960111' },
      { name: 'Amira Khan', startsOn: '2030-01-01' },
    )
    const replied = await year.addSetting({ name: 'Mill Lane', clusterId: north })
    await staff.send('PUT', `${at}/replies/${replied}`, { answer: 'apology' })
    const { body } = await staff.get(`${at}/not-replied`)
    expect(body.settings).toEqual([
      expect.objectContaining({
        settingId: silent,
        label: 'Larkfield',
        sencos: ['Amira Khan'],
        telephone: '01632 960111',
      }),
    ])
    const said = await staff.send('PUT', `${at}/replies/${silent}`, { answer: 'coming', toldBy: 'telephone' })
    expect(said.body.reply).toMatchObject({ place: 'held', toldBy: 'telephone' })
    expect((await staff.get(`${at}/not-replied`)).body.settings).toEqual([])
  })

  it('M11 who waits for a full time may take a place at another one, and leaves the queue with it', async () => {
    const { year, staff, north, at, slotIds } = await begin([
      slot('2032-10-06', { capacity: 1 }),
      slot('2032-10-07', { capacity: 5 }),
    ])
    const [first, second] = [
      await year.addSetting({ name: 'Larkfield', clusterId: north }),
      await year.addSetting({ name: 'Mill Lane', clusterId: north }),
    ]
    const say = (settingId: string, slotId: string) =>
      staff.send('PUT', `${at}/replies/${settingId}`, { answer: 'coming', slotId })
    await say(first, slotIds[0])
    expect((await say(second, slotIds[0])).body.reply).toMatchObject({ place: 'waiting', position: 1 })
    expect((await say(second, slotIds[1])).body.reply).toMatchObject({ place: 'held', slotId: slotIds[1] })
    const { meeting } = (await staff.get(at)).body
    expect(meeting.slots).toMatchObject([
      { remaining: 0, queue: [] },
      { remaining: 4, queue: [] },
    ])
  })

  it('tells how to get in and how to join online to those who are coming, and to nobody else', async () => {
    const joinLink = 'https://meet.example.org/autumn'
    const { year, at, north, slotIds } = await begin([
      slot('2032-10-06', { capacity: 1 }),
      { ...slot('2032-10-07'), mode: 'online', venue: undefined, accessNotes: undefined, joinLink },
    ])
    const mine = await year.addSetting({ name: 'Larkfield', clusterId: north })
    const other = await year.addSetting({ name: 'Mill Lane', clusterId: north })
    const senco = await year.portal.as('setting-senco', { settingIds: [mine] })
    const seen = async () => JSON.stringify((await senco.get(at)).body)
    const secrets = async () => [(await seen()).includes('side door'), (await seen()).includes(joinLink)]
    const say = (answer: string, slotId?: string) => senco.send('PUT', `${at}/replies/${mine}`, { answer, slotId })
    expect(await secrets()).toEqual([false, false])
    await say('coming', slotIds[0])
    expect(await secrets()).toEqual([true, false])
    await say('apology')
    expect(await secrets()).toEqual([false, false])
    await (await year.staff()).send('PUT', `${at}/replies/${other}`, { answer: 'coming', slotId: slotIds[0] })
    expect((await say('coming', slotIds[0])).body.reply.place).toBe('waiting')
    expect(await secrets()).toEqual([false, false])
    await say('coming', slotIds[1])
    expect(await secrets()).toEqual([false, true])
  })

  // Practice M4: any setting may come to another cluster's meeting.
  it('a guest who was never invited can answer by the link in the letter about a change', async () => {
    const { year, staff, north, at, slotIds } = await begin([slot('2032-10-06', { capacity: 1 })])
    const south = await year.addCluster('South')
    const guest = await year.addSetting({ name: 'Far Away', clusterId: south, email: 'office@far.example' })
    const waits = await year.addSetting({ name: 'Mill Lane', clusterId: north, email: 'office@mill.example' })
    for (const settingId of [guest, waits])
      await staff.send('PUT', `${at}/replies/${settingId}`, { answer: 'coming', toldBy: 'telephone' })
    const plan = { clusterIds: [north], title: 'Autumn cluster' }
    const moved = { ...slot('2032-10-13', { capacity: 1 }), slotId: slotIds[0] }
    expect((await staff.send('PUT', at, { ...plan, slots: [moved] })).status).toBe(200)
    await year.portal.drained()
    const linkIn = (to: string, subject: string) => {
      const letter = year.portal.mailbox.all().find((each) => each.to === to && each.subject.startsWith(subject))
      return /\/reply\/\w+/.exec(letter?.text ?? '')?.[0] ?? `no link in ${subject} to ${to}`
    }
    const { visitor } = year.portal
    const say = (path: string, answer: string) => visitor.submit(path, { formId: `${path} ${answer}`, answer })
    const replies = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        (await staff.get(at)).body.replies.map((one: Record<string, string>) => [one['settingId'], one['place']]),
      )
    expect(await replies()).toEqual({ [guest]: 'held', [waits]: 'waiting' })
    expect((await say(linkIn('office@far.example', 'Changed'), 'apology')).status).toBe(303)
    expect(await replies()).toEqual({ [guest]: 'none', [waits]: 'held' })
    // So do the letters about a place taken, given up and got from the waiting list.
    await year.portal.drained()
    expect((await say(linkIn('office@mill.example', 'You now have a place'), 'apology')).status).toBe(303)
    expect((await say(linkIn('office@far.example', 'Place given up'), 'coming')).status).toBe(303)
    expect(await replies()).toEqual({ [guest]: 'held', [waits]: 'none' })
    expect((await say(linkIn('office@far.example', 'You have a place'), 'apology')).status).toBe(303)
    expect(await replies()).toEqual({ [guest]: 'none', [waits]: 'none' })
  })

  // Bug 48 (double click = two registrations): the same tap, sent twice, is one mark and one line of history.
  it('keeps one mark and one line of history of a tap that was sent twice', async () => {
    const { year, north, at, slotIds } = await begin([slot('2032-10-06')])
    const larkfield = await year.addSetting({ name: 'Larkfield', clusterId: north })
    year.portal.clock.set('2032-10-06T13:05:00.000Z')
    const staff = await year.staff()
    const tap = () =>
      staff.send(
        'PUT',
        `${at}/attendance/${larkfield}`,
        { slotId: slotIds[0], mark: 'present', walkIn: true },
        'one-tap-of-one-finger',
      )
    const answers = await Promise.all([tap(), tap()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await tap()).body).toEqual(answers[0]?.body)
    const { history } = (await staff.get(`/api/register/settings/${larkfield}`)).body
    expect(history.filter((line: { operation: string }) => line.operation === 'markAttendance')).toHaveLength(1)
  })
})
