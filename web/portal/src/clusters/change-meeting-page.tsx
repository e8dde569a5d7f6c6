// Changes a meeting; places already held are kept.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Checkbox } from '../govuk/checkboxes.tsx'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { meetingQuery } from '../queries/clusters.ts'
import { Page } from '../shell/page.tsx'
import { draftOf } from './meeting-draft.ts'
import { MeetingForm } from './meeting-form.tsx'

const scopeOf = (value: string): 'this' | 'later' | 'all' => (value === 'later' || value === 'all' ? value : 'this')

const savedWords = (changed: number, quiet: boolean): string =>
  `${changed === 1 ? 'The meeting is changed.' : `${changed} meetings are changed.`}${quiet ? ' Nobody was told.' : ''}`

export const ChangeMeetingPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const meetingId = params['meetingId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(meetingQuery(meetingId))
  const inSeries = data.meeting.seriesId !== undefined
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
          Settings have been invited. Those who are coming are told when their time or place changes.
        </p>
      ) : null}
      <MeetingForm
        draft={`change-meeting ${meetingId}`}
        initial={draftOf(data.meeting)}
        button="Save changes"
        cancel={back}
        send={(plan, key, { scope, quiet }) =>
          call(
            'changeMeeting',
            { meetingId, ...plan, ...(inSeries ? { scope: scopeOf(scope) } : {}), tell: quiet !== 'yes' },
            key,
          )
        }
        saved={({ changed = 1 }, { quiet }) =>
          navigate(back, { state: { saved: savedWords(changed, quiet === 'yes') } })
        }
      >
        {(form) => (
          <>
            {inSeries ? (
              <Radios
                field={form.field('scope')}
                label="Which meetings do you want to change?"
                hint="Meetings that are held or cancelled stay as they are. One that you moved on its own keeps its day and times."
                choices={[
                  { value: 'this', label: 'Only this meeting' },
                  { value: 'later', label: 'This meeting and later ones of its series' },
                  { value: 'all', label: 'All meetings of its series that are still to come' },
                ]}
              />
            ) : null}
            {data.meeting.status === 'planned' && !inSeries ? null : (
              <Checkbox
                field={form.field('quiet')}
                label="Save without telling anybody"
                hint="No e-mail leaves. If somebody gets a place from the waiting list, tell them yourself."
              />
            )}
          </>
        )}
      </MeetingForm>
    </Page>
  )
}
