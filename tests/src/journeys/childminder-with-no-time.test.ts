// "A childminder with no time": an evening e-mail answered without an account, three things at home, never missing.
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor, mail } = scene()

const childminder = 'Leticia Underhay'

journey('A childminder with no time', (step) => {
  let phone: Visitor
  let home: Visitor

  step('reads an e-mail in the evening and replies without an account', async () => {
    const { text } = await mail(
      ({ subject, text }) => subject.includes('spotting needs early') && text.includes(childminder),
    )
    const [coming] = text.match(/http:\S+answer=coming/) ?? []
    phone = await visitor({ width: 390, javaScript: false })
    await phone.page.goto(coming ?? '')
    await heading(phone.page, `Is anyone from ${childminder} coming?`).waitFor()
    await phone.page.getByRole('radio', { name: /online/ }).check()
    await phone.page.getByRole('button', { name: 'Send reply' }).click()
    await phone.page.getByText('Saved. You can change this until the meeting starts.').waitFor()
  })

  step('finds three things at home on the portal: ring my Area SENCO', async () => {
    home = await visitor({ width: 390 })
    await signIn(home, 'childminder')
    const call = home.page.getByRole('region', { name: 'Ring your Area SENCO' })
    expect(await call.getByRole('link', { name: '01632 960103' }).getAttribute('href')).toMatch(/^tel:/)
    await expectAccessible(home.page)
    await expectNoSidewaysScroll(home.page)
    await picture(home.page, 'home-childminder')
  })

  step('the next evening meeting, with the reply that was sent', async () => {
    const meeting = home.page.getByRole('region', { name: 'Next evening or online meeting' })
    await meeting
      .getByText(/7pm to 8pm, online/)
      .first()
      .waitFor()
    await meeting.getByText(/Your reply: Coming/).waitFor()
  })

  step('and one five-minute read', async () => {
    await home.page.getByRole('link', { name: 'Noticing that a child may need more help' }).click()
    await heading(home.page, 'Noticing that a child may need more help').waitFor()
    await expectAccessible(home.page)
  })

  step('is never marked missing, not even when a meeting is over and nothing was said', async () => {
    const { body } = await (await portal().as('team-manager')).get('/api/clusters/meetings')
    const outcomes = body.meetings
      .filter(({ meeting }: { meeting: { status: string } }) => meeting.status === 'held')
      .flatMap(
        (page: {
          settings: { settingId: string; providerType: string }[]
          outcomes: { settingId: string; outcome: string }[]
        }) =>
          page.outcomes.filter(({ settingId }) =>
            page.settings.some((setting) => setting.settingId === settingId && setting.providerType === 'childminder'),
          ),
      )
      .map(({ outcome }: { outcome: string }) => outcome)
    expect(outcomes.length).toBeGreaterThan(5)
    expect(outcomes).toContain('not-counted')
    expect(outcomes).not.toContain('not-represented')
    for (const person of [phone, home]) person.noTroubles()
  })
})
