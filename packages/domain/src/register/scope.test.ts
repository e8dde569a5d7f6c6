import { describe, expect, it } from 'vitest'
import { providerTypes } from './model.ts'
import { levelOf, requirementOf, requirements } from './requirement.ts'
import { inScope } from './scope.ts'

describe('Which settings the service looks after', () => {
  it('leaves out home childcarers, out-of-school care, special schools and units, and rows off the Early Years Register', () => {
    for (const providerType of ['home-childcarer', 'out-of-school', 'special-school', 'pupil-referral-unit'] as const)
      expect(inScope({ providerType })).toBe(false)
    expect(inScope({ providerType: 'group', onEarlyYearsRegister: false })).toBe(false)
    expect(inScope({ providerType: 'group' })).toBe(true)
    expect(inScope({ providerType: 'childminder', onEarlyYearsRegister: true })).toBe(true)
  })

  it('takes primaries and all-through schools in until somebody says otherwise, and leaves secondaries out', () => {
    for (const phase of ['primary', 'nursery', 'all-through'] as const)
      expect(inScope({ providerType: 'school', phase })).toBe(true)
    expect(inScope({ providerType: 'school' })).toBe(true)
    expect(inScope({ providerType: 'school', phase: 'secondary' })).toBe(false)
    expect(inScope({ providerType: 'school', phase: 'secondary', nurseryProvision: true })).toBe(true)
    expect(inScope({ providerType: 'independent-school' })).toBe(false)
    expect(inScope({ providerType: 'independent-school', nurseryProvision: true })).toBe(true)
  })

  it("lets a person's decision win over every rule", () => {
    for (const providerType of providerTypes) {
      expect(inScope({ providerType, scopeDecision: 'in', onEarlyYearsRegister: false })).toBe(true)
      expect(inScope({ providerType, scopeDecision: 'out', nurseryProvision: true })).toBe(false)
    }
  })
})

describe('What is asked of each type of provider', () => {
  it('has one rule with its source for every type on any day since September 2014, and none before', () => {
    for (const providerType of providerTypes) {
      const rules = requirements.filter((rule) => rule.providerTypes.includes(providerType))
      expect(rules).toHaveLength(1)
      expect(requirementOf(providerType, '2026-11-22')?.source).not.toBe('')
      expect(levelOf(providerType, '2014-08-31')).toBe('none')
    }
  })

  it('is law for mainstream schools and maintained nursery schools only', () => {
    expect(providerTypes.filter((type) => levelOf(type, '2026-11-22') === 'must')).toEqual([
      'maintained-nursery-school',
      'school',
    ])
    expect(levelOf('independent-school', '2026-11-22')).toBe('expected')
    expect(levelOf('childminder', '2026-11-22')).toBe('encouraged')
  })
})
