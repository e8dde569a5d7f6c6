// The rooms and their one-way rule, as DESIGN.md draws them: what package.json lists may say less, never more.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './modules.ts'

export interface Room {
  readonly name: string
  readonly folder: string
  /** Packages that it lists, with those for its tests and tools apart. */
  readonly dependencies: readonly string[]
  readonly devDependencies: readonly string[]
}

/** Who may use whom. `local` and `tests` may use all; nothing but tests and scripts uses `local`. */
export const mayUse: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  store: ['domain'],
  site: ['contract', 'domain'],
  portal: ['contract', 'domain'],
  functions: ['contract', 'domain', 'store', 'site'],
  infra: ['contract', 'domain', 'store'],
  tooling: [],
  local: ['contract', 'domain', 'store', 'site', 'functions', 'infra'],
  tests: ['contract', 'domain', 'store', 'site', 'portal', 'functions', 'infra', 'local'],
}

interface PackageFile {
  readonly name: string
  readonly workspaces?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const packageOf = (folder: string): PackageFile => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))

export const rootPackage = packageOf('.')

export const rooms: readonly Room[] = (rootPackage.workspaces ?? [])
  .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: root }))
  .map((file) => {
    const folder = dirname(file)
    const { name, dependencies = {}, devDependencies = {} } = packageOf(folder)
    return {
      name: name.replace('@senco/', ''),
      folder,
      dependencies: Object.keys(dependencies),
      devDependencies: Object.keys(devDependencies),
    }
  })

export const roomOf = (path: string): Room | undefined => rooms.find((room) => path.startsWith(`${room.folder}/`))
