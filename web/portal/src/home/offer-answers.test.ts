import type { ListedComment } from '@senco/contract/offer-editing/comments'
import { expect, test } from 'vitest'
import { commentPrompts, reviewPrompts } from './offer-answers.ts'

const today = '2026-11-22'
const comment = (more: Partial<ListedComment>): ListedComment => ({
  commentId: 'com_0000000000000001',
  theme: 'gap',
  begins: 'There is no sleep clinic',
  receivedAt: '2026-11-01T09:00:00.000Z',
  due: { for: 'decision', dueOn: '2026-11-27' },
  ...more,
})
const published = (dueOn: string) => comment({ moderation: { outcome: 'published' }, due: { for: 'answer', dueOn } })

test('comments that wait are counted by what is owed, with the first day or how many are late', () => {
  const spam = comment({ suspicions: ['filled-honeypot'] as ListedComment['suspicions'] })
  const promised = (dueOn: string) =>
    comment({
      moderation: { outcome: 'published' },
      response: { kind: 'will', action: { dueOn } },
      due: { for: 'action', dueOn },
    })
  const prompts = commentPrompts(
    [
      ...[comment({}), comment({ due: { for: 'decision', dueOn: '2026-11-25' } }), spam],
      ...[published('2026-11-21'), published('2026-12-21'), promised(today), promised('2026-12-01')],
    ],
    today,
  )
  expect(prompts.map(({ words, when }) => [words, when])).toEqual([
    ['2 comments wait for your decision', 'Decide by 25 November 2026'],
    ['2 comments wait for an answer', '1 late'],
    ['1 promise to families due', undefined],
  ])
  expect(commentPrompts([spam], today)).toEqual([])
})

test('a review that ended unpublished is asked for, and the annual statement two months before it is due', () => {
  const round = { id: 'rev_1', title: 'Spring', from: '2026-03-01', to: '2026-04-01' }
  expect(reviewPrompts({ rounds: [round], statementDueOn: '2027-01-21' }, today).map(({ words }) => words)).toEqual([
    'Publish the review “Spring”',
    'Publish the annual statement about comments',
  ])
  const later = { ...round, to: '2026-12-01' }
  const done = { ...round, publishedAt: '2026-05-01T09:00:00.000Z' }
  expect(reviewPrompts({ rounds: [later, done], statementDueOn: '2027-01-22' }, today)).toEqual([])
  expect(reviewPrompts({ rounds: [], statementDueOn: '2026-11-01' }, today)[0]?.when).toBe(
    'Late: due on 1 November 2026',
  )
})
