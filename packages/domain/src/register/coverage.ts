// What a setting's recorded facts mean for its SENCO requirement on a day (rules R2, R3, R4, R6): status, words, colour.
// Only law is ever "not met". What nobody has recorded is said to be so, and turns nothing amber or red.
import type { Policies } from '../authority/authority.ts'
import { addDays, addMonths, type PlainDate } from '../time.ts'
import type { SencoSummary, SettingSummary } from './model.ts'
import { judgeQualification } from './qualification.ts'
import { levelOf, type RequirementLevel } from './requirement.ts'
import { inPost, spellsOf } from './summary.ts'

/**
 * in-place · due-soon (qualification due within 12 months) · check (a person has to look) · not-met (law) ·
 * not-in-place (expected, not law) · none-needed (childminders, neutral) · not-recorded · not-open · closed ·
 * out-of-scope
 */
export const coverageStatuses = [
  'in-place',
  'due-soon',
  'check',
  'not-met',
  'not-in-place',
  'none-needed',
  'not-recorded',
  'not-open',
  'closed',
  'out-of-scope',
] as const
export type CoverageStatus = (typeof coverageStatuses)[number]
export type Tone = 'red' | 'amber' | 'green' | 'blue' | 'grey'

export interface Coverage {
  readonly status: CoverageStatus
  readonly level: RequirementLevel
  readonly words: string
  readonly tone: Tone
  /** The day by which a qualification must be held. */
  readonly dueOn?: PlainDate
  /** First day without a SENCO, while there is none. */
  readonly vacantSince?: PlainDate
  /** What stands behind `words`, for the setting page. */
  readonly detail?: string
}

export const words = {
  inPlace: 'SENCO in place',
  notMet: 'Statutory requirement not met',
  expected: 'Expected, not in place. This is not a breach of the law.',
  encouraged: 'You do not have to have a SENCO. You can share one, or ask us.',
  notRecorded: 'Not recorded yet',
  check: 'SENCO in place, check a detail',
  dueSoon: 'SENCO in place, qualification due',
} as const

type CoveragePolicies = Pick<Policies, 'expectedSencoDays'>
type Judged = Omit<Coverage, 'level'>

const inPlace: Judged = { status: 'in-place', words: words.inPlace, tone: 'green' }

const due = (dueOn: PlainDate, today: PlainDate): Judged => {
  const within = [6, 12].find((months) => today >= addMonths(dueOn, -months))
  if (within === undefined) return { ...inPlace, dueOn }
  const detail = `The SENCO qualification is due within ${within} months.`
  return { status: 'due-soon', words: words.dueSoon, tone: 'amber', dueOn, detail }
}

const checks = {
  'earlier-service': 'More than 12 months as a school SENCO before this post may mean that no qualification is due.',
  'not-recorded': 'The SENCO qualification, or when it was taken, is not recorded yet.',
} as const
const check = (detail: string): Judged => ({ status: 'check', words: words.check, tone: 'blue', detail })

/** Regulation 49(4): a qualification by the third anniversary. */
const judgeTeacher = (senco: SencoSummary, today: PlainDate): Judged => {
  const verdict = judgeQualification(senco, today)
  switch (verdict.kind) {
    case 'due':
      return due(verdict.dueOn, today)
    case 'late': {
      const detail = 'The SENCO does not hold the qualification after three years in the role.'
      return { status: 'not-met', words: words.notMet, tone: 'red', dueOn: verdict.dueOn, detail }
    }
    case 'check':
      // Not worth asking long before it matters.
      if (today < addMonths(verdict.dueOn, -12)) return inPlace
      return { ...check(checks[verdict.why]), dueOn: verdict.dueOn }
    default:
      return inPlace
  }
}

/** Regulation 49(2) and (3): a qualified teacher working at the school, or its head or acting head. */
const judgeSchoolSenco = (senco: SencoSummary, today: PlainDate): Judged => {
  if (senco.qualifiedTeacher === false && senco.isHead === false) {
    const detail = 'The SENCO is neither a qualified teacher working at the school nor its head or acting head.'
    return { status: 'not-met', words: words.notMet, tone: 'red', detail }
  }
  const judged = judgeTeacher(senco, today)
  if (judged.status === 'not-met' || senco.qualifiedTeacher === true || senco.isHead === true) return judged
  if (senco.qualifiedTeacher === false) return check('Is this SENCO the head or acting head? Nobody has recorded it.')
  return judged
}

/** Of two who share a post, the one who meets the requirement best speaks for the setting. */
const order: readonly CoverageStatus[] = ['in-place', 'due-soon', 'check', 'not-met']
const best = (judged: readonly Judged[]): Judged =>
  [...judged].sort((one, other) => order.indexOf(one.status) - order.indexOf(other.status))[0] ?? inPlace

/**
 * First day without a SENCO, as far as anybody recorded it: the day after the last one in post ended without a
 * successor (rule R6), else the day of a recorded vacancy. Undefined when nobody has recorded either.
 */
export const vacantSince = (summary: SettingSummary, today: PlainDate): PlainDate | undefined => {
  const ended = spellsOf(summary)
    .flatMap(({ endsOn }) => (endsOn !== undefined && endsOn < today ? [addDays(endsOn, 1)] : []))
    .sort()
    .at(-1)
  const recorded = summary.vacancyRecordedOn
  return ended ?? (recorded !== undefined && recorded <= today ? recorded : undefined)
}

const judgeVacancy = (
  level: RequirementLevel,
  since: PlainDate,
  today: PlainDate,
  policies: CoveragePolicies,
): Judged => {
  if (level === 'must')
    return { status: 'not-met', words: words.notMet, tone: 'red', vacantSince: since, detail: 'There is no SENCO.' }
  const tone = today >= addDays(since, policies.expectedSencoDays) ? 'red' : 'amber'
  return { status: 'not-in-place', words: words.expected, tone, vacantSince: since }
}

const nobodyAsked = (level: RequirementLevel): Judged => ({
  status: 'none-needed',
  words: level === 'encouraged' ? words.encouraged : 'Nobody has to name a SENCO here.',
  tone: 'grey',
})

const judge = (
  summary: SettingSummary,
  level: RequirementLevel,
  today: PlainDate,
  policies: CoveragePolicies,
): Judged => {
  if (summary.status === 'closed') return { status: 'closed', words: 'Closed', tone: 'grey' }
  if (!summary.inScope) return { status: 'out-of-scope', words: 'Out of scope', tone: 'grey' }
  if (summary.status === 'proposed') return { status: 'not-open', words: 'Not open yet', tone: 'grey' }
  const sencos = spellsOf(summary).filter((spell) => inPost(spell, today))
  if (sencos.length > 0) return level === 'must' ? best(sencos.map((one) => judgeSchoolSenco(one, today))) : inPlace
  if (level === 'encouraged' || level === 'none') return nobodyAsked(level)
  const since = vacantSince(summary, today)
  if (since !== undefined) return judgeVacancy(level, since, today, policies)
  return { status: 'not-recorded', words: words.notRecorded, tone: 'grey' }
}

/** The coverage of a setting on a day. `policies` are the council's choice; everything else here is law or the code. */
export const coverageOf = (summary: SettingSummary, today: PlainDate, policies: CoveragePolicies): Coverage => {
  const level = levelOf(summary.providerType, today)
  return { ...judge(summary, level, today, policies), level }
}
