// Who came, over several terms: by setting, in its home cluster, wherever it was; and the friendly call after two misses.
import { audit } from '@senco/store/audit/audit'
import { readSnapshot } from '@senco/store/audit/snapshot'
import { describe, expect, it } from 'vitest'
import { startYear, type Year } from '../support/terms-of-meetings.ts'

interface Row {
  readonly settingId: string
  readonly label: string
  readonly cells: readonly { readonly outcome: string; readonly deputy?: true; readonly elsewhere?: true }[]
}

const tableOf = async (year: Year, clusterId: string) => {
  const { body } = await (await year.staff()).get(`/api/clusters/${clusterId}`)
  const cells = Object.fromEntries(body.settings.map((row: Row) => [row.label, row.cells.map((cell) => cell.outcome)]))
  return { body, cells }
}

const wellKept = async (year: Year) =>
  expect((await audit(year.portal.tables, new Date(year.portal.clock.now()).toISOString())).violations).toEqual([])

const callsAbout = async (year: Year, settingId: string) => {
  const { body } = await (await year.staff()).get(`/api/actions/of/setting/${settingId}`)
  return body.actions.filter((action: { source: { kind: string } }) => action.source.kind === 'missed-meetings')
}

describe('Attendance over three terms', { timeout: 120_000 }, () => {
  it('is a table of the cluster: came, sent somebody, sent an apology, stayed away, and childminders never missing', async () => {
    const year = await startYear()
    const north = await year.addCluster('North')
    const [larkfield, mill, minder] = [
      await year.addSetting({ name: 'Larkfield', clusterId: north }),
      await year.addSetting({ name: 'Mill Lane', clusterId: north }),
      await year.addSetting({ name: 'Penny Minder', clusterId: north, providerType: 'childminder' }),
    ]
    const autumn = await year.openMeeting('2032-10-06', [north])
    await (await year.staff()).send('PUT', `${autumn.at}/replies/${mill}`, { answer: 'apology', reason: 'Inspection' })
    await year.attend(autumn, '2032-10-06', [larkfield])
    const spring = await year.openMeeting('2033-02-02', [north])
    await (await year.staff()).send('PUT', `${spring.at}/replies/${mill}`, { answer: 'deputy', deputyName: 'Jo Bell' })
    await year.attend(spring, '2033-02-02', [mill, minder])
    year.portal.clock.set('2033-02-10T09:00:00.000Z')
    const { body, cells } = await tableOf(year, north)
    expect(body.terms.map((term: { label: string }) => term.label)).toEqual([
      'Summer 2032',
      'Autumn 2032',
      'Spring 2033',
    ])
    expect(cells).toEqual({
      Larkfield: ['no-meeting', 'represented', 'not-represented'],
      'Mill Lane': ['no-meeting', 'apology', 'represented'],
      'Penny Minder': ['no-meeting', 'not-counted', 'represented'],
    })
    expect(body.totals).toEqual([
      { represented: 0, of: 0 },
      { represented: 1, of: 3, percent: 33 },
      { represented: 2, of: 3, percent: 67 },
    ])
    const deputy = body.settings.find((row: Row) => row.label === 'Mill Lane').cells[2]
    expect(deputy).toEqual({ outcome: 'represented', deputy: true })
    await wellKept(year)
  })

  it('M4 counts at home when somebody comes to the meeting of another cluster, and history stays where it was', async () => {
    const year = await startYear()
    const [north, south] = [await year.addCluster('North'), await year.addCluster('South')]
    const larkfield = await year.addSetting({ name: 'Larkfield', clusterId: north })
    const mill = await year.addSetting({ name: 'Mill Lane', clusterId: south })
    const meeting = await year.openMeeting('2032-10-06', [south])
    const senco = await year.portal.as('setting-senco', { settingIds: [larkfield] })
    // Not in the list of its own cluster's meetings, but in that of the others.
    const listed = async (query: string) => (await senco.get(`/api/clusters/meetings${query}`)).body.meetings
    expect(await listed('')).toEqual([])
    expect(await listed('?elsewhere=yes')).toHaveLength(1)
    // A guest is welcome and not expected; its agenda is there for those who have a part in it.
    expect((await senco.get(meeting.at)).body).toMatchObject({ papers: false, outcomes: [] })
    const reply = await senco.send('PUT', `${meeting.at}/replies/${larkfield}`, { answer: 'coming' })
    expect((await senco.get(meeting.at)).body).toMatchObject({ papers: true, outcomes: [{ outcome: 'not-yet' }] })
    expect(reply.body.reply.place).toBe('held')
    year.portal.clock.set('2032-10-06T13:10:00.000Z')
    const mark = { slotId: meeting.slotId, mark: 'late' }
    expect((await (await year.staff()).send('PUT', `${meeting.at}/attendance/${larkfield}`, mark)).status).toBe(200)
    await year.attend(meeting, '2032-10-06', [mill])
    year.portal.clock.set('2032-10-10T09:00:00.000Z')
    const row = async () => (await tableOf(year, north)).body.settings[0]
    expect((await row()).cells[2]).toEqual({ outcome: 'represented', elsewhere: true })
    // It moves to the other cluster: what happened before stays with the one it was in.
    await (await year.staff()).send('PUT', `/api/clusters/${south}/settings`, { settingIds: [larkfield] })
    expect(await row()).toMatchObject({
      label: 'Larkfield',
      member: false,
      spells: [{ from: '2032-09-01', until: '2032-10-10' }],
      cells: [{}, {}, { outcome: 'represented', elsewhere: true }],
    })
    expect((await tableOf(year, south)).cells['Larkfield']?.[2]).toBe('not-expected')
    await wellKept(year)
  })

  // Bug 49 (check-in, undo, check-in counts 2): a mark is a state, and so is what the cluster keeps of it.
  it('counts somebody once who was marked, unmarked and marked again, and nobody whose mark was taken away', async () => {
    const year = await startYear()
    const north = await year.addCluster('North')
    const larkfield = await year.addSetting({ name: 'Larkfield', clusterId: north })
    const meeting = await year.openMeeting('2032-10-06', [north])
    await (await year.staff()).send('PUT', `${meeting.at}/replies/${larkfield}`, { answer: 'coming' })
    year.portal.clock.set('2032-10-06T13:05:00.000Z')
    const mark = async (to: string | null) =>
      (await year.staff()).send('PUT', `${meeting.at}/attendance/${larkfield}`, { slotId: meeting.slotId, mark: to })
    for (const to of ['present', null, 'present', 'late', 'present']) expect((await mark(to)).status).toBe(200)
    const kept = async () =>
      [...(await readSnapshot(year.portal.tables)).partitions.values()]
        .flat()
        .filter(({ sk }) => sk.startsWith('SEEN#'))
        .map((item) => item['outcome'])
    expect(await kept()).toEqual(['represented'])
    year.portal.clock.set('2032-10-07T09:00:00.000Z')
    expect((await tableOf(year, north)).body.totals[2]).toEqual({ represented: 1, of: 1, percent: 100 })
    year.portal.clock.set('2032-10-06T15:05:00.000Z')
    await mark(null)
    expect(await kept()).toEqual([])
    await wellKept(year)
  })

  // Bug 50 (unregistered people can be checked in silently): a walk-in is asked for and stays marked as one.
  it('adds a setting of another cluster that simply came, only when somebody says that it is a walk-in', async () => {
    const year = await startYear()
    const [north, south] = [await year.addCluster('North'), await year.addCluster('South')]
    const mill = await year.addSetting({ name: 'Mill Lane', clusterId: south })
    const meeting = await year.openMeeting('2032-10-06', [north])
    year.portal.clock.set('2032-10-06T13:05:00.000Z')
    const staff = await year.staff()
    const mark = (more: object) =>
      staff.send('PUT', `${meeting.at}/attendance/${mill}`, { slotId: meeting.slotId, mark: 'present', ...more })
    expect((await mark({})).body.code).toBe('walk-in')
    expect((await mark({ walkIn: true })).body.attendance[0]).toMatchObject({ walkIn: true, mark: 'present' })
    expect((await mark({ walkIn: true, mark: 'absent' })).status).toBe(400)
    year.portal.clock.set('2032-10-07T09:00:00.000Z')
    expect((await tableOf(year, south)).cells).toMatchObject({
      'Mill Lane': ['no-meeting', 'no-meeting', 'represented'],
    })
    const page = (await (await year.staff()).get(meeting.at)).body
    expect(page.attendance).toEqual([expect.objectContaining({ settingId: mill, walkIn: true })])
  })

  it('counts once who has a place in the room and joins online instead, and marks them where they were', async () => {
    const year = await startYear()
    const north = await year.addCluster('North')
    const larkfield = await year.addSetting({ name: 'Larkfield', clusterId: north })
    const hour = { startsAt: '2032-10-06T13:00:00.000Z', endsAt: '2032-10-06T14:30:00.000Z', capacity: 9 }
    const slots = [
      { ...hour, mode: 'in-person', venue: 'Town Hall' },
      { ...hour, mode: 'online', joinLink: 'https://meet.example.org/autumn' },
    ]
    const plan = { clusterIds: [north], title: 'In the room and online', slots }
    const { meetingId } = (await (await year.staff()).send('POST', '/api/clusters/meetings', plan)).body
    const at = `/api/clusters/meetings/${meetingId}`
    await (await year.staff()).send('POST', `${at}/publish`)
    const page = async () => (await (await year.staff()).get(at)).body
    const [room, online] = (await page()).meeting.slots.map((slot: { slotId: string }) => slot.slotId)
    await (await year.staff()).send('PUT', `${at}/replies/${larkfield}`, { answer: 'coming', slotId: room })
    year.portal.clock.set('2032-10-06T13:05:00.000Z')
    const mark = async (body: object) => (await year.staff()).send('PUT', `${at}/attendance/${larkfield}`, body)
    expect((await mark({ slotId: room, mark: 'present' })).status).toBe(200)
    expect((await mark({ slotId: online, mark: 'present' })).body.code).toBe('walk-in')
    expect((await mark({ slotId: online, mark: 'present', walkIn: true })).status).toBe(200)
    expect((await page()).attendance).toEqual([expect.objectContaining({ slotId: online, walkIn: true })])
    year.portal.clock.set('2032-10-07T09:00:00.000Z')
    expect((await tableOf(year, north)).body.totals[2]).toEqual({ represented: 1, of: 1, percent: 100 })
    await wellKept(year)
  })

  it('shows a setting its own clusters with its own row, and no other setting', async () => {
    const year = await startYear()
    const [north, south] = [await year.addCluster('North'), await year.addCluster('South')]
    const larkfield = await year.addSetting({ name: 'Larkfield', clusterId: north })
    await year.addSetting({ name: 'Mill Lane', clusterId: north })
    const senco = await year.portal.as('setting-senco', { settingIds: [larkfield] })
    const { body } = await senco.get(`/api/clusters/${north}`)
    expect(body.settings.map((row: Row) => row.label)).toEqual(['Larkfield'])
    expect(body).toMatchObject({ lead: 'Sam Area SENCO', totals: [{ of: 0 }, { of: 0 }, { of: 2 }] })
    expect((await senco.get(`/api/clusters/${south}`)).status).toBe(404)
  })

  it('shows the whole council’s reach by cluster, kind of setting and ward', async () => {
    const year = await startYear()
    const [north, south] = [await year.addCluster('North'), await year.addCluster('South')]
    const larkfield = await year.addSetting({ name: 'Larkfield', clusterId: north, wardCode: 'E05000001' })
    await year.addSetting({ name: 'Mill Lane', clusterId: south, providerType: 'school', nurseryProvision: true })
    await year.attend(await year.openMeeting('2032-10-06', [north, south]), '2032-10-06', [larkfield])
    year.portal.clock.set('2032-10-10T09:00:00.000Z')
    const { body } = await (await year.staff()).get('/api/clusters/reach')
    expect(body.totals[2]).toEqual({ represented: 1, of: 2, percent: 50 })
    expect(body.clusters.map((one: { totals: unknown[] }) => one.totals[2])).toEqual(
      expect.arrayContaining([
        { represented: 1, of: 1, percent: 100 },
        // Nobody of the other cluster is marked, so nothing says that attendance was taken for it.
        { represented: 0, of: 1 },
      ]),
    )
    expect(body.byType.map((one: { providerType: string }) => one.providerType).sort()).toEqual(['group', 'school'])
    expect(body.byWard).toContainEqual({ wardCode: 'E05000001', totals: expect.anything() })
    expect(body.toRing).toEqual([])
  })
})

