// The public local offer as the gateway serves it, signed out: what a search means, what an entry says and for how long it
// is shown, and what never leaves or is never kept.
import { addDays } from '@senco/domain/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../support/meetings.ts'
import { aLiveEntry, keepEntries, offerDay, offerNow, seen } from '../support/offer.ts'
import { aPlace, keepPlaces, leftBehind } from '../support/offer-places.ts'
import { type Portal, startPortal } from '../support/portal.ts'

const talking = {
  whoFor: { words: 'Young children', needs: ['speech-language' as const], fromMonths: 12, toMonths: 59 },
}
const contacts = [{ title: 'Desk', telephone: '01632 960001' }]

const guide = aLiveEntry({
  ...{ ...talking, kind: 'guide', title: "My child isn't talking yet", anywhere: ['everywhere'], contacts },
  sections: [{ heading: 'What to do today', text: 'Ring your health visitor.\n- hearing check\n- nursery' }],
})
const clinic = aLiveEntry({
  ...{
    ...talking,
    title: 'Speech clinic',
    contacts,
    places: [aPlace('Widnes')],
    serves: { words: 'All of it', outwardCodes: [], wardCodes: ['E05000002'] },
  },
  howToGetIt: { ways: ['professional'], steps: ['Ask your GP.'] },
  waitingTime: { words: 'About 12 weeks', asOf: '2026-02-20' },
  cost: { kind: 'free', words: '', options: [] },
  transport: 'Bus 7',
  access: { features: ['step-free'], words: 'Ring the bell.' },
})
const group = aLiveEntry({
  ...{ ...talking, kind: 'group', title: 'Chatterbox', contacts, places: [aPlace('Runcorn')], languages: ['en', 'pl'] },
  howToGetIt: { ways: ['turn-up'], steps: [] },
  cost: { kind: 'low-cost', words: '£1', options: [] },
  schedules: [{ frequency: 'WEEKLY', days: [{ day: 'MO' }], opensAt: '09:30', closesAt: '11:00' }],
})
const online = aLiveEntry({
  ...{ title: 'Hearing online', anywhere: ['online'], whoFor: { words: '', needs: ['hearing'] } },
})
const refuge = aLiveEntry({
  title: 'Safe place',
  places: [aPlace('Widnes', { sensitive: true, name: 'Hidden House' })],
  transport: 'Bus to Hidden House',
})
const childminder = aLiveEntry({
  ...{ kind: 'setting', title: 'Odalys Quillfeather, childminder', provider: 'Odalys Quillfeather' },
  setting: { settingId: newId('setting'), providerType: 'childminder', ofstedUrn: 'EY999001' },
  ...{
    places: [aPlace('Widnes', { addressLines: ['9 Nowhere Close'] })],
    contacts: [{ title: 'Odalys', telephone: '01632 960777' }],
  },
})
const nursery = aLiveEntry({
  ...{ kind: 'setting', title: 'Acorn Nursery', places: [aPlace('Runcorn')] },
  setting: { settingId: newId('setting'), providerType: 'group', ofstedUrn: 'EY999002', places: 42 },
  profile: { teaching: 'Through play.', emotional: 'A calm corner.' },
})
const iass = aLiveEntry({ title: 'Sampleton SENDIASS' }, { impartialAdvice: true })
const entries = [guide, clinic, group, online, refuge, childminder, nursery, iass]

let portal: Portal
beforeAll(async () => {
  portal = await startPortal({ now: offerNow, keep: true })
  await keepPlaces(portal.tables)
  await keepEntries(portal.tables, entries)
  await seen(portal)
})
afterAll(() => portal.stop())

const plain = (html: string): string =>
  html
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(?:x27|39);/g, "'")
    .replaceAll('&amp;', '&')
