import type { ListedComment } from '@senco/contract/offer-editing/comments'
import { describe, expect, it } from 'vitest'
import { dueWords, inOrder, listOf } from './comment-words.ts'

const comment = (changes: Partial<ListedComment> = {}): ListedComment => ({
  commentId: 'cmt_0001',
  theme: 'gap',
  receivedAt: '2026-03-02T20:15:00.000Z',
  begins: 'There is no group.',
  ...changes,
})
const published = { outcome: 'published' } as const

describe('the lists of comments', () => {
  it('hold each comment once, and what may be spam apart until somebody decides', () => {
    const suspicions = ['It holds more than two links.']
    expect(listOf(comment())).toBe('decide')
    expect(listOf(comment({ suspicions }))).toBe('spam')
    expect(listOf(comment({ suspicions, moderation: published }))).toBe('answer')
    expect(listOf(comment({ moderation: { outcome: 'not-published', reason: 'vexatious' } }))).toBe('withheld')
    const action = { dueOn: '2026-09-01' }
    expect(listOf(comment({ moderation: published, response: { kind: 'will', action } }))).toBe('promised')
    const done = { ...action, doneOn: '2026-08-01' }
    expect(listOf(comment({ moderation: published, response: { kind: 'will', action: done } }))).toBe('answered')
  })

  it('begin with what is owed first, and say what is late', () => {
    const due = (dueOn: string) => ({ for: 'decision', dueOn }) as const
    const [later, sooner] = [comment({ due: due('2026-03-30') }), comment({ due: due('2026-03-20') })]
    expect(inOrder([later, sooner])).toEqual([sooner, later])
    expect(dueWords(due('2026-03-20'), '2026-03-20')).toEqual({ words: 'Decide by 20 March 2026', late: false })
    expect(dueWords(due('2026-03-20'), '2026-03-21').words).toBe('Late: Decide by 20 March 2026')
  })
})
