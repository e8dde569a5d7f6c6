// What the council's own list of SENCOs would add. It never replaces a SENCO, or a vacancy, that a person recorded.
import type { SettingSummary } from '../model.ts'
import { settingLabel, spellsOf } from '../summary.ts'
import { type Comparison, nothingFound, type RejectedLine, type SencoRow } from './model.ts'

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()

export type SencoVerdict =
  | { readonly kind: 'added' | 'same' }
  | { readonly kind: 'kept' | 'rejected'; readonly reason: string }

/** Whether a line names somebody new at a setting. Applying asks this again. */
export const sencoVerdict = (row: SencoRow, summary: SettingSummary | undefined): SencoVerdict => {
  if (summary === undefined) return { kind: 'rejected', reason: `We hold no setting with the number ${row.key}.` }
  if (summary.status === 'closed') return { kind: 'rejected', reason: 'This setting is closed.' }
  const named = spellsOf(summary).filter(({ endsOn }) => endsOn === undefined)
  if (named.some(({ name }) => plain(name) === plain(row.name))) return { kind: 'same' }
  const present = named[0]
  if (present !== undefined)
    return { kind: 'kept', reason: `${present.name} is recorded as SENCO. The file says ${row.name}. Nothing changes.` }
  if (summary.vacancyRecordedOn !== undefined && row.startsOn < summary.vacancyRecordedOn)
    return {
      kind: 'kept',
      reason: `Somebody recorded that there is no SENCO. The file says ${row.name}. Nothing changes.`,
    }
  return { kind: 'added' }
}

/** The cluster that most settings of the ward are in. */
export const clusterOfWard = (
  wardCode: string | undefined,
  summaries: readonly SettingSummary[],
): string | undefined => {
  if (wardCode === undefined) return undefined
  const counts = new Map<string, number>()
  for (const summary of summaries)
    if (summary.wardCode === wardCode && summary.clusterId !== undefined && summary.status !== 'closed')
      counts.set(summary.clusterId, (counts.get(summary.clusterId) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0]
}

export interface KnownClusters {
  readonly clusters: readonly {
    readonly clusterId: string
    readonly name: string
    readonly wardCodes: readonly string[]
  }[]
}

/** The cluster that the line names, else the one its ward suggests; none when the setting is in one already. */
export const clusterFor = (
  row: SencoRow,
  summary: SettingSummary,
  summaries: readonly SettingSummary[],
  known: KnownClusters,
) => {
  if (summary.clusterId !== undefined) return undefined
  const named = known.clusters.find(({ name }) => plain(name) === plain(row.clusterName ?? ''))
  if (named !== undefined) return { clusterId: named.clusterId, why: `The list says ${named.name}` }
  const { wardCode } = summary
  if (row.clusterName !== undefined || wardCode === undefined) return undefined
  const planned = known.clusters.find(({ wardCodes }) => wardCodes.includes(wardCode))
  if (planned !== undefined) return { clusterId: planned.clusterId, why: `Its ward belongs to ${planned.name}` }
  const usual = clusterOfWard(wardCode, summaries)
  const name = known.clusters.find(({ clusterId }) => clusterId === usual)?.name
  return usual === undefined || name === undefined
    ? undefined
    : { clusterId: usual, why: `Most settings of the ward are in ${name}` }
}

export const compareSencos = (
  rows: readonly SencoRow[],
  summaryOf: (urn: string) => SettingSummary | undefined,
  summaries: readonly SettingSummary[],
  known: KnownClusters,
): Comparison => {
  const found = nothingFound()
  const rejected: RejectedLine[] = []
  for (const row of rows) {
    const summary = summaryOf(row.key)
    const verdict = sencoVerdict(row, summary)
    if (verdict.kind === 'rejected') rejected.push({ line: row.line, key: row.key, reason: verdict.reason })
    if (summary === undefined) continue
    const label = { key: row.key, settingId: summary.settingId, label: settingLabel(summary) }
    if (verdict.kind === 'same') found.same++
    if (verdict.kind === 'kept') found.kept.push({ ...label, reason: verdict.reason })
    if (verdict.kind === 'added') {
      const suggested = clusterFor(row, summary, summaries, known)
      const cluster = suggested === undefined ? {} : { suggestedCluster: suggested }
      found.added.push({ ...label, label: `${label.label}: ${row.name}`, maybeSameAs: [], ...cluster })
    }
  }
  return { ...found, rejected }
}
