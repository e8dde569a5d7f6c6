// Opens a meeting for replies, after showing what to think about. Warnings never stop anybody.
import type { MeetingPage } from '@senco/contract/clusters'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { counted } from '../text/dates.ts'
import { WarningList } from './warning-list.tsx'

export const PublishMeeting = ({ page }: { readonly page: MeetingPage }) => {
  const { meetingId } = page.meeting
  const publish = useSend((input: { meetingId: string }, key) => call('publishMeeting', input, key))
  return (
    <section className="call-card" aria-labelledby="publish-heading">
      <ErrorSummary message={publish.problem} problems={[]} attempt={publish.problem === undefined ? 0 : 1} />
      <h2 id="publish-heading" className="govuk-heading-s">
        Only staff see this meeting so far
      </h2>
      {page.warnings.length === 0 ? null : (
        <>
          <p className="govuk-body">Before you publish, think about:</p>
          <WarningList warnings={page.warnings} />
        </>
      )}
      <p className="govuk-body">
        Publishing sends an invitation to {counted(page.settings.length, 'setting')} by e-mail.
      </p>
      <Button busy={publish.busy} onClick={() => void publish.send({ meetingId })}>
        {publish.busy ? 'Publishing…' : 'Publish and send invitations'}
      </Button>
    </section>
  )
}
