// Buttons, and links that look like one because they lead to the next step.
import type { ReactNode } from 'react'
import { Link } from 'wouter'

type Look = 'primary' | 'secondary' | 'warning'
const classOf = (look: Look): string => (look === 'primary' ? 'govuk-button' : `govuk-button govuk-button--${look}`)

interface Props {
  readonly children: ReactNode
  readonly look?: Look
  readonly type?: 'button' | 'submit'
  readonly busy?: boolean
  readonly id?: string
  readonly onClick?: () => void
}

/** While `busy` it stays focusable and says so, and a press does nothing. */
export const Button = ({ children, look = 'primary', type = 'button', busy = false, id, onClick }: Props) => (
  <button
    id={id}
    type={type}
    className={classOf(look)}
    aria-disabled={busy || undefined}
    onClick={(event) => {
      if (busy) event.preventDefault()
      else onClick?.()
    }}
  >
    {children}
  </button>
)

export const ButtonLink = ({
  to,
  look = 'primary',
  children,
}: {
  readonly to: string
  readonly look?: Look
  readonly children: ReactNode
}) => (
  <Link href={to} className={classOf(look)}>
    {children}
  </Link>
)

/** Looks like a link, does something on this page. */
export const TextButton = ({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) => (
  <button type="button" className="text-button govuk-link" onClick={onClick}>
    {children}
  </button>
)
