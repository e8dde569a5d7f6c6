// Plans a meeting. Only staff see it until it is published.
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { paths } from '../paths.ts'
import { Page } from '../shell/page.tsx'
import { emptyMeeting } from './meeting-draft.ts'
import { MeetingForm } from './meeting-form.tsx'

export const PlanMeetingPage = () => {
  const [, navigate] = useLocation()
  return (
    <Page title="Plan a meeting" crumbs={[{ name: 'Meetings', to: paths.meetings.to() }]}>
      <MeetingForm
        draft="plan-meeting"
        initial={emptyMeeting}
        button="Save the meeting"
        cancel={paths.meetings.to()}
        send={(plan, key) => call('planMeeting', plan, key)}
        saved={({ meetingId }) =>
          navigate(paths.meeting.to({ meetingId }), {
            state: { saved: 'The meeting is planned. Publish it when you are ready.' },
          })
        }
      />
    </Page>
  )
}
