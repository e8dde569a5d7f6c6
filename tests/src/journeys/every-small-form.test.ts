// The short forms about SENCOs, clusters and meetings: what is missing is said and reached, what is right is saved.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { settingIdOf } from '../support/demo-ids.ts'
import { scene } from '../support/demo-portal.ts'
import { lookAtEveryWidth } from '../support/every-page.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor, mail } = scene()

/** The summary has the focus, and its first line leads to the field that it names. */
const expectSummary = async (page: Page, message: string, field: string): Promise<void> => {
  const line = page.locator('.govuk-error-summary').getByRole('link', { name: message })
  await line.waitFor()
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary')
  await line.click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(field)
}

const fillDate = async (page: Page, day: number, month: number, year: number): Promise<void> => {
  await page.getByLabel('Day').fill(String(day))
  await page.getByLabel('Month').fill(String(month))
  await page.getByLabel('Year').fill(String(year))
}

/** A day so many days from the service's today, as it is typed. */
const dayFrom = (days: number): [number, number, number] => {
  const date = new Date(portal().clock.now() + days * 86_400_000)
  return [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()]
}

const settingOf = async (name: string): Promise<string> => settingIdOf(portal(), name)

journey('One SENCO is shared by one more setting', (step) => {
  let staff: Visitor
  const vacant = 'Marigold Lane Nursery'

  step('An empty form says what is missing and leads there', async () => {
    staff = await visitor()
    await signIn(staff, 'area-senco', `/portal/settings/${await settingOf(vacant)}`)
    const { page } = staff
    await page.getByRole('link', { name: 'Name the SENCO' }).click()
    await page.getByRole('button', { name: 'Save the SENCO' }).click()
    await expectSummary(page, 'Enter the name of the SENCO.', 'name')
    await lookAtEveryWidth(page, 'name-senco-empty')
  })

  step('What is wrong in a part that is folded away is reached too', async () => {
    const { page } = staff
    await page.getByText('More about this SENCO').click()
    await page.getByLabel('Hours a week as SENCO').fill('seven')
    await page.getByText('More about this SENCO').click()
    await page.getByRole('button', { name: 'Save the SENCO' }).click()
    await expectSummary(page, 'Enter the hours a week as a number, like 7.5.', 'hoursPerWeek')
    await page.getByLabel('Hours a week as SENCO').fill('7.5')
  })

  step('While the name is typed, somebody we know is offered and chosen', async () => {
    const { page } = staff
    await page.getByLabel('Name of the new SENCO').fill('keziah')
    await page.getByText('SENCO of 3 settings').waitFor()
    await lookAtEveryWidth(page, 'name-senco-known')
    await page.getByRole('button', { name: 'Choose Keziah Larkrise' }).click()
    await page.getByText('They keep the account that they have.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Keziah Larkrise')
    await page.getByLabel('Telephone').check()
    await lookAtEveryWidth(page, 'name-senco-chosen')
    await page.getByRole('button', { name: 'Save the SENCO' }).click()
    await page.getByText('Keziah Larkrise is recorded as SENCO.').waitFor()
    await page.getByText('Across 4 settings').waitFor()
    await picture(page, 'shared-senco')
  })

  step('It is one person with four settings, who finds all four when they sign in', async () => {
    const { page } = staff
    await page.goto('/portal/people')
    await page.getByLabel('Search').fill('keziah larkrise')
    await page.getByText('1 person', { exact: true }).waitFor()
    const keziah = await visitor()
    await signIn(keziah, 'shared-senco', '/portal/my-settings')
    await keziah.page.getByRole('link', { name: vacant }).waitFor()
    expect(await keziah.page.locator('tbody tr').count()).toBe(4)
    keziah.noTroubles()
    await keziah.leave()
  })

  step('The home page tells the team in a sentence', async () => {
    const manager = await visitor()
    await signIn(manager, 'team-manager')
    const line = manager.page.getByRole('region', { name: 'SENCO changes' }).getByRole('listitem').first()
    expect(await line.innerText()).toMatch(/Marigold Lane Nursery\s+Named Keziah Larkrise as SENCO from/)
    manager.noTroubles()
    staff.noTroubles()
    await manager.leave()
  })
})

