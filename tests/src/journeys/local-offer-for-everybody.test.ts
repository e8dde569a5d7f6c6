// The public local offer for everybody: with JavaScript off, by keyboard alone, at every width; nothing moves while a page
// loads, and all of it is small.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, heading, picture, type Visitor, widths } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const here = scene()
const results = ({ page }: Visitor) => page.locator('#results')
const count = async (visitor: Visitor): Promise<number> =>
  Number.parseInt((await results(visitor).locator('#count').innerText()).replace('Nothing', '0'), 10)
const addressOf = async (title: string): Promise<string> => {
  const { text } = await here.portal().visitor.get(`/local-offer?q=${encodeURIComponent(title)}`)
  const id = [...text.matchAll(/href="\/local-offer\/(ent_\w+)[^"]*">([^<]*)</g)].find(
    ([, , words]) => words?.replaceAll('&#x27;', "'") === title,
  )?.[1]
  expect(id, `${title} is found`).toBeDefined()
  return `/local-offer/${id}`
}

journey('Everything with JavaScript off', (step) => {
  let visitor: Visitor
  const main = () => visitor.page.getByRole('main')
  const follow = (name: string | RegExp) => main().getByRole('link', { name }).first().click()

  step('everything there is comes in pages', async () => {
    visitor = await here.visitor({ width: 390, javaScript: false })
    await visitor.page.goto('/local-offer')
    expect(await count(visitor)).toBeGreaterThan(20)
    await follow('Next page')
    await main()
      .getByText(/Page 2 of/)
      .waitFor()
    await follow('Page before')
    await main()
      .getByText(/Page 1 of/)
      .waitFor()
  })

  step('filters narrow, each together with the others, and can be taken away', async () => {
    const before = await count(visitor)
    await visitor.page.locator('summary', { hasText: 'Filter and sort' }).click()
    await visitor.page.locator('summary', { hasText: 'What kind of help?' }).click()
    await visitor.page.getByLabel('Group', { exact: true }).check()
    await visitor.page.getByLabel('Course', { exact: true }).check()
    await visitor.page.locator('summary', { hasText: 'How do you get it?' }).click()
    await visitor.page.getByLabel('Just come along').check()
    await visitor.page.getByRole('button', { name: 'Show these' }).click()
    await visitor.page.waitForURL(/kind=group,course&way=turn-up/)
    const narrowed = await count(visitor)
    expect(narrowed).toBeGreaterThan(0)
    expect(narrowed).toBeLessThan(before)
    await follow(/Remove: Just come along/)
    expect(await count(visitor)).toBeGreaterThan(narrowed)
    await follow('Start again')
    expect(await count(visitor)).toBe(before)
  })

  step('a shortlist grows and shrinks from page to page and is printed', async () => {
    await visitor.page.goto('/local-offer?kind=group')
    await follow(/^Add to shortlist/)
    await visitor.page.getByRole('link', { name: 'Shortlist (1)' }).waitFor()
    await results(visitor).getByRole('heading', { level: 3 }).nth(1).getByRole('link').click()
    await follow(/^Add to shortlist/)
    await visitor.page.getByRole('link', { name: 'Shortlist (2)' }).click()
    await heading(visitor.page, 'Your shortlist').waitFor()
    await follow('Print all of it')
    await heading(visitor.page, /a shortlist/).waitFor()
    expect(await main().getByRole('heading', { level: 2 }).count()).toBe(3)
    await visitor.page.goBack()
    await follow(/^Remove from shortlist/)
    await visitor.page.getByRole('link', { name: 'Shortlist (1)' }).waitFor()
  })

  step('everything can be browsed by need, and a pack about one need is printed', async () => {
    await visitor.page.getByRole('link', { name: 'Browse everything' }).click()
    await follow('Sleep')
    expect(await count(visitor)).toBeGreaterThan(0)
    await visitor.page.goBack()
    await follow(/print all about hearing/)
    await heading(visitor.page, 'Local offer of Brindleford: Hearing').waitFor()
  })

  step('a search without an answer offers the nearest useful thing', async () => {
    await visitor.page.goto('/local-offer?q=quidditch&kind=group')
    await main().getByText('Nothing found, but this may help').waitFor()
    await main()
      .getByText(/We left out/)
      .waitFor()
    await main().getByRole('link', { name: 'tell us what is missing' }).waitFor()
  })

  step('a comment is sent, with a mistake on the way that loses nothing', async () => {
    await visitor.page.goto(await addressOf('Portage'))
    await follow('Tell us if something here is wrong or missing')
    await heading(visitor.page, 'Comment on: Portage').waitFor()
    await visitor.page.getByLabel('Your comment').fill('Please say which toys you bring.')
    await visitor.page.getByLabel('E-mail').fill('nonsense')
    await visitor.page.getByRole('button', { name: 'Send comment' }).click()
    await visitor.page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    expect(await visitor.page.getByLabel('Your comment').inputValue()).toBe('Please say which toys you bring.')
    await visitor.page.getByLabel('E-mail').fill('')
    await visitor.page.getByLabel('What is in the local offer').check()
    await visitor.page.getByRole('button', { name: 'Send comment' }).dblclick()
    await heading(visitor.page, /Thank you/).waitFor()
    await follow('Back to Portage')
    visitor.noTroubles(/status of 400/)
    await visitor.leave()
  })
})

/** Presses Tab until something has the focus. */
const tabTo = async ({ page }: Visitor, selector: string): Promise<void> => {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`Tab does not come to ${selector}`)
}

