// One choice out of a few. The first control has the name as its id, so that the error summary can go to it.
import type { ReactNode } from 'react'
import { type FieldProps, Fieldset, type LabelProps } from './field.tsx'
import type { Choice } from './select.tsx'

interface Props extends LabelProps {
  readonly field: FieldProps
  readonly choices: readonly (Choice & { readonly under?: ReactNode })[]
  readonly inline?: boolean
}

export const Radios = ({ field, label, hint, big, choices, inline }: Props) => (
  <Fieldset field={field} label={label} hint={hint} big={big ?? false}>
    <div className={inline ? 'govuk-radios govuk-radios--inline' : 'govuk-radios'}>
      {choices.map((choice, at) => {
        const id = at === 0 ? field.name : `${field.name}-${choice.value}`
        return (
          <div key={choice.value}>
            <div className="govuk-radios__item">
              <input
                className="govuk-radios__input"
                type="radio"
                id={id}
                name={field.name}
                value={choice.value}
                checked={field.value === choice.value}
                aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
                onChange={() => field.onChange(choice.value)}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={id}>
                {choice.label}
              </label>
              {choice.hint === undefined ? null : (
                <div id={`${id}-item-hint`} className="govuk-hint govuk-radios__hint">
                  {choice.hint}
                </div>
              )}
            </div>
            {choice.under === undefined || field.value !== choice.value ? null : (
              <div className="govuk-radios__conditional">{choice.under}</div>
            )}
          </div>
        )
      })}
    </div>
  </Fieldset>
)
