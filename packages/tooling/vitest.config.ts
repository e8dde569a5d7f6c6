// How the tests run: one project a layer, one in-memory database for the run. LONG=1 asks tests for their full counts.
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
const shared = { exclude: build, testTimeout: 240_000, hookTimeout: 240_000, pool: 'forks', maxWorkers: 2 } as const

const layer = (name: string) => ({
  root,
  plugins: [fonts],
  test: {
    ...shared,
    name,
    include: [`tests/src/${name}/**/*.test.ts`, `tests/src/${name}/**/*.test.tsx`],
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
