import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { defaultPolicies } from '../authority/authority.ts'
import { Refusal } from '../refusal.ts'
import { addDays } from '../time.ts'
import { coverageOf } from './coverage.ts'
import { acceptSenco, changeFacts, confirmSenco, nameSenco, requireSomebody, type Telling } from './designation.ts'
import { closeSetting, endSenco, openWorkOf, recordVacancy } from './ending.ts'
import type { SettingRecord } from './model.ts'
import { mayBePublished, publishedSencoName } from './publication.ts'
import { inPost, isLive, summaryOf } from './summary.ts'

const today = '2026-11-22'
const manager: Telling = { mayApprove: true, today }
const agency: Telling = { mayApprove: false, today }
const empty = (facts: Partial<SettingRecord['setting']> = {}): SettingRecord => ({
  setting: {
    settingId: 'stg_acorns00',
    name: 'Acorns',
    providerType: 'group',
    status: 'active',
    addressLines: [],
    updatedAt: '2026-09-01T00:00:00.000Z',
    ...facts,
  },
  designations: [],
})
const amira = { designationId: 'dsg_amira000', personId: 'per_amira000', name: 'Amira Khan' }
const beth = { designationId: 'dsg_beth0000', personId: 'per_beth0000', name: 'Beth Lowe' }
const named = (startsOn = '2025-09-01', who = amira, record = empty()) =>
  nameSenco(record, { startsOn }, who, manager).record
const problemsOf = (run: () => unknown): string[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ field, message }) => `${field}: ${message}`)
    throw error
  }
  return []
}
const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.code
  }
  return 'none'
}

describe('Naming a SENCO', () => {
  it('counts at once when the manager says it, and ends the one before the day before', () => {
    const decision = nameSenco(named(), { startsOn: today }, beth, manager)
    expect(decision.sentence).toBe('Named Beth Lowe as SENCO from 22 November 2026')
    expect(decision.ended).toMatchObject([{ name: 'Amira Khan', endsOn: '2026-11-21', status: 'ended' }])
    expect(summaryOf(decision.record, today).senco?.name).toBe('Beth Lowe')
  })

  it('keeps the one before until a start that is still to come', () => {
    const { record } = nameSenco(named(), { startsOn: '2027-01-04' }, beth, manager)
    expect(summaryOf(record, today).senco).toMatchObject({ name: 'Amira Khan', endsOn: '2027-01-03' })
    expect(summaryOf(record, '2027-01-04').senco?.name).toBe('Beth Lowe')
  })

  it('fills a vacancy from its first day on', () => {
    const vacant = empty({ vacancyRecordedOn: '2026-10-01' })
    expect(nameSenco(vacant, { startsOn: today }, amira, manager).record.setting.vacancyRecordedOn).toBeUndefined()
    const later = nameSenco(vacant, { startsOn: addDays(today, 7) }, amira, manager).record
    const on = (day: string) => coverageOf(summaryOf(later, today), day, defaultPolicies).status
    expect([on(today), on(addDays(today, 7))]).toEqual(['not-in-place', 'in-place'])
  })

  it('only proposes when an agency or the SENCO says it, until the manager accepts', () => {
    const share = { startsOn: today, basis: 'shared-agency' } as const
    const proposed = nameSenco(named(), share, beth, agency)
    expect(proposed.designation?.status).toBe('proposed')
    expect(summaryOf(proposed.record, today)).toMatchObject({ senco: { name: 'Amira Khan' }, proposed: 1 })
    expect(codeOf(() => acceptSenco(proposed.record, beth.designationId, agency))).toBe('forbidden')
    const accepted = acceptSenco(proposed.record, beth.designationId, manager)
    expect(summaryOf(accepted.record, today).senco?.name).toBe('Beth Lowe')
    expect(codeOf(() => acceptSenco(accepted.record, beth.designationId, manager))).toBe('not-proposed')
  })

  it('can keep the present SENCO, as a job share', () => {
    const { record, ended } = nameSenco(named(), { startsOn: today, keepPresent: true }, beth, manager)
    expect(ended).toEqual([])
    expect(summaryOf(record, today).others).toHaveLength(1)
  })

  it('says what to do about a day that cannot be right', () => {
    const at = (startsOn: string) => problemsOf(() => nameSenco(named(), { startsOn }, beth, manager))
    expect(at('2028-01-01')).toEqual(['startsOn: Enter a date within the next 12 months.'])
    expect(at('1026-01-01')).toEqual(['startsOn: Enter a date after 1 January 1980.'])
    expect(at('2025-09-01')).toEqual(['startsOn: Choose a date after 1 September 2025, when Amira Khan became SENCO.'])
    expect(codeOf(() => nameSenco(named(), { startsOn: today }, amira, manager))).toBe('already-senco')
    expect(codeOf(() => nameSenco(empty({ status: 'closed' }), { startsOn: today }, amira, manager))).toBe('closed')
    expect(problemsOf(() => requireSomebody({}))).toHaveLength(2)
  })

  it('does not let proposals pile up', () => {
    let record = empty()
    for (let n = 0; n < 5; n++)
      record = nameSenco(
        record,
        { startsOn: today },
        { designationId: `dsg_many${n}`, personId: `per_many${n}`, name: `Person ${n}` },
        agency,
      ).record
    expect(codeOf(() => nameSenco(record, { startsOn: today }, beth, agency))).toBe('too-many-proposed')
  })

  it('takes an empty list of qualifications as "none", and no list as "nobody has said"', () => {
    const none = nameSenco(empty(), { startsOn: today, qualifications: [] }, amira, manager).designation
    expect(none?.qualificationsKnown).toBe(true)
    expect(named().designations[0]?.qualificationsKnown).toBeUndefined()
    const achievedOn = addDays(today, 1)
    const facts = { qualifications: [{ kind: 'nasenco', status: 'achieved', achievedOn } as const] }
    expect(problemsOf(() => changeFacts(named(), amira.designationId, facts, manager))[0]).toContain(
      'qualifications.0.achievedOn',
    )
  })
})

