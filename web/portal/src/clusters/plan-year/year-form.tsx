// Asks for a term or a year of meetings: which clusters, on what days or like which term, and at what times.
import { Form } from '../../forms/form.tsx'
import type { Form as FormState } from '../../forms/use-form.ts'
import { Button, TextButton } from '../../govuk/button.tsx'
import { Checkboxes, chosenOf } from '../../govuk/checkboxes.tsx'
import { Input } from '../../govuk/input.tsx'
import { PageLink } from '../../govuk/link.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { type Choice, Select } from '../../govuk/select.tsx'
import { paths } from '../../paths.ts'
import type { SlotDraft } from '../meeting-draft.ts'
import { SlotFields } from '../slot-fields.tsx'
import { PatternFields } from './pattern-fields.tsx'
import { type Choices, nextTime, type YearDraft } from './year-draft.ts'

interface Props {
  readonly form: FormState<YearDraft>
  readonly choices: Choices
  readonly clusters: readonly Choice[]
}

const Times = ({ form }: { readonly form: FormState<YearDraft> }) => {
  const { slots } = form.values
  const field = (at: number, name: keyof SlotDraft) => ({
    name: `slots.${at}.${name}`,
    value: slots[at]?.[name] ?? '',
    error: form.problems.find((problem) => problem.field === `slots.${at}.${name}`)?.message,
    onChange: (value: string) =>
      form.set({ slots: slots.map((slot, index) => (index === at ? { ...slot, [name]: value } : slot)) }),
  })
  return (
    <>
      {slots.map((_, at) => (
        <SlotFields
          // biome-ignore lint/suspicious/noArrayIndexKey: times have no id before they are planned
          key={at}
          at={at}
          field={(name) => field(at, name)}
          onRemove={
            slots.length > 1 ? () => form.set({ slots: slots.filter((_slot, index) => index !== at) }) : undefined
          }
        />
      ))}
      {slots.length < 8 ? (
        <Button look="secondary" onClick={() => form.set({ slots: [...slots, nextTime(slots)] })}>
          Add another time
        </Button>
      ) : null}
    </>
  )
}

const ByPattern = ({ form, choices }: Omit<Props, 'clusters'>) => (
  <>
    <PatternFields form={form} periods={choices.periods} />
    {chosenOf(form.values.clusterIds).length > 1 ? (
      <Radios
        field={form.field('arrange')}
        label="How do the clusters meet?"
        choices={[
          { value: 'next-day', label: 'Each cluster one weekday after the one before' },
          { value: 'next-week', label: 'Each cluster a week after the one before' },
          { value: 'same-day', label: 'Each cluster on its own, all on the same day' },
          { value: 'together', label: 'All clusters together in one meeting' },
        ]}
      />
    ) : null}
    <Input
      field={form.field('title')}
      label="Name of the meetings"
      hint="The name of the cluster is added when each meets on its own."
    />
    <Times form={form} />
    <Input
      field={form.field('cpdHours')}
      label="Hours of professional development that coming counts for (optional)"
      width={5}
      inputMode="decimal"
    />
  </>
)

const LikeBefore = ({ form, choices }: Omit<Props, 'clusters'>) => (
  <>
    <p className="govuk-body">
      Each meeting comes again in the same week of term, on the same weekday, at the same times and places.
    </p>
    <Select field={form.field('copyFrom')} label="Copy the meetings of" choices={choices.toCopy} />
    <Select field={form.field('copyTo')} label="To" choices={choices.toPlan} />
  </>
)

export const YearForm = ({ form, choices, clusters }: Props) => {
  const all = clusters.map(({ value }) => value).join(',')
  return (
    <Form form={form} button="Show the dates" cancel={paths.meetings.to()}>
      {choices.periods.length === 0 ? (
        <div className="govuk-inset-text">
          No term dates are entered yet, so holidays cannot be marked.{' '}
          <PageLink to={paths.termDates.to()}>Enter the term dates</PageLink>
        </div>
      ) : null}
      <Checkboxes field={form.field('clusterIds')} label="Which clusters?" choices={clusters} />
      {clusters.length > 1 && form.values.clusterIds !== all ? (
        <p className="govuk-body">
          <TextButton onClick={() => form.set({ clusterIds: all })}>Choose all {clusters.length} clusters</TextButton>
        </p>
      ) : null}
      {choices.toCopy.length === 0 || choices.toPlan.length === 0 ? null : (
        <Radios
          field={form.field('how')}
          label="How do you want to plan?"
          choices={[
            { value: 'pattern', label: 'By a pattern', hint: 'For example, on the Tuesday of each term’s second week' },
            { value: 'copy', label: 'Like a term before', hint: 'For example, autumn like last autumn' },
          ]}
        />
      )}
      {form.values.how === 'copy' ? (
        <LikeBefore form={form} choices={choices} />
      ) : (
        <ByPattern form={form} choices={choices} />
      )}
    </Form>
  )
}
