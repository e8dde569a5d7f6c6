// The two main journeys without a mouse: every step is a key, and the focus can always be seen.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { heading, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { visitor } = scene()

interface Focus {
  readonly tag: string
  readonly name: string
  readonly visible: boolean
}

/** What has the focus, by the name that it has on the page, and whether that can be seen. */
const focused = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement
    const label =
      (at as HTMLInputElement).labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent ?? ''
    const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(at)
    const radio = at.matches('input[type=radio],input[type=checkbox]')
    const visible = radio || outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)'
    return { tag: at.tagName, name: label.trim().replaceAll(/\s+/g, ' '), visible }
  })

/** Presses Tab until something of that name has the focus. */
const tabTo = async (page: Page, name: string | RegExp): Promise<void> => {
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press('Tab')
    const focus = await focused(page)
    if (focus.tag !== 'BODY') expect(focus.visible, `the focus on "${focus.name}" can be seen`).toBe(true)
    if (typeof name === 'string' ? focus.name === name : name.test(focus.name)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

const write = async (page: Page, name: string | RegExp, text: string): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

journey('Changing the SENCO by keyboard alone', (step) => {
  let manager: Visitor

  step('The manager skips to the content and opens the setting', async () => {
    manager = await visitor()
    await signIn(manager, 'shared-mailbox-manager')
    await press(manager.page, 'Skip to main content')
    await press(manager.page, 'Lighthouse Day Nursery')
    await heading(manager.page, 'Lighthouse Day Nursery').waitFor()
  })

  step('finds out what is missing: the error summary takes the focus and leads to the field', async () => {
    const { page } = manager
    await press(page, 'Change the SENCO')
    await heading(page, 'Change the SENCO').waitFor()
    await press(page, 'Save the SENCO')
    await page.getByRole('alert').getByText('There is a problem').waitFor()
    await press(page, 'Enter the name of the SENCO.')
    await expect.poll(async () => (await focused(page)).name).toBe('Name of the new SENCO')
  })

  step('names the new SENCO', async () => {
    const { page } = manager
    await page.keyboard.type('Perpetua Lindqvist')
    await write(page, 'E-mail address', 'perpetua.lindqvist@lighthouse-day-nursery.example')
    await press(page, 'Save the SENCO')
    await page.getByText('Perpetua Lindqvist is recorded as SENCO.').waitFor()
    manager.noTroubles()
  })
})

journey('Replying to a meeting by keyboard alone', (step) => {
  let senco: Visitor

  step('The SENCO goes from home to the reply', async () => {
    senco = await visitor()
    await signIn(senco, 'setting-senco')
    await press(senco.page, /Reply to this meeting|Change your reply/)
    await senco.page.getByRole('heading', { level: 1 }).waitFor()
  })

  step('chooses with the arrow keys, and sends', async () => {
    const { page } = senco
    await tabTo(page, 'The SENCO is coming')
    await page.keyboard.press('Space')
    await tabTo(page, /1:30pm/)
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => (await focused(page)).name).toMatch(/7pm to 8pm/)
    await press(page, 'Send reply')
    await page
      .getByText(/You can change (this|your reply) until/)
      .first()
      .waitFor()
    senco.noTroubles()
  })
})
