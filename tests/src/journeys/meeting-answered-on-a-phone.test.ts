// "A meeting is answered on a phone, signed out", without JavaScript: by the link in the e-mail and one button.
import { expect } from 'vitest'
import { expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { lookAtEveryWidth } from '../support/every-page.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor, mail } = scene()

const setting = 'Teasel and Thyme Nursery'
const meeting = 'Heron cluster: spotting needs early'
const linksIn = (text: string): string[] => text.match(/http:\/\/localhost:\d+\/reply\/[^\s)>]+/g) ?? []

journey('A meeting is answered on a phone, signed out', (step) => {
  let phone: Visitor
  let staff: Visitor
  let scripted: Visitor
  let links: string[]

  /** What the Area SENCO's page says about the setting's reply. */
  const replyOnTheStaffPage = async (): Promise<string> => {
    await staff.page.reload()
    const row = staff.page.getByRole('row', { name: new RegExp(setting) }).first()
    return (await row.textContent()) ?? ''
  }

  step('The e-mail shows the slots and three links', async () => {
    const invitation = await mail(
      ({ subject, text }) => subject.includes(meeting) && text.includes(setting) && text.includes('/reply/'),
    )
    expect(invitation.text).toMatch(/1:30pm to 3pm/)
    expect(invitation.text).toMatch(/7pm to 8pm/)
    links = linksIn(invitation.text)
    expect(new Set(links).size).toBe(3)
  })

  step('Opening the links changes nothing: mail scanners open links', async () => {
    staff = await visitor()
    await signIn(staff, 'area-senco-2', '/portal/meetings')
    await staff.page.getByRole('link', { name: meeting }).first().click()
    const before = await replyOnTheStaffPage()
    for (const link of links)
      expect((await portal().visitor.fetch(new URL(link).pathname + new URL(link).search)).status).toBe(200)
    expect(await replyOnTheStaffPage()).toBe(before)
  })

  step('A page opens: "Is anyone from the setting coming?", setting and slot filled in', async () => {
    phone = await visitor({ width: 390, javaScript: false })
    await phone.page.goto(links[0] ?? '')
    await heading(phone.page, `Is anyone from ${setting} coming?`).waitFor()
    expect(await phone.page.getByRole('radio', { checked: true }).count()).toBeGreaterThan(0)
    await expectNoSidewaysScroll(phone.page)
    await picture(phone.page, 'reply-by-link')
  })

  step('"Send reply", and it is saved: "You can change this until the meeting starts."', async () => {
    await phone.page.getByRole('button', { name: 'Send reply' }).click()
    await phone.page.getByText('Saved. You can change this until the meeting starts.').waitFor()
    await picture(phone.page, 'reply-by-link-saved')
    expect(await replyOnTheStaffPage()).toMatch(/Coming/)
  })

  step('The latest reply wins', async () => {
    await phone.page.goto(links[2] ?? '')
    await phone.page.getByRole('button', { name: 'Send reply' }).click()
    await phone.page.getByText('Saved. You can change this until the meeting starts.').waitFor()
    expect(await replyOnTheStaffPage()).toMatch(/Nobody can come/)
  })

  step('The link works for that setting and meeting only', async () => {
    const changed = (links[0] ?? '').replace(/.(?=\?|$)/, (last) => (last === 'a' ? 'b' : 'a'))
    expect((await portal().visitor.fetch(new URL(changed).pathname)).status).toBe(404)
    await phone.page.goto('/api/clusters/meetings')
    expect(await phone.page.textContent('body')).toContain('Sign in to go on.')
  })

  step(
    'With scripts, at every width, nothing is wrong for anybody: the question, what is missing, what is saved',
    async () => {
      scripted = await visitor()
      const { page } = scripted
      await page.goto(links[1] ?? '')
      await lookAtEveryWidth(page, 'reply-with-scripts')
      await page.getByLabel('Yes, somebody else is coming').check()
      await page.getByLabel('Who is coming?').fill('')
      await page.getByRole('button', { name: 'Send reply' }).click()
      await page.getByRole('alert').getByRole('link').first().waitFor()
      expect(await page.title()).toMatch(/^Error: /)
      await lookAtEveryWidth(page, 'reply-problem')
      await page.getByLabel('Who is coming?').fill('Somebody Else')
      await page.getByRole('button', { name: 'Send reply' }).click()
      await page.getByText('Saved. You can change this until the meeting starts.').waitFor()
      await lookAtEveryWidth(page, 'reply-saved')
    },
  )

  step('until the meeting starts', async () => {
    const { body } = await (await portal().signIn(await personIdOf('area-senco-2'))).get('/api/clusters/meetings')
    const page = body.meetings.find((one: { meeting: { title: string } }) => one.meeting.title === meeting)
    const last = page.meeting.slots.at(-1).startsAt
    portal().clock.set(new Date(Date.parse(last) + 60_000).toISOString())
    for (const person of [phone, scripted]) {
      await person.page.goto(links[0] ?? '')
      await person.page
        .getByText(/started/)
        .first()
        .waitFor()
      expect(await person.page.getByRole('button', { name: 'Send reply' }).count()).toBe(0)
    }
    await lookAtEveryWidth(scripted.page, 'reply-started')
    portal().clock.set(null)
    for (const person of [phone, staff, scripted]) person.noTroubles(/40[014]|409|422/)
  })
})

const personIdOf = async (account: string): Promise<string> => {
  const { body } = await portal().visitor.get('/__local/accounts')
  return body.accounts.find((one: { account: string }) => one.account === account).personId
}
