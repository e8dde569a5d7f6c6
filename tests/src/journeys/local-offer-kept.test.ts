// The local offer is kept: written by those who give a service, read by the council, published, checked, and held against
// what the law asks.
import { expect } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  held,
  picture,
  signIn,
  type Visitor,
} from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor, mail } = scene()

const look = async ({ page }: Visitor, name: string): Promise<void> => {
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await picture(page, name)
}
const saved = (page: Visitor['page'], words: string | RegExp) =>
  page.getByRole('alert').filter({ hasText: words }).waitFor()
const open = async ({ page }: Visitor, title: string): Promise<string> => {
  await page.getByRole('link', { name: title, exact: true }).click()
  await heading(page, title).waitFor()
  return /ent_\w+/.exec(page.url())?.[0] ?? ''
}
/** What families read, once everything that was kept has been published. */
const families = async ({ page }: Visitor, entryId: string): Promise<string> => {
  await portal().drained()
  await page.goto(`/local-offer/${entryId}?at=${crypto.randomUUID()}`)
  return page.getByRole('main').innerText()
}
const decide = async ({ page }: Visitor, choice: 'Publish it' | 'Send it back', reason?: string): Promise<void> => {
  await page.getByRole('link', { name: 'Review and publish' }).click()
  await page.waitForURL('/portal/local-offer/entries/*/review')
  await heading(page, 'Review an entry').waitFor()
  await page.getByRole('radio', { name: choice }).check()
  if (reason !== undefined) await page.getByLabel('What should be changed?').fill(reason)
  await page.getByRole('button', { name: 'Save the decision' }).click()
}

journey('A therapist changes a waiting time, and families read it once the council has', (step) => {
  let therapist: Visitor
  let manager: Visitor
  let parent: Visitor
  let entryId = ''
  const title = 'Speech and language therapy'

  step('She finds her own entries, and opens the one that is out of date', async () => {
    therapist = await visitor()
    await signIn(therapist, 'professional')
    await therapist.page.getByRole('link', { name: 'Is “Physiotherapy for children” still right?' }).waitFor()
    await therapist.page.getByRole('link', { name: 'Local offer' }).click()
    await heading(therapist.page, 'Your entries in the local offer').waitFor()
    expect(await therapist.page.getByText('Lantern Family Hub').count()).toBe(0)
    entryId = await open(therapist, title)
    await look(therapist, 'entry-of-a-provider')
  })

  step('While she writes, the page says what is hard to read; a reload loses nothing', async () => {
    const { page } = therapist
    await page.getByRole('link', { name: 'Change the words' }).click()
    await heading(page, 'Write an entry').waitFor()
    const decided = page.getByLabel('How it is decided')
    const before = await decided.inputValue()
    await decided.fill(`A therapist reads ${'each and every form that comes in and '.repeat(4)} decides.`)
    await page.getByRole('button', { name: /^This sentence has \d+ words\. Make two of it\.$/ }).click()
    expect(await decided.evaluate((field) => field === document.activeElement)).toBe(true)
    await decided.fill('')
    await page.getByRole('button', { name: /^Say how it is decided who gets this/ }).waitFor()
    await decided.fill(`${before} You get a letter that says why.`)
    await page.getByLabel('Waiting time (optional)').fill('About 9 weeks')
    await page.reload()
    await page.getByText('We kept what you typed before.').waitFor()
    expect(await page.getByLabel('Waiting time (optional)').inputValue()).toBe('About 9 weeks')
  })

  step('By keyboard alone she adds a part and takes another away', async () => {
    const { page } = therapist
    const focused = (selector: string) => page.locator(`${selector}:focus`).waitFor()
    await page.getByRole('button', { name: 'Add section' }).press('Enter')
    await focused('#sections-row-0')
    await page.keyboard.press('Tab')
    await page.keyboard.type('What to bring')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Your red book and a favourite toy.')
    await page.getByRole('button', { name: 'Add contact' }).press('Enter')
    await focused('#contacts-row-1')
    await page.getByRole('button', { name: /^Take away.*Contact 2$/ }).press('Enter')
    await focused('#contacts-row-0')
    await look(therapist, 'writing-an-entry')
    await page.setViewportSize({ width: 320, height: 700 })
    await look(therapist, 'writing-an-entry')
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  step('What cannot be read is named at its field, and then it is handed in', async () => {
    const { page } = therapist
    await page.getByLabel('Youngest age (optional)').fill('toddler')
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await page.getByRole('link', { name: 'Enter an age like 18 months, 2 years or birth.' }).click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('18 months')
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await saved(page, 'Saved as a draft')
    await page.getByRole('button', { name: 'Hand in for review' }).click()
    await saved(page, 'It waits for a review now')
    parent = await visitor({ width: 390 })
    expect(await families(parent, entryId)).toContain('About 14 weeks')
  })

  step('The manager sees from her home page that it waits, and what would change', async () => {
    manager = await visitor()
    await signIn(manager, 'team-manager')
    const { page } = manager
    await page.getByRole('link', { name: /entries wait for your review$/ }).click()
    await open(manager, title)
    const row = page.getByRole('row').filter({ hasText: 'Waiting time' })
    expect(await row.locator('del').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('14')]))
    expect(await row.locator('ins').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('9')]))
    expect(await page.getByRole('row').filter({ hasText: 'Summary' }).count()).toBe(0)
    await look(manager, 'entry-with-differences')
  })

  step('She publishes it, and a parent with a phone reads the new words', async () => {
    await decide(manager, 'Publish it')
    await saved(manager.page, 'Published.')
    const words = await families(parent, entryId)
    for (const part of ['About 9 weeks', 'What to bring', 'You get a letter that says why.'])
      expect(words).toContain(part)
    await look(manager, 'entry-published')
    for (const person of [therapist, manager, parent]) person.noTroubles()
    await parent.leave()
    await therapist.leave()
    await manager.leave()
  })
})

