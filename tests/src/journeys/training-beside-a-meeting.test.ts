// A SENCO who said that she is coming to a cluster meeting looks at training at the same time.
import { personIdOf } from '@senco/local/demo/accounts'
import { idOf } from '@senco/local/demo/act'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor } = scene()

interface Page {
  readonly meeting: { readonly meetingId: string; readonly status: string; readonly slots: readonly Slot[] }
  readonly settings: readonly { readonly settingId: string }[]
}
interface Slot {
  readonly slotId: string
  readonly startsAt: string
  readonly endsAt: string
  readonly remaining: number
  readonly queue: readonly string[]
}

journey('Training at the time of a cluster meeting', (step) => {
  let senco: Visitor
  let runId: string
  let otherRunId: string
  let reply: string

  step('She says that she is coming to the meeting of her cluster', async () => {
    const her = await portal().signIn(personIdOf('setting-senco'))
    const { meetings } = (await her.get('/api/clusters/meetings')).body as { meetings: Page[] }
    const found = meetings.find(({ meeting }) => meeting.status === 'open')
    const slot = found?.meeting.slots.find(({ remaining, queue }) => remaining > 0 && queue.length === 0)
    const { settingId = '' } = found?.settings[0] ?? {}
    const replied = await her.send('PUT', `/api/clusters/meetings/${found?.meeting.meetingId}/replies/${settingId}`, {
      answer: 'coming',
      slotId: slot?.slotId,
    })
    expect(replied.body.reply).toMatchObject({ answer: 'coming', place: 'held' })
    reply = `/portal/meetings/${found?.meeting.meetingId}/reply/${settingId}`
    const staff = await portal().as('team-manager')
    const plan = async (): Promise<string> => {
      const { body } = await staff.send('POST', '/api/training/runs', {
        courseId: idOf('course', 'course parents'),
        mode: 'online',
        sessions: [{ startsAt: slot?.startsAt, endsAt: slot?.endsAt, mode: 'online' }],
        trainers: [],
      })
      await staff.send('POST', `/api/training/runs/${body.runId}/publish`)
      return body.runId
    }
    runId = await plan()
    otherRunId = await plan()
  })

  step('The training says so, before she asks for a place', async () => {
    senco = await visitor({ width: 390 })
    await signIn(senco, 'setting-senco', `/portal/training/runs/${runId}`)
    const { page } = senco
    await page.getByText(/^You said you are coming to .* at that time/).waitFor()
    await page.getByRole('link', { name: /^Change the reply to/ }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'clash-run')
  })

  step('She ticks that she has read it, and then gets her place', async () => {
    const { page } = senco
    await page.getByRole('link', { name: 'Ask for a place' }).click()
    await heading(page, 'Ask for a place').waitFor()
    await page.getByRole('button', { name: 'Ask for a place' }).click()
    await page.getByRole('link', { name: 'Tick that you have read this.' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'clash-ask')
    await page.getByLabel('I have read this, and book the training all the same').check()
    await page.getByRole('button', { name: 'Ask for a place' }).click()
    await page
      .getByText(/It is held until/)
      .first()
      .waitFor()
  })

  step('Moving to another date at the time of the meeting says so as well', async () => {
    const { page } = senco
    await page.goto(`/portal/training/runs/${runId}/places/${personIdOf('setting-senco')}/transfer`)
    await heading(page, 'Move to another date').waitFor()
    await page.locator(`input[value="${otherRunId}"]`).check()
    await page.getByRole('button', { name: 'Move the place' }).click()
    await page.getByRole('link', { name: 'Tick that you have read this.' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'clash-transfer')
    await page.getByLabel('I have read this, and book the training all the same').check()
    await page.getByRole('button', { name: 'Move the place' }).click()
    await page.getByText('The place has moved here.').waitFor()
  })

  step('When she replies to the meeting again, it says that she has training at that time', async () => {
    const { page } = senco
    await page.goto(reply)
    await page.getByText(/^You have a place on .* at that time/).waitFor()
    await page.getByRole('button', { name: 'Send reply' }).click()
    await page.getByRole('link', { name: 'Tick that you have read this.' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'clash-reply')
  })

  step('With a deputy there is nothing to tick, and coming all the same is hers to say', async () => {
    const { page } = senco
    const question = page.getByLabel('I have read this, and the SENCO comes to the meeting all the same')
    await page.getByLabel('Somebody else is coming').check()
    await question.waitFor({ state: 'detached' })
    await page.getByLabel('The SENCO is coming').check()
    await question.check()
    await page.getByRole('button', { name: 'Send reply' }).click()
    await page.getByText(/^Saved\./).waitFor()
    senco.noTroubles()
  })

  step(
    'Her manager, who would move it for her, sees whose place it is, and the way back when there is no other date',
    async () => {
      const transfer = `/portal/training/runs/${otherRunId}/places/${personIdOf('setting-senco')}/transfer`
      const manager = await visitor({ width: 390 })
      const { page } = manager
      await signIn(manager, 'setting-manager', transfer)
      await heading(page, 'Move to another date').waitFor()
      await page.getByText('Bilal Merriweather', { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Move the place' }).waitFor()
      await expectAccessible(page)
      const staff = await portal().as('team-manager')
      await staff.send('POST', `/api/training/runs/${runId}/cancellation`, { reason: 'The trainer is ill' })
      await page.reload()
      await page.getByText('There is no other date yet. We plan more, so look again.').waitFor()
      await expectAccessible(page)
      await picture(page, 'clash-no-other-date')
      await page.getByRole('link', { name: 'Go back' }).click()
      await page.waitForURL(`**/portal/training/runs/${otherRunId}`)
      manager.noTroubles()
    },
  )
})
