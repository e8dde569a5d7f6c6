// Comments from anybody on the public local offer: nothing that was written is lost, nothing is kept twice, machines are
// kept apart without a puzzle. What becomes of a comment is in comments.test.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf } from '../support/client.ts'
import { aLiveEntry, keepEntries, offerNow, seen } from '../support/offer.ts'
import { leftBehind } from '../support/offer-places.ts'
import { type Portal, startPortal } from '../support/portal.ts'

let portal: Portal
const entry = aLiveEntry({ title: 'Chatterbox' })
beforeAll(async () => {
  portal = await startPortal({ now: offerNow, keep: true })
  await keepEntries(portal.tables, [entry])
  await seen(portal)
})
afterAll(() => portal.stop())

const wait = (seconds: number): void => portal.clock.set(new Date(portal.clock.now() + seconds * 1000).toISOString())
const formIdIn = (html: string): string => /name="formId" value="([^"]*)"/.exec(html)?.[1] ?? ''
/** Opens the form as a person does, and takes a minute to write. */
const opened = async (seconds = 60): Promise<string> => {
  const { text, headers } = await portal.visitor.get(`/local-offer/comment?entry=${entry.entryId}`)
  expect(headers.get('cache-control')).toBe('no-store')
  wait(seconds)
  return formIdIn(text)
}
const send = (formId: string, text: string, more: Record<string, string> = {}) =>
  portal.visitor.submit('/local-offer/comment', { formId, text, theme: 'gap', entry: entry.entryId, ...more })
const kept = async (text: string) =>
  (await leftBehind(portal.tables, 'inbox')).filter(({ original }) => original === text)

describe('A comment', () => {
  it('is kept once with what was given and nothing more, and thanked for', async () => {
    const answer = await send(await opened(), 'There is no group on Saturdays.', { submitter: 'parent', email: '' })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/local-offer/comment/thanks?entry=${entry.entryId}`,
    ])
    const [comment, ...others] = await kept('There is no group on Saturdays.')
    expect(others).toEqual([])
    expect(comment).toMatchObject({ theme: 'gap', submitter: 'parent', entryId: entry.entryId })
    for (const field of ['contact', 'suspicions', 'address']) expect(comment).not.toHaveProperty(field)
    expect((await portal.visitor.get(`/local-offer/comment/thanks?entry=${entry.entryId}`)).text).toContain('Thank you')
  })

  it('is one for a double click, and another when its words were changed since', async () => {
    const formId = await opened()
    const twice = await Promise.all([send(formId, 'Pressed twice.'), send(formId, 'Pressed twice.')])
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    await send(formId, 'Pressed twice.')
    expect(await kept('Pressed twice.')).toHaveLength(1)
    await send(formId, 'Pressed twice. And mended.')
    expect(await kept('Pressed twice. And mended.')).toHaveLength(1)
    // The control: another page is another comment, though it says the same.
    await send(await opened(), 'Pressed twice.')
    expect(await kept('Pressed twice.')).toHaveLength(2)
  })

  it('comes back with its words when something is wrong, and can be sent from there', async () => {
    const wrong = await send(await opened(), 'Words that stay & <b>stay</b>', { email: 'nonsense', theme: '' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('Enter an e-mail address')
    expect(wrong.text).toContain('Words that stay &amp; &lt;b&gt;stay&lt;/b&gt;')
    expect(wrong.text).toContain('value="nonsense"')
    const answer = await send(formIdIn(wrong.text), 'Words that stay')
    expect(answer.status).toBe(303)
    expect((await send(await opened(), '  ')).text).toContain('Write your comment.')
    expect((await send(await opened(), 'x'.repeat(5001))).text).toContain('5,000 characters or fewer')
  })

  it('is kept once although the database fails before or after keeping it', async () => {
    const formId = await opened()
    portal.proxy.set({ before: 0, after: 1 })
    const failed = await send(formId, 'Lost and found.')
    portal.proxy.set({ before: 0, after: 0 })
    expect(failed.status).toBe(503)
    expect(failed.text).toContain('Lost and found.')
    expect((await send(formIdIn(failed.text), 'Lost and found.')).status).toBe(303)
    expect(await kept('Lost and found.')).toHaveLength(1)
    const again = await opened()
    portal.proxy.set({ before: 1, after: 0 })
    const refused = await send(again, 'Never arrived.')
    portal.proxy.set({ before: 0, after: 0 })
    expect([refused.status, (await kept('Never arrived.')).length]).toEqual([503, 0])
    await send(formIdIn(refused.text), 'Never arrived.')
    expect(await kept('Never arrived.')).toHaveLength(1)
  })

  it('from a machine is kept apart with the reason, and never thrown away', async () => {
    await send(await opened(1), 'Too quick.')
    await send(await opened(), 'Filled in everything.', { website: 'https://spam.example' })
    await send(await opened(), 'http://a.example http://b.example http://c.example')
    const reasons = (await leftBehind(portal.tables, 'inbox')).flatMap(({ suspicions }) => suspicions ?? [])
    for (const reason of [/faster than a person/, /cannot see/, /more than two links/])
      expect(reasons.some((each) => reason.test(String(each)))).toBe(true)
  })

  it('from a page that is not ours, or of yesterday, is asked for again with its words', async () => {
    for (const formId of ['', 'made.up.id', (await opened()).replace(/.$/, '!')]) {
      const answer = await send(formId, 'Still here.')
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('open for a long time')
      expect(answer.text).toContain('Still here.')
      expect(formIdIn(answer.text)).not.toBe(formId)
    }
    expect((await send(await opened(25 * 3600), 'Yesterday.')).status).toBe(400)
    expect(await kept('Still here.')).toHaveLength(0)
  })

  it('needs our own page: another website cannot send one', async () => {
    const { origin } = portal
    const answer = await clientOf(origin).fetch('/local-offer/comment', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      body: new URLSearchParams({ formId: await opened(), text: 'From elsewhere.', theme: 'gap' }),
    })
    expect(answer.status).toBe(403)
    expect(await kept('From elsewhere.')).toHaveLength(0)
  })

  it('is doubtful after the fifth of a day from one address and refused after thirty, its words shown', async () => {
    let last = await send(await opened(), 'Flood.')
    for (let n = 0; n < 40 && last.status === 303; n++) last = await send(await opened(), `Flood ${n}.`)
    expect(last.status).toBe(429)
    expect(last.text).toContain('Flood')
    const [doubtful] = await kept('Flood 10.')
    expect(doubtful).toMatchObject({ suspicions: ['Many comments came from the same address today.'] })
  })
})
