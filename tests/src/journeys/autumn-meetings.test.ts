// A season of cluster meetings from the plan to the next agenda: last autumn is copied, settings are rung, minutes lead to
// action, and what is still open comes back.
import { settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import type { Client } from '../support/client.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'
import { newId } from '../support/meetings.ts'
import { aRecord } from '../support/register-builders.ts'

const { portal, visitor } = scene({ demo: false })

const term = (name: string, startsOn: string, endsOn: string, halfTerm: readonly [string, string]) => ({
  ...{ name, startsOn, endsOn },
  halfTerm: { startsOn: halfTerm[0], endsOn: halfTerm[1] },
})
const years = [
  {
    startsIn: 2026,
    terms: [
      term('autumn', '2026-09-02', '2026-12-18', ['2026-10-26', '2026-10-30']),
      term('spring', '2027-01-04', '2027-03-25', ['2027-02-15', '2027-02-19']),
      term('summer', '2027-04-12', '2027-07-21', ['2027-05-31', '2027-06-04']),
    ],
  },
  {
    startsIn: 2027,
    terms: [
      term('autumn', '2027-09-01', '2027-12-17', ['2027-10-25', '2027-10-29']),
      term('spring', '2028-01-04', '2028-03-31', ['2028-02-14', '2028-02-18']),
      term('summer', '2028-04-18', '2028-07-20', ['2028-05-29', '2028-06-02']),
    ],
  },
]

const look = async (page: Page, name: string): Promise<void> => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await picture(page, name)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

journey('Autumn meetings', (step) => {
  let lead: Visitor
  let leadId: string
  let meetingId: string
  let clusterId: string
  let spring: string
  /** The first nursery, which agreed to do something. */
  let nursery: string

  const staff = (): Promise<Client> => portal().signIn(leadId)
  const sent = async (method: 'POST' | 'PUT', path: string, body: object = {}) => {
    const answer = await (await staff()).send(method, path, body)
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }
  const at = (instant: string): void => portal().clock.set(instant)

  /** On another day the person signs in anew. */
  const onThe = async (instant: string, address: string): Promise<Page> => {
    at(instant)
    await lead?.leave()
    lead = await visitor()
    await signIn(lead, leadId, address)
    return lead.page
  }

  const addSetting = async (facts: Parameters<typeof aRecord>[0]): Promise<string> => {
    const record = aRecord({ settingId: newId('setting'), ...facts })
    await transact(portal().tables, settingWrites(portal().tables, undefined, record, '2026-09-01T08:00:00.000Z'))
    return record.setting.settingId
  }

  step('Last autumn two clusters met by day, in a library and a hall', async () => {
    at('2026-09-10T08:00:00.000Z')
    leadId = (await portal().as('area-senco')).personId
    await sent('PUT', '/api/calendar', { years, closures: [], version: 0 })
    const add = async (name: string): Promise<string> =>
      (await sent('POST', '/api/clusters', { name, wardCodes: [], leadAreaSencoId: leadId })).cluster.clusterId
    const [riverside, hillside] = [await add('Riverside'), await add('Hillside')]
    clusterId = riverside
    const email = (name: string, has: boolean) => (has ? { email: `${name.toLowerCase()}@portal.example` } : {})
    for (let count = 1; count <= 9; count++)
      await addSetting({
        ...{ name: `Minder ${count}`, providerType: 'childminder', clusterId, telephone: `01632 96020${count}` },
        ...email(`minder${count}`, count > 2),
      })
    for (let count = 1; count <= 5; count++) {
      const settingId = await addSetting({
        ...{ name: `Nursery ${count}`, providerType: 'group', clusterId, telephone: `01632 96030${count}` },
        ...email(`nursery${count}`, count > 2),
      })
      if (count === 1) nursery = settingId
    }
    for (let count = 6; count <= 8; count++)
      await addSetting({
        ...{ name: `Nursery ${count}`, providerType: 'group', clusterId: hillside },
        ...email(`nursery${count}`, true),
      })
    for (const [id, date, venue] of [
      [riverside, '2026-10-06', 'Riverside Library'],
      [hillside, '2026-10-07', 'Hillside Hall'],
    ] as const) {
      const [startsAt, endsAt] = [`${date}T12:30:00.000Z`, `${date}T14:00:00.000Z`]
      const slots = [{ startsAt, endsAt, mode: 'in-person', venue, capacity: 30 }]
      const made = await sent('POST', '/api/clusters/meetings', { clusterIds: [id], title: 'Autumn meeting', slots })
      await sent('POST', `/api/clusters/meetings/${made.meetingId}/publish`)
    }
  })

  step('"Plan autumn" on the home page copies last autumn', async () => {
    const page = await onThe('2027-06-15T08:00:00.000Z', '/portal')
    await look(page, 'home-in-summer')
    await page.getByRole('link', { name: /^Plan autumn/ }).click()
    await page.waitForURL('/portal/meetings/plan-year/like-last-year')
    await heading(page, 'Plan a term or a year').waitFor()
    expect(await page.getByLabel('Like a term before').isChecked()).toBe(true)
    expect(await page.getByLabel('Copy the meetings of').locator('option:checked').textContent()).toBe(
      'Autumn term 2026',
    )
    expect(await page.getByLabel('To', { exact: true }).locator('option:checked').textContent()).toBe(
      'Autumn term 2027',
    )
    await page.getByRole('button', { name: 'Show the dates' }).click()
  })

  step('One grid shows the clusters by weeks, with holidays in grey', async () => {
    const { page } = lead
    await heading(page, 'Look through the dates').waitFor()
    await page.getByText(/^2 meetings chosen of 2/).waitFor()
    await page.getByRole('columnheader', { name: 'Riverside' }).waitFor()
    await page.getByRole('columnheader', { name: 'Hillside' }).waitFor()
    await page.getByRole('cell', { name: 'Half-term' }).first().waitFor()
    await page.getByText('Tuesday 5 October').first().waitFor()
  })

  step('The warnings say that nine childminders have no evening slot', async () => {
    await lead.page.getByText('9 childminders, no evening slot').first().waitFor()
    await look(lead.page, 'autumn-grid')
    await lead.page.getByRole('button', { name: 'Plan 2 meetings' }).click()
    await lead.page.getByText('2 meetings are planned.').waitFor()
  })

  step('Publishing all says "4 have no e-mail: print letters", and the letters are there', async () => {
    const { page } = lead
    await page.getByRole('link', { name: '4 have no e-mail: print letters' }).click()
    await heading(page, 'Letters about meetings').waitFor()
    expect(await page.getByRole('article').count()).toBe(4)
    const before = portal().mailbox.all().length
    await page.goto('/portal/meetings/publish')
    await page.getByRole('button', { name: 'Publish 2 meetings and send invitations' }).click()
    await page.getByText(/^2 meetings are open for replies/).waitFor()
    await portal().drained()
    const invited = portal().mailbox.all().slice(before)
    expect(new Set(invited.map(({ to }) => to)).size).toBe(13)
  })

  step('Those who have not replied are telephoned, and what they say is recorded', async () => {
    const { meetings } = (await (await staff()).get('/api/clusters/meetings')).body
    const next = meetings.find(
      ({ meeting }: { meeting: { clusterIds: string[]; status: string } }) =>
        meeting.clusterIds.includes(clusterId) && meeting.status === 'open',
    )
    meetingId = next.meeting.meetingId
    const page = await onThe('2027-09-28T08:00:00.000Z', `/portal/meetings/${meetingId}/telephone`)
    for (const name of ['Nursery 1', 'Nursery 2', 'Minder 1'])
      await page.getByRole('button', { name: `Coming (${name})` }).click()
    await page.getByRole('button', { name: 'Nobody can come (Minder 2)' }).click()
    await expect.poll(() => page.getByText(/^Recorded:/).count()).toBe(4)
    await look(page, 'telephone')
    await page.goto(`/portal/meetings/${meetingId}`)
    await page.getByRole('row', { name: /Nursery 1.*told by telephone/ }).waitFor()
  })

  step('On the day one tap says who is there', async () => {
    const page = await onThe('2027-10-05T12:35:00.000Z', `/portal/meetings/${meetingId}/attendance`)
    const mark = (name: string, pressed?: boolean) =>
      page.getByRole('button', {
        name: new RegExp(`^Present.*${name}`),
        ...(pressed === undefined ? {} : { pressed }),
      })
    for (const name of ['Nursery 1', 'Nursery 2']) {
      await mark(name).click()
      await mark(name, true).waitFor()
    }
    await page.getByText('2 of 3 here').waitFor()
    await look(page, 'autumn-register')
  })

  step('Minutes go out; each action has an owner and a date', async () => {
    const page = await onThe('2027-10-07T08:00:00.000Z', `/portal/meetings/${meetingId}/minutes/write`)
    const part = page.getByRole('region', { name: /Welcome/ })
    await part.getByLabel('What was said').fill('We shared what works when children arrive.')
    await part.getByRole('button', { name: /Add an action/ }).click()
    await part.getByLabel('What is there to do?').fill('Send the arrival songs to everybody')
    await part.getByRole('button', { name: 'Add this action' }).click()
    await part.getByText('Choose who does it.').waitFor()
    await part.getByLabel('Who does it?').selectOption({ label: 'Nursery 1' })
    await part.getByLabel('Day').fill('14')
    await part.getByLabel('Month').fill('1')
    await part.getByLabel('Year').fill('2028')
    await part.getByRole('button', { name: 'Add this action' }).click()
    await part.getByText(/Send the arrival songs to everybody: Nursery 1, by 14 January 2028/).waitFor()
    for (const [index, point] of ['Sing on arrival.', 'Share a song.', 'Come in January.'].entries())
      await page.getByLabel(`Point ${index + 1}`).fill(point)
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await page.getByText('The minutes are saved.').waitFor()
    await page.getByRole('button', { name: 'Send the minutes' }).click()
    await page.getByText(/^Sent on/).waitFor()
    await look(page, 'autumn-minutes')
  })

  step('The agenda of the next term begins with what is still open', async () => {
    const [startsAt, endsAt] = ['2028-01-18T13:30:00.000Z', '2028-01-18T15:00:00.000Z']
    const slots = [{ startsAt, endsAt, mode: 'in-person', venue: 'Riverside Library', capacity: 30 }]
    const plan = { clusterIds: [clusterId], title: 'Spring meeting', slots }
    spring = (await sent('POST', '/api/clusters/meetings', plan)).meetingId
    const page = await onThe('2028-01-10T08:00:00.000Z', `/portal/meetings/${spring}/agenda`)
    const [, second] = await page.getByRole('rowheader').allInnerTexts()
    expect(second).toContain('Actions from last time')
    expect(second).toContain('Send the arrival songs to everybody')
    await look(page, 'spring-agenda')
  })

  step('The SENCO who agreed to do something reads it at home, and that two meetings wait for a reply', async () => {
    const summer = [{ startsAt: '2028-04-25T12:30:00.000Z', endsAt: '2028-04-25T14:00:00.000Z', mode: 'online' }]
    const slots = summer.map((slot) => ({ ...slot, capacity: 30 }))
    const made = await sent('POST', '/api/clusters/meetings', {
      clusterIds: [clusterId],
      title: 'Summer meeting',
      slots,
    })
    for (const id of [spring, made.meetingId]) await sent('POST', `/api/clusters/meetings/${id}/publish`)
    const { personId } = await portal().as('setting-senco', { settingIds: [nursery] })
    const senco = await visitor()
    await signIn(senco, personId, '/portal')
    const { page } = senco
    const next = page.getByRole('region', { name: 'Next meeting' })
    await next.getByRole('link', { name: 'Spring meeting' }).waitFor()
    await next.getByText('We need your reply.').waitFor()
    const other = page.getByRole('region', { name: 'Also waiting for your reply' })
    expect(await other.getByRole('link').allInnerTexts()).toEqual(['Summer meeting'])
    const todo = page.getByRole('region', { name: 'What you have to do' })
    await todo.getByRole('link', { name: 'Send the arrival songs to everybody' }).waitFor()
    await look(page, 'home-of-a-senco')
    senco.noTroubles()
    await senco.leave()
  })

  step('When the spring meeting has begun, the minutes of autumn are agreed by one press', async () => {
    const page = await onThe('2028-01-18T13:40:00.000Z', `/portal/meetings/${spring}`)
    await page.getByText('are to be agreed at this meeting.').waitFor()
    await page.getByRole('button', { name: 'They are agreed' }).click()
    await page.getByText('are to be agreed at this meeting.').waitFor({ state: 'detached' })
    await page.goto(`/portal/meetings/${meetingId}/minutes`)
    await page.getByText('Agreed on 18 January 2028').waitFor()
    lead.noTroubles()
    await lead.leave()
  })
})
