// "The monthly Ofsted file": chosen, compared, decided on and applied by a council administrator.

import { addDays } from '@senco/domain/time'
import { calendarFrom } from '@senco/local/demo/dates'
import { filesToTry, type OfficialFile } from '@senco/local/demo/official-files'
import { expect } from 'vitest'
import { expectAccessible, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { lookAtEveryWidth } from '../support/every-page.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor, mail } = scene()

journey('The monthly Ofsted file', (step) => {
  let administrator: Visitor

  const files = (): readonly OfficialFile[] => filesToTry(calendarFrom(new Date(portal().clock.now()).toISOString()))

  const choose = async (file: OfficialFile): Promise<void> => {
    const { page } = administrator
    await page.goto('/portal/imports')
    await page.getByLabel('Ofsted register of childcare providers').check()
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) })
    await page.getByRole('button', { name: 'Read the file' }).click()
    await page.getByRole('heading', { name: 'What the file holds' }).waitFor()
  }

  const compare = async (file: OfficialFile): Promise<void> => {
    const { page } = administrator
    await choose(file)
    await page.getByRole('button', { name: 'Compare with the register' }).click()
    await page.waitForURL('/portal/imports/*')
    await heading(page, 'Ofsted register of childcare providers').waitFor()
  }

  const fileOf = (at: 0 | 1): OfficialFile => {
    const file = files()[at]
    if (file === undefined) throw new Error('The demo has no such file')
    return file
  }
  /** Its lines changed; the first is the title, the third the header. */
  const altered = ({ name, text }: OfficialFile, change: (lines: string[]) => string[]): OfficialFile => ({
    name,
    text: change(text.split('\r\n')).join('\r\n'),
  })
  /** With a line, the fifth, whose number is none. */
  const withABadLine = (): OfficialFile =>
    altered(fileOf(0), (lines) => lines.toSpliced(4, 0, (lines[3] ?? '').replace(/^Web link,\w+/, 'Web link,MISSING')))
  /** A day newer: the nursery that had resigned is registered again, and the one that was missing still is. */
  const newer = (): OfficialFile => {
    const { name, text } = fileOf(0)
    const day = /\d{4}-\d\d-\d\d/
    const next = addDays(day.exec(name)?.[0] ?? '', 1)
    const asAt = `as at ${next.split('-').reverse().join('/')}`
    return { name: name.replace(day, next), text: text.replace(/as at [^,\r]+/, asAt).replace('Resigned', 'Active') }
  }
  /** What would end with a setting: the time of its SENCO, if it has one, and its part in a cluster. */
  const workOf = async (setting: string): Promise<readonly string[]> => {
    const { body } = await (await portal().as('administrator')).get('/api/register/settings')
    const { senco } = body.settings.find(({ name }: { name: string | null }) => name === setting)
    return [...(senco === undefined ? [] : [`${senco.name} is the SENCO here`]), 'It belongs to a cluster']
  }

  step('Choose the file; an older edition is refused', async () => {
    administrator = await visitor()
    await signIn(administrator, 'administrator')
    const { page } = administrator
    await choose(fileOf(1))
    await page.getByRole('button', { name: 'Compare with the register' }).click()
    await page
      .getByRole('alert')
      .getByText(/older|newer/)
      .waitFor()
    await lookAtEveryWidth(page, 'import-older-refused')
  })

  step('A file that lacks more than 5 % of what we hold is stopped, and nothing of it can be applied', async () => {
    const { page } = administrator
    await compare(altered(fileOf(0), (lines) => lines.filter((_, at) => at < 3 || at % 4 !== 0)))
    await page.getByText(/^Warning\d+ of \d+ settings .* That is more than 5 %, so nothing will change\./).waitFor()
    expect(await page.getByRole('button', { name: /apply/i }).count()).toBe(0)
    expect(await page.getByRole('radio').count()).toBe(0)
    await lookAtEveryWidth(page, 'import-stopped')
    await page.getByRole('link', { name: 'Import another file' }).click()
    await heading(page, 'Import an official file').waitFor()
  })

  step('A line that cannot be taken is shown with its number in the file and the reason', async () => {
    const { page } = administrator
    await choose(withABadLine())
    await page.locator('summary', { hasText: '1 line could not be taken' }).click()
    const line = page.getByRole('table', { name: 'Lines that could not be taken' }).locator('tbody tr')
    expect(await line.count()).toBe(1)
    expect(await line.getByRole('rowheader').innerText()).toBe('5')
    await line.getByText('"MISSING" is not a Provider URN.').waitFor()
    await lookAtEveryWidth(page, 'import-rejected')
  })

  step('See differences only', async () => {
    const { page } = administrator
    await compare(withABadLine())
    await page.getByRole('heading', { name: /^New: is it the same nursery\?/ }).waitFor()
    expect(await page.getByText('Hopscotch Barn Nursery').count()).toBe(0)
    await page.locator('summary', { hasText: '1 line could not be taken' }).click()
    await page.getByText('"MISSING" is not a Provider URN.').waitFor()
    await lookAtEveryWidth(page, 'import-differences')
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
    // What stands beside a question or a line is what would end with the setting.
    const beside = missing.locator('xpath=ancestor::div[ul][1]').getByRole('listitem')
    const closed = page.getByRole('table', { name: 'Closed' }).getByRole('row', { name: /Tambourine Day Nursery/ })
    const [ofMissing, ofClosed] = [await workOf('Windmill Meadow Preschool'), await workOf('Tambourine Day Nursery')]
    expect([...ofMissing, ...ofClosed].join()).toContain(' is the SENCO here')
    expect(await beside.allTextContents()).toEqual(ofMissing)
    expect(await closed.getByRole('listitem').allTextContents()).toEqual(ofClosed)
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
    await compare(fileOf(0))
    await expect.poll(() => page.getByRole('heading', { name: /^(New|Changed|Closed)/ }).count()).toBe(0)
  })

  step('A newer file: what was closed and is registered again opens again', async () => {
    const { page } = administrator
    await compare(newer())
    const again = page.getByRole('table', { name: 'Open again' })
    await again.getByRole('rowheader', { name: 'Tambourine Day Nursery' }).waitFor()
    expect(await again.locator('tbody tr').count()).toBe(1)
  })

  step('and what is missing a second time says since when, and "It has closed" is decided', async () => {
    const { page } = administrator
    const missing = page.getByRole('group', { name: /^Windmill Meadow Preschool/ })
    await missing.getByText(/^Missing since the file of /).waitFor()
    await missing.getByLabel('It has closed').check()
    await lookAtEveryWidth(page, 'import-open-again')
    await page.getByRole('button', { name: 'Apply these changes' }).click()
    await page.getByText('2 changes applied.').waitFor()
    const { body } = await (await portal().as('administrator')).get('/api/register/settings')
    const statusOf = (setting: string): string =>
      body.settings.find(({ name }: { name: string | null }) => name === setting).status
    expect([statusOf('Windmill Meadow Preschool'), statusOf('Tambourine Day Nursery')]).toEqual(['closed', 'active'])
    await page.goto('/portal/settings?state=closed')
    await page.getByLabel('Search').fill('Windmill Meadow')
    await page.getByRole('row', { name: /Windmill Meadow Preschool/ }).waitFor()
    administrator.noTroubles(/409|400/)
  })
})
