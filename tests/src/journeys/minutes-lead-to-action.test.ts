// Minutes that lead to action: an agenda that begins with what is open, minutes that go out, and a SENCO without an
// account who reads three points and says so.
import type { Page } from 'playwright-core'
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

const { visitor, mail } = scene()

const next = 'Curlew cluster: spotting needs early'
const late = 'Kingfisher cluster: autumn meeting'

/** At every width, and as it comes out of the printer. */
const look = async (page: Page, name: string): Promise<void> => {
  const desk = page.viewportSize() ?? { width: 1280, height: 900 }
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await picture(page, name)
  }
  // The width of A4 between its margins, at 96 dots an inch.
  await page.setViewportSize({ width: 718, height: 1040 })
  await page.emulateMedia({ media: 'print' })
  await expectNoSidewaysScroll(page)
  expect(await page.locator('.govuk-button:visible, .govuk-breadcrumbs:visible, footer:visible').count()).toBe(0)
  await picture(page, `${name}-on-paper`)
  await page.emulateMedia({ media: null })
  await page.setViewportSize(desk)
}

journey('Minutes lead to action', (step) => {
  let lead: Visitor
  let other: Visitor
  let senco: Visitor

  step('A SENCO opens the next agenda: it begins with what is still open from last time', async () => {
    senco = await visitor()
    await signIn(senco, 'setting-senco', '/portal/meetings')
    const { page } = senco
    await page.getByRole('link', { name: next }).first().click()
    await page.getByRole('link', { name: 'Agenda', exact: true }).click()
    await heading(page, `Agenda: ${next}`).waitFor()
    const [, second] = await page.getByRole('rowheader').allInnerTexts()
    expect(second).toContain('Actions from last time')
    expect(second).toContain('Ask every family the three settling-in questions')
    await look(page, 'agenda')
  })

  step('and asks for something to be talked about; a date of birth in it is named, and not kept', async () => {
    const { page } = senco
    await page.getByRole('link', { name: 'Ask for something' }).click()
    await page.getByLabel('A question, or something that works well for us').check()
    await page.getByLabel('What would you like to talk about?').fill('Sam, born 3/4/2023, and sleep')
    await page.getByRole('button', { name: 'Put it on the agenda' }).click()
    await page.getByRole('alert').getByText('“3/4/2023” looks like a date of birth. Take it out.').waitFor()
    await page.getByLabel('What would you like to talk about?').fill('Who helps with sleep?')
    await page.getByRole('button', { name: 'Put it on the agenda' }).click()
    await page.getByText('It is on the agenda.').waitFor()
    await page.getByText('Asked for by Wishing Well Day Nursery').waitFor()
  })

  step('The Area SENCO orders the agenda with the keyboard alone; the button keeps the focus as it moves', async () => {
    lead = await visitor()
    await signIn(lead, 'area-senco', '/portal/meetings')
    const { page } = lead
    await page.getByRole('link', { name: next }).first().click()
    await page.getByRole('link', { name: 'Agenda', exact: true }).click()
    await page.getByRole('link', { name: 'Change the agenda' }).click()
    const up = page.getByRole('button', { name: 'Move up Who helps with sleep?' })
    await up.focus()
    for (let press = 0; press < 2; press++) {
      await page.keyboard.press('Enter')
      expect(await up.evaluate((button) => button === document.activeElement)).toBe(true)
    }
    await page.getByText(/Who helps with sleep\? is now item \d of \d/).waitFor()
    await look(page, 'change-agenda')
    await page.getByRole('button', { name: 'Save the agenda' }).click()
    await page.getByText('The agenda is saved.').waitFor()
  })

  step('and prints a register to sign', async () => {
    const { page } = lead
    await page.getByRole('link', { name: next }).first().click()
    await page.getByRole('link', { name: 'Register to print' }).click()
    await page.getByRole('button', { name: 'Print a register to sign' }).waitFor()
    await look(page, 'register')
  })

  step('Another Area SENCO finds a draft that is late, and writes it up', async () => {
    other = await visitor()
    await signIn(other, 'area-senco-2', '/portal/meetings')
    const { page } = other
    await page.getByRole('link', { name: late }).first().click()
    await page.getByText(/Draft, was due/).waitFor()
    await look(page, 'meeting-with-papers')
    await page.getByRole('link', { name: 'Minutes', exact: true }).click()
    await page.getByRole('link', { name: 'Go on writing' }).click()
    const focus = page.getByRole('region', { name: /Settling in/ })
    await focus.getByLabel('What was said').fill('A child (born 3/4/2023) settles with a song. We met on 3/10/2024.')
    await focus.getByRole('button', { name: /Add an action/ }).click()
    await focus.getByLabel('What is there to do?').fill('Share the list of songs')
    await focus.getByLabel('Who does it?').selectOption({ label: 'Every setting of the cluster' })
    const due = new Date(Date.now() + 40 * 86_400_000)
    await focus.getByLabel('Day').fill(String(due.getUTCDate()))
    await focus.getByLabel('Month').fill(String(due.getUTCMonth() + 1))
    await focus.getByLabel('Year').fill(String(due.getUTCFullYear()))
    await focus.getByRole('button', { name: 'Add this action' }).click()
    await focus.getByText(/Share the list of songs: .*Kingfisher/).waitFor()
    for (const [at, point] of ['Sing on arrival.', 'Send us your songs.', 'Come in spring.'].entries())
      await page.getByLabel(`Point ${at + 1}`).fill(point)
  })

  step(
    'Both dates are held against him: one he takes out by a press, of the other he says why it may stay',
    async () => {
      const { page } = other
      await page.getByRole('button', { name: 'Save the draft' }).click()
      await page
        .getByRole('alert')
        .getByText(/“3\/4\/2023” looks like a date of birth/)
        .waitFor()
      await look(page, 'write-minutes')
      await page.getByRole('button', { name: /Take it out.*3.4.2023/ }).click()
      await page.getByLabel('If it is not about a child, say why it may stay').fill('The day of an older meeting')
      await page.getByRole('button', { name: 'Save the draft' }).click()
      await page.getByText('The minutes are saved.').waitFor()
      expect(await page.getByRole('main').innerText()).not.toContain('3/4/2023')
      await look(page, 'minutes-draft')
    },
  )

  step('He sends them: who missed the meeting gets three points, without an account', async () => {
    const { page } = other
    await page.getByRole('button', { name: 'Send the minutes' }).click()
    await page.getByText(/^Sent on/).waitFor()
    const letter = await mail(({ subject, text }) => subject.includes(late) && text.includes('Sing on arrival.'))
    expect(letter.text).not.toContain('Share the list of songs')
    const reader = await visitor({ width: 390, javaScript: false })
    await reader.page.goto(/\/reply\/\S+/.exec(letter.text)?.[0] ?? '')
    await heading(reader.page, late).waitFor()
    await reader.page.getByText('Share the list of songs').waitFor()
    await picture(reader.page, 'minutes-by-link')
    await reader.page.getByRole('button', { name: 'We have read this' }).click()
    await reader.page.getByText('You told us that you have read this').waitFor()
    await reader.leave()
    await page.reload()
    await page.getByRole('link', { name: late }).click()
    await page.getByText('1 setting has said that they read it.').waitFor()
  })

  step('The action is on the next agenda of the cluster, and a setting votes for the topic', async () => {
    const { page } = senco
    await page.goto('/portal/meetings')
    await page.getByRole('link', { name: 'Curlew cluster: autumn meeting' }).first().click()
    await page.getByText('Your setting came, which counts as 1.5 hours of professional development.').waitFor()
    await look(page, 'held-for-a-setting')
    await page.getByRole('link', { name: 'Topic of the next meeting' }).click()
    await page.getByLabel('Play for every sense').check()
    await page.getByRole('button', { name: 'Vote', exact: true }).click()
    await page.getByText('Your vote is kept. You can change it.').waitFor()
    await page.getByRole('link', { name: 'Topic of the next meeting' }).click()
    await look(page, 'topics')
    await page.goBack()
    await page.getByRole('link', { name: 'Minutes', exact: true }).click()
    await page.getByText('Every setting tries the same three questions').waitFor()
    await look(page, 'minutes')
    for (const person of [lead, other, senco]) person.noTroubles(/status of 400/)
  })
})
