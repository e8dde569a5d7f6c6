import { describe, expect, it } from 'vitest'
import { addDays } from '../time.ts'
import { checkReminderDue } from './check-reminders.ts'

const dueOn = '2026-09-03'
const stageOn = (days: number, isLive = true) =>
  checkReminderDue({ isLive, checkDueOn: dueOn }, addDays(dueOn, days))?.stage

describe('Reminders of a check', () => {
  it('are due two weeks before, on the day and two weeks after, and for a week in case a morning was missed', () => {
    const days = [-15, -14, -8, -7, -1, 0, 6, 7, 13, 14, 20, 21, 400]
    expect(days.map((day) => [day, stageOn(day)])).toEqual([
      [-15, undefined],
      [-14, 0],
      [-8, 0],
      [-7, undefined],
      [-1, undefined],
      [0, 1],
      [6, 1],
      [7, undefined],
      [13, undefined],
      [14, 2],
      [20, 2],
      [21, undefined],
      [400, undefined],
    ])
  })

  it('are not about what the public does not see, nor about what has no day', () => {
    expect(stageOn(0, false)).toBeUndefined()
    expect(checkReminderDue({ isLive: true }, dueOn)).toBeUndefined()
  })
})
