import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, calendarFile, type Sent } from './calendar-file.ts'
import { fold, mailto, text, webAddress } from './content-line.ts'

const event: CalendarEvent = {
  uid: 'slt_one1@portal.example',
  sequence: 2,
  status: 'CONFIRMED',
  startsAt: '2026-07-02T17:30:00.000Z',
  endsAt: '2026-07-02T19:00:00.000Z',
  summary: 'Summer cluster: speech, language; and "play"',
  description: 'Getting in: ring twice\nJoin online: https://meet.example/a?b=c',
  location: 'Town Hall, Brindleford',
  url: 'https://portal.example/portal/meetings/mtg_one1',
  joinLink: 'https://meet.example/a?b=c',
}
const organizer = { name: 'Early Years Team', address: 'team@council.example' }
const sent: Sent = {
  method: 'REQUEST',
  organizer,
  events: [event],
  stamp: '2026-06-01T08:00:00.000Z',
  attendee: { name: 'Larkfield "Nursery"', address: 'office@larkfield.example' },
}
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')
const octets = (line: string): number => new TextEncoder().encode(line).length

describe('A calendar file', () => {
  test('says everything about a meeting, line by line', () => {
    expect(unfolded(calendarFile(sent))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Area SENCO portal//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/London',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T010000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'TZNAME:BST',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:19701025T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'TZNAME:GMT',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:slt_one1@portal.example',
      'DTSTAMP:20260601T080000Z',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'DTSTART;TZID=Europe/London:20260702T183000',
      'DTEND;TZID=Europe/London:20260702T200000',
      'SUMMARY:Summer cluster: speech\\, language\\; and "play"',
      'DESCRIPTION:Getting in: ring twice\\nJoin online: https://meet.example/a?b=c',
      'LOCATION:Town Hall\\, Brindleford',
      'URL:https://portal.example/portal/meetings/mtg_one1',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Join online":https://meet.example/a?b=c',
      'ORGANIZER;CN="Early Years Team":mailto:team@council.example',
      'ATTENDEE;CN="Larkfield ^\'Nursery^\'";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:office@larkfield.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('that cancels says so for the calendar and for the event', () => {
    const lines = unfolded(calendarFile({ ...sent, method: 'CANCEL' }))
    expect(lines).toContain('METHOD:CANCEL')
    expect(lines).toContain('STATUS:CANCELLED')
  })

  test('that is published has a name and no attendee', () => {
    const file = calendarFile({ method: 'PUBLISH', name: 'Meetings', organizer, events: [event], stamp: sent.stamp })
    expect(file).toContain('\r\nX-WR-CALNAME:Meetings\r\n')
    expect(file).not.toContain('ATTENDEE')
  })

  test('has at most 75 octets a line, and nothing is lost by folding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
        const line = given.replace(/[\r\n]/g, '').toWellFormed()
        const lines = fold(line).split('\r\n')
        expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75)
        expect(lines.map((one, index) => (index === 0 ? one : one.slice(1))).join('')).toBe(line)
      }),
    )
  })

  test('keeps the lines it has, whatever a title, name or address says', () => {
    const names = (file: string) => unfolded(file).map((line) => /^[A-Z-]+/.exec(line)?.[0])
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((given) => `${given}\r\nATTENDEE:mailto:evil@evil.example`),
      fc.constantFrom('a\nBEGIN:VALARM', 'a\rX:1', 'a\u2028X:1', '"\r\n:;,^', '\ud800', 'x'.repeat(500)),
    )
    fc.assert(
      fc.property(nasty, nasty, nasty, (summary, name, address) => {
        const file = calendarFile({
          ...sent,
          events: [{ ...event, summary: `a${summary}`, location: `a${summary}` }],
          attendee: { name, address },
        })
        expect(names(file)).toEqual(names(calendarFile(sent)))
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      }),
    )
  })
})

describe('Times are as clocks in London show them', () => {
  const times = (startsAt: string, endsAt: string) =>
    unfolded(calendarFile({ ...sent, events: [{ ...event, startsAt, endsAt }] })).filter((line) =>
      /^DT(START|END)[;:](?!1970)/.test(line),
    )

  test('across the morning in March when an hour is skipped', () => {
    expect(times('2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z')).toEqual([
      'DTSTART;TZID=Europe/London:20260329T003000',
      'DTEND;TZID=Europe/London:20260329T023000',
    ])
  })

  test('and in October nobody has to guess which of two like hours is meant', () => {
    expect(times('2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z')).toEqual([
      'DTSTART:20261025T003000Z',
      'DTEND:20261025T013000Z',
    ])
    expect(times('2026-10-24T23:30:00.000Z', '2026-10-25T02:00:00.000Z')).toEqual([
      'DTSTART;TZID=Europe/London:20261025T003000',
      'DTEND;TZID=Europe/London:20261025T020000',
    ])
  })
})

test('an address stays one address, and only a web address becomes a link', () => {
  expect(mailto("Jo O'Neil+senco@example.org")).toBe("mailto:JoO'Neil+senco@example.org")
  expect(mailto('a@b.example,c@d.example;x?cc=e')).toBe('mailto:a@b.example%2Cc@d.example%3Bx%3Fcc=e')
  expect(webAddress('https://meet.example/a b\r\nX:1')).toBe('https://meet.example/a%20bX:1')
  for (const wrong of ['javascript:alert(1)', 'meet.example', '', 'ring 01632 960100'])
    expect(webAddress(wrong)).toBeUndefined()
  expect(text('a\\b;c,d\r\ne\u0007\tf')).toBe('a\\\\b\\;c\\,d\\ne f')
})
