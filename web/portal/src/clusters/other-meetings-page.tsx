// Meetings of other clusters to come: any setting may join one, and it counts at home (M4).
import { slotTimes } from '@senco/domain/clusters/london-times'
import { useSuspenseQueries } from '@tanstack/react-query'
import { PageLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { paths } from '../paths.ts'
import { clustersQuery, otherMeetingsQuery } from '../queries/clusters.ts'
import { useCurrentSetting } from '../session/current-setting.ts'
import { replyWords, slotWhere } from '../shared/reply-words.ts'
import { Page } from '../shell/page.tsx'
import { placesWords } from './slot-list.tsx'

export const OtherMeetingsPage = () => {
  const current = useCurrentSetting()
  const [{ data }, { data: clusters }] = useSuspenseQueries({ queries: [otherMeetingsQuery(), clustersQuery()] })
  const nameOf = (ids: readonly string[]): string =>
    clusters.clusters
      .filter((one) => ids.includes(one.clusterId))
      .map((one) => one.name)
      .join(', ')
  return (
    <Page title="Meetings of other clusters" crumbs={[{ name: 'Meetings', to: paths.meetings.to() }]}>
      <p className="govuk-body">
        You are welcome at any of these, for example when your own meeting does not suit. It counts as coming to your
        own.
      </p>
      <Table
        caption="To come"
        captionHidden
        columns={[
          {
            name: 'Meeting',
            of: ({ meeting }) => (
              <PageLink to={paths.meeting.to({ meetingId: meeting.meetingId })}>{meeting.title}</PageLink>
            ),
          },
          { name: 'Cluster', of: ({ meeting }) => nameOf(meeting.clusterIds) },
          {
            name: 'When and where',
            of: ({ meeting }) => (
              <ul className="govuk-list">
                {meeting.slots.map((slot) => (
                  <li key={slot.slotId}>
                    {slotTimes(slot)}, {slotWhere(slot)}. {placesWords(slot)}.
                  </li>
                ))}
              </ul>
            ),
          },
          {
            name: 'Your reply',
            of: ({ meeting, replies }) => {
              const reply = replies.find((one) => one.settingId === current?.settingId)
              return reply === undefined ? 'You do not have to reply' : replyWords(reply, meeting)
            },
          },
        ]}
        rows={data.meetings}
        keyOf={({ meeting }) => meeting.meetingId}
        empty="No other cluster has a meeting open for replies."
      />
    </Page>
  )
}
