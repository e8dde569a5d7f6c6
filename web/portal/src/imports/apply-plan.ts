// What applying an import sends: the keys of its differences with what somebody decided about each. Pure.
import type { Decision, ImportDifferences } from '@senco/domain/register/imports/model'
import { batchesOf } from '../shared/batches.ts'
import type { Choices } from './import-draft.ts'

/** As many keys as one applyImport takes. */
const keysInABatch = 50

type Added = ImportDifferences['added'][number]

/** New ones that may be a nursery we know, and about which nobody has said yet. */
export const undecided = (differences: ImportDifferences, choices: Choices): readonly Added[] =>
  differences.added.filter((one) => one.maybeSameAs.length > 0 && choices.decisions[one.key] === undefined)

const absentDecisions = ['closed', 'moved', 'ask-next-month'] as const

const decisionOf = (differences: ImportDifferences, choices: Choices, key: string): Decision | undefined => {
  const chosen = choices.decisions[key]
  const added = differences.added.find((one) => one.key === key)
  if (added !== undefined) {
    const clusterId = choices.noCluster.includes(key) ? undefined : added.suggestedCluster?.clusterId
    const cluster = clusterId === undefined ? {} : { clusterId }
    const same = added.maybeSameAs.find((one) => one.settingId === chosen)
    if (same !== undefined) return { key, decision: 'same-nursery', sameAs: same.settingId, ...cluster }
    return chosen === 'new' || clusterId !== undefined ? { key, decision: 'new', ...cluster } : undefined
  }
  const decision = absentDecisions.find((one) => one === chosen)
  return decision === undefined ? undefined : { key, decision }
}

export interface ApplyBatch {
  readonly keys: string[]
  readonly decisions: Decision[]
}

/** Absent settings go along only when somebody chose: nothing changes until then. */
export const batchesToApply = (differences: ImportDifferences, choices: Choices): readonly ApplyBatch[] => {
  const { added, changed, closed, restored, absent } = differences
  const decided = absent.filter((one) => decisionOf(differences, choices, one.key) !== undefined)
  const keys = [...new Set([...added, ...changed, ...closed, ...restored, ...decided].map((one) => one.key))]
  return batchesOf(keys, keysInABatch).map((batch) => ({
    keys: batch,
    decisions: batch.flatMap((key) => decisionOf(differences, choices, key) ?? []),
  }))
}
