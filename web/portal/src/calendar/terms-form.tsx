// The form of the terms of one academic year: for each term its first and last day, and its half-term holiday.
import type { AcademicYear, CouncilCalendar, Term } from '@senco/domain/calendar/model'
import { yearName } from '@senco/domain/calendar/terms'
import type { ReactNode } from 'react'
import { Form } from '../forms/form.tsx'
import { Checkbox } from '../govuk/checkboxes.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { Select } from '../govuk/select.tsx'
import { Overtaken } from './overtaken.tsx'
import { TermTable, termTitle } from './term-table.tsx'
import { readTerms, type TermsDraft, termField, termNames, textOfYear } from './terms-draft.ts'
import { type ReadChange, useCalendarForm } from './use-calendar-form.ts'

interface Props {
  readonly draft: string
  readonly initial: TermsDraft
  /** Years to choose from when one is added; the year is fixed otherwise. */
  readonly years?: readonly number[]
  readonly cancel: string
  readonly saved: (startsIn: number) => void
}

const withYear = (values: TermsDraft, { years, closures }: CouncilCalendar): ReadChange => {
  const read = readTerms(values)
  if ('problems' in read) return read
  const others = years.filter(({ startsIn }) => startsIn !== read.year.startsIn)
  return { years: [...others, read.year].sort((one, other) => one.startsIn - other.startsIn), closures }
}

const TermFields = ({ name, children }: { readonly name: Term['name']; readonly children: ReactNode }) => (
  <fieldset className="govuk-fieldset slot-card">
    <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{termTitle(name)} term</legend>
    <div className="date-pairs">{children}</div>
  </fieldset>
)

export const TermsForm = ({ draft, initial, years, cancel, saved }: Props) => {
  const { form, calendar, overtaken } = useCalendarForm<TermsDraft>({
    draft,
    initial,
    part: ({ years }, values) => textOfYear(years.find((year) => String(year.startsIn) === values.startsIn)),
    read: withYear,
    rename: (field, wanted, values) => termField(field, wanted.years, Number(values.startsIn)),
    saved: (values) => saved(Number(values.startsIn)),
  })
  const startsIn = Number(form.values.startsIn)
  const now = calendar.years.find((year: AcademicYear) => year.startsIn === startsIn)
  return (
    <Form form={form} button="Save the term dates" cancel={cancel}>
      {overtaken ? (
        <Overtaken>
          {now === undefined ? <p className="govuk-body">No term dates of this year.</p> : <TermTable year={now} />}
        </Overtaken>
      ) : null}
      {years === undefined ? null : (
        <Select
          field={form.field('startsIn')}
          label="Academic year"
          choices={years.map((year) => ({ value: String(year), label: yearName(year) }))}
        />
      )}
      <p className="govuk-body">Leave a term empty while its dates are not decided.</p>
      {termNames.map((name) => (
        <TermFields key={name} name={name}>
          <DateInput field={form.field(`${name}.startsOn`)} label="First day of term" />
          <DateInput field={form.field(`${name}.endsOn`)} label="Last day of term" />
          <DateInput field={form.field(`${name}.halfTerm.startsOn`)} label="Half-term holiday, first day" />
          <DateInput field={form.field(`${name}.halfTerm.endsOn`)} label="Half-term holiday, last day" />
        </TermFields>
      ))}
      {initial.sample === 'yes' ? (
        <Checkbox
          field={form.field('sample')}
          label="These are still sample dates"
          hint="Untick it once you have entered your council’s own dates."
        />
      ) : null}
    </Form>
  )
}
