// Which school years and terms can be planned or copied, from the council's term dates.
import type { CouncilCalendar } from '@senco/domain/calendar/model'
import { type TermOfYear, termName, termOn, yearName } from '@senco/domain/calendar/terms'
import type { PlainDate } from '@senco/domain/time'
import type { Choice } from '../../govuk/select.tsx'

export interface Period extends Choice {
  readonly from: PlainDate
  readonly to: PlainDate
}

const capital = (words: string): string => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`

const termsOf = (calendar: CouncilCalendar): readonly TermOfYear[] =>
  calendar.years
    .flatMap((year) => year.terms.map((term) => ({ year, term })))
    .sort((one, other) => one.term.startsOn.localeCompare(other.term.startsOn))

const idOf = ({ year, term }: TermOfYear): string => `${year.startsIn}-${term.name}`

/** Years and terms that are not over, soonest first; a year before its terms. */
export const periodsOf = (calendar: CouncilCalendar, today: PlainDate): readonly Period[] =>
  [...calendar.years]
    .sort((one, other) => one.startsIn - other.startsIn)
    .flatMap((year) => {
      const terms = termsOf({ ...calendar, years: [year] })
      const [first, last] = [terms[0]?.term, terms.at(-1)?.term]
      const left = terms.filter(({ term }) => term.endsOn >= today)
      if (first === undefined || last === undefined || left.length === 0) return []
      const whole = { value: String(year.startsIn), label: `The school year ${yearName(year.startsIn)}` }
      return [
        { ...whole, from: first.startsOn, to: last.endsOn },
        ...left.map((each) => ({
          value: idOf(each),
          label: capital(termName(each)),
          from: each.term.startsOn,
          to: each.term.endsOn,
        })),
      ]
    })

export interface TermChoice extends Choice {
  readonly ref: { readonly startsIn: number; readonly name: TermOfYear['term']['name'] }
}

const choiceOf = (each: TermOfYear): TermChoice => ({
  value: idOf(each),
  label: capital(termName(each)),
  ref: { startsIn: each.year.startsIn, name: each.term.name },
})

/** Terms that can be planned: those that are not over, soonest first. */
export const termsToPlan = (calendar: CouncilCalendar, today: PlainDate): readonly TermChoice[] =>
  termsOf(calendar)
    .filter(({ term }) => term.endsOn >= today)
    .map(choiceOf)

/** Terms that can be copied: those that have begun, newest first. */
export const termsToCopy = (calendar: CouncilCalendar, today: PlainDate): readonly TermChoice[] =>
  termsOf(calendar)
    .filter(({ term }) => term.startsOn <= today)
    .map(choiceOf)
    .reverse()

/** The next term to plan is the one after the present one; what it is copied from is the same term a year before. */
export const usualCopy = (
  calendar: CouncilCalendar,
  today: PlainDate,
): { readonly from: string; readonly to: string } => {
  const present = termOn(calendar, today)
  const toPlan = termsToPlan(calendar, today)
  const to = toPlan.find(({ value }) => present === undefined || value !== idOf(present)) ?? toPlan[0]
  const from = termsToCopy(calendar, today).find(({ ref }) => ref.name === to?.ref.name)
  return { from: from?.value ?? '', to: to?.value ?? '' }
}
