// Sixty ways to run a program through words, in every field of an entry and of a comment: none runs in Chromium, with the
// page's own content security policy and with it off. Those of an imported feed are in the tests of imports.

import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { EntryContent } from '@senco/domain/offer/model'
import { hostileTexts } from '@senco/domain/offer/open-referral/hostile-texts'
import { profileFields } from '@senco/domain/offer/vocabulary'
import { offerKeys } from '@senco/store/offer/offer-keys'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { scene } from '../support/demo-portal.ts'
import { newId } from '../support/meetings.ts'
import { aLiveEntry, keepEntries, seen } from '../support/offer.ts'

const here = scene({ demo: false })
const long = process.env['LONG'] === '1'

/** Every field that holds words, with one of the texts in each. */
const hostileEntry = (text: string, kind: EntryContent['kind']) =>
  aLiveEntry(
    {
      ...{ kind, title: text, alsoKnownAs: [text], provider: text, summary: text, whatHappens: text },
      whoFor: { words: text, needs: ['speech-language'] },
      sections: [{ heading: text, text }],
      howToGetIt: { ways: ['parent'], steps: [text] },
      howDecided: text,
      cost: { kind: 'paid', words: text, options: [{ words: text, pounds: 1 }] },
      waitingTime: { words: text, asOf: '2026-03-01' },
      access: { features: ['step-free'], words: text, url: text },
      transport: text,
      complaints: { words: text, url: text },
      schedules: [{ frequency: 'WEEKLY', days: [{ day: 'MO' }], opensAt: '09:00', closesAt: '10:00', notes: text }],
      languages: ['en', text],
      contacts: [{ title: text, telephone: text, email: text, words: text }],
      url: text,
      places: [{ placeId: 'one', name: text, addressLines: [text], town: text, county: text, postcode: text }],
      serves: { words: text, outwardCodes: [text], wardCodes: [text] },
      links: [{ title: text, url: text }],
      setting: { settingId: newId('setting'), providerType: 'group', ofstedUrn: text, places: 3 },
      profile: Object.fromEntries(profileFields.map((field) => [field, text])),
    },
    { checked: { on: '2026-03-01', role: text }, checkDueOn: '2090-01-01' },
  )

const commentRow = (text: string, n: number) => {
  const commentId = `cmt_hostile${n}`
  return {
    ...offerKeys.comment(undefined, '2026-03-01', commentId),
    ...{ v: 1, commentId, theme: 'gap', receivedOn: '2026-03-01', youSaid: text },
    answer: {
      kind: 'will',
      heading: text,
      text,
      answeredOn: '2026-03-02',
      action: { what: text, dueOn: '2026-04-01' },
    },
  }
}

/** Counts what ran: dialogs, and whatever came of a link that was pressed is left to the addresses of links. */
const watch = async (page: Page): Promise<string[]> => {
  const ran: string[] = []
  page.on('dialog', async (dialog) => {
    ran.push(`${dialog.message()} on ${page.url()}`)
    await dialog.dismiss()
  })
  await page.addInitScript(() => {
    Object.assign(window, { alert: (what: unknown) => document.documentElement.setAttribute('data-ran', String(what)) })
  })
  return ran
}

const look = async (page: Page, ran: string[], address: string): Promise<void> => {
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  // Whatever waits for the pointer or the focus gets it.
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('body *')) {
      for (const type of ['mouseover', 'focus', 'toggle', 'animationstart']) each.dispatchEvent(new Event(type))
    }
  })
  const found = await page.evaluate(() => ({
    ran: document.documentElement.getAttribute('data-ran'),
    scripts: [...document.scripts].filter(
      ({ src, type }) => type !== 'application/ld+json' && !src.endsWith('/assets/local-offer.js'),
    ).length,
    handlers: [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => /^on/i.test(name)).map(({ name }) => name),
    ),
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .map(({ protocol }) => protocol)
      .filter((protocol) => !['http:', 'https:', 'tel:', 'mailto:'].includes(protocol)),
    frames: document.querySelectorAll('iframe, object, embed, base, meta[http-equiv]').length,
  }))
  if (found.ran !== null) ran.push(`${found.ran} on ${address}`)
  expect(found, address).toEqual({ ran: null, scripts: 0, handlers: [], links: [], frames: 0 })
}