journey('"Still correct", from the link of an e-mail', (step) => {
  let owner: Visitor
  let link = ''
  const title = 'Physiotherapy for children'

  step('In the morning the owner is asked by e-mail, and opening its link changes nothing', async () => {
    await portal().drained()
    await portal().runDaily()
    const message = await mail(({ subject }) => subject === `Is this still correct? ${title}`)
    link = /\/entry-check\/\w+/.exec(message.text)?.[0] ?? ''
    owner = await visitor({ width: 390 })
    await owner.page.goto(link)
    await heading(owner.page, `Is this still correct? ${title}`).waitFor()
    await look(owner, 'still-correct')
    const { body } = await (await portal().as('team-manager')).get('/api/offer-editing/entries')
    const listed = body.entries.find((one: { title: string }) => one.title === title)
    expect(listed.checkDueOn > listed.checkedOn && listed.checkedOn < body.asOf.slice(0, 10)).toBe(true)
  })

  step('One press of the button is a check, and families read of it', async () => {
    await owner.page.getByRole('button', { name: 'Still correct' }).click()
    await owner.page.getByRole('alert').waitFor()
    const { body } = await (await portal().as('team-manager')).get('/api/offer-editing/entries')
    const listed = body.entries.find((one: { title: string }) => one.title === title)
    expect(listed.checkedOn).toBe(body.asOf.slice(0, 10))
    expect(await families(owner, listed.entryId)).toMatch(/Checked on \d+ \w+ \d{4}/)
    owner.noTroubles()
    await owner.leave()
  })
})

