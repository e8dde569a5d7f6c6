// A council begins with its real files: Halton's are imported through the page where they are present beside the project.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
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
    let group: { readonly settingId: string; readonly name: string }
    const title = 'A first cluster meeting'
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
      const staff = await portal().as('team-manager')
      const { body } = await staff.get('/api/register/settings')
      group = body.settings.find(
        (one: { providerType: string; status: string; name: string | null; inScope: boolean }) =>
          one.providerType === 'group' && one.status === 'active' && one.name !== null && one.inScope,
      )
      const { page } = administrator
      await page.goto(`/portal/settings/${group.settingId}`)
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

    step('A cluster meeting is planned and published', async () => {
      const staff = await portal().as('team-manager')
      const { body } = await staff.send('POST', '/api/clusters', { name: 'First cluster', wardCodes: [] })
      await staff.send('PUT', `/api/clusters/${body.cluster.clusterId}/settings`, { settingIds: [group.settingId] })
      const startsAt = new Date(Math.ceil(portal().clock.now() / 3_600_000) * 3_600_000 + 86_400_000).toISOString()
      const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString()
      const planned = await staff.send('POST', '/api/clusters/meetings', {
        clusterIds: [body.cluster.clusterId],
        title,
        slots: [{ startsAt, endsAt, mode: 'in-person', venue: 'The town hall', capacity: 10 }],
      })
      expect(planned.status).toBe(200)
      const { page } = administrator
      await page.goto(`/portal/meetings/${planned.body.meetingId}`)
      await page.getByRole('button', { name: 'Publish and send invitations' }).click()
      await page.getByText('Open for replies').waitFor()
    })

    step('The SENCO replies for the setting by the link in the e-mail', async () => {
      const { text } = await mail(({ subject, to }) => subject.includes(title) && to === senco.email)
      phone = await visitor({ width: 390, javaScript: false })
      await phone.page.goto(text.match(/http:\S+answer=coming/)?.[0] ?? '')
      await phone.page.getByRole('button', { name: 'Send reply' }).click()
      await phone.page.getByText('Saved. You can change this until the meeting starts.').waitFor()
    })

    step('and on the day the administrator marks them present', async () => {
      portal().clock.set(new Date(portal().clock.now() + 25 * 3_600_000).toISOString())
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
