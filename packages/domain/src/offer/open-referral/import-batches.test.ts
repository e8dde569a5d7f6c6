import { expect, test } from 'vitest'
import { blankContent } from '../blank-entry.ts'
import { batchesToSend } from './import-batches.ts'

const record = (id: string, title = 'A') => ({ id, title, content: blankContent('service', title), repairs: [] })

test('every record is sent once and in order, in batches that one call takes', () => {
  const records = Array.from({ length: 60 }, (_, at) => record(String(at)))
  const batches = batchesToSend(records, 25)
  expect(batches.map((batch) => batch.length)).toEqual([25, 25, 10])
  expect(batches.flat()).toEqual(records)
  expect(batchesToSend([], 25)).toEqual([])
})

test('long records go in smaller batches, and one that is too long by itself goes alone', () => {
  const long = [record('1'), record('2', 'x'.repeat(5000)), record('3'), record('4')]
  expect(batchesToSend(long, 25, 4000).map((batch) => batch.map(({ id }) => id))).toEqual([['1'], ['2'], ['3', '4']])
})

test('letters that take several bytes count as many', () => {
  const [plain, wide] = ['a', 'ș'].map((letter) => [record('1', letter.repeat(1000)), record('2', letter.repeat(1000))])
  const room = JSON.stringify(plain).length
  expect(batchesToSend(plain ?? [], 25, room)).toHaveLength(1)
  expect(batchesToSend(wide ?? [], 25, room)).toHaveLength(2)
})
