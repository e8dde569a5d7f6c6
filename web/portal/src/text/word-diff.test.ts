import { expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

const kept = (before: string, after: string) => {
  const pieces = wordDiff(before, after)
  const side = (left: 'gone' | 'new') =>
    pieces
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('')
  return { before: side('new'), after: side('gone') }
}

test('a changed word is marked and the rest of the sentence is not', () => {
  expect(wordDiff('We ring in two weeks.', 'We ring in three weeks.')).toEqual([
    { text: 'We ring in ', kind: 'same' },
    { text: 'two ', kind: 'gone' },
    { text: 'three ', kind: 'new' },
    { text: 'weeks.', kind: 'same' },
  ])
})

test('both texts can be read whole again from their differences, line breaks too', () => {
  for (const [before, after] of [
    ['', 'New words'],
    ['Old words', ''],
    ['One\ntwo three', 'One\ntwo and three'],
    ['the same', 'the same'],
    ['a b c d', 'd c b a'],
    ['x '.repeat(600), 'y '.repeat(600)],
  ] as const)
    expect(kept(before, after)).toEqual({ before, after })
})
