// The frame of every form: what to mend on top, what was kept from before, the fields, the button.
import type { ReactNode } from 'react'
import { Button, TextButton } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { PageLink } from '../govuk/link.tsx'
import type { Form as FormState } from './use-form.ts'

interface Props<V extends object> {
  readonly form: FormState<V>
  readonly button: string
  readonly look?: 'primary' | 'secondary' | 'warning'
  readonly cancel?: string
  readonly children: ReactNode
}

export const Form = <V extends object>({ form, button, look = 'primary', cancel, children }: Props<V>) => (
  <>
    <ErrorSummary message={form.message} problems={form.problems} attempt={form.attempt} />
    {form.restored ? (
      <div className="govuk-inset-text" role="status">
        We kept what you typed before. <TextButton onClick={form.startAgain}>Start again</TextButton>
      </div>
    ) : null}
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      {children}
      <div className="govuk-button-group">
        <Button type="submit" look={look} busy={form.busy}>
          {form.busy ? 'Saving…' : button}
        </Button>
        {cancel === undefined ? null : <PageLink to={cancel}>Cancel</PageLink>}
      </div>
    </form>
  </>
)
