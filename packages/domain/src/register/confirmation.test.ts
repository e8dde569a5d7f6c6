import { describe, expect, it } from 'vitest'
import { defaultPolicies } from '../authority/authority.ts'
import { askingDayDue, confirmationOf } from './confirmation.ts'
import type { SencoSummary, SettingSummary } from './model.ts'

const confirm = (senco: Partial<SencoSummary>, on: string, setting: Partial<SettingSummary> = {}) =>
  confirmationOf(
    {
      settingId: 'stg_some0000',
      name: 'Acorns',
      providerType: 'group',
      status: 'active',
      inScope: true,
      senco: { personId: 'per_some0000', name: 'Amira Khan', startsOn: '2020-01-06', qualifications: [], ...senco },
      ...setting,
    },
    on,
    defaultPolicies,
  )

describe('The yearly confirmation', () => {
  it('is asked from 1 September, nudged after 14 and 28 days, and then called unconfirmed', () => {
    expect(confirm({ confirmedOn: '2025-09-20' }, '2026-08-31').status).toBe('confirmed')
    const asked = confirm({ confirmedOn: '2025-09-20' }, '2026-09-01')
    expect(asked).toEqual({ status: 'due', askedOn: '2026-09-01', nudgesOn: ['2026-09-15', '2026-09-29'] })
    expect(confirm({}, '2026-09-29').status).toBe('due')
    expect(confirm({}, '2026-09-30').status).toBe('unconfirmed')
    expect(confirm({}, '2027-08-31').status).toBe('unconfirmed')
  })

  it('is answered by confirming, and by naming somebody new since the asking day', () => {
    expect(confirm({ confirmedOn: '2026-09-01' }, '2026-11-22').status).toBe('confirmed')
    expect(confirm({ startsOn: '2026-09-01' }, '2026-11-22').status).toBe('confirmed')
  })

  it('is not asked where nobody is in post, of closed settings or those out of scope', () => {
    expect(confirm({ endsOn: '2026-08-31' }, '2026-11-22').status).toBe('not-asked')
    expect(confirm({}, '2026-11-22', { status: 'closed' }).status).toBe('not-asked')
    expect(confirm({}, '2026-11-22', { inScope: false }).status).toBe('not-asked')
  })

  it('asks on three days, catches up for a week after a missed morning, and stops when there is an answer', () => {
    const due = (on: string) => askingDayDue(confirm({}, on), on)
    expect(['2026-09-01', '2026-09-15', '2026-09-29'].map(due)).toEqual(['2026-09-01', '2026-09-15', '2026-09-29'])
    expect(['2026-09-08', '2026-10-06'].map(due)).toEqual(['2026-09-01', '2026-09-29'])
    expect(['2026-08-31', '2026-09-09', '2026-10-07'].map(due)).toEqual([undefined, undefined, undefined])
    expect(askingDayDue(confirm({ confirmedOn: '2026-09-02' }, '2026-09-15'), '2026-09-15')).toBeUndefined()
  })
})
