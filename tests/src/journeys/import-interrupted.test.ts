// An import that is interrupted: the page is closed while changes are applied, and somebody goes on with it.
import { calendarFrom } from '@senco/local/demo/dates'
import { filesToTry } from '@senco/local/demo/official-files'
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

const { portal, visitor } = scene()

/** More than one batch of changes, so that an interruption falls between two. */
const added = 120

journey('An import is interrupted and gone on with', (step) => {
  let administrator: Visitor
  let address: string

  /** This month's file of the demo with invented nurseries at its end. */
  const bigFile = (): { name: string; text: string } => {
    const [file] = filesToTry(calendarFrom(new Date(portal().clock.now()).toISOString()))
    if (file === undefined) throw new Error('The demo has no file to try')
    const rows = file.text.trimEnd().split('\r\n')
    const sample = rows.find((row) => row.includes('2990902')) ?? ''
    const more = Array.from({ length: added }, (_, n) =>
      sample
        .replace('2990902', String(2_995_000 + n))
        .replace('The Silver Spoonbill Nursery', `Interruption Nursery ${n}`)
        .replace('3 Lockkeepers Row', `${n + 1} Interruption Row`)
        .replace(/[A-Z]{2}\d \d[A-Z]{2}/, `ZZ${1 + (n % 9)} ${n % 10}${'YZ'[Math.floor(n / 90)]}Z`)
        .replace(/01632 \d+/, `01632 97${String(n).padStart(4, '0')}`),
    )
    return { name: file.name, text: [...rows.slice(0, -1), ...more].join('\r\n') }
  }
  const howManyNew = async (): Promise<number> => {
    const staff = await portal().as('team-manager')
    const { body } = await staff.get('/api/register/settings')
    return body.settings.filter(({ name }: { name: string | null }) => name?.startsWith('Interruption Nursery')).length
  }
  const answerTheQuestions = async (): Promise<void> => {
    const asked = administrator.page.getByRole('group', { name: /^Clover Court Day Nursery/ })
    await asked.getByLabel(/^The same as Clover Court Nursery/).check()
    await administrator.page
      .getByRole('group', { name: /^The Silver Spoonbill/ })
      .getByLabel('No, it is new')
      .check()
  }

  step('A file with more changes than one request takes is compared', async () => {
    administrator = await visitor()
    await signIn(administrator, 'administrator', '/portal/imports')
    const { page } = administrator
    const { name, text } = bigFile()
    await page.getByLabel('Ofsted register of childcare providers').check()
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Read the file' }).click()
    await page.getByRole('button', { name: 'Compare with the register' }).click()
    await heading(page, 'Ofsted register of childcare providers').waitFor()
    await page.getByRole('heading', { name: /^New: is it the same nursery\?/ }).waitFor()
    address = new URL(page.url()).pathname
  })

  step('An answer given before a reload is still there after it', async () => {
    const { page } = administrator
    await answerTheQuestions()
    await page.reload()
    await page.getByRole('group', { name: /^Clover Court Day Nursery/ }).waitFor()
    await expect.poll(() => page.getByLabel(/^The same as Clover Court Nursery/).isChecked()).toBe(true)
  })

  step(
    'The connection is lost after the first part was applied: the page says so, and what is applied is kept',
    async () => {
      const { page } = administrator
      let parts = 0
      await page.route(/\/apply$/, (route) => (++parts > 1 ? route.abort() : route.continue()))
      await page.getByRole('button', { name: 'Apply these changes' }).click()
      await page.getByRole('alert').getByText('What is applied already is kept.').waitFor()
      await expectAccessible(page)
      await picture(page, 'import-connection-lost')
      await page.unroute(/\/apply$/)
      const kept = await howManyNew()
      expect(kept).toBeGreaterThan(0)
      expect(kept).toBeLessThan(added)
    },
  )

  step('After closing the page the list of imports leads back to it', async () => {
    const { page } = administrator
    await page.goto('/portal/imports')
    await page.getByText('You began an import.').waitFor()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('link', { name: 'Go on with it' }).click()
    await heading(page, 'Ofsted register of childcare providers').waitFor()
    expect(new URL(page.url()).pathname).toBe(address)
    await page.getByText('Applying this import was interrupted.').waitFor()
    await expectAccessible(page)
    await picture(page, 'import-go-on')
  })

  step('Going on applies the rest, each once', async () => {
    const { page } = administrator
    await page.getByRole('button', { name: 'Go on applying' }).click()
    await page.getByText(/changes? applied/).waitFor()
    expect(await howManyNew()).toBe(added)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await picture(page, 'import-gone-on')
  })

  step('Nothing is left to go on with, and a reload says that this edition is applied', async () => {
    const { page } = administrator
    await page.reload()
    await page.getByText('This edition is applied.').waitFor()
    expect(await page.getByRole('button', { name: /apply/i }).count()).toBe(0)
    await page.goto('/portal/imports')
    await page.getByRole('button', { name: 'Read the file' }).waitFor()
    expect(await page.getByText('You began an import.').count()).toBe(0)
    administrator.noTroubles(/ERR_FAILED/)
  })
})
