// Reads modules with a real parser: what each imports, in every way there is, and which globals it leans on.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

export const root = join(import.meta.dirname, '..', '..', '..')

export interface Module {
  /** Path from the root of the repository. */
  readonly path: string
  readonly imports: readonly string[]
  /** `import(...)` or `require(...)` of something that is not a plain string. */
  readonly unreadableImports: number
  /** Dotted names read, such as `Date.now`, and `new Date()` without arguments. */
  readonly names: ReadonlySet<string>
  /** Names of fields in object literals, which read nothing: `{ process: 'How it is decided' }`. */
  readonly keys: ReadonlySet<string>
  readonly defaultExport: boolean
  /** Nothing but exports of other modules. */
  readonly barrel: boolean
}

const notOurs = new Set(['node_modules', '.build', '.data', '.git', 'cdk.out', 'dist'])
const isModule = /\.(ts|tsx|mts|mjs|js|jsx|cjs|cts)$/

/** Every module below a folder, by its path from the root. */
export const modulePaths = (folder = root): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return modulePaths(path)
    return isModule.test(entry.name) ? [relative(root, path)] : []
  })

/** The few fields that are looked at; the parser's own types tell them apart by kind, which reads longer. */
interface Node {
  readonly type: string
  readonly value?: unknown
  readonly name?: string
  readonly computed?: boolean
  readonly object?: unknown
  readonly property?: unknown
  readonly quasis?: readonly { readonly value: { readonly cooked: string | null } }[]
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** The text of a string, also of a template without holes; undefined when it is only known while running. */
const textOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined
  if (typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.quasis?.length === 1) return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

const dotted = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return undefined
  const owner = dotted(node.object)
  const own = node.computed ? textOf(node.property) : dotted(node.property)
  return owner === undefined || own === undefined ? undefined : `${owner}.${own}`
}

const reExports = new Set(['ExportAllDeclaration', 'ExportNamedDeclaration'])

export const readModule = (path: string, text = readFileSync(join(root, path), 'utf8')): Module => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const imports: string[] = []
  const names = new Set<string>()
  const keys = new Map<unknown, string>()
  let unreadableImports = 0
  let defaultExport = false
  const add = (source: unknown) => {
    const text = textOf(source)
    if (text === undefined) unreadableImports++
    else imports.push(text)
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node.source)
      if (node.specifiers.some((specifier) => 'name' in specifier.exported && specifier.exported.name === 'default'))
        defaultExport = true
    },
    ExportDefaultDeclaration: () => {
      defaultExport = true
    },
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => {
      const callee = dotted(node.callee)
      const [first] = node.arguments
      if (callee === 'require' || callee === 'require.resolve') add(first)
      if (callee === 'vi.mock' || callee === 'vi.doMock') names.add('vi.mock')
    },
    NewExpression: (node) => {
      const made = dotted(node.callee)
      if (made === 'Date' && node.arguments.length === 0) names.add('new Date()')
      if (made === 'URL' && dotted(node.arguments[1]) === undefined && node.arguments[1]?.type === 'MemberExpression')
        add(workerSource(node.arguments[0]))
    },
    Property: ({ key, computed, shorthand }) => {
      if (!computed && !shorthand && key.type === 'Identifier') keys.set(key, key.name)
    },
    Identifier: (node) => {
      if (!keys.has(node)) names.add(node.name)
    },
    MemberExpression: (node) => {
      const name = dotted(node)
      if (name !== undefined) names.add(name)
    },
  }).visit(program)
  const barrel =
    program.body.length > 0 &&
    program.body.every((node) => reExports.has(node.type) && 'source' in node && node.source !== null)
  return {
    path,
    imports: imports.filter((source) => source !== notAnImport),
    unreadableImports,
    names,
    keys: new Set(keys.values()),
    defaultExport,
    barrel,
  }
}

const notAnImport = ''

/** `new URL('./worker.ts', import.meta.url)` loads a module when it names one; data files and folders are not imports. */
const workerSource = (node: unknown): Node => {
  const text = textOf(node)
  return { type: 'Literal', value: text !== undefined && isModule.test(text) ? text : notAnImport }
}
