// "A new SENCO": named on Monday, she sees her first year, asks for a place, waits for a full one, gets an offer, comes,
// answers three questions and downloads the certificate. Two months on: what changed?
import { signedIn } from '@senco/domain/people/account'
import { addDays } from '@senco/domain/time'
import { personWrites, readPerson } from '@senco/store/people'
import { transact } from '@senco/store/transact'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import type { Client } from '../support/client.ts'
import { type Scene, scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const whole: Scene = scene()
const { portal, visitor, mail } = whole

const setting = 'Wishing Well Day Nursery'
const senco = { name: 'Oriel Fennimore', email: 'oriel.fennimore@wishing-well.example' }

interface Row {
  readonly runId: string
  readonly title: string
  readonly startsAt: string
  readonly status: string
}

/** Signs in by her cookie, as after the invitation, at the time of the portal's clock. */
const enter = async (person: Visitor, personId: string, address: string): Promise<void> => {
  const { cookie } = await portal().signIn(personId)
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await person.context.addCookies([
    { name, value, url: portal().origin.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' },
  ])
  await person.page.goto(address)
  await person.page.getByRole('heading', { level: 1 }).waitFor()
}

const rows = async (staff: Client): Promise<readonly Row[]> => (await staff.get('/api/training/runs')).body.runs
const runNamed = async (staff: Client, title: string, from: string): Promise<Row> => {
  const found = (await rows(staff)).find(
    (row) => row.title.startsWith(title) && row.status === 'open' && row.startsAt > from,
  )
  if (found === undefined) throw new Error(`No training called ${title} is to come`)
  return found
}
const nowOf = (): string => new Date(portal().clock.now()).toISOString()

journey('A new SENCO', (step) => {
  let manager: Visitor
  let phone: Visitor
  let staff: Client
  let personId: string
  let role: Row
  let full: Row

  step('The manager names the new SENCO', async () => {
    staff = await portal().as('team-manager')
    manager = await visitor()
    await signIn(manager, 'setting-manager', '/portal/my-settings')
    const { page } = manager
    await page.getByRole('link', { name: setting }).click()
    await page.getByRole('link', { name: 'Change the SENCO' }).click()
    await page.getByLabel('Name of the new SENCO').fill(senco.name)
    await page.getByLabel('E-mail address').fill(senco.email)
    await page.getByRole('button', { name: 'Save the SENCO' }).click()
    await page.getByText(`${senco.name} is recorded as SENCO.`).waitFor()
  })

  step('The welcome e-mail names the Area SENCO and the next run', async () => {
    const welcome = await mail(({ to, subject }) => to === senco.email && subject === 'Your first year as a SENCO')
    role = await runNamed(staff, 'New SENCO', nowOf())
    expect(welcome.text).toContain('Farah Siddons')
    expect(welcome.text).toContain(role.title)
    expect(welcome.text).toContain(`/portal/training/runs/${role.runId}`)
    const { body } = await staff.get('/api/training/pathways')
    personId = body.pathways.find((one: { name: string }) => one.name === senco.name).personId
  })

  step('Her first year is there, with a day for every step, on her phone', async () => {
    // She has accepted the invitation of the register.
    const account = await readPerson(portal().tables, personId)
    if (account === undefined) throw new Error('She is not there')
    await transact(portal().tables, personWrites(portal().tables, account, signedIn(account, nowOf())))
    phone = await visitor({ width: 390 })
    await enter(phone, personId, '/portal/training/first-year')
    const { page } = phone
    await page.getByRole('heading', { name: 'The role and its duties' }).waitFor()
    await page.getByText('A SENCO of another setting whom you can ring.').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'first-year')
  })

  step('One page shows every session, the place and the cost: "Ask for a place"', async () => {
    const { page } = phone
    await page.goto(`/portal/training/runs/${role.runId}`)
    await heading(page, role.title).waitFor()
    await page.getByRole('heading', { name: '2 sessions' }).waitFor()
    await page.getByText('What you learn', { exact: true }).waitFor()
    await page.getByText('Free', { exact: true }).first().waitFor()
    await expectAccessible(page)
    await picture(page, 'run')
    await page.getByRole('link', { name: 'Ask for a place' }).click()
    await heading(page, 'Ask for a place').waitFor()
    await page.getByLabel(/anything you need/).fill('A seat near the screen')
    await expectAccessible(page)
    // By keyboard: the button is reached from the box, and pressed.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page
      .getByText(/It is held until/)
      .first()
      .waitFor()
    await picture(page, 'run-asked')
  })

  step('The manager approves; the place was held meanwhile', async () => {
    const { body } = await staff.get(`/api/training/runs/${role.runId}`)
    const hers = body.places.find((place: { personId: string }) => place.personId === personId)
    expect(hers).toMatchObject({ status: 'asked', pool: 'held' })
    const { page } = manager
    await page.goto(`/portal/training/runs/${role.runId}`)
    await page.getByText('The manager has not answered yet.').waitFor()
    await picture(page, 'approve')
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await page.getByRole('button', { name: 'Approve', exact: true }).waitFor({ state: 'detached' })
    const told = await mail(({ to, subject }) => to === senco.email && subject.startsWith('You have a place'))
    expect(told.attachments?.length).toBe(1)
  })

  step('Had it been full: her position, the reason', async () => {
    full = await runNamed(staff, 'Talk together', nowOf())
    const { page } = phone
    await page.goto(`/portal/training/runs/${full.runId}`)
    await page.getByRole('link', { name: 'Ask for a place' }).click()
    await page.getByText(/It is full now/).waitFor()
    await page.getByRole('button', { name: 'Ask for a place' }).click()
    await page
      .getByText(/You are 4th. All places are taken./)
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'run-waiting')
  })

  step('an offer later', async () => {
    const changed = await staff.send('PUT', `/api/training/runs/${full.runId}/capacity`, { capacity: 8 })
    expect(changed.body).toMatchObject({ offers: 4 })
    const offer = await mail(({ to, subject }) => to === senco.email && subject.startsWith('A place is offered'))
    expect(offer.text).toMatch(/5pm/)
    const { page } = phone
    await page.reload()
    await page.getByText(/The place is yours if you take it by/).waitFor()
    await picture(page, 'run-offered')
    await page.getByRole('button', { name: 'Take the place' }).click()
    await page.getByRole('button', { name: 'Take the place' }).waitFor({ state: 'detached' })
  })

  step('Ill for one session: she joins that session of another run', async () => {
    const { body: page } = await staff.get(`/api/training/runs/${role.runId}`)
    const [first, second] = page.run.sessions
    // Another date of the course, three weeks after.
    const later = (instant: string) => instant.replace(/^\d{4}-\d\d-\d\d/, addDays(instant.slice(0, 10), 21))
    const plan = {
      courseId: page.run.courseId,
      mode: 'online',
      sessions: [first, second].map((one: { startsAt: string; endsAt: string }) => ({
        startsAt: later(one.startsAt),
        endsAt: later(one.endsAt),
        mode: 'online',
      })),
      trainers: [],
    }
    const { body: planned } = await staff.send('POST', '/api/training/runs', plan)
    await staff.send('POST', `/api/training/runs/${planned.runId}/publish`)
    portal().clock.set(new Date(Date.parse(second.endsAt) + 3_600_000).toISOString())
    const taking = await portal().as('area-senco')
    const mark = (runId: string, sessionId: string, word: string) =>
      taking.send('PUT', `/api/training/runs/${runId}/register/${personId}`, { sessionId, mark: word })
    expect((await mark(role.runId, first.sessionId, 'present')).status).toBe(200)
    expect((await mark(role.runId, second.sessionId, 'absent')).status).toBe(200)
    await enter(phone, personId, `/portal/training/runs/${role.runId}/learning/${personId}`)
    const her = phone.page
    await her.getByText(/You missed session 2/).waitFor()
    await picture(her, 'missed')
    await her.getByRole('link', { name: 'Join another date' }).click()
    await her.waitForURL('/portal/training/runs/*/places/*/make-up')
    await her.getByRole('radio').first().check()
    await expectAccessible(her)
    await her.getByRole('button', { name: 'Join this date' }).click()
    await her.getByText('You join this date for what you missed.').waitFor()
    const { body: other } = await taking.get(`/api/training/runs/${planned.runId}`)
    const missed = other.run.sessions[1]
    portal().clock.set(new Date(Date.parse(missed.endsAt) + 3_600_000).toISOString())
    const again = await portal().as('area-senco')
    const made = await again.send('PUT', `/api/training/runs/${planned.runId}/register/${personId}`, {
      sessionId: missed.sessionId,
      mark: 'present',
    })
    expect(made.status).toBe(200)
    await portal().drained()
  })

  step('Three questions; the certificate', async () => {
    await enter(phone, personId, `/portal/training/runs/${role.runId}/learning/${personId}`)
    const { page } = phone
    await page.getByRole('link', { name: 'Answer three questions' }).click()
    await heading(page, 'Three questions').waitFor()
    await expectAccessible(page)
    await picture(page, 'questions')
    // By keyboard alone: Space chooses, arrows move, Tab goes on.
    await page.getByRole('radio').first().focus()
    for (const moves of [4, 1, 3]) {
      await page.keyboard.press('Space')
      for (let n = 0; n < moves; n++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('Meet each parent before a plan is written.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Your certificate is ready.').waitFor()
    await expectAccessible(page)
    await picture(page, 'certificate')
    const href = await page.getByRole('link', { name: 'Download the certificate (PDF)' }).getAttribute('href')
    const her = await portal().signIn(personId)
    const file = await her.fetch(href ?? '')
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-/)
  })

  step('Anybody can check the certificate, and reads no name', async () => {
    const { body } = await (await portal().signIn(personId)).get('/api/training/learning')
    const serial = body.learned.find((one: { runId: string }) => one.runId === role.runId).certificate.serial
    const stranger = await visitor({ javaScript: false })
    await stranger.page.goto('/certificate')
    await stranger.page.getByLabel('Certificate number').fill(serial)
    await stranger.page.getByRole('button', { name: 'Check' }).click()
    await stranger.page.getByRole('heading', { name: 'We gave this certificate' }).waitFor()
    expect(await stranger.page.content()).not.toContain(senco.name)
    await picture(stranger.page, 'certificate-check')
    await stranger.page.getByLabel('Is it in this name?').fill('oriel fennimore')
    await stranger.page.getByRole('button', { name: 'Compare the name' }).click()
    await stranger.page.getByText('Yes: the certificate is in this name.').waitFor()
    await stranger.leave()
  })

  step('Two months on, one question: what changed?', async () => {
    const { body: page } = await (await portal().signIn(personId)).get(`/api/training/runs/${role.runId}`)
    const last = page.run.sessions.at(-1).endsAt
    portal().clock.set(new Date(Date.parse(last) + 57 * 86_400_000).toISOString())
    await portal().runDaily()
    const asked = await mail(({ to, subject }) => to === senco.email && subject.startsWith('What changed after'))
    const address = /http:\/\/localhost:\d+(\/portal\/\S+)/.exec(asked.text)?.[1] ?? ''
    await enter(phone, personId, address)
    const her = phone.page
    await her.getByRole('link', { name: 'Say what changed' }).click()
    await her.getByLabel(/What do you do differently/).fill('Plans are one page, written with parents.')
    await expectAccessible(her)
    await her.getByRole('button', { name: 'Send' }).click()
    await her.getByText('Thank you. That helps us plan.').waitFor()
    await picture(her, 'changed')
  })

  step('Nothing went wrong in any browser', async () => {
    for (const person of [manager, phone]) person.noTroubles(/401|net::ERR/)
  })
})
