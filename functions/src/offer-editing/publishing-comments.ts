// Publishes comments, reviews and statements: what the public reads of each is worked out from what is stored now and
// written beside the published entries. Deciding what is public is left to domain/offer/comments.

import { readComment } from '@senco/store/comments'
import { commit } from '@senco/store/commit'
import { publicCommentWrites, publicReviewWrites, publicStatementWrites } from '@senco/store/offer/publish-comments'
import { readReview, readStatement } from '@senco/store/reviews'
import type { Consumer } from '../consumers.ts'
import type { Deps } from '../deps.ts'

export const publishingComments = ({ tables }: Deps): readonly Consumer[] => [
  {
    name: 'offer-editing.publishComment',
    on: ['comment-changed'],
    handle: async ({ data }, ctx) => {
      const comment = await readComment(tables, String(data['commentId']))
      if (comment === undefined) return
      await commit(tables, ctx, { writes: publicCommentWrites(tables, comment), answer: null })
    },
  },
  {
    name: 'offer-editing.publishReview',
    on: ['review-changed'],
    handle: async ({ data }, ctx) => {
      const round = await readReview(tables, String(data['reviewId']))
      if (round === undefined) return
      await commit(tables, ctx, { writes: publicReviewWrites(tables, round), answer: null })
    },
  },
  {
    name: 'offer-editing.publishStatement',
    on: ['statement-changed'],
    handle: async ({ data }, ctx) => {
      const statement = await readStatement(tables, String(data['statementId']))
      if (statement === undefined) return
      await commit(tables, ctx, { writes: publicStatementWrites(tables, statement), answer: null })
    },
  },
]
