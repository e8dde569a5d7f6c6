import { expect, test } from 'vitest'
import { submissions } from './submission.ts'

test('trying the same submission again carries the same key; changing it or finishing it makes a new one', () => {
  let made = 0
  const sending = submissions(() => `key-${++made}`)
  expect(sending.keyOf({ name: 'Amira' })).toBe('key-1')
  expect(sending.keyOf({ name: 'Amira' })).toBe('key-1')
  expect(sending.keyOf({ name: 'Amira Khan' })).toBe('key-2')
  sending.done()
  expect(sending.keyOf({ name: 'Amira Khan' })).toBe('key-3')
})
