import { expect, test } from 'vitest'
import { clockWords } from './words.ts'

test('a time is said as people say it', () => {
  expect(['09:30', '14:00', '00:00', '12:00', '12:05', '23:59'].map(clockWords)).toEqual([
    '9.30am',
    '2pm',
    '12am',
    '12pm',
    '12.05pm',
    '11.59pm',
  ])
})
