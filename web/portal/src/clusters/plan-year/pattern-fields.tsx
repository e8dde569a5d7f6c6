// On which days: a week of each term, a day of each month, or every few weeks, over a year, a term or other dates.
import type { Form } from '../../forms/use-form.ts'
import { DateInput } from '../../govuk/date-input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { type Choice, Select } from '../../govuk/select.tsx'
import type { Period } from './periods.ts'
import type { YearDraft } from './year-draft.ts'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const weekdays: readonly Choice[] = days.map((label, at) => ({ value: String(at + 1), label }))
const ordinal = (count: number): string =>
  `${count}${count > 3 && count < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`
const weeks: readonly Choice[] = Array.from({ length: 14 }, (_, at) => ({
  value: String(at + 1),
  label: `${ordinal(at + 1)} week of term`,
}))
const nths: readonly Choice[] = [
  ...['first', 'second', 'third', 'fourth'].map((label, at) => ({ value: String(at + 1), label: `The ${label}` })),
  { value: '-1', label: 'The last' },
]
const intervals: readonly Choice[] = Array.from({ length: 8 }, (_, at) => ({
  value: String(at + 1),
  label: at === 0 ? 'Every week' : `Every ${at + 1} weeks`,
}))

export const PatternFields = ({
  form,
  periods,
}: {
  readonly form: Form<YearDraft>
  readonly periods: readonly Period[]
}) => (
  <>
    <Radios
      field={form.field('kind')}
      label="How often?"
      choices={[
        {
          value: 'term-week',
          label: 'Once a term',
          under: <Select field={form.field('week')} label="In which week?" choices={weeks} />,
        },
        {
          value: 'monthly',
          label: 'Once a month',
          under: <Select field={form.field('nth')} label="Which one of the month?" choices={nths} />,
        },
        {
          value: 'weekly',
          label: 'Every few weeks',
          under: <Select field={form.field('interval')} label="How many weeks apart?" choices={intervals} />,
        },
      ]}
    />
    <Select field={form.field('weekday')} label="On which day?" choices={weekdays} />
    <Select
      field={form.field('period')}
      label="When?"
      choices={[...periods, { value: 'other', label: 'Between other dates' }]}
    />
    {form.values.period === 'other' ? (
      <>
        <DateInput field={form.field('from')} label="First day" />
        <DateInput field={form.field('to')} label="Last day" />
      </>
    ) : null}
  </>
)
