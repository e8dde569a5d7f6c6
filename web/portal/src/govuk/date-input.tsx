// Day, month and year. The day has the name as its id, so that the error summary can go to it.
import { partsOf, type TypedDate, typedOf } from '../forms/typed-date.ts'
import { type FieldProps, Fieldset, type LabelProps } from './field.tsx'

const units = [
  ['day', 'Day', 2],
  ['month', 'Month', 2],
  ['year', 'Year', 4],
] as const satisfies readonly (readonly [keyof TypedDate, string, number])[]

export const DateInput = ({ field, label, hint, big }: LabelProps & { readonly field: FieldProps }) => {
  const parts = partsOf(field.value)
  return (
    <Fieldset field={field} label={label} hint={hint} big={big ?? false}>
      <div className="govuk-date-input">
        {units.map(([unit, words, width]) => {
          const id = unit === 'day' ? field.name : `${field.name}-${unit}`
          return (
            <div key={unit} className="govuk-date-input__item">
              <label className="govuk-label govuk-date-input__label" htmlFor={id}>
                {words}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${field.error === undefined ? '' : ' govuk-input--error'}`}
                id={id}
                inputMode="numeric"
                autoComplete="off"
                value={parts[unit]}
                onChange={(event) =>
                  field.onChange(typedOf({ ...parts, [unit]: event.target.value.replaceAll('/', '') }))
                }
              />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}
