import { describe, expect, test } from 'vitest'
import { demo } from '../authority/demo.ts'
import { placeFile, publishedFile, slotEntry } from './calendar-entry.ts'
import type { Meeting, Slot } from './model.ts'

const portal = { authority: demo, baseUrl: 'https://portal.example:8443' }
const slot: Slot = {
  slotId: 'slt_one1',
  startsAt: '2026-12-03T18:30:00.000Z',
  endsAt: '2026-12-03T20:00:00.000Z',
  mode: 'in-person',
  venue: 'Town Hall',
  accessNotes: 'Ring twice',
  joinLink: 'https://meet.example/autumn',
  capacity: 3,
  remaining: 1,
  queue: [],
}
const meeting: Pick<Meeting, 'meetingId' | 'title' | 'status'> = {
  meetingId: 'mtg_one1',
  title: 'Autumn',
  status: 'open',
}
const coming = { coming: true }

describe('The calendar entry of a time', () => {
  test('keeps its UID whatever changes, also when the portal moves to another port', () => {
    const moved = { ...slot, startsAt: '2027-01-14T18:30:00.000Z', venue: 'Library', sequence: 2 }
    const uids = [
      slotEntry(meeting, slot, coming, portal),
      slotEntry({ ...meeting, title: 'Spring', status: 'cancelled' }, moved, { coming: false }, portal),
      slotEntry(meeting, slot, coming, { baseUrl: 'https://portal.example' }),
    ].map(({ uid }) => uid)
    expect(new Set(uids)).toEqual(new Set(['slt_one1@portal.example']))
  })

  test('counts the changes of the time and of the reply, so that the latest news is the newest', () => {
    const sequence = (changes: number | undefined, replyVersion: number) =>
      slotEntry(meeting, { ...slot, sequence: changes }, { coming: true, replyVersion }, portal).sequence
    expect(sequence(undefined, 1)).toBe(0)
    // Gave the place up, took it again, and then the time changed.
    expect([sequence(0, 2), sequence(0, 3), sequence(1, 3)]).toEqual([1, 2, 3])
  })

  test('says how to get in and join only to those who are coming', () => {
    expect(slotEntry(meeting, slot, coming, portal)).toMatchObject({
      status: 'CONFIRMED',
      location: 'Town Hall',
      joinLink: 'https://meet.example/autumn',
      description:
        'Getting in: Ring twice\nJoin online: https://meet.example/autumn\nMore, and your reply: https://portal.example:8443/portal/meetings/mtg_one1',
    })
    const other = publishedFile([slotEntry(meeting, slot, { coming: false }, portal)], portal, slot.startsAt)
    expect(other).toContain('STATUS:TENTATIVE')
    expect(other).toContain('You do not have a place at this time.')
    expect(other).not.toMatch(/Ring|meet\.example/)
  })

  test('says in words that it is planned or cancelled', () => {
    expect(slotEntry({ ...meeting, status: 'planned' }, slot, coming, portal)).toMatchObject({
      status: 'TENTATIVE',
      summary: 'Planned: Autumn',
    })
    expect(slotEntry({ ...meeting, status: 'cancelled' }, slot, coming, portal)).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelled: Autumn',
    })
  })
})

test('a file for one mailbox says its method in the file and in its type', () => {
  const place = { meeting, slot, replyVersion: 2 }
  const to = { name: 'Larkfield', address: 'office@larkfield.example' }
  const file = placeFile('CANCEL', place, to, portal, '2026-11-22T09:00:00.000Z')
  expect(file.contentType).toBe('text/calendar; charset=utf-8; method=CANCEL; component=VEVENT')
  expect(file.content).toContain('METHOD:CANCEL\r\n')
  expect(file.content.match(/^ATTENDEE/gm)).toHaveLength(1)
})
