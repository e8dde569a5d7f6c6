// "Your meetings in your own calendar": the address is made, copied, renewed and stopped; a single meeting is downloaded.
import { readFile } from 'node:fs/promises'
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
import { readWithIcalJs } from '../support/calendar-readers.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor, mail } = scene()

interface Listed {
  readonly meeting: {
    readonly meetingId: string
    readonly title: string
    readonly status: string
    readonly slots: readonly {
      readonly slotId: string
      readonly startsAt: string
      readonly remaining: number
      readonly queue: unknown[]
    }[]
  }
}

journey('Your meetings are in your own calendar', (step) => {
  let manager: Visitor
  let title: string
  let meetingId: string
  let slotId: string
  let address: string

  const read = async (from: string) => {
    const answer = await portal().visitor.get(new URL(from).pathname)
    return {
      status: answer.status,
      titles: answer.status === 200 ? readWithIcalJs(answer.text).events.map(({ summary }) => summary) : [],
    }
  }
  const shownAddress = () => manager.page.getByLabel('Your calendar address').inputValue()

  step('A setting takes a place, and the e-mail has a file for the calendar', async () => {
    const client = await portal().signIn(personIdOf('setting-manager'))
    const [own] = (await client.get('/api/people/me')).body.settings
    const { meetings, asOf } = (await client.get('/api/clusters/meetings')).body as { meetings: Listed[]; asOf: string }
    const found = meetings
      .filter(({ meeting }) => meeting.status === 'open')
      .flatMap(({ meeting }) => meeting.slots.map((slot) => ({ meeting, slot })))
      .find(({ slot }) => slot.startsAt > asOf && slot.remaining > 0)
    if (found === undefined) throw new Error('The demo has no meeting with room')
    title = found.meeting.title
    meetingId = found.meeting.meetingId
    slotId = found.slot.slotId
    const at = `/api/clusters/meetings/${meetingId}/replies/${own.settingId}`
    await client.send('PUT', at, { answer: 'apology' })
    expect((await client.send('PUT', at, { answer: 'coming', slotId })).body.reply.place).toBe('held')
    const message = await mail(({ subject }) => subject === `You have a place: ${title}`)
    expect(message.attachments?.map(({ filename }) => filename)).toEqual(['meeting.ics'])
  })

  step('"Your calendar" stands beside the name at the top of every page and says what it shows', async () => {
    manager = await visitor()
    await signIn(manager, 'setting-manager')
    await manager.page.getByRole('link', { name: 'Your calendar' }).click()
    await heading(manager.page, 'Your calendar').waitFor()
    await manager.page.getByText('the meetings at which your setting has a place').waitFor()
  })

  step('The address is made with one press, and shown this once', async () => {
    await manager.page.getByRole('button', { name: 'Make my calendar address' }).click()
    await manager.page.getByRole('heading', { name: 'Your address is ready. Copy it now' }).waitFor()
    address = await shownAddress()
    for (const width of widths) {
      await manager.page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(manager.page)
      await expectAccessible(manager.page)
      await picture(manager.page, 'calendar-address')
    }
    await manager.page.setViewportSize({ width: 1280, height: 900 })
    expect(await manager.page.evaluate(() => document.activeElement?.textContent)).toContain('Your address is ready')
    expect(manager.page.url()).not.toContain('/calendar/')
  })

  step('A calendar program that has the address shows the meeting, without signing in', async () => {
    expect(await read(address)).toMatchObject({ status: 200, titles: expect.arrayContaining([title]) })
  })

  step('It is copied with a press of a button', async () => {
    await manager.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await manager.page.getByRole('button', { name: 'Copy the address' }).click()
    await manager.page.getByText('Copied. Now follow the steps').waitFor()
    expect(await manager.page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  })

  step('Later the page says that there is one and does not show it', async () => {
    await manager.page.reload()
    await manager.page.getByText('It works, and we cannot show it again.').waitFor()
    expect(await manager.page.getByLabel('Your calendar address').count()).toBe(0)
    await expectAccessible(manager.page)
  })

  step('A new address stops the old one, and stopping leaves none', async () => {
    const { page } = manager
    await page.getByText('Lost the address, or want to stop it?').click()
    await page.getByRole('button', { name: 'Make a new address' }).click()
    await page.getByRole('heading', { name: 'Your address is ready. Copy it now' }).waitFor()
    const fresh = await shownAddress()
    expect(fresh).not.toBe(address)
    expect((await read(address)).status).toBe(404)
    expect((await read(fresh)).status).toBe(200)
    await page.getByRole('button', { name: 'Stop my calendar address' }).click()
    await page.getByText('Stopped. The address no longer works.').waitFor()
    await page.getByRole('button', { name: 'Make my calendar address' }).waitFor()
    expect((await read(fresh)).status).toBe(404)
  })

  step('One meeting alone is added from its page', async () => {
    const { page } = manager
    await page.goto(`/portal/meetings/${meetingId}`)
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Add to your calendar' }).first().click()
    const file = await waiting
    expect(file.suggestedFilename()).toBe('meeting.ics')
    const { events } = readWithIcalJs(await readFile(await file.path(), 'utf8'))
    expect(events).toMatchObject([{ uid: `${slotId}@localhost`, summary: title }])
    manager.noTroubles()
  })
})
