// The meetings: those to come, and those that were held or cancelled.
import type { MeetingPage } from '@senco/contract/clusters'
import { slotTimes } from '@senco/domain/clusters/london-times'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { type Column, Table } from '../govuk/table.tsx'
import { Tag, type TagColour } from '../govuk/tag.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { meetingsQuery } from '../queries/clusters.ts'
import { useCurrentSetting } from '../session/current-setting.ts'
import { isStaff, useMe, worksInSetting } from '../session/person.ts'
import { meetingStatusNames, replyWords } from '../shared/reply-words.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { notReplied } from './replies.ts'

const colours: Readonly<Record<MeetingPage['meeting']['status'], TagColour>> = {
  planned: 'yellow',
  open: 'green',
  held: 'grey',
  cancelled: 'red',
}

const lastEnd = (page: MeetingPage): string =>
  page.meeting.slots
    .map((slot) => slot.endsAt)
    .sort()
    .at(-1) ?? ''

export const MeetingsPage = () => {
  const me = useMe()
  const staff = isStaff(me)
  const current = useCurrentSetting()
  const { data } = useSuspenseQuery(meetingsQuery())
  const coming = data.meetings.filter((page) => lastEnd(page) >= data.asOf && page.meeting.status !== 'cancelled')
  const planned = coming.filter((page) => page.meeting.status === 'planned')
  const past = data.meetings.filter((page) => !coming.includes(page))
  const mine = (page: MeetingPage) => {
    const reply = page.replies.find((one) => one.settingId === current?.settingId)
    return reply === undefined ? 'Not replied yet' : replyWords(reply, page.meeting)
  }
  const columns: readonly Column<MeetingPage>[] = [
    {
      name: 'Meeting',
      of: (page) => (
        <PageLink to={paths.meeting.to({ meetingId: page.meeting.meetingId })}>{page.meeting.title}</PageLink>
      ),
    },
    {
      name: 'When',
      of: (page) => (
        <ul className="govuk-list">
          {page.meeting.slots.map((slot) => (
            <li key={slot.slotId}>{slotTimes(slot)}</li>
          ))}
        </ul>
      ),
    },
    {
      name: 'Status',
      of: (page) => <Tag colour={colours[page.meeting.status]}>{meetingStatusNames[page.meeting.status]}</Tag>,
    },
    worksInSetting(me) && !staff
      ? { name: 'Your reply', of: mine }
      : {
          name: 'Replies',
          of: (page) =>
            `${page.replies.length} of ${counted(page.replies.length + notReplied(page).length, 'setting')}`,
        },
  ]
  const list = (caption: string, rows: readonly MeetingPage[], empty: string) => (
    <Table caption={caption} columns={columns} rows={rows} keyOf={(page) => page.meeting.meetingId} empty={empty} />
  )
  return (
    <Page title="Meetings" crumbs={[]}>
      {staff ? (
        <div className="govuk-button-group">
          <ButtonLink to={paths.planYear.to()}>Plan a term or a year</ButtonLink>
          <ButtonLink to={paths.planMeeting.to()} look="secondary">
            Plan a meeting
          </ButtonLink>
          {planned.length === 0 ? null : (
            <ButtonLink to={paths.publishMeetings.to()} look="secondary">
              Publish {counted(planned.length, 'planned meeting')}
            </ButtonLink>
          )}
        </div>
      ) : null}
      {staff ? (
        <ListTools
          name="meetings"
          emails={coming.flatMap((page) => page.settings.map((setting) => setting.email))}
          rows={() => [
            ['Meeting', 'Time', 'Status', 'Replies', 'Not replied'],
            ...data.meetings.flatMap((page) =>
              page.meeting.slots.map((slot) => [
                page.meeting.title,
                slotTimes(slot),
                meetingStatusNames[page.meeting.status],
                String(page.replies.length),
                String(notReplied(page).length),
              ]),
            ),
          ]}
        />
      ) : null}
      {list('To come', coming, 'No meeting is planned yet.')}
      {past.length === 0 ? null : list('Before', past, '')}
    </Page>
  )
}
