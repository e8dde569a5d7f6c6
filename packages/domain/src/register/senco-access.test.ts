import { describe, expect, it } from 'vitest'
import { knownPerson } from '../people/account.ts'
import type { Scope } from '../roles.ts'
import type { Designation } from './model.ts'
import { withSencoAccess } from './senco-access.ts'

const today = '2026-11-22'
const here = 'stg_here0000'
const elsewhere: Scope = { role: 'setting-senco', settingIds: ['stg_there000'] }
const amira = (...scopes: Scope[]) => knownPerson({ personId: 'per_amira000', name: 'Amira Khan' }, scopes)
const spell = (facts: Partial<Designation> = {}): Designation => ({
  designationId: 'dsg_amira000',
  settingId: here,
  personId: 'per_amira000',
  name: 'Amira Khan',
  status: 'active',
  startsOn: '2026-01-01',
  basis: 'own',
  qualifications: [],
  ...facts,
})
const scopes = (account: ReturnType<typeof amira>, ...spells: Designation[]) =>
  withSencoAccess(account, here, spells, today).scopes

describe("A SENCO's access to a setting", () => {
  it('begins with being named and leaves other settings alone', () => {
    expect(scopes(amira(), spell())).toEqual([{ role: 'setting-senco', settingIds: [here] }])
    expect(scopes(amira(elsewhere), spell())).toEqual([{ role: 'setting-senco', settingIds: ['stg_there000', here] }])
  })

  it('ends with the last day: at once when it has passed, on that day when it is to come', () => {
    const open: Scope = { role: 'setting-senco', settingIds: ['stg_there000', here] }
    expect(scopes(amira(open), spell({ status: 'ended', endsOn: '2026-11-21' }))).toEqual([elsewhere])
    expect(scopes(amira(open), spell({ endsOn: '2026-12-31' }))).toEqual([
      elsewhere,
      { role: 'setting-senco', settingIds: [here], until: '2026-12-31' },
    ])
  })

  it('is not given by a proposal, and not taken from a childminder who stops being SENCO of their own setting', () => {
    expect(scopes(amira(), spell({ status: 'proposed' }))).toEqual([])
    const childminder: Scope = { role: 'childminder', settingIds: [here] }
    expect(scopes(amira(childminder), spell())).toEqual([childminder])
    expect(scopes(amira(childminder))).toEqual([childminder])
  })
})
