// Calendar files are read back by two independent parsers. Bugs 36, 38 and 39 (a changed day of a repeating event with
// an older number than the event, EXDATE in the wrong place, a first day left out) cannot happen here: every meeting is
// an event of its own, and no file has an RRULE, EXDATE or RECURRENCE-ID; the first test holds us to that.
import {
  type CalendarEvent,
  type CalendarFile,
  calendarFile,
  calendarLines,
} from '@senco/domain/icalendar/calendar-file'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readers, readWithIcalJs } from '../support/calendar-readers.ts'

const runs = process.env['LONG'] === '1' ? 5000 : 200

const event = (facts: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'slt_one1@portal.example',
  sequence: 0,
  status: 'CONFIRMED',
  startsAt: '2032-12-03T18:30:00.000Z',
  endsAt: '2032-12-03T20:00:00.000Z',
  summary: 'Autumn cluster',
  ...facts,
})
const published = (...events: CalendarEvent[]): CalendarFile => ({
  method: 'PUBLISH',
  organizer: { name: 'Early Years Team', address: 'team@council.example' },
  stamp: '2032-11-20T09:00:00.000Z',
  events,
})

/** Parsers take spaces from the ends of a value, and who types a title does too. */
const typed = (unit: 'grapheme' | 'binary', maxLength: number) =>
  fc
    .string({ unit, minLength: 1, maxLength })
    .map((words) =>
      words
        .toWellFormed()
        .replace(/[^\P{Cc}\n]|[\u2028\u2029\u0085]/gu, '')
        .trim(),
    )
    .filter((words) => words !== '')
