import { describe, expect, it } from 'vitest'
import { knownPerson, signedIn, withScopes } from './account.ts'
import { requireAdministratorLeft, rolesInWords, scopeProblems, settingChanges } from './rules.ts'

const known = new Set(['stg_1', 'stg_2'])
const now = '2026-11-22T09:00:00.000Z'
const administrator = signedIn(knownPerson({ personId: 'per_1', name: 'Sam' }, [{ role: 'administrator' }]), now)
const demoted = withScopes(administrator, [])

describe('Roles that are given', () => {
  it('name what they reach', () => {
    expect(
      scopeProblems(
        [
          { role: 'setting-senco', settingIds: ['stg_1'] },
          { role: 'agency-coordinator', agencyId: 'agy_1' },
          { role: 'area-senco' },
          { role: 'school-senco' },
          { role: 'childminder', settingIds: ['stg_9'] },
        ],
        known,
      ).map(({ field }) => field),
    ).toEqual(['scopes.3', 'scopes.4'])
  })

  it('give the entries of an organisation to those who work for it, and to nobody else', () => {
    const organisation = 'Bridge NHS Trust'
    const wrong = [
      { role: 'auditor' as const, organisation },
      { role: 'setting-senco' as const, settingIds: ['stg_1'], organisation },
    ]
    expect(scopeProblems([{ role: 'professional', organisation }, { role: 'professional' }], known)).toEqual([])
    expect(scopeProblems(wrong, known).map(({ message }) => message)).toEqual([
      'The role Auditor does not name an organisation. Leave it out.',
      'The role Setting SENCO does not name an organisation. Leave it out.',
    ])
    for (const name of ['  ', 'x'.repeat(61)])
      expect(scopeProblems([{ role: 'professional', organisation: name }], known)).toHaveLength(1)
  })

  it('fit in one change', () => {
    const settingIds = Array.from({ length: 61 }, (_, n) => `stg_${n}`)
    const problems = scopeProblems([{ role: 'setting-senco', settingIds }], new Set(settingIds))
    expect(problems.map(({ message }) => message)).toEqual(['Name 60 settings or fewer in one go.'])
  })

  it('are told to each setting that gains or loses somebody, and to no other', () => {
    const before = [{ role: 'setting-senco' as const, settingIds: ['stg_1', 'stg_2'] }]
    const after = [
      { role: 'setting-senco' as const, settingIds: ['stg_2'] },
      { role: 'childminder' as const, settingIds: ['stg_2'] },
    ]
    expect(settingChanges('Amira', before, after)).toEqual([
      { settingId: 'stg_2', summary: 'Gave access to Amira as Childminder' },
      { settingId: 'stg_1', summary: 'Ended the access of Amira as Setting SENCO' },
    ])
  })

  it('are said in words, each once', () => {
    expect(rolesInWords([{ role: 'area-senco' }, { role: 'area-senco' }, { role: 'auditor' }])).toBe(
      'Area SENCO, Auditor',
    )
    expect(rolesInWords([])).toBe('no role')
  })
})

describe('An administrator is always left', () => {
  it('so the last one keeps the role, and may lose it when there is another', () => {
    expect(() => requireAdministratorLeft(administrator, demoted, new Set(['per_1']))).toThrow('last administrator')
    expect(() => requireAdministratorLeft(administrator, demoted, new Set(['per_1', 'per_2']))).not.toThrow()
    expect(() => requireAdministratorLeft(administrator, administrator, new Set(['per_1']))).not.toThrow()
  })
})
