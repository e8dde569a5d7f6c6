// Which settings belong to which clusters: one home cluster and any special-interest ones besides (practice 10.2), and
// since when. What a meeting counts as for a member is left to representation.ts.
import * as z from 'zod/mini'
import { conflict, invalid } from '../refusal.ts'
import type { Setting, SettingStatus } from '../register/model.ts'
import { PlainDate } from '../time.ts'
import type { Cluster } from './model.ts'

interface Placed {
  readonly clusterId?: string | undefined
  readonly alsoInClusterIds?: readonly string[] | undefined
}

/** The home cluster first, then the others. */
export const clusterIdsOf = ({ clusterId, alsoInClusterIds = [] }: Placed): readonly string[] =>
  clusterId === undefined ? alsoInClusterIds : [clusterId, ...alsoInClusterIds]

/** A closed setting belongs nowhere: its place in the history of its clusters ends with it. */
export const membershipsOf = (setting: (Placed & { readonly status: SettingStatus }) | undefined): readonly string[] =>
  setting === undefined || setting.status === 'closed' ? [] : clusterIdsOf(setting)

/** From a day on a setting belongs to a cluster, or no longer does. The last word of a day counts. */
export const MemberRow = z.object({ settingId: z.string(), from: PlainDate, member: z.boolean() })
export type MemberRow = z.infer<typeof MemberRow>

/** A time in a cluster. `from` is unknown where nobody kept it; the day `until` is the first one outside. */
export interface Spell {
  readonly settingId: string
  readonly from?: PlainDate | undefined
  readonly until?: PlainDate | undefined
}

const spellsOf = (settingId: string, rows: readonly MemberRow[]): readonly Spell[] => {
  const spells: Spell[] = []
  let from: PlainDate | undefined
  let inside = false
  for (const row of [...rows].sort((one, other) => one.from.localeCompare(other.from))) {
    if (row.member && !inside) from = row.from
    // Placed by mistake and taken out the same day leaves a row that ends nothing.
    if (!row.member && inside) spells.push({ settingId, from, until: row.from })
    inside = row.member
  }
  return inside ? [...spells, { settingId, from }] : spells
}

/** Every time in a cluster, of those who left and of those who are in it now; `present` belong to it today. */
export const spellsIn = (rows: readonly MemberRow[], present: readonly string[]): readonly Spell[] => {
  const bySetting = Map.groupBy(rows, ({ settingId }) => settingId)
  const kept = [...bySetting].flatMap(([settingId, own]) => spellsOf(settingId, own))
  const unkept = present.filter((settingId) => !bySetting.has(settingId)).map((settingId) => ({ settingId }))
  return [...kept, ...unkept]
}

/** Whether a time in a cluster covers a day. */
export const covers = ({ from, until }: Spell, day: PlainDate): boolean =>
  (from === undefined || from <= day) && (until === undefined || day < until)

/** Home clusters and special-interest ones differ in one thing: a setting has one home. Absent is a home cluster. */
export const isSpecialInterest = ({ kind }: Pick<Cluster, 'kind'>): boolean => kind === 'special-interest'

/** Whether a setting may have it as its home now. */
export const isHome = (cluster: Pick<Cluster, 'kind' | 'status'>): boolean =>
  cluster.status === 'active' && !isSpecialInterest(cluster)

/** Board rows stay small (DESIGN.md), and nobody goes to more meetings than this. */
const mostOthers = 5

/**
 * The setting in, or out of, a cluster; undefined when nothing changes. A home cluster takes the place of the one
 * before, a special-interest one comes besides.
 */
export const placedIn = (setting: Setting, cluster: Cluster, out: boolean): Setting | undefined => {
  if (!out && cluster.status === 'closed')
    throw conflict('cluster-closed', 'This cluster is closed. Choose another, or open it again first.')
  const { clusterId: home, alsoInClusterIds: others = [], ...rest } = setting
  if (!isSpecialInterest(cluster)) {
    if ((home === cluster.clusterId) === !out) return undefined
    return {
      ...rest,
      ...(others.length > 0 ? { alsoInClusterIds: others } : {}),
      ...(out ? {} : { clusterId: cluster.clusterId }),
    }
  }
  if (others.includes(cluster.clusterId) === !out) return undefined
  const next = out ? others.filter((one) => one !== cluster.clusterId) : [...others, cluster.clusterId]
  if (next.length > mostOthers)
    throw invalid([
      {
        field: 'settingIds',
        message: `${setting.name ?? 'A setting'} is in ${mostOthers} other clusters already. Take it out of one first.`,
      },
    ])
  return {
    ...rest,
    ...(home === undefined ? {} : { clusterId: home }),
    ...(next.length > 0 ? { alsoInClusterIds: next } : {}),
  }
}
