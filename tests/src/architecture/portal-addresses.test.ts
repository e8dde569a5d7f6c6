// Every page of the portal is opened by a browser: each pattern of paths.ts has an address in a journey or in every-page.ts.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './modules.ts'

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

const patterns = [...textOf('web/portal/src/paths.ts').matchAll(/path\('([^']+)'\)/g)].map(
  ([, pattern = '']) => pattern,
)

/** Addresses in the texts of a module; whatever is worked out stands for one part. `*` is how a journey awaits one. */
const addressesIn = (text: string): string[] =>
  [...text.replaceAll(/\$\{[^{}]*\}/g, 'one').matchAll(/['"`]\/portal([^'"`\s?]*)/g)].map(
    ([, address = '']) => address || '/',
  )

const fits = (pattern: string, address: string): boolean =>
  new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(address)
const namesIn = (pattern: string): number => pattern.split(':').length

/** The page of an address is the one whose pattern leaves least open: `/people/invite` is not a person. */
const pageOf = (address: string): string | undefined =>
  patterns.filter((pattern) => fits(pattern, address)).sort((one, other) => namesIn(one) - namesIn(other))[0]

const unopened = (texts: readonly string[]): string[] => {
  const opened = new Set(texts.flatMap(addressesIn).map(pageOf))
  return patterns.filter((pattern) => !opened.has(pattern))
}

const texts = [...globSync('tests/src/journeys/*.test.ts', { cwd: root }), 'tests/src/support/every-page.ts'].map(
  textOf,
)

test('Every page of the portal has an address that a journey opens', () => {
  expect(patterns.length).toBeGreaterThan(100)
  expect(texts.length).toBeGreaterThan(20)
  expect(unopened(texts)).toEqual([])
})

test('A page that no journey opens is found, one inside another and one with a name in its address alike', () => {
  const without = (address: string) => texts.map((text) => text.replaceAll(address, '/elsewhere'))
  expect(unopened(without('/portal/people/invite-many'))).toEqual(['/people/invite-many'])
  expect(unopened(without('/portal/imports/*'))).toEqual(['/imports/:importId'])
  expect(unopened([])).toEqual(patterns)
})