journey('A SENCO proposes, and the manager accepts', (step) => {
  let senco: Visitor
  let manager: Visitor
  const setting = 'Wishing Well Day Nursery'
  const fresh = { name: 'Perpetua Lindqvist', email: 'perpetua.lindqvist@wishing-well.example' }

  step('What a SENCO writes is proposed, and the page says so before and after', async () => {
    senco = await visitor()
    await signIn(senco, 'setting-senco', `/portal/settings/${await settingOf(setting)}`)
    const { page } = senco
    expect(await page.getByRole('link', { name: 'There is no SENCO at present' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Confirm the SENCO' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Change the SENCO' }).click()
    await page.getByText('The manager of the setting is asked to accept').waitFor()
    await page.getByLabel('Name of the new SENCO').fill(fresh.name)
    await page.getByRole('button', { name: 'Propose the SENCO' }).click()
    await expectSummary(page, 'Enter the e-mail address of the SENCO', 'email')
    await page.getByLabel('E-mail address').fill(fresh.email)
    await lookAtEveryWidth(page, 'propose-senco')
    await page.getByRole('button', { name: 'Propose the SENCO' }).click()
    await page.getByText(`${fresh.name} is proposed as SENCO.`).waitFor()
    await page.getByText('The manager of the setting is asked to accept this.').waitFor()
    expect(await page.getByRole('link', { name: `Accept ${fresh.name} as SENCO` }).count()).toBe(0)
    await lookAtEveryWidth(page, 'proposed-senco')
  })

  step('The setting has a letter, and its manager accepts', async () => {
    await mail(({ subject }) => subject === `${fresh.name} is proposed as your SENCO`)
    manager = await visitor()
    await signIn(manager, 'setting-manager', `/portal/settings/${await settingOf(setting)}`)
    const { page } = manager
    await page.getByRole('link', { name: `Accept ${fresh.name} as SENCO` }).click()
    await heading(page, `Accept ${fresh.name} as SENCO`).waitFor()
    await page.waitForURL('/portal/settings/*/sencos/*/accept')
    await lookAtEveryWidth(page, 'accept-senco')
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await page.getByText('The SENCO is accepted.').waitFor()
    await page.getByRole('region', { name: `SENCO: ${fresh.name}` }).waitFor()
    await mail(({ to }) => to === fresh.email)
  })

  step('A last day before the first is refused beside the date; the right one is kept', async () => {
    const { page } = manager
    await page.getByRole('link', { name: `End ${fresh.name}’s time as SENCO` }).click()
    await heading(page, `End ${fresh.name}’s time as SENCO`).waitFor()
    await fillDate(page, 1, 2, 2020)
    await page.getByRole('button', { name: 'End their time as SENCO' }).click()
    await expectSummary(page, 'the first day, or a later date.', 'on')
    await lookAtEveryWidth(page, 'end-senco-refused')
    await fillDate(page, ...dayFrom(60))
    await page.getByRole('button', { name: 'End their time as SENCO' }).click()
    await page.getByText('The last day is recorded.').waitFor()
    await picture(page, 'end-senco')
  })

  step('A vacancy in the future is refused; one from today is recorded and the SENCO is told', async () => {
    const { page } = manager
    await page.goto(`/portal/settings/${await settingOf(setting)}/vacancy`)
    await fillDate(page, ...dayFrom(30))
    await page.getByRole('button', { name: 'Record that there is no SENCO' }).click()
    await expectSummary(page, 'Enter today or an earlier day.', 'on')
    await lookAtEveryWidth(page, 'vacancy-refused')
    const told = await visitor()
    await signIn(told, 'area-senco-2', `/portal/settings/${await settingOf('Lighthouse Day Nursery')}`)
    await told.page.getByRole('link', { name: 'There is no SENCO at present' }).click()
    await fillDate(told.page, ...dayFrom(0))
    await told.page.getByRole('button', { name: 'Record that there is no SENCO' }).click()
    await expectSummary(told.page, 'Choose how you were told.', 'toldBy')
    await told.page.getByLabel('Letter').check()
    await told.page.getByRole('button', { name: 'Record that there is no SENCO' }).click()
    await told.page.getByText('We have recorded that there is no SENCO.').waitFor()
    await told.page.getByText('No SENCO is recorded.').waitFor()
    await lookAtEveryWidth(told.page, 'vacancy-recorded')
    await mail(({ subject }) => subject === 'You are no longer the SENCO of Lighthouse Day Nursery')
    told.noTroubles()
    manager.noTroubles(/400|409/)
    senco.noTroubles()
  })
})

journey('The yearly question, facts and details', (step) => {
  let staff: Visitor
  let unconfirmed: { readonly settingId: string; readonly senco: { readonly name: string } }

  step('Staff who are told confirm the SENCO, and say how they were told', async () => {
    const helper = await portal().as('team-manager')
    const { body } = await helper.get('/api/register/settings')
    unconfirmed = body.settings.find(
      (one: { senco?: { confirmedOn?: string; startsOn: string }; providerType: string }) =>
        one.providerType === 'group' && one.senco?.confirmedOn === undefined && (one.senco?.startsOn ?? '9') < '2026',
    )
    staff = await visitor()
    await signIn(staff, 'area-senco', `/portal/settings/${unconfirmed.settingId}`)
    const { page } = staff
    await page.getByRole('link', { name: 'Confirm the SENCO' }).click()
    await heading(page, `Is ${unconfirmed.senco.name} still the SENCO?`).waitFor()
    await page.getByRole('button', { name: 'Yes, still the SENCO' }).click()
    await expectSummary(page, 'Choose how you were told.', 'toldBy')
    await lookAtEveryWidth(page, 'confirm-senco')
    await page.getByLabel('Visit').check()
    await page.getByRole('button', { name: 'Yes, still the SENCO' }).click()
    await page.getByText('The SENCO is confirmed for this year.').waitFor()
    await page.getByText('told on a visit').first().waitFor()
    expect(await page.getByRole('link', { name: 'Confirm the SENCO' }).count()).toBe(0)
  })

  step('A qualification with a day to come, or with no real day, is refused beside its date', async () => {
    const { page } = staff
    await page.getByRole('link', { name: `Record facts about ${unconfirmed.senco.name}` }).click()
    await page.getByLabel('SENCO qualification').selectOption('Level 3 early years SENCO award: achieved')
    await page.getByLabel('E-mail').check()
    await fillDate(page, 31, 2, 2024)
    await page.getByRole('button', { name: 'Save facts' }).click()
    await expectSummary(page, 'as a real date', 'qualificationDate')
    await fillDate(page, 1, 2, 2031)
    await page.getByRole('button', { name: 'Save facts' }).click()
    await expectSummary(page, 'Enter the day it was achieved, not a day to come.', 'qualificationDate')
    await lookAtEveryWidth(page, 'facts-refused')
    await fillDate(page, 1, 2, 2024)
    await page.getByRole('button', { name: 'Save facts' }).click()
    await page.getByText('The facts about the SENCO are recorded.').waitFor()
  })

  step('Details: a wrong address is refused beside it, and the right one is kept', async () => {
    const { page } = staff
    await page.getByRole('link', { name: 'Change these details' }).click()
    await page.getByLabel('E-mail address').fill('not an address')
    await page.getByRole('radio', { name: 'Telephone' }).check()
    await page.getByRole('button', { name: 'Save details' }).click()
    await expectSummary(page, 'Enter an e-mail address, like name@example.com.', 'email')
    await lookAtEveryWidth(page, 'details-refused')
    await page.getByLabel('E-mail address').fill('office@changed.example')
    await page.getByRole('button', { name: 'Save details' }).click()
    await page.getByText('The details are saved.').waitFor()
    await page.getByRole('link', { name: 'office@changed.example' }).waitFor()
  })

  step('A setting that no file names is added; the same form empty says what is missing', async () => {
    const { page } = staff
    await page.goto('/portal/settings/add')
    await page.getByRole('button', { name: 'Add the setting' }).click()
    await expectSummary(page, 'Enter the name of the setting.', 'name')
    await page.getByLabel('Name', { exact: true }).fill('Thimble Childminding')
    await page.getByLabel('E-mail address').fill('wrong')
    await page.getByRole('button', { name: 'Add the setting' }).click()
    await expectSummary(page, 'Enter an e-mail address, like name@example.com.', 'email')
    await lookAtEveryWidth(page, 'add-setting-refused')
    await page.getByLabel('E-mail address').fill('thimble@childminder.example')
    await page.getByRole('button', { name: 'Add the setting' }).click()
    await page.getByText('The setting is added.').waitFor()
    await lookAtEveryWidth(page, 'setting-added')
    staff.noTroubles(/400/)
  })
})

journey('A cluster is made and filled, a meeting is changed and cancelled', (step) => {
  let staff: Visitor

  step('A cluster needs a name, and then its settings', async () => {
    staff = await visitor()
    await signIn(staff, 'area-senco', '/portal/clusters')
    const { page } = staff
    await page.getByRole('link', { name: 'Add a cluster' }).click()
    await page.getByRole('button', { name: 'Save the cluster' }).click()
    await expectSummary(page, 'Enter a name for the cluster.', 'name')
    await lookAtEveryWidth(page, 'add-cluster-empty')
    await page.getByLabel('Name', { exact: true }).fill('Sandpiper')
    await page.getByRole('button', { name: 'Save the cluster' }).click()
    await page.getByText('The cluster is added. Now choose its settings.').waitFor()
    await page.getByRole('button', { name: 'Put 0 settings in this cluster' }).click()
    await page.getByRole('alert').getByText('Choose at least one setting.').waitFor()
    await page.getByLabel('Find other settings').fill('day nursery')
    const found = page.getByRole('group', { name: /^Found: / })
    await found.getByLabel(/^Copper Kettle Day Nursery/).check()
    await found.getByLabel(/^Kite Tail Day Nursery/).check()
    await lookAtEveryWidth(page, 'place-settings')
    await page.getByRole('button', { name: 'Put 2 settings in this cluster' }).click()
    await page.getByText('2 settings are in the cluster now.').waitFor()
    await page.getByRole('link', { name: 'Copper Kettle Day Nursery' }).waitFor()
    await lookAtEveryWidth(page, 'cluster-filled')
  })

  step('Its name is changed', async () => {
    const { page } = staff
    await page.getByRole('link', { name: 'Change this cluster' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Sanderling')
    await page.getByRole('button', { name: 'Save the cluster' }).click()
    await page.getByText('The cluster is changed.').waitFor()
    await heading(page, 'Sanderling').waitFor()
  })

  step('A meeting is changed: what cannot be is said beside its field', async () => {
    const { page } = staff
    await page.goto('/portal/meetings')
    await page
      .getByRole('link', { name: /^Curlew cluster: spotting/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Change this meeting' }).click()
    await page.getByLabel('Name of the meeting').fill('')
    const time = page.getByRole('group', { name: 'Time 1' })
    const end = await time.getByLabel('Ends at').inputValue()
    await time.getByLabel('Ends at').fill('7am')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expectSummary(page, 'Enter a name for the meeting.', 'title')
    await page.locator('.govuk-error-summary').getByRole('link', { name: 'Time 1 must end after it starts.' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('slots.0.end')
    await lookAtEveryWidth(page, 'change-meeting-refused')
    await page.getByLabel('Name of the meeting').fill('Curlew cluster: spotting needs very early')
    await time.getByLabel('Ends at').fill(end)
    await time.getByLabel('Where?').fill('The Weir Rooms, upstairs')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('The meeting is changed.').waitFor()
    await page.getByText('The Weir Rooms, upstairs').first().waitFor()
    await mail(({ text }) => text.includes('The Weir Rooms, upstairs'))
  })

  step('It is cancelled with a reason, which those who replied read', async () => {
    const { page } = staff
    await page.getByRole('link', { name: 'Cancel this meeting' }).click()
    await page.getByRole('button', { name: 'Cancel the meeting' }).click()
    await expectSummary(page, 'Enter why the meeting is cancelled.', 'reason')
    await lookAtEveryWidth(page, 'cancel-meeting-empty')
    await page.getByLabel('Why?').fill('The Weir has flooded')
    await page.getByRole('button', { name: 'Cancel the meeting' }).click()
    await page.getByText('Cancelled: The Weir has flooded').waitFor()
    await mail(({ text }) => text.includes('The Weir has flooded'))
    expect(await page.getByRole('link', { name: 'Change this meeting' }).count()).toBe(0)
    await lookAtEveryWidth(page, 'meeting-cancelled')
    staff.noTroubles()
  })
})

journey('Pages on paper', (step) => {
  step('What prints is the content: no navigation, no buttons, no filters, nothing cut off', async () => {
    const staff = await visitor()
    const { page } = staff
    await signIn(staff, 'area-senco')
    for (const address of [
      '/portal/settings',
      `/portal/settings/${await settingOf('Copper Kettle Day Nursery')}`,
      '/portal/coverage',
      '/portal/meetings',
    ]) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByText('Loading', { exact: false }).waitFor({ state: 'detached' })
      expect(await page.evaluate(() => document.activeElement?.tagName), address).toBe('BODY')
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 760, height: 1080 })
      for (const role of ['navigation', 'button', 'search', 'contentinfo'] as const)
        expect(await page.getByRole(role).count(), `${role} on paper at ${address}`).toBe(0)
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
      await expectNoSidewaysScroll(page)
      await picture(page, `print${address.replaceAll('/', '-').replace(/stg_\w+/, 'one')}`)
      await page.emulateMedia({ media: 'screen' })
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    staff.noTroubles()
  })
})
