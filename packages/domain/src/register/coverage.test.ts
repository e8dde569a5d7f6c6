import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { defaultPolicies } from '../authority/authority.ts'
import { addDays } from '../time.ts'
import { coverageOf, words } from './coverage.ts'
import type { SencoSummary, SettingSummary } from './model.ts'
import { providerTypes } from './model.ts'
import { levelOf } from './requirement.ts'

const today = '2026-11-22'
const school: SettingSummary = {
  settingId: 'stg_school00',
  name: 'Larkfield Primary',
  providerType: 'school',
  status: 'active',
  inScope: true,
}
const nursery: SettingSummary = { ...school, providerType: 'group', name: 'Acorns' }
const teacher: SencoSummary = {
  personId: 'per_teacher0',
  name: 'Amira Khan',
  startsOn: '2025-09-01',
  qualifiedTeacher: true,
  isHead: false,
  qualifications: [],
  qualificationsKnown: true,
}
const cover = (setting: SettingSummary, senco?: Partial<SencoSummary>, on = today) =>
  coverageOf(senco === undefined ? setting : { ...setting, senco: { ...teacher, ...senco } }, on, defaultPolicies)

describe('The words and colours of coverage', () => {
  test('A1 a maintained nursery school whose SENCO is no teacher and not the head has not met the law; a private nursery has', () => {
    const neither = { qualifiedTeacher: false, isHead: false }
    const maintained = cover({ ...school, providerType: 'maintained-nursery-school' }, neither)
    expect(maintained).toMatchObject({ status: 'not-met', tone: 'red', words: 'Statutory requirement not met' })
    expect(cover(nursery, neither)).toMatchObject({ status: 'in-place', tone: 'green', level: 'expected' })
  })

  it('says that a group setting without a SENCO is no breach, amber from the first day and red after 30', () => {
    const vacant = (since: string) => cover({ ...nursery, vacancyRecordedOn: since })
    expect(vacant(today)).toMatchObject({ status: 'not-in-place', tone: 'amber', words: words.expected })
    expect(vacant(addDays(today, -29)).tone).toBe('amber')
    expect(vacant(addDays(today, -30))).toMatchObject({ tone: 'red', words: words.expected })
    expect(words.expected).toBe('Expected, not in place. This is not a breach of the law.')
  })

  it('tells a childminder without a SENCO that they do not need one, in grey', () => {
    for (const vacancy of [{}, { vacancyRecordedOn: '2020-01-01' }])
      expect(cover({ ...nursery, ...vacancy, providerType: 'childminder' })).toMatchObject({
        status: 'none-needed',
        tone: 'grey',
        words: 'You do not have to have a SENCO. You can share one, or ask us.',
      })
  })

  it('says "Not recorded yet" of every school and nursery that nobody has told us about', () => {
    for (const providerType of ['school', 'maintained-nursery-school', 'group', 'independent-school'] as const)
      expect(cover({ ...nursery, providerType })).toMatchObject({ words: 'Not recorded yet', tone: 'grey' })
  })

  it('counts a vacancy from its day, and an end date that passed without a successor as a vacancy', () => {
    expect(cover({ ...school, vacancyRecordedOn: addDays(today, 1) }).status).toBe('not-recorded')
    expect(cover({ ...school, vacancyRecordedOn: today })).toMatchObject({ status: 'not-met', vacantSince: today })
    expect(cover(school, { endsOn: today }).status).toBe('in-place')
    expect(cover(school, { endsOn: addDays(today, -1) })).toMatchObject({ status: 'not-met', vacantSince: today })
  })

  it('counts a SENCO from the first day, and keeps the one before until then', () => {
    expect(cover(school, { startsOn: addDays(today, 1) }).status).toBe('not-recorded')
    const handover = {
      ...school,
      senco: { ...teacher, endsOn: today },
      others: [{ ...teacher, name: 'Beth Lowe', startsOn: addDays(today, 1) }],
    }
    for (const on of [today, addDays(today, 1)])
      expect(coverageOf(handover, on, defaultPolicies).status).toBe('in-place')
  })

  it('asks, in blue, whether somebody who is no teacher is the head, as long as nobody has said', () => {
    const { isHead: _, ...unsaid } = { ...teacher, qualifiedTeacher: false }
    expect(coverageOf({ ...school, senco: unsaid }, today, defaultPolicies)).toMatchObject({
      status: 'check',
      tone: 'blue',
    })
    expect(cover(school, { qualifiedTeacher: false, isHead: true }).status).toBe('in-place')
  })

  it('judges a shared post by whichever of the two meets the requirement', () => {
    const pair = {
      ...school,
      senco: { ...teacher, qualifiedTeacher: false },
      others: [{ ...teacher, qualificationsKnown: false }],
    }
    expect(coverageOf(pair, today, defaultPolicies).status).toBe('in-place')
  })

  it('leaves out special schools, closed settings, those out of scope and those not open yet', () => {
    expect(cover({ ...school, status: 'closed', vacancyRecordedOn: '2020-01-01' }).status).toBe('closed')
    expect(cover({ ...school, inScope: false, vacancyRecordedOn: '2020-01-01' }).status).toBe('out-of-scope')
    expect(cover({ ...school, status: 'proposed', vacancyRecordedOn: '2020-01-01' }).status).toBe('not-open')
    expect(cover({ ...school, providerType: 'special-school' }).status).toBe('none-needed')
  })
})

