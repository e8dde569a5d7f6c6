// Several lines of text.
import { describedBy, type FieldProps, Labelled, type LabelProps } from './field.tsx'

export const Textarea = ({
  field,
  label,
  hint,
  rows = 5,
}: LabelProps & { readonly field: FieldProps; readonly rows?: number }) => (
  <Labelled field={field} label={label} hint={hint}>
    <textarea
      className={`govuk-textarea${field.error === undefined ? '' : ' govuk-textarea--error'}`}
      id={field.name}
      name={field.name}
      rows={rows}
      aria-describedby={describedBy(field.name, hint, field.error)}
      value={field.value}
      onChange={(event) => field.onChange(event.target.value)}
    />
  </Labelled>
)
