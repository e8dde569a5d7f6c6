// The register of a whole council, 2,500 settings: found, filtered, paged, copied and downloaded in the browser.
import { readFile } from 'node:fs/promises'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { SettingSummary } from '@senco/domain/register/model'
import type { Tables } from '@senco/store/client'
import { packSummary } from '@senco/store/register/board'
import type { Locator } from 'playwright-core'
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

const { portal, visitor } = scene({ demo: false })

const howMany = 2500
const number = (n: number): string => String(n).padStart(4, '0')

/** Invented settings, of which every tenth is a childminder and every fourth has no SENCO. */
const settings: readonly SettingSummary[] = Array.from({ length: howMany }, (_, n) => ({
  settingId: `stg_list${number(n)}`,
  name:
    n === 7 ? '=HYPERLINK("http://x.example","Click")' : n === 8 ? '@Acorns, "Big" Nursery' : `Setting ${number(n)}`,
  providerType: n % 10 === 0 ? ('childminder' as const) : ('group' as const),
  status: 'active' as const,
  inScope: true,
  urn: `EY88${number(n)}`,
  town: n % 2 === 0 ? 'Upper Brindle' : 'Nether Ford',
  postcode: `BD${10 + (n % 80)} ${n % 10}AA`,
  email: n % 3 === 0 ? `shared${n % 30}@settings.example` : `setting${n}@settings.example`,
  ...(n % 4 === 0
    ? {}
    : {
        senco: {
          personId: `per_list${number(n)}`,
          name: n === 9 ? '+44 Zoë Ünal' : n === 10 ? '-Minus Name' : `Senco Number${number(n)}`,
          email: `senco${n}@settings.example`,
          startsOn: '2025-09-01',
          qualifications: [],
        },
      }),
}))

const seed = async (tables: Tables): Promise<void> => {
  for (let at = 0; at < settings.length; at += 25)
    await tables.document.send(
      new BatchWriteCommand({
        RequestItems: {
          [tables.service]: settings
            .slice(at, at + 25)
            .map((summary) => ({ PutRequest: { Item: packSummary(summary) } })),
        },
      }),
    )
}

journey('The register of a whole council', (step) => {
  let staff: Visitor
  const rows = (): Locator => staff.page.locator('tbody tr')
  const said = (words: string): Promise<void> => staff.page.getByText(words, { exact: true }).waitFor()
  const search = async (text: string): Promise<void> => staff.page.getByLabel('Search').fill(text)

  step('2,500 settings are there, 50 on a page', async () => {
    await seed(portal().tables)
    staff = await visitor()
    await signIn(staff, 'administrator', '/portal/settings')
    await said('2,500 settings of 2,500 in Brindleford')
    expect(await rows().count()).toBe(50)
    for (const width of widths) {
      await staff.page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(staff.page)
      await expectAccessible(staff.page)
    }
    await staff.page.setViewportSize({ width: 1280, height: 900 })
    await picture(staff.page, 'settings-2500')
  })

  step('One is found by name, number, postcode with or without its space, and SENCO, accents or not', async () => {
    for (const [typed, name] of [
      ['setting 1234', 'Setting 1234'],
      ['ey881234', 'Setting 1234'],
      ['Number0123', 'Setting 0123'],
      ['zoe unal', 'Setting 0009'],
    ] as const) {
      await search(typed)
      await said('1 setting of 2,500 in Brindleford')
      expect(await rows().first().innerText()).toContain(name)
    }
    const inPostcode = settings.filter(({ postcode }) => postcode === 'BD33 3AA').length
    for (const typed of ['BD33 3AA', 'bd333aa']) {
      await search(typed)
      await said(`${inPostcode} settings of 2,500 in Brindleford`)
    }
    await search('nether ford')
    await said('1,250 settings of 2,500 in Brindleford')
    await search('nobody at all')
    await said('No setting matches. Take a filter away, or search for less.')
    expect(new URL(staff.page.url()).search, 'what is searched for may be a name').not.toContain('nobody')
  })

  step('Filters add up and stand in the address, so that a colleague sees the same', async () => {
    const { page } = staff
    await search('')
    await page.getByText('More filters').click()
    await page.getByLabel('Type').selectOption({ label: 'Childminder' })
    await said('250 settings of 2,500 in Brindleford')
    await search('upper')
    await said('250 settings of 2,500 in Brindleford')
    const address = page.url()
    expect(address).toContain('type=childminder')
    await page.goto(address)
    await said('250 settings of 2,500 in Brindleford')
    await page.getByRole('button', { name: /clear/i }).click()
    await search('')
    await said('2,500 settings of 2,500 in Brindleford')
  })

  step('Pages turn, also by the address and the keyboard, and a search begins at the first', async () => {
    const { page } = staff
    const pages = page.getByRole('navigation', { name: 'Pages of settings' })
    const before = await rows().first().innerText()
    await pages
      .getByRole('button', { name: /next/i })
      .or(pages.getByRole('link', { name: /next/i }))
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => rows().first().innerText()).not.toBe(before)
    await page.goto('/portal/settings?page=50')
    await heading(page, 'Settings').waitFor()
    await expect.poll(() => rows().count()).toBe(50)
    await expectAccessible(page)
    await search('setting 0001')
    await said('1 setting of 2,500 in Brindleford')
  })

  step('The e-mail addresses of what is shown are copied, each once', async () => {
    const { page } = staff
    await search('ey88000')
    await said('10 settings of 2,500 in Brindleford')
    await page.getByRole('button', { name: 'Copy e-mail addresses' }).click()
    await page.getByText('addresses copied.').waitFor()
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('; ')
    const shown = settings.slice(0, 10)
    const expected = new Set(shown.map((one) => one.senco?.email ?? one.email))
    expect(new Set(copied)).toEqual(expected)
    expect(copied).toHaveLength(expected.size)
  })

  step('The download holds every row found, and nothing that a spreadsheet would run', async () => {
    const { page } = staff
    await search('')
    await said('2,500 settings of 2,500 in Brindleford')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('settings.csv')
    const text = await readFile(await download.path(), 'utf8')
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(howMany + 1)
    expect(lines[0]).toContain('Setting,Type,URN')
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"",""Click"")"`)
    expect(text).toContain(`"'@Acorns, ""Big"" Nursery"`)
    expect(text).toContain("'+44 Zoë Ünal")
    // Somebody's cell that begins like a formula has the apostrophe in front, wherever it stands in its row.
    expect(lines.slice(1).filter((line) => /(^|,)"?[=+\-@]/.test(line))).toEqual([])
    staff.noTroubles()
  })

  step('The board counts the same settings', async () => {
    const { page } = staff
    await page.goto('/portal/coverage')
    await heading(page, 'Who has a SENCO').waitFor()
    await page.getByRole('heading', { name: 'Expected to have a SENCO: 2,250' }).waitFor()
    staff.noTroubles()
  })
})