const date = fc
  .integer({ min: 10_000, max: 25_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const qualification = fc
  .record({
    kind: fc.constantFrom('npq-senco', 'nasenco', 'level-3-early-years-senco', 'other'),
    status: fc.constantFrom('enrolled', 'achieved'),
    begunOn: maybe(date),
    achievedOn: maybe(date),
  })
  .map((one) => JSON.parse(JSON.stringify(one)))
const senco = fc
  .record({
    startsOn: date,
    endsOn: maybe(date),
    isHead: maybe(fc.boolean()),
    qualifiedTeacher: maybe(fc.boolean()),
    schoolSencoSince: maybe(date),
    qualificationsKnown: maybe(fc.boolean()),
    qualifications: fc.array(qualification, { maxLength: 2 }),
  })
  .filter(({ startsOn, endsOn }) => endsOn === undefined || endsOn >= startsOn)
  .map((facts): SencoSummary => ({ personId: 'per_some0000', name: 'Somebody', ...JSON.parse(JSON.stringify(facts)) }))
const summary = fc
  .record({
    providerType: fc.constantFrom(...providerTypes),
    status: fc.constantFrom('proposed', 'active', 'suspended', 'closed'),
    inScope: fc.boolean(),
    vacancyRecordedOn: maybe(date),
    senco: maybe(senco),
  })
  .map((facts): SettingSummary => ({ settingId: 'stg_some0000', name: null, ...JSON.parse(JSON.stringify(facts)) }))

describe('Whatever is recorded', () => {
  it('never says "not met" of anything but a school or maintained nursery school in scope', () => {
    fc.assert(
      fc.property(summary, date, (setting, on) => {
        const { status, words: said } = coverageOf(setting, on, defaultPolicies)
        if (status === 'not-met' || said === words.notMet)
          return levelOf(setting.providerType, on) === 'must' && setting.inScope && setting.status !== 'closed'
        return true
      }),
      { numRuns: 2000 },
    )
  })

  it('says "breach" only in the one sentence that there is none', () => {
    fc.assert(
      fc.property(summary, date, (setting, on) => {
        const { words: said, detail } = coverageOf(setting, on, defaultPolicies)
        return said === words.expected || !/breach|illegal|unlawful/i.test(`${said} ${detail ?? ''}`)
      }),
      { numRuns: 2000 },
    )
  })

  it('never turns red when facts that nobody recorded are all that is missing', () => {
    fc.assert(
      fc.property(summary, date, (setting, on) => {
        const { vacancyRecordedOn: _, senco: known, ...rest } = setting
        if (known === undefined) return coverageOf(rest, on, defaultPolicies).tone !== 'red'
        const { endsOn: _end, isHead: _head, qualifiedTeacher: _teacher, qualificationsKnown: _known, ...spell } = known
        const unsaid = { ...rest, senco: { ...spell, qualifications: [] } }
        return !['red', 'amber'].includes(coverageOf(unsaid, on, defaultPolicies).tone)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not heal by waiting: what is red today is red tomorrow, if nobody records anything', () => {
    fc.assert(
      fc.property(summary, date, (setting, on) => {
        const { startsOn } = setting.senco ?? { startsOn: '' }
        const tomorrow = addDays(on, 1)
        const starts = startsOn === tomorrow
        const finishes = setting.senco?.qualifications.some(({ achievedOn }) => achievedOn === tomorrow)
        if (starts || finishes || coverageOf(setting, on, defaultPolicies).tone !== 'red') return true
        return coverageOf(setting, tomorrow, defaultPolicies).tone === 'red'
      }),
      { numRuns: 5000 },
    )
  })
})