describe('A welcome call', { timeout: 120_000 }, () => {
  it('A8 setting deputy counts represented; two misses make one action for the Area SENCO, not two', async () => {
    const year = await startYear()
    const north = await year.addCluster('North')
    const [there, missing, deputised, minder] = [
      await year.addSetting({ name: 'Larkfield', clusterId: north }),
      await year.addSetting({ name: 'Mill Lane', clusterId: north }),
      await year.addSetting({ name: 'Oak House', clusterId: north }),
      await year.addSetting({ name: 'Penny Minder', clusterId: north, providerType: 'childminder' }),
    ]
    const meet = async (day: string, more: readonly string[] = []) => {
      const meeting = await year.openMeeting(day, [north])
      const deputy = { answer: 'deputy', deputyName: 'Jo Bell' }
      await (await year.staff()).send('PUT', `${meeting.at}/replies/${deputised}`, deputy)
      await year.attend(meeting, day, [there, deputised, ...more])
    }
    const ring = async (day: string) => {
      const [call] = await callsAbout(year, missing)
      year.portal.clock.set(`${day}T10:00:00.000Z`)
      const done = { to: 'done', outcome: 'achieved', note: 'An evening meeting would help.' }
      const answer = await (await year.staff()).send('POST', `/api/actions/${call.actionId}/state`, done)
      expect(answer.status).toBe(200)
    }
    await meet('2032-10-06')
    await year.morning('2032-10-07')
    expect(await callsAbout(year, missing)).toEqual([])
    await meet('2033-02-02')
    await year.morning('2033-02-03')
    await year.morning('2033-02-03')
    await year.morning('2033-02-04')
    expect(await callsAbout(year, missing)).toEqual([
      expect.objectContaining({
        title: 'Welcome call to Mill Lane',
        state: 'open',
        owner: expect.objectContaining({ kind: 'person', id: year.leadId }),
        dueOn: '2033-02-17',
      }),
    ])
    for (const settingId of [there, deputised, minder]) expect(await callsAbout(year, settingId)).toEqual([])
    // A third miss while it is open makes no second one; nor does the same pair once the call is done.
    await meet('2033-05-04')
    await year.morning('2033-05-05')
    expect(await callsAbout(year, missing)).toHaveLength(1)
    await ring('2033-05-06')
    await year.morning('2033-05-07')
    expect(await callsAbout(year, missing)).toHaveLength(1)
    // Coming once, and then a new pair: a new call.
    await meet('2033-06-08', [missing])
    await meet('2033-10-05')
    await year.morning('2033-10-06')
    expect(await callsAbout(year, missing)).toHaveLength(1)
    await meet('2034-02-01')
    await year.morning('2034-02-02')
    expect(await callsAbout(year, missing)).toHaveLength(2)
    const { body } = await (await year.staff()).get('/api/clusters/reach')
    expect(body.toRing).toEqual([expect.objectContaining({ settingId: missing, missed: ['2033-10-05', '2034-02-01'] })])
    await wellKept(year)
  })

  it('is about nobody when the register of a meeting was never taken', async () => {
    const year = await startYear()
    const north = await year.addCluster('North')
    const larkfield = await year.addSetting({ name: 'Larkfield', clusterId: north })
    await year.openMeeting('2032-10-06', [north])
    await year.openMeeting('2033-02-02', [north])
    await year.morning('2033-02-03')
    expect(await callsAbout(year, larkfield)).toEqual([])
  })
})
