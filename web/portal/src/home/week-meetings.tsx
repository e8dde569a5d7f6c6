// The meetings that come next, how many have replied, and the minutes that wait to be sent out.
import { londonDay, londonTime } from '@senco/domain/clusters/london-times'
import { londonDate } from '@senco/domain/time'
import type { OutputOf } from '../api/call.ts'
import { PageLink } from '../govuk/link.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { counted, dateWords } from '../text/dates.ts'

type Week = OutputOf<'viewWeek'>
type Soon = Week['meetings'][number]

const Replies = ({ meeting }: { readonly meeting: Soon }) => {
  const silent = meeting.invited - meeting.replied
  const { meetingId } = meeting
  if (silent <= 0) return <span className="when">Everybody has replied</span>
  return (
    <span className="when">
      <PageLink to={paths.telephone.to({ meetingId })}>
        {counted(silent, 'setting has', 'settings have')} not replied
        <span className="govuk-visually-hidden"> to {meeting.title}</span>
      </PageLink>{' '}
      of {meeting.invited}
    </span>
  )
}

export const WeekMeetings = ({ week }: { readonly week: Week }) => {
  const today = londonDate(week.asOf)
  return (
    <section aria-labelledby="meetings-heading">
      <h2 id="meetings-heading" className="govuk-heading-m">
        Next meetings
      </h2>
      {week.meetings.length === 0 ? (
        <p className="govuk-body">
          No meeting is open for replies. <PageLink to={paths.planMeeting.to()}>Plan a meeting</PageLink>
        </p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {week.meetings.map((meeting) => (
            <li key={meeting.meetingId}>
              <PageLink to={paths.meeting.to({ meetingId: meeting.meetingId })}>{meeting.title}</PageLink>,{' '}
              {londonDay(meeting.startsAt)}, {londonTime(meeting.startsAt)}
              {londonDate(meeting.startsAt) <= today ? (
                <span className="when">
                  <PageLink to={paths.attendance.to({ meetingId: meeting.meetingId })}>Take attendance</PageLink>
                </span>
              ) : (
                <Replies meeting={meeting} />
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body">
        <PageLink to={paths.meetings.to()}>See all meetings</PageLink>
      </p>
      {week.drafts.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">Planned, not open for replies yet</h3>
          <ul className="govuk-list">
            {week.drafts.map((draft) => (
              <li key={draft.meetingId}>
                <PageLink to={paths.meeting.to({ meetingId: draft.meetingId })}>{draft.title}</PageLink>,{' '}
                {londonDay(draft.startsAt)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

export const WeekMinutes = ({ week }: { readonly week: Week }) => {
  if (week.minutes.length === 0) return null
  const late = [...week.minutes].sort((one, other) => one.dueOn.localeCompare(other.dueOn))
  return (
    <section aria-labelledby="minutes-heading">
      <h2 id="minutes-heading" className="govuk-heading-m">
        Minutes to send out
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {late.slice(0, 6).map((one) => (
          <li key={one.meetingId}>
            <PageLink to={paths.minutes.to({ meetingId: one.meetingId })}>{one.title}</PageLink>
            <span className="when">
              {one.begun ? 'Begun' : 'Not begun'}, due by {dateWords(one.dueOn)}
            </span>
            {one.overdue ? <Tag colour="orange">Late</Tag> : null}
          </li>
        ))}
      </ul>
      {late.length > 6 ? <p className="govuk-body">And {late.length - 6} more.</p> : null}
    </section>
  )
}