journey('A nursery tells families about its support', (step) => {
  let nursery: Visitor
  let manager: Visitor
  let entryId = ''
  const name = 'Wishing Well Day Nursery'
  const write = async (words: string): Promise<void> => {
    const { page } = nursery
    await page.waitForURL('/portal/local-offer/entries/*/write')
    await page.getByLabel('Feelings and friendships').fill(words)
    // On a slow line the entry as it was before is not shown meanwhile: handing that in would be refused.
    const arrives = await held(page, 'GET', `**/api/offer-editing/entries/${entryId}`)
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await page.waitForURL(`/portal/local-offer/entries/${entryId}`)
    await page.getByText('Loading').waitFor()
    expect(await page.getByRole('button', { name: 'Hand in for review' }).count()).toBe(0)
    arrives()
    await saved(page, 'Saved as a draft')
    await page.getByRole('button', { name: 'Hand in for review' }).click()
    await saved(page, 'It waits for a review now')
  }

  step(
    'Its manager, on a phone, changes one of the ten answers; facts of the register are not hers to change',
    async () => {
      nursery = await visitor({ width: 390 })
      const { page } = nursery
      await signIn(nursery, 'setting-manager', '/portal/local-offer')
      entryId = await open(nursery, name)
      await page.getByRole('link', { name: 'Change the words' }).click()
      await page.getByRole('heading', { name: 'Our support for children with special educational needs' }).waitFor()
      await page.getByText('These come from the register.').waitFor()
      await look(nursery, 'profile-of-a-setting')
      await write('We are lovely.')
    },
  )

  step('The council sends it back with a reason, which she reads', async () => {
    manager = await visitor()
    await signIn(manager, 'team-manager', `/portal/local-offer/entries/${entryId}`)
    await decide(manager, 'Send it back')
    await manager.page.getByRole('link', { name: 'Say what should be changed.' }).waitFor()
    await manager.page.getByLabel('What should be changed?').fill('Say what you do when a child is upset.')
    await look(manager, 'review-of-an-entry')
    await manager.page.getByRole('button', { name: 'Save the decision' }).click()
    await saved(manager.page, 'Sent back.')
    await nursery.page.reload()
    await nursery.page.getByText('Sent back: Say what you do when a child is upset.').waitFor()
  })

  step('She says it better, it is published, and families read it on her page', async () => {
    await nursery.page.getByRole('link', { name: 'Go on writing' }).click()
    await write('We name feelings with pictures. A child who is upset sits with one adult.')
    await manager.page.reload()
    await decide(manager, 'Publish it')
    await saved(manager.page, 'Published.')
    expect(await families(nursery, entryId)).toContain('A child who is upset sits with one adult.')
    for (const person of [nursery, manager]) {
      person.noTroubles()
      await person.leave()
    }
  })
})

journey('The board turns green', (step) => {
  let manager: Visitor
  const line = (words: string) => manager.page.getByRole('row').filter({ hasText: words })
  const count = async (words: string): Promise<number> =>
    Number(await manager.page.getByRole('listitem').filter({ hasText: words }).locator('.count').innerText())
  const board = async (): Promise<void> => {
    await manager.page.goto('/portal/local-offer/coverage')
    await heading(manager.page, 'What the law asks, and where families find it').waitFor()
  }
  let red = 0

  step('The manager sees in words what is red, and why', async () => {
    manager = await visitor()
    await signIn(manager, 'team-manager')
    await board()
    red = await count('not covered: red')
    expect(red).toBeGreaterThan(1)
    const travel = await line('Travel to early years places, schools and colleges').innerText()
    expect(travel).toContain('Not covered')
    expect(travel).toContain('its check is more than 90 days overdue')
    expect(travel).not.toContain('paragraph')
    expect(await line('Where to read more about providers').innerText()).toContain('No entry says that it covers this.')
    expect(await line('Others whom the council pays').innerText()).toContain('nobody keeps it right')
    await look(manager, 'coverage-of-the-offer')
    await manager.page.setViewportSize({ width: 390, height: 800 })
    await look(manager, 'coverage-of-the-offer')
    await manager.page.setViewportSize({ width: 1280, height: 900 })
  })

  step('She says that the main local offer has one of them', async () => {
    const { page } = manager
    await line('Where to read more about providers')
      .getByRole('link', { name: /^Say where/ })
      .click()
    await page.waitForURL('/portal/local-offer/coverage/*')
    await heading(page, 'Where families find it').waitFor()
    await page.getByLabel('Web address of the page').fill('localoffer')
    await page.getByRole('button', { name: 'Note this page' }).click()
    await page.getByRole('link', { name: /beginning with https/ }).click()
    await page.keyboard.type('.')
    await page.getByLabel('Web address of the page').fill('https://localoffer.brindleford.example/providers')
    await look(manager, 'where-families-find-it')
    await page.keyboard.press('Enter')
    await saved(page, 'is noted, checked today')
    await line('Where to read more about providers').getByText('On the main local offer', { exact: true }).waitFor()
  })

  step('She gives another one somebody who keeps it right', async () => {
    const { page } = manager
    await line('Others whom the council pays').getByRole('link', { name: 'One-to-one helpers in nurseries' }).click()
    await page.getByRole('link', { name: 'Change who keeps it right' }).click()
    await page.getByLabel('Person').selectOption({ label: 'Farah Siddons, Area SENCO' })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await saved(page, 'is saved')
  })

  step('She finds all whose check is due, and says of the overdue ones that they are still right', async () => {
    const { page } = manager
    await page.goto('/portal/local-offer?show=late')
    await page.getByRole('checkbox', { name: 'Choose Help with travel to nursery and school' }).check()
    await page.getByRole('button', { name: 'Still right: 1 entry' }).click()
    await page.getByRole('status').filter({ hasText: '1 entry is checked: still right.' }).waitFor()
    expect(await page.getByRole('link', { name: 'Help with travel to nursery and school' }).count()).toBe(0)
    await board()
    await line('Travel to early years places, schools and colleges')
      .getByText('Covered here', { exact: true })
      .waitFor()
    await line('Others whom the council pays').getByText('Covered here', { exact: true }).waitFor()
    expect(await count('not covered: red')).toBeLessThan(red)
    manager.noTroubles()
    await manager.leave()
  })
})

