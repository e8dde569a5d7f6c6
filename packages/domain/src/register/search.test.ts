import { describe, expect, it } from 'vitest'
import { defaultPolicies } from '../authority/authority.ts'
import { coverageOf } from './coverage.ts'
import type { SettingSummary } from './model.ts'
import { emailAddressesOf, filterSettings, findable, matches } from './search.ts'
import { settingLabel, wardLabel } from './summary.ts'

const acorns: SettingSummary = {
  settingId: 'stg_acorns00',
  name: "St Anne's Crèche",
  providerType: 'group',
  status: 'active',
  inScope: true,
  urn: 'EY299267',
  town: 'Widnes',
  postcode: 'WA8 7AB',
  wardCode: 'E05000001',
  email: 'office@acorns.example',
  senco: { personId: 'per_some0000', name: 'Zoë Müller', startsOn: '2025-01-01', qualifications: [] },
}
const nameless: SettingSummary = {
  settingId: 'stg_nameless',
  name: null,
  providerType: 'childminder',
  status: 'active',
  inScope: true,
  urn: '303357',
}
const finds = (query: string) => matches(findable(acorns), query)

describe('Finding a setting', () => {
  it('by name, URN, postcode, town or SENCO, without minding accents, case, apostrophes or spaces', () => {
    for (const query of ['st annes', 'CRECHE', 'ey299267', 'wa87ab', 'WA8 7', 'wa8 7ab', 'widnes', 'zoe muller', ''])
      expect([query, finds(query)]).toEqual([query, true])
    for (const query of ['runcorn', 'wa9', 'zoe smith']) expect([query, finds(query)]).toEqual([query, false])
  })

  it('names a childminder whom nobody has named by the number, and a ward that nobody knows "not known"', () => {
    expect(settingLabel(nameless)).toBe('Childminder 303357: details needed')
    expect(matches(findable(nameless), 'childminder 303357')).toBe(true)
    expect(wardLabel(undefined, new Map())).toBe('not known')
  })

  it('filters by level, status, ward and type, and leaves out what is closed or out of scope', () => {
    const all = [acorns, nameless, { ...acorns, inScope: false }, { ...acorns, status: 'closed' } as const].map(
      findable,
    )
    const cover = (summary: SettingSummary) => coverageOf(summary, '2026-11-22', defaultPolicies)
    const count = (filter: Parameters<typeof filterSettings>[1]) => filterSettings(all, filter, cover).length
    expect(count({})).toBe(2)
    expect(count({ everything: true })).toBe(4)
    expect(count({ level: 'encouraged' })).toBe(1)
    expect(count({ status: 'in-place' })).toBe(1)
    expect(count({ wardCode: 'not-known' })).toBe(1)
    expect(count({ providerType: 'group', query: 'zoe' })).toBe(1)
  })

  it('copies each e-mail address once: the SENCO, else the setting', () => {
    const shared = { ...acorns, senco: { ...nameless, ...acorns.senco, email: 'zoe@acorns.example' } } as SettingSummary
    expect(emailAddressesOf([acorns, acorns, shared, nameless])).toEqual([
      'office@acorns.example',
      'zoe@acorns.example',
    ])
  })
})
