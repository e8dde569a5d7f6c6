import { expect, test } from 'vitest'
import { calendarFrom } from './dates.ts'

test('a demo that is loaded soon after midnight records nothing in the hours to come', () => {
  const now = '2026-11-23T00:50:00.000Z'
  const { past, at, today } = calendarFrom(now)
  expect(past(today, '09:40')).toBe(now)
  expect(past('2026-11-22', '09:40')).toBe('2026-11-22T09:40:00.000Z')
  expect(at(today, '09:40') > now).toBe(true)
})
