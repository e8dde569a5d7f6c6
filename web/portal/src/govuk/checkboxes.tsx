// Any number of choices. The value is the chosen ones, comma between them, so that a draft of it is plain text.
import { type FieldProps, Fieldset, type LabelProps } from './field.tsx'
import type { Choice } from './select.tsx'

export const chosenOf = (value: string): string[] => (value === '' ? [] : value.split(','))

interface Props extends LabelProps {
  readonly field: FieldProps
  readonly choices: readonly Choice[]
}

export const Checkboxes = ({ field, label, hint, choices }: Props) => {
  const chosen = chosenOf(field.value)
  return (
    <Fieldset field={field} label={label} hint={hint}>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {choices.map((choice, at) => {
          const id = at === 0 ? field.name : `${field.name}-${choice.value}`
          const isChosen = chosen.includes(choice.value)
          const rest = chosen.filter((each) => each !== choice.value)
          return (
            <div key={choice.value} className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={id}
                name={field.name}
                checked={isChosen}
                onChange={() => field.onChange((isChosen ? rest : [...rest, choice.value]).join(','))}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
                {choice.label}
              </label>
              {choice.hint === undefined ? null : (
                <div className="govuk-hint govuk-checkboxes__hint">{choice.hint}</div>
              )}
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}

/** One yes-or-no: the value is `yes` or empty. */
export const Checkbox = ({ field, label, hint }: LabelProps & { readonly field: FieldProps }) => (
  <div className="govuk-form-group">
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={field.name}
          name={field.name}
          checked={field.value === 'yes'}
          aria-describedby={hint === undefined ? undefined : `${field.name}-hint`}
          onChange={(event) => field.onChange(event.target.checked ? 'yes' : '')}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={field.name}>
          {label}
        </label>
        {hint === undefined ? null : (
          <div id={`${field.name}-hint`} className="govuk-hint govuk-checkboxes__hint">
            {hint}
          </div>
        )}
      </div>
    </div>
  </div>
)
