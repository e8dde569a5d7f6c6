// The parts of a GOV.UK form that our pages use, with their errors wired for screen readers.
import type { FieldProblem } from '@senco/domain/refusal'
import type { ReactNode } from 'react'

export type Problems = readonly FieldProblem[]

/** `field` is also the id that the summary links to. */
export const problemOf = (problems: Problems, field: string): string | undefined =>
  problems.find((problem) => problem.field === field)?.message

/** Takes the focus when the page opens, without a script. */
export const ErrorSummary = ({ message, problems }: { readonly message: string; readonly problems: Problems }) => (
  // biome-ignore lint/a11y/noAutofocus: the pattern moves the focus to what is wrong, and there is no script to do it
  <div className="govuk-error-summary" tabIndex={-1} autoFocus role="alert" aria-labelledby="error-title">
    <h2 className="govuk-error-summary__title" id="error-title">
      There is a problem
    </h2>
    <div className="govuk-error-summary__body">
      {problems.length === 0 ? <p className="govuk-body">{message}</p> : null}
      <ul className="govuk-list govuk-error-summary__list">
        {problems.map((problem) => (
          <li key={problem.field}>
            <a href={`#${problem.field}`}>{problem.message}</a>
          </li>
        ))}
      </ul>
    </div>
  </div>
)

const ErrorMessage = ({ field, message }: { readonly field: string; readonly message: string | undefined }) =>
  message === undefined ? null : (
    <p id={`${field}-error`} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {message}
    </p>
  )

const groupClass = (message: string | undefined): string =>
  message === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

interface RadiosProps {
  readonly field: string
  readonly legend: ReactNode
  readonly choices: readonly Choice[]
  readonly chosen: string | undefined
  readonly problems: Problems
}

export const Radios = ({ field, legend, choices, chosen, problems }: RadiosProps) => {
  const message = problemOf(problems, field)
  return (
    <div className={groupClass(message)}>
      <fieldset className="govuk-fieldset" aria-describedby={message === undefined ? undefined : `${field}-error`}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{legend}</legend>
        <ErrorMessage field={field} message={message} />
        <div className="govuk-radios">
          {choices.map((choice, index) => {
            const id = index === 0 ? field : `${field}-${choice.value}`
            return (
              <div className="govuk-radios__item" key={choice.value}>
                <input
                  className="govuk-radios__input"
                  id={id}
                  name={field}
                  type="radio"
                  value={choice.value}
                  defaultChecked={choice.value === chosen}
                  aria-describedby={choice.hint === undefined ? undefined : `${id}-hint`}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={id}>
                  {choice.label}
                </label>
                {choice.hint === undefined ? null : (
                  <div id={`${id}-hint`} className="govuk-hint govuk-radios__hint">
                    {choice.hint}
                  </div>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}

interface TextFieldProps {
  readonly field: string
  readonly label: string
  readonly hint: string
  readonly value: string | undefined
  readonly problems: Problems
  readonly autoComplete?: string
}

export const TextField = ({ field, label, hint, value, problems, autoComplete }: TextFieldProps) => {
  const message = problemOf(problems, field)
  const described = [`${field}-hint`, ...(message === undefined ? [] : [`${field}-error`])].join(' ')
  return (
    <div className={`${groupClass(message)} site-field-${field}`}>
      <label className="govuk-label" htmlFor={field}>
        {label}
      </label>
      <div id={`${field}-hint`} className="govuk-hint">
        {hint}
      </div>
      <ErrorMessage field={field} message={message} />
      <input
        className={message === undefined ? 'govuk-input' : 'govuk-input govuk-input--error'}
        id={field}
        name={field}
        type="text"
        defaultValue={value}
        maxLength={500}
        aria-describedby={described}
        autoComplete={autoComplete}
      />
    </div>
  )
}
