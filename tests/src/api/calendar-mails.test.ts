// The calendar files in e-mails about a place: one message for each change, for those who have or had the place alone.
import { writeMessage } from '@senco/functions/mail/mime'
import { commit } from '@senco/store/commit'
import { readSettings, settingWrites } from '@senco/store/register/settings'
import { describe, expect, it } from 'vitest'
import { readers, readWithIcalJs } from '../support/calendar-readers.ts'
import { contextOf, newId, now } from '../support/meetings.ts'
import { startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'

const slot = (facts: object = {}) => ({
  startsAt: '2032-12-03T18:30:00.000Z',
  endsAt: '2032-12-03T20:00:00.000Z',
  mode: 'online',
  joinLink: 'https://meet.example.org/autumn',
  capacity: 1,
  ...facts,
})
const later = slot({ startsAt: '2032-12-09T18:30:00.000Z', endsAt: '2032-12-09T20:00:00.000Z', capacity: 5 })
const larkfield = 'office@larkfield.example'
const mill = 'office@mill.example'

const begin = async (slots: readonly object[] = [slot()]) => {
  const portal = await startPortal({ now })
  const staff = await portal.as('area-senco')
  const { clusterId } = (await staff.send('POST', '/api/clusters', { name: 'North', wardCodes: [] })).body.cluster
  const add = async (facts: Parameters<typeof aRecord>[0], ...sencos: Parameters<typeof aRecord>[1][]) => {
    const record = aRecord({ settingId: newId('setting'), clusterId, ...facts }, ...sencos)
    const writes = settingWrites(portal.tables, undefined, record, now)
    await commit(portal.tables, contextOf('addSetting', now), { writes, answer: null })
    return record.setting.settingId
  }
  const first = await add({ name: 'Larkfield, “The” Nursery', email: larkfield })
  const second = await add({ name: 'Mill Lane', email: mill })
  const plan = { clusterIds: [clusterId], title: 'Autumn, for all', slots }
  const at = `/api/clusters/meetings/${(await staff.send('POST', '/api/clusters/meetings', plan)).body.meetingId}`
  await staff.send('POST', `${at}/publish`)
  const slotIds: string[] = (await staff.get(at)).body.meeting.slots.map(({ slotId }: { slotId: string }) => slotId)
  const answer = (settingId: string, said: string, slotId?: string, key?: string) =>
    staff.send('PUT', `${at}/replies/${settingId}`, { answer: said, toldBy: 'telephone', slotId }, key)
  const change = (changed: readonly object[]) => staff.send('PUT', at, { ...plan, slots: changed })
  /** News since the last time that this was asked, invitations left out. */
  let read = 0
  const news = async () => {
    await portal.drained()
    const all = portal.mailbox.all().filter(({ subject }) => !subject.startsWith('SENCO cluster meeting'))
    const fresh = all.slice(read)
    read = all.length
    return fresh.map(({ to, subject, text, attachments = [] }) => ({
      to,
      subject,
      text,
      attachments,
      files: attachments.map(({ content, contentType }) => {
        const { method, events } = readWithIcalJs(content)
        // RFC 6047: the method of the type is the method of the file; and nobody else is named in it.
        expect(contentType).toBe(`text/calendar; charset=utf-8; method=${method}; component=VEVENT`)
        expect(events.map(({ attendees }) => attendees)).toEqual([[to]])
        return { method, ...events[0] }
      }),
    }))
  }
  return { portal, staff, at, add, first, second, slotIds, answer, change, news }
}

describe('An e-mail about a place carries the file for the calendar', () => {
  it.each(readers)('once a setting has a place and not while it waits, and $name reads it', async ({ read }) => {
    // Bug 51 (people on the waiting list were sent an invitation).
    const { first, second, slotIds, answer, news } = await begin()
    await answer(first, 'coming')
    await answer(second, 'coming')
    const [mail, ...others] = await news()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ to: larkfield, subject: 'You have a place: Autumn, for all' })
    expect(mail?.text).toContain('https://meet.example.org/autumn')
    const [file] = mail?.attachments ?? []
    expect(file?.filename).toBe('meeting.ics')
    const expected = {
      method: 'REQUEST',
      events: [
        {
          uid: `${slotIds[0]}@localhost`,
          sequence: 0,
          status: 'CONFIRMED',
          startsAt: '2032-12-03T18:30:00.000Z',
          endsAt: '2032-12-03T20:00:00.000Z',
          attendees: [larkfield],
        },
      ],
    }
    expect(read(file?.content ?? '')).toMatchObject(expected)
    // And as it goes over the wire.
    const written = writeMessage({
      ...{ messageId: 'msg_1', from: { name: 'Team', address: 'a@b.example' }, to: larkfield, date: now },
      ...{ subject: '', text: '', attachments: mail?.attachments },
    })
    const part = written.slice(written.indexOf('text/calendar; charset=utf-8; method=REQUEST'))
    const body = part.slice(part.indexOf('\r\n\r\n'), part.indexOf('\r\n--'))
    expect(read(Buffer.from(body, 'base64').toString('utf8'))).toMatchObject(expected)
  })

  it('of the setting that gave the place up and of the one that got it, and of nobody else', async () => {
    // Bugs 25, 26, 29 and 30 (all were told of one person's cancelling; nobody was; a hundred messages; two of them).
    const { add, first, second, slotIds, answer, news } = await begin([slot({ capacity: 2 })])
    const third = await add({ name: 'Third', email: 'third@example.org' })
    for (const settingId of [first, third, second]) await answer(settingId, 'coming')
    await news()
    const key = 'one press'
    await Promise.all([answer(first, 'apology', undefined, key), answer(first, 'apology', undefined, key)])
    const mails = (await news()).sort((one, other) => one.to.localeCompare(other.to))
    const uid = `${slotIds[0]}@localhost`
    expect(mails).toMatchObject([
      {
        to: larkfield,
        subject: 'Place given up: Autumn, for all',
        files: [{ method: 'CANCEL', uid, status: 'CANCELLED' }],
      },
      { to: mill, subject: 'You now have a place: Autumn, for all', files: [{ method: 'REQUEST', uid }] },
    ])
    await answer(first, 'apology')
    expect(await news()).toEqual([])
  })

  it('newer each time, however often a place is given up, taken, moved and cancelled', async () => {
    // Bugs 33, 35 and 37 (a second event; a cancelling that calendars did not take for the same event).
    const { staff, at, first, second, slotIds, answer, change, news } = await begin()
    const [slotId] = slotIds
    await answer(first, 'coming')
    await answer(first, 'apology')
    await answer(second, 'coming')
    await answer(first, 'coming')
    // Waiting now, and given the place back.
    await answer(second, 'apology')
    const moved = { startsAt: '2032-12-10T18:30:00.000Z', endsAt: '2032-12-10T20:00:00.000Z' }
    await change([slot({ slotId, ...moved })])
    const files = (await news()).filter(({ to }) => to === larkfield).flatMap((mail) => mail.files)
    // In the order of their numbers, which is how a calendar takes them, whenever they arrive.
    files.sort((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0))
    expect(files.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL', 'REQUEST', 'REQUEST'])
    expect(new Set(files.map(({ uid }) => uid))).toEqual(new Set([`${slotId}@localhost`]))
    const numbers = files.map(({ sequence }) => sequence ?? 0)
    expect(new Set(numbers).size).toBe(4)
    expect(files.at(-1)).toMatchObject(moved)
    await staff.send('POST', `${at}/cancel`, { reason: 'Snow' })
    const [cancelled, ...more] = (await news()).sort((one, other) => one.to.localeCompare(other.to))
    // The other setting sent an apology: it reads of it and has no file.
    expect(more.map(({ to, files }) => [to, files])).toEqual([[mill, []]])
    expect(cancelled).toMatchObject({ to: larkfield, files: [{ method: 'CANCEL', status: 'CANCELLED' }] })
    expect(cancelled?.files[0]?.sequence).toBeGreaterThan(numbers.at(-1) ?? 0)
  })
  it('in one message with both files when a setting moves from one time to another', async () => {
    const { first, slotIds, answer, news } = await begin([slot(), later])
    await answer(first, 'coming', slotIds[0])
    await news()
    await answer(first, 'deputy', slotIds[1])
    expect((await news()).length, 'the name of the deputy is missing').toBe(0)
    await answer(first, 'coming', slotIds[1])
    const mails = await news()
    expect(mails).toHaveLength(1)
    expect(mails[0]?.files).toMatchObject([
      { method: 'REQUEST', uid: `${slotIds[1]}@localhost` },
      { method: 'CANCEL', uid: `${slotIds[0]}@localhost` },
    ])
    expect(mails[0]?.text).toContain('You gave up the place you had: Friday 3 December 2032')
  })

  it('when the time or place changes, and says so without a file to those who wait', async () => {
    // Bug 28 (moved, and told the old time).
    const { first, second, slotIds, answer, change, news } = await begin()
    await answer(first, 'coming')
    await answer(second, 'coming')
    await news()
    const startsAt = '2032-12-03T19:00:00.000Z'
    await change([slot({ slotId: slotIds[0], startsAt })])
    const mails = (await news()).sort((one, other) => one.to.localeCompare(other.to))
    expect(mails).toMatchObject([
      { to: larkfield, subject: 'Changed: Autumn, for all', files: [{ method: 'REQUEST', sequence: 1, startsAt }] },
      { to: mill, subject: 'Changed: Autumn, for all', files: [] },
    ])
  })

  it('to each of two who share the work, with nobody else named in it', async () => {
    const { add, answer, news } = await begin([slot({ capacity: 2 })])
    const shared = await add(
      { name: 'Two SENCOs' },
      { name: 'A', email: 'a@two.example' },
      { name: 'B', email: 'b@two.example' },
    )
    await answer(shared, 'coming')
    const mails = await news()
    expect(mails.map(({ to }) => to).sort()).toEqual(['a@two.example', 'b@two.example'])
    expect(new Set(mails.map(({ files }) => files[0]?.uid)).size).toBe(1)
  })

  it('not to a setting that has closed, while the next one is told of its place', async () => {
    const { portal, first, second, answer, news } = await begin()
    await answer(first, 'coming')
    await answer(second, 'coming')
    await news()
    const [open] = await readSettings(portal.tables, [first])
    if (open === undefined) throw new Error('The setting is gone')
    const closed = { ...open, setting: { ...open.setting, status: 'closed' as const } }
    await commit(portal.tables, contextOf('closeSetting', now), {
      writes: settingWrites(portal.tables, open, closed, now),
      events: [{ type: 'setting-closed', data: { settingId: first } }],
      answer: null,
    })
    portal.stream.nudge()
    await portal.drained()
    expect((await news()).map(({ to, subject }) => [to, subject])).toEqual([
      [mill, 'You now have a place: Autumn, for all'],
    ])
  })
})
