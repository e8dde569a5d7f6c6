// One meeting: for a setting its times and its reply, for staff also who replied what and what to do next.
import { registerOpen } from '@senco/domain/clusters/attendance'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import { calendarFilePath, paths } from '../paths.ts'
import { clustersQuery, meetingQuery } from '../queries/clusters.ts'
import { isStaff, useMe, worksInSetting } from '../session/person.ts'
import { meetingStatusNames, replyWords } from '../shared/reply-words.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { nameOr } from '../text/setting-name.ts'
import { MeetingPapers } from './papers/meeting-papers.tsx'
import { PublishMeeting } from './publish-meeting.tsx'
import { expectedAt, replyOf } from './replies.ts'
import { ReplyTables } from './reply-tables.tsx'
import { SlotList } from './slot-list.tsx'

const meetingsCrumb = { name: 'Meetings', to: paths.meetings.to() }

export const MeetingPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const staff = isStaff(me)
  const meetingId = params['meetingId'] ?? ''
  const { data: page } = useSuspenseQuery(meetingQuery(meetingId))
  const { data: clusters } = useSuspenseQuery(clustersQuery())
  const { meeting } = page
  const names = clusters.clusters.filter((one) => meeting.clusterIds.includes(one.clusterId)).map((one) => one.name)
  const takes = meeting.slots.some((slot) => registerOpen(meeting, slot.slotId, me.asOf ?? ''))
  const live = meeting.status === 'planned' || meeting.status === 'open'
  const mine = page.settings.filter((setting) => me.settings.some((own) => own.settingId === setting.settingId))
  return (
    <Page title="Meeting" heading={meeting.title} caption={meeting.theme ?? 'Cluster meeting'} crumbs={[meetingsCrumb]}>
      <p className="govuk-body">
        <Tag colour={meeting.status === 'open' ? 'green' : meeting.status === 'cancelled' ? 'red' : 'grey'}>
          {meetingStatusNames[meeting.status]}
        </Tag>
      </p>
      {meeting.cancelReason === undefined ? null : <p className="govuk-body">Cancelled: {meeting.cancelReason}</p>}
      {staff && meeting.status === 'planned' ? <PublishMeeting page={page} /> : null}
      {staff && takes ? <ButtonLink to={paths.attendance.to({ meetingId })}>Take attendance</ButtonLink> : null}
      {worksInSetting(me) && meeting.status === 'open'
        ? mine.map((setting) => {
            const reply = replyOf(page, setting.settingId)
            return (
              <section key={setting.settingId} className="call-card" aria-label={`Reply of ${nameOr(setting.name)}`}>
                <h2 className="govuk-heading-s">{nameOr(setting.name)}</h2>
                <p className="govuk-body">{reply === undefined ? 'Not replied yet.' : replyWords(reply, meeting)}</p>
                <ButtonLink
                  to={paths.reply.to({ meetingId, settingId: setting.settingId })}
                  look={reply === undefined ? 'primary' : 'secondary'}
                >
                  {reply === undefined ? 'Reply to this meeting' : 'Change the reply'}
                </ButtonLink>
              </section>
            )
          })
        : null}
      <SlotList
        slots={meeting.slots}
        fileOf={({ slotId }) =>
          meeting.status !== 'cancelled' && (staff || expectedAt(page, slotId).some((one) => mine.includes(one)))
            ? calendarFilePath(meetingId, slotId)
            : undefined
        }
      />
      <SummaryList
        facts={[
          { name: 'Clusters', value: names.length === 0 ? 'Not known' : names.join(', ') },
          meeting.replyBy === undefined ? undefined : { name: 'Reply by', value: dateWords(meeting.replyBy) },
        ]}
      />
      <MeetingPapers page={page} />
      {staff && live ? (
        <ul className="govuk-list no-print">
          <li>
            <PageLink to={paths.changeMeeting.to({ meetingId })}>Change this meeting</PageLink>
          </li>
          <li>
            <PageLink to={paths.cancelMeeting.to({ meetingId })}>Cancel this meeting</PageLink>
          </li>
        </ul>
      ) : null}
      {staff && meeting.status === 'held' ? (
        <p className="govuk-body">
          <PageLink to={paths.attendance.to({ meetingId })}>Attendance</PageLink>
        </p>
      ) : null}
      {staff ? <ReplyTables page={page} /> : null}
    </Page>
  )
}
