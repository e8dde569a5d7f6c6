// Making up a missed part on another run of the course: a place there, for that session alone.
import type { training } from '@senco/contract/training'
import { mayActOnPlace } from '@senco/domain/training/access'
import { partsMissed } from '@senco/domain/training/attendance'
import { makeUp } from '@senco/domain/training/change-place'
import { placeOf } from '@senco/domain/training/state'
import { readMarks } from '@senco/store/training/marks'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { standingOf } from './booking.ts'
import { decideAndKeep } from './keep-places.ts'
import { reachPlace } from './reaching-place.ts'

export const makingUp = (deps: Deps): Pick<Handlers<typeof training>, 'makeUpSession'> => ({
  makeUpSession: async ({ toRunId, parts, ...of }, ctx) => {
    const [reached, marks] = await Promise.all([
      reachPlace(deps, ctx, of, mayActOnPlace, [
        { kind: 'run', runId: toRunId },
        { kind: 'place', runId: toRunId, personId: of.personId },
      ]),
      readMarks(deps.tables, of.runId, of.personId),
    ])
    const missed = partsMissed(reached.run, marks, ctx.now)
    return decideAndKeep(
      deps,
      ctx,
      reached,
      ({ state, about }) => makeUp(state, reached.place, { runId: toRunId, parts, missed }, about),
      (after) => ({ place: standingOf(placeOf(after, toRunId, of.personId) ?? reached.place), runId: toRunId }),
    )
  },
})
