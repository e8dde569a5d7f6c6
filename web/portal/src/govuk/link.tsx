// Links: to another page of the portal, to ring somebody, to write to somebody.
import type { ReactNode } from 'react'
import { Link } from 'wouter'

export const PageLink = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <Link href={to} className="govuk-link">
    {children}
  </Link>
)

export const TelephoneLink = ({ number }: { readonly number: string }) =>
  /\d{5}/.test(number.replace(/\s/g, '')) ? (
    <a className="govuk-link telephone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  ) : (
    number
  )

export const EmailLink = ({ address }: { readonly address: string }) => (
  <a className="govuk-link break-anywhere" href={`mailto:${address}`}>
    {address}
  </a>
)
