// What home pages ask: the team's week and season, and the next meetings of a setting.
import { describe, expect, it } from 'vitest'
import { heldMeeting } from '../support/papers.ts'
import { startYear } from '../support/terms-of-meetings.ts'

describe('The week of the team', { timeout: 60_000 }, () => {
  it('names the next meetings with who has not replied, minutes that are due, and clusters without a meeting', async () => {
    const year = await startYear()
    const [north, south] = [await year.addCluster('North'), await year.addCluster('South')]
    const [larkfield] = [
      await year.addSetting({ name: 'Larkfield', clusterId: north }),
      await year.addSetting({ name: 'Mill Lane', clusterId: north }),
    ]
    const held = await year.openMeeting('2032-10-06', [north])
    await year.attend(held, '2032-10-06', [larkfield])
    const next = await year.openMeeting('2032-11-03', [north])
    year.portal.clock.set('2032-10-25T09:00:00.000Z')
    await (await year.staff()).send('PUT', `${next.at}/replies/${larkfield}`, { answer: 'coming' })
    const { body } = await (await year.staff()).get('/api/clusters/week')
    expect(body.leads.sort()).toEqual([north, south].sort())
    expect(body.meetings).toEqual([
      expect.objectContaining({ meetingId: next.meetingId, replied: 1, invited: 2, status: 'open' }),
    ])
    expect(body.minutes).toEqual([
      { meetingId: held.meetingId, title: 'Meeting of 2032-10-06', dueOn: '2032-10-20', overdue: true, begun: false },
    ])
    expect(body.prompts).toContainEqual({ kind: 'no-meeting', term: 'Autumn 2032', clusterIds: [south] })
    expect(body.prompts).toContainEqual({ kind: 'term-dates', startsIn: 2032 })
  })

  it('names late minutes to the team manager too, whoever leads the cluster', async () => {
    const year = await startYear()
    const north = await year.addCluster('North')
    const held = await year.openMeeting('2032-10-06', [north])
    const minutes = async (day: string) => {
      year.portal.clock.set(`${day}T09:00:00.000Z`)
      return (await (await year.portal.as('team-manager')).get('/api/clusters/week')).body.minutes
    }
    const late = { meetingId: held.meetingId, title: 'Meeting of 2032-10-06', dueOn: '2032-10-20', begun: false }
    expect(await minutes('2032-10-20')).toEqual([{ ...late, overdue: false }])
    expect(await minutes('2032-10-21')).toEqual([{ ...late, overdue: true }])
  })

  it('shows an Area SENCO their own settings, and a team manager all of them', async () => {
    const year = await startYear()
    const north = await year.addCluster('North')
    const mine = await year.addSetting({ name: 'Larkfield', clusterId: north, vacancyRecordedOn: '2032-08-01' })
    const other = await year.addSetting({ name: 'Mill Lane', vacancyRecordedOn: '2032-08-01' })
    const seen = async (who: {
      get: (path: string) => Promise<{ body: { vacancies: { settings: { settingId: string }[] } } }>
    }) => (await who.get('/api/clusters/week')).body.vacancies.settings.map(({ settingId }) => settingId).sort()
    expect(await seen(await year.staff())).toEqual([mine])
    expect(await seen(await year.portal.as('team-manager'))).toEqual([mine, other].sort())
  })
})

describe('The next meetings of a setting', { timeout: 60_000 }, () => {
  it('are those of its own clusters, with its own reply alone; and its minutes until it has read them', async () => {
    const year = await startYear()
    const [north, south] = [await year.addCluster('North'), await year.addCluster('South')]
    const larkfield = await year.addSetting({ name: 'Larkfield', clusterId: north })
    const mill = await year.addSetting({ name: 'Mill Lane', clusterId: north })
    const held = await year.openMeeting('2032-10-06', [north])
    await year.attend(held, '2032-10-06', [larkfield])
    const next = await year.openMeeting('2032-11-03', [north])
    await year.openMeeting('2032-11-04', [south])
    const staff = await year.staff()
    await staff.send('PUT', `${next.at}/replies/${mill}`, { answer: 'coming' })
    const senco = await year.portal.as('setting-senco', { settingIds: [larkfield] })
    const mine = async () => (await senco.get('/api/clusters/mine')).body
    const first = await mine()
    expect(first.clusters).toEqual([{ clusterId: north, name: 'North', settingIds: [larkfield] }])
    expect(first.meetings.map((page: { meeting: { meetingId: string } }) => page.meeting.meetingId)).toEqual([
      next.meetingId,
    ])
    expect(JSON.stringify(first)).not.toContain(mill)
    expect(first.minutes).toEqual([])
    const sent = { clusterId: north, day: '2032-10-13', title: 'Evening meeting', minutes: 'circulated' as const }
    const { meetingId } = await heldMeeting(year.portal.tables, sent)
    const waiting = { meetingId, title: 'Evening meeting', settingId: larkfield, heldOn: '2032-10-13' }
    expect((await mine()).minutes).toEqual([waiting])
    expect((await senco.send('PUT', `/api/clusters/meetings/${meetingId}/read/${larkfield}`)).status).toBe(200)
    expect((await mine()).minutes).toEqual([])
  })
})
