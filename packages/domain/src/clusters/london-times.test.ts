import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { londonWall } from '../time.ts'
import { londonInstant, londonTime, slotTimes } from './london-times.ts'

describe('times are typed and shown as clocks in London show them', () => {
  test.each([
    ['2026-12-03', '18:30', '2026-12-03T18:30:00.000Z'],
    ['2026-07-03', '18:30', '2026-07-03T17:30:00.000Z'],
    ['2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
  ])('%s at %s is %s', (date, clock, instant) => {
    expect(londonInstant(date, clock)).toBe(instant)
  })

  test('a time that the clocks skip does not exist, and neither does nonsense', () => {
    expect(londonInstant('2026-03-29', '01:30')).toBeUndefined()
    expect(londonInstant('2026-02-30', 'soon')).toBeUndefined()
  })

  test('a summer evening reads as people say it', () => {
    expect(slotTimes({ startsAt: '2026-07-02T17:30:00.000Z', endsAt: '2026-07-02T19:00:00.000Z' })).toBe(
      'Thursday 2 July 2026, 6:30pm to 8pm',
    )
    expect(londonTime('2026-12-03T12:00:00.000Z')).toBe('midday')
    expect(londonTime('2026-12-03T09:05:00.000Z')).toBe('9:05am')
  })

  test('every minute of two centuries reads as the table of the world’s time zones has it, changes of the clocks included', () => {
    const asked = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    const minute = 60_000
    const changes = [
      '1968-02-18T02',
      '1971-10-31T02',
      '1972-03-19T02',
      '1995-10-22T01',
      '2026-03-29T01',
      '2026-10-25T01',
    ]
    const near = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -180, max: 180 }))
      .map(([change, minutes]) => Date.parse(`${change}:00Z`) + minutes * minute)
    const anywhere = fc.integer({ min: Date.UTC(1900, 0) / 1000, max: Date.UTC(2100, 0) / 1000 }).map((s) => s * 1000)
    fc.assert(
      fc.property(fc.oneof(near, anywhere), (time) => {
        expect(londonWall(time)).toBe(asked.format(time).replace(' ', 'T'))
      }),
      { numRuns: 2000 },
    )
  })
})
