import { describe, expect, it, test } from 'vitest'
import { defaultPolicies } from '../authority/authority.ts'
import { coverageOf } from './coverage.ts'
import type { SencoSummary, SettingSummary } from './model.ts'
import { judgeQualification, qualificationDueOn } from './qualification.ts'

const teacher: SencoSummary = {
  personId: 'per_teacher0',
  name: 'Amira Khan',
  startsOn: '2023-09-01',
  qualifiedTeacher: true,
  qualifications: [],
  qualificationsKnown: true,
}
const school = (senco: SencoSummary): SettingSummary => ({
  settingId: 'stg_school00',
  name: 'Larkfield Primary',
  providerType: 'school',
  status: 'active',
  inScope: true,
  senco,
})
const cover = (facts: Partial<SencoSummary>, on: string) =>
  coverageOf(school({ ...teacher, ...facts }), on, defaultPolicies)
const nasenco = (begunOn?: string, achievedOn?: string) => ({
  qualifications: [
    {
      kind: 'nasenco' as const,
      status: 'achieved' as const,
      ...(begunOn ? { begunOn } : {}),
      ...(achievedOn ? { achievedOn } : {}),
    },
  ],
})

describe('The SENCO qualification of a school SENCO', () => {
  test('A2 is due three years to the day, 29 February included, and a NASENCO award exempts', () => {
    expect(cover({}, '2026-09-01')).toMatchObject({ status: 'due-soon', dueOn: '2026-09-01' })
    expect(cover({}, '2026-09-02')).toMatchObject({ status: 'not-met', tone: 'red' })
    const leap = { startsOn: '2024-02-29' }
    expect(qualificationDueOn({ ...teacher, ...leap })).toBe('2027-02-28')
    expect(cover(leap, '2027-02-28').status).toBe('due-soon')
    expect(cover(leap, '2027-03-01').status).toBe('not-met')
    expect(cover(nasenco('2022-09-01', '2023-07-01'), '2030-01-01').status).toBe('in-place')
  })

  it('turns amber 12 months before the day, and says so again at 6', () => {
    expect(cover({}, '2025-08-31').status).toBe('in-place')
    expect(cover({}, '2025-09-01')).toMatchObject({ tone: 'amber', detail: expect.stringContaining('12 months') })
    expect(cover({}, '2026-02-28').detail).toContain('12 months')
    expect(cover({}, '2026-03-01').detail).toContain('6 months')
  })

  it('is held with the NPQ, and not before the day on which it is achieved', () => {
    const npq = { qualifications: [{ kind: 'npq-senco', status: 'achieved', achievedOn: '2026-10-01' } as const] }
    expect(cover(npq, '2026-09-30').status).toBe('not-met')
    expect(cover(npq, '2026-10-01').status).toBe('in-place')
  })

  it('counts NASENCO only when begun before September 2024 and finished before September 2027', () => {
    const on = '2028-01-01'
    expect(cover(nasenco('2024-08-31', '2027-08-31'), on).status).toBe('in-place')
    expect(cover(nasenco('2024-09-01', '2026-07-01'), on).status).toBe('not-met')
    expect(cover(nasenco('2024-08-31', '2027-09-01'), on).status).toBe('not-met')
    expect(cover(nasenco(undefined, '2024-07-01'), on).status).toBe('in-place')
    for (const undated of [nasenco(), nasenco('2022-09-01'), nasenco(undefined, '2026-07-01')])
      expect(cover(undated, on)).toMatchObject({ status: 'check', tone: 'blue' })
  })

  it('is not asked of those in post since 1 September 2009 or before', () => {
    expect(judgeQualification({ ...teacher, startsOn: '2009-09-01' }, '2026-01-01').kind).toBe('exempt')
    expect(judgeQualification({ ...teacher, startsOn: '2009-09-02' }, '2026-01-01').kind).toBe('late')
  })

  it('asks a person to look when somebody was a school SENCO for over 12 months before, and counts shorter service', () => {
    expect(cover({ schoolSencoSince: '2022-08-31' }, '2026-10-01')).toMatchObject({ status: 'check', tone: 'blue' })
    expect(cover({ schoolSencoSince: '2022-09-01' }, '2025-09-02')).toMatchObject({
      status: 'not-met',
      dueOn: '2025-09-01',
    })
  })

  it('is "check" and never "not met" while nobody has said what the SENCO holds', () => {
    const { qualificationsKnown: _, ...unsaid } = teacher
    expect(coverageOf(school(unsaid), '2030-01-01', defaultPolicies)).toMatchObject({ status: 'check', tone: 'blue' })
  })
})
