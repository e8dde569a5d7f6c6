// The frame around every page: header, navigation, footer, and what to show while nobody is signed in.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useEffect } from 'react'
import { useLocation } from 'wouter'
import { isSignedOut } from '../api/problem.ts'
import { signInPath } from '../paths.ts'
import { authorityQuery, meQuery } from '../queries/people.ts'
import { PersonProvider } from '../session/person.ts'
import { SessionWarning } from '../session/session-warning.tsx'
import { useForgetOnLeaving } from './after-changes.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Footer } from './footer.tsx'
import { AccountMenu, Header } from './header.tsx'
import { Loading } from './loading.tsx'
import { Navigation } from './navigation.tsx'
import { applyTheme } from './theme.ts'

const SkipLink = () => (
  // biome-ignore lint/a11y/useValidAnchor: it goes to a place on this page, where the heading takes the focus
  <a
    href="#main"
    className="govuk-skip-link"
    onClick={(event) => {
      event.preventDefault()
      const heading = document.querySelector<HTMLElement>('#main h1')
      heading?.focus()
      heading?.scrollIntoView()
    }}
  >
    Skip to main content
  </a>
)

const SignInPage = () => (
  <main className="govuk-main-wrapper" id="main">
    <title>Sign in</title>
    <h1 className="govuk-heading-l" tabIndex={-1}>
      Sign in
    </h1>
    <p className="govuk-body">This part of the service is for settings, schools, agencies and the council’s team.</p>
    <a className="govuk-button" href={signInPath(`${window.location.pathname}${window.location.search}`)}>
      Sign in
    </a>
    <p className="govuk-body">You do not need to sign in to reply to a meeting: use the link in our e-mail.</p>
  </main>
)

const DemoBanner = () => (
  <section className="demo-banner" aria-label="Demo">
    <p className="govuk-width-container govuk-body-s">
      <strong className="govuk-tag govuk-tag--yellow">Demo</strong> Every person and setting here is invented.
    </p>
  </section>
)

const Frame = ({ children }: { readonly children: ReactNode }) => {
  const { data: authority } = useSuspenseQuery(authorityQuery())
  const me = useQuery(meQuery())
  const [location] = useLocation()
  useForgetOnLeaving(location)
  useEffect(() => applyTheme(authority), [authority])
  const signedOut = me.data === undefined && isSignedOut(me.error)
  if (me.error !== null && me.data === undefined && !signedOut) throw me.error
  return (
    <PersonProvider value={me.data}>
      <SkipLink />
      <Header authority={authority}>{me.data === undefined ? null : <AccountMenu me={me.data} />}</Header>
      {authority.slug === 'demo' ? <DemoBanner /> : null}
      {me.data === undefined ? null : <Navigation me={me.data} />}
      <div className="govuk-width-container page">
        {signedOut ? (
          <SignInPage />
        ) : me.data === undefined ? (
          <Loading />
        ) : (
          <ErrorBoundary key={location}>
            <Suspense key={location} fallback={<Loading />}>
              {children}
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
      <Footer authority={authority} />
      {me.data === undefined ? null : <SessionWarning me={me.data} />}
    </PersonProvider>
  )
}

export const Shell = ({ children }: { readonly children: ReactNode }) => (
  <ErrorBoundary>
    <Suspense fallback={<Loading />}>
      <Frame>{children}</Frame>
    </Suspense>
  </ErrorBoundary>
)
