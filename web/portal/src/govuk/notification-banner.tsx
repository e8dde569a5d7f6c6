// Good news after a submission, or something that everybody on the page should know.
import type { ReactNode } from 'react'

export const NotificationBanner = ({
  title,
  success = false,
  children,
}: {
  readonly title: string
  readonly success?: boolean
  readonly children: ReactNode
}) => (
  <div
    className={success ? 'govuk-notification-banner govuk-notification-banner--success' : 'govuk-notification-banner'}
    role={success ? 'alert' : 'region'}
    aria-label={title}
  >
    <div className="govuk-notification-banner__header">
      <h2 className="govuk-notification-banner__title">{title}</h2>
    </div>
    <div className="govuk-notification-banner__content">{children}</div>
  </div>
)
