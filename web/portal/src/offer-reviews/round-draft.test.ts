import type { ReviewRound } from '@senco/domain/offer/comments/review'
import { describe, expect, it } from 'vitest'
import { checkRound, draftOf, emptyFinding, sentOf } from './round-draft.ts'

const round: ReviewRound = {
  reviewId: 'rvw_0001',
  title: 'Spring review',
  from: '2026-01-10',
  to: '2026-03-20',
  method: 'Three evenings.',
  consultations: [
    { consulteeId: '54-1-a', consulted: true, how: 'At centres', people: 12 },
    { consulteeId: '54-1-c', consulted: false, whyNot: 'Asked in autumn.' },
  ],
  findings: [{ youSaid: 'Say the wait.', outcome: 'will', answer: 'We shall.', dueOn: '2026-09-01' }],
  version: 3,
}

describe('a review that is typed in', () => {
  it('is sent as it was read when nothing was changed', () => {
    const { reviewId: _, ...rest } = round
    expect(sentOf(draftOf(round))).toEqual(rest)
    expect(checkRound(draftOf(round))).toEqual([])
  })

  it('leaves out findings of which nothing was written, and groups of which nobody said anything', () => {
    const draft = { ...draftOf(round), findings: [emptyFinding('new')] }
    expect(sentOf(draft).findings).toEqual([])
    expect(sentOf(draft).consultations).toHaveLength(2)
  })

  it('takes no number of people that is none', () => {
    const draft = draftOf(round)
    const groups = draft.groups.map((group) => (group.asked === 'yes' ? { ...group, people: 'many' } : group))
    expect(checkRound({ ...draft, groups })).toMatchObject([{ field: 'people.54-1-a' }])
  })
})
