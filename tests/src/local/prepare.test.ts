// What `npm start` and `npm test` run first, on a machine that may lack everything but Node.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from '../support/started.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Runs it with a path that has only these programs, each a shell script. */
const prepare = (purpose: string, programs: Readonly<Record<string, string>>) => {
  const folder = join(dataFolder(), 'bin')
  mkdirSync(folder)
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'packages/tooling/prepare.mjs'), purpose],
    {
      encoding: 'utf8',
      env: { PATH: folder },
    },
  )
  return { status, said: `${stdout}${stderr}` }
}

const java17 = 'echo \'openjdk version "17.0.15" 2025-04-15\' >&2'

test('when everything is there it installs nothing and says nothing', () => {
  expect(prepare('start', { java: java17 })).toEqual({ status: 0, said: '' })
  expect(prepare('test', { java: java17, chromium: 'echo Chromium 150' })).toEqual({ status: 0, said: '' })
})

test('without Java, and where nothing can be installed, the message names the package', () => {
  const { status, said } = prepare('start', {})
  expect(status).toBe(1)
  expect(said).toContain('openjdk-17-jre-headless')
  expect(said).not.toMatch(/^\s+at /m)
})

test('an old Java is not enough', () => {
  expect(prepare('start', { java: 'echo \'openjdk version "11.0.2"\' >&2' }).status).toBe(1)
})

test('without Chromium the tests are not skipped: the message names the package', () => {
  const { status, said } = prepare('test', { java: java17 })
  expect(status).toBe(1)
  expect(said).toContain('apt-get install chromium')
})

test('where it may, as root with apt, it installs the missing Java and goes on', () => {
  const asked = join(dataFolder(), 'asked')
  const apt = `echo "$@" >> ${asked}; case "$*" in *install*openjdk*) printf '#!/bin/sh\\necho "version \\\\"17.0.1\\\\"" >&2\\n' > "$(dirname "$0")/java"; /bin/chmod +x "$(dirname "$0")/java";; esac`
  const { status, said } = prepare('start', { 'apt-get': apt, dirname: '/usr/bin/dirname "$@"' })
  if (process.getuid?.() === 0) expect([status, said.trim()]).toEqual([0, 'Installing Java'])
  else expect([status, said.includes('openjdk-17-jre-headless')]).toEqual([1, true])
})

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Where npm looks for what a package needs: inside it, then beside each of its ancestors. */
const placesOf = (path: string, name: string): readonly string[] =>
  path
    .split('/node_modules/')
    .map((_, depth, parts) => [...parts.slice(0, depth + 1), name].join('/node_modules/'))
    .concat(`node_modules/${name}`)

/** Names that a package may need on another kind of machine and that the lock-file lacks: npm then refuses to install. */
const missingFrom = (packages: Readonly<Record<string, Locked>>): readonly string[] =>
  Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !placesOf(path, name).some((place) => Object.hasOwn(packages, place)),
    ),
  )

test('the lock-file has what every kind of machine needs, so that a fresh clone installs', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(missingFrom(packages)).toEqual([])
  const { 'node_modules/@biomejs/cli-darwin-arm64': _gone, ...without } = packages
  expect(missingFrom(without)).toEqual(['@biomejs/cli-darwin-arm64'])
})
