// Actions in the daily work of a setting SENCO with a phone and of an Area SENCO at a desk.
import { expect } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  held,
  picture,
  signIn,
  type Visitor,
} from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { visitor } = scene()

const timetable = 'Share your picture timetable with the cluster'
const questions = 'Ask every family the three settling-in questions'
const cover = 'Agree who covers when the SENCO is away'
const books = 'Choose three books about feelings'

journey('What was agreed gets done', (step) => {
  let phone: Visitor
  let desk: Visitor
  const line = ({ page }: Visitor, title: string) => page.getByRole('listitem').filter({ hasText: title })
  const look = async ({ page }: Visitor, name: string): Promise<void> => {
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await picture(page, name)
  }

  step('A SENCO sees on a phone what her setting has to do, and what is late', async () => {
    phone = await visitor({ width: 390 })
    await signIn(phone, 'setting-senco')
    await phone.page.getByRole('button', { name: 'Menu' }).click()
    await phone.page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Actions' }).click()
    await heading(phone.page, 'Actions').waitFor()
    expect(await line(phone, timetable).textContent()).toMatch(/To do by \d+ \w+ \d{4}.*Late by \d+ days/)
    expect(await phone.page.getByText('one-page profile').count()).toBe(0)
    await look(phone, 'actions-phone')
  })

  step('One tap says "Done", and one tap takes it back', async () => {
    const done = line(phone, timetable).getByRole('button', { name: /^Done/ })
    await done.click()
    await phone.page.getByText(`${timetable}: done`).waitFor()
    expect(await done.getAttribute('aria-pressed')).toBe('true')
    expect(await line(phone, timetable).getByText('Late').count()).toBe(0)
    await look(phone, 'actions-phone-undo')
    await phone.page.getByRole('button', { name: 'Undo' }).click()
    await line(phone, timetable)
      .getByText(/Late by \d+ days/)
      .waitFor()
    await done.click()
    await phone.page.getByText(`${timetable}: done`).waitFor()
  })

  step('What every setting of the cluster was asked is done for hers alone', async () => {
    // On a slow line, she goes on before her tap has arrived; what she then reads has it all the same.
    const arrives = await held(phone.page, 'POST', '**/api/actions/*/state')
    await line(phone, questions).getByRole('button').click()
    await phone.page.getByText(`${questions}: done`).waitFor()
    await phone.page.getByRole('link', { name: questions }).click()
    await phone.page.getByText('Loading').waitFor()
    arrives()
    await heading(phone.page, questions).waitFor()
    expect(await phone.page.getByRole('button', { name: /^Done.*Wishing Well/ }).getAttribute('aria-pressed')).toBe(
      'true',
    )
    expect(await phone.page.getByText('Kite Tail').count()).toBe(0)
    await look(phone, 'action-shared-phone')
  })

  step('She says with a note what shows it; a date of birth is pointed out and taken out', async () => {
    await phone.page.goto('/portal/actions')
    await phone.page.getByRole('link', { name: cover }).click()
    await phone.page.getByRole('link', { name: 'Say that it is done' }).click()
    const note = phone.page.getByLabel('What shows it? (optional)')
    await note.fill('Ana covers, as when the child born 14/03/2024 began.')
    await phone.page.getByText('“14/03/2024” looks like a date of birth').waitFor()
    await look(phone, 'action-done-passage-phone')
    await phone.page.getByRole('button', { name: 'Record it as done' }).click()
    await phone.page.getByRole('alert').getByText('Take it out, or say why it may stay').waitFor()
    await note.fill('Our deputy covers. It is on the rota.')
    await phone.page.getByRole('button', { name: 'Record it as done' }).click()
    await phone.page.getByText('Thank you. It is recorded as done.').waitFor()
    await phone.page.getByText('Our deputy covers. It is on the rota.').first().waitFor()
  })

  step('She sets her own setting something to do; what she typed survives a look elsewhere', async () => {
    await phone.page.goto('/portal/actions/add')
    await phone.page.getByLabel('What is there to do?').fill(books)
    await phone.page.goto('/portal/meetings')
    await heading(phone.page, 'Meetings').waitFor()
    await phone.page.goto('/portal/actions/add')
    await phone.page.getByText('We kept what you typed before.').waitFor()
    await phone.page.getByRole('button', { name: 'Add the action' }).click()
    await phone.page.getByRole('alert').getByText('Enter the day by which it is to be done.').waitFor()
    const nextYear = new Date().getFullYear() + 1
    for (const [unit, value] of [
      ['Day', '27'],
      ['Month', '3'],
      ['Year', String(nextYear)],
    ] as const)
      await phone.page.getByLabel(unit).fill(value)
    await look(phone, 'action-add-phone')
    await phone.page.getByRole('button', { name: 'Add the action' }).click()
    await phone.page.getByText('The action is added.').waitFor()
    await line(phone, books).getByText(`To do by 27 March ${nextYear}`).waitFor()
  })

  step('Her Area SENCO sees what is late, what is hers to do, and what settings say they have done', async () => {
    desk = await visitor()
    await signIn(desk, 'area-senco', '/portal/actions')
    await look(desk, 'actions-desk')
    await desk.page.getByLabel('Show').selectOption('Mine to do')
    await line(desk, 'speech and language checklist').waitFor()
    expect(await line(desk, timetable).count()).toBe(0)
    await desk.page.getByLabel('Show').selectOption('Late')
    await line(desk, 'speech and language therapy').waitFor()
    await desk.page.getByLabel('Show').selectOption('Done, to check')
    await desk.page.getByLabel('Setting', { exact: true }).selectOption('Wishing Well Day Nursery')
    await desk.page.getByText('2 actions, 2 to check').waitFor()
    expect(desk.page.url()).toMatch(/show=check/)
  })

  step('She checks one, and its history says who did what', async () => {
    await desk.page.getByRole('link', { name: cover }).click()
    await desk.page.getByRole('button', { name: 'Checked: it is done' }).click()
    await desk.page.getByText('Done and checked').waitFor()
    const history = desk.page.getByRole('region', { name: 'History' })
    await history.getByText('Done: Our deputy covers. It is on the rota.').waitFor()
    await history.getByText('Farah Siddons').first().waitFor()
    await look(desk, 'action-checked-desk')
  })

  step('A setting that rings has its part recorded, and how the council was told', async () => {
    await desk.page.goto('/portal/actions')
    await desk.page.getByRole('link', { name: questions }).click()
    await desk.page.getByText(/4 of \d+ settings have done it/).waitFor()
    await desk.page.getByLabel('how were you told?').selectOption('Told by telephone')
    await desk.page.getByRole('button', { name: /^Done.*Rowan Lock/ }).click()
    await desk.page.getByText(/5 of \d+ settings have done it/).waitFor()
    const history = desk.page.getByRole('region', { name: 'History' })
    await history.getByText('Rowan Lock Nursery has done it').waitFor()
    await history.getByText('told by telephone').first().waitFor()
    await look(desk, 'action-shared-desk')
  })

  step('She adds one for a setting of the cluster, changes its day, and cancels it with a reason', async () => {
    await desk.page.goto('/portal/actions/add')
    await desk.page.getByLabel('What is it about?').selectOption('Curlew cluster')
    await desk.page.getByLabel('What is there to do?').fill('Lend the sensory box')
    await desk.page.getByLabel('One setting').check()
    await desk.page.getByLabel('Which?').selectOption('Kite Tail Day Nursery')
    const nextYear = new Date().getFullYear() + 1
    for (const [unit, value] of [
      ['Day', '2'],
      ['Month', 'February'],
      ['Year', String(nextYear)],
    ] as const)
      await desk.page.getByLabel(unit).fill(value)
    await look(desk, 'action-add-desk')
    await desk.page.getByRole('button', { name: 'Add the action' }).click()
    await desk.page.getByText('The action is added.').waitFor()
    await desk.page.getByRole('link', { name: 'Lend the sensory box' }).click()
    await desk.page.getByRole('link', { name: 'Change it' }).click()
    await desk.page.getByLabel('Day').fill('9')
    await desk.page.getByRole('button', { name: 'Save the action' }).click()
    await desk.page.getByText(`Changed the day to 9 February ${nextYear}`).waitFor()
    await desk.page.getByRole('link', { name: 'Cancel it' }).click()
    await desk.page.getByRole('button', { name: 'Cancel the action' }).click()
    await desk.page.getByRole('alert').getByText('Say why it is cancelled, in a few words.').waitFor()
    await desk.page.getByLabel('Why?').fill('The box is out on loan until summer.')
    await desk.page.getByRole('button', { name: 'Cancel the action' }).click()
    await desk.page.getByText('The action is cancelled.').waitFor()
    await look(desk, 'action-cancelled-desk')
  })

  step('No browser complained', async () => {
    for (const person of [phone, desk]) person.noTroubles(/400/)
  })
})
