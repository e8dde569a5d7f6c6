// Who would train at two places at once, said when dates are planned or changed. One list, then the few runs that meet.
import type { Run } from '@senco/domain/training/model'
import { nothingRead } from '@senco/domain/training/state'
import { meeting, trainerClashes } from '@senco/domain/training/trainers'
import type { CommitContext } from '@senco/store/commit'
import { readRunRows } from '@senco/store/training/runs'
import { readState } from '@senco/store/training/state'
import type { Deps } from '../deps.ts'

export const trainerWarnings = async (deps: Deps, ctx: CommitContext, run: Run): Promise<string[]> => {
  if (run.trainers.length === 0) return []
  const rows = meeting(run, await readRunRows(deps.tables, ctx.now))
  const wanted = rows.map(({ runId }) => ({ kind: 'run' as const, runId }))
  const { state } = await readState(deps.tables, nothingRead, wanted)
  return trainerClashes(run, [...state.runs.values()])
}
