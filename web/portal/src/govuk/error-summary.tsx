// What to mend, at the top of a form: takes the focus when it appears, and each line leads to its field.
import type { FieldProblem } from '@senco/domain/refusal'
import { useEffect, useRef } from 'react'

const focusField = (field: string): void => {
  const control = document.getElementById(field)
  // A field may stand in a part that is folded away.
  control?.closest('details')?.setAttribute('open', '')
  control?.focus()
  control?.closest('.govuk-form-group')?.scrollIntoView({ block: 'nearest' })
}

interface Props {
  readonly message?: string | undefined
  readonly problems: readonly FieldProblem[]
  /** Changes with each try, so that the focus comes back although the problems are the same. */
  readonly attempt: number
}

export const ErrorSummary = ({ message, problems, attempt }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try takes the focus again
  useEffect(() => box.current?.focus(), [attempt])
  if (message === undefined && problems.length === 0) return null
  return (
    <div ref={box} className="govuk-error-summary" tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          {message === undefined ? null : <p>{message}</p>}
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map((problem) => (
              <li key={`${problem.field} ${problem.message}`}>
                <a
                  href={`#${problem.field}`}
                  onClick={(event) => {
                    event.preventDefault()
                    focusField(problem.field)
                  }}
                >
                  {problem.message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
