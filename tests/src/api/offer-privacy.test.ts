// Nothing that could name a childminder leaves in any page, feed or sitemap before they agree; nor does a sensitive address.
import type { EntryContent, SettingFacts } from '@senco/domain/offer/model'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../support/meetings.ts'
import { aLiveEntry, keepEntries, offerDay, offerNow, seen } from '../support/offer.ts'
import { type Portal, startPortal } from '../support/portal.ts'

/** Each is in the entry, and each would lead to the door. */
const telling = {
  name: 'Marigold Quimby',
  street: '41 Thistledown Crescent',
  postcode: 'WA8 6QX',
  latitude: '53.37771',
  longitude: '-2.73339',
  telephone: '01632 960777',
  web: 'marigold-quimby.example',
  urn: 'EY987654',
} as const

const homeOf = (facts: Partial<SettingFacts>): Partial<EntryContent> => ({
  kind: 'setting',
  title: telling.name,
  alsoKnownAs: [`${telling.name} Childminding`],
  provider: telling.name,
  summary: `${telling.name} looks after children at ${telling.street}.`,
  whatHappens: `Ring ${telling.telephone}.`,
  contacts: [{ title: telling.name, telephone: telling.telephone, email: `hello@${telling.web}` }],
  url: `https://${telling.web}/`,
  places: [
    {
      placeId: 'home',
      name: telling.name,
      addressLines: [telling.street],
      town: 'Widnes',
      postcode: telling.postcode,
      point: { lat: Number(telling.latitude), lng: Number(telling.longitude) },
    },
  ],
  setting: { settingId: newId('setting'), providerType: 'childminder', ofstedUrn: telling.urn, ...facts },
})

let portal: Portal
const entry = aLiveEntry(homeOf({}))

beforeAll(async () => {
  portal = await startPortal({ now: offerNow, keep: true })
  await keepEntries(portal.tables, [entry])
  await seen(portal)
})
afterAll(() => portal.stop())

const addresses = (entryId: string) => [
  '/sitemap.xml',
  '/local-offer',
  '/local-offer?q=childminder',
  '/local-offer?q=marigold',
  '/local-offer?kind=setting&near=WA8',
  '/local-offer/browse',
  `/local-offer/${entryId}`,
  `/local-offer/shortlist?list=${entryId}`,
  `/local-offer/print?list=${entryId}`,
  ...['services', 'service_at_locations', 'organizations'].flatMap((list) => [
    `/openreferral/${list}?full=true&full_service=true`,
    `/openreferral/${list}?format=ndjson&full=true`,
  ]),
]

/** What of a childminder stands in the answers of everything that the public can open; and which answers named them. */
const told = async (): Promise<readonly string[]> => {
  const found: string[] = []
  for (const address of addresses(entry.entryId)) {
    const { text, status } = await portal.visitor.get(address)
    expect(status, address).toBe(200)
    // The words of the search come back in its own box.
    const answer = text.replaceAll(/value="[^"]*"|q=[^"&]*/g, '').toLowerCase()
    for (const [what, words] of Object.entries(telling)) {
      const sign = what === 'name' ? 'Quimby' : words
      if (answer.includes(sign.toLowerCase())) found.push(`${what} in ${address}`)
    }
  }
  return found
}

it('A childminder who has not agreed is in no page, feed or sitemap by name, street, postcode, point or number', async () => {
  expect(await told()).toEqual([])
  // The entry itself is there: a childminder somewhere in the town.
  expect((await portal.visitor.get(`/local-offer/${entry.entryId}`)).text).toContain('Childminder in Widnes')
  const suggested = await portal.visitor.send('POST', '/local-offer/suggest', { typed: 'marig' })
  expect(suggested.text.toLowerCase()).not.toContain('quimby')
})

it('One who has agreed is shown with all of it, so that the test above looks in the right places (negative control)', async () => {
  const content = { ...entry.content, ...homeOf({ agreedOn: offerDay }) }
  const agreed = {
    ...entry,
    content,
    live: { content, version: 2, at: offerNow },
    version: 2,
    updatedAt: '2026-03-10T10:00:00.000Z',
  }
  await keepEntries(portal.tables, [agreed], { before: [entry] })
  await seen(portal)
  const all = await told()
  for (const what of Object.keys(telling))
    expect(
      all.some((each) => each.startsWith(`${what} in`)),
      what,
    ).toBe(true)
  for (const address of ['services', `/local-offer/${entry.entryId}`, 'print'])
    expect(
      all.some((each) => each.includes(address)),
      address,
    ).toBe(true)
})
