// The register of a meeting on a tablet whose connection comes and goes, and the replies that people ring in.
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
import { journey } from '../support/journey.ts'

const { portal, visitor } = scene()

const idOf = async (part: string): Promise<string> => {
  const staff = await portal().as('administrator')
  const { meetings } = (await staff.get('/api/clusters/meetings')).body
  return meetings.find((one: { meeting: { title: string } }) => one.meeting.title.includes(part)).meeting.meetingId
}

const keptMarks = async (part: string): Promise<readonly string[]> => {
  const staff = await portal().as('administrator')
  const { attendance } = (await staff.get(`/api/clusters/meetings/${await idOf(part)}`)).body
  return attendance.map((one: { mark: string }) => one.mark)
}

journey('The register survives a lost connection', (step) => {
  let stand: Visitor
  const present = () => stand.page.getByRole('button', { name: /^Present/ })

  step('On the tablet one tap is one setting', async () => {
    stand = await visitor({ width: tablet })
    await signIn(stand, 'area-senco-3', `/portal/meetings/${await idOf('talk together')}/attendance`)
    await present().nth(0).click()
    await stand.page.getByText(/^1 of /).waitFor()
    await expect.poll(() => keptMarks('talk together')).toEqual(['present'])
    await expectAccessible(stand.page)
    await expectNoSidewaysScroll(stand.page)
    await picture(stand.page, 'register')
  })

  step('When the connection is gone, taps are shown as not saved, and nothing is lost', async () => {
    await stand.context.setOffline(true)
    await present().nth(1).click()
    await present().nth(2).click()
    await stand.page.getByText('2 marks are not saved yet.').waitFor()
    expect(await stand.page.getByText('Not saved yet', { exact: true }).count()).toBe(2)
    await expectAccessible(stand.page)
    await picture(stand.page, 'register-unsent')
    expect(await keptMarks('talk together')).toEqual(['present'])
  })

  step('When it is back they are sent by themselves', async () => {
    await stand.context.setOffline(false)
    await expect.poll(() => keptMarks('talk together')).toEqual(['present', 'present', 'present'])
    await stand.page.getByText('not saved yet').waitFor({ state: 'detached' })
  })

  step('Marks that wait are still there when the page is opened anew, and can be sent again', async () => {
    const { page } = stand
    page.on('dialog', (dialog) => void dialog.accept())
    await page.route('**/attendance/**', (route) => route.abort())
    await present().nth(3).click()
    await page.getByText('1 mark is not saved yet.').waitFor()
    await page.reload()
    await page.getByText('1 mark is not saved yet.').waitFor()
    expect(await keptMarks('talk together')).toHaveLength(3)
    await page.unroute('**/attendance/**')
    await page.getByRole('button', { name: 'Send again' }).click()
    await page.getByText('not saved yet').waitFor({ state: 'detached' })
    expect(await keptMarks('talk together')).toHaveLength(4)
  })

  step('Somebody of the cluster who came without a place is added with one press, and a slip is undone', async () => {
    const { page } = stand
    await page.getByText(/^Settings of these clusters without a place/).click()
    await page
      .getByRole('button', { name: /^Came anyway/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Came without a place', exact: true }).waitFor()
    await expect.poll(() => keptMarks('talk together')).toHaveLength(5)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('heading', { name: 'Came without a place', exact: true }).waitFor({ state: 'detached' })
    await expect.poll(() => keptMarks('talk together')).toHaveLength(4)
    stand.noTroubles(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  })
})

journey('Replies that people ring in', (step) => {
  let desk: Visitor
  let senco: Visitor

  step('The list says whom to ring and on which number', async () => {
    desk = await visitor()
    await signIn(desk, 'area-senco', `/portal/meetings/${await idOf('Curlew cluster: spotting')}`)
    await desk.page.getByRole('link', { name: 'Ring them and record what they say' }).click()
    await heading(desk.page, 'Ring those who have not replied').waitFor()
    const card = desk.page.getByRole('listitem').filter({ hasText: 'Plumtree Primary School' })
    expect(await card.getByRole('link', { name: /^01632/ }).getAttribute('href')).toMatch(/^tel:/)
    await expectAccessible(desk.page)
    await picture(desk.page, 'telephone')
  })

  step('What they say is recorded with one press, and the times with room come first', async () => {
    const card = desk.page.getByRole('listitem').filter({ hasText: 'Plumtree Primary School' })
    await expect.poll(() => card.getByRole('button').first().innerText()).toMatch(/^Coming: .*online/)
    await card.getByRole('button', { name: /^Coming: .*online/ }).click()
    await card.getByText(/^Recorded: Coming, /).waitFor()
    await card.getByRole('link', { name: /^Change the reply/ }).waitFor()
    desk.noTroubles()
  })

  step('A setting that wants a full time is offered the one with room', async () => {
    senco = await visitor({ width: 390 })
    await signIn(senco, 'setting-senco')
    const { page } = senco
    await page.getByRole('link', { name: 'Reply to this meeting' }).click()
    await page.getByLabel('The SENCO is coming').check()
    await page.getByRole('radio', { name: /1:30pm/ }).check()
    await page.getByText('That time is full. You can wait for a place there.').waitFor()
    await expectAccessible(page)
    await picture(page, 'full-time')
    await page.getByRole('button', { name: /7pm to 8pm, online/ }).click()
    expect(await page.getByRole('radio', { name: /7pm/ }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Send reply' }).click()
    await page.getByText('Saved. You can change this until the meeting starts.').waitFor()
    senco.noTroubles()
  })
})
