// One choice out of a long list.
import { describedBy, type FieldProps, Labelled, type LabelProps } from './field.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export const Select = ({
  field,
  label,
  hint,
  choices,
}: LabelProps & { readonly field: FieldProps; readonly choices: readonly Choice[] }) => (
  <Labelled field={field} label={label} hint={hint}>
    <select
      className={`govuk-select${field.error === undefined ? '' : ' govuk-select--error'}`}
      id={field.name}
      name={field.name}
      aria-describedby={describedBy(field.name, hint, field.error)}
      value={field.value}
      onChange={(event) => field.onChange(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </Labelled>
)
