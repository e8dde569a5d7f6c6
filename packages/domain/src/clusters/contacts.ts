// Who is written to for a setting, and which settings belong to a meeting.
import type { SettingSummary } from '../register/model.ts'
import { inPost, spellsOf } from '../register/summary.ts'
import type { PlainDate } from '../time.ts'
import { clusterIdsOf } from './membership.ts'

/**
 * The SENCO's mailbox, both of a job share when they differ, else the setting's own; none means telephone or write.
 * Two people who share one mailbox get one message.
 */
export const mailboxesOf = (summary: SettingSummary, today: PlainDate): readonly string[] => {
  const sencos = spellsOf(summary)
    .filter((spell) => inPost(spell, today))
    .flatMap((spell) => spell.email ?? [])
  const all = sencos.length > 0 ? sencos : summary.email === undefined ? [] : [summary.email]
  return [...new Set(all.map((email) => email.toLowerCase()))].slice(0, 2)
}

/** The open settings of some clusters: those at home there, and those that belong to them besides. */
export const membersOf = (clusterIds: readonly string[], settings: readonly SettingSummary[]): SettingSummary[] =>
  settings.filter(
    (setting) =>
      setting.status !== 'closed' && clusterIdsOf(setting).some((clusterId) => clusterIds.includes(clusterId)),
  )
