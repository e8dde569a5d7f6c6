// The register of training on a tablet, with its list to sign on paper; and a network joined for the school year.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { idOf } from '@senco/local/demo/act'
import { expect } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  picture,
  signIn,
  tablet,
  type Visitor,
  widths,
} from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor } = scene()

const runId = idOf('run', 'run parents-before')
const address = `/portal/training/runs/${runId}/register`

interface Kept {
  readonly name: string
  readonly walkIn?: boolean
  readonly marks: Readonly<Record<string, { readonly mark: string }>>
}

/** As the service keeps it: `name: mark`, for those whom the register has a mark of. */
const kept = async (): Promise<readonly string[]> => {
  const staff = await portal().as('administrator')
  const { attendance } = (await staff.get(`/api/training/runs/${runId}`)).body as { attendance: readonly Kept[] }
  return attendance.flatMap(({ name, marks }) => Object.values(marks).map(({ mark }) => `${name}: ${mark}`))
}

journey('The register of training on a tablet', (step) => {
  let stand: Visitor
  let names: string[]
  const button = (mark: string, name: string) =>
    stand.page.getByRole('button', { name: new RegExp(`^${mark}\\s*: ${name}$`) })

  step('One tap is one person, and tapping again takes the mark away', async () => {
    stand = await visitor({ width: tablet })
    await signIn(stand, 'area-senco', address)
    const { page } = stand
    await heading(page, 'Register').waitFor()
    names = (await kept()).map((line) => line.replace(/: \w+$/, '')).sort()
    await page.getByText(`${names.length} of ${names.length} here`).waitFor()
    const [first = ''] = names
    await button('Present', first).click()
    await page.getByText(`${names.length - 1} of ${names.length} here`).waitFor()
    await expect.poll(kept).toHaveLength(names.length - 1)
    await button('Present', first).click()
    await expect.poll(kept).toContain(`${first}: present`)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'training-register')
  })

  step('Late, left early and turned away are one tap each; a slip is undone', async () => {
    const { page } = stand
    const [first = '', second = '', third = ''] = names
    await button('Late', first).click()
    await button('Left early', second).click()
    await button('Absent', third).click()
    await page.getByText(`${names.length - 1} of ${names.length} here`).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(`${names.length} of ${names.length} here`).waitFor()
    await expect
      .poll(kept)
      .toEqual(expect.arrayContaining([`${first}: late`, `${second}: left-early`, `${third}: present`]))
    await button('Turned away', third).click()
    await page.getByText(`${names.length - 1} of ${names.length} here`).waitFor()
    await expect.poll(kept).toContain(`${third}: not-admitted`)
    await button('Present', third).click()
    await expect.poll(kept).toContain(`${third}: present`)
  })

  step('Somebody who came without a place is added by name, by keyboard alone', async () => {
    const { page } = stand
    await page.locator('summary', { hasText: 'Somebody came without a place?' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Name', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Add them to the register' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary')
    await expectAccessible(page)
    await picture(page, 'training-register-walk-in-mended')
    await page.getByRole('link', { name: 'Choose their setting.' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('name')
    await page.keyboard.type('Wanda Walkin')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Wishing')
    await expectAccessible(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Came without a place', exact: true }).waitFor()
    await expect.poll(kept).toContain('Wanda Walkin: present')
    await picture(page, 'training-register-walk-in')
  })

  step('It reads at a desk, on a phone and at 400 % zoom', async () => {
    const { page } = stand
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await picture(page, 'training-register')
    }
  })

  step(
    'On paper it is a list to sign: every name with a line, lines for others, and nothing of the screen',
    async () => {
      const { page } = stand
      await page.setViewportSize({ width: tablet, height: 1180 })
      await page.emulateMedia({ media: 'print' })
      for (const name of names)
        await page.getByRole('listitem').filter({ hasText: name }).getByText('Signed', { exact: true }).waitFor()
      await page.getByRole('heading', { name: 'Others who came' }).waitFor()
      expect(await page.getByText('Signed', { exact: true }).filter({ visible: true }).count()).toBe(names.length + 7)
      for (const name of ['Done', 'Print a list to sign', 'Undo', 'Download as CSV', 'Add them to the register'])
        expect(await page.getByText(name, { exact: true }).filter({ visible: true }).count()).toBe(0)
      await picture(page, 'training-sign-in-sheet')
      const folder = process.env['SHOTS']
      if (folder !== undefined) {
        mkdirSync(folder, { recursive: true })
        await page.pdf({ path: join(folder, 'training-sign-in-sheet.pdf'), format: 'A4' })
      }
      await page.emulateMedia({ media: null })
      stand.noTroubles()
    },
  )
})

journey('A network for the school year', (step) => {
  let phone: Visitor

  step('A SENCO finds it beside her training, sees what it books, joins it and leaves it', async () => {
    phone = await visitor({ width: 390 })
    await signIn(phone, 'setting-senco', '/portal/training')
    const { page } = phone
    await page.getByRole('link', { name: 'Join a network for the school year' }).click()
    await page.getByRole('heading', { name: 'SENCO network', exact: true }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'networks')
    await page.getByRole('button', { name: 'Join SENCO network' }).click()
    await page.getByText(/^You are a member since/).waitFor()
    await page.getByText(/^Joined SENCO network/).waitFor()
    await picture(page, 'networks-joined')
    await page.getByRole('button', { name: 'Leave SENCO network' }).click()
    await page.getByRole('button', { name: 'Join SENCO network' }).waitFor()
    phone.noTroubles()
  })
})
