// The rules of the house, each a sentence that says what is wrong with a module. Tests read the real modules with them.
import { basename, dirname, join, normalize } from 'node:path'
import { contract } from '@senco/contract/contract'
import type { Module } from './modules.ts'
import { mayUse, type Room, roomOf, rootPackage } from './rooms.ts'

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')
/** Settings of tools: they run while building and are nobody's product. */
const isToolFile = (path: string): boolean => /(vite|vitest)\.config\.ts$/.test(path)
/** The auditor reads whole tables, from the command line alone; no function may import it. */
const auditor = 'packages/store/src/audit/'
const isShipped = (path: string): boolean =>
  !isTest(path) && !isToolFile(path) && !path.startsWith(auditor) && !/^packages\/(local|tooling)\//.test(path)

const packageName = (source: string): string =>
  source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/')
const isOutside = (source: string): boolean => /^(node:|virtual:|\.)/.test(source)
const roomName = (source: string): string | undefined => /^@senco\/([\w-]+)/.exec(source)?.[1]

type Rule = (module: Module, room: Room) => string[]

const oneWay: Rule = ({ imports, path }, room) =>
  imports.flatMap((source) => {
    const target = roomName(source)
    if (target === undefined) return []
    if (!(mayUse[room.name] ?? []).includes(target)) return [`${room.name} may not use ${target}`]
    const listed = [...room.dependencies, ...(isTest(path) ? room.devDependencies : [])]
    return listed.includes(`@senco/${target}`) ? [] : [`${room.folder}/package.json does not list ${target}`]
  })

const stayInside: Rule = ({ imports, path }, room) =>
  imports
    .filter((source) => source.startsWith('.') && !isToolFile(path))
    .filter((source) => !normalize(join(dirname(path), source)).startsWith(`${room.folder}/`))
    .map((source) => `leaves its room by ${source}: import by package name`)

const listedPackages: Rule = ({ imports, path }, room) => {
  const testing =
    isTest(path) || isToolFile(path) ? [...room.devDependencies, ...Object.keys(rootPackage.devDependencies ?? {})] : []
  const types = room.devDependencies.filter((name) => name.startsWith('@types/')).map((name) => name.slice(7))
  const known = [...room.dependencies, ...testing, ...types]
  return imports
    .filter((source) => !isOutside(source) && roomName(source) === undefined && !known.includes(packageName(source)))
    .map((source) => `uses ${packageName(source)}, which its package.json does not list`)
}

const infraSeesShapesOnly: Rule = ({ imports }, room) =>
  imports
    .filter((source) => room.name === 'infra' && source.startsWith('@senco/store/') && source !== '@senco/store/tables')
    .map((source) => `infra may know the shapes of tables and not ${source}`)

const clockAndChance = [
  'Date.now',
  'new Date()',
  'Math.random',
  'performance.now',
  'Temporal.Now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]
/** Not setTimeout: a parser of a large file gives way to the page with it, and reads no clock. */
const outsideWorld = ['process.env', 'process', 'fetch', 'XMLHttpRequest', 'globalThis.process', 'setInterval']

const domainIsPure: Rule = ({ names, imports, path }, room) => {
  if (room.name !== 'domain' || isTest(path)) return []
  const used = [...clockAndChance, ...outsideWorld].filter((name) => names.has(name) || names.has(`globalThis.${name}`))
  const reached = imports.filter((source) => /^(@aws-sdk|@smithy|aws|@middy|node:|undici|axios)/.test(source))
  return [...used, ...reached].map((name) => `domain is pure and uses ${name}`)
}

const noNode: Rule = ({ imports, path }, room) =>
  ['domain', 'contract', 'site', 'portal'].includes(room.name) && !isTest(path) && !isToolFile(path)
    ? imports.filter((source) => source.startsWith('node:')).map((source) => `runs anywhere and uses ${source}`)
    : []

const databaseInStore: Rule = ({ imports }, room) =>
  ['store', 'local', 'tests'].includes(room.name)
    ? []
    : imports
        .filter((source) => /^(@aws-sdk\/(client-dynamodb|lib-dynamodb|util-dynamodb)|aws4fetch)/.test(source))
        .map((source) => `only store speaks to DynamoDB; this uses ${source}`)

const noScan: Rule = ({ names, keys, path }) =>
  isShipped(path)
    ? ['ScanCommand', 'paginateScan', 'FilterExpression']
        .filter((name) => names.has(name) || keys.has(name))
        .map((name) => `uses ${name}`)
    : []

const auditorStaysHome: Rule = ({ imports }, room) =>
  ['local', 'tests'].includes(room.name)
    ? []
    : imports
        .filter((source) => source.startsWith('@senco/store/audit/'))
        .map((source) => `ships the auditor by ${source}`)

const capabilities: readonly string[] = [...Object.keys(contract), 'training', 'support', 'transition', 'offer-editing']

/** The noun that a file of functions or web belongs to: its first folder, or its own name. entry/NOUN is the noun's. */
const capabilityOf = (path: string): string | undefined => {
  const inside = /^(?:functions|web\/\w+)\/src\/(?:entry\/)?([\w-]+)/.exec(path)?.[1]
  return capabilities.find((name) => name === inside)
}

const capabilitiesApart: Rule = ({ path, imports }) => {
  const own = capabilityOf(path)
  if (own === undefined || isTest(path)) return []
  return imports.flatMap((source) => {
    const target = source.startsWith('.') ? capabilityOf(normalize(join(dirname(path), source))) : undefined
    return target === undefined || target === own ? [] : [`${own} imports ${target}: share by domain or a named file`]
  })
}

const plainNames: Rule = ({ path }) => {
  const [name = ''] = basename(path).split('.')
  if (/^(utils?|helpers?|common|misc|shared|index)$/.test(name)) return [`the name ${name} says nothing`]
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`the name ${name} is not kebab-case`]
}

const namedExports: Rule = ({ path, defaultExport }) =>
  defaultExport && !isToolFile(path) ? ['has a default export'] : []

const noBarrel: Rule = ({ barrel }) => (barrel ? ['only hands on other modules'] : [])

const noMocks: Rule = ({ names }) => (names.has('vi.mock') ? ['mocks a module'] : [])

const readable: Rule = ({ path, unreadableImports }) =>
  isShipped(path) && unreadableImports > 0 ? ['imports something that is only known while running'] : []

const rules: readonly Rule[] = [
  oneWay,
  stayInside,
  listedPackages,
  infraSeesShapesOnly,
  domainIsPure,
  noNode,
  databaseInStore,
  noScan,
  auditorStaysHome,
  capabilitiesApart,
  plainNames,
  namedExports,
  noBarrel,
  noMocks,
  readable,
]

/** `path: what is wrong` for each rule that a module breaks. */
export const broken = (module: Module): string[] => {
  const room = roomOf(module.path)
  if (room === undefined) return [`${module.path}: lies outside every room`]
  return rules.flatMap((rule) => rule(module, room)).map((wrong) => `${module.path}: ${wrong}`)
}
