// Facts as name and value.
import type { ReactNode } from 'react'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
  readonly action?: ReactNode
}

export const SummaryList = ({ facts }: { readonly facts: readonly (Fact | undefined)[] }) => {
  const shown = facts.filter((fact) => fact !== undefined)
  const hasActions = shown.some((fact) => fact.action !== undefined)
  return (
    <dl className="govuk-summary-list">
      {shown.map((fact) => (
        <div
          key={fact.name}
          className={
            hasActions && fact.action === undefined
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
        >
          <dt className="govuk-summary-list__key">{fact.name}</dt>
          <dd className="govuk-summary-list__value">{fact.value}</dd>
          {fact.action === undefined ? null : <dd className="govuk-summary-list__actions">{fact.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
