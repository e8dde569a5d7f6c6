// More, for those who want it.
import type { ReactNode } from 'react'

export const Details = ({ summary, children }: { readonly summary: string; readonly children: ReactNode }) => (
  <details className="govuk-details">
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summary}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
)
