// All of England's childcare providers in one file: read in the browser beside the page, cancelled, and read to its end.
import { existsSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, picture, signIn, type Visitor, widths } from '../support/browser.ts'
import { scene } from '../support/demo-portal.ts'
import { journey } from '../support/journey.ts'

const { portal, visitor } = scene()

const lines = 70_980
const ours = 211
const authorities = ['Marshgate', 'Northwick', 'Brindleford Heath', 'South Ferrier', 'Stoke Ambleside']
const header =
  'Web link,Provider URN,Registration date,Provider type,Provider subtype,Provider status,Individual register combinations,Provider Early Years Register flag,Registered person name,Provider name,Provider address line 1,Provider address line 2,Provider town,Provider postcode,Telephone number,Local authority,Region,Places'

/** One invented provider in 336 is in the demo's authority. */
const lineOf = (n: number): string => {
  const mine = n % 336 === 0 && n / 336 < ours
  const childminder = n % 3 !== 0
  return [
    ...['Web link', 3_000_000 + n, '01/09/2015', childminder ? 'Childminder' : 'Childcare on non-domestic premises'],
    ...[childminder ? '' : 'Full day care', 'Active', 'ALL', 'Y', 'REDACTED'],
    ...[childminder ? 'REDACTED' : `"Nursery ${n}, The"`, `${n % 200} Mill Lane`, '', 'Fordham'],
    ...[`MR${1 + (n % 90)} ${n % 10}AB`, '01632 960000', mine ? 'Brindleford' : authorities[n % authorities.length]],
    ...['North West', 8 + (n % 60)],
  ].join(',')
}

const england = (): string =>
  [
    'Registered childcare providers as at 31 October 2026',
    'This worksheet contains one table.',
    header,
    ...Array.from({ length: lines }, (_, n) => lineOf(n)),
  ].join('\r\n')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'england-'))
  writeFileSync(join(folder, 'childcare-providers-2026-10-31.csv'), england())
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Counts in the page itself what somebody would feel: the longest time without a frame, and each progress shown. */
const watchThePage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const felt = { longestGap: 0, progress: [] as string[] }
    Object.assign(window, { felt })
    let before = performance.now()
    const frame = (): void => {
      const now = performance.now()
      felt.longestGap = Math.max(felt.longestGap, now - before)
      before = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    new MutationObserver(() => {
      const share = document.querySelector('progress')?.getAttribute('value') ?? ''
      if (share !== '' && felt.progress.at(-1) !== share) felt.progress.push(share)
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['value'] })
  })

const whatWasFelt = (page: Page): Promise<{ readonly longestGap: number; readonly progress: readonly string[] }> =>
  page.evaluate(() => (window as unknown as { felt: { longestGap: number; progress: string[] } }).felt)

const begin = async (page: Page, file: string): Promise<void> => {
  await page.getByLabel('Ofsted register of childcare providers').check()
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Read the file' }).click()
}

journey('All of England in one file', (step) => {
  let administrator: Visitor
  const requests: string[] = []
  const file = (): string => join(folder, 'childcare-providers-2026-10-31.csv')
  const fact = async (name: string): Promise<string> => {
    const line = administrator.page.locator('.govuk-summary-list__row').filter({ hasText: name })
    return (await line.locator('dd').first().innerText()).trim()
  }

  step('Without a file nothing begins, and the page says what is missing', async () => {
    administrator = await visitor()
    await signIn(administrator, 'administrator', '/portal/imports')
    const { page } = administrator
    await page.getByRole('button', { name: 'Read the file' }).click()
    await page.getByRole('link', { name: 'Choose a file.' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file')
    await expectAccessible(page)
  })

  step('A file of 70,980 lines is read; a press on Cancel while it reads takes effect at once', async () => {
    const { page } = administrator
    await page.goto('/portal/imports')
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
    await watchThePage(page)
    // The first press that can be made is made: the file is still being read then, or the button would be gone.
    const cancelled = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const look = (): void => {
            const progress = document.querySelector('progress')
            const cancel = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel')
            if (progress === null || cancel === undefined || Number(progress.value) < 10) requestAnimationFrame(look)
            else {
              const share = String(progress.value)
              cancel.click()
              resolve(share)
            }
          }
          look()
        }),
    )
    await begin(page, file())
    expect(Number(await cancelled)).toBeLessThan(100)
    await page.getByRole('button', { name: 'Read the file' }).waitFor()
    expect(await page.getByRole('progressbar').count()).toBe(0)
  })

  step('Cancelling leaves nothing behind: no import, no rows, nothing to go on with', async () => {
    const { page } = administrator
    await page.reload()
    await page.getByRole('button', { name: 'Read the file' }).waitFor()
    expect(await page.getByText('You began an import.').count()).toBe(0)
    expect(requests.filter((one) => one.startsWith('POST') || one.startsWith('PUT'))).toEqual([])
  })

  step('Read to the end: progress was shown on the way, and only our own rows are kept', async () => {
    const { page } = administrator
    await watchThePage(page)
    await begin(page, file())
    await page.getByRole('heading', { name: 'What the file holds' }).waitFor()
    expect(await fact('Lines')).toBe('70,980')
    expect(await fact('Ours')).toBe(String(ours))
    expect(await fact('Left out')).toBe('70,769')
    expect(await fact('Could not be taken')).toBe('0')
    expect(await page.getByLabel('Day').inputValue()).toBe('31')
    const { longestGap, progress } = await whatWasFelt(page)
    expect(progress.length, `progress shown: ${progress.join(', ')}`).toBeGreaterThan(1)
    console.log(
      `The longest time without a frame was ${Math.round(longestGap)} ms; ${progress.length} steps were shown`,
    )
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await picture(page, 'england-read')
  })

  step('Only our own rows leave the computer', async () => {
    const { page } = administrator
    let sent = 0
    page.on('request', (request) => {
      if (request.method() !== 'PUT') return
      const rows: readonly unknown[] = request.postDataJSON().rows
      sent += rows.length
    })
    await page.getByRole('button', { name: 'Compare with the register' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ofsted register of childcare providers' }).waitFor()
    expect(sent).toBe(ours)
    administrator.noTroubles()
  })
})

const real = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'shared',
  'data',
  'national',
  'providers-2021-08-31.csv.gz',
)

test('The real file of England is read the same way, where it is beside the project', {
  timeout: 240_000,
}, async () => {
  if (!existsSync(real)) return console.log(`Nothing at ${real}: only the invented file was read.`)
  const unpacked = join(folder, 'childcare-providers-2021-08-31.csv')
  writeFileSync(unpacked, gunzipSync(await readFile(real)))
  const administrator = await visitor()
  await signIn(administrator, 'administrator', '/portal/imports')
  const { page } = administrator
  await watchThePage(page)
  await begin(page, unpacked)
  await page.getByRole('heading', { name: 'What the file holds' }).waitFor()
  await page.getByText('No line of this file is about Brindleford').waitFor()
  const { longestGap, progress } = await whatWasFelt(page)
  expect(progress.length).toBeGreaterThan(1)
  console.log(`Real file: the longest time without a frame was ${Math.round(longestGap)} ms`)
  expect(await page.locator('.govuk-summary-list').innerText()).toMatch(/Lines\s+7\d,\d{3}/)
  await picture(page, 'england-real')
  expect(portal().origin).toContain('localhost')
  administrator.noTroubles()
})
