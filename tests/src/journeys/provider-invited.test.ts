// Somebody who works for a service is invited with its name, and from then on keeps its entries in the local offer right.
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

journey('A service is invited to keep its own entries right', (step) => {
  const fresh = { name: 'Tobias Merrow', email: 'tobias.merrow@service.example' }
  const organisation = 'Riverbank Families'
  let administrator: Visitor
  let invited: Visitor
  const title = 'Little Talkers'

  const look = async ({ page }: Visitor, name: string): Promise<void> => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await picture(page, name)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  step('The administrator ticks the role of a professional, and is asked whom they work for', async () => {
    administrator = await visitor()
    await signIn(administrator, 'administrator', '/portal/people')
    const { page } = administrator
    await page.getByRole('link', { name: 'Invite somebody' }).click()
    await heading(page, 'Invite somebody').waitFor()
    await page.getByLabel('Auditor').check()
    expect(await page.getByLabel('Organisation (optional)').count()).toBe(0)
    await page.getByLabel('Auditor').uncheck()
    await page.getByLabel('Health or social care professional').check()
    const offered = page.locator('#organisations option')
    await offered.first().waitFor({ state: 'attached' })
    expect(await offered.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))).toContain(
      organisation,
    )
    await page.getByLabel('Name', { exact: true }).fill(fresh.name)
    await page.getByLabel('E-mail address').fill(fresh.email)
    await page.getByLabel('Organisation (optional)').fill(`  ${organisation.toUpperCase()} `)
    await look(administrator, 'inviting-a-service')
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await page.getByText(`We have written to ${fresh.name}.`).waitFor()
  })

  step('They accept, and see the entries of their organisation and no others', async () => {
    const { text } = await mail(({ to, subject }) => to === fresh.email && subject.includes('invitation'))
    invited = await visitor({ width: 390 })
    const { page } = invited
    await page.goto(text.match(/http:\S+\/auth\/invitation\/\S+/)?.[0] ?? '')
    await page.getByRole('button', { name: 'Accept and sign in' }).click()
    await page.getByRole('button', { name: fresh.name }).click()
    await heading(page, 'What is next').waitFor()
    await page.goto('/portal/local-offer')
    await heading(page, 'Your entries in the local offer').waitFor()
    const link = page.getByRole('link', { name: title, exact: true })
    await link.waitFor()
    expect(await page.getByText('Lantern Family Hub').count()).toBe(0)
    await link.click()
    await heading(page, title).waitFor()
    await page.getByRole('link', { name: 'Change the words' }).waitFor()
  })

  step(
    'Other changes of their roles leave the organisation with them, and taking it away closes the entry',
    async () => {
      const { page } = administrator
      const openRoles = async () => {
        await page.goto('/portal/people')
        await page.getByLabel('Search').fill(fresh.name)
        await page.getByRole('link', { name: fresh.name }).click()
        await heading(page, fresh.name).waitFor()
      }
      await openRoles()
      await page.getByLabel('Auditor').check()
      await page.getByRole('button', { name: 'Save roles' }).click()
      await page.getByText('The roles are changed.').waitFor()
      await openRoles()
      expect(await page.getByLabel('Organisation (optional)').inputValue()).toBe(organisation.toUpperCase())
      await invited.page.reload()
      await invited.page.getByRole('link', { name: 'Change the words' }).waitFor()

      await page.getByLabel('Organisation (optional)').fill('')
      await page.getByLabel('Auditor').uncheck()
      await page.getByRole('button', { name: 'Save roles' }).click()
      await page.getByText('The roles are changed.').waitFor()
      await invited.page.reload()
      await heading(invited.page, 'We cannot find that page').waitFor()
      invited.noTroubles(/404|We cannot find that/)
    },
  )
})
