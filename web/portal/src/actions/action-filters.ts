// Which actions of the council's list are shown. The filters stand in the address; they name no person.
import { isOpen, isOverdue, needsChecking } from '@senco/domain/actions/actions'
import type { ActionRow } from '@senco/domain/actions/model'

export const actionFilterNames = ['show', 'cluster', 'setting'] as const
export type ActionFilterName = (typeof actionFilterNames)[number]
export type ActionFilters = Readonly<Partial<Record<ActionFilterName, string>>>

interface Facts {
  readonly personId: string
  readonly today: string
  readonly clusterIdsOf: (settingId: string) => readonly string[]
}

const shows = (row: ActionRow, show: string | undefined, { personId, today }: Facts): boolean => {
  if (show === 'mine') return row.owner.id === personId && isOpen(row)
  if (show === 'late') return isOverdue(row, today)
  if (show === 'check') return needsChecking(row)
  return isOpen(row) || needsChecking(row)
}

/** The settings that an action is about or for. */
export const settingIdsOf = ({ context, owner }: ActionRow): readonly string[] => [
  ...new Set([context, owner].flatMap(({ kind, id }) => (kind === 'setting' ? [id] : []))),
]

export const filterActions = <R extends ActionRow>(
  rows: readonly R[],
  { show, cluster, setting }: ActionFilters,
  facts: Facts,
): readonly R[] =>
  rows.filter(
    (row) =>
      shows(row, show, facts) &&
      (setting === undefined || settingIdsOf(row).includes(setting)) &&
      (cluster === undefined ||
        row.context.id === cluster ||
        settingIdsOf(row).some((id) => facts.clusterIdsOf(id).includes(cluster))),
  )
