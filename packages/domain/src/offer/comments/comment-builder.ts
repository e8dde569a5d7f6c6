// Builds comments for tests: a received one, changed by what a test cares about.
import type { Comment } from './model.ts'

export const received = (changes: Partial<Comment> = {}): Comment => ({
  commentId: 'cmt_0001',
  theme: 'gap',
  original: 'There is no group for deaf toddlers in Sampleton.',
  receivedAt: '2026-03-02T20:15:00.000Z',
  version: 1,
  ...changes,
})

export const moderator = { by: 'A. Moderator', at: '2026-03-10T09:00:00.000Z' }