test('Sixty hostile texts in every field of entries and comments run nothing, with the policy and without it', {
  timeout: 600_000,
}, async () => {
  const portal = here.portal()
  expect(hostileTexts.length).toBeGreaterThanOrEqual(60)
  const entries = hostileTexts.map((text, n) =>
    hostileEntry(text, (['service', 'setting', 'guide'] as const)[n % 3] ?? 'service'),
  )
  await keepEntries(portal.tables, entries, { at: new Date(portal.clock.now()).toISOString() })
  for (const [n, text] of hostileTexts.entries())
    await portal.tables.document.send(new PutCommand({ TableName: portal.tables.offer, Item: commentRow(text, n) }))
  await seen(portal)
  const ids = entries.map(({ entryId }) => entryId)
  const packs = [0, 20, 40].map((from) => `/local-offer/print?list=${ids.slice(from, from + 20).join()}`)
  const lists = [
    ...[1, 2, 3, 4, 5, 6].map((n) => `/local-offer?page=${n}`),
    ...['/local-offer/you-said', `/local-offer/shortlist?list=${ids.slice(0, 20).join()}`],
    ...hostileTexts.slice(0, 10).map((text) => `/local-offer?q=${encodeURIComponent(text)}`),
  ]
  const own = ids.map((entryId) => `/local-offer/${entryId}`)
  // Whole entries stand in the packs, so with the policy on, which stops more, those are enough for every day.
  for (const [bypassCSP, addresses] of [
    [true, [...own, ...packs, ...lists]],
    [false, [...(long ? own : own.slice(0, 6)), ...packs, ...lists]],
  ] as const) {
    const visitor = await here.visitor({ bypassCSP })
    const ran = await watch(visitor.page)
    for (const address of addresses) await look(visitor.page, ran, address)
    expect(ran).toEqual([])
    await visitor.leave()
  }
})

test('Sixty hostile texts typed into every field of a comment come back as words', { timeout: 600_000 }, async () => {
  for (const bypassCSP of long ? [true, false] : [true]) {
    const visitor = await here.visitor({ bypassCSP })
    const { page } = visitor
    const ran = await watch(page)
    await page.goto('/local-offer/comment')
    for (const text of hostileTexts) {
      // The e-mail address is none, so the form comes back with everything in it.
      await Promise.all([
        page.waitForEvent('domcontentloaded'),
        page.evaluate((typed) => {
          const form = document.querySelector<HTMLFormElement>('form[data-draft]')
          for (const name of ['text', 'name', 'email', 'telephone']) {
            const field = form?.elements.namedItem(name) as HTMLInputElement
            field.value = typed
          }
          form?.submit()
        }, text),
      ])
      const back = await page.evaluate(() => ({
        ran: document.documentElement.getAttribute('data-ran'),
        text: document.querySelector<HTMLTextAreaElement>('#text')?.value,
        name: document.querySelector<HTMLInputElement>('#name')?.value,
      }))
      expect(back).toEqual({ ran: null, text: text.replaceAll(/\r\n?/g, '\n'), name: text.replaceAll(/[\r\n]/g, '') })
    }
    expect(ran).toEqual([])
    await visitor.leave()
  }
})

test('A page that trusted its words would be caught: the control of the tests above', async () => {
  const visitor = await here.visitor({ bypassCSP: true })
  const { page } = visitor
  await watch(page)
  await page.goto('/local-offer')
  await page.evaluate((html) => {
    const range = document.createRange()
    range.selectNode(document.body)
    document.body.append(range.createContextualFragment(html))
  }, hostileTexts[0] ?? '')
  expect(await page.evaluate(() => document.documentElement.getAttribute('data-ran'))).toBe('1')
  await visitor.leave()
})
