import { describe, expect, it } from 'vitest'
import {
  actsAsCouncil,
  canSeeAllReplies,
  canSeeSetting,
  fieldsNotChangeableBy,
  fieldsOfSettingFor,
  mayActForSetting,
  mayApproveSenco,
  mayGiveAddress,
  mayGiveRoles,
  ownAgencyIds,
  ownSettingIds,
} from './access.ts'
import { type Actor, anonymous, type Role, roles, type Scope } from './roles.ts'

const withScope = (scope: Scope): Actor => ({ personId: 'per_0001', name: 'Somebody', scopes: [scope] })
const own = { settingId: 'stg_own0', agencyId: 'agy_own0', agencyAccepted: true }
const other = { settingId: 'stg_other', agencyId: 'agy_other', agencyAccepted: true }
const actorOf = (role: Role): Actor => withScope({ role, settingIds: ['stg_own0'], agencyId: 'agy_own0' })

const see = (setting: typeof own) => roles.filter((role) => canSeeSetting(actorOf(role), setting))
const act = (setting: typeof own) => roles.filter((role) => mayActForSetting(actorOf(role), setting))

describe('Who reaches a setting', () => {
  it('shows every setting to council staff and auditors, and to others only their own', () => {
    expect(see(other)).toEqual(['area-senco', 'team-manager', 'administrator', 'auditor'])
    expect(see(own)).toEqual([
      'setting-senco',
      'setting-manager',
      'childminder',
      'agency-coordinator',
      'school-senco',
      'area-senco',
      'team-manager',
      'administrator',
      'auditor',
    ])
  })

  it('lets council staff act for every setting and setting people for their own; schools and auditors only read', () => {
    expect(act(other)).toEqual(['area-senco', 'team-manager', 'administrator'])
    expect(act(own)).toEqual([
      'setting-senco',
      'setting-manager',
      'childminder',
      'agency-coordinator',
      'area-senco',
      'team-manager',
      'administrator',
    ])
  })

  it('lets an agency reach a member only after that member accepted sharing', () => {
    const agency = withScope({ role: 'agency-coordinator', agencyId: 'agy_own0' })
    expect(canSeeSetting(agency, own)).toBe(true)
    for (const agencyAccepted of [false, undefined])
      expect(canSeeSetting(agency, { settingId: 'stg_own0', agencyId: 'agy_own0', agencyAccepted })).toBe(false)
    expect(canSeeSetting(withScope({ role: 'agency-coordinator' }), { settingId: 'stg_own0' })).toBe(false)
  })

  it('shows nothing to somebody signed out, or to a role without a scope', () => {
    expect(canSeeSetting(anonymous, own)).toBe(false)
    expect(canSeeSetting(withScope({ role: 'setting-senco' }), own)).toBe(false)
  })

  it('does not lend the settings of one role to another role of the same person', () => {
    const actor: Actor = {
      personId: 'per_0001',
      name: 'Somebody',
      scopes: [
        { role: 'school-senco', settingIds: ['stg_school'] },
        { role: 'setting-senco', settingIds: ['stg_own0'] },
      ],
    }
    expect(canSeeSetting(actor, { settingId: 'stg_school' })).toBe(true)
    expect(mayActForSetting(actor, { settingId: 'stg_school' })).toBe(false)
    expect(ownSettingIds(actor)).toEqual(['stg_school', 'stg_own0'])
  })

  it('leaves the approval of a SENCO to the manager, the childminder or staff', () => {
    expect(roles.filter((role) => mayApproveSenco(actorOf(role), own))).toEqual([
      'setting-manager',
      'childminder',
      'area-senco',
      'team-manager',
      'administrator',
    ])
  })

  it('knows when staff act for a setting that is not theirs', () => {
    expect(actsAsCouncil(actorOf('area-senco'), other)).toBe(true)
    expect(actsAsCouncil(actorOf('setting-manager'), own)).toBe(false)
  })
})

describe('What of a setting is read and changed', () => {
  it('keeps notes from administrators, auditors and schools', () => {
    const reads = (role: Role) => 'notes' in fieldsOfSettingFor(actorOf(role), { ...own, notes: 'Visited' })
    expect(roles.filter(reads)).toEqual([
      'setting-senco',
      'setting-manager',
      'childminder',
      'agency-coordinator',
      'area-senco',
      'team-manager',
    ])
  })

  it('leaves cluster, Area SENCO and scope to staff, and sharing with an agency to the member', () => {
    const fields = ['name', 'clusterId', 'agencyAccepted']
    expect(fieldsNotChangeableBy(actorOf('setting-manager'), own, fields)).toEqual(['clusterId'])
    const agencyAlone = withScope({ role: 'agency-coordinator', agencyId: 'agy_own0' })
    expect(fieldsNotChangeableBy(agencyAlone, own, fields)).toEqual(['clusterId', 'agencyAccepted'])
    expect(fieldsNotChangeableBy(actorOf('area-senco'), other, fields)).toEqual([])
    expect(fieldsNotChangeableBy(actorOf('administrator'), other, ['notes'])).toEqual(['notes'])
  })

  it('shows every reply to staff and auditors', () => {
    expect(roles.filter((role) => canSeeAllReplies(actorOf(role)))).toHaveLength(4)
  })
})

describe('Who gives roles', () => {
  it('lets a team manager invite setting people but only an administrator give council-wide roles', () => {
    expect(mayGiveRoles(actorOf('team-manager'), [{ role: 'setting-senco', settingIds: ['stg_own0'] }])).toBe(true)
    for (const role of ['area-senco', 'team-manager', 'administrator', 'auditor'] as const) {
      expect(mayGiveRoles(actorOf('team-manager'), [{ role }])).toBe(false)
      expect(mayGiveRoles(actorOf('administrator'), [{ role }])).toBe(true)
    }
    expect(mayGiveRoles(actorOf('area-senco'), [{ role: 'setting-senco' }])).toBe(false)
  })

  it('lets people of a setting record an address only for somebody who reaches nothing beyond their own settings', () => {
    const shared = [{ role: 'setting-senco' as const, settingIds: ['stg_own0', 'stg_other'] }]
    const here = [{ role: 'setting-senco' as const, settingIds: ['stg_own0'] }]
    const mayFor = (scopes: Scope[]) => roles.filter((role) => mayGiveAddress(actorOf(role), scopes))
    expect(mayFor(shared)).toEqual(['area-senco', 'team-manager', 'administrator'])
    expect(mayFor(here)).toEqual([
      'setting-senco',
      'setting-manager',
      'childminder',
      'area-senco',
      'team-manager',
      'administrator',
    ])
    expect(mayFor([...here, { role: 'area-senco' }])).toEqual(['area-senco', 'team-manager', 'administrator'])
  })

  it('knows the agencies that a person coordinates', () => {
    expect(ownAgencyIds(actorOf('agency-coordinator'))).toEqual(['agy_own0'])
    expect(ownAgencyIds(actorOf('setting-senco'))).toEqual([])
  })
})
