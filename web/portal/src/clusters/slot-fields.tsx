// The fields of one time of a meeting: when in the day, how, where, and for how many. The day is asked where there is one.
import type { ReactNode } from 'react'
import { TextButton } from '../govuk/button.tsx'
import type { FieldProps } from '../govuk/field.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import type { SlotDraft } from './meeting-draft.ts'

interface Props {
  readonly at: number
  readonly field: (name: keyof SlotDraft) => FieldProps
  /** Absent when it cannot be taken away. */
  readonly onRemove?: (() => void) | undefined
  /** What is asked first, such as the date. */
  readonly children?: ReactNode
}

export const SlotFields = ({ at, field, onRemove, children }: Props) => (
  <fieldset className="govuk-fieldset slot-card">
    <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Time {at + 1}</legend>
    {children}
    <Input field={field('start')} label="Starts at" hint="For example, 9:30 or 6pm" width={5} />
    <Input field={field('end')} label="Ends at" width={5} />
    <Radios
      field={field('mode')}
      label="How?"
      choices={[
        {
          value: 'in-person',
          label: 'In person',
          under: (
            <>
              <Input field={field('venue')} label="Where?" hint="Name and address of the place" />
              <Input field={field('accessNotes')} label="Access and parking (optional)" />
            </>
          ),
        },
        {
          value: 'online',
          label: 'Online',
          under: (
            <Input field={field('joinLink')} label="Link to join" hint="Only those who are coming see it." type="url" />
          ),
        },
      ]}
    />
    <Input field={field('capacity')} label="Places" inputMode="numeric" width={5} />
    {onRemove === undefined ? null : (
      <p className="govuk-body">
        <TextButton onClick={onRemove}>Take time {at + 1} away</TextButton>
      </p>
    )}
  </fieldset>
)
