// Changing a cluster: its name, wards, leads, terms of reference, and closing it (practice 10.2). The council's choices.
import { conflict, type FieldProblem, invalid } from '../refusal.ts'
import type { PlainDate } from '../time.ts'
import { isSpecialInterest } from './membership.ts'
import type { Cluster, TermsOfReference } from './model.ts'

export interface ClusterChange {
  readonly name?: string | undefined
  readonly wardCodes?: readonly string[] | undefined
  /** null: nobody leads it for now. */
  readonly leadAreaSencoId?: string | null | undefined
  readonly coLeadIds?: readonly string[] | undefined
  readonly status?: Cluster['status'] | undefined
}

/** What a change is decided on. */
export interface ClusterFacts {
  readonly others: readonly Pick<Cluster, 'clusterId' | 'name'>[]
  /** Open settings that are in it now. */
  readonly members: number
  /** People who are SENCO of a setting now; asked for only when co-leads change. */
  readonly sencoIds: readonly string[]
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** @throws Refusal when another cluster has this name: people speak of clusters by name. */
export const requireFreeName = (others: readonly Pick<Cluster, 'name'>[], name: string): void => {
  if (others.some((other) => sameName(other.name, name)))
    throw invalid([{ field: 'name', message: 'Another cluster has this name. Choose a different one.' }])
}

const coLeadProblems = (ids: readonly string[], facts: ClusterFacts): FieldProblem[] =>
  ids.some((id) => !facts.sencoIds.includes(id))
    ? [{ field: 'coLeadIds', message: 'Choose SENCOs of settings from the list.' }]
    : []

/** The cluster as it is after a change, and a sentence for its history. */
export const changeCluster = (
  before: Cluster,
  change: ClusterChange,
  facts: ClusterFacts,
): { readonly cluster: Cluster; readonly sentence: string } => {
  if (change.name !== undefined) requireFreeName(facts.others, change.name)
  const fresh = (change.coLeadIds ?? []).filter((id) => !(before.coLeadIds ?? []).includes(id))
  const problems = coLeadProblems(fresh, facts)
  if (problems.length > 0) throw invalid(problems)
  const closes = change.status === 'closed' && before.status !== 'closed'
  if (closes && facts.members > 0)
    throw conflict(
      'cluster-has-settings',
      `${facts.members} ${facts.members === 1 ? 'setting is' : 'settings are'} in this cluster. Put them in another cluster first. What happened here stays under this one.`,
    )
  const { leadAreaSencoId, coLeadIds, ...kept } = before
  const lead = change.leadAreaSencoId === undefined ? leadAreaSencoId : (change.leadAreaSencoId ?? undefined)
  const coLeads = [...new Set(change.coLeadIds ?? coLeadIds ?? [])]
  const name = change.name ?? before.name
  return {
    cluster: {
      ...kept,
      name,
      wardCodes: isSpecialInterest(before) ? [] : [...(change.wardCodes ?? before.wardCodes)],
      status: change.status ?? before.status,
      ...(lead === undefined ? {} : { leadAreaSencoId: lead }),
      ...(coLeads.length === 0 ? {} : { coLeadIds: coLeads }),
    },
    sentence: `${closes ? 'Closed' : before.status === 'closed' && change.status === 'active' ? 'Opened again' : 'Changed'} the cluster ${name}`,
  }
}

/**
 * New terms of reference. The same text is agreed, or its day put right, without a new version; another text is the next
 * one, and the earlier ones stay to be read.
 */
export const agreeTerms = (
  before: TermsOfReference | undefined,
  text: string,
  agreedOn: PlainDate | undefined,
  today: PlainDate,
): TermsOfReference => {
  if (agreedOn !== undefined && agreedOn > today)
    throw invalid([{ field: 'agreedOn', message: 'Enter the day of the meeting that agreed them, today or earlier.' }])
  const same = before?.text === text
  const version = (before?.version ?? 0) + (same ? 0 : 1)
  const day = agreedOn ?? (same ? before.agreedOn : undefined)
  return { text, version, ...(day === undefined ? {} : { agreedOn: day }) }
}
