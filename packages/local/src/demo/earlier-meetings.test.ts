import { expect, test } from 'vitest'
import { calendarFrom } from './dates.ts'
import { earlierMeetings } from './earlier-meetings.ts'

test('on any day the two terms before this one had a meeting each, for two clusters, all of them over', () => {
  for (const now of [
    '2026-11-22T18:00:00.000Z',
    '2027-02-28T02:00:00.000Z',
    '2027-04-30T09:00:00.000Z',
    '2028-09-20T23:30:00.000Z',
  ]) {
    const meetings = earlierMeetings(calendarFrom(now))
    expect(meetings).toHaveLength(4)
    expect(new Set(meetings.map(({ key }) => key)).size).toBe(4)
    for (const { plannedAt, publishedAt = '9', slots } of meetings) {
      expect(plannedAt < publishedAt).toBe(true)
      for (const { startsAt, endsAt } of slots) {
        expect(publishedAt < startsAt && startsAt < endsAt && endsAt < now).toBe(true)
        // The portal's calendar began thirteen months ago.
        expect(Date.parse(now) - Date.parse(plannedAt)).toBeLessThan(395 * 86_400_000)
      }
    }
  }
})
