// One line of text.
import { describedBy, type FieldProps, Labelled, type LabelProps } from './field.tsx'

interface Props extends LabelProps {
  readonly field: FieldProps
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'url'
  readonly width?: 5 | 10 | 20
  readonly autoComplete?: string
  readonly inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
}

export const Input = ({ field, label, hint, big, type = 'text', width, autoComplete = 'off', inputMode }: Props) => (
  <Labelled field={field} label={label} hint={hint} big={big ?? false}>
    <input
      className={`govuk-input${width === undefined ? '' : ` govuk-input--width-${width}`}${field.error === undefined ? '' : ' govuk-input--error'}`}
      id={field.name}
      name={field.name}
      type={type}
      inputMode={inputMode}
      autoComplete={autoComplete}
      spellCheck={type === 'text' ? undefined : false}
      aria-describedby={describedBy(field.name, hint, field.error)}
      value={field.value}
      onChange={(event) => field.onChange(event.target.value)}
    />
  </Labelled>
)
