import { expect, test } from 'vitest'
import { checkScopes, readLines, scopesOf, scopeValues } from './scopes.ts'

const settings = [
  { id: 'stg_0001', name: 'Oak Nursery', urn: 'EY299267' },
  { id: 'stg_0002', name: 'Acorns' },
  { id: 'stg_0003', name: 'Acorns', urn: 'EY1' },
]
const agencies = [{ id: 'agy_0001', name: 'Minders Together' }]
const read = (text: string) => readLines(text, settings, agencies)

test('pasted lines become invitations: name, e-mail, role and setting by name or URN', () => {
  const text =
    'Amira Khan, amira@oak.example, Setting SENCO, Oak Nursery\n\nBo Li\tbo@oak.example\tsetting-manager\tey299267'
  expect(read(text)).toEqual([
    {
      line: 1,
      invitee: {
        name: 'Amira Khan',
        email: 'amira@oak.example',
        scopes: [{ role: 'setting-senco', settingIds: ['stg_0001'] }],
      },
    },
    {
      line: 3,
      invitee: {
        name: 'Bo Li',
        email: 'bo@oak.example',
        scopes: [{ role: 'setting-manager', settingIds: ['stg_0001'] }],
      },
    },
  ])
})

test('a line that cannot be read says what to do, and does not stop the others', () => {
  const lines = [
    'X, no address, auditor',
    'X, x@a.example, wizard',
    'X, x@a.example, childminder, Nowhere',
    'X, x@a.example, Setting SENCO, Acorns',
    'X, x@a.example, Auditor',
  ]
  const found = read(lines.join('\n'))
  expect(found.map((one) => ('reason' in one ? one.reason : 'invited'))).toEqual([
    'After the name comes an e-mail address, like name@example.com.',
    'After the e-mail address comes a role. We do not know “wizard”.',
    'We know no setting “Nowhere”. Give its name or its URN.',
    'Two settings are called “Acorns”. Give the URN instead.',
    'invited',
  ])
})

test('roles read back from a form as they were, and a setting role needs a setting', () => {
  const scopes = [
    { role: 'setting-senco' as const, settingIds: ['stg_0001', 'stg_0002'] },
    { role: 'agency-coordinator' as const, agencyId: 'agy_0001' },
    { role: 'professional' as const, organisation: 'Bridge NHS Trust' },
  ]
  expect(scopesOf(scopeValues(scopes))).toEqual(scopes)
  expect(checkScopes({ roles: 'setting-manager', settingIds: '', agencyId: '', organisation: '' })).toEqual([
    { field: 'settingIds', message: 'Choose a setting.' },
  ])
})

test('somebody who works for a service is invited with its name, and may be without one', () => {
  const role = 'Health or social care professional'
  const scopes = read(`Amira, a@bridge.example, ${role}, Bridge NHS Trust\nBo, b@x.example, ${role}`).map((one) =>
    'invitee' in one ? one.invitee.scopes : one.reason,
  )
  expect(scopes).toEqual([[{ role: 'professional', organisation: 'Bridge NHS Trust' }], [{ role: 'professional' }]])
  // A name typed before another role was chosen goes nowhere.
  expect(scopesOf({ roles: 'auditor', settingIds: '', agencyId: '', organisation: 'Bridge NHS Trust' })).toEqual([
    { role: 'auditor' },
  ])
})
