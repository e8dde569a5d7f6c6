// Changing the calendar: refused when it is wrong or when somebody else changed it first, and told in a sentence.
import { conflict, invalid } from '../refusal.ts'
import { dateInWords } from '../time.ts'
import { calendarProblems } from './check-calendar.ts'
import type { AcademicYear, Closure, CouncilCalendar, Span, Term } from './model.ts'
import { academicYearOf, yearName } from './terms.ts'

export interface CalendarChange {
  readonly calendar: CouncilCalendar
  /** What changed, a sentence each for the history; none when nothing did. */
  readonly summary: readonly string[]
}

const spanInWords = ({ startsOn, endsOn }: Span): string => `${dateInWords(startsOn)} to ${dateInWords(endsOn)}`

const termInWords = (term: Term | undefined): string =>
  term === undefined
    ? 'no dates'
    : `${spanInWords(term)}${term.halfTerm === undefined ? '' : `, half-term ${spanInWords(term.halfTerm)}`}`

const termNames = ['autumn', 'spring', 'summer'] as const

const yearChanges = (before: AcademicYear | undefined, after: AcademicYear | undefined): string[] => {
  const name = yearName((after ?? before)?.startsIn ?? 0)
  if (after === undefined) return [`Took the term dates of ${name} away`]
  if (before === undefined) return [`Added the term dates of ${name}`]
  const named = (year: AcademicYear, term: Term['name']) => year.terms.find((one) => one.name === term)
  return [
    ...termNames.flatMap((term) => {
      const [was, is] = [termInWords(named(before, term)), termInWords(named(after, term))]
      return was === is ? [] : [`Changed the ${term} term of ${name}: ${is} (was ${was})`]
    }),
    ...(before.sample === true && after.sample !== true ? [`Said that the dates of ${name} are real`] : []),
    ...(before.sample !== true && after.sample === true ? [`Said that the dates of ${name} are samples`] : []),
  ]
}

/** What a day is: a name such as "Training day" does not say by itself that the offices are closed. */
export const closureWords = ({ name, kind }: Closure): string =>
  kind === 'closed' && !/closed/i.test(name) ? `${name}, offices closed` : name

/** A change of more days than a year has is a first filling in: then their number says enough. */
const mostNamed = 15

const closureChanges = (before: readonly Closure[], after: readonly Closure[]): string[] => {
  const without = (all: readonly Closure[], others: readonly Closure[]): readonly Closure[] =>
    all.filter(
      (one) => !others.some((other) => other.date === one.date && other.name === one.name && other.kind === one.kind),
    )
  const told = (days: readonly Closure[]): string =>
    days.length > mostNamed
      ? `${days.length} bank holidays and closed days`
      : days.map((one) => `${dateInWords(one.date)} (${closureWords(one)})`).join(', ')
  const [added, removed] = [without(after, before), without(before, after)]
  return [
    ...(added.length === 0 ? [] : [`Added ${told(added)}`]),
    ...(removed.length === 0 ? [] : [`Took away ${told(removed)}`]),
  ]
}

/** Newest changes win only over the version that they were made from, so that nobody overwrites what they never saw. */
export const changeCalendar = (
  before: CouncilCalendar,
  wanted: Pick<CouncilCalendar, 'years' | 'closures' | 'version'>,
): CalendarChange => {
  if (wanted.version !== before.version)
    throw conflict(
      'calendar-changed',
      'Somebody else changed the term dates while you were typing. What you typed is kept. Check it against the dates that are saved now, then save again.',
    )
  const calendar: CouncilCalendar = {
    years: wanted.years.toSorted((one, other) => one.startsIn - other.startsIn),
    closures: wanted.closures.toSorted((one, other) => one.date.localeCompare(other.date)),
    version: before.version + 1,
  }
  const problems = calendarProblems(wanted)
  if (problems.length > 0) throw invalid(problems)
  const years = [...new Set([...before.years, ...calendar.years].map(({ startsIn }) => startsIn))].sort()
  const ofYear = (all: CouncilCalendar, startsIn: number) => all.years.find((one) => one.startsIn === startsIn)
  const summary = [
    ...years.flatMap((startsIn) => yearChanges(ofYear(before, startsIn), ofYear(calendar, startsIn))),
    ...closureChanges(before.closures, calendar.closures),
  ]
  return { calendar, summary }
}

/** The closed days of one academic year. */
export const closuresOfYear = (closures: readonly Closure[], startsIn: number): readonly Closure[] =>
  closures.filter(({ date }) => academicYearOf(date) === startsIn)
