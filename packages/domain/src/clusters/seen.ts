// What is kept of each setting at each meeting, where its cluster finds it: the source of every count of who comes.
// It is a state written with the mark or the reply that it comes from, never a counter. All the council's choice.
import type { ProviderType } from '../register/model.ts'
import type { PlainDate } from '../time.ts'
import { clusterIdsOf } from './membership.ts'
import type { Attendance, AttendanceMark, Reply, Seen } from './model.ts'
import { SeenRow } from './model.ts'

interface Placed {
  readonly clusterId?: string | undefined
  readonly alsoInClusterIds?: readonly string[] | undefined
}

/**
 * Coming counts for the home cluster wherever it was (M4), and for a special-interest cluster whose meeting it was.
 * Not coming counts only where somebody was expected.
 */
const countsFor = (placed: Placed, meetingClusterIds: readonly string[], came: boolean): string[] => {
  const expected = clusterIdsOf(placed).filter((clusterId) => meetingClusterIds.includes(clusterId))
  const home = came && placed.clusterId !== undefined ? [placed.clusterId] : []
  return [...new Set([...home, ...expected])]
}

interface At {
  readonly clusterIds: readonly string[]
  readonly on: PlainDate
}

/** A childminder is encouraged, not expected, so one who did not come is never missing (M2). */
export const seenByMark = (
  mark: AttendanceMark,
  placed: Placed & { readonly providerType?: ProviderType | undefined },
  { clusterIds, on }: At,
  deputy: boolean,
): Seen | undefined => {
  const came = mark !== 'absent'
  const counts = countsFor(placed, clusterIds, came)
  if (counts.length === 0) return undefined
  const away = placed.providerType === 'childminder' ? 'not-counted' : 'not-represented'
  return {
    clusterIds: counts,
    on,
    outcome: came ? 'represented' : away,
    ...(mark === 'late' ? { late: true } : {}),
    ...(came && deputy ? { deputy: true } : {}),
  }
}

export const seenByApology = (placed: Placed, { clusterIds, on }: At): Seen | undefined => {
  const counts = countsFor(placed, clusterIds, false)
  return counts.length === 0 ? undefined : { clusterIds: counts, on, outcome: 'apology' }
}

/** The rows that a mark or a reply has beside its clusters, each with the cluster it belongs to. */
export const seenRowsOf = (
  from: Pick<Attendance | Reply, 'meetingId' | 'settingId' | 'seen'> | undefined,
): readonly (SeenRow & { readonly clusterId: string })[] => {
  if (from?.seen === undefined) return []
  const { clusterIds, ...seen } = from.seen
  const { meetingId, settingId } = from
  return clusterIds.map((clusterId) => ({ clusterId, ...SeenRow.parse({ meetingId, settingId, ...seen }) }))
}
