// The register of training on paper: every name, whatever its script and length, with room to sign, inside the sheet.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '@senco/local/bundle'
import { settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import { expect, onTestFinished, test } from 'vitest'
import { expectAccessible, heading, openBrowser, signIn, visit } from '../support/browser.ts'
import { newId } from '../support/meetings.ts'
import { startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'
import { again, ctxOf, openRun, trainingOf } from '../support/training.ts'

const now = '2032-12-15T12:30:00.000Z'
const names = [
  'Robin Learner',
  'Łucja Żółkiewska-Gołąbek',
  'Siân Ŵyn Llŷr-Tŷ’r Ŷsgol',
  'فاطمة الزهراء بنت محمد',
  '王小明',
  'Nguyễn Thị Hồng Ánh',
  'Maximiliana Bartholomewina Featherstonehaugh-Cholmondeley-Warner of Llanfairpwllgwyngyllgogerychwyrndrobwll',
  'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflege',
]
const settingName = 'St Bartholomew’s and All Saints’ Church of England Voluntary Controlled Nursery and Infant School'

/** A4 without the margins that a printer needs, at 96 to the inch. */
const sheet = { width: 718, height: 1046 }

test('the sign-in sheet of training has every name inside the sheet, each with a line to sign', {
  timeout: 180_000,
}, async () => {
  await build(() => undefined)
  const portal = await startPortal({ now, built: true })
  const settingId = newId('setting')
  await transact(portal.tables, settingWrites(portal.tables, undefined, aRecord({ settingId, name: settingName }), now))
  const { runId } = await openRun(portal.tables, {
    capacity: 40,
    noLimit: true,
    trainers: [{ personId: newId('person'), name: 'Sam Ward' }],
  })
  const people = [...names, ...Array.from({ length: 14 }, (_, n) => `Person ${n + 1}`)]
  for (let at = 0; at < people.length; at += 8)
    await again(() =>
      trainingOf(portal.tables).bookPlaces(
        { runId, settingId, people: people.slice(at, at + 8).map((name) => ({ name })) },
        ctxOf('bookPlaces', undefined, '2032-12-01T09:00:00.000Z'),
      ),
    )
  const browser = await openBrowser()
  onTestFinished(() => browser.close())
  const staff = await visit(browser, { origin: portal.origin })
  const { personId } = await portal.as('team-manager')
  await signIn(staff, personId, `/portal/training/runs/${runId}/register`)
  const { page } = staff
  await heading(page, 'Register').waitFor()
  await expectAccessible(page)
  await page.setViewportSize(sheet)
  await page.emulateMedia({ media: 'print' })
  const folder = process.env['SHOTS']
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'sign-in-sheet.pdf'), await page.pdf({ format: 'A4' }))
  }
  const lines = await page.locator('.register-list li').evaluateAll((rows) =>
    rows.map((row) => {
      const boxOf = (part: string) => row.querySelector(part)?.getBoundingClientRect()
      const [who, signature] = [boxOf('.who'), boxOf('.signature')]
      const range = document.createRange()
      range.selectNodeContents(row.querySelector('.who') ?? row)
      return {
        text: row.querySelector('.who')?.firstChild?.textContent ?? '',
        left: range.getBoundingClientRect().left,
        right: range.getBoundingClientRect().right,
        whoRight: who?.right ?? 0,
        whoWidth: who?.width ?? 0,
        signature: { left: signature?.left ?? 0, right: signature?.right ?? 0, width: signature?.width ?? 0 },
        height: row.getBoundingClientRect().height,
      }
    }),
  )
  expect(
    lines
      .map(({ text }) => text)
      .filter((text) => text.trim() !== '')
      .toSorted(),
  ).toEqual(people.toSorted())
  // And six empty lines for whoever comes without a place.
  expect(lines).toHaveLength(people.length + 6)
  for (const { text, left, right, whoRight, whoWidth, signature, height } of lines) {
    expect([left >= 0, right <= whoRight + 1], text).toEqual([true, true])
    expect(signature.right, text).toBeLessThanOrEqual(sheet.width)
    expect(whoWidth, text).toBeGreaterThanOrEqual(260)
    // Room for a signature: five centimetres by one.
    expect(signature.width, text).toBeGreaterThanOrEqual(189)
    expect(height, text).toBeGreaterThanOrEqual(38)
  }
  // One column of lines to sign, whatever stands before them.
  expect(new Set(lines.map(({ signature }) => Math.round(signature.left))).size).toBe(1)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(sheet.width)
  staff.noTroubles()
})
