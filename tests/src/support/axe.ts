// Runs axe in a page: WCAG 2.2 AA and good practice, nothing waived. When and where to look is in browser.ts.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> }

/** What axe finds wrong with the page as it is now: each rule with the elements that break it. */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  if (page.frames().length > 1) throw new Error('axe sees only the page itself, and this one has frames')
  // A page is given axe once, because reading axe takes longer than running it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  return page.evaluate(async () => {
    // Rules all run; what they passed is not described.
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  })
}
