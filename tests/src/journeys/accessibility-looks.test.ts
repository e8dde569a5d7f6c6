// The look for accessibility itself: pages made wrong on purpose are found, each at the width at which it is wrong.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openBrowser } from '../support/browser.ts'
import { lookAtEveryWidth } from '../support/every-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const show = async (main: string, style = ''): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const head = `<title>Made for a test</title><style>${style}</style>`
  await page.setContent(`<html lang="en"><head>${head}</head><body><main><h1>A page</h1>${main}</main></body></html>`)
  return page
}

it('finds nothing on a page that is right', async () => {
  await lookAtEveryWidth(await show('<p>Enough contrast, and a <a href="/">link</a>.</p>'), 'right')
})

it.each([
  ['button-name', '<button></button>'],
  ['image-alt', '<img src="data:,">'],
  ['label', '<input>'],
  ['color-contrast', '<p style="color: #aaa">Pale</p>'],
  ['heading-order', '<h4>Too deep</h4>'],
])('finds %s', async (rule, main) => {
  await expect(expectAccessible(await show(main))).rejects.toThrow(rule)
})

it('looks again when the page is narrower: what is pale on a phone alone is found there, without another load', async () => {
  const page = await show('<p>Pale on a phone</p>', '@media (width < 400px) { p { color: #aaa } }')
  await expectAccessible(page)
  await expect(lookAtEveryWidth(page, 'pale')).rejects.toThrow('axe at 390 px: color-contrast')
})

it('looks again when the words change, and finds what came after the first look', async () => {
  const page = await show('<p>Something</p>')
  await expectAccessible(page)
  await page.locator('p').evaluate((found) => {
    found.innerHTML = '<button></button>'
  })
  await expect(expectAccessible(page)).rejects.toThrow('button-name')
})

it('refuses a page with a frame, into which it does not look', async () => {
  await expect(expectAccessible(await show('<iframe title="A frame" srcdoc="Words"></iframe>'))).rejects.toThrow(
    'frames',
  )
})

it('finds what is wider than a phone', async () => {
  const page = await show('<p style="width: 600px">Wide</p>')
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 390, height: 900 })
  await expect(expectNoSidewaysScroll(page)).rejects.toThrow('too wide at 390 px')
})
