// Which earlier meeting a meeting follows, and whether it is the next one of its clusters: what was left open appears on
// one agenda, the next (practice M8, A9), and minutes are agreed there. Only lines of the list are looked at.
import type { Instant } from '../time.ts'
import type { MeetingRow } from './model.ts'

type Line = Pick<MeetingRow, 'meetingId' | 'clusterIds' | 'startsAt' | 'status'>

/** Of two that start together the ids decide, so that exactly one of them is the earlier. */
const before = (one: Line, other: Line): boolean =>
  one.startsAt < other.startsAt || (one.startsAt === other.startsAt && one.meetingId < other.meetingId)

const shares = (one: Line, other: Line): boolean => one.clusterIds.some((id) => other.clusterIds.includes(id))

/** The newest meeting before this one that shares a cluster with it; a cancelled or planned one is passed over. */
export const previousOf = <L extends Line>(meeting: Line, lines: readonly L[]): L | undefined =>
  lines
    .filter((line) => line.status === 'open' || line.status === 'held')
    .filter((line) => shares(line, meeting) && before(line, meeting))
    .reduce<L | undefined>((last, line) => (last === undefined || before(last, line) ? line : last), undefined)

/** Of its clusters, those whose next meeting this is; all of them once it has begun. A cancelled one carries nothing. */
export const carriesFor = (meeting: Line, lines: readonly Line[], now: Instant): readonly string[] => {
  if (meeting.status === 'cancelled') return []
  if (Date.parse(meeting.startsAt) <= Date.parse(now)) return meeting.clusterIds
  const ahead = lines.filter(
    (line) =>
      line.meetingId !== meeting.meetingId &&
      line.status !== 'cancelled' &&
      Date.parse(line.startsAt) > Date.parse(now) &&
      before(line, meeting),
  )
  return meeting.clusterIds.filter((id) => !ahead.some((line) => line.clusterIds.includes(id)))
}
