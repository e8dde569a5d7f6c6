import { describe, expect, it } from 'vitest'
import { defaultPolicies } from '../authority/authority.ts'
import { deactivated, knownPerson, signedIn } from './account.ts'
import { isSessionOpen, type SessionRow, sessionEnds, useIsWorthNoting } from './session.ts'

const policy = defaultPolicies.session
const opened = '2026-11-22T09:00:00.000Z'
const account = signedIn(knownPerson({ personId: 'per_amira', name: 'Amira Khan' }), opened)
const row: SessionRow = { personId: 'per_amira', openedAt: opened, lastUsedAt: opened, sessionEpoch: 0 }
const after = (minutes: number, seconds = 0): string =>
  new Date(Date.parse(opened) + minutes * 60_000 + seconds * 1000).toISOString()
const open = (at: string, of: Partial<SessionRow> = {}) => isSessionOpen({ ...row, ...of }, account, at, policy)

describe('When a session ends', () => {
  it('is after the idle minutes without use, to the millisecond', () => {
    expect(open(after(59, 59.999))).toBe(true)
    expect(open(after(60))).toBe(false)
    expect(open(after(119), { lastUsedAt: after(60) })).toBe(true)
  })

  it('is at the absolute end however lately it was used', () => {
    expect(open(after(599, 59), { lastUsedAt: after(599) })).toBe(true)
    expect(open(after(600), { lastUsedAt: after(599) })).toBe(false)
    expect(sessionEnds({ ...row, lastUsedAt: after(590) }, policy)).toEqual({
      idleEndsAt: after(600),
      endsAt: after(600),
    })
  })

  it('is at once when the person’s access ended, the sessions were ended, or it is somebody else’s', () => {
    expect(isSessionOpen(row, deactivated(account), opened, policy)).toBe(false)
    expect(isSessionOpen(row, { ...account, status: 'invited' }, opened, policy)).toBe(false)
    expect(open(opened, { sessionEpoch: 1 })).toBe(false)
    expect(open(opened, { personId: 'per_other' })).toBe(false)
  })

  it('is not open when a time in it makes no sense', () => {
    expect(open('nonsense')).toBe(false)
  })

  it('is noted as used once a minute', () => {
    expect([useIsWorthNoting(row, after(0, 59)), useIsWorthNoting(row, after(1))]).toEqual([false, true])
  })
})
