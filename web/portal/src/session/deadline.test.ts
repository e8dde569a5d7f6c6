import { expect, test } from 'vitest'
import { deadlineOf, minutesLeft, stateAt, workedAt } from './deadline.ts'

const now = Date.parse('2026-11-22T09:00:00Z')
const after = (minutes: number): string => new Date(now + minutes * 60_000).toISOString()
const at = (minutes: number): number => now + minutes * 60_000

test('the warning comes five minutes before the session ends', () => {
  const deadline = deadlineOf({ idleEndsAt: after(60), endsAt: after(600) }, now)
  expect(stateAt(deadline, at(54.9))).toBe('alive')
  expect(stateAt(deadline, at(55))).toBe('ending')
  expect(minutesLeft(deadline, at(55))).toBe(5)
  expect(minutesLeft(deadline, at(59.9))).toBe(1)
  expect(stateAt(deadline, at(60))).toBe('ended')
})

test('the end of the day comes first when it is nearer, and then staying signed in cannot move it', () => {
  const deadline = deadlineOf({ idleEndsAt: after(60), endsAt: after(20) }, now)
  expect(deadline.last).toBe(true)
  expect(stateAt(deadline, at(15))).toBe('ending')
})

test('a computer with a wrong clock neither signs people out at once nor stays silent for months', () => {
  for (const minutes of [-500, 500_000])
    expect(deadlineOf({ idleEndsAt: after(minutes), endsAt: after(minutes + 600) }, now).endsAt).toBe(at(60))
})

test('the time left is counted by the service’s clock when the computer’s clock is an hour behind', () => {
  const ends = { idleEndsAt: after(100), endsAt: after(600), asOf: after(60) }
  expect(deadlineOf(ends, now).endsAt).toBe(at(40))
})

test('working with the service keeps the warning away, but never past the end of the day', () => {
  const idle = deadlineOf({ idleEndsAt: after(60), endsAt: after(600) }, now)
  expect(stateAt(workedAt(idle, at(50)), at(58))).toBe('alive')
  const last = deadlineOf({ idleEndsAt: after(60), endsAt: after(20) }, now)
  expect(stateAt(workedAt(last, at(10)), at(20))).toBe('ended')
})
