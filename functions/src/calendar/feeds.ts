// Operations on one's own calendar address: is there one, make one, end it.
import type { calendar } from '@senco/contract/calendar'
import { notFound } from '@senco/domain/refusal'
import { commit } from '@senco/store/commit'
import { feedEnd, newFeed, readFeed } from '@senco/store/feeds'
import type { Deps } from '../deps.ts'
import { tokenOf } from '../invitation-token.ts'
import type { Ctx, Handlers } from '../serve/context.ts'

type Wanted = 'viewFeed' | 'makeFeed' | 'revokeFeed'

/** The receipt of a request keeps its answer, and this answer is a secret: pressed twice, the second address counts. */
const withoutReceipt = (ctx: Ctx): Ctx => ({ ...ctx, idempotency: undefined })

export const feeds = ({ tables, baseUrl }: Deps): Pick<Handlers<typeof calendar>, Wanted> => ({
  viewFeed: async (_input, { actor }) => {
    const feed = await readFeed(tables, actor.personId)
    return feed === undefined ? {} : { madeAt: feed.madeAt }
  },

  makeFeed: async (_input, ctx) => {
    const { personId } = ctx.actor
    const made = await newFeed(tables, personId, ctx.now)
    if (made === undefined) throw notFound()
    await commit(tables, withoutReceipt(ctx), { writes: [made.write], answer: null })
    return { address: `${baseUrl}/calendar/${tokenOf({ personId, secret: made.secret })}/meetings.ics` }
  },

  revokeFeed: (_input, ctx) => commit(tables, ctx, { writes: [feedEnd(tables, ctx.actor.personId)], answer: {} }),
})
