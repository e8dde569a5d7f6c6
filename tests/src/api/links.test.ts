// A meeting is answered on a phone, signed out, by the link of an e-mail; and nobody answers by accident.

import { readSnapshot } from '@senco/store/audit/snapshot'
import { commit } from '@senco/store/commit'
import { readMeetingPage } from '@senco/store/meetings'
import { settingWrites } from '@senco/store/register/settings'
import { describe, expect, it } from 'vitest'
import { contextOf, manySettings, newId, now, reply } from '../support/meetings.ts'
import { startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'
import { fingerprint } from '../support/whole-table.ts'

const time = {
  startsAt: '2032-12-03T18:30:00.000Z',
  endsAt: '2032-12-03T20:00:00.000Z',
  mode: 'online',
  joinLink: 'https://meet.example.org/autumn',
  capacity: 1,
}
const later = { ...time, startsAt: '2032-12-09T18:30:00.000Z', endsAt: '2032-12-09T20:00:00.000Z' }

/** A published meeting and the link of an invited setting. */
const invited = async (slots: readonly object[] = [time], name = 'Larkfield <b>Nursery</b>') => {
  const portal = await startPortal({ now })
  const staff = await portal.as('area-senco')
  const { cluster } = (await staff.send('POST', '/api/clusters', { name: 'North', wardCodes: [] })).body
  const record = aRecord({
    settingId: newId('setting'),
    name,
    clusterId: cluster.clusterId,
    email: 'office@larkfield.example',
  })
  const others = await manySettings(portal.tables, 4, cluster.clusterId)
  await commit(portal.tables, contextOf('addSetting', now), {
    writes: settingWrites(portal.tables, undefined, record, now),
    answer: null,
  })
  const plan = { clusterIds: [cluster.clusterId], title: 'Autumn cluster', slots }
  const { meetingId } = (await staff.send('POST', '/api/clusters/meetings', plan)).body
  await staff.send('POST', `/api/clusters/meetings/${meetingId}/publish`)
  portal.stream.nudge()
  await portal.drained()
  const mail = portal.mailbox.all().find(({ to }) => to === 'office@larkfield.example')
  const path = /\/reply\/\w+/.exec(mail?.text ?? '')?.[0] ?? 'no link'
  const page = async () => {
    const found = await readMeetingPage(portal.tables, meetingId)
    if (found === undefined) throw new Error('The meeting is gone')
    return found
  }
  return { portal, staff, settingId: record.setting.settingId, others, meetingId, path, page }
}

const formIdOf = (html: string): string => /name="formId" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('A meeting is answered on a phone, signed out', () => {
  it('opens with setting and time filled in, sends, and says that it was saved', async () => {
    const { portal, settingId, path, page } = await invited()
    const opened = await portal.visitor.get(`${path}?answer=coming`)
    expect(opened.status).toBe(200)
    expect(opened.text).toContain('Is anyone from Larkfield &lt;b&gt;Nursery&lt;/b&gt; coming?')
    expect(opened.text).toMatch(/value="coming"[^>]*checked|checked[^>]*value="coming"/)
    expect(opened.text).toContain('Friday 3 December 2032, 6:30pm to 8pm, online. 1 place left.')
    expect(opened.text).not.toContain('meet.example.org')
    expect(opened.headers.get('cache-control')).toBe('no-store')
    const sent = await portal.visitor.submit(path, { formId: formIdOf(opened.text), answer: 'coming' })
    expect(sent.status).toBe(303)
    const location = new URL(sent.headers.get('location') ?? '', `${portal.origin}${path}`)
    const saved = await portal.visitor.get(`${location.pathname}${location.search}`)
    expect(saved.text).toContain('Saved. You can change this until the meeting starts.')
    expect(saved.text).toContain('https://meet.example.org/autumn')
    expect((await page()).replies).toEqual([
      expect.objectContaining({ settingId, place: 'held', toldBy: 'reply-link' }),
    ])
  })

  it('changes nothing when it is opened, however often and by whatever scanner', async () => {
    const { portal, path } = await invited()
    const before = await fingerprint(portal.tables)
    for (const answer of ['coming', 'deputy', 'apology', '<script>'])
      expect((await portal.visitor.get(`${path}?answer=${encodeURIComponent(answer)}&slot=x&saved=1`)).status).toBe(200)
    await portal.visitor.fetch(path, { method: 'HEAD' })
    await portal.visitor.fetch(path, { headers: { 'user-agent': 'MailScanner', cookie: '__Host-session=stolen' } })
    expect(await fingerprint(portal.tables)).toBe(before)
    await portal.visitor.submit(path, { formId: 'a-form', answer: 'coming' })
    expect(await fingerprint(portal.tables)).not.toBe(before)
  })

  it('takes the latest reply, and a button pressed twice as one', async () => {
    const { portal, path, page } = await invited()
    const send = (fields: Record<string, string>) => portal.visitor.submit(path, fields)
    const twice = { formId: 'the-same-form', answer: 'coming' }
    expect((await Promise.all([send(twice), send(twice)])).map(({ status }) => status)).toEqual([303, 303])
    expect((await page()).replies[0]).toMatchObject({ version: 1, place: 'held' })
    await send({ formId: 'another-form', answer: 'apology', reason: 'Inspection that day' })
    expect((await page()).replies[0]).toMatchObject({ answer: 'apology', place: 'none', version: 2 })
    expect((await page()).meeting.slots[0]?.remaining).toBe(1)
  })

  it('keeps what was typed and puts the focus on what is missing', async () => {
    const { portal, path, page } = await invited([time, later])
    const wrong = await portal.visitor.submit(path, {
      formId: 'a-form',
      answer: 'deputy',
      reason: 'Typed "with" <care>',
    })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toMatch(/<div class="govuk-error-summary"[^>]*autofocus/)
    expect(wrong.text).toContain('<title>Error: Reply to a meeting')
    expect(wrong.text).toContain('href="#deputyName"')
    expect(wrong.text).toContain('href="#slotId"')
    expect(wrong.text).toContain('Typed &quot;with&quot; &lt;care&gt;')
    expect((await page()).replies).toEqual([])
    const nothing = await portal.visitor.submit(path, { formId: 'b-form' })
    expect(nothing.text).toContain('Choose whether anyone is coming.')
  })

  it('says where one stands on the waiting list, and shows no way in to those who wait', async () => {
    const { portal, others, path, page } = await invited()
    const { meeting } = await page()
    for (const settingId of others.slice(0, 3)) await reply(portal.tables, meeting, { settingId, answer: 'coming' })
    expect((await portal.visitor.get(path)).text).toContain('Full. You would be 3rd on the waiting list.')
    await portal.visitor.submit(path, { formId: 'a-form', answer: 'coming' })
    const standing = await portal.visitor.get(path)
    expect(standing.text).toContain('You are 3rd on the waiting list')
    expect(standing.text).not.toContain('meet.example.org')
  })

  it('fills in the first time that has room when there are several', async () => {
    const { portal, others, path, page } = await invited([time, later])
    const { meeting } = await page()
    const [first, second] = meeting.slots.map(({ slotId }) => slotId)
    const chosen = async () => {
      const radios = [...(await portal.visitor.get(path)).text.matchAll(/<input[^>]*name="slotId"[^>]*>/g)].map(String)
      return radios.filter((radio) => radio.includes('checked')).map((radio) => /value="([^"]+)"/.exec(radio)?.[1])
    }
    expect(await chosen()).toEqual([first])
    await reply(portal.tables, meeting, { settingId: others[0] ?? '', answer: 'coming', slotId: first })
    expect(await chosen()).toEqual([second])
  })

  it('works until the meeting starts and for this meeting alone', async () => {
    const { portal, path, page } = await invited()
    expect((await portal.visitor.get(`${path}x`)).status).toBe(404)
    expect((await portal.visitor.get('/reply/made-up')).text).toBe((await portal.visitor.get(`${path}x`)).text)
    portal.clock.set('2032-12-03T18:30:01.000Z')
    expect((await portal.visitor.get(path)).text).toContain('This meeting has started, so replies are closed.')
    const late = await portal.visitor.submit(path, { formId: 'a-form', answer: 'coming' })
    expect(late.status).toBe(409)
    expect((await page()).replies).toEqual([])
  })

  it('refuses the time of another meeting, and keeps nothing of the reply', async () => {
    const { portal, staff, path, page } = await invited([time, later])
    const { clusterIds } = (await page()).meeting
    const other = { clusterIds, title: 'Another meeting', slots: [time] }
    const { meetingId } = (await staff.send('POST', '/api/clusters/meetings', other)).body
    await staff.send('POST', `/api/clusters/meetings/${meetingId}/publish`)
    await portal.drained()
    const { slotId } = (await staff.get(`/api/clusters/meetings/${meetingId}`)).body.meeting.slots[0]
    const before = await fingerprint(portal.tables)
    const refused = await portal.visitor.submit(path, { formId: 'a-form', answer: 'coming', slotId })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('Choose a time.')
    expect(await fingerprint(portal.tables)).toBe(before)
    // The very same reply with a time of its own meeting is kept.
    const own = (await page()).meeting.slots[1]?.slotId ?? ''
    expect((await portal.visitor.submit(path, { formId: 'b-form', answer: 'coming', slotId: own })).status).toBe(303)
    expect((await page()).replies).toMatchObject([{ slotId: own, place: 'held' }])
  })

  it('refuses a reply that another website sends', async () => {
    const { portal, path, page } = await invited()
    const body = new URLSearchParams({ formId: 'a-form', answer: 'coming' })
    const foreign = await portal.visitor.fetch(path, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(foreign.status).toBe(403)
    expect((await page()).replies).toEqual([])
  })

  it('keeps only the hash of the secret once the e-mail has left', async () => {
    const { portal, path } = await invited()
    await portal.visitor.submit(path, { formId: 'a-form', answer: 'coming' })
    const secret = path.split('/')[2] ?? ''
    const rows = [...(await readSnapshot(portal.tables)).partitions].filter(([, items]) =>
      JSON.stringify(items).includes(secret),
    )
    expect(rows).toEqual([])
  })

  it('tells a childminder that nobody counts', async () => {
    const { portal, staff, meetingId, page } = await invited()
    const { clusterIds } = (await page()).meeting
    const minder = aRecord({ providerType: 'childminder', clusterId: clusterIds[0], email: 'minder@example.org' })
    await commit(portal.tables, contextOf('addSetting', now), {
      writes: settingWrites(portal.tables, undefined, minder, now),
      answer: null,
    })
    const next = { clusterIds, title: 'Evening for childminders', slots: [later] }
    const second = (await staff.send('POST', '/api/clusters/meetings', next)).body.meetingId
    expect(second).not.toBe(meetingId)
    await staff.send('POST', `/api/clusters/meetings/${second}/publish`)
    await portal.drained()
    const mail = portal.mailbox.all().find(({ to }) => to === 'minder@example.org')
    const path = /\/reply\/\w+/.exec(mail?.text ?? '')?.[0] ?? ''
    expect((await portal.visitor.get(path)).text).toContain('Nobody will mark you as missing.')
  })
})
