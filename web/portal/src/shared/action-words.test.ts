import { expect, test } from 'vitest'
import { dueWords, lateWords } from './action-words.ts'

const open = { state: 'open', dueOn: '2026-03-03' } as const

test('an action says by when it is to be done, and for how long it has been late', () => {
  expect(dueWords(open, '2026-03-01')).toBe('To do by 3 March 2026')
  expect(dueWords(open, '2026-03-03')).toBe('To do by today')
  expect(lateWords(open, '2026-03-03')).toBeUndefined()
  expect(lateWords(open, '2026-03-04')).toBe('Late by 1 day')
  expect(lateWords(open, '2026-03-07')).toBe('Late by 4 days')
})

test('one that is closed is late no longer', () => {
  expect(dueWords({ ...open, state: 'verified' }, '2026-04-01')).toBe('Done and checked')
  expect(lateWords({ ...open, state: 'done' }, '2026-04-01')).toBeUndefined()
})
