// A comment on the local offer from a parent's phone to its public answer, and the review and statement of the year, as
// the council's people do it at a desk, a phone and by keyboard alone.
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, signIn, type Visitor } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { lookAt, namesInTheDemo } from '../support/every-page.ts'
import { journey } from '../support/journey.ts'

const stage = scene()
const { visitor, portal, mail } = stage

const original = 'My son Oliver waits, and nothing is on a Saturday for families who work in Sampleton.'

journey('A parent says what is missing and is answered', (step) => {
  let parent: Visitor
  let desk: Visitor
  const look = async ({ page }: Visitor, name: string): Promise<void> => {
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await picture(page, name)
  }
  const open = (name: string) => desk.page.getByRole('link', { name, exact: true }).click()
  const said = async (): Promise<string> => {
    await portal().drained()
    await parent.page.goto('/local-offer/you-said')
    // Kept by the browser for a minute, as by every cache.
    await parent.page.reload()
    return parent.page.locator('main').innerText()
  }

  step('A parent writes it on a phone without JavaScript, and leaves an e-mail address', async () => {
    parent = await visitor({ width: 390, javaScript: false })
    await parent.page.goto('/local-offer/comment')
    await parent.page.getByLabel('Something is missing').check()
    await parent.page.getByLabel('Your comment').fill(original)
    await parent.page.getByLabel('E-mail').fill('ann@home.example')
    // A person takes longer than a machine.
    portal().clock.set(new Date(portal().clock.now() + 60_000).toISOString())
    await parent.page.getByRole('button', { name: 'Send comment' }).click()
    await heading(parent.page, 'Thank you. We have your comment.').waitFor()
  })

  step('The administrator finds it among the comments to decide, with the day by which to do so', async () => {
    desk = await visitor()
    await signIn(desk, 'administrator')
    const asked = desk.page.getByRole('region', { name: 'The local offer' })
    await asked.getByRole('link', { name: /^\d+ comments? waits? for your decision$/ }).click()
    await heading(desk.page, 'Comments on the local offer').waitFor()
    await desk.page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Local offer' }).click()
    await desk.page.goto('/portal/local-offer/comments')
    await heading(desk.page, 'Comments on the local offer').waitFor()
    const line = desk.page.getByRole('listitem').filter({ hasText: 'My son Oliver' })
    expect(await line.innerText()).toMatch(/Something is missing.*Decide by \d+ \w+ \d{4}/s)
    await look(desk, 'comments')
    await line.getByRole('link').click()
    await heading(desk.page, 'Comment on the whole local offer').waitFor()
    await desk.page.getByText('ann@home.example').waitFor()
    await look(desk, 'comment-received')
  })

  step('She takes the name out that the page points at, and a place that she selects, by keyboard alone', async () => {
    const { page } = desk
    await page.getByRole('link', { name: 'Publish it', exact: true }).press('Enter')
    await page.waitForURL('/portal/local-offer/comments/*/publish')
    await heading(page, 'Publish a comment').waitFor()
    await page.getByRole('button', { name: /^Take out.*Oliver/ }).press('Enter')
    const box = page.getByLabel('The comment as it was sent')
    const start = original.indexOf('Sampleton')
    await box.focus()
    await page.keyboard.press('Control+Home')
    for (let at = 0; at < start; at++) await page.keyboard.press('ArrowRight')
    for (let at = 0; at < 'Sampleton'.length; at++) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Tab')
    await page.getByLabel('The selected words are').selectOption({ label: 'A place' })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Taken out: place removed.' }).waitFor()
    await look(desk, 'comment-publishing')
  })

  step('A reload keeps what she chose; what the public will read stands below', async () => {
    const { page } = desk
    await page.reload()
    await page.getByText('We kept what you typed before.').waitFor()
    const preview = page.getByRole('region', { name: 'What the public will read' })
    expect(await preview.innerText()).toContain(
      'My son [name removed] waits, and nothing is on a Saturday for families who work in [place removed].',
    )
    await page.getByRole('button', { name: 'Publish the comment' }).press('Enter')
    await page.getByText('The comment is published.').waitFor()
    await look(desk, 'comment-published')
  })

  step('Everybody reads it, without the name and the place', async () => {
    const text = await said()
    expect(text).toContain('My son [name removed] waits')
    expect(text).not.toMatch(/Oliver waits|Sampleton|ann@home/)
  })

  step(
    'She answers with what will be done and by when; what is missing is said first and nothing typed is lost',
    async () => {
      const { page } = desk
      await page.getByRole('link', { name: 'Answer it' }).click()
      await page.waitForURL('/portal/local-offer/comments/*/answer')
      await page.getByLabel('We will', { exact: true }).check()
      await page.getByLabel('Your answer').fill('Several families have asked. We plan a Saturday group.')
      await page.getByRole('button', { name: 'Publish the answer' }).click()
      await page.getByRole('alert').getByText('Say what you will do.').waitFor()
      await look(desk, 'comment-answer-problem')
      expect(await page.getByLabel('Your answer').inputValue()).toContain('Several families')
      await page.getByLabel('What you will do').fill('Start a Saturday group')
      const due = new Date(portal().clock.now() + 60 * 86_400_000)
      await page.getByLabel('Day', { exact: true }).fill(String(due.getUTCDate()))
      await page.getByLabel('Month').fill(String(due.getUTCMonth() + 1))
      await page.getByLabel('Year').fill(String(due.getUTCFullYear()))
      await page.getByRole('button', { name: 'Publish the answer' }).click()
      await page.getByText('The answer is published.').waitFor()
      expect(await said()).toMatch(/We will\s+Several families have asked.*Start a Saturday group/s)
    },
  )

  step('The parent is told by e-mail that there is an answer, without a word of it', async () => {
    const message = await mail(({ to, subject }) => to === 'ann@home.example' && subject.includes('answer'))
    expect(message.text).toContain('/local-offer/you-said')
    expect(message.text).not.toMatch(/Saturday|Oliver/)
  })

  step('When it is done she says so, the page says "We did", and the address is forgotten', async () => {
    const { page } = desk
    await page.getByRole('link', { name: 'What we promised is done' }).click()
    await page.waitForURL('/portal/local-offer/comments/*/done')
    await page.getByRole('button', { name: 'Record it as done' }).click()
    await page.getByText('It is recorded as done').waitFor()
    expect(await said()).toMatch(/We did\s+Several families have asked/)
    await page.reload()
    await heading(page, 'Comment on the whole local offer').waitFor()
    expect(await page.getByText('ann@home.example').count()).toBe(0)
  })

  step('A comment that tells who a child is she does not publish, and says why', async () => {
    const { page } = desk
    await page.goto('/portal/local-offer/comments')
    await page.getByRole('link', { name: /^Our little boy Theo/ }).click()
    await open('Do not publish it')
    await page.getByRole('button', { name: 'Do not publish it' }).click()
    await page.waitForURL('/portal/local-offer/comments/*/withhold')
    await page.getByRole('alert').getByText('Choose why it is not published.').waitFor()
    await page.getByLabel('It would identify somebody').check()
    await page.getByLabel('Why, in a sentence').fill('Nobody else in the borough is deaf at this age.')
    await page.getByText('Ring them first').waitFor()
    await look(desk, 'comment-withholding')
    await page.getByRole('button', { name: 'Do not publish it' }).click()
    await page.getByText('The comment is not published.').waitFor()
    await page.getByText('Because it would identify somebody.', { exact: true }).waitFor()
    await page.goto('/portal/local-offer/comments?show=withheld')
    await page.getByRole('link', { name: /^Our little boy Theo/ }).waitFor()
    expect(await said()).not.toContain('Theo')
  })

  step('Two who decide at once: the second is told to look again and keeps her note', async () => {
    const { page } = desk
    await page.goto('/portal/local-offer/comments?show=spam')
    await page.getByRole('link', { name: /^Best prices/ }).click()
    await open('Do not publish it')
    await page.getByLabel('It is not about the local offer').check()
    await page.getByLabel('Why, in a sentence').fill('It sells windows.')
    const commentId = /cmt_\w+/.exec(page.url())?.[0] ?? ''
    const other = await portal().as('administrator')
    const withheld = { version: 1, reason: 'not-a-comment', note: 'It is an advertisement.' }
    await other.send('POST', `/api/offer-editing/comments/${commentId}/withhold`, withheld)
    await page.getByRole('button', { name: 'Do not publish it' }).click()
    await page.getByRole('alert').getByText('Somebody else has decided about this comment').waitFor()
    expect(await page.getByLabel('Why, in a sentence').inputValue()).toBe('It sells windows.')
  })

  step('An Area SENCO reads comments and decides about none', async () => {
    const reader = await visitor({ width: 390 })
    await signIn(reader, 'area-senco', '/portal/local-offer/comments?show=answer')
    await reader.page.getByText('Administrators decide about them and answer.').waitFor()
    await reader.page.getByRole('link', { name: /^Too many letters/ }).click()
    await heading(reader.page, 'Comment on the whole local offer').waitFor()
    expect(await reader.page.getByRole('link', { name: 'Answer it' }).count()).toBe(0)
    reader.noTroubles()
    await reader.leave()
  })

  step('Nothing went wrong on either screen', async () => {
    parent.noTroubles()
    desk.noTroubles(/409|400/)
    await desk.leave()
  })
})

