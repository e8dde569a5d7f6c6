// The form to plan or change a meeting: its clusters, and one or more times.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { InputOf } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Button, TextButton } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import type { FieldProps } from '../govuk/field.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { clustersQuery } from '../queries/clusters.ts'
import { emptySlot, type MeetingDraft, readPlan, type SlotDraft } from './meeting-draft.ts'

interface Props {
  readonly draft: string
  readonly initial: MeetingDraft
  readonly button: string
  readonly cancel: string
  readonly send: (plan: InputOf<'planMeeting'>, key: string) => Promise<{ readonly meetingId: string }>
  readonly saved: (meetingId: string) => void
}

/** The service speaks of instants, the form of a date and a time. */
const rename = (field: string): string => field.replace(/\.startsAt$/, '.start').replace(/\.endsAt$/, '.end')

export const MeetingForm = ({ draft, initial, button, cancel, send, saved }: Props) => {
  const { data } = useSuspenseQuery(clustersQuery())
  const form = useForm<MeetingDraft, { readonly meetingId: string }>({
    draft,
    initial,
    rename,
    check: (values) => {
      const read = readPlan(values)
      return 'problems' in read ? read.problems : []
    },
    send: (values, key) => {
      const read = readPlan(values)
      return 'plan' in read ? send(read.plan, key) : Promise.reject(new Error('The form was not checked.'))
    },
    saved: ({ meetingId }) => saved(meetingId),
  })
  const { slots } = form.values
  const field = (at: number, name: keyof SlotDraft): FieldProps => ({
    name: `slots.${at}.${name}`,
    value: slots[at]?.[name] ?? '',
    error: form.problems.find((problem) => problem.field === `slots.${at}.${name}`)?.message,
    onChange: (value) =>
      form.set({ slots: slots.map((slot, index) => (index === at ? { ...slot, [name]: value } : slot)) }),
  })
  return (
    <Form form={form} button={button} cancel={cancel}>
      <Input field={form.field('title')} label="Name of the meeting" hint="For example, Autumn cluster meeting" />
      <Input field={form.field('theme')} label="What it is about (optional)" />
      <Checkboxes
        field={form.field('clusterIds')}
        label="Which clusters are invited?"
        choices={data.clusters
          .filter((one) => one.status === 'active')
          .map((one) => ({ value: one.clusterId, label: one.name }))}
      />
      {slots.map((slot, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: times have no id before they are saved
        <fieldset key={at} className="govuk-fieldset slot-card">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Time {at + 1}</legend>
          <DateInput field={field(at, 'date')} label="Date" />
          <Input field={field(at, 'start')} label="Starts at" hint="For example, 9:30 or 6pm" width={5} />
          <Input field={field(at, 'end')} label="Ends at" width={5} />
          <Radios
            field={field(at, 'mode')}
            label="How?"
            choices={[
              {
                value: 'in-person',
                label: 'In person',
                under: (
                  <>
                    <Input field={field(at, 'venue')} label="Where?" hint="Name and address of the place" />
                    <Input field={field(at, 'accessNotes')} label="Access and parking (optional)" />
                  </>
                ),
              },
              {
                value: 'online',
                label: 'Online',
                under: (
                  <Input
                    field={field(at, 'joinLink')}
                    label="Link to join"
                    hint="Only those who are coming see it."
                    type="url"
                  />
                ),
              },
            ]}
          />
          <Input field={field(at, 'capacity')} label="Places" inputMode="numeric" width={5} />
          {slots.length > 1 && slot.slotId === '' ? (
            <p className="govuk-body">
              <TextButton onClick={() => form.set({ slots: slots.filter((_, index) => index !== at) })}>
                Take time {at + 1} away
              </TextButton>
            </p>
          ) : null}
        </fieldset>
      ))}
      {slots.length < 8 ? (
        <Button
          look="secondary"
          onClick={() =>
            form.set({ slots: [...slots, { ...emptySlot, ...(slots.at(-1) ?? {}), slotId: '', start: '', end: '' }] })
          }
        >
          Add another time
        </Button>
      ) : null}
      <DateInput field={form.field('replyBy')} label="Reply by (optional)" />
    </Form>
  )
}
