// Builds what `npm start` serves, the way it is deployed: functions, portal pages, public assets, API description.
// A part is built again only when its sources changed.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { contract } from '@senco/contract/contract'
import { openApi } from '@senco/contract/openapi'
import { bundleFunctions, hasEntry, root } from '@senco/infra/bundling'
import { buildAssets } from './assets.ts'
import { LocalProblem } from './problem.ts'
import { stampOf } from './source-stamp.ts'

export const built = join(root, '.build')

interface Part {
  readonly name: string
  readonly title: string
  readonly sources: readonly string[]
  /** Must be there for the part to count as built. */
  readonly product: string
  readonly make: () => Promise<unknown>
}

const shared = ['package-lock.json', 'packages/domain', 'packages/contract']

const functionNames = (): readonly string[] =>
  [...Object.keys(contract), 'dispatch', 'daily', 'link-checker'].filter(hasEntry)

const buildPortal = async (): Promise<void> => {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const options = ['build', join(root, 'web', 'portal'), '--outDir', join(built, 'portal'), '--emptyOutDir']
  try {
    await promisify(execFile)(process.execPath, [vite, ...options, '--logLevel', 'error'], { cwd: root })
  } catch (error) {
    throw new LocalProblem(`The portal's pages could not be built:\n${(error as { stderr?: string }).stderr ?? error}`)
  }
}

const parts: readonly Part[] = [
  {
    name: 'functions',
    title: 'functions',
    sources: [...shared, 'packages/store', 'functions', 'web/site', 'infra/src/bundling.ts'],
    product: 'functions',
    make: () => bundleFunctions(functionNames(), join(built, 'functions')),
  },
  {
    name: 'portal',
    title: 'pages of the portal',
    sources: [...shared, 'web/portal'],
    product: 'portal/index.html',
    make: buildPortal,
  },
  {
    name: 'assets',
    title: 'styles of the public pages',
    sources: [...shared, 'web/site', 'packages/local/src/assets.ts'],
    product: 'assets',
    make: () => buildAssets(root, join(built, 'assets')),
  },
  {
    name: 'openapi',
    title: 'description of the API',
    sources: shared,
    product: 'openapi.json',
    make: async () => writeFileSync(join(built, 'openapi.json'), JSON.stringify(openApi(contract))),
  },
]

const stampFile = (part: Part): string => join(built, `${part.name}.stamp`)

const isCurrent = (part: Part, stamp: string): boolean =>
  existsSync(join(built, part.product)) &&
  existsSync(stampFile(part)) &&
  readFileSync(stampFile(part), 'utf8') === stamp

/** One builder at a time. A lock whose owner was killed is broken after two minutes. */
const alone = async <T>(work: () => Promise<T>): Promise<T> => {
  mkdirSync(built, { recursive: true })
  const lock = join(built, 'building')
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      await wait(50)
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if (age > 120_000) rmSync(lock, { recursive: true, force: true })
    }
  }
  try {
    return await work()
  } finally {
    rmdirSync(lock)
  }
}

/** Builds the parts whose sources changed, saying each. Resolves how many were built. */
export const build = (say: (line: string) => void = () => undefined): Promise<number> =>
  alone(async () => {
    let count = 0
    for (const part of parts) {
      const stamp = stampOf(root, part.sources)
      if (isCurrent(part, stamp)) continue
      say(`Building the ${part.title}`)
      rmSync(stampFile(part), { force: true })
      await part.make()
      writeFileSync(stampFile(part), stamp)
      count++
    }
    return count
  })
