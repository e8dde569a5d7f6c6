// Clusters of wards and of special interests: who is in them, who leads them, what they agreed, and what stays when one closes.
import { describe, expect, it } from 'vitest'
import { startYear } from '../support/terms-of-meetings.ts'

describe('Clusters', { timeout: 60_000 }, () => {
  it('invites the settings at home in a cluster and those that belong to a special-interest one besides', async () => {
    const year = await startYear()
    const [north, minders] = [await year.addCluster('North'), await year.addCluster('Childminders', 'special-interest')]
    const minder = await year.addSetting({
      name: 'Penny Minder',
      clusterId: north,
      providerType: 'childminder',
      email: 'penny@setting.example',
    })
    await year.addSetting({ name: 'Larkfield', clusterId: north, email: 'larkfield@setting.example' })
    const staff = await year.staff()
    const place = (clusterId: string, more: object = {}) =>
      staff.send('PUT', `/api/clusters/${clusterId}/settings`, { settingIds: [minder], ...more })
    expect((await place(minders)).body).toEqual({ placed: 1 })
    expect((await place(minders)).body).toEqual({ placed: 0 })
    const { setting } = (await staff.get(`/api/register/settings/${minder}`)).body
    expect(setting).toMatchObject({ clusterId: north, alsoInClusterIds: [minders] })
    await year.openMeeting('2032-10-06', [minders])
    await year.portal.drained()
    const invited = year.portal.mailbox.all().map(({ to }) => to)
    expect(invited).toEqual(['penny@setting.example'])
    // She sees the meetings of both, and both pages.
    const penny = await year.portal.as('childminder', { settingIds: [minder] })
    expect((await penny.get('/api/clusters/meetings')).body.meetings).toHaveLength(1)
    for (const clusterId of [north, minders]) expect((await penny.get(`/api/clusters/${clusterId}`)).status).toBe(200)
    expect(
      (await (await year.staff()).send('PUT', `/api/clusters/${minders}/settings`, { settingIds: [minder], out: true }))
        .body,
    ).toEqual({ placed: 1 })
    expect((await penny.get(`/api/clusters/${minders}`)).status).toBe(404)
  })

  it('cannot be a home when it is of a special interest', async () => {
    const year = await startYear()
    const minders = await year.addCluster('Childminders', 'special-interest')
    const larkfield = await year.addSetting({ name: 'Larkfield' })
    const answer = await (await year.staff()).send('PUT', `/api/register/settings/${larkfield}`, { clusterId: minders })
    expect(answer.body.problems).toEqual([expect.objectContaining({ field: 'clusterId' })])
  })

  it('keeps every version of its terms of reference, with the day that each was agreed', async () => {
    const year = await startYear()
    const north = await year.addCluster('North')
    const staff = await year.staff()
    const agree = (text: string, agreedOn?: string) =>
      staff.send('PUT', `/api/clusters/${north}/terms`, { text, ...(agreedOn === undefined ? {} : { agreedOn }) })
    await agree('We meet each term.')
    await agree('We meet each term.', '2032-08-30')
    await agree('We meet twice a term.')
    expect((await agree('We meet daily.', '2032-12-24')).status).toBe(400)
    const { body } = await staff.get(`/api/clusters/${north}`)
    expect(body.termsOfReference).toEqual([
      { text: 'We meet twice a term.', version: 2 },
      { text: 'We meet each term.', version: 1, agreedOn: '2032-08-30' },
    ])
    const { clusters } = (await staff.get('/api/clusters')).body
    expect(clusters[0].termsOfReference).toEqual({ version: 2 })
  })

  it('is led by SENCOs of settings with the Area SENCO, whose names its members see', async () => {
    const year = await startYear()
    const north = await year.addCluster('North')
    const larkfield = await year.addSetting(
      { name: 'Larkfield', clusterId: north },
      { personId: 'per_amira00000000', name: 'Amira Khan', startsOn: '2030-01-01' },
    )
    const staff = await year.staff()
    const lead = (coLeadIds: readonly string[]) => staff.send('PUT', `/api/clusters/${north}`, { coLeadIds })
    expect((await lead(['per_nobody0000000'])).body.problems[0].field).toBe('coLeadIds')
    expect((await lead(['per_amira00000000'])).status).toBe(200)
    const senco = await year.portal.as('setting-senco', { settingIds: [larkfield] })
    expect((await senco.get(`/api/clusters/${north}`)).body).toMatchObject({
      coLeads: ['Amira Khan'],
      lead: 'Sam Area SENCO',
    })
  })

  it('is merged into another: its settings move, it closes, and its history stays under it', async () => {
    const year = await startYear()
    const [north, south] = [await year.addCluster('North'), await year.addCluster('South')]
    const larkfield = await year.addSetting({ name: 'Larkfield', clusterId: north })
    await year.attend(await year.openMeeting('2032-10-06', [north]), '2032-10-06', [larkfield])
    year.portal.clock.set('2033-01-10T09:00:00.000Z')
    const staff = await year.staff()
    const close = () => staff.send('PUT', `/api/clusters/${north}`, { status: 'closed' })
    expect((await close()).body.code).toBe('cluster-has-settings')
    await staff.send('PUT', `/api/clusters/${south}/settings`, { settingIds: [larkfield] })
    expect((await close()).body.cluster.status).toBe('closed')
    expect((await staff.send('PUT', `/api/clusters/${north}/settings`, { settingIds: [larkfield] })).body.code).toBe(
      'cluster-closed',
    )
    const { body } = await staff.get(`/api/clusters/${north}`)
    expect(body.settings).toEqual([
      expect.objectContaining({
        label: 'Larkfield',
        member: false,
        spells: [{ from: '2032-09-01', until: '2033-01-10' }],
      }),
    ])
    expect(body.settings[0].cells[1]).toEqual({ outcome: 'represented' })
    expect(body.totals[1]).toEqual({ represented: 1, of: 1, percent: 100 })
  })
})
