// Cancels a meeting and tells those who replied.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { meetingQuery } from '../queries/clusters.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'

export const CancelMeetingPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const meetingId = params['meetingId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(meetingQuery(meetingId))
  const back = paths.meeting.to({ meetingId })
  const form = useForm({
    draft: `cancel-meeting ${meetingId}`,
    initial: { reason: '' },
    check: ({ reason }) =>
      reason.trim() === '' ? [{ field: 'reason', message: 'Enter why the meeting is cancelled.' }] : [],
    send: ({ reason }, key) => call('cancelMeeting', { meetingId, reason: reason.trim() }, key),
    saved: () => navigate(back, { state: { saved: 'The meeting is cancelled.' } }),
  })
  return (
    <Page
      title="Cancel a meeting"
      caption={data.meeting.title}
      crumbs={[
        { name: 'Meetings', to: paths.meetings.to() },
        { name: data.meeting.title, to: back },
      ]}
    >
      <p className="govuk-body">
        {counted(data.replies.length, 'setting has', 'settings have')} replied and will be told. A cancelled meeting
        cannot be opened again.
      </p>
      <Form form={form} button="Cancel the meeting" look="warning" cancel={back}>
        <Textarea field={form.field('reason')} label="Why?" hint="Those who replied read this." rows={3} />
      </Form>
    </Page>
  )
}
