// Changes a meeting; places already held are kept.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { paths } from '../paths.ts'
import { meetingQuery } from '../queries/clusters.ts'
import { Page } from '../shell/page.tsx'
import { draftOf } from './meeting-draft.ts'
import { MeetingForm } from './meeting-form.tsx'

export const ChangeMeetingPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const meetingId = params['meetingId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(meetingQuery(meetingId))
  const back = paths.meeting.to({ meetingId })
  return (
    <Page
      title="Change a meeting"
      caption={data.meeting.title}
      crumbs={[
        { name: 'Meetings', to: paths.meetings.to() },
        { name: data.meeting.title, to: back },
      ]}
    >
      {data.meeting.status === 'open' ? (
        <p className="govuk-body">
          Settings have been invited. Those who replied are told when a time or a place changes.
        </p>
      ) : null}
      <MeetingForm
        draft={`change-meeting ${meetingId}`}
        initial={draftOf(data.meeting)}
        button="Save changes"
        cancel={back}
        send={(plan, key) => call('changeMeeting', { meetingId, ...plan }, key)}
        saved={() => navigate(back, { state: { saved: 'The meeting is changed.' } })}
      />
    </Page>
  )
}