test('By keyboard alone: search, filter at once, open, share, comment', { timeout: 180_000 }, async () => {
  const visitor = await here.visitor()
  const { page } = visitor
  await page.goto('/local-offer')
  await tabTo(visitor, '#q')
  await page.keyboard.type('spee')
  await page.locator('#q-suggestions option').first().waitFor({ state: 'attached' })
  await page.keyboard.type('ch WA8')
  await page.keyboard.press('Enter')
  await page.waitForURL(/near=WA8/)
  const before = await count(visitor)
  await tabTo(visitor, '#filters details:nth-of-type(2) summary')
  await page.keyboard.press('Enter')
  await tabTo(visitor, '#kind-group')
  await page.keyboard.press('Space')
  await page.waitForURL(/kind=group/)
  expect(await count(visitor)).toBeLessThan(before)
  // Said aloud, and the focus is where it was.
  await page.locator('#announce', { hasText: /results?$/ }).waitFor({ state: 'attached' })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('kind-group')
  await tabTo(visitor, '.offer-card__title a')
  await page.keyboard.press('Enter')
  await page.waitForURL(/ent_/)
  await tabTo(visitor, '[data-share]')
  await page.keyboard.press('Enter')
  await page.getByText('Address copied').waitFor()
  await tabTo(visitor, 'a[href^="/local-offer/comment"]')
  await page.keyboard.press('Enter')
  await heading(page, /^Comment on/).waitFor()
  await tabTo(visitor, '#theme')
  await page.keyboard.press('Space')
  await tabTo(visitor, '#text')
  await page.keyboard.type('Could there be one on Saturdays?')
  // What was typed outlives the page.
  await page.reload()
  expect(await page.getByLabel('Your comment').inputValue()).toBe('Could there be one on Saturdays?')
  await tabTo(visitor, '#theme')
  await page.keyboard.press('Space')
  await tabTo(visitor, 'main button[type="submit"]')
  await page.keyboard.press('Enter')
  await heading(page, /Thank you/).waitFor()
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  visitor.noTroubles()
  await visitor.leave()
})

test('Where I am is rounded by the browser, and shown on our own map without asking another website', async () => {
  const visitor = await here.visitor()
  const { page, context } = visitor
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 53.3712345, longitude: -2.7387654 })
  await page.goto('/local-offer')
  await page.getByRole('button', { name: 'Use where I am' }).click()
  await page.waitForURL(/at=53.37,-2.74/)
  await results(visitor).getByText('Near where you are').waitFor()
  expect(await results(visitor).getByText(/mile/).count()).toBeGreaterThan(0)
  const map = results(visitor).locator('.offer-map')
  if ((await map.count()) > 0) {
    await map.locator('summary').click()
    await map.getByRole('img', { name: /Map of the places/ }).waitFor()
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.offer-map img')?.complete)
  }
  expect(asked.filter((url) => !url.startsWith(here.portal().origin))).toEqual([])
  visitor.noTroubles()
  await visitor.leave()
})

test('Every kind of page is clean for axe at a desk, on a phone and at 400 % zoom, and nothing moves while it loads', {
  timeout: 600_000,
}, async () => {
  const visitor = await here.visitor()
  const { page } = visitor
  await page.addInitScript(() => {
    const seen = { moved: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const pages = [
    ...['/', '/accessibility', '/privacy', '/local-offer', '/local-offer?q=not+talking&near=WA8&age=24-35'],
    ...['/local-offer?q=quidditch', '/local-offer?near=ZZ9', '/local-offer?kind=setting', '/local-offer/browse'],
    ...['/local-offer/you-said', '/local-offer/other-ways', '/local-offer/shortlist', '/local-offer/comment'],
    ...['/local-offer/comment/thanks', '/local-offer/print?need=sleep', await addressOf("My child isn't talking yet")],
    ...[
      await addressOf('Sleep clinic online'),
      await addressOf('Safe play'),
      await addressOf('Wishing Well Day Nursery'),
    ],
    await addressOf('Dads and little ones'),
  ]
  for (const address of pages)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await picture(page, `public${address.replaceAll(/ent_\w+/g, 'one').replaceAll(/[/?&=+]/g, '-')}`)
      const moved = await page.evaluate(() => (window as unknown as { seen: { moved: number } }).seen.moved)
      expect(moved, `${address} at ${width} px`).toBe(0)
    }
  visitor.noTroubles()
  await visitor.leave()
})

test('Search, results and an entry are at most 40 kB in all as CloudFront sends them; scripts and styles keep their share', async () => {
  const { origin } = here.portal()
  const packed = async (path: string) =>
    gzipSync(Buffer.from(await (await fetch(`${origin}${path}`)).arrayBuffer())).length
  const raw = async (path: string) => (await (await fetch(`${origin}${path}`)).arrayBuffer()).byteLength
  const whole = (file: string) =>
    readFileSync(createRequire(import.meta.url).resolve(`govuk-frontend/dist/govuk/${file}`)).length
  expect(await raw('/assets/local-offer.js')).toBeLessThanOrEqual(whole('govuk-frontend.min.js') / 2)
  expect(await raw('/assets/site.css')).toBeLessThanOrEqual(0.6 * whole('govuk-frontend.min.css'))
  const shared = await Promise.all(
    ['/assets/site.css', '/assets/authority-demo.css', '/assets/local-offer.js', '/portal/favicon.svg'].map(packed),
  )
  const beside = shared.reduce((sum, size) => sum + size, 0)
  for (const path of [
    '/local-offer',
    '/local-offer?q=not+talking&near=WA8',
    await addressOf("My child isn't talking yet"),
  ])
    expect(beside + (await packed(path)), path).toBeLessThanOrEqual(40_000)
})
