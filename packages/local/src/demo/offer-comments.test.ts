import { expect, test } from 'vitest'
import { calendarFrom } from './dates.ts'
import { everyEntry } from './offer/everything.ts'
import { commentsOn, gapsOn } from './offer-comments.ts'

test('what people said is about entries of the demo, and what became of it is in order and past', () => {
  const keys = new Set(everyEntry.map(({ key }) => key))
  for (const now of ['2026-11-22T18:00:00.000Z', '2027-02-28T02:00:00.000Z']) {
    const calendar = calendarFrom(now)
    for (const { entry, receivedAt, published, withheld, answered, text } of commentsOn(calendar)) {
      expect(entry === undefined || keys.has(entry)).toBe(true)
      expect(receivedAt <= now).toBe(true)
      const days = [receivedAt.slice(0, 10), (published ?? withheld)?.on, answered?.on].filter((on) => on !== undefined)
      expect(days).toEqual([...days].sort())
      expect(days.every((on) => on <= calendar.today)).toBe(true)
      for (const [words] of published?.without ?? []) expect(text).toContain(words)
    }
    expect(gapsOn(calendar).every(({ at }) => at < now)).toBe(true)
  }
})

test('nobody who said something can be rung or written to by mistake', () => {
  for (const { contact, text } of commentsOn(calendarFrom('2027-03-01T12:00:00.000Z'))) {
    expect(contact?.telephone ?? '01632 960777').toMatch(/^01632 960\d{3}$/)
    for (const number of text.match(/\d{5} \d{6}/g) ?? []) expect(number).toMatch(/^01632 960\d{3}$/)
  }
})
