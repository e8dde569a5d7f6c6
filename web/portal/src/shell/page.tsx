// One page: its title (never with a person's name), breadcrumbs, heading that takes the focus, and what was just saved.
import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { Breadcrumbs, type Crumb } from '../govuk/breadcrumbs.tsx'
import { SuccessBanner } from '../govuk/notification-banner.tsx'
import { paths } from '../paths.ts'
import { authorityQuery } from '../queries/people.ts'
import { markNavigated, wasNavigated } from './navigated.ts'

/** What a form leaves for the next page to say. Kept in the history, never in the address. */
export interface Saved {
  readonly saved?: ReactNode
}

interface Props {
  /** For the browser's tab and history: no names of people or of small settings. */
  readonly title: string
  /** What the page says; the title when it is the same. */
  readonly heading?: string
  readonly caption?: string
  readonly crumbs?: readonly Crumb[]
  readonly children: ReactNode
}

const home: Crumb = { name: 'Home', to: paths.home.to() }

export const Page = ({ title, heading = title, caption, crumbs, children }: Props) => {
  const { data: authority } = useSuspenseQuery(authorityQuery())
  const top = useRef<HTMLHeadingElement>(null)
  const saved = useHistoryState<Saved | null>()?.saved
  useEffect(() => {
    // The first page belongs to the browser; after that each new page begins at its heading.
    if (wasNavigated()) top.current?.focus()
    markNavigated()
  }, [])
  return (
    <>
      <title>{`${title} – ${authority.serviceName} – ${authority.name}`}</title>
      {crumbs === undefined ? null : <Breadcrumbs crumbs={[home, ...crumbs]} />}
      <main className="govuk-main-wrapper" id="main">
        {saved === undefined ? null : (
          <SuccessBanner title="Saved">
            <p className="govuk-notification-banner__heading">{saved}</p>
          </SuccessBanner>
        )}
        {caption === undefined ? null : <span className="govuk-caption-l">{caption}</span>}
        <h1 className="govuk-heading-l" tabIndex={-1} ref={top}>
          {heading}
        </h1>
        {children}
      </main>
    </>
  )
}
