import { expect, test } from 'vitest'
import { batchesOf } from './batches.ts'

test('a long list goes in batches, each thing once and in order', () => {
  const all = Array.from({ length: 45 }, (_, at) => at)
  expect(batchesOf(all, 20).map((batch) => batch.length)).toEqual([20, 20, 5])
  expect(batchesOf(all, 20).flat()).toEqual(all)
  expect(batchesOf([], 20)).toEqual([])
})
