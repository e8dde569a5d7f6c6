// "The monthly Ofsted file": chosen, compared, decided on and applied by a council administrator.
import { calendarFrom } from '@senco/local/demo/dates'
import { filesToTry, type OfficialFile } from '@senco/local/demo/official-files'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor, mail } = scene()

journey('The monthly Ofsted file', (step) => {
  let administrator: Visitor

  const files = (): readonly OfficialFile[] => filesToTry(calendarFrom(new Date(portal().clock.now()).toISOString()))

  const choose = async (file: OfficialFile | undefined): Promise<void> => {
    if (file === undefined) throw new Error('The demo has no such file')
    const { page } = administrator
    await page.goto('/portal/imports')
    await page.getByLabel('Ofsted register of childcare providers').check()
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) })
    await page.getByRole('button', { name: 'Read the file' }).click()
    await page.getByRole('heading', { name: 'What the file holds' }).waitFor()
  }

  step('Choose the file; an older edition is refused', async () => {
    administrator = await visitor()
    await signIn(administrator, 'administrator')
    const { page } = administrator
    await choose(files()[1])
    await page.getByRole('button', { name: 'Compare with the register' }).click()
    await page
      .getByRole('alert')
      .getByText(/older|newer/)
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'import-older-refused')
  })

  step('See differences only', async () => {
    const { page } = administrator
    await choose(files()[0])
    await expectAccessible(page)
    await picture(page, 'import-read')
    await page.getByRole('button', { name: 'Compare with the register' }).click()
    await heading(page, 'Ofsted register of childcare providers').waitFor()
    await page.getByRole('heading', { name: /^New: is it the same nursery\?/ }).waitFor()
    expect(await page.getByText('Hopscotch Barn Nursery').count()).toBe(0)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'import-differences')
  })

  step('New: is it the same nursery?', async () => {
    const { page } = administrator
    await page.getByRole('button', { name: 'Apply these changes' }).click()
    await page
      .getByRole('alert')
      .getByText(/Say whether Clover Court Day Nursery/)
      .waitFor()
    await page
      .getByRole('group', { name: /^Clover Court Day Nursery/ })
      .getByLabel(/^The same as Clover Court Nursery/)
      .check()
    await page
      .getByRole('group', { name: /^The Silver Spoonbill Nursery/ })
      .getByLabel('No, it is new')
      .check()
  })

  step('Missing: closed, moved or ask next month, with the work affected', async () => {
    const { page } = administrator
    const missing = page.getByRole('group', { name: /^Windmill Meadow Preschool/ })
    await page.getByText('Nothing changes until you choose.').waitFor()
    await missing.getByLabel('It has moved to another authority').waitFor()
    await missing.getByLabel('Ask again next month').check()
    await page.getByRole('row', { name: /Tambourine Day Nursery/ }).waitFor()
    await picture(page, 'import-decided')
  })

  step('Apply', async () => {
    const { page } = administrator
    await page.getByRole('button', { name: 'Apply these changes' }).click()
    await page.getByText(/changes? applied/).waitFor()
    await expectAccessible(page)
    await picture(page, 'import-applied')
  })

  step('The Area SENCOs concerned are told', async () => {
    const tomos = 'tomos.griffin.bale@brindleford.example'
    const letter = await mail(({ subject, to }) => to === tomos && subject.includes('of your settings'))
    expect(letter.text).toContain('Clover Court')
  })

  step('The nursery kept its SENCO, cluster and history under the new registration', async () => {
    const { page } = administrator
    await page.goto('/portal/settings')
    await page.getByLabel('Search').fill('2990901')
    const row = page.getByRole('row', { name: /Clover Court/ })
    await row.waitFor()
    expect(await row.textContent()).not.toContain('No name recorded')
    await row.getByRole('link').first().click()
    await heading(page, /Clover Court/).waitFor()
    administrator.noTroubles(/409|400/)
  })

  step('The same file again changes nothing', async () => {
    const { page } = administrator
    await choose(files()[0])
    await page.getByRole('button', { name: 'Compare with the register' }).click()
    await heading(page, 'Ofsted register of childcare providers').waitFor()
    await expect.poll(() => page.getByRole('heading', { name: /^(New|Changed|Closed)/ }).count()).toBe(0)
  })
})
