// What a page shows when it could not be read: plain words, and a way on.
import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { Problem, wordsOf } from '../api/problem.ts'
import { Button } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'

const headingOf = (error: unknown): string => {
  if (!(error instanceof Problem)) return 'Sorry, there is a problem with this page'
  if (error.status === 404) return 'We cannot find that page'
  if (error.status === 403) return 'Your role does not include this page'
  if (error.status === 0) return 'We could not reach the service'
  return 'Sorry, there is a problem with the service'
}

const ProblemPage = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => (
  <main className="govuk-main-wrapper" id="main">
    <title>There is a problem</title>
    <h1 className="govuk-heading-l" tabIndex={-1}>
      {headingOf(error)}
    </h1>
    <p className="govuk-body">{wordsOf(error)}</p>
    <div className="govuk-button-group">
      <Button onClick={onRetry}>Try again</Button>
      <PageLink to={paths.home.to()}>Go to the home page</PageLink>
    </div>
  </main>
)

interface CatchProps {
  readonly children: ReactNode
  readonly onReset: () => void
}
class Catch extends Component<CatchProps, { readonly error: unknown; readonly failed: boolean }> {
  override state = { error: undefined as unknown, failed: false }
  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true }
  }
  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <ProblemPage
        error={this.state.error}
        onRetry={() => {
          this.props.onReset()
          this.setState({ error: undefined, failed: false })
        }}
      />
    )
  }
}

/** Give it a `key` of the address, so that another page starts afresh. */
export const ErrorBoundary = ({ children }: { readonly children: ReactNode }) => (
  <QueryErrorResetBoundary>{({ reset }) => <Catch onReset={reset}>{children}</Catch>}</QueryErrorResetBoundary>
)
