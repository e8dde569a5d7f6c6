// What a cold start costs: a fresh process that loads one bundle, against a bundle of nothing but the AWS SDK.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { bundleOptions, inParts } from '@senco/infra/bundling'
import { built } from '@senco/local/bundle'
import { build } from 'esbuild'
import { median } from './median.ts'
import { bundleOf } from './world.ts'

export interface Started {
  readonly name: string
  /** Of the file and of the parts that it loads at once; parts for later do not count. */
  readonly bytes: number
  /** Milliseconds from before the import to after it, in a process of its own. */
  readonly milliseconds: number
}

const run = promisify(execFile)

/** As a function of this project uses it: the document client and the commands that store sends. */
const sdkOnly = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand, UpdateCommand, DeleteCommand } from '@aws-sdk/lib-dynamodb'
const document = DynamoDBDocumentClient.from(new DynamoDBClient({}))
const commands = { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand, UpdateCommand, DeleteCommand }
export const handler = ({ command, input }) => document.send(new commands[command](input))
`

const environment = {
  TABLE_SERVICE: 's',
  TABLE_OFFER: 'o',
  FORM_KEY: 'k',
  AWS_ACCESS_KEY_ID: 'a',
  AWS_SECRET_ACCESS_KEY: 's',
  AUTHORITY: 'demo',
  BASE_URL: 'https://senco.example',
  OIDC_ISSUER: 'https://issuer.example',
  OIDC_CLIENT_ID: 'portal',
  OIDC_CLIENT_SECRET: 'secret',
  MAIL_FROM: 'senco@example.com',
  AWS_REGION: 'eu-west-2',
}

/** Static imports only: `import(` has no `from` and no quote right behind it. */
const staticImports = (code: string): string[] =>
  [...code.matchAll(/(?:from|import)"\.\/(part-[^"]+)"/g)].map(([, part]) => String(part))

const bytesOf = (file: string, seen = new Set<string>()): number => {
  if (seen.has(file)) return 0
  seen.add(file)
  const parts = staticImports(readFileSync(file, 'utf8')).map((part) => join(dirname(file), part))
  return parts.reduce((sum, part) => sum + bytesOf(part, seen), statSync(file).size)
}

const measure = async (file: string): Promise<number> => {
  const script = `const began = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log('loaded ' + (performance.now() - began)); process.exit(0)`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...environment, PATH: process.env['PATH'] },
  })
  return Number(/loaded ([\d.]+)/.exec(stdout)?.[1])
}

/** Every function bundle, the SDK alone and an empty handler, started `rounds` times in turn. */
export const measureStarts = async (rounds: number): Promise<Started[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'senco-bench-'))
  try {
    const sdk = join(folder, 'sdk', 'index.mjs')
    const whole = join(folder, 'whole.mjs')
    const empty = join(folder, 'empty.mjs')
    writeFileSync(empty, 'export const handler = async () => ({ statusCode: 204 })\n')
    // Beside this file while it is built, so that the packages are found.
    const source = mkdtempSync(join(import.meta.dirname, 'sdk-only-'))
    writeFileSync(join(source, 'entry.ts'), sdkOnly)
    mkdirSync(dirname(sdk))
    const entry = join(source, 'entry.ts')
    await Promise.all([
      build(inParts(entry, dirname(sdk))),
      build({ ...bundleOptions, entryPoints: [entry], outfile: whole, outExtension: {} }),
    ]).finally(() => rmSync(source, { recursive: true }))
    const files = [
      ['the SDK alone, in parts as ours', sdk] as const,
      ['the SDK alone, in one file', whole] as const,
      ['an empty handler', empty] as const,
      ...readdirSync(join(built, 'functions')).map((name) => [name, bundleOf(name)] as const),
    ]
    const times = new Map<string, number[]>(files.map(([name]) => [name, []]))
    for (let round = 0; round < rounds; round++)
      for (const [name, file] of files) times.get(name)?.push(await measure(file))
    return files.map(([name, file]) => ({
      name,
      bytes: bytesOf(file),
      milliseconds: median(times.get(name) ?? []),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
