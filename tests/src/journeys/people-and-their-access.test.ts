// People come and go: invited one by one and many at once, given other roles, and their access ended.
import { personIdOf } from '@senco/local/demo/accounts'
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

const { portal, visitor, mail } = scene()

journey('People and their access', (step) => {
  let administrator: Visitor
  let invited: Visitor
  let link: string
  const fresh = { name: 'Rowena Applegarth', email: 'rowena.applegarth@wishing-well.example' }
  const setting = 'Wishing Well Day Nursery'

  const personNamed = async (name: string): Promise<{ personId: string; status: string; email: string }> => {
    const client = await portal().signIn(personIdOf('administrator'))
    const { body } = await client.get('/api/people')
    return body.people.find((one: { name: string }) => one.name === name)
  }
  const linkFor = async (email: string): Promise<string> => {
    const { text } = await mail(({ to, subject }) => to === email && subject.includes('invitation'))
    return text.match(/http:\S+\/auth\/invitation\/\S+/)?.[0] ?? ''
  }
  const lookAtEveryWidth = async ({ page }: Visitor): Promise<void> => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  const openPerson = async (name: string): Promise<void> => {
    const { page } = administrator
    await page.goto('/portal/people')
    await page.getByLabel('Search').fill(name)
    await page.getByRole('link', { name }).click()
    await heading(page, name).waitFor()
  }

  step('The administrator sends an empty invitation and is told what is missing', async () => {
    administrator = await visitor()
    await signIn(administrator, 'administrator', '/portal/people')
    const { page } = administrator
    await page.getByRole('link', { name: 'Invite somebody' }).click()
    await heading(page, 'Invite somebody').waitFor()
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await page.getByRole('link', { name: 'Choose at least one role.' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary')
    await page.getByRole('link', { name: 'Enter a name.' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('name')
    await lookAtEveryWidth(administrator)
  })

  step('then fills it in and invites the manager of a setting', async () => {
    const { page } = administrator
    await page.getByLabel('Name', { exact: true }).fill(fresh.name)
    await page.getByLabel('E-mail address').fill(fresh.email)
    await page.getByLabel('Setting manager').check()
    await page.getByRole('searchbox', { name: 'Settings' }).fill('wishing')
    await page.getByRole('button', { name: `Add ${setting}` }).click()
    await lookAtEveryWidth(administrator)
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await page.getByText(`We have written to ${fresh.name}.`).waitFor()
    await page.getByLabel('Search').fill('Applegarth')
    await page
      .getByRole('row', { name: new RegExp(fresh.name) })
      .getByText('Invited')
      .waitFor()
  })

  step('Opening the link of the e-mail changes nothing', async () => {
    link = await linkFor(fresh.email)
    invited = await visitor({ width: 390 })
    for (const _ of [1, 2]) {
      await invited.page.goto(link)
      await heading(invited.page, 'You are invited').waitFor()
      await invited.page.getByText(`This invitation is for ${fresh.name}.`).waitFor()
    }
    expect((await personNamed(fresh.name)).status).toBe('invited')
    await lookAtEveryWidth(invited)
    await picture(invited.page, 'invitation')
  })

  step('They accept, sign in at the identity provider and land on the page of a manager', async () => {
    const { page } = invited
    await page.getByRole('button', { name: 'Accept and sign in' }).click()
    await heading(page, 'Sign in on this machine').waitFor()
    await page.getByRole('button', { name: fresh.name }).click()
    await heading(page, 'What is next').waitFor()
    await page.getByRole('link', { name: setting }).first().waitFor()
    expect(await page.getByRole('link', { name: 'People' }).count()).toBe(0)
    expect((await personNamed(fresh.name)).status).toBe('active')
    await picture(page, 'invited-home')
  })

  step('The link has been used and does not work again', async () => {
    const another = await visitor()
    await another.page.goto(link)
    await heading(another.page, 'This invitation does not work any more').waitFor()
    await lookAtEveryWidth(another)
    another.noTroubles(/404/)
    await another.leave()
  })

  step('Many are invited from pasted lines: good ones go, the others are named with the reason', async () => {
    const { page } = administrator
    await page.goto('/portal/people/invite-many')
    await page.getByRole('button', { name: 'Send the invitations' }).click()
    await page.getByText('Paste at least one line.').waitFor()
    await page
      .getByLabel('One person on each line')
      .fill(
        [
          'Aurelia Fenwick, aurelia.fenwick@brindleford.example, Auditor',
          'Barnaby Quill\tbarnaby.quill@kite-tail.example\tSetting manager\tKite Tail Day Nursery',
          'Cosima Thrale, not an address, Auditor',
          'Dunstan Marl, dunstan.marl@nowhere.example, Setting manager, Nowhere Nursery',
          `${fresh.name}, ${fresh.email}, Setting manager, ${setting}`,
        ].join('\n'),
      )
    await page.getByRole('button', { name: 'Send the invitations' }).click()
    await page.getByText('2 people invited. 3 lines still to mend.').waitFor()
    const result = (line: number) => page.getByRole('row').nth(line).innerText()
    expect(await result(1)).toContain('Invited: Aurelia Fenwick')
    expect(await result(2)).toContain('Invited: Barnaby Quill')
    expect(await result(3)).toMatch(/Cosima Thrale.*like name@example.com/s)
    expect(await result(4)).toContain('We know no setting “Nowhere Nursery”')
    expect(await result(5)).toContain('is here already')
    // What was sent has left the box, so that pressing again sends only what was mended.
    expect((await page.getByLabel('One person on each line').inputValue()).split('\n')).toHaveLength(3)
    await lookAtEveryWidth(administrator)
    await picture(page, 'invited-many')
    expect(await linkFor('barnaby.quill@kite-tail.example')).toContain('/auth/invitation/')
  })

  step('A second letter makes the link of the first one stop working', async () => {
    const { page } = administrator
    const first = await linkFor('aurelia.fenwick@brindleford.example')
    await openPerson('Aurelia Fenwick')
    await page.getByRole('button', { name: 'Send the invitation again' }).click()
    await page.getByText('The invitation is sent again.').waitFor()
    const second = await linkFor('aurelia.fenwick@brindleford.example')
    expect(second).not.toBe(first)
    expect((await portal().visitor.fetch(new URL(first).pathname)).status).toBe(404)
    expect((await portal().visitor.fetch(new URL(second).pathname)).status).toBe(200)
  })

  step('The roles of somebody change, and their next page is another one', async () => {
    const { page } = administrator
    await openPerson(fresh.name)
    await page.getByLabel('Setting manager').uncheck()
    await page.getByLabel('Auditor').check()
    await page.getByRole('button', { name: 'Save roles' }).click()
    await page.getByText('The roles are changed.').waitFor()
    await invited.page.goto('/portal')
    await heading(invited.page, 'What is next').waitFor()
    await invited.page.getByText('You are signed in as: Auditor.').waitFor()
    expect(await invited.page.getByRole('link', { name: setting }).count()).toBe(0)
  })

  step('Their access ends while they are at a page: the next thing they do says that they are signed out', async () => {
    const { page } = administrator
    await openPerson(fresh.name)
    await page.getByRole('button', { name: 'End their access' }).click()
    await page.getByText('Their access has ended.').waitFor()
    await lookAtEveryWidth(administrator)
    await invited.page.getByRole('link', { name: 'Read the coverage board' }).click()
    await invited.page.getByRole('dialog', { name: 'You have been signed out' }).waitFor()
    await picture(invited.page, 'access-ended')
    await invited.page.getByRole('link', { name: 'Sign in again' }).click()
    await heading(invited.page, /Your access has ended|Sign in on this machine/).waitFor()
    await lookAtEveryWidth(invited)
    await picture(invited.page, 'access-ended-at-sign-in')
    await invited.page.goto('/portal')
    await heading(invited.page, 'Sign in').waitFor()
  })

  step('They can be let in again', async () => {
    const { page } = administrator
    await page.getByRole('button', { name: 'Let them sign in again' }).click()
    await page.getByText('They can sign in again.').waitFor()
    expect((await personNamed(fresh.name)).status).toBe('active')
  })

  step('The last administrator cannot take their own role away or end their own access', async () => {
    const { page } = administrator
    for (const other of ['Joanna Whitlow', 'Imogen Vale']) {
      await openPerson(other)
      await page.getByRole('button', { name: 'End their access' }).click()
      await page.getByText('Their access has ended.').waitFor()
    }
    await openPerson('Priya Ellershaw')
    const refusal = page
      .getByRole('alert')
      .getByText('This is the last administrator. Make somebody else an administrator first.')
    await page.getByRole('button', { name: 'End their access' }).click()
    await refusal.waitFor()
    await lookAtEveryWidth(administrator)
    await picture(page, 'last-administrator')
    await page.reload()
    await page.getByLabel('Team manager').check()
    await page.getByLabel('Council administrator').uncheck()
    await page.getByRole('button', { name: 'Save roles' }).click()
    await refusal.waitFor()
    await page.goto('/portal/people')
    await page.getByRole('link', { name: 'Invite somebody' }).waitFor()
    administrator.noTroubles(/409/)
    invited.noTroubles(/401|403|Sign in to go on/)
  })
})