const words = fc.oneof(
  typed('grapheme', 500),
  typed('binary', 200),
  fc.constantFrom(
    'Speech, language; and communication',
    'First line\nsecond line\n\nlast',
    'C:\\new\\table, \\, and \\n',
    `${'x'.repeat(66)}👩🏽‍💻 at the fold`,
    `${'é'.repeat(33)}👍 ${'界'.repeat(60)}`,
    'A title of 500 characters. '.repeat(19).slice(0, 500),
    'DTSTART:19700101T000000Z\nUID:another',
    '"quoted": a^b^n',
  ),
)
const instants = fc
  .date({ min: new Date('2020-01-01T00:00Z'), max: new Date('2040-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 16)}:00.000Z`)

describe.each(readers)('Read back by $name, a calendar file', ({ read }) => {
  it('says what it was given, whatever is typed and whenever it is', () => {
    fc.assert(
      fc.property(
        words,
        words,
        words,
        instants,
        fc.integer({ min: 1, max: 600 }),
        (summary, description, location, startsAt, minutes) => {
          const endsAt = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()
          const one = event({ summary, description, location, startsAt, endsAt, sequence: minutes })
          const file = calendarFile(published(one))
          expect(file).not.toMatch(/^(RRULE:(?!FREQ=YEARLY)|RDATE|EXDATE|RECURRENCE-ID)/m)
          expect(read(file).events).toMatchObject([one])
        },
      ),
      { numRuns: runs },
    )
  })

  it('names the one person it is for and asks or cancels for the whole file', () => {
    // Bugs 25 and 35 (news of one person sent to all; METHOD inside the event, so that a second event appears).
    for (const method of ['REQUEST', 'CANCEL'] as const) {
      const attendee = { name: 'Larkfield, "the" Nursery: Widnes; upstairs', address: 'office@larkfield.example' }
      const file = calendarFile({ ...published(event({ sequence: 3 })), method, attendee })
      expect(file.match(/^METHOD:/gm)).toHaveLength(1)
      expect(file.indexOf('METHOD:')).toBeLessThan(file.indexOf('BEGIN:VEVENT'))
      expect(read(file)).toMatchObject({
        method,
        events: [
          { sequence: 3, status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED', attendees: [attendee.address] },
        ],
      })
    }
  })

  it.each([
    ['a comma', 'Larkfield, Widnes, upstairs'],
    ['a line break', 'Larkfield\nNursery'],
    ['quotes and signs that are written as others', 'The "Lark" ^n field\\'],
    ['an emoji where the line is cut', `${'x'.repeat(52)}👩🏽‍💻 and ${'é'.repeat(30)}👍`],
    ['500 characters', 'Larkfield and friends. '.repeat(22).slice(0, 499).concat('.')],
  ])('calls the one it is for, and a feed, by a name with %s', (_, name) => {
    const attendee = { name, address: 'office@larkfield.example' }
    const sent = read(calendarFile({ ...published(event()), method: 'REQUEST', attendee }))
    expect(sent.events).toMatchObject([{ attendees: [attendee.address], names: [name] }])
    const feed = read(calendarFile({ ...published(event()), method: 'PUBLISH', name }))
    expect(feed).toMatchObject({ name, events: [{ summary: event().summary }] })
  })

  it('keeps the local time on days when the clocks change, and the hour before and after', () => {
    // Bugs 40, 41 and 42 (an hour off after the change; no zone in the file; a zone that Outlook misreads).
    for (const day of ['2026-03-29', '2026-10-25', '2031-03-30', '2031-10-26', '2026-07-02', '2026-12-03'])
      for (let minutes = -120; minutes <= 240; minutes += 30) {
        const startsAt = new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString()
        const endsAt = new Date(Date.parse(startsAt) + 90 * 60_000).toISOString()
        expect(read(calendarFile(published(event({ startsAt, endsAt })))).events[0], startsAt).toMatchObject({
          startsAt,
          endsAt,
        })
      }
  })

  it('adds no person or line when a title tries to', () => {
    const tries = 'Autumn\r\nATTENDEE:mailto:evil@evil.example\rUID:another\u2028SEQUENCE:99'
    const file = calendarFile(published(event({ summary: tries, location: tries })))
    const [only, ...more] = read(file).events
    expect(more).toEqual([])
    expect(only).toMatchObject({ uid: event().uid, sequence: 0, attendees: [] })
    expect(only?.summary).toBe('Autumn\nATTENDEE:mailto:evil@evil.example\nUID:another\nSEQUENCE:99')
  })
})

// Not by ts-ics, which looks for BEGIN and END in the middle of a title too.
it('A title that says END:VEVENT ends nothing', () => {
  const summary = 'Autumn\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:another\r\nEND:VEVENT'
  expect(readWithIcalJs(calendarFile(published(event({ summary })))).events).toMatchObject([
    { uid: event().uid, summary: summary.replaceAll('\r\n', '\n') },
  ])
})

describe('Why lines are cut and escaped as they are (negative controls)', () => {
  const long = event({ summary: `${'x'.repeat(64)}👩🏽‍💻 and ${'é'.repeat(80)}` })
  const lines = calendarLines(published(long))

  it('cut by octets alone, a character breaks in two and the title is no longer itself', () => {
    const cut = (line: string): Buffer => {
      const bytes = Buffer.from(line)
      const parts = [bytes.subarray(0, 75)]
      for (let at = 75; at < bytes.length; at += 74) parts.push(bytes.subarray(at, at + 74))
      return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from('\r\n '), part])))
    }
    const file = Buffer.concat(lines.flatMap((line) => [cut(line), Buffer.from('\r\n')])).toString('utf8')
    expect(readWithIcalJs(file).events[0]?.summary).not.toBe(long.summary)
    expect(readWithIcalJs(calendarFile(published(long))).events[0]?.summary).toBe(long.summary)
  })

  it('cut by characters of the language, lines are longer than 75 octets', () => {
    const cut = lines.flatMap((line) => line.match(/.{1,75}/gs) ?? [])
    expect(cut.some((line) => Buffer.byteLength(line) > 75)).toBe(true)
    const ours = calendarFile(published(long)).split('\r\n')
    expect(ours.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  })

  it('not escaped, a title with a line break writes lines of its own', () => {
    const file = calendarFile(published(event({ summary: 'here' }))).replace(
      'SUMMARY:here',
      'SUMMARY:here\r\nATTENDEE:mailto:evil@evil.example',
    )
    expect(readWithIcalJs(file).events[0]?.attendees).toEqual(['evil@evil.example'])
  })

  it('without its zone the file says no time at all to a reader that knows none of its own', () => {
    const file = calendarFile(published(event())).replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, '')
    expect(() => readWithIcalJs(file)).toThrow('Europe/London is not described')
  })
})
