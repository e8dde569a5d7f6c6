// Signing in through the identity provider, and a session that ends: what was typed is never lost.
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { lookAtEveryWidth } from '../support/every-page.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor } = scene()

journey('Somebody signs in, is interrupted and loses nothing', (step) => {
  let manager: Visitor
  const typed = 'Wilhelmina Starling-Oak'

  /** Both clocks: the service's own, and the browser's, which counts down to it. */
  const passes = async (minutes: number): Promise<void> => {
    portal().clock.set(new Date(portal().clock.now() + minutes * 60_000).toISOString())
    await manager.page.clock.fastForward(minutes * 60_000)
  }

  const chooseAccount = async (): Promise<void> => {
    await heading(manager.page, 'Sign in on this machine').waitFor()
    await manager.page.getByRole('button', { name: 'Ines Tolliver' }).click()
  }

  step('A page of the portal leads to the sign-in, and back to that page', async () => {
    manager = await visitor()
    const { page } = manager
    await page.clock.install()
    await page.goto('/portal/my-settings')
    await heading(page, 'Sign in').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Sign in', exact: true }).click()
    await heading(page, 'Sign in on this machine').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await chooseAccount()
    await heading(page, 'My setting').waitFor()
    expect(new URL(page.url()).pathname).toBe('/portal/my-settings')
  })

  step('A form is half filled in when the session is about to end: a warning says so', async () => {
    const { page } = manager
    await page.getByRole('link', { name: 'Wishing Well Day Nursery' }).click()
    await page.getByRole('link', { name: 'Change the SENCO' }).click()
    await page.getByLabel('Name of the new SENCO').fill(typed)
    await passes(56)
    await page.getByRole('dialog', { name: 'You will be signed out soon' }).waitFor()
    await lookAtEveryWidth(page, 'session-warning')
  })

  step('"Stay signed in" keeps the session and what was typed', async () => {
    const { page } = manager
    // The page then asks anew how long the session lasts; before that answer the clock must not move on.
    const told = page.waitForResponse((response) => response.url().endsWith('/api/people/me'))
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await told
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await page.getByLabel('Name of the new SENCO').inputValue()).toBe(typed)
  })

  step('Long after, the session has ended, and the page says so', async () => {
    await passes(61)
    await manager.page.getByRole('dialog', { name: 'You have been signed out' }).waitFor()
    await lookAtEveryWidth(manager.page, 'session-ended')
  })

  step('Signing in again comes back to the form with the typed text restored', async () => {
    const { page } = manager
    await page.getByRole('link', { name: 'Sign in again' }).click()
    // The provider may still know who it is; then nothing is asked.
    await expect
      .poll(
        async () => {
          if (await page.getByRole('heading', { name: 'Sign in on this machine' }).isVisible()) await chooseAccount()
          return page.getByText('We kept what you typed before.').isVisible()
        },
        { timeout: 10_000 },
      )
      .toBe(true)
    expect(await page.getByLabel('Name of the new SENCO').inputValue()).toBe(typed)
  })

  step('After signing out the next person at the computer finds nothing of it', async () => {
    const { page } = manager
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft')))).toEqual([])
    await page.goto('/portal')
    await heading(page, 'Sign in').waitFor()
    manager.noTroubles(/401/)
  })
})

journey('A page that was open over a release goes on', (step) => {
  let staff: Visitor
  let asked = 0

  /** The part of the portal with the next page is gone for so many tries. */
  const goneFor = async (tries: number): Promise<void> => {
    asked = 0
    await staff.page.route(/\/portal\/.*people-page[^/]*\.js/, (route) =>
      ++asked <= tries ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    )
  }

  step('The next page is loaded anew by itself', async () => {
    staff = await visitor()
    await signIn(staff, 'administrator')
    await goneFor(1)
    await staff.page.getByRole('link', { name: 'People', exact: true }).first().click()
    await heading(staff.page, 'People').waitFor()
    expect(asked).toBeGreaterThan(1)
  })

  step('What stays gone is said, without loading for ever', async () => {
    const { page } = staff
    await page.unrouteAll()
    await page.goto('/portal')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await goneFor(Number.POSITIVE_INFINITY)
    await page.getByRole('link', { name: 'People', exact: true }).first().click()
    await heading(page, /Sorry, there is a problem/).waitFor()
    await page.getByRole('link', { name: 'Go to the home page' }).click()
    await page.getByRole('link', { name: 'People', exact: true }).first().waitFor()
    expect(asked).toBeLessThan(6)
    await staff.leave()
  })
})
