import { describe, expect, it } from 'vitest'
import {
  canSeeEntry,
  type EntryFacts,
  mayEditEntry,
  mayPublishEntry,
  maySetEntryOwner,
  publicRoleOf,
} from './access.ts'
import type { Actor, Role, Scope } from './roles.ts'

const person = (role: Role, reach: Omit<Scope, 'role'> = {}): Actor => ({
  personId: `per_${role}`,
  name: 'Sam',
  scopes: [{ role, ...reach }],
})
const admin = person('administrator')
const adviser = person('iass-adviser')
const advice: EntryFacts = { impartialAdvice: true, ownerId: adviser.personId }

describe('Who may do what with an entry', () => {
  it('belongs to the impartial service once one of its advisers owns it, and to the council until then', () => {
    const { ownerId: _, ...begun } = advice
    expect([mayEditEntry(admin, begun), mayPublishEntry(admin, begun), maySetEntryOwner(admin, begun)]).toEqual([
      true,
      true,
      true,
    ])
    expect([mayEditEntry(admin, advice), mayPublishEntry(admin, advice), maySetEntryOwner(admin, advice)]).toEqual([
      false,
      false,
      false,
    ])
    expect([mayEditEntry(adviser, advice), mayPublishEntry(adviser, advice)]).toEqual([true, true])
    // Any adviser, also when the one who owns it has left.
    expect(mayEditEntry({ ...adviser, personId: 'per_next' }, advice)).toBe(true)
    expect([mayEditEntry(adviser, {}), mayPublishEntry(adviser, {}), canSeeEntry(adviser, {})]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('tells organisations apart by their names, however they are spaced, and settings by their ids', () => {
    const trust = person('professional', { organisation: 'Bridge NHS Trust' })
    expect(mayEditEntry(trust, { ownerOrganisation: ' bridge  nhs trust' })).toBe(true)
    expect(mayEditEntry(trust, { ownerOrganisation: 'Bridge NHS' })).toBe(false)
    expect(mayEditEntry(person('professional'), {})).toBe(false)
    const manager = person('setting-manager', { settingIds: ['stg_one0'] })
    expect([
      mayEditEntry(manager, { settingId: 'stg_one0' }),
      mayPublishEntry(manager, { settingId: 'stg_one0' }),
    ]).toEqual([true, false])
    expect(canSeeEntry(manager, { settingId: 'stg_two0' })).toBe(false)
    // A school SENCO only reads a setting.
    expect(mayEditEntry(person('school-senco', { settingIds: ['stg_one0'] }), { settingId: 'stg_one0' })).toBe(false)
  })

  it('lets Area SENCOs and auditors see all of them and change none that is not theirs', () => {
    for (const role of ['area-senco', 'auditor'] as const)
      expect([canSeeEntry(person(role), {}), mayEditEntry(person(role), {})]).toEqual([true, false])
    expect(mayEditEntry(person('area-senco'), { ownerId: 'per_area-senco' })).toBe(true)
  })

  it('tells the public a role and never a person', () => {
    expect(publicRoleOf(admin, {})).toBe('Council administrator')
    expect(publicRoleOf(person('setting-senco', { settingIds: ['stg_one0'] }), { settingId: 'stg_one0' })).toBe(
      'Setting SENCO',
    )
    expect(publicRoleOf(adviser, advice)).toContain('adviser')
    expect(publicRoleOf({ ...admin, scopes: [] }, {})).toBe('The service itself')
  })
})
