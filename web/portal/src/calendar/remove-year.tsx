// Takes an academic year away that was added by mistake, with its holidays.
import { academicYearOf, yearName } from '@senco/domain/calendar/terms'
import { useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Details } from '../govuk/details.tsx'
import { calendarQuery } from '../queries/calendar.ts'

interface Props {
  readonly startsIn: number
  readonly removed: () => void
}

export const RemoveYear = ({ startsIn, removed }: Props) => {
  const { calendar } = useSuspenseQuery(calendarQuery()).data
  const form = useForm({
    draft: `remove-year ${startsIn}`,
    initial: {},
    send: (_, key) => {
      const years = calendar.years.filter((year) => year.startsIn !== startsIn)
      const closures = calendar.closures.filter(({ date }) => academicYearOf(date) !== startsIn)
      return call('changeCalendar', { version: calendar.version, years, closures }, key)
    },
    saved: removed,
  })
  return (
    <Details summary="Take this year away">
      <Form form={form} button={`Take ${yearName(startsIn)} away`} look="warning">
        <p className="govuk-body">
          The term dates, bank holidays and closed days of {yearName(startsIn)} are removed. Meetings stay as they are.
        </p>
      </Form>
    </Details>
  )
}
