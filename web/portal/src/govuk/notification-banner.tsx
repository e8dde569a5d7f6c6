// Good news after a submission.
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

/** Read out as soon as it appears. */
export const SuccessBanner = ({ title, children }: Props) => (
  <div className="govuk-notification-banner govuk-notification-banner--success" role="alert">
    <div className="govuk-notification-banner__header">
      <h2 className="govuk-notification-banner__title">{title}</h2>
    </div>
    <div className="govuk-notification-banner__content">{children}</div>
  </div>
)
