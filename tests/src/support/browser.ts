// A real browser for the journeys: signing in, watching for errors, axe and screenshots. What to do is in journeys/.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { violationsOn } from './axe.ts'

/** The names that packages/tooling/prepare.mjs accepts; it installs Debian's Chromium when there is none of them. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const folders = (process.env['PATH'] ?? '').split(delimiter)
const executablePath =
  process.env['CHROMIUM'] ??
  names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ??
  '/usr/bin/chromium'

/** A new profile each time: Playwright makes one in the temporary folder and takes it away again. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** Desk, phone, and a desk at 400 % zoom. */
export const widths = [1280, 390, 320] as const
export const tablet = 820

export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong in the page so far: console errors, scripts that threw, blocked content, answers of 500 or more. */
  readonly troubles: readonly string[]
  /** Fails when anything went wrong, but for what the journey says it expected. */
  noTroubles(expected?: RegExp): void
  leave(): Promise<void>
}

export interface VisitSettings {
  readonly origin: string
  readonly width?: number
  readonly javaScript?: boolean
  /** Runs whatever the page's content security policy would stop. */
  readonly bypassCSP?: boolean
}

const heights: Readonly<Record<number, number>> = { 320: 568, 390: 844, 820: 1180, 1280: 900 }

const watch = (page: Page): string[] => {
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} from ${response.url()}`)
  })
  return troubles
}

const pages = new Set<Page>()

/** What everybody who is still there sees, for a failure's message; with pictures when a folder is named. */
export const whatEverybodySees = async (): Promise<string> => {
  const seen = await Promise.all(
    [...pages].map(async (page, n) => {
      await picture(page, `failed-${n}`).catch(() => undefined)
      const text = await page
        .locator('body')
        .innerText({ timeout: 1000 })
        .catch(() => '')
      return `${page.url()}\n${text.slice(0, 1200)}`
    }),
  )
  return seen.join('\n----\n')
}

/** Somebody new at a browser of their own: no cookies, nothing stored. */
export const visit = async (
  browser: Browser,
  { origin, width = 1280, javaScript = true, bypassCSP = false }: VisitSettings,
): Promise<Visitor> => {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: heights[width] ?? 900 },
    javaScriptEnabled: javaScript,
    bypassCSP,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  const troubles = watch(page)
  pages.add(page)
  page.on('close', () => pages.delete(page))
  return {
    page,
    context,
    troubles,
    noTroubles: (expected) =>
      expect(troubles.filter((trouble) => expected === undefined || !expected.test(trouble)).join('\n')).toBe(''),
    leave: () => context.close(),
  }
}

/** Signs in as a demo account, without the sign-in page, and opens an address of the portal. */
export const signIn = async ({ page }: Visitor, account: string, address = '/portal'): Promise<void> => {
  await page.goto('/accessibility')
  const status = await page.evaluate(
    async (body) => (await fetch('/__local/sign-in', { method: 'POST', body })).status,
    JSON.stringify({ account }),
  )
  expect(status, `signing in as ${account}`).toBe(200)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Requests of a method to an address wait, as on a slow line, until what this resolves is called. */
export const held = async (page: Page, method: 'GET' | 'POST', address: string): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(address, async (route) => {
    if (route.request().method() === method) await promise
    await route.continue()
  })
  return resolve
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

const checked = new Set<string>()

const parts = ['main', 'nav', 'dialog', 'title']

/** What each part of the page says, without what differs each time. */
const contentsOf = async (page: Page): Promise<readonly string[]> => {
  const html = await page.evaluate(
    (names) => names.map((name) => [...document.querySelectorAll(name)].map((one) => one.innerHTML).join()),
    parts,
  )
  return html.map((text, index) => {
    const same = text.replaceAll(/"[\w-]*:r[\w]+:"|_r_\w+_|(stg|per|mtg|clu|slt|dsg)_\w+/g, '')
    return createHash('sha256').update(`${page.viewportSize()?.width} ${parts[index]} ${same}`).digest('hex')
  })
}

/** Runs axe once for each distinct content and width, on the whole page. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const contents = await contentsOf(page)
  if (contents.every((content) => checked.has(content))) return
  for (const content of contents) checked.add(content)
  const found = await violationsOn(page)
  if (found.length > 0) throw new Error(`axe at ${page.viewportSize()?.width} px: ${found.join('\n')}`)
}

/** Reading never needs sideways scrolling; wide tables may scroll inside themselves. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const extra = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(extra, `${page.url()} is ${extra} px too wide at ${page.viewportSize()?.width} px`).toBeLessThanOrEqual(0)
}

/** Keeps a picture when the environment names a folder for them, which is never one of the project. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}-${page.viewportSize()?.width}.png`), fullPage: true })
}
