// The name of an organisation, with those that are known already as suggestions.
import { describedBy, type FieldProps, Labelled } from '../govuk/field.tsx'

interface Props {
  readonly field: FieldProps
  readonly hint: string
  readonly organisations: readonly string[]
}

export const OrganisationField = ({ field, hint, organisations }: Props) => (
  <Labelled field={field} label="Organisation (optional)" hint={hint}>
    <input
      className={`govuk-input${field.error === undefined ? '' : ' govuk-input--error'}`}
      id={field.name}
      name={field.name}
      list="organisations"
      autoComplete="off"
      aria-describedby={describedBy(field.name, hint, field.error)}
      value={field.value}
      onChange={(event) => field.onChange(event.target.value)}
    />
    <datalist id="organisations">
      {organisations.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  </Labelled>
)
