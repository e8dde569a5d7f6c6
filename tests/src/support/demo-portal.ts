// The built portal with the demo in it, and browsers to visit it with: one of each for a file of journeys.
import { addAccount } from '@senco/local/accounts'
import { build } from '@senco/local/bundle'
import { demoAccountNames } from '@senco/local/demo/accounts'
import type { CapturedMail } from '@senco/local/mailbox'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, type Visitor, type VisitSettings, visit } from './browser.ts'
import { startDemoPortal } from './demo-copy.ts'
import { type Portal, startPortal } from './portal.ts'

export interface Scene {
  readonly portal: () => Portal
  /** Somebody at a browser of their own. */
  readonly visitor: (settings?: Omit<VisitSettings, 'origin'>) => Promise<Visitor>
  /** The newest captured message of which this holds, once everything written so far has left. */
  readonly mail: (wanted: (message: CapturedMail) => boolean) => Promise<CapturedMail>
}

const firstAdministrator = 'per_firstadministrator'

/** Starts a portal before the first journey of the file and stops it after the last. */
export const scene = (settings: { readonly demo?: boolean; readonly authority?: string } = {}): Scene => {
  const { demo: withDemo = true, authority = 'demo' } = settings
  let portal: Portal | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    await build(() => undefined)
    const accountNames = withDemo ? demoAccountNames : { [firstAdministrator]: 'administrator' }
    const start = withDemo ? startDemoPortal : startPortal
    portal = await start({ built: true, keep: true, authority, accountNames })
    if (!withDemo) {
      const first = { personId: firstAdministrator, name: 'First Administrator' }
      const scopes = [{ role: 'administrator' as const }]
      await addAccount(portal.tables, { ...first, scopes }, new Date(portal.clock.now()).toISOString())
    }
    browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })
  const running = (): Portal => {
    if (portal === undefined) throw new Error('The portal has not started')
    return portal
  }
  return {
    portal: running,
    visitor: (given = {}) => visit(browser as Browser, { origin: running().origin, ...given }),
    mail: async (wanted) => {
      await running().drained()
      const found = running().mailbox.all().findLast(wanted)
      if (found === undefined) throw new Error('No such message was captured')
      return found
    },
  }
}
