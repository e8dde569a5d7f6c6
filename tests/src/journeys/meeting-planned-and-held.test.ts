// Scheduling a meeting and taking attendance: planned at a desk, published with its warnings, marked on a tablet.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  picture,
  signIn,
  tablet,
  type Visitor,
} from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { lookAtEveryWidth } from '../support/every-page.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor, mail } = scene()

const title = 'Kingfisher cluster: a new start'
const settings = ['Marigold Lane Nursery', 'Lighthouse Day Nursery', 'Tin Drum Preschool'] as const

const mark = (page: Page, word: string, name: string, pressed?: boolean) =>
  page.getByRole('button', { name: new RegExp(`^${word}.*${name}`), ...(pressed === undefined ? {} : { pressed }) })

journey('A meeting is planned, published and held', (step) => {
  let desk: Visitor
  let stand: Visitor

  /** The day after tomorrow, as somebody types it. */
  const day = (): readonly [string, string, string] => {
    const [year = '', month = '', date = ''] = new Date(portal().clock.now() + 2 * 86_400_000)
      .toISOString()
      .slice(0, 10)
      .split('-')
    return [String(Number(date)), String(Number(month)), year]
  }

  step('The Area SENCO plans a meeting with one time in the day', async () => {
    desk = await visitor()
    await signIn(desk, 'area-senco-2', '/portal/meetings')
    const { page } = desk
    await page.getByRole('link', { name: 'Plan a meeting' }).click()
    await page.getByLabel('Name of the meeting').fill(title)
    await page.getByLabel('Kingfisher').check()
    const time = page.getByRole('group', { name: 'Time 1' })
    const [date, month, year] = day()
    await time.getByLabel('Day').fill(date)
    await time.getByLabel('Month').fill(month)
    await time.getByLabel('Year').fill(year)
    await time.getByLabel('Starts at').fill('9:30')
    await time.getByLabel('Ends at').fill('11am')
    await time.getByLabel('In person').check()
    await time.getByLabel('Where?').fill('Appleton Village Hall')
    await time.getByLabel('Places').fill('12')
    await expectAccessible(page)
    await picture(page, 'plan-meeting')
    await page.getByRole('button', { name: 'Save the meeting' }).click()
    await page.getByText('The meeting is planned. Publish it when you are ready.').waitFor()
  })

  step('is told before publishing that childminders have no evening or online time', async () => {
    await desk.page
      .getByText(/childminder/)
      .first()
      .waitFor()
    await lookAtEveryWidth(desk.page, 'publish-meeting')
  })

  step('and publishes it: the settings of the cluster are written to', async () => {
    const { page } = desk
    await page.getByRole('button', { name: 'Publish and send invitations' }).click()
    await page.getByText('Open', { exact: true }).waitFor()
    await lookAtEveryWidth(page, 'published-meeting')
    await mail(({ subject, text }) => subject.includes(title) && text.includes(settings[1]))
  })

  step('Settings reply by telephone, and the Area SENCO records it', async () => {
    const { page } = desk
    for (const name of settings) {
      await page.getByRole('link', { name: `Record a reply for ${name}` }).click()
      await heading(page, `Is anyone from ${name} coming?`).waitFor()
      await page.getByLabel('The SENCO is coming').check()
      await page.getByLabel('Telephone').check()
      await page.getByRole('button', { name: 'Send reply' }).click()
      await page.getByText('Saved. You can change this until the meeting starts.').waitFor()
    }
    await page.getByRole('row', { name: new RegExp(`${settings[0]}.*told by telephone`) }).waitFor()
    await picture(page, 'meeting-open')
  })

  step('On the day the register is taken on a tablet: one tap a setting', async () => {
    const [date, month, year] = day()
    portal().clock.set(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}T09:45:00.000Z`)
    stand = await visitor({ width: tablet })
    await signIn(stand, 'area-senco-2', '/portal/meetings')
    const { page } = stand
    await page.getByRole('link', { name: title }).first().click()
    await page.getByRole('link', { name: 'Take attendance' }).click()
    for (const name of settings) {
      await mark(page, 'Present', name).click()
      await mark(page, 'Present', name, true).waitFor()
    }
    await page.getByText('3 of 3 here').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'attendance')
  })

  step('A slip of the finger is undone', async () => {
    const { page } = stand
    await mark(page, 'Absent', settings[2]).click()
    await page.getByText('2 of 3 here').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('3 of 3 here').waitFor()
    await mark(page, 'Present', settings[2], true).waitFor()
  })

  step('Somebody who came without a place is added as a walk-in, on purpose', async () => {
    const { page } = stand
    await page.getByLabel('Find any setting, also of another cluster').fill('otterbrook')
    await page.getByRole('button', { name: 'Otterbrook Playgroup', exact: true }).click()
    await page.getByRole('button', { name: 'Add Otterbrook Playgroup as a walk-in' }).click()
    await page.getByText('4 of 4 here').waitFor()
    await expectAccessible(page)
  })

  step('The page says the same after it is opened anew', async () => {
    const { page } = stand
    await page.reload()
    await page.getByText('4 of 4 here').waitFor()
    expect(await page.getByRole('button', { name: /^Present/, pressed: true }).count()).toBe(4)
    for (const person of [desk, stand]) person.noTroubles()
  })
})