journey('A list of services comes in from a table', (step) => {
  let manager: Visitor
  const table = [
    'Ref,What,Who runs it,About,Town,Post code,Ring',
    'a1,Paper Kite drop-in,Riverbank Families,"<b>Play</b> for children who are slow to talk.",Widnes,WA8 7JF,01632 960147',
    'a2,Tea and toys,Riverbank Families,Toys to borrow and a warm drink.,Runcorn,WA7 5HN,01632 960148',
    'a3,,Riverbank Families,No name was given.,Runcorn,WA7 5HN,',
  ].join('\n')
  const choose = async (): Promise<void> => {
    const { page } = manager
    await page.goto('/portal/local-offer/imports')
    await heading(page, 'Import a list of services').waitFor()
    await page.getByLabel('What do you call this list?').fill('Riverbank table')
    await page.getByRole('radio', { name: 'A table' }).check()
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'services.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
    await page.getByRole('button', { name: 'Read the file' }).click()
    await page.getByRole('heading', { name: 'What is in each column?' }).waitFor()
    await page.getByLabel('Title (needed)').selectOption('What')
    await page.getByLabel('Its own number, which never changes').selectOption('Ref')
    await page.getByLabel('Who gives it').selectOption('Who runs it')
    await page.getByLabel('Telephone').selectOption('Ring')
  }

  step('The manager chooses it and says what each column is; what we guessed is filled in', async () => {
    manager = await visitor()
    await signIn(manager, 'team-manager', '/portal/local-offer/imports')
    const { page } = manager
    await page.getByRole('button', { name: 'Read the file' }).click()
    await page.getByRole('link', { name: 'Give the list a name.' }).waitFor()
    await choose()
    expect(await page.getByLabel('Postcode').inputValue()).toBe('Post code')
    expect(await page.getByLabel('Summary or description').inputValue()).toBe('About')
    await look(manager, 'import-columns')
    await page.getByRole('button', { name: 'Read the rows' }).click()
    await page.locator('summary', { hasText: '1 record could not be taken' }).click()
    await page.getByRole('cell', { name: 'It has no name.' }).waitFor()
    await look(manager, 'import-read')
  })

  step('She sees what every record does and what was repaired, and applies it', async () => {
    const { page } = manager
    await page.getByRole('button', { name: 'Compare with our entries' }).click()
    await page.waitForURL('/portal/local-offer/imports/*')
    await heading(page, 'Riverbank table').waitFor()
    await page
      .getByRole('row')
      .filter({ hasText: 'Paper Kite drop-in' })
      .getByText('New: comes in as a draft')
      .waitFor()
    await look(manager, 'import-compared')
    await page.getByRole('button', { name: 'Apply 2 records' }).click()
    await page.getByRole('alert').filter({ hasText: '2 entries are kept.' }).waitFor()
    await page.getByRole('link', { name: 'Read the drafts, then publish them' }).click()
    await page.getByRole('link', { name: 'Tea and toys' }).waitFor()
    await open(manager, 'Paper Kite drop-in')
    await page.locator('summary', { hasText: 'All its words' }).click()
    await page.getByText('Play for children who are slow to talk.').first().waitFor()
  })

  step('The same table once more changes nothing', async () => {
    const { page } = manager
    await choose()
    await page.getByRole('button', { name: 'Read the rows' }).click()
    await page.getByRole('button', { name: 'Compare with our entries' }).click()
    await page.getByText('Our entries already say what this list says.').waitFor()
    expect(await page.getByRole('row').filter({ hasText: 'The same as before' }).count()).toBe(2)
    manager.noTroubles()
    await manager.leave()
  })
})