journey('The team manager reviews the local offer with those whom the law names', (step) => {
  let desk: Visitor

  step('She begins a review; what is still missing is listed', async () => {
    desk = await visitor()
    const { page } = desk
    await signIn(desk, 'team-manager', '/portal/local-offer/reviews')
    await page.getByRole('link', { name: 'Begin a review' }).click()
    await page.waitForURL('/portal/local-offer/reviews/start')
    await page.getByLabel('What is it called?').fill('Autumn review')
    for (const [group, date] of [
      ['First day', ['1', '9', '2026']],
      ['Last day', ['30', '9', '2026']],
    ] as const)
      for (const [at, part] of ['Day', 'Month', 'Year'].entries())
        await page
          .getByRole('group', { name: group })
          .getByLabel(part, { exact: true })
          .fill(date[at] ?? '')
    await page.getByRole('button', { name: 'Continue' }).click()
    await heading(page, 'Write a review').waitFor()
    await page.getByLabel('How were people asked?').fill('At two evenings.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Before it can be published:').waitFor()
    await page.getByText('Integrated care boards: say how they were asked, or why not.').waitFor()
    await picture(page, 'review-missing')
    expect(await page.getByRole('button', { name: 'Publish the review' }).count()).toBe(0)
  })

  step('She says of each group how it was asked or why not, writes what she heard, and publishes', async () => {
    const { page } = desk
    await page.getByRole('link', { name: 'Write it' }).click()
    const groups = await page.getByRole('radio', { name: 'Not asked' }).all()
    for (const [at, radio] of groups.entries()) {
      await radio.check()
      await page.getByLabel('Why not?').nth(at).fill('They are asked in spring.')
    }
    await page.getByRole('button', { name: 'Add a finding' }).click()
    await page.getByLabel('You said').fill('Say it in words.')
    await page.getByLabel('What did we do?').fill('Letters are now explained once on each page.')
    await picture(page, 'review-writing')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Publish the review' }).click()
    await page.getByText('Published', { exact: true }).waitFor()
    await portal().drained()
    await page.goto('/local-offer/you-said')
    await page.reload()
    await page.getByText('Letters are now explained once on each page.').waitFor()
  })

  step('The statement of the year has drafted itself; she changes a line and publishes it', async () => {
    const { page } = desk
    await page.goto('/portal/local-offer/reviews')
    await page.getByRole('link', { name: 'Draft a statement' }).click()
    await page.waitForURL('/portal/local-offer/statements/start')
    await page.getByRole('button', { name: 'Draft the statement' }).click()
    await page.getByText('The draft is written. Read it.').waitFor()
    const words = page.getByLabel('The statement', { exact: true })
    const draft = await words.inputValue()
    expect(draft).toMatch(/We did not publish \d: .*because it would identify somebody/)
    expect(draft).not.toMatch(/Theo|Maisie|Oliver/)
    await words.fill(`${draft}\n\nThank you\nTo everybody who wrote.`)
    await picture(page, 'statement-writing')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    await page.getByRole('button', { name: 'Publish the statement' }).click()
    await page.getByText('Published', { exact: true }).waitFor()
    await portal().drained()
    expect(await (await portal().visitor.get('/local-offer/you-said')).text).toContain('To everybody who wrote.')
    desk.noTroubles()
    await desk.leave()
  })
})

test('Every page of comments, reviews and gaps works for everybody, at every width', { timeout: 600_000 }, async () => {
  const staff = await portal().as('administrator')
  const { body } = await staff.get('/api/offer-editing/comments')
  const about = (words: string): string =>
    body.comments.find(({ begins }: { begins: string }) => begins.startsWith(words)).commentId
  const { body: lists } = await staff.get('/api/offer-editing/reviews')
  const [round, draft] = [lists.rounds[0].id, lists.statements.at(-1).id]
  const comment = (words: string) => `/portal/local-offer/comments/${about(words)}`
  const person = await visitor()
  await signIn(person, 'administrator')
  const names = await namesInTheDemo(stage)
  for (const address of [
    '/portal/local-offer/comments',
    comment('The panel turned'),
    `${comment('Too many letters')}/publish`,
    `${comment('Everything for')}/answer`,
    '/portal/local-offer/reviews',
    `/portal/local-offer/reviews/${round}`,
    `/portal/local-offer/reviews/${round}/write`,
    `/portal/local-offer/statements/${draft}`,
    `/portal/local-offer/statements/${draft}/write`,
    '/portal/local-offer/gaps',
  ])
    await lookAt(person, 'administrator', address, names)
  person.noTroubles()
  await person.leave()
})
