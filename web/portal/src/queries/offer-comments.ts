// What the pages read of comments, reviews, statements and gaps of the local offer: each key in one place.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

const offer = ['offer-comments'] as const

export const commentsQuery = () =>
  queryOptions({ queryKey: [...offer, 'all'], queryFn: () => call('listComments', {}) })

export const commentQuery = (commentId: string) =>
  queryOptions({ queryKey: [...offer, 'one', commentId], queryFn: () => call('viewComment', { commentId }) })

export const reviewsQuery = () =>
  queryOptions({ queryKey: [...offer, 'reviews'], queryFn: () => call('listReviews', {}) })

export const reviewQuery = (reviewId: string) =>
  queryOptions({ queryKey: [...offer, 'review', reviewId], queryFn: () => call('viewReview', { reviewId }) })

export const statementQuery = (statementId: string) =>
  queryOptions({
    queryKey: [...offer, 'statement', statementId],
    queryFn: () => call('viewStatement', { statementId }),
  })

export const gapsQuery = () => queryOptions({ queryKey: [...offer, 'gaps'], queryFn: () => call('viewGaps', {}) })
