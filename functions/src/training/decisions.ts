// What the home page of the team asks about training: two round trips, the list of runs and then all that are open.
import type { training } from '@senco/contract/training'
import { decisionsOf } from '@senco/domain/training/decisions'
import { nothingRead } from '@senco/domain/training/state'
import { readRunRows } from '@senco/store/training/runs'
import { readState } from '@senco/store/training/state'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

export const decisions = (deps: Deps): Pick<Handlers<typeof training>, 'listTrainingDecisions'> => ({
  listTrainingDecisions: async (_input, { now }) => {
    const rows = await readRunRows(deps.tables, now)
    const open = rows.filter(({ status, startsAt }) => status === 'open' && startsAt > now)
    const wanted = open.map(({ runId }) => ({ kind: 'run' as const, runId }))
    const { state, around } = await readState(deps.tables, nothingRead, wanted, { calendar: true })
    const { closures } = around.calendar
    const policies = deps.authority.policies.training
    return { asOf: now, ...decisionsOf([...state.runs.values()], { policies, closures, now }) }
  },
})
