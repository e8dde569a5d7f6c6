// The label, hint and error around one form control, and the ids that tie them together for a screen reader.
import type { ReactNode } from 'react'

/** What `useForm().field(name)` gives a control. */
export interface FieldProps {
  readonly name: string
  readonly value: string
  readonly error?: string | undefined
  readonly onChange: (value: string) => void
}

export interface LabelProps {
  readonly label: string
  readonly hint?: ReactNode
  /** The label is the only thing on the page: it is then as big as a heading. */
  readonly big?: boolean
}

const hintId = (name: string): string => `${name}-hint`
const errorId = (name: string): string => `${name}-error`

export const describedBy = (name: string, hint: unknown, error: string | undefined): string | undefined => {
  const ids = [hint === undefined ? undefined : hintId(name), error === undefined ? undefined : errorId(name)]
  return ids.filter((id) => id !== undefined).join(' ') || undefined
}

export const FieldError = ({ name, error }: { readonly name: string; readonly error: string | undefined }) =>
  error === undefined ? null : (
    <p id={errorId(name)} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {error}
    </p>
  )

export const FieldHint = ({ name, hint }: { readonly name: string; readonly hint: ReactNode }) =>
  hint === undefined ? null : (
    <div id={hintId(name)} className="govuk-hint">
      {hint}
    </div>
  )

interface Group {
  readonly error: string | undefined
  readonly children: ReactNode
}
export const FormGroup = ({ error, children }: Group) => (
  <div className={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
    {children}
  </div>
)

/** A label for one control. */
export const Labelled = ({
  field,
  label,
  hint,
  big,
  children,
}: LabelProps & { readonly field: FieldProps; readonly children: ReactNode }) => (
  <FormGroup error={field.error}>
    <label className={big ? 'govuk-label govuk-label--m' : 'govuk-label'} htmlFor={field.name}>
      {label}
    </label>
    <FieldHint name={field.name} hint={hint} />
    <FieldError name={field.name} error={field.error} />
    {children}
  </FormGroup>
)

/** A legend for several controls that answer one question. */
export const Fieldset = ({
  field,
  label,
  hint,
  big,
  children,
}: LabelProps & { readonly field: Pick<FieldProps, 'name' | 'error'>; readonly children: ReactNode }) => (
  <FormGroup error={field.error}>
    <fieldset className="govuk-fieldset" aria-describedby={describedBy(field.name, hint, field.error)}>
      <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${big ? 'm' : 's'}`}>{label}</legend>
      <FieldHint name={field.name} hint={hint} />
      <FieldError name={field.name} error={field.error} />
      {children}
    </fieldset>
  </FormGroup>
)
