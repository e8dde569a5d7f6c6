// The house keeps its walls: every module is read, and each rule is shown to catch what it is for.
import { globSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { modulePaths, readModule, root } from './modules.ts'
import { mayUse, rooms } from './rooms.ts'
import { broken } from './rules.ts'

const paths = modulePaths()

/** The reports about a made-up module, without its path. */
const reported = (path: string, text: string): string[] =>
  broken(readModule(path, text)).map((line) => line.slice(path.length + 2))

describe('The house', () => {
  it('is read whole: as many modules as another way of counting finds', () => {
    const counted = ['packages', 'functions', 'web', 'infra', 'tests', '.'].flatMap((folder) =>
      globSync(folder === '.' ? '*.{ts,tsx,mts,mjs,js,cjs}' : `${folder}/**/*.{ts,tsx,mts,cts,mjs,js,jsx,cjs}`, {
        cwd: root,
        exclude: (name) => /(^|\/)(node_modules|dist|\.build)$/.test(name),
      }),
    )
    expect(paths.length).toBeGreaterThan(50)
    expect(paths.length).toBe(counted.length)
    expect(rooms.map(({ name }) => name).sort()).toEqual(Object.keys(mayUse).sort())
    for (const { name, folder } of rooms)
      expect(
        paths.some((path) => path.startsWith(folder)),
        `${name} has modules`,
      ).toBe(true)
  })

  it('breaks none of its rules', () => {
    expect(paths.flatMap((path) => broken(readModule(path)))).toEqual([])
  })

  it('lists in each package.json only rooms that the one-way rule allows', () => {
    const wrong = rooms.flatMap(({ name, dependencies, devDependencies }) =>
      [...dependencies, ...devDependencies]
        .filter((dependency) => dependency.startsWith('@senco/'))
        .filter((dependency) => !(mayUse[name] ?? []).includes(dependency.replace('@senco/', '')))
        .map((dependency) => `${name} lists ${dependency}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps only the agreed files at the root', () => {
    const known = [
      'packages',
      'functions',
      'web',
      'infra',
      'tests',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ]
    const made = ['node_modules', 'cdk.out']
    const others = readdirSync(root).filter(
      (name) => !name.startsWith('.') && ![...known, ...made, 'cdk.json', 'README.md', 'LICENSE'].includes(name),
    )
    expect(others).toEqual([])
  })
})

describe('A forbidden import is reported', () => {
  const forbidden = 'contract may not use store'
  it.each([
    ['as a plain import', "import { keys } from '@senco/store/keys'"],
    ['of a type', "import type { Tables } from '@senco/store/client'"],
    ['for its side effect', "import '@senco/store/keys'"],
    ['while running', "const keys = await import('@senco/store/keys')"],
    ['while running, in a template', 'const keys = await import(`@senco/store/keys`)'],
    ['handed on', "export { keys } from '@senco/store/keys'\nexport const own = 1"],
    ['handed on whole', "export * from '@senco/store/keys'\nexport const own = 1"],
    ['by require', "const keys = require('@senco/store/keys')"],
    ['inside a type', "export type T = import('@senco/store/keys').T"],
  ])('%s', (_, text) => {
    expect(reported('packages/contract/src/made-up.ts', text)).toContain(forbidden)
  })

  it('and also by a relative path out of the room', () => {
    const text = "import { keys } from '../../store/src/keys.ts'"
    expect(reported('packages/contract/src/made-up.ts', text)).toEqual([
      'leaves its room by ../../store/src/keys.ts: import by package name',
    ])
  })

  it('but a comment or a text that looks like one is not', () => {
    const text = `// import '@senco/store/keys'\nexport const text = "import '@senco/store/keys'"`
    expect(reported('packages/contract/src/made-up.ts', text)).toEqual([])
  })
})

describe('The name of a field is not what it names', () => {
  it.each([
    ["export const kinds = { process: 'How it is decided', fetch: 'Bring it' }", []],
    ['export const kinds = { process }', ['domain is pure and uses process']],
    ['export const kinds = { [process]: 1 }', ['domain is pure and uses process']],
    ['export const kinds = { how: process }', ['domain is pure and uses process']],
  ])('%s', (text, wrong) => {
    expect(reported('packages/domain/src/made-up.ts', text)).toEqual(wrong)
  })
})

describe('Each other rule catches what it is for', () => {
  const domain = 'packages/domain/src/made-up.ts'
  it.each([
    [domain, 'export const now = () => Date.now()', 'domain is pure and uses Date.now'],
    [domain, 'export const now = () => new Date()', 'domain is pure and uses new Date()'],
    [domain, 'export const chance = Math.random()', 'domain is pure and uses Math.random'],
    [domain, 'export const id = globalThis.crypto.randomUUID()', 'domain is pure and uses crypto.randomUUID'],
    [domain, "export const url = process.env['URL']", 'domain is pure and uses process'],
    [domain, "export const page = () => fetch('https://example.com')", 'domain is pure and uses fetch'],
    [
      domain,
      "import { createHash } from 'node:crypto'\nexport const h = createHash",
      'runs anywhere and uses node:crypto',
    ],
    [domain, 'export default 1', 'has a default export'],
    [domain, 'const one = 1\nexport { one as default }', 'has a default export'],
    [domain, "export { a } from './a.ts'", 'only hands on other modules'],
    ['packages/domain/src/utils.ts', 'export const a = 1', 'the name utils says nothing'],
    ['packages/domain/src/madeUp.ts', 'export const a = 1', 'the name madeUp is not kebab-case'],
    [
      'functions/src/made-up.ts',
      "import { GetCommand } from '@aws-sdk/lib-dynamodb'\nexport const a = GetCommand",
      'only store speaks to DynamoDB; this uses @aws-sdk/lib-dynamodb',
    ],
    ['packages/store/src/made-up.ts', 'export const all = (x) => new ScanCommand(x)', 'uses ScanCommand'],
    ['packages/store/src/made-up.ts', "export const q = { FilterExpression: 'a = b' }", 'uses FilterExpression'],
    [
      'packages/store/src/made-up.ts',
      'export const a = (x) => import(x)',
      'imports something that is only known while running',
    ],
    [
      'functions/src/register/made-up.ts',
      "import { a } from '../people/sessions.ts'\nexport const b = a",
      'register imports people: share by domain or a named file',
    ],
    [
      'web/portal/src/clusters/made-up.tsx',
      "import { a } from '../register/page.tsx'\nexport const b = a",
      'clusters imports register: share by domain or a named file',
    ],
    [
      'functions/src/made-up.ts',
      "import { gateway } from '@senco/local/gateway'\nexport const a = gateway",
      'functions may not use local',
    ],
    [
      'web/portal/src/made-up.ts',
      "import { keys } from '@senco/store/keys'\nexport const a = keys",
      'portal may not use store',
    ],
    [
      'infra/src/made-up.ts',
      "import { keys } from '@senco/store/keys'\nexport const a = keys",
      'infra may know the shapes of tables and not @senco/store/keys',
    ],
    [
      'functions/src/made-up.ts',
      "import leftPad from 'left-pad'\nexport const a = leftPad",
      'uses left-pad, which its package.json does not list',
    ],
    ['tests/src/api/made-up.test.ts', "vi.mock('@senco/store/keys')", 'mocks a module'],
    [
      'functions/src/made-up.ts',
      "import { audit } from '@senco/store/audit/audit'\nexport const a = audit",
      'ships the auditor by @senco/store/audit/audit',
    ],
    ['made-up.ts', 'export const a = 1', 'lies outside every room'],
  ])('%s with %j', (path, text, wrong) => {
    expect(reported(path, text)).toContain(wrong)
  })

  it('and the clock given as an argument is no clock', () => {
    expect(reported(domain, 'export const day = (at: string) => new Date(at)')).toEqual([])
  })
})
