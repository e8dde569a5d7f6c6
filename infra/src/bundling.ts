// How a function becomes a folder of files. The cloud and `npm start` both use it, so that what is tried is what is deployed.
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BuildOptions } from 'esbuild'
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
  loader: { '.ttf': 'binary' },
  logLevel: 'warning',
  // react-dom/server holds four renderers in one CommonJS file; pages need the one that makes a string, half the bytes.
  alias: { 'react-dom/server': join(root, 'node_modules/react-dom/cjs/react-dom-server-legacy.browser.production.js') },
  define: { 'process.env.NODE_ENV': '"production"' },
  // CommonJS packages inside an ES module still call `require` for Node's own modules.
  banner: { js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);" },
} as const satisfies BuildOptions

/** Options with which what a function imports later, if ever, goes to files of its own: a cold start skips those. */
export const inParts = (entry: string, outdir: string) =>
  ({
    ...bundleOptions,
    splitting: true,
    chunkNames: 'part-[hash]',
    outdir,
    entryPoints: [{ in: entry, out: 'index' }],
  }) as const satisfies BuildOptions

const bundleFunction = async (name: string, outdir: string): Promise<void> => {
  const folder = join(outdir, name)
  const { metafile } = await build(inParts(entryOf(name), folder))
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)))
  for (const file of await readdir(folder)) if (!made.has(file)) await rm(join(folder, file), { recursive: true })
}

/** Writes NAME/index.mjs and its parts for each function, in place of older ones. A name without an entry fails. */
export const bundleFunctions = async (names: readonly string[], outdir: string): Promise<void> => {
  await Promise.all(names.map((name) => bundleFunction(name, outdir)))
}
