// A council begins with its real files: Halton's are imported through the page where they are present beside the project.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { halton } from '@senco/domain/authority/halton'
import { addDays, londonDate } from '@senco/domain/time'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')

if (!existsSync(data))
  test('The real files of a council are not beside the project, so only the fictional ones are imported', () => {
    console.log(`Nothing at ${data}: the journey with a real council's files was not run.`)
  })
else tellIt()

function tellIt(): void {
  const { portal, visitor, mail } = scene({ demo: false, authority: 'halton' })

  journey('A council begins with its real files', (step) => {
    let administrator: Visitor
    let phone: Visitor
    let group: string
    const title = 'A first cluster meeting'
    let heldOn: string | undefined
    /** The day after tomorrow, the same for the whole journey. */
    const day = (): string => (heldOn ??= addDays(londonDate(new Date(portal().clock.now()).toISOString()), 2))
    const senco = { name: 'Philippa Overbury', email: 'philippa.overbury@first.example' }

    const importFile = async (kind: string, file: string): Promise<void> => {
      const { page } = administrator
      await page.goto('/portal/imports')
      await page.getByLabel(kind, { exact: true }).check()
      await page.getByLabel('File', { exact: true }).setInputFiles(join(data, file))
      await page.getByRole('button', { name: 'Read the file' }).click()
      await page.getByRole('button', { name: 'Compare with the register' }).click()
      await page.getByRole('button', { name: 'Apply these changes' }).click()
      await page.getByText('The Area SENCOs concerned are told.').waitFor()
    }
    const fact = async (name: string): Promise<string> => {
      const line = administrator.page.locator('.govuk-summary-list__row').filter({ hasText: name })
      return (await line.locator('dd').first().innerText()).trim()
    }

    step('The administrator imports the Ofsted register: 136 rows, all of them new', async () => {
      administrator = await visitor()
      await signIn(administrator, 'administrator')
      const header = administrator.page.locator('header')
      const colours = [1, 3, 5].map((at) => Number.parseInt(halton.colour.slice(at, at + 2), 16))
      await expect
        .poll(() => header.evaluate((top) => getComputedStyle(top).backgroundColor))
        .toBe(`rgb(${colours.join(', ')})`)
      await importFile('Ofsted register of childcare providers', 'ofsted/childcare-providers-2021-08-31-halton.csv')
      expect(await fact('Could not be taken')).toBe('0')
      await picture(administrator.page, 'halton-ofsted-applied')
    })

    step('then the schools, postcodes and wards', async () => {
      await importFile('Schools', 'schools/halton-2022.csv')
      await importFile('Postcodes', 'postcodes/halton-2025-11.csv')
      await importFile('Ward boundaries', 'geography/halton-wards-2025.geojson')
    })

    step('The totals are right: 136 providers and 69 open schools', async () => {
      const { page } = administrator
      await page.goto('/portal/settings')
      await page.getByText(/of 205 in Halton/).waitFor()
      await page.getByLabel('Search').fill('303357')
      await page.getByRole('link', { name: 'Childminder 303357: details needed' }).waitFor()
      await expectNoSidewaysScroll(page)
      await picture(page, 'halton-settings')
    })

    step('Nothing is red: what nobody has recorded is no breach', async () => {
      const { page } = administrator
      await page.goto('/portal/coverage')
      await heading(page, 'Who has a SENCO').waitFor()
      await page.getByRole('link', { name: 'Not recorded yet' }).first().waitFor()
      expect(
        await page.getByRole('link', { name: /Statutory requirement not met|Expected, not in place/ }).count(),
      ).toBe(0)
      await expectAccessible(page)
      await picture(page, 'halton-coverage')
    })

    step('The administrator appoints a SENCO at a nursery', async () => {
      const { page } = administrator
      await page.goto('/portal/settings?type=group')
      await page.getByLabel('Search').fill('')
      await page.getByText(/ settings of 205 in Halton$/).waitFor()
      const first = page.locator('tbody tr').filter({ hasNotText: 'details needed' }).first().getByRole('link').first()
      group = (await first.innerText()).trim()
      await first.click()
      await heading(page, group).waitFor()
      await page.getByRole('link', { name: 'Name the SENCO' }).click()
      await page.getByLabel('Name of the new SENCO').fill(senco.name)
      await page.getByLabel('E-mail address').fill(senco.email)
      await page.getByLabel('Telephone').check()
      await page.getByRole('button', { name: 'Save the SENCO' }).click()
      await page.getByText(`${senco.name} is recorded as SENCO.`).waitFor()
    })

    step('The board changes', async () => {
      const { page } = administrator
      await page.goto('/portal/coverage')
      const expected = page.getByRole('region', { name: /^Expected to have a SENCO/ })
      await expected.getByRole('link', { name: 'SENCO in place' }).waitFor()
      expect(await expected.getByRole('listitem').filter({ hasText: 'SENCO in place' }).textContent()).toMatch(
        /^1(?!\d)/,
      )
    })

    step('The administrator adds a cluster and puts the nursery into it', async () => {
      const { page } = administrator
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Clusters' }).click()
      await page.getByRole('link', { name: 'Add a cluster' }).click()
      await page.getByLabel('Name', { exact: true }).fill('First cluster')
      await page.getByRole('button', { name: 'Save the cluster' }).click()
      await page.getByText('The cluster is added. Now choose its settings.').waitFor()
      await page.getByLabel('Find other settings').fill(group)
      await page.getByRole('checkbox', { name: group, exact: true }).check()
      await page.getByRole('button', { name: 'Put 1 setting in this cluster' }).click()
      await page.getByText('1 setting is in the cluster now.').waitFor()
      await page.getByRole('link', { name: group }).first().waitFor()
    })

    step('plans its first meeting, and publishes it', async () => {
      const { page } = administrator
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Meetings' }).click()
      await page.getByRole('link', { name: 'Plan a meeting' }).first().click()
      await page.getByLabel('Name of the meeting').fill(title)
      await page.getByLabel('First cluster').check()
      const time = page.getByRole('group', { name: 'Time 1' })
      const [year = '', month = '', date = ''] = day().split('-')
      await time.getByLabel('Day').fill(String(Number(date)))
      await time.getByLabel('Month').fill(String(Number(month)))
      await time.getByLabel('Year').fill(year)
      await time.getByLabel('Starts at').fill('9:30')
      await time.getByLabel('Ends at').fill('11am')
      await time.getByLabel('In person').check()
      await time.getByLabel('Where?').fill('The town hall')
      await time.getByLabel('Places').fill('10')
      await page.getByRole('button', { name: 'Save the meeting' }).click()
      await page.getByText('The meeting is planned. Publish it when you are ready.').waitFor()
      await page.getByRole('button', { name: 'Publish and send invitations' }).click()
      await page.getByText('Open', { exact: true }).waitFor()
    })

    step('The SENCO replies for the setting by the link in the e-mail', async () => {
      const { text } = await mail(({ subject, to }) => subject.includes(title) && to === senco.email)
      phone = await visitor({ width: 390, javaScript: false })
      await phone.page.goto(text.match(/http:\S+answer=coming/)?.[0] ?? '')
      await phone.page.getByRole('button', { name: 'Send reply' }).click()
      await phone.page.getByText('Saved. You can change this until the meeting starts.').waitFor()
    })

    step('and on the day the administrator marks them present', async () => {
      portal().clock.set(`${day()}T09:45:00.000Z`)
      await signIn(administrator, 'administrator', '/portal/meetings')
      const { page } = administrator
      await page.getByRole('link', { name: title }).first().click()
      await page.getByRole('link', { name: /attendance/i }).click()
      await page.getByRole('button', { name: /^Present/ }).click()
      await page.getByText('1 of 1 here').waitFor()
      for (const person of [administrator, phone]) person.noTroubles()
    })
  })
}
