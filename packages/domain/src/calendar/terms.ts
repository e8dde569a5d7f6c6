// Which term and academic year a day belongs to. Term dates are the council's own: nothing here guesses them.
import type { PlainDate } from '../time.ts'
import type { AcademicYear, CouncilCalendar, Term } from './model.ts'

export interface TermOfYear {
  readonly year: AcademicYear
  readonly term: Term
}

/** The year in which the academic year of a day begins; September to August. */
export const academicYearOf = (date: PlainDate): number => {
  const year = Number(date.slice(0, 4))
  return date.slice(5, 7) >= '09' ? year : year - 1
}

/** `2026 to 2027` */
export const yearName = (startsIn: number): string => `${startsIn} to ${startsIn + 1}`

/** `autumn term 2026`, `spring term 2027`: by the calendar year that it falls in. */
export const termName = ({ year, term }: TermOfYear): string =>
  `${term.name} term ${term.name === 'autumn' ? year.startsIn : year.startsIn + 1}`

/** Every term that is entered, in the order of time. */
const allTerms = (calendar: CouncilCalendar): readonly TermOfYear[] =>
  calendar.years
    .flatMap((year) => year.terms.map((term) => ({ year, term })))
    .sort((one, other) => one.term.startsOn.localeCompare(other.term.startsOn))

/** The term of a day, its half-term included; undefined in a holiday between terms and where no dates are entered. */
export const termOn = (calendar: CouncilCalendar, date: PlainDate): TermOfYear | undefined =>
  allTerms(calendar).find(({ term }) => term.startsOn <= date && date <= term.endsOn)

/** Terms with at least one day from `from` to `to`, both included, in the order of time. */
export const termsBetween = (calendar: CouncilCalendar, from: PlainDate, to: PlainDate): readonly TermOfYear[] =>
  allTerms(calendar).filter(({ term }) => term.startsOn <= to && from <= term.endsOn)

/** The newest `count` terms that have begun by a day, the oldest of them first. */
export const lastTerms = (calendar: CouncilCalendar, date: PlainDate, count: number): readonly TermOfYear[] =>
  count < 1
    ? []
    : allTerms(calendar)
        .filter(({ term }) => term.startsOn <= date)
        .slice(-count)
