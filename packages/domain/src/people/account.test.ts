import { describe, expect, it } from 'vitest'
import {
  type Account,
  deactivated,
  invitationIsOpen,
  invited,
  isAdministrator,
  knownPerson,
  personOf,
  reactivated,
  signedIn,
  withoutSetting,
  withScopes,
  withSetting,
} from './account.ts'

const now = '2026-11-22T09:00:00.000Z'
const amira = knownPerson({ personId: 'per_amira', name: 'Amira Khan', email: 'office@marigold.example' })
const invitation = { hash: 'h1', endsAt: '2026-12-06T09:00:00.000Z' }

describe('A person as the service keeps them', () => {
  it('is known, then invited, then active; the invitation is gone once it was used', () => {
    const waiting = invited(amira, invitation, now)
    expect([amira.status, waiting.status]).toEqual(['known', 'invited'])
    expect(invitationIsOpen(waiting, 'h1', now)).toBe(true)
    const active = signedIn(waiting, now)
    expect([active.status, active.lastSignedInAt]).toEqual(['active', now])
    expect(invitationIsOpen(active, 'h1', now)).toBe(false)
    expect(active).not.toHaveProperty('invitationHash')
  })

  it('has an invitation that ends on its day, and only the newest one', () => {
    const waiting = invited(amira, invitation, now)
    expect(invitationIsOpen(waiting, 'h1', '2026-12-06T08:59:59.999Z')).toBe(true)
    expect(invitationIsOpen(waiting, 'h1', '2026-12-06T09:00:00.000Z')).toBe(false)
    const again = invited(waiting, { ...invitation, hash: 'h2' }, now)
    expect([invitationIsOpen(again, 'h1', now), invitationIsOpen(again, 'h2', now)]).toEqual([false, true])
  })

  it('keeps an account that is in use when somebody invites again, and is not let back in by an invitation', () => {
    const active = signedIn(amira, now)
    expect(invited(active, invitation, now)).toEqual(active)
    expect(() => invited(deactivated(active), invitation, now)).toThrow('The council ended the access')
  })

  it('loses every session when access ends, and gets the roles but not the sessions back', () => {
    const active = withScopes(signedIn(amira, now), [{ role: 'area-senco' }])
    const back = reactivated(deactivated(active))
    expect([back.status, back.scopes]).toEqual(['active', active.scopes])
    expect(back.sessionEpoch).toBe(active.sessionEpoch + 1)
    expect(reactivated(deactivated(invited(amira, invitation, now))).status).toBe('known')
  })

  it('gains and loses one setting of one role without touching the others', () => {
    const three = ['stg_1', 'stg_2', 'stg_3'].reduce<Account>((one, id) => withSetting(one, 'setting-senco', id), amira)
    const manages = withSetting(three, 'setting-manager', 'stg_2')
    expect(withSetting(manages, 'setting-senco', 'stg_1').scopes).toEqual(manages.scopes)
    expect(withoutSetting(manages, 'setting-senco', 'stg_2').scopes).toEqual([
      { role: 'setting-senco', settingIds: ['stg_1', 'stg_3'] },
      { role: 'setting-manager', settingIds: ['stg_2'] },
    ])
    expect(withoutSetting(manages, 'setting-manager', 'stg_2').scopes).toEqual(three.scopes)
  })

  it('counts as an administrator only while able to sign in, with the role for good', () => {
    const active = signedIn(withScopes(amira, [{ role: 'administrator' }]), now)
    expect(isAdministrator(active)).toBe(true)
    expect(isAdministrator(deactivated(active))).toBe(false)
    expect(isAdministrator(invited(withScopes(amira, active.scopes), invitation, now))).toBe(false)
    expect(isAdministrator(withScopes(active, [{ role: 'administrator', until: '2026-12-31' }]))).toBe(false)
    expect(isAdministrator(undefined)).toBe(false)
  })

  it('shows nobody its secrets', () => {
    expect(Object.keys(personOf(invited(amira, invitation, now))).toSorted()).toEqual(
      ['email', 'invitedAt', 'name', 'personId', 'scopes', 'status'].toSorted(),
    )
  })
})
