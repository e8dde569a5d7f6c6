// What may be recorded about a SENCO beside name and dates: teacher status, qualifications, hours.
import { type FieldProblem, invalid } from '../refusal.ts'
import type { PlainDate } from '../time.ts'
import { requireSaneDate } from './decision.ts'
import type { Designation, Qualification } from './model.ts'

export type SencoFacts = {
  readonly [K in
    | 'hoursPerWeek'
    | 'isManager'
    | 'isHead'
    | 'qualifiedTeacher'
    | 'schoolSencoSince'
    | 'qualifications'
    | 'publishName']?: Designation[K] | undefined
}

const factNames = [
  'hoursPerWeek',
  'isManager',
  'isHead',
  'qualifiedTeacher',
  'schoolSencoSince',
  'qualifications',
  'publishName',
] as const

const qualificationProblems = (one: Qualification, index: number, today: PlainDate): FieldProblem[] => {
  const field = (name: string) => `qualifications.${index}.${name}`
  const { status, begunOn, achievedOn } = one
  const problems: FieldProblem[] = []
  if (achievedOn !== undefined && achievedOn > today)
    problems.push({ field: field('achievedOn'), message: 'Enter the day it was achieved, not a day to come.' })
  if (achievedOn !== undefined && status === 'enrolled')
    problems.push({ field: field('status'), message: 'Choose "achieved", or take the date of achieving away.' })
  if (begunOn !== undefined && achievedOn !== undefined && begunOn > achievedOn)
    problems.push({ field: field('begunOn'), message: 'Enter a day before the one on which it was achieved.' })
  return problems
}

/**
 * The facts that were given, ready to be put on a designation. A list of qualifications, even an empty one, says that
 * it is all there is.
 */
export const checkedFacts = (facts: SencoFacts, startsOn: PlainDate, today: PlainDate): Partial<Designation> => {
  const problems = (facts.qualifications ?? []).flatMap((one, index) => qualificationProblems(one, index, today))
  const since = facts.schoolSencoSince
  if (since !== undefined && since > startsOn)
    problems.push({ field: 'schoolSencoSince', message: 'Enter the start date here, or an earlier day.' })
  if (problems.length > 0) throw invalid(problems)
  if (since !== undefined) requireSaneDate('schoolSencoSince', since, today)
  const given = factNames.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]] as const]))
  const known = facts.qualifications === undefined ? {} : { qualificationsKnown: true }
  return { ...Object.fromEntries(given), ...known }
}
