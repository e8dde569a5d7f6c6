// The form to plan or change a meeting: its clusters, and one or more times.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { InputOf } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { type Form as FormState, useForm } from '../forms/use-form.ts'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import type { FieldProps } from '../govuk/field.tsx'
import { Input } from '../govuk/input.tsx'
import { clustersQuery } from '../queries/clusters.ts'
import { emptySlot, type MeetingDraft, readPlan, type SlotDraft } from './meeting-draft.ts'
import { SlotFields } from './slot-fields.tsx'

interface Props {
  readonly draft: string
  readonly initial: MeetingDraft
  readonly button: string
  readonly cancel: string
  readonly send: (
    plan: InputOf<'planMeeting'>,
    key: string,
    values: MeetingDraft,
  ) => Promise<{ readonly meetingId: string; readonly changed?: number }>
  readonly saved: (result: { readonly meetingId: string; readonly changed?: number }, values: MeetingDraft) => void
  /** What is asked at the end, before the button. */
  readonly children?: (form: FormState<MeetingDraft>) => ReactNode
}

/** The service speaks of instants, the form of a date and a time. */
const rename = (field: string): string => field.replace(/\.startsAt$/, '.start').replace(/\.endsAt$/, '.end')

export const MeetingForm = ({ draft, initial, button, cancel, send, saved, children }: Props) => {
  const { data } = useSuspenseQuery(clustersQuery())
  const form = useForm<MeetingDraft, { readonly meetingId: string; readonly changed?: number }>({
    draft,
    initial,
    rename,
    check: (values) => {
      const read = readPlan(values)
      return 'problems' in read ? read.problems : []
    },
    send: (values, key) => {
      const read = readPlan(values)
      return 'plan' in read ? send(read.plan, key, values) : Promise.reject(new Error('The form was not checked.'))
    },
    saved,
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
        <SlotFields
          // biome-ignore lint/suspicious/noArrayIndexKey: times have no id before they are saved
          key={at}
          at={at}
          field={(name) => field(at, name)}
          onRemove={
            slots.length > 1 && slot.slotId === ''
              ? () => form.set({ slots: slots.filter((_, index) => index !== at) })
              : undefined
          }
        >
          <DateInput field={field(at, 'date')} label="Date" />
        </SlotFields>
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
      <Input
        field={form.field('cpdHours')}
        label="Hours of professional development that coming counts for (optional)"
        width={5}
        inputMode="decimal"
      />
      {children?.(form)}
    </Form>
  )
}
