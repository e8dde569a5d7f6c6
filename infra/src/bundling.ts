// How a function becomes one file. The cloud and `npm start` both use it, so that what is tried is what is deployed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildOptions, BuildResult } from 'esbuild'
import { build } from 'esbuild'

/** The root of the repository. */
export const root = join(import.meta.dirname, '..', '..')

export const entryOf = (name: string): string => join(root, 'functions', 'src', 'entry', `${name}.ts`)

export const hasEntry = (name: string): boolean => existsSync(entryOf(name))

/** The ES module build of a package is 60 % smaller than its CommonJS one, so it is asked for first. */
export const bundleOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  mainFields: ['module', 'main'],
  conditions: ['module'],
  outExtension: { '.js': '.mjs' },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  // CommonJS packages inside an ES module still call `require` for Node's own modules.
  banner: { js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);" },
} as const satisfies BuildOptions

/** Writes NAME/index.mjs for each function. A name without an entry module fails. */
export const bundleFunctions = (names: readonly string[], outdir: string): Promise<BuildResult<typeof bundleOptions>> =>
  build({
    ...bundleOptions,
    outdir,
    entryPoints: names.map((name) => ({ in: entryOf(name), out: join(name, 'index') })),
  })
