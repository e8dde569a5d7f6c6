// A childminder's home is a private address: families read a name, a street and a telephone number once they agree, and no
// longer when they take it back.
import { personIdOf } from '@senco/local/demo/accounts'
import { expect } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  picture,
  signIn,
  type Visitor,
  widths,
} from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor } = scene()

interface Minder {
  readonly entryId: string
  readonly postcode: string
  /** What would tell whose home it is. */
  readonly telling: readonly string[]
}

/** From what the council keeps: childminders of the demo with whether they agreed. */
const minderWho = async (agreed: boolean, name = ''): Promise<Minder> => {
  const client = await portal().signIn(personIdOf('administrator'))
  const { body } = await client.get('/api/offer-editing/entries')
  for (const { entryId, title } of body.entries as { entryId: string; title: string }[]) {
    if (!title.startsWith(name) || !title.endsWith(', childminder')) continue
    const { content } = (await client.get(`/api/offer-editing/entries/${entryId}`)).body.entry
    if ((content.setting?.agreedOn !== undefined) !== agreed) continue
    const [place] = content.places
    const [{ telephone }] = content.contacts
    const person = title.replace(', childminder', '')
    return { entryId, postcode: place.postcode, telling: [person, ...place.addressLines, place.postcode, telephone] }
  }
  throw new Error('The demo has no such childminder')
}

/** Pages of this entry alone. */
const ownPages = ({ entryId }: Minder): readonly string[] => [
  `/local-offer/${entryId}`,
  `/local-offer/shortlist?list=${entryId}`,
  `/local-offer/print?list=${entryId}`,
]
/** Where all entries are. Others of the demo have the same postcode, so that one says nothing there. */
const sharedPages = [
  '/local-offer?q=childminder&kind=setting',
  '/openreferral/services?full=true&per_page=500',
  '/sitemap.xml',
]

/** What of it the public can read anywhere, once everything that was kept has been published. */
const readable = async (minder: Minder): Promise<string[]> => {
  await portal().drained()
  portal().clock.set(new Date(portal().clock.now() + 3000).toISOString())
  const read = async (path: string) => (await portal().visitor.get(path)).text
  const [own, shared] = await Promise.all([Promise.all(ownPages(minder).map(read)), Promise.all(sharedPages.map(read))])
  // "2 Ferry Walk" is not in "22 Ferry Walk".
  const says = (text: string, words: string) => new RegExp(`(?<!\\d)${words}`).test(text)
  return minder.telling.filter((words) =>
    (words === minder.postcode ? own : [...own, ...shared]).some((text) => says(text, words)),
  )
}

const look = async ({ page }: Visitor, name: string): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await picture(page, name)
  }
  await page.setViewportSize({ width: 390, height: 844 })
}

/** What a family sees of the entry itself, at a phone. */
const family = async ({ page }: Visitor, { entryId }: Minder): Promise<string> => {
  await page.goto(`/local-offer/${entryId}?at=${crypto.randomUUID()}`)
  return page.getByRole('main').innerText()
}

const answers = async ({ page }: Visitor, choice: RegExp, told?: string): Promise<void> => {
  await page.getByRole('link', { name: 'Show name and address?' }).click()
  await heading(page, 'Show a childminder').waitFor()
  await page.getByRole('radio', { name: choice }).check()
  if (told !== undefined) await page.getByRole('radio', { name: told, exact: true }).check()
  await page.getByRole('button', { name: 'Save' }).click()
}

journey('A childminder agrees to be shown, and takes it back', (step) => {
  let parent: Visitor
  let desk: Visitor
  let home: Visitor
  let minder: Minder
  let own: Minder

  step(
    'Before she agrees, families read that there is a childminder in the town, and nothing of whose home it is',
    async () => {
      minder = await minderWho(false)
      expect(minder.telling.every((words) => words.length > 4)).toBe(true)
      expect(await readable(minder)).toEqual([])
      parent = await visitor({ width: 390 })
      const text = await family(parent, minder)
      expect(text).toContain('Childminder in ')
      for (const words of minder.telling) expect(text).not.toContain(words)
      await look(parent, 'childminder-not-agreed')
    },
  )

  step('She rings the council and agrees; who records it says how she told', async () => {
    desk = await visitor()
    await signIn(desk, 'administrator', `/portal/local-offer/entries/${minder.entryId}`)
    const { page } = desk
    await page.getByText('Not shown: no agreement').waitFor()
    await answers(desk, /^Yes:/)
    await page.getByRole('link', { name: 'Choose how you were told.' }).waitFor()
    await look(desk, 'agreement-of-a-childminder')
    await page.getByRole('radio', { name: 'Telephone', exact: true }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Kept: name, address and map point may be shown.').waitFor()
    await page.getByText('Shown: the childminder agreed').waitFor()
  })

  step('From then on families read her name, street, postcode and number', async () => {
    expect(await readable(minder)).toEqual(minder.telling)
    const text = await family(parent, minder)
    for (const words of minder.telling) expect(text).toContain(words)
    await look(parent, 'childminder-agreed')
  })

  step('She takes it back, and all of it is gone again', async () => {
    await desk.page.goto(`/portal/local-offer/entries/${minder.entryId}`)
    await answers(desk, /^No:/, 'Telephone')
    await desk.page.getByText('Kept: name, address and map point are not shown.').waitFor()
    expect(await readable(minder)).toEqual([])
    const text = await family(parent, minder)
    for (const words of minder.telling) expect(text).not.toContain(words)
  })

  step('Another does both herself on her phone, and no review stands in between', async () => {
    own = await minderWho(true, 'Leticia Underhay')
    expect(await readable(own)).toEqual(own.telling)
    home = await visitor({ width: 390 })
    await signIn(home, 'childminder', `/portal/local-offer/entries/${own.entryId}`)
    await answers(home, /^No:/)
    await home.page.getByText('Kept: name, address and map point are not shown.').waitFor()
    expect(await readable(own)).toEqual([])
    await answers(home, /^Yes:/)
    await home.page.getByText('Kept: name, address and map point may be shown.').waitFor()
    expect(await readable(own)).toEqual(own.telling)
    await look(home, 'own-entry-of-a-childminder')
  })

  step('Nothing went wrong on any screen', () => {
    for (const one of [parent, desk, home]) one.noTroubles()
    return Promise.resolve()
  })
})
