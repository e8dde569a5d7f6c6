// The settings list in a real browser: from asking for the page until its rows are there, and from a search to its end.
import { type BrowserContext, chromium } from 'playwright-core'
import { manySettings, newId } from '../support/meetings.ts'
import { median } from './median.ts'
import { openWorld, type World } from './world.ts'

export interface Shown {
  readonly settings: number
  /** Medians in milliseconds. */
  readonly opened: number
  readonly searched: number
}

interface Visit {
  readonly settings: number
  readonly world: World
  readonly context: BrowserContext
  readonly opened: number[]
  readonly searched: number[]
}

const look = async ({ context, world, settings, opened, searched }: Visit): Promise<void> => {
  const page = await context.newPage()
  const rows = page.locator('tbody tr')
  const began = performance.now()
  await page.goto(`${world.cloud.origin}/portal/settings`)
  await rows.first().waitFor()
  opened.push(performance.now() - began)
  const typing = performance.now()
  await page.getByLabel('Search').fill(`Setting ${settings}`)
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
  searched.push(performance.now() - typing)
  await page.getByLabel('Search').fill('')
  await page.close()
}

/** A browser that is signed in: the cookie of the portal is one that only its own answers can set. */
const signedIn = async (world: World, context: BrowserContext): Promise<void> => {
  const { personId } = await world.as({ role: 'area-senco' })
  const page = await context.newPage()
  await page.goto(`${world.cloud.origin}/healthz`)
  await page.evaluate(
    (body) => fetch('/__local/sign-in', { method: 'POST', body }).then(({ status }) => status),
    JSON.stringify({ account: personId }),
  )
  await page.close()
}

/** Opens each size `rounds` times, in turn; the first of each only warms up. */
export const measurePages = async (engine: string, sizes: readonly number[], rounds: number): Promise<Shown[]> => {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const visits: Visit[] = []
  try {
    for (const settings of sizes) {
      const world = await openWorld(engine)
      await manySettings(world.cloud.tables, settings, newId('cluster'))
      const context = await browser.newContext()
      await signedIn(world, context)
      visits.push({ settings, world, context, opened: [], searched: [] })
    }
    for (let round = 0; round <= rounds; round++) for (const visit of visits) await look(visit)
    return visits.map(({ settings, opened, searched }) => ({
      settings,
      opened: median(opened.slice(1)),
      searched: median(searched.slice(1)),
    }))
  } finally {
    await browser.close()
    for (const { world } of visits) await world.cloud.stop()
  }
}
