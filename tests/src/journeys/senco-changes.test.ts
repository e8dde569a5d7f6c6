// "A SENCO changes": the manager names the new SENCO in a minute; everybody who needs to know is told.
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
    await page.getByLabel('Name of the new SENCO').fill(fresh.name)
    await page.getByLabel('E-mail address').fill(fresh.email)
    await expectAccessible(page)
    await picture(page, 'change-senco')
    await page.getByRole('button', { name: 'Save the SENCO' }).click()
    await page.getByText(`${fresh.name} is recorded as SENCO.`).waitFor()
    await picture(page, 'senco-changed')
  })

  step('The board says so', async () => {
    areaSenco = await visitor()
    await signIn(areaSenco, 'area-senco', '/portal/settings')
    await areaSenco.page.getByLabel(/Search/).fill('Wishing Well')
    await areaSenco.page
      .getByRole('row', { name: new RegExp(setting) })
      .getByText(fresh.name)
      .waitFor()
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