const page = async (path: string) => {
  const { status, text, headers } = await portal.visitor.get(path)
  return { status, html: text, words: plain(text), headers }
}
/** Titles in the list of results, in order, without what stands above it. */
const listed = async (query: string): Promise<string[]> => {
  const { html } = await page(`/local-offer?${query}`)
  const list = html.slice(html.indexOf('id="count"'))
  return [...list.matchAll(/<h[34] class="govuk-heading-s offer-card__title">.*?<a[^>]*>(.*?)<\/a>/g)].map(
    ([, title]) => plain(title ?? ''),
  )
}
const typed = (fields: Record<string, string>) => portal.visitor.submit('/local-offer', fields)

describe('Searching', () => {
  it('takes age, need and outward code out of the words, and shows each as something to take away', async () => {
    const { status, headers } = await typed({ q: '2 year old not talking WA8' })
    expect([status, headers.get('location')]).toEqual([303, '/local-offer?q=not+talking&near=WA8&age=24-35'])
    const { words, html } = await page('/local-offer?q=not+talking&near=WA8&age=24-35')
    for (const chip of ['“not talking”', 'Child 2 years old', 'Near WA8', 'talking and understanding'])
      expect(words).toContain(chip)
    expect(html).toContain('href="/local-offer?q=not+talking&amp;near=WA8"')
    expect(html.indexOf('My child isn')).toBeLessThan(html.indexOf('Speech clinic'))
  })

  it('keeps no more of a postcode than its sector, in any address and on any page', async () => {
    for (const fields of [{ q: 'not talking WA8 7QF' }, { q: 'not talking', near: 'wa87qf' }]) {
      const { headers } = await typed(fields)
      expect(headers.get('location')).toBe('/local-offer?q=not+talking&near=WA8+7')
    }
    const link = await page('/local-offer?q=not+talking+WA8+7QF&need=hearing')
    expect([link.status, link.headers.get('location')]).toEqual([
      303,
      '/local-offer?q=not+talking&near=WA8+7&need=hearing',
    ])
    const { words } = await page('/local-offer?q=not+talking&near=WA8+7')
    expect(words).toContain('Speech clinic')
    expect(words).not.toContain('WA8 7QF')
  })

  it('says so when a postcode is none or is not known, and shows everything', async () => {
    const none = await typed({ q: 'not talking', near: 'Widnes' })
    expect([none.status, plain(none.text).includes('We do not know this postcode')]).toEqual([200, true])
    const unknown = await page('/local-offer?q=not+talking&near=ZZ9')
    expect(unknown.words).toContain('We do not know this postcode')
    expect(unknown.words).toContain('Chatterbox')
  })

  it('lists places nearest first, and what is everywhere or online in a group of its own that is never dropped', async () => {
    const { words, html } = await page('/local-offer?near=WA7&within=1')
    expect(await listed('near=WA7')).toEqual(
      expect.arrayContaining(['Chatterbox', 'Acorn Nursery', 'Speech clinic', 'Hearing online', 'Safe place']),
    )
    const [first, second] = (await listed('near=WA8&kind=service,group')) as [string, string]
    expect([first, second]).toEqual(['Speech clinic', 'Chatterbox'])
    expect(words).not.toContain('Speech clinic')
    const anywhere = html.slice(html.indexOf('id="anywhere"'))
    expect(anywhere).toContain('Hearing online')
    expect(plain(anywhere)).not.toMatch(/miles? away/)
  })

  it('takes any value of one filter and every filter together', async () => {
    expect((await listed('need=hearing,speech-language&kind=group')).sort()).toEqual(['Chatterbox'])
    expect((await listed('need=hearing&kind=group,service')).sort()).toEqual(
      ['Hearing online', 'Safe place', 'Sampleton SENDIASS'].sort(),
    )
    for (const [query, title] of [
      ['cost=low-cost', 'Chatterbox'],
      ['way=professional', 'Speech clinic'],
      ['day=MO&time=morning', 'Chatterbox'],
      ['language=pl', 'Chatterbox'],
      ['access=step-free', 'Speech clinic'],
      ['q=speach+clinik', 'Speech clinic'],
    ] as const)
      expect([query, await listed(query)]).toEqual([query, [title]])
    expect((await page('/local-offer?day=MO&time=evening')).words).toContain('Nothing found, but this may help')
    // A form sends each tick by itself.
    const { headers } = await portal.visitor.fetch('/local-offer', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams([
        ['need', 'hearing'],
        ['need', 'speech-language'],
        ['kind', 'group'],
      ]),
      redirect: 'manual',
    })
    expect(headers.get('location')).toBe('/local-offer?need=speech-language,hearing&kind=group')
  })

  it('offers the nearest useful thing when nothing is found, and counts it without a word that was typed', async () => {
    const { words } = await page('/local-offer?q=not+talking+Quillfeather&cost=paid&near=WA8&age=30-35')
    expect(words).toContain('Nothing found, but this may help')
    expect(words).toContain('We left out')
    const gaps = await leftBehind(portal.tables, 'gap')
    expect(gaps).toContainEqual(
      expect.objectContaining({ about: ['speech-language'], years: 2, outwardCode: 'WA8', otherWords: true }),
    )
    expect(JSON.stringify(gaps).toLowerCase()).not.toContain('quill')
  })

  it('suggests names and meanings, asked by post so that nothing typed stands in an address', async () => {
    const { status, body } = await portal.visitor.send('POST', '/api/local-offer/suggestions', { typed: 'SEND' })
    expect([status, body.words[0].text]).toEqual([200, 'SENDIASS'])
    const { body: named } = await portal.visitor.send('POST', '/api/local-offer/suggestions', {
      typed: 'chatter WA8 7QF',
    })
    expect(named.entries.map(({ title }: { title: string }) => title)).toEqual(['Chatterbox'])
  })
})

