// What is wrong with term dates and closed days as somebody entered them, each problem with its field and what to do.
import type { FieldProblem } from '../refusal.ts'
import { dateInWords, type PlainDate } from '../time.ts'
import type { AcademicYear, Closure, CouncilCalendar, Span, Term } from './model.ts'
import { yearName } from './terms.ts'

const order: Readonly<Record<Term['name'], number>> = { autumn: 0, spring: 1, summer: 2 }

/** Some councils begin in the last days of August, so August counts at both ends. */
const bounds = (startsIn: number): Span => ({ startsOn: `${startsIn}-08-01`, endsOn: `${startsIn + 1}-08-31` })

const outside = (date: PlainDate, { startsOn, endsOn }: Span): boolean => date < startsOn || date > endsOn

const halfTermProblems = ({ name, startsOn, endsOn, halfTerm }: Term, at: string): FieldProblem[] => {
  if (halfTerm === undefined) return []
  if (halfTerm.endsOn < halfTerm.startsOn)
    return [{ field: `${at}.halfTerm.endsOn`, message: `The ${name} half-term must end on or after its first day.` }]
  const within = `within the ${name} term, ${dateInWords(startsOn)} to ${dateInWords(endsOn)}`
  return [
    ...(halfTerm.startsOn <= startsOn || halfTerm.startsOn >= endsOn
      ? [{ field: `${at}.halfTerm.startsOn`, message: `The ${name} half-term must start ${within}.` }]
      : []),
    ...(halfTerm.endsOn >= endsOn
      ? [{ field: `${at}.halfTerm.endsOn`, message: `The ${name} half-term must end ${within}.` }]
      : []),
  ]
}

const termProblems = (year: AcademicYear, at: string): FieldProblem[] =>
  year.terms.flatMap((term, index) => {
    const here = `${at}.terms.${index}`
    const span = bounds(year.startsIn)
    const before = year.terms[index - 1]
    const wrongYear = (date: PlainDate, field: string, what: string): FieldProblem[] =>
      outside(date, span)
        ? [
            {
              field: `${here}.${field}`,
              message: `${what} must be between 1 August ${year.startsIn} and 31 August ${year.startsIn + 1}.`,
            },
          ]
        : []
    const problems = [
      ...wrongYear(term.startsOn, 'startsOn', `The first day of the ${term.name} term`),
      ...wrongYear(term.endsOn, 'endsOn', `The last day of the ${term.name} term`),
    ]
    if (term.endsOn < term.startsOn)
      problems.push({ field: `${here}.endsOn`, message: `The ${term.name} term must end after it starts.` })
    else problems.push(...halfTermProblems(term, here))
    if (before !== undefined && order[before.name] >= order[term.name])
      problems.push({
        field: `${here}.name`,
        message: 'Give each term once, in the order autumn, spring, summer.',
      })
    else if (before !== undefined && term.startsOn <= before.endsOn)
      problems.push({
        field: `${here}.startsOn`,
        message: `The ${term.name} term must start after the ${before.name} term ends, ${dateInWords(before.endsOn)}.`,
      })
    return problems
  })

/** Of one year on its own: terms in order, not overlapping, each half-term inside its term. `at` begins each field. */
export const yearProblems = (year: AcademicYear, at: string): readonly FieldProblem[] =>
  year.terms.length === 0
    ? [{ field: `${at}.terms`, message: 'Enter the dates of one term or more.' }]
    : termProblems(year, at)

const betweenYears = (years: readonly AcademicYear[]): FieldProblem[] => {
  const inOrder = years
    .map((year, at) => ({ year, at }))
    .toSorted((one, other) => one.year.startsIn - other.year.startsIn)
  return inOrder.flatMap(({ year, at }, index) => {
    const before = inOrder[index - 1]?.year
    if (before?.startsIn === year.startsIn)
      return [
        { field: `years.${at}.startsIn`, message: `${yearName(year.startsIn)} is there already. Change it instead.` },
      ]
    const [first, last] = [year.terms[0], before?.terms.at(-1)]
    return first !== undefined && last !== undefined && first.startsOn <= last.endsOn
      ? [
          {
            field: `years.${at}.terms.0.startsOn`,
            message: `The ${first.name} term must start after the year before has ended, ${dateInWords(last.endsOn)}.`,
          },
        ]
      : []
  })
}

/** Of closed days: each day once, each with a name. */
export const closureProblems = (closures: readonly Closure[]): readonly FieldProblem[] =>
  closures.flatMap(({ date, name }, at) => [
    ...(name.trim() === '' ? [{ field: `closures.${at}.name`, message: 'Enter a name for this day.' }] : []),
    ...(closures.findIndex((other) => other.date === date) < at
      ? [{ field: `closures.${at}.date`, message: `${dateInWords(date)} is in the list already. Take one away.` }]
      : []),
  ])

/** Of the whole calendar, in the order in which it is entered. */
export const calendarProblems = ({
  years,
  closures,
}: Pick<CouncilCalendar, 'years' | 'closures'>): readonly FieldProblem[] => [
  ...years.flatMap((year, at) => yearProblems(year, `years.${at}`)),
  ...betweenYears(years),
  ...closureProblems(closures),
]
