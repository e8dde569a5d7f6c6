// What the morning run of the portal sends: the yearly question (rule R7) and what the calendar alone breaks (R2).
import type { Designation, Setting } from '@senco/domain/register/model'
import { settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import { describe, expect, it } from 'vitest'
import { type Portal, startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'

const given = async (portal: Portal, facts: Partial<Setting>, senco: Partial<Designation>) => {
  const record = aRecord(facts, senco)
  await transact(portal.tables, settingWrites(portal.tables, undefined, record, '2026-01-01T08:00:00.000Z'))
  return record.setting.settingId
}

const askedOn = async (portal: Portal, day: string): Promise<readonly string[]> => {
  portal.clock.set(`${day}T06:00:00.000Z`)
  portal.mailbox.clear()
  await portal.runDaily()
  await portal.drained()
  return portal.mailbox.all().map(({ to }) => to)
}

const inPost = { startsOn: '2025-01-06' }

describe('The yearly question', () => {
  it('is asked on 1 September and twice more, and stops when the setting confirms', async () => {
    const portal = await startPortal({ now: '2026-08-01T09:00:00.000Z' })
    const silent = await given(portal, { name: 'Silent Nursery', email: 'silent@setting.example' }, inPost)
    const prompt = await given(portal, { name: 'Prompt Nursery', email: 'prompt@setting.example' }, inPost)
    expect(await askedOn(portal, '2026-08-31')).toEqual([])
    expect([...(await askedOn(portal, '2026-09-01'))].sort()).toEqual([
      'prompt@setting.example',
      'silent@setting.example',
    ])
    const manager = await portal.as('setting-manager', { settingIds: [prompt] })
    expect((await manager.send('POST', `/api/register/settings/${prompt}/confirm`)).status).toBe(200)
    expect(await askedOn(portal, '2026-09-15')).toEqual(['silent@setting.example'])
    expect(await askedOn(portal, '2026-09-29')).toEqual(['silent@setting.example'])
    expect(await askedOn(portal, '2026-11-01')).toEqual([])
    const staff = await portal.as('area-senco')
    const { history } = (await staff.get(`/api/register/settings/${silent}`)).body
    expect(history.filter(({ operation }: { operation: string }) => operation === 'askYearlyQuestion')).toHaveLength(3)
  })

  it('is sent once although the morning run happens twice, or a day late', async () => {
    const portal = await startPortal({ now: '2026-08-01T09:00:00.000Z' })
    await given(portal, { email: 'silent@setting.example' }, inPost)
    expect(await askedOn(portal, '2026-09-02')).toEqual(['silent@setting.example'])
    expect(await askedOn(portal, '2026-09-02')).toEqual([])
    expect(await askedOn(portal, '2026-09-03')).toEqual([])
  })

  it('leaves childminders without a SENCO, closed settings and newly named SENCOs alone', async () => {
    const portal = await startPortal({ now: '2026-08-01T09:00:00.000Z' })
    await given(portal, { status: 'closed', email: 'closed@setting.example' }, inPost)
    await given(portal, { email: 'new@setting.example' }, { startsOn: '2026-09-01' })
    await given(portal, { email: 'asked@setting.example' }, inPost)
    expect(await askedOn(portal, '2026-09-02')).toEqual(['asked@setting.example'])
  })
})

describe('A third anniversary that passes without a qualification', () => {
  const unqualified = { startsOn: '2023-11-20', qualifiedTeacher: true, qualificationsKnown: true, qualifications: [] }
  const school = { providerType: 'school', phase: 'primary', name: 'Larkfield Primary' } as const
  const notMet = (portal: Portal) => portal.mailbox.all().filter(({ subject }) => subject.startsWith('Statutory'))

  it('is told to the team manager that morning, once, and on no morning before', async () => {
    const portal = await startPortal({ now: '2026-11-01T09:00:00.000Z' })
    await portal.signInAs({ name: 'Tom', email: 'tom@council.example', scopes: [{ role: 'team-manager' }] })
    await given(portal, school, unqualified)
    await askedOn(portal, '2026-11-20')
    expect(notMet(portal)).toEqual([])
    await askedOn(portal, '2026-11-21')
    expect(notMet(portal).map(({ to }) => to)).toEqual(['tom@council.example'])
    await askedOn(portal, '2026-11-22')
    expect(notMet(portal)).toEqual([])
  })

  it('is not told of a SENCO whose qualification nobody has recorded', async () => {
    const portal = await startPortal({ now: '2026-11-01T09:00:00.000Z' })
    await portal.signInAs({ name: 'Tom', email: 'tom@council.example', scopes: [{ role: 'team-manager' }] })
    await given(portal, school, { ...unqualified, qualificationsKnown: false })
    await askedOn(portal, '2026-11-21')
    expect(notMet(portal)).toEqual([])
  })
})
