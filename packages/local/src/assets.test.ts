import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildAssets } from './assets.ts'

const root = join(import.meta.dirname, '..', '..', '..')

test('the style sheet holds only the components in use, no crown and no outside font, and each council has its colour', async () => {
  const target = mkdtempSync(join(tmpdir(), 'assets-'))
  onTestFinished(() => rmSync(target, { recursive: true }))
  await buildAssets(root, target)
  const css = readFileSync(join(target, 'site.css'), 'utf8')
  const whole = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')
  expect(css.length).toBeLessThan(0.6 * statSync(whole).size)
  expect(css.match(/url\([^)]*\)|GDS Transport|crown|crest/g) ?? []).toEqual([])
  expect(readFileSync(join(target, 'authority-demo.css'), 'utf8')).toContain('--council-colour:#00565b')
})
