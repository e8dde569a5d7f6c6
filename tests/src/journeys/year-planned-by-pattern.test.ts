// A year of one meeting a term for four clusters with two times each: planned by a pattern, looked through, published, and
// changed as a series. What a person does for it is counted.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { visitor, portal, mail } = scene()

/** A person's hands: every press and every character is counted. */
const hands = () => {
  let [clicks, typed] = [0, 0]
  return {
    click: async (on: Locator) => {
      clicks += 1
      await on.click()
    },
    /** A list is opened and an entry pressed. */
    choose: async (from: Locator, label: string) => {
      clicks += 2
      await from.selectOption({ label })
    },
    type: async (into: Locator, text: string) => {
      clicks += 1
      typed += text.length
      await into.fill(text)
    },
    /**
     * Seconds by the keystroke-level model (Card, Moran and Newell 1980): 1.1 to point, 0.2 to press, 1.35 to think before
     * each, 0.28 a character for an average typist. Reading the dates is not in it.
     */
    count: () => ({ clicks, typed, seconds: Math.round(clicks * (1.1 + 0.2 + 1.35) + typed * 0.28) }),
  }
}

const look = async (page: Page, name: string): Promise<void> => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await picture(page, name)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

journey('A year of meetings is planned by a pattern', (step) => {
  const hand = hands()
  let desk: Visitor
  let next: string

  step('The team manager asks for all clusters, a Tuesday morning and an evening online', async () => {
    desk = await visitor()
    await signIn(desk, 'team-manager', '/portal/meetings')
    const { page } = desk
    await hand.click(page.getByRole('link', { name: 'Plan a term or a year' }))
    await heading(page, 'Plan a term or a year').waitFor()
    const all = page.getByRole('button', { name: /Choose all \d+ clusters/ })
    const names = await page.getByRole('group', { name: 'Which clusters?' }).getByRole('checkbox').count()
    expect(names).toBeGreaterThanOrEqual(4)
    if (names === 4) await hand.click(all)
    else
      for (const at of [0, 1, 2, 3])
        await hand.click(page.getByRole('group', { name: 'Which clusters?' }).locator('label').nth(at))
    const years = page.getByLabel('When?').locator('option', { hasText: 'The school year' })
    next = (await years.nth(1).textContent()) ?? ''
    await hand.choose(page.getByLabel('When?'), next)
    await hand.type(page.getByRole('group', { name: 'Time 1' }).getByLabel('Where?'), 'Brindleford Town Hall')
    await hand.click(page.getByRole('button', { name: 'Add another time' }))
    await look(page, 'plan-year')
  })

  step('What is typed survives a mistake and a page that is loaded again', async () => {
    const { page } = desk
    const places = page.getByRole('group', { name: 'Time 2' }).getByLabel('Places')
    await places.fill('none')
    await page.getByRole('button', { name: 'Show the dates' }).click()
    await page.getByRole('link', { name: 'Enter how many places time 2 has, 1 or more.' }).waitFor()
    await page.reload()
    await page.getByText('We kept what you typed before.').waitFor()
    await expect.poll(() => page.getByLabel('Where?').inputValue()).toBe('Brindleford Town Hall')
    await places.fill('30')
  })

  step('sees twelve meetings in a grid of weeks and clusters, with holidays in grey', async () => {
    const { page } = desk
    await hand.click(page.getByRole('button', { name: 'Show the dates' }))
    await heading(page, 'Look through the dates').waitFor()
    await page.getByText(/^12 meetings chosen of 12/).waitFor()
    await page.getByRole('cell', { name: 'Half-term' }).first().waitFor()
    await page.getByRole('cell', { name: 'School holiday' }).first().waitFor()
    await look(page, 'review-year')
  })

  step('leaves one out, which stays left out when the page is loaded again, and takes it back in', async () => {
    const { page } = desk
    const first = page.getByRole('checkbox').first()
    await first.uncheck()
    await page.getByText(/^11 meetings chosen of 12/).waitFor()
    await page.reload()
    await page.getByText(/^11 meetings chosen of 12/).waitFor()
    expect(await first.isChecked()).toBe(false)
    await first.check()
    await page.getByText(/^12 meetings chosen of 12/).waitFor()
  })

  step(
    'moves one to another day and takes it back out, without losing either when the page is loaded again',
    async () => {
      const { page } = desk
      const another = page.getByRole('button', { name: /^Another day/ }).first()
      await another.click()
      const move = page.getByRole('group', { name: 'New day' })
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name: 'Half-term' }) })
        .first()
      const [, day = '', month = '', year = ''] =
        /^(\d+) (\w+).*(\d{4})$/.exec((await row.getByRole('rowheader').innerText()).trim()) ?? []
      await move.getByLabel('Day').fill(day)
      await move.getByLabel('Month').fill(month)
      await move.getByLabel('Year').fill(year)
      await page.getByRole('button', { name: 'Move', exact: true }).click()
      await page.getByText(/1 meeting has something in the way/).waitFor()
      await look(page, 'review-year-marked')
      await page.reload()
      await page.getByText(/1 meeting has something in the way/).waitFor()
      const offered = page.getByRole('button', { name: /^Move to / })
      await offered.click()
      await page.getByText('Nothing is in their way.').waitFor()
    },
  )

  step('and plans them: in all a matter of a few presses', async () => {
    const { page } = desk
    await hand.click(page.getByRole('button', { name: 'Plan 12 meetings' }))
    await page.getByText('12 meetings are planned.').waitFor()
    const { clicks, typed, seconds } = hand.count()
    process.stdout.write(
      `A year of 12 meetings with two times each: ${clicks} clicks and ${typed} characters, about ${seconds} seconds of a person's time.\n`,
    )
    expect(seconds).toBeLessThan(120)
  })

  step('Publishing says who has no e-mail and whether childminders can come, and opens all', async () => {
    const { page } = desk
    await heading(page, 'Publish meetings').waitFor()
    await page.getByRole('link', { name: /no e-mail: print letters/ }).waitFor()
    await look(page, 'publish-year')
    await page.getByRole('button', { name: 'Publish 12 meetings and send invitations' }).click()
    await page.getByText(/^12 meetings are open for replies/).waitFor()
    await mail(({ subject }) => subject.includes('SENCO cluster meeting'))
  })

  step('Those without e-mail have a letter each, with the times and our telephone number', async () => {
    const { page } = desk
    await page.goto('/portal/meetings/letters')
    await heading(page, 'Letters about meetings').waitFor()
    const letters = page.getByRole('article')
    expect(await letters.count()).toBeGreaterThan(0)
    const text = await letters.first().innerText()
    expect(text).toContain('Please ring us on 01632 960100')
    expect(text).toContain('online')
    await look(page, 'letters')
    await page.emulateMedia({ media: 'print' })
    await picture(page, 'letters-on-paper')
    await page.emulateMedia({ media: 'screen' })
  })

  step('One meeting is moved half an hour with all later ones, and nobody is told', async () => {
    const { page } = desk
    await page.goto('/portal/meetings')
    await page
      .getByRole('link', { name: /^SENCO cluster meeting: / })
      .first()
      .click()
    await page.getByRole('link', { name: 'Change this meeting' }).click()
    const time = page.getByRole('group', { name: 'Time 1' })
    await time.getByLabel('Starts at').fill('10am')
    await time.getByLabel('Ends at').fill('11:30am')
    await page.getByLabel('This meeting and later ones of its series').check()
    await page.getByLabel('Save without telling anybody').check()
    await look(page, 'change-series')
    const sent = portal().mailbox.all().length
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('3 meetings are changed. Nobody was told.').waitFor()
    await portal().drained()
    expect(portal().mailbox.all()).toHaveLength(sent)
    await page
      .getByText(/10am to 11:30am/)
      .first()
      .waitFor()
    desk.noTroubles()
    await desk.leave()
  })
})