describe('An entry', () => {
  it('says everything that a parent asks, with a number to ring, and to whom else to talk', async () => {
    const { words, html, headers } = await page(`/local-offer/${clinic.entryId}`)
    for (const said of [
      ...[
        'Speech clinic',
        'Who it is for',
        'Age: from 1 year to 5 years',
        'How to get it',
        'Ask your GP.',
        'How it is decided',
      ],
      ...['Everybody can come.', 'Free', 'About 12 weeks (as of 20 February 2026)', 'No steps', 'Bus 7', 'WA8 7QF'],
      ...['If you are not happy', 'Tell the manager.', 'Checked on 10 March 2026 by: Manager', 'SENDIASS'],
      ...['Other ways to get this', 'Add to shortlist', 'Share', 'Print', 'Related', 'Chatterbox'],
    ])
      expect(words).toContain(said)
    expect(html).toContain('href="tel:01632960001"')
    expect(headers.get('cache-control')).toBe('public, max-age=60')
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '')
    expect(data).toMatchObject({ '@type': 'GovernmentService', name: 'Speech clinic' })
  })

  it('a guide says that nobody needs a diagnosis and when not to wait, and names the nearest help', async () => {
    const { words, html } = await page(`/local-offer/${guide.entryId}?near=WA8`)
    for (const said of [
      'If your child has lost words or skills, contact your health visitor or GP now.',
      'You do not need a diagnosis to ask for help.',
      'What to do today',
      'The nearest help',
    ])
      expect(words).toContain(said)
    expect(html).toContain('<li>hearing check</li>')
    // Families can go to the group by themselves: it comes before the clinic, which is nearer.
    const help = html.slice(html.indexOf('id="nearest"'))
    expect(help.indexOf('Chatterbox')).toBeLessThan(help.indexOf('Speech clinic'))
  })

  it('a setting says what the register knows and its answers about support, and what it has not answered', async () => {
    const { words } = await page(`/local-offer/${nursery.entryId}`)
    for (const said of [
      'Registered for 42 children',
      'EY999002',
      'Through play.',
      'A calm corner.',
      '8 questions are not answered',
    ])
      expect(words).toContain(said)
  })

  it('is not found when nobody knows it', async () => {
    for (const path of [`/local-offer/${newId('entry')}`, '/local-offer/nonsense', '/local-offer/browse/E0'])
      expect((await page(path)).status).toBe(404)
  })

  it('never says where a sensitive place is, nor who a childminder is before they agreed', async () => {
    const everywhere = await Promise.all(
      [
        ...[refuge, childminder].map(({ entryId }) => `/local-offer/${entryId}`),
        ...['/local-offer?near=WA8', '/local-offer?kind=setting', '/local-offer/browse/E05000001'],
        ...['/local-offer/print?ward=E05000001', '/local-offer/print?kind=setting,service'],
        `/local-offer/shortlist?list=${refuge.entryId},${childminder.entryId}`,
      ].map(page),
    )
    for (const { status, html } of everywhere) {
      expect(status).toBe(200)
      expect(html).not.toMatch(/Hidden House|Odalys|Quillfeather|Nowhere Close|960777|EY999001/)
    }
    expect(everywhere[1]?.words).toContain('Childminder in Widnes')
    expect(everywhere[0]?.words).toContain('We do not show the address')
  })
})

