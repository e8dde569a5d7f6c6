// What somebody's calendar feed shows: places that their settings hold, and for council staff what they lead. Access is
// worked out from the person as they are when the feed is read.
import { isCouncilStaff } from '../access.ts'
import { type Actor, settingStaff } from '../roles.ts'
import { addDays, type Instant, londonDate } from '../time.ts'
import type { Cluster, MeetingRow } from './model.ts'

/** A feed looks back a year: what falls out of it disappears from the calendars that read it. */
const daysShown = 366

/** Settings that the actor works in; their held places are shown. */
export const settingsOfFeed = (actor: Actor): string[] => [
  ...new Set(
    actor.scopes.flatMap(({ role, settingIds = [] }) => (settingStaff.some((one) => one === role) ? settingIds : [])),
  ),
]

export interface FeedRows {
  /** Shown with all their times: meetings of the clusters that a member of staff leads, or all when they lead none. */
  readonly led: readonly MeetingRow[]
  /** Shown where a setting of the actor holds a place. */
  readonly others: readonly MeetingRow[]
}

export const rowsOfFeed = (
  actor: Actor,
  rows: readonly MeetingRow[],
  clusters: readonly Cluster[],
  now: Instant,
): FeedRows => {
  const since = addDays(londonDate(now), -daysShown)
  const recent = rows.filter(({ endsAt }) => londonDate(endsAt) >= since)
  const own = clusters
    .filter((one) => one.leadAreaSencoId === actor.personId || one.coLeadIds?.includes(actor.personId) === true)
    .map(({ clusterId }) => clusterId)
  const leads = ({ clusterIds }: MeetingRow): boolean =>
    isCouncilStaff(actor) && (own.length === 0 || clusterIds.some((clusterId) => own.includes(clusterId)))
  return {
    led: recent.filter(leads),
    others: recent.filter((row) => !leads(row) && row.status !== 'planned'),
  }
}
