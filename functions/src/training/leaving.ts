// Giving up a place at the charge that was shown, sending a colleague, and moving to another run.
import type { training } from '@senco/contract/training'
import { mayActOnPlace } from '@senco/domain/access'
import { cancelPlace, substitute, transfer } from '@senco/domain/training/change-place'
import { chargeFor } from '@senco/domain/training/charges'
import type { Charge } from '@senco/domain/training/model'
import { placeOf } from '@senco/domain/training/state'
import type { CommitContext } from '@senco/store/commit'
import { readState } from '@senco/store/training/state'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { attendeesOf, newcomers, withColleagues, withIds } from './attendees.ts'
import { standingOf } from './booking.ts'
import { chargeWrites } from './due-charge.ts'
import { decideAndKeep, type More } from './keep-places.ts'
import { changePlace, type Reached, reachPlace } from './reaching-place.ts'

type Wanted = 'previewCancellation' | 'cancelPlace' | 'substitutePerson' | 'transferPlace' | 'sayNeeds'

const chargeNow = (deps: Deps, ctx: CommitContext, { run, place, about }: Reached): Charge | undefined =>
  chargeFor(run, place, { kind: 'cancel', now: ctx.now, closures: about.closures }, deps.authority.policies) ??
  undefined

/** Only a place costs: what somebody waits for is given up for nothing. */
const charging =
  (deps: Deps, ctx: CommitContext, reached: Reached, charge: Charge | undefined): More =>
  () =>
    charge === undefined || reached.place.status !== 'booked'
      ? {}
      : { writes: chargeWrites(deps, ctx, reached, 'late-cancellation', charge) }

export const leaving = (deps: Deps): Pick<Handlers<typeof training>, Wanted> => ({
  previewCancellation: async (of, ctx) => {
    const reached = await reachPlace(deps, ctx, of, mayActOnPlace)
    return { charge: chargeNow(deps, ctx, reached) ?? null, asOf: ctx.now }
  },

  cancelPlace: async ({ chargePence, ...of }, ctx) => {
    const reached = await reachPlace(deps, ctx, of, mayActOnPlace)
    const charge = chargeNow(deps, ctx, reached)
    return changePlace(
      deps,
      ctx,
      reached,
      (state, place, { about }) => cancelPlace(state, place, { charge, shownPence: chargePence }, about),
      charging(deps, ctx, reached, charge),
    )
  },

  substitutePerson: async ({ instead, ...of }, ctx) => {
    const people = await withIds(deps, ctx, [instead])
    const [{ personId }] = people as [(typeof people)[number]]
    const reached = await reachPlace(deps, ctx, of, mayActOnPlace, [
      { kind: 'place', runId: of.runId, personId },
      { kind: 'diary', personId },
    ])
    const { settingId } = reached.place
    const { state, around } = await readState(deps.tables, reached.state, [{ kind: 'setting', settingId }], {
      personIds: [personId],
    })
    const whole: Reached = { ...reached, state, around: { ...reached.around, people: around.people } }
    const occasion = { record: reached.record, around: whole.around, policies: reached.about.policies, gaps: [] }
    const [colleague] = attendeesOf(ctx, state, reached.run, people, occasion)
    if (colleague === undefined) throw new Error('Nobody was named')
    return decideAndKeep(
      deps,
      ctx,
      whole,
      ({ state: before, about }) =>
        substitute(withColleagues(before, settingId, people), reached.place, colleague, about),
      (after) => ({ place: standingOf(placeOf(after, of.runId, personId) ?? reached.place) }),
      () => ({ writes: newcomers(deps, people) }),
    )
  },

  transferPlace: async ({ toRunId, chargePence, ...of }, ctx) => {
    const reached = await reachPlace(deps, ctx, of, mayActOnPlace, [
      { kind: 'run', runId: toRunId },
      { kind: 'place', runId: toRunId, personId: of.personId },
    ])
    const charge = chargeNow(deps, ctx, reached)
    const to = { runId: toRunId, charge, shownPence: chargePence }
    return decideAndKeep(
      deps,
      ctx,
      reached,
      ({ state, about }) => transfer(state, reached.place, to, about),
      (after) => ({ place: standingOf(placeOf(after, toRunId, of.personId) ?? reached.place), runId: toRunId }),
      charging(deps, ctx, reached, charge),
    )
  },

  sayNeeds: async ({ needs, ...of }, ctx) => {
    const reached = await reachPlace(deps, ctx, of, mayActOnPlace)
    return changePlace(deps, ctx, reached, (state, place) => {
      const { needs: _before, ...rest } = place
      const said = needs.trim() === '' ? rest : { ...rest, needs: needs.trim() }
      return {
        ...state,
        places: new Map(state.places).set(`${place.runId} ${place.personId}`, { ...said, version: place.version + 1 }),
      }
    })
  },
})
