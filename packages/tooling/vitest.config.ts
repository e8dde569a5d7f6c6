// How the tests run: one project a layer, one in-memory database for the run. LONG=1 asks tests for their full counts.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))
const build = ['**/node_modules/**', '**/.build/**', '**/cdk.out/**', '**/.data/**']

/** Fonts are bytes, as esbuild makes them in what is deployed. */
const fonts = {
  name: 'fonts-as-bytes',
  enforce: 'pre',
  load: (id: string) =>
    id.endsWith('.ttf')
      ? `import { readFileSync } from 'node:fs'\nexport default new Uint8Array(readFileSync(${JSON.stringify(id)}))`
      : undefined,
} as const

// A limit is there to end what hangs, not to judge speed: a busy machine may take its time.
const shared = {
  exclude: build,
  testTimeout: 240_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 120_000 } },
  pool: 'forks',
  maxWorkers: 2,
} as const

const raisesCounts = (path: string): boolean => readFileSync(join(root, path), 'utf8').includes("process.env['LONG']")

/** With LONG=1 only the files that read it: without it `npm test` has run the others already, just as they are. */
const filesOf = (name: string): string[] => {
  const patterns = [`tests/src/${name}/**/*.test.ts`, `tests/src/${name}/**/*.test.tsx`]
  return process.env['LONG'] === '1' ? globSync(patterns, { cwd: root }).filter(raisesCounts) : patterns
}

const layer = (name: string) => ({
  root,
  plugins: [fonts],
  test: {
    ...shared,
    name,
    include: filesOf(name),
  },
})

const layers = ['architecture', 'api', 'store', 'infra', 'local', 'journeys', 'invariants', 'bench']

export default defineConfig({
  root,
  test: {
    // On the root and not in the projects, so that the run has one engine and not one a project.
    globalSetup: [fileURLToPath(new URL('../../tests/src/support/engine.ts', import.meta.url))],
    silent: 'passed-only',
    maxWorkers: 2,
    projects: [
      {
        root,
        plugins: [fonts],
        test: {
          ...shared,
          name: 'unit',
          include: ['packages', 'functions', 'web', 'infra'].map((room) => `${room}/**/*.test.{ts,tsx}`),
        },
      },
      ...layers.map(layer),
    ],
  },
})