describe('Lists', () => {
  it('a shortlist is in the address alone and goes along from page to page', async () => {
    const { html } = await page(`/local-offer?q=talking&list=${group.entryId}`)
    expect(html).toContain('Shortlist (1)')
    expect(html).toContain(`list=${group.entryId},${clinic.entryId}`)
    const { words, headers } = await page(`/local-offer/shortlist?list=${clinic.entryId},${group.entryId}`)
    expect(words.indexOf('Speech clinic')).toBeLessThan(words.indexOf('Chatterbox'))
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('packs to print hold whole entries of a need, of a ward, or of a shortlist', async () => {
    const hearing = await page('/local-offer/print?need=hearing')
    expect(hearing.words).toContain('Local offer of Brindleford: Hearing')
    const ward = await page('/local-offer/print?ward=E05000002')
    for (const said of ['Southbank', 'Chatterbox', 'Acorn Nursery', 'Speech clinic', 'Checked on 10 March 2026'])
      expect(ward.words).toContain(said)
    expect(ward.words).not.toContain('Hearing online')
    const chosen = await page(`/local-offer/print?list=${clinic.entryId}`)
    expect(chosen.words).toContain('About 12 weeks')
    expect(chosen.words).not.toContain('Chatterbox')
  })

  it('browsing names every need, kind and ward; the map of wards is ours', async () => {
    const { words } = await page('/local-offer/browse')
    for (const said of ['Talking and understanding', 'Toilet training', 'Course', 'Northbank', 'Southbank'])
      expect(words).toContain(said)
    const { html, headers } = await page('/local-offer/wards.svg')
    expect(headers.get('content-type')).toBe('image/svg+xml')
    expect(html.match(/<path/g)).toHaveLength(2)
  })
})

describe('Trust (A21)', () => {
  it('warns after 30 days overdue, hides after 90, and never hides the impartial service', async () => {
    const at = async (days: number) => {
      portal.clock.set(`${addDays('2026-09-10', days)}T09:00:00.000Z`)
      const shown = await page(`/local-offer/${clinic.entryId}`)
      return { status: shown.status, words: shown.words, found: (await listed('q=speech')).includes('Speech clinic') }
    }
    const warning = 'Not checked since 10 March 2026. Ring before you go.'
    expect((await at(30)).words).not.toContain(warning)
    expect((await at(31)).words).toContain(warning)
    expect(await at(90)).toMatchObject({ status: 200, found: true })
    expect(await at(91)).toMatchObject({ status: 404, found: false })
    const advice = await page(`/local-offer/${iass.entryId}`)
    expect([advice.status, advice.words.includes(warning)]).toEqual([200, true])
    portal.clock.set(`${offerDay}T10:00:00.000Z`)
  })
})
