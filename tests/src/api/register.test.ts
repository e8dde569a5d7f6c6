// The register through the real gateway: who may do what, who is told, and what is kept.
import { defaultPolicies } from '@senco/domain/authority/authority'
import { signedIn } from '@senco/domain/people/account'
import { coverageOf } from '@senco/domain/register/coverage'
import type { Setting } from '@senco/domain/register/model'
import { personWrites, readPerson } from '@senco/store/people'
import { agencyWrite } from '@senco/store/register/geography'
import { settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import { describe, expect, it, test } from 'vitest'
import { type Portal, startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'

const now = '2026-11-22T09:00:00.000Z'
const today = '2026-11-22'

/** A portal on a known day with one setting in it. */
const portalWith = async (facts: Partial<Setting> = {}) => {
  const portal = await startPortal({ now })
  const areaSenco = await portal.signInAs({
    name: 'Nora Bell',
    email: 'nora.bell@council.example',
    telephone: '01632 960123',
    scopes: [{ role: 'area-senco' }],
  })
  const settingId = await given(portal, { areaSencoId: areaSenco.personId, ...facts })
  const manager = await portal.as('setting-manager', { settingIds: [settingId] })
  return { portal, settingId, areaSenco, manager, path: `/api/register/settings/${settingId}` }
}

const given = async (portal: Portal, facts: Partial<Setting> = {}): Promise<string> => {
  const record = aRecord(facts)
  await transact(portal.tables, settingWrites(portal.tables, undefined, record, '2026-09-01T08:00:00.000Z'))
  return record.setting.settingId
}

const amira = { name: 'Amira Khan', email: 'amira.khan@larkfield.example', startsOn: today }
const beth = { name: 'Beth Lowe', email: 'beth.lowe@larkfield.example', startsOn: '2026-12-01' }
const neither = { qualifiedTeacher: false, isHead: false, qualifications: [] }

const mailOf = async (portal: Portal) => {
  await portal.drained()
  return portal.mailbox.all()
}

const acceptInvitation = async ({ tables }: Portal, personId: string): Promise<void> => {
  const invited = await readPerson(tables, personId)
  if (invited === undefined) throw new Error('Nobody of that id')
  await transact(tables, personWrites(tables, invited, signedIn(invited, now)))
}

describe('The acceptance tests of the register', () => {
  test('A1 a maintained nursery school with a SENCO who is no teacher is statutory red within the request, and told once', async () => {
    const { portal, path, areaSenco } = await portalWith({ providerType: 'maintained-nursery-school' })
    await portal.signInAs({ name: 'Tom Manager', email: 'tom@council.example', scopes: [{ role: 'team-manager' }] })
    const saved = await areaSenco.send('POST', `${path}/sencos`, { ...amira, ...neither, toldBy: 'telephone' })
    expect(saved.status).toBe(200)
    expect(coverageOf(saved.body.summary, today, defaultPolicies)).toMatchObject({
      words: 'Statutory requirement not met',
      tone: 'red',
    })
    const alerts = (await mailOf(portal)).filter(({ subject }) => subject.startsWith('Statutory requirement not met'))
    expect(alerts.flatMap(({ to }) => to).sort()).toEqual(['nora.bell@council.example', 'tom@council.example'])
    const { designationId } = saved.body
    await areaSenco.send('PUT', `${path}/sencos/${designationId}`, { hoursPerWeek: 8 })
    expect((await mailOf(portal)).filter(({ subject }) => subject.startsWith('Statutory'))).toHaveLength(2)
  })

  test('A1 the same at a private nursery alarms nobody and is never called a breach', async () => {
    const { portal, path, areaSenco } = await portalWith()
    const saved = await areaSenco.send('POST', `${path}/sencos`, { ...amira, ...neither })
    expect(coverageOf(saved.body.summary, today, defaultPolicies).tone).toBe('green')
    const mail = await mailOf(portal)
    expect(mail.length).toBeGreaterThan(0)
    expect(mail.filter(({ subject, text }) => /statutory|breach/i.test(subject + text))).toEqual([])
  })

  test('A3 a SENCO shared by three childminders is removed from one, and stays with the other two', async () => {
    const { portal, areaSenco } = await portalWith()
    const settings = await Promise.all([1, 2, 3].map(() => given(portal, { providerType: 'childminder' })))
    const [first = ''] = settings
    const share = { startsOn: today, basis: 'shared-network' }
    const made = await areaSenco.send('POST', `/api/register/settings/${first}/sencos`, { ...amira, ...share })
    const personId = made.body.summary.senco.personId
    for (const settingId of settings.slice(1))
      await areaSenco.send('POST', `/api/register/settings/${settingId}/sencos`, { personId, ...share })
    const page = async (settingId: string) => (await areaSenco.get(`/api/register/settings/${settingId}`)).body
    expect((await page(first)).shared).toEqual([{ personId, settings: 3 }])

    const end = `/api/register/settings/${first}/sencos/${made.body.designationId}/end`
    expect((await areaSenco.send('POST', end, { endsOn: today })).status).toBe(200)
    for (const settingId of settings.slice(1)) {
      expect((await page(settingId)).summary.senco).toMatchObject({ personId, startsOn: today })
      expect((await page(settingId)).summary.senco.endsOn).toBeUndefined()
    }
  })
})

describe('A SENCO changes', () => {
  it('welcomes the new one with the Area SENCO and her telephone, tells the Area SENCO, and lists the change', async () => {
    const { portal, path, manager, areaSenco, settingId } = await portalWith()
    const saved = await manager.send('POST', `${path}/sencos`, amira)
    expect(saved.body.summary.senco.name).toBe('Amira Khan')
    const mail = await mailOf(portal)
    const welcome = mail.find(({ text }) => text.includes('You are the SENCO of Larkfield Nursery'))
    expect(welcome?.text).toContain('Nora Bell, telephone 01632 960123')
    expect(mail.some(({ subject }) => subject === 'SENCO change at Larkfield Nursery')).toBe(true)
    const board = (await areaSenco.get('/api/register/settings')).body.settings
    expect(board.find((one: { settingId: string }) => one.settingId === settingId).senco.name).toBe('Amira Khan')
    expect((await areaSenco.get('/api/register/senco-changes')).body.changes).toMatchObject([
      { settingId, settingLabel: 'Larkfield Nursery', summary: 'Named Amira Khan as SENCO from 22 November 2026' },
    ])
  })

  it("keeps the old SENCO's access until the last day when the new one starts later", async () => {
    const { portal, path, manager } = await portalWith()
    const first = await manager.send('POST', `${path}/sencos`, { ...amira, startsOn: '2026-09-01' })
    const { personId } = first.body.summary.senco
    await acceptInvitation(portal, personId)
    const old = await portal.signIn(personId)
    expect((await old.get(path)).status).toBe(200)

    await manager.send('POST', `${path}/sencos`, beth)
    portal.clock.set('2026-11-30T23:00:00.000Z')
    expect((await (await portal.signIn(personId)).get(path)).status).toBe(200)
    portal.clock.set('2026-12-01T09:00:00.000Z')
    expect([403, 404]).toContain((await (await portal.signIn(personId)).get(path)).status)
  })

  it("ends the old SENCO's access on the next request when the new one starts today", async () => {
    const { portal, path, manager, areaSenco } = await portalWith()
    const first = await areaSenco.send('POST', `${path}/sencos`, { ...amira, startsOn: '2026-09-01' })
    const { personId } = first.body.summary.senco
    await acceptInvitation(portal, personId)
    const old = await portal.signIn(personId)
    expect((await old.get(path)).status).toBe(200)
    await manager.send('POST', `${path}/sencos`, { ...beth, startsOn: today })
    expect([403, 404]).toContain((await old.get(path)).status)
    expect((await mailOf(portal)).map(({ to, subject }) => `${to}: ${subject}`)).toContain(
      `${amira.email}: You are no longer the SENCO of Larkfield Nursery`,
    )
  })

  it('says how staff came to know, and never that a manager was told by telephone', async () => {
    const { path, manager, areaSenco } = await portalWith()
    await areaSenco.send('POST', `${path}/sencos`, { ...amira, startsOn: '2026-09-01', toldBy: 'telephone' })
    await manager.send('POST', `${path}/confirm`, { toldBy: 'telephone' })
    const { history } = (await manager.get(path)).body
    expect(history.map((one: { summary: string; toldBy?: string }) => [one.summary, one.toldBy])).toEqual([
      ['Confirmed Amira Khan as SENCO', undefined],
      ['Named Amira Khan as SENCO from 1 September 2026', 'telephone'],
    ])
  })

  it('waits for the manager when the SENCO proposes somebody, and then takes effect', async () => {
    const { portal, path, manager, settingId } = await portalWith({ email: 'office@larkfield.example' })
    const senco = await portal.as('setting-senco', { settingIds: [settingId] })
    const proposed = await senco.send('POST', `${path}/sencos`, amira)
    expect(proposed.body.summary).toMatchObject({ proposed: 1 })
    expect(proposed.body.summary.senco).toBeUndefined()
    expect((await mailOf(portal)).some(({ subject }) => subject === 'Amira Khan is proposed as your SENCO')).toBe(true)
    const accept = `${path}/sencos/${proposed.body.designationId}/accept`
    expect((await senco.send('POST', accept, {})).status).toBe(403)
    expect((await manager.send('POST', accept, {})).body.summary.senco.name).toBe('Amira Khan')
  })

  it('answers a field with what to do, and a setting out of reach like one that is not there', async () => {
    const { portal, path, manager } = await portalWith()
    const nobody = await manager.send('POST', `${path}/sencos`, { startsOn: today })
    expect(nobody.status).toBe(400)
    expect(nobody.body.problems).toEqual([
      { field: 'name', message: "Enter the SENCO's name." },
      { field: 'email', message: "Enter the SENCO's e-mail address." },
    ])
    const other = await given(portal)
    const [foreign, missing] = await Promise.all([
      manager.get(`/api/register/settings/${other}`),
      manager.get('/api/register/settings/stg_nothere00000000'),
    ])
    expect([foreign.status, foreign.text]).toEqual([404, missing.text])
  })

  it('keeps exactly one SENCO when two people name one at the same moment', async () => {
    const { path, manager, areaSenco } = await portalWith()
    const answers = await Promise.all([
      manager.send('POST', `${path}/sencos`, amira),
      areaSenco.send('POST', `${path}/sencos`, { ...beth, startsOn: today }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    const { designations } = (await areaSenco.get(path)).body
    expect(designations.filter((one: { status: string }) => one.status === 'active')).toHaveLength(1)
  })

  it('records a vacancy with its date and opens the question again', async () => {
    const { path, manager } = await portalWith()
    await manager.send('POST', `${path}/sencos`, { ...amira, startsOn: '2026-09-01' })
    const { body } = await manager.send('POST', `${path}/vacancy`, { since: '2026-11-01' })
    expect(body.summary).toMatchObject({ vacancyRecordedOn: '2026-11-01' })
    expect(body.summary.senco).toBeUndefined()
  })
})

describe('Settings', () => {
  it('are added for an agency once, and not a second time under the same reference', async () => {
    const { portal, areaSenco } = await portalWith()
    await transact(portal.tables, [agencyWrite(portal.tables, { agencyId: 'agy_ribbon00', name: 'Ribbon and Rail' })])
    const added = { name: 'Rosa Field', providerType: 'childminder', postcode: 'wa74ab' }
    const member = { ...added, agencyId: 'agy_ribbon00', agencyRef: 'RR-1' }
    const one = await areaSenco.send('POST', '/api/register/settings', member)
    expect(one.body.summary).toMatchObject({ name: 'Rosa Field', postcode: 'WA7 4AB', inScope: true })
    expect((await areaSenco.send('POST', '/api/register/settings', { ...member, agencyRef: ' rr-1 ' })).status).toBe(
      409,
    )
    const unknown = await areaSenco.send('POST', '/api/register/settings', { ...member, agencyId: 'agy_unknown0' })
    expect(unknown.body.problems[0].field).toBe('agencyId')
  })

  it('show an agency its members only after they agreed to share', async () => {
    const { portal, areaSenco } = await portalWith()
    const settingId = await given(portal, { providerType: 'childminder', agencyId: 'agy_ribbon00', agencyRef: 'RR-2' })
    const agency = await portal.as('agency-coordinator', { agencyId: 'agy_ribbon00' })
    expect((await agency.get('/api/register/my-settings')).body.settings).toEqual([])
    await areaSenco.send('PUT', `/api/register/settings/${settingId}`, { agencyAccepted: true })
    expect((await agency.get('/api/register/my-settings')).body.settings).toHaveLength(1)
    const share = { ...amira, basis: 'shared-agency' }
    const proposed = await agency.send('POST', `/api/register/settings/${settingId}/sencos`, share)
    expect(proposed.body.summary).toMatchObject({ proposed: 1 })
  })

  it('are not opened to somebody by naming a person whom only the council knows', async () => {
    const { path, manager, areaSenco } = await portalWith()
    const named = await manager.send('POST', `${path}/sencos`, { personId: areaSenco.personId, startsOn: today })
    expect(named.status).toBe(404)
  })

  it('let their own people change contact details, and staff alone change cluster, scope and Area SENCO', async () => {
    const { path, manager, areaSenco } = await portalWith()
    const changed = await manager.send('PUT', path, { email: 'new@larkfield.example', telephone: null })
    expect(changed.body.summary.email).toBe('new@larkfield.example')
    expect((await manager.send('PUT', path, { scopeDecision: 'out' })).status).toBe(403)
    expect((await areaSenco.send('PUT', path, { scopeDecision: 'out', toldBy: 'visit' })).body.summary.inScope).toBe(
      false,
    )
    expect((await areaSenco.send('PUT', path, { areaSencoId: 'per_nobody000' })).body.problems[0].field).toBe(
      'areaSencoId',
    )
    const { history } = (await manager.get(path)).body
    expect(history[0]).toMatchObject({ summary: 'Changed scope', toldBy: 'visit' })
  })

  it('are listed for their own people with the Area SENCO and a telephone number', async () => {
    const { manager, settingId } = await portalWith()
    const { settings } = (await manager.get('/api/register/my-settings')).body
    expect(settings).toMatchObject([
      { setting: { settingId }, areaSenco: { name: 'Nora Bell', telephone: '01632 960123' } },
    ])
  })
})
