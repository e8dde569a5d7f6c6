// Making up a missed part on another run of the course: a place there, for that session alone.
import type { training } from '@senco/contract/training'
import { mayActOnPlace } from '@senco/domain/access'
import { missingParts } from '@senco/domain/training/certificates'
import { makeUp } from '@senco/domain/training/change-place'
import { placeOf } from '@senco/domain/training/state'
import { readTakenPart } from '@senco/store/training/taken'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { standingOf } from './booking.ts'
import { decideAndKeep } from './keep-places.ts'
import { reachPlace } from './reaching-place.ts'

export const makingUp = (deps: Deps): Pick<Handlers<typeof training>, 'makeUpSession'> => ({
  makeUpSession: async ({ toRunId, parts, ...of }, ctx) => {
    const [reached, [taken]] = await Promise.all([
      reachPlace(deps, ctx, of, mayActOnPlace, [
        { kind: 'run', runId: toRunId },
        { kind: 'place', runId: toRunId, personId: of.personId },
      ]),
      readTakenPart(deps.tables, of.personId, [of.runId]),
    ])
    // Somebody who is ill today need not wait for tomorrow.
    const sessions = reached.run.sessions.filter(({ startsAt }) => startsAt <= ctx.now)
    const { marks = {}, madeUp } = taken?.attendance ?? {}
    const missed = missingParts({ sessions, marks, madeUp })
    return decideAndKeep(
      deps,
      ctx,
      reached,
      ({ state, about }) => makeUp(state, reached.place, { runId: toRunId, parts, missed }, about),
      (after) => ({ place: standingOf(placeOf(after, toRunId, of.personId) ?? reached.place), runId: toRunId }),
    )
  },
})
