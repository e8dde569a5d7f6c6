// The form of a year's bank holidays and closed days: a list to take away from and to add to, saved as a whole.
import { closuresOfYear } from '@senco/domain/calendar/change-calendar'
import type { CouncilCalendar } from '@senco/domain/calendar/model'
import { academicYearOf, yearName } from '@senco/domain/calendar/terms'
import type { FieldProblem } from '@senco/domain/refusal'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from '../forms/form.tsx'
import { Button, TextButton } from '../govuk/button.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import type { FieldProps } from '../govuk/field.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { calendarQuery } from '../queries/calendar.ts'
import { dateWords } from '../text/dates.ts'
import { ClosureTable } from './closure-table.tsx'
import {
  filledIn,
  type HolidaysDraft,
  holidaysDraftOf,
  textOfDays,
  typedAgain,
  without,
  withTyped,
} from './holidays-draft.ts'
import { Overtaken } from './overtaken.tsx'
import { type ReadChange, useCalendarForm } from './use-calendar-form.ts'

interface Props {
  readonly startsIn: number
  readonly cancel: string
  readonly saved: () => void
}

const withDays =
  (startsIn: number) =>
  (values: HolidaysDraft, { years, closures }: CouncilCalendar): ReadChange => {
    // A day that was typed and not added yet was meant too.
    const read = withTyped(values, startsIn)
    if ('problems' in read) return read
    return {
      years,
      closures: [...closures.filter(({ date }) => academicYearOf(date) !== startsIn), ...read.draft.days],
    }
  }

export const HolidaysForm = ({ startsIn, cancel, saved }: Props) => {
  const { calendar: atFirst } = useSuspenseQuery(calendarQuery()).data
  const [wrong, setWrong] = useState<readonly FieldProblem[]>([])
  const [said, setSaid] = useState('')
  const { form, calendar, overtaken } = useCalendarForm<HolidaysDraft>({
    draft: `holidays ${startsIn}`,
    initial: holidaysDraftOf(atFirst.closures, startsIn),
    part: ({ closures }) => textOfDays(closures, startsIn),
    read: withDays(startsIn),
    rename: () => 'first',
    saved,
  })
  const { values } = form
  const entered = closuresOfYear(calendar.closures, startsIn)
  const isNew = !entered.some((day) => day.kind === 'bank-holiday')
  const change = (next: HolidaysDraft, words: string): void => {
    form.set(next)
    setWrong([])
    setSaid(words)
  }
  const add = (): void => {
    const next = withTyped(values, startsIn)
    if ('problems' in next) {
      setWrong(next.problems)
      document.getElementById(next.problems[0]?.field ?? '')?.focus()
    } else change(next.draft, 'Added to the list.')
  }
  const field = (name: 'first' | 'last' | 'name' | 'kind'): FieldProps => {
    const plain = form.field(name)
    return { ...plain, error: wrong.find((problem) => problem.field === name)?.message ?? plain.error }
  }
  return (
    <Form form={form} button="Save the holidays" cancel={cancel}>
      {overtaken ? (
        <Overtaken>
          <ClosureTable caption="Saved now" days={entered} />
        </Overtaken>
      ) : null}
      {isNew ? (
        <p className="govuk-inset-text">
          The usual bank holidays of England are filled in. Check them: a day may be moved, or one added, by royal
          proclamation. They are kept when you save.
        </p>
      ) : null}
      <ClosureTable
        caption={`Bank holidays and closed days of ${yearName(startsIn)}`}
        days={values.days}
        action={(day) => (
          <span className="row-actions">
            <TextButton
              onClick={() => {
                change(typedAgain(values, day), `${day.name} is in the fields below, to change.`)
                document.getElementById('first')?.focus()
              }}
            >
              Change<span className="govuk-visually-hidden"> {dateWords(day.date)}</span>
            </TextButton>
            <TextButton onClick={() => change(without(values, day.date), `${day.name} is taken away.`)}>
              Remove<span className="govuk-visually-hidden"> {dateWords(day.date)}</span>
            </TextButton>
          </span>
        )}
      />
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
      <Button
        look="secondary"
        onClick={() => change({ ...values, days: filledIn(values.days, startsIn) }, 'The bank holidays are filled in.')}
      >
        Fill in the usual bank holidays
      </Button>
      <fieldset className="govuk-fieldset slot-card">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Add a day</legend>
        <div className="date-pairs">
          <DateInput field={field('first')} label="Date" hint="Or the first of several" />
          <DateInput field={field('last')} label="Last date (optional)" hint="Saturdays and Sundays are left out" />
        </div>
        <Input field={field('name')} label="What it is" hint="For example, Council offices closed" width={20} />
        <Radios
          field={field('kind')}
          label="Kind"
          inline
          choices={[
            { value: 'closed', label: 'Offices closed' },
            { value: 'bank-holiday', label: 'Bank holiday' },
          ]}
        />
        <Button look="secondary" onClick={add}>
          Add to the list
        </Button>
      </fieldset>
    </Form>
  )
}
