import { describe, expect, it } from 'vitest'
import { addDays } from '../time.ts'
import type { Slot } from './model.ts'
import { nudgeDue, reminderDue } from './reminders.ts'

const slot = (startsAt: string) => ({ startsAt }) as Slot
const meeting = (facts: object = {}) => ({
  status: 'open' as const,
  publishedAt: '2026-09-01T09:00:00.000Z',
  slots: [slot('2026-12-05T18:30:00.000Z'), slot('2026-12-03T18:30:00.000Z')],
  ...facts,
})
const on = (day: string) => `${day}T06:00:00.000Z`
const mornings = (from: string, days: number) => Array.from({ length: days }, (_, at) => addDays(from, at))

describe('Reminders of a meeting', () => {
  it('are due three weeks, a week and a day before the first time', () => {
    const stages = mornings('2026-11-01', 40).flatMap((day) => {
      const due = reminderDue(meeting(), on(day))
      return due === undefined || due.days !== due.stage ? [] : [[day, due.stage]]
    })
    expect(stages).toEqual([
      ['2026-11-12', 21],
      ['2026-11-26', 7],
      ['2026-12-02', 1],
    ])
  })

  it('are made up for when the mornings before were missed, and say how long it still is', () => {
    expect(reminderDue(meeting(), on('2026-11-28'))).toMatchObject({ stage: 7, days: 5 })
    expect(reminderDue(meeting(), on('2026-11-29'))).toBeUndefined()
    expect(reminderDue(meeting(), on('2026-12-03'))).toBeUndefined()
  })

  it('are not sent of meetings that are planned or cancelled, nor for a day before the invitation went out', () => {
    expect(reminderDue(meeting({ status: 'cancelled' }), on('2026-11-26'))).toBeUndefined()
    expect(reminderDue(meeting({ status: 'planned' }), on('2026-11-26'))).toBeUndefined()
    expect(reminderDue(meeting({ publishedAt: '2026-11-26T08:00:00.000Z' }), on('2026-11-27'))).toBeUndefined()
    expect(reminderDue(meeting({ publishedAt: '2026-11-26T08:00:00.000Z' }), on('2026-12-02'))?.stage).toBe(1)
  })

  it('count days of London, whatever the clocks did between', () => {
    const early = meeting({ slots: [slot('2027-03-30T07:00:00.000Z')] })
    expect(reminderDue(early, '2027-03-23T06:00:00.000Z')).toMatchObject({ stage: 7, days: 7 })
  })

  it('go out the day before, also when that day has 23 hours or 25', () => {
    for (const [startsAt, before, day] of [
      // Half past midnight after the days on which the clocks change, and the changing days themselves.
      ['2027-03-28T23:30:00.000Z', '2027-03-28T05:00:00.000Z', '2027-03-29T05:00:00.000Z'],
      ['2026-10-26T00:30:00.000Z', '2026-10-25T06:00:00.000Z', '2026-10-24T05:00:00.000Z'],
      ['2027-03-28T00:30:00.000Z', '2027-03-27T06:00:00.000Z', '2027-03-26T06:00:00.000Z'],
      ['2026-10-24T23:30:00.000Z', '2026-10-24T05:00:00.000Z', '2026-10-23T05:00:00.000Z'],
    ] as const) {
      const one = meeting({ slots: [slot(startsAt)] })
      expect(reminderDue(one, before), startsAt).toMatchObject({ stage: 1, days: 1 })
      expect(reminderDue(one, day), startsAt).toBeUndefined()
    }
  })

  it('ask those who missed it once, ten working days after the minutes went out', () => {
    const sent = '2026-11-09T15:00:00.000Z'
    expect(nudgeDue(sent, on('2026-11-20'), [])).toBeUndefined()
    expect(nudgeDue(sent, on('2026-11-23'), [])).toBe('2026-11-23')
    expect(nudgeDue(sent, on('2026-11-25'), [])).toBe('2026-11-23')
    expect(nudgeDue(sent, on('2026-11-30'), [])).toBeUndefined()
  })
})
