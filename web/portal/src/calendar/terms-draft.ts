// The terms of an academic year as they are typed in, and the year that they mean.
import type { AcademicYear, Term } from '@senco/domain/calendar/model'
import type { FieldProblem } from '@senco/domain/refusal'
import { readDate, typedFrom } from '../forms/typed-date.ts'

export const termNames = ['autumn', 'spring', 'summer'] as const
const termDays = ['startsOn', 'halfTerm.startsOn', 'halfTerm.endsOn', 'endsOn'] as const
type TermDay = (typeof termDays)[number]
type DayName = `${Term['name']}.${TermDay}`

export interface TermsDraft extends Readonly<Record<DayName, string>> {
  /** The year that the form was filled from, as text. */
  readonly base: string
  readonly startsIn: string
  /** `yes` or empty. */
  readonly sample: string
}

const dayWords: Readonly<Record<TermDay, string>> = {
  startsOn: 'the first day of the',
  'halfTerm.startsOn': 'the first day of the half-term holiday of the',
  'halfTerm.endsOn': 'the last day of the half-term holiday of the',
  endsOn: 'the last day of the',
}

const noDays = Object.fromEntries(
  termNames.flatMap((name) => termDays.map((day) => [`${name}.${day}`, ''])),
) as Readonly<Record<DayName, string>>

export const textOfYear = (year: AcademicYear | undefined): string => JSON.stringify(year ?? null)

export const emptyTerms = (startsIn: number): TermsDraft => ({
  ...noDays,
  base: textOfYear(undefined),
  startsIn: String(startsIn),
  sample: '',
})

const daysOf = ({ name, startsOn, endsOn, halfTerm }: Term) => ({
  [`${name}.startsOn`]: typedFrom(startsOn),
  [`${name}.halfTerm.startsOn`]: typedFrom(halfTerm?.startsOn),
  [`${name}.halfTerm.endsOn`]: typedFrom(halfTerm?.endsOn),
  [`${name}.endsOn`]: typedFrom(endsOn),
})

export const termsDraftOf = (year: AcademicYear): TermsDraft =>
  Object.assign({}, emptyTerms(year.startsIn), ...year.terms.map(daysOf), {
    base: textOfYear(year),
    sample: year.sample === true ? 'yes' : '',
  })

export type ReadYear = { readonly year: AcademicYear } | { readonly problems: readonly FieldProblem[] }

const readTerm = (draft: TermsDraft, name: Term['name'], problems: FieldProblem[]): Term | undefined => {
  const typed = (day: TermDay): string => draft[`${name}.${day}`]
  // Nothing typed at all: the council has not decided this term yet.
  if (termDays.every((day) => typed(day) === '')) return undefined
  const read = (day: TermDay): string => {
    const found = readDate(typed(day), `${dayWords[day]} ${name} term`)
    if ('date' in found) return found.date
    problems.push({ field: `${name}.${day}`, message: found.problem })
    return ''
  }
  const startsOn = read('startsOn')
  const hasHalfTerm = typed('halfTerm.startsOn') !== '' || typed('halfTerm.endsOn') !== ''
  const halfTerm = hasHalfTerm ? { startsOn: read('halfTerm.startsOn'), endsOn: read('halfTerm.endsOn') } : undefined
  const endsOn = read('endsOn')
  return { name, startsOn, endsOn, ...(halfTerm === undefined ? {} : { halfTerm }) }
}

/** A term with no date typed is left out; the rules of the domain are checked after this. */
export const readTerms = (draft: TermsDraft): ReadYear => {
  const problems: FieldProblem[] = []
  const terms = termNames.flatMap((name) => readTerm(draft, name, problems) ?? [])
  if (problems.length > 0) return { problems }
  if (terms.length === 0)
    return { problems: [{ field: 'autumn.startsOn', message: 'Enter the dates of one term or more.' }] }
  return { year: { startsIn: Number(draft.startsIn), terms, ...(draft.sample === 'yes' ? { sample: true } : {}) } }
}

/** `years.2.terms.0.endsOn` of what was sent -> `autumn.endsOn`, the field of this form. */
export const termField = (field: string, years: readonly AcademicYear[], startsIn: number): string => {
  const [, yearAt, termAt, day] = /^years\.(\d+)\.terms\.(\d+)\.(.+)$/.exec(field) ?? []
  const year = years[Number(yearAt)]
  // Of the year after: this one ends too late for it.
  if (year !== undefined && year.startsIn !== startsIn) return 'summer.endsOn'
  const name = year?.terms[Number(termAt)]?.name
  if (name === undefined) return field.endsWith('.startsIn') ? 'startsIn' : 'autumn.startsOn'
  return day === 'name' ? `${name}.startsOn` : `${name}.${day}`
}
