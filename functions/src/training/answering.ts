// Answers about places: the manager's to a request, a person's to an offer, and an offer out of turn by staff.
import type { training } from '@senco/contract/training'
import { mayActOnPlace, mayBookForTeam } from '@senco/domain/access'
import { answerOffer, approve, offerOutOfTurn } from '@senco/domain/training/answer'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { changePlace, reachPlace } from './reaching-place.ts'

type Wanted = 'approvePlace' | 'answerOffer' | 'offerPlace'

export const answering = (deps: Deps): Pick<Handlers<typeof training>, Wanted> => ({
  approvePlace: async ({ approve: agrees, ...of }, ctx) => {
    const reached = await reachPlace(deps, ctx, of, (actor, _place, setting) => mayBookForTeam(actor, setting))
    return changePlace(deps, ctx, reached, (state, place, { about }) => approve(state, place, agrees, about))
  },

  answerOffer: async ({ take, ...of }, ctx) => {
    const reached = await reachPlace(deps, ctx, of, mayActOnPlace)
    const approved = mayBookForTeam(ctx.actor, reached.record.setting) || !reached.about.policies.approval.needed
    return changePlace(deps, ctx, reached, (state, place, { about }) =>
      answerOffer(state, place, { take, approved }, about),
    )
  },

  offerPlace: async ({ reason, ...of }, ctx) => {
    const reached = await reachPlace(deps, ctx, of, mayActOnPlace)
    return changePlace(deps, ctx, reached, (state, place, { about }) => offerOutOfTurn(state, place, reason, about))
  },
})
