// "A SENCO changes": the manager names the new SENCO in a minute; everybody who needs to know is told.
import { addDays, dateInWords, londonDate } from '@senco/domain/time'
import { expect } from 'vitest'
import { expectAccessible, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor, mail } = scene()

const setting = 'Wishing Well Day Nursery'
const fresh = { name: 'Oriel Fennimore', email: 'oriel.fennimore@wishing-well.example' }

journey('A SENCO changes', (step) => {
  let manager: Visitor
  let old: Visitor
  let areaSenco: Visitor
  let before: { readonly inPlace: string; readonly senco: string }
  /** Yesterday: not what the form suggests. */
  const startsOn = (): string => addDays(londonDate(new Date(portal().clock.now()).toISOString()), -1)

  /** Of the board: how many are expected to have a SENCO and have one, and whom the list behind that number names here. */
  const onTheBoard = async (): Promise<{ readonly inPlace: string; readonly senco: string }> => {
    const { page } = areaSenco
    await page.goto('/portal/coverage')
    const tile = page
      .getByRole('region', { name: /^Expected to have a SENCO/ })
      .getByRole('listitem')
      .filter({ hasText: 'SENCO in place' })
    const inPlace = await tile.locator('.count').innerText()
    await tile.getByRole('link').click()
    await heading(page, 'Settings').waitFor()
    await page.getByLabel(/Search/).fill('')
    await page.getByText(new RegExp(`^${inPlace} settings of `)).waitFor()
    await page.getByLabel(/Search/).fill('Wishing Well')
    const row = page.getByRole('row', { name: new RegExp(setting) })
    await row.waitFor()
    const words = await row.innerText()
    return { inPlace, senco: [fresh.name, 'Bilal Merriweather'].find((name) => words.includes(name)) ?? words }
  }

  step('The board of the Area SENCO counts the setting, with the SENCO until now', async () => {
    areaSenco = await visitor()
    await signIn(areaSenco, 'area-senco')
    before = await onTheBoard()
    expect(before.senco).toBe('Bilal Merriweather')
    expect(Number(before.inPlace)).toBeGreaterThan(0)
  })

  step('The SENCO until today is signed in and sees the setting', async () => {
    old = await visitor()
    await signIn(old, 'setting-senco')
    await old.page.getByRole('link', { name: setting }).first().waitFor()
  })

  step('The manager opens "My setting"', async () => {
    manager = await visitor()
    await signIn(manager, 'setting-manager')
    await manager.page.getByRole('link', { name: 'My setting' }).click()
    await heading(manager.page, 'My setting').waitFor()
    await expectAccessible(manager.page)
    await picture(manager.page, 'my-setting')
  })

  step('names the new SENCO, gives an e-mail address and a start date, done in a minute', async () => {
    const { page } = manager
    await page.getByRole('link', { name: setting }).click()
    await page.getByRole('link', { name: 'Change the SENCO' }).click()
    await heading(page, 'Change the SENCO').waitFor()
    let filled = 0
    const fill = async (label: string, text: string): Promise<void> => {
      filled++
      await page.getByLabel(label, { exact: true }).fill(text)
    }
    const [year = '', month = '', day = ''] = startsOn().split('-')
    await fill('Name of the new SENCO', fresh.name)
    await fill('E-mail address', fresh.email)
    await fill('Day', String(Number(day)))
    await fill('Month', String(Number(month)))
    await fill('Year', year)
    // A minute is enough for one page whose every box is filled in; nothing else is open to be asked.
    expect(await page.locator('main form').getByRole('textbox').count()).toBe(filled)
    expect(filled).toBeLessThanOrEqual(5)
    await expectAccessible(page)
    await picture(page, 'change-senco')
    await page.getByRole('button', { name: 'Save the SENCO' }).click()
    await page.getByText(`${fresh.name} is recorded as SENCO.`).waitFor()
    await page.locator('main').getByText(dateInWords(startsOn())).first().waitFor()
    await picture(page, 'senco-changed')
  })

  step('The board says so: as many have a SENCO as before, and of this one it is the new one', async () => {
    expect(await onTheBoard()).toEqual({ ...before, senco: fresh.name })
  })

  step('The home page of the Area SENCO says so', async () => {
    await areaSenco.page.getByRole('link', { name: 'Home', exact: true }).first().click()
    const changes = areaSenco.page.getByRole('region', { name: 'SENCO changes' })
    const line = changes.getByRole('listitem').filter({ hasText: setting })
    await line.getByText(fresh.name).waitFor()
    await picture(areaSenco.page, 'home-area-senco-after-change')
  })

  step('A welcome message says so', async () => {
    const welcome = await mail(({ to }) => to === fresh.email)
    expect(welcome.text).toContain(setting)
    expect(welcome.text).toContain('Farah Siddons')
  })

  step("The old SENCO's access ends", async () => {
    await old.page.reload()
    await heading(old.page, 'What is next').waitFor()
    await expect.poll(() => old.page.getByRole('link', { name: setting }).count()).toBe(0)
    await expect.poll(() => old.page.getByRole('link', { name: 'Meetings' }).count()).toBe(0)
  })

  step('Nothing went wrong in any of the three browsers', async () => {
    for (const person of [manager, old, areaSenco]) person.noTroubles()
    expect(portal().proxy).toBeDefined()
  })
})