describe('Ending, vacancies, confirming and closing', () => {
  it('begins a vacancy the day after somebody ends without a successor, and none when another is in post', () => {
    const ended = endSenco(named(), amira.designationId, today, manager).record
    expect(ended.setting.vacancyRecordedOn).toBe('2026-11-23')
    const pair = nameSenco(named(), { startsOn: today, keepPresent: true }, beth, manager).record
    expect(endSenco(pair, amira.designationId, today, manager).record.setting.vacancyRecordedOn).toBeUndefined()
    expect(codeOf(() => endSenco(ended, amira.designationId, today, { ...manager, today: '2026-11-23' }))).toBe('ended')
    expect(problemsOf(() => endSenco(named(), amira.designationId, '2025-08-31', manager))[0]).toContain('endsOn')
  })

  it('lets a SENCO end their own time and a setting turn a proposal down, and nobody else', () => {
    const other: Telling = { mayApprove: false, personId: 'per_other000', today }
    expect(codeOf(() => endSenco(named(), amira.designationId, today, other))).toBe('forbidden')
    expect(endSenco(named(), amira.designationId, today, { ...other, personId: amira.personId }).ended).toHaveLength(1)
    const proposed = nameSenco(empty(), { startsOn: today }, beth, agency).record
    const declined = endSenco(proposed, beth.designationId, today, manager)
    expect(declined.record.setting.vacancyRecordedOn).toBeUndefined()
    expect(summaryOf(declined.record, today).senco).toBeUndefined()
  })

  it('opens the gap again when the successor withdraws', () => {
    const { record } = nameSenco(named(), { startsOn: '2027-01-04' }, beth, manager)
    expect(endSenco(record, beth.designationId, today, manager).record.setting.vacancyRecordedOn).toBe('2027-01-04')
  })

  it('records a vacancy up to today, and ends whoever was recorded', () => {
    const { record, ended } = recordVacancy(named(), '2026-11-01', manager)
    expect(ended).toMatchObject([{ endsOn: '2026-10-31', status: 'ended' }])
    expect(coverageOf(summaryOf(record, today), today, defaultPolicies).vacantSince).toBe('2026-11-01')
    expect(problemsOf(() => recordVacancy(named(), addDays(today, 1), manager))[0]).toContain('since')
  })

  it('confirms everybody in post, and nobody when there is nobody', () => {
    expect(confirmSenco(named(), manager).record.designations[0]?.confirmedOn).toBe(today)
    expect(codeOf(() => confirmSenco(empty(), manager))).toBe('nobody-in-post')
    expect(codeOf(() => confirmSenco(named(), agency))).toBe('forbidden')
  })

  test('A25 closing a setting ends every designation there and names the open work first', () => {
    const record = nameSenco(named(), { startsOn: '2027-01-04' }, beth, manager).record
    expect(openWorkOf(record, today)).toEqual(['Amira Khan is the SENCO here', 'Beth Lowe is the SENCO here'])
    const closed = closeSetting(record, '2026-11-20', today)
    expect(closed.record.setting).toMatchObject({ status: 'closed', closedOn: '2026-11-20' })
    expect(closed.record.designations.map(({ status }) => status)).toEqual(['ended', 'ended'])
    expect(openWorkOf(closed.record, today)).toEqual([])
    expect(coverageOf(summaryOf(closed.record, today), today, defaultPolicies).status).toBe('closed')
  })

  test('A3 ending a shared SENCO at one setting leaves the others as they were', () => {
    const settings = ['stg_one00000', 'stg_two00000', 'stg_three000'].map((settingId, index) =>
      named(
        today,
        { ...amira, designationId: `dsg_share00${index}` },
        empty({ settingId, providerType: 'childminder' }),
      ),
    )
    const [one, ...others] = settings
    if (one === undefined) throw new Error('no settings')
    const before = JSON.stringify(others)
    const ended = endSenco(one, 'dsg_share000', today, manager).record
    expect(isLive(ended.designations[0] ?? Object.assign({}), addDays(today, 1))).toBe(false)
    expect(JSON.stringify(others)).toBe(before)
  })

  it('hides anonymous settings from the public, and a name that its owner did not publish', () => {
    const [senco] = nameSenco(empty(), { startsOn: today, publishName: true }, amira, manager).record.designations
    if (senco === undefined) throw new Error('no SENCO')
    expect(publishedSencoName(empty().setting, senco)).toBe('Amira Khan')
    expect(publishedSencoName(empty().setting, { ...senco, publishName: false })).toBeUndefined()
    expect(mayBePublished(empty({ anonymous: true }).setting)).toBe(false)
    expect(publishedSencoName(empty({ anonymous: true }).setting, senco)).toBeUndefined()
  })
})

describe('Whatever order things happen in', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('name' as const), in: fc.integer({ min: -400, max: 400 }) }),
    fc.record({ kind: fc.constant('end' as const), in: fc.integer({ min: -400, max: 400 }) }),
    fc.record({ kind: fc.constant('vacancy' as const), in: fc.integer({ min: -400, max: 10 }) }),
  )

  it('no day ever has two SENCOs of a setting that never asked for two', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let record = empty()
        let made = 0
        for (const one of steps) {
          const day = addDays(today, one.in)
          const live = record.designations.find((designation) => isLive(designation, today))
          const who = { designationId: `dsg_${++made}0000`, personId: `per_${made}0000`, name: `Person ${made}` }
          try {
            if (one.kind === 'name') record = nameSenco(record, { startsOn: day }, who, manager).record
            else if (one.kind === 'vacancy') record = recordVacancy(record, day, manager).record
            else if (live !== undefined) record = endSenco(record, live.designationId, day, manager).record
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
          }
        }
        for (let offset = 0; offset <= 400; offset += 5) {
          const day = addDays(today, offset)
          const present = record.designations.filter((one) => one.status === 'active' && inPost(one, day))
          if (present.length > 1) return false
        }
        return true
      }),
      { numRuns: 300 },
    )
  })
})
