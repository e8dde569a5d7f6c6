// The meetings of one cluster: those to come, and those of the last three terms.

import { londonDay } from '@senco/domain/clusters/london-times'
import type { MeetingRow } from '@senco/domain/clusters/model'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'

const Lines = ({ rows }: { readonly rows: readonly MeetingRow[] }) => (
  <ul className="govuk-list">
    {rows.map((row) => (
      <li key={row.meetingId}>
        <PageLink to={paths.meeting.to({ meetingId: row.meetingId })}>{row.title}</PageLink>, {londonDay(row.startsAt)}
        {row.status === 'cancelled' ? ' (cancelled)' : row.status === 'planned' ? ' (planned)' : ''}
      </li>
    ))}
  </ul>
)

export const ClusterMeetings = ({ rows, asOf }: { readonly rows: readonly MeetingRow[]; readonly asOf: string }) => {
  const ahead = rows.filter((row) => row.endsAt > asOf)
  const past = rows.filter((row) => row.endsAt <= asOf).reverse()
  return (
    <>
      <h2 className="govuk-heading-m">Meetings</h2>
      {ahead.length === 0 ? <p className="govuk-body">No meeting is planned yet.</p> : <Lines rows={ahead} />}
      {past.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">Before</h3>
          <Lines rows={past} />
        </>
      )}
    </>
  )
}
