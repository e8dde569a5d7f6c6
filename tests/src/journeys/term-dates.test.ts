// Term dates and holidays: a year is entered, two people change it at once, and settings read it.
import { academicYearOf } from '@senco/domain/calendar/terms'
import { londonDate } from '@senco/domain/time'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { heading, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { lookAtEveryWidth } from '../support/every-page.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor } = scene()

const fillDate = async (group: Locator, [day, month, year]: readonly [number, number, number]): Promise<void> => {
  await group.getByLabel('Day').fill(String(day))
  await group.getByLabel('Month').fill(String(month))
  await group.getByLabel('Year').fill(String(year))
}

const group = (page: Page, term: string, day: string) =>
  page.getByRole('group', { name: `${term} term` }).getByRole('group', { name: day, exact: true })

/** The first academic year that the demo has no dates for. */
const newYear = (): number => academicYearOf(londonDate(new Date(portal().clock.now()).toISOString())) + 2
const name = (): string => `${newYear()} to ${newYear() + 1}`

journey('Term dates and holidays are kept in the portal', (step) => {
  let manager: Visitor
  let colleague: Visitor

  step('The menu leads to this year and the next, which say that they are samples', async () => {
    manager = await visitor()
    await signIn(manager, 'team-manager')
    const { page } = manager
    await page.getByRole('link', { name: 'Term dates' }).click()
    await heading(page, 'Term dates and holidays').waitFor()
    await page.getByText('These are sample dates.').waitFor()
    const year = newYear() - 2
    const terms = page.getByRole('table', { name: `Terms of ${year} to ${year + 1}`, exact: true })
    expect(await terms.getByRole('rowheader').allInnerTexts()).toEqual(['Autumn', 'Spring', 'Summer'])
    await lookAtEveryWidth(page, 'term-dates')
    await page.getByRole('link', { name: `Change the term dates of ${year} to ${year + 1}` }).click()
    await page.getByLabel('These are still sample dates').waitFor()
    await lookAtEveryWidth(page, 'term-dates-change')
    await page.getByRole('link', { name: 'Cancel' }).click()
  })

  step('An empty year, and a term that ends before it starts, are said where they are to be mended', async () => {
    const { page } = manager
    await page.getByRole('link', { name: 'Add an academic year' }).click()
    expect(await page.getByLabel('Academic year').inputValue()).toBe(String(newYear()))
    await page.getByRole('button', { name: 'Save the term dates' }).click()
    await page.getByRole('link', { name: 'Enter the dates of one term or more.' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('autumn.startsOn')
    await fillDate(group(page, 'Autumn', 'First day of term'), [3, 9, newYear()])
    await fillDate(group(page, 'Autumn', 'Last day of term'), [1, 9, newYear()])
    await page.getByRole('button', { name: 'Save the term dates' }).click()
    await page.getByRole('link', { name: 'The autumn term must end after it starts.' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('autumn.endsOn')
    await lookAtEveryWidth(page, 'term-dates-add')
  })

  step('What was typed is there again after another page, and the year is saved', async () => {
    const { page } = manager
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.getByRole('link', { name: 'Add an academic year' }).click()
    await page.getByText('We kept what you typed before.').waitFor()
    await fillDate(group(page, 'Autumn', 'Last day of term'), [20, 12, newYear()])
    await fillDate(group(page, 'Autumn', 'Half-term holiday, first day'), [22, 10, newYear()])
    await fillDate(group(page, 'Autumn', 'Half-term holiday, last day'), [26, 10, newYear()])
    await page.getByRole('button', { name: 'Save the term dates' }).click()
    await heading(page, 'Change holidays').waitFor()
    await page.getByText(`The term dates of ${name()} are saved. Now check its holidays.`).waitFor()
  })

  step('The usual bank holidays are filled in; one is taken away, put back, and closed days are added', async () => {
    const { page } = manager
    const rows = page.getByRole('table').getByRole('rowheader')
    await page.getByText('The usual bank holidays of England are filled in.').waitFor()
    expect(await rows.count()).toBe(8)
    await page
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click()
    expect(await rows.count()).toBe(7)
    await page.getByRole('button', { name: 'Fill in the usual bank holidays' }).click()
    expect(await rows.count()).toBe(8)
    await page.getByRole('button', { name: 'Add to the list' }).click()
    await page.getByRole('button', { name: 'Save the holidays' }).waitFor()
    await page.getByLabel('What it is').fill('Council offices closed')
    await page.getByRole('button', { name: 'Add to the list' }).click()
    await page.getByText('Enter the date.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first')
    await fillDate(page.getByRole('group', { name: 'Date', exact: true }), [1, 9, newYear()])
    await page.getByRole('button', { name: 'Add to the list' }).click()
    expect(await rows.count()).toBe(9)
    await lookAtEveryWidth(page, 'term-dates-holidays')
  })

  step('A colleague changes the terms meanwhile; both changes are kept without a word', async () => {
    colleague = await visitor()
    await signIn(colleague, 'area-senco', `/portal/term-dates/${newYear()}/terms`)
    await fillDate(group(colleague.page, 'Autumn', 'Last day of term'), [19, 12, newYear()])
    await colleague.page.getByRole('button', { name: 'Save the term dates' }).click()
    await colleague.page.getByText(`The term dates of ${name()} are saved.`).waitFor()
    await manager.page.getByRole('button', { name: 'Save the holidays' }).click()
    await manager.page.getByText(`The holidays of ${name()} are saved.`).waitFor()
  })

  step('Whoever changes the same days second is told, sees what is saved now, and keeps what they typed', async () => {
    const holidays = `/portal/term-dates/${newYear()}/holidays`
    for (const { page } of [colleague, manager]) {
      await page.goto(holidays)
      await heading(page, 'Change holidays').waitFor()
    }
    await colleague.page.getByRole('button', { name: /^Remove 1 September/ }).click()
    await colleague.page.getByRole('button', { name: 'Save the holidays' }).click()
    await colleague.page.getByText(`The holidays of ${name()} are saved.`).waitFor()
    const { page } = manager
    await page.getByLabel('What it is').fill('Training day')
    await fillDate(page.getByRole('group', { name: 'Date', exact: true }), [4, 9, newYear()])
    await page.getByRole('button', { name: 'Save the holidays' }).click()
    await page.getByText('Somebody else changed these dates while you were typing.').waitFor()
    await page.getByRole('heading', { name: 'Saved now, by somebody else' }).waitFor()
    expect(await page.getByRole('table', { name: 'Saved now' }).getByRole('rowheader').count()).toBe(8)
    expect(await page.getByLabel('What it is').inputValue()).toBe('Training day')
    await lookAtEveryWidth(page, 'term-dates-overtaken')
    await page.getByRole('button', { name: 'Save the holidays' }).click()
    await page.getByText(`The holidays of ${name()} are saved.`).waitFor()
  })

  step('What was saved is there, with who changed what', async () => {
    const { page } = manager
    const terms = page.getByRole('table', { name: `Terms of ${name()}`, exact: true })
    expect(await terms.innerText()).toContain(`19 December ${newYear()}`)
    const days = page.getByRole('table', { name: `Bank holidays and closed days of ${name()}` })
    await days.getByText('Training day').waitFor()
    expect(await days.getByRole('rowheader').count()).toBe(10)
    await page.getByText('Who changed these dates').click()
    const lines = await page.locator('.history li').allInnerTexts()
    expect(lines[0]).toContain('Rosalind Achterberg')
    expect(lines[0]).toContain('Training day')
    expect(lines[1]).toContain('Farah Siddons')
    expect(lines[1]).toContain('Took away 1 September')
    expect(lines[3]).toContain(`(was 3 September ${newYear()} to 20 December ${newYear()}`)
    await lookAtEveryWidth(page, 'term-dates-changed')
  })

  step('A year that was added by mistake is taken away again', async () => {
    const { page } = manager
    await page.getByRole('link', { name: `Change the term dates of ${name()}` }).click()
    await page.getByText('Take this year away').click()
    await page.getByRole('button', { name: `Take ${name()} away` }).click()
    await page.getByText(`${name()} is taken away.`).waitFor()
    await expect.poll(() => page.getByRole('heading', { name: name() }).count()).toBe(0)
  })

  step('A setting reads them and finds nothing to change', async () => {
    const senco = await visitor({ width: 390 })
    await signIn(senco, 'setting-senco', '/portal/term-dates')
    await heading(senco.page, 'Term dates and holidays').waitFor()
    expect(await senco.page.getByRole('link', { name: /Change|Add an academic/ }).count()).toBe(0)
    expect(await senco.page.getByText('Who changed these dates').count()).toBe(0)
    senco.noTroubles()
    await senco.leave()
    manager.noTroubles(/409/)
    colleague.noTroubles()
  })
})
