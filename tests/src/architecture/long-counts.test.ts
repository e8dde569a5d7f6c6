// The long run repeats what `npm test` has not shown yet: every file that raises its counts with LONG=1, and no other.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { modulePaths, root } from './modules.ts'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** The files that a script of package.json would test, as Vitest itself finds them. */
const filesOf = (script: string): string[] => {
  const list = (scripts[script] ?? '').replace('vitest run', 'vitest list --filesOnly --json')
  const PATH = `${join(root, 'node_modules', '.bin')}:${process.env['PATH']}`
  const listed = execFileSync('sh', ['-c', list], { cwd: root, env: { ...process.env, PATH }, encoding: 'utf8' })
  return (JSON.parse(listed) as { readonly file: string }[]).map(({ file }) => file.slice(root.length + 1)).toSorted()
}

const readsLong = (path: string): boolean => readFileSync(join(root, path), 'utf8').includes("process.env['LONG']")
/** What sets up the run and not a test: the settings of Vitest, these rules, and the engine that all tests share. */
const isSetting = (path: string): boolean => /vitest\.config\.ts$|architecture\/|support\/engine\.ts$/.test(path)

it('The long run runs every file that raises its counts, and no other', () => {
  const raising = modulePaths().filter((path) => readsLong(path) && !isSetting(path))
  expect(raising.length).toBeGreaterThan(10)
  expect(filesOf('test:long')).toEqual(raising.toSorted())
})

it('The short run runs these too, and all the others (negative control)', () => {
  const all = filesOf('test')
  expect(all).toEqual(
    modulePaths()
      .filter((path) => /\.test\.tsx?$/.test(path))
      .toSorted(),
  )
  expect(all.length).toBeGreaterThan(filesOf('test:long').length)
})
