// Fuzzed requests over the whole contract: plausible ones with known ids, plausible ones spoiled, and plain rubbish.
import { contract } from '@senco/contract/contract'
import { isWrite, type Operation } from '@senco/contract/operation'
import fc from 'fast-check'
import * as z from 'zod/mini'

export interface Shot {
  readonly name: string
  readonly op: Operation
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Sent as it is. */
  readonly body: string | undefined
  readonly contentType: string
}

/** What came back: enough to judge it. */
export interface Seen {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

export const everyOperation: readonly (readonly [string, Operation])[] = Object.values(contract).flatMap((capability) =>
  Object.entries<Operation>(capability),
)

/** Stands in a shot for an id that the service knows; the sender puts one in. */
const knownId = (prefix: string, nth: number): string => `@@${prefix}:${nth}@@`

interface JsonSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

const words = fc.constantFrom(
  'Acorn Nursery',
  'O’Neil',
  'wa8 7df',
  'sam@example.org',
  '01632 960123',
  'Ünïcode 🙂',
  '=1+1',
)
const dates = fc.constantFrom('2026-11-22', '2024-02-29', '2031-01-01', '1999-12-31')
const instants = fc.constantFrom('2026-12-03T18:30:00.000Z', '2026-12-03T20:00:00.000Z', '2020-01-01T00:00:00Z')

const texts = (pattern: string | undefined): fc.Arbitrary<unknown> => {
  const prefix = /^\^(\w{3})_/.exec(pattern ?? '')?.[1]
  if (prefix !== undefined)
    return fc.oneof(
      { arbitrary: fc.nat(30).map((nth) => knownId(prefix, nth)), weight: 5 },
      { arbitrary: fc.constant(`${prefix}_0000000000000000`), weight: 1 },
    )
  if (pattern?.includes('T\\d')) return instants
  if (pattern?.startsWith('^\\d{4}-')) return dates
  if (pattern?.startsWith('^\\d{1,4}')) return fc.nat(20).map(String)
  return fc.oneof(words, dates, fc.string({ maxLength: 20 }))
}

const numbers = fc.oneof(fc.nat(20), fc.integer(), fc.double({ noNaN: true }))

/** Values that the schema would mostly let through, so that fuzzing reaches the handlers. */
const plausible = (schema: JsonSchema, depth = 0): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((one) => plausible(one, depth)))
  if (schema.type === 'string') return texts(schema.pattern)
  if (schema.type === 'number' || schema.type === 'integer') return numbers
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  if (schema.prefixItems !== undefined) return fc.tuple(...schema.prefixItems.map((one) => plausible(one, depth + 1)))
  if (schema.type === 'array') return fc.array(plausible(schema.items ?? {}, depth + 1), { maxLength: 3 })
  if (schema.type === 'object' && schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).map(([key, value]) => [key, plausible(value, depth + 1)] as const)
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] })
  }
  return fc.constant('anything')
}

const nested = (depth: number): string => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`

/** What nobody sends by accident. */
const rubbish: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    null,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    '\u0000',
    '\ud800 lone',
    'x'.repeat(100_000),
    '../../etc/passwd',
    'SETTING#stg_1',
    "'; DROP TABLE settings; --",
    '<script>alert(1)</script>',
    '%s%n{{7*7}}',
    { __proto__: { admin: true } },
    { constructor: { prototype: { admin: true } } },
    { toString: 1, length: -1 },
    [[[[[[[[[[]]]]]]]]]],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
)

const inputSchema = (op: Operation): JsonSchema =>
  z.toJSONSchema(op.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema

const pathKeys = (op: Operation): string[] => [...op.path.matchAll(/\{(\w+)\}/g)].flatMap((found) => found[1] ?? [])

const spoiled = (whole: fc.Arbitrary<unknown>, keys: readonly string[]): fc.Arbitrary<unknown> =>
  keys.length === 0
    ? rubbish
    : fc
        .tuple(whole, fc.constantFrom(...keys, '__proto__', 'extra'), rubbish)
        .map(([value, key, wrong]) => ({ ...(value as object), [key]: wrong }))

const rawBodies = fc.constantFrom(
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '{"a":1,"a":2}',
  '{"__proto__":{"scopes":[{"role":"administrator"}]}}',
  '\ufeff{}',
  'answer=coming&answer=apology',
  '%E0%A4%A',
  nested(5000),
  `{"name":"${'x'.repeat(100_000)}"}`,
  '{"name":"\\ud800"}',
  '{"startsOn":1e999}',
)

const contentTypes = (op: Operation): fc.Arbitrary<string> =>
  fc.oneof(
    {
      arbitrary: fc.constant(op.kind === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'),
      weight: 8,
    },
    {
      arbitrary: fc.constantFrom('text/plain', 'application/octet-stream', 'multipart/form-data; boundary=x', 'a'),
      weight: 1,
    },
  )

const asForm = (value: unknown): string =>
  new URLSearchParams(
    Object.entries((value ?? {}) as object).map(([key, one]) => [
      key,
      typeof one === 'string' ? one : JSON.stringify(one),
    ]),
  ).toString()

const asText = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 2000)

const asQuery = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asText(one)]))
    : {}

/** Requests to one operation. */
export const shotsAt = (name: string, op: Operation): fc.Arbitrary<Shot> => {
  const schema = inputSchema(op)
  const inPath = pathKeys(op)
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([key]) => !inPath.includes(key)),
  )
  const required = (schema.required ?? []).filter((key) => !inPath.includes(key))
  const whole = plausible({ type: 'object', properties, required })
  const values = fc.oneof(
    { arbitrary: whole, weight: 6 },
    { arbitrary: spoiled(whole, Object.keys(properties)), weight: 3 },
    { arbitrary: rubbish, weight: 1 },
  )
  const parts = inPath.map((key) => [
    key,
    fc.oneof(
      { arbitrary: plausible(schema.properties?.[key] ?? { type: 'string' }), weight: 6 },
      { arbitrary: rubbish, weight: 1 },
    ),
  ])
  const written = (value: unknown): string => (op.kind === 'json' ? (JSON.stringify(value) ?? '') : asForm(value))
  const bodies = fc.oneof({ arbitrary: values.map(written), weight: 8 }, { arbitrary: rawBodies, weight: 1 })
  return fc.record({
    name: fc.constant(name),
    op: fc.constant(op),
    path: fc.record(Object.fromEntries(parts)).map((given) => asQuery(given)),
    query: isWrite(op) ? fc.constant({}) : values.map(asQuery),
    body: isWrite(op) ? bodies : fc.constant(undefined),
    contentType: contentTypes(op),
  })
}

const leaks = [
  /\bat [\w.<>]+ \(?(file:|node:|\/)/,
  /\.(ts|mjs|js):\d+/,
  /node_modules/,
  /dynamodb/i,
  /ConditionExpression|ValidationException|TransactionCancel/,
  /arn:aws/,
  /ZodError|TypeError|SyntaxError/,
  /\b(SETTING|PERSON|SESSION|OUTBOX|BOARD|IDEMPOTENCY)#/,
]

/** What is wrong with an answer, whatever was asked. `secrets` are names that no answer may hold. */
export const complaints = (seen: Seen, secrets: readonly string[] = []): string[] => {
  const wrong: string[] = []
  if (seen.status >= 500) wrong.push(`answered ${seen.status}`)
  if (seen.status >= 400) {
    if (!seen.contentType.startsWith('application/problem+json')) wrong.push(`a problem as ${seen.contentType}`)
    else if (!isProblem(seen)) wrong.push('a problem that is not one')
    wrong.push(...leaks.filter((leak) => leak.test(seen.text)).map((leak) => `shows ${leak.source}`))
  }
  wrong.push(...secrets.filter((secret) => seen.text.includes(secret)).map((secret) => `names ${secret}`))
  return wrong
}

const isProblem = ({ status, text }: Seen): boolean => {
  try {
    const problem = JSON.parse(text) as { title?: unknown; status?: unknown; code?: unknown }
    return typeof problem.title === 'string' && problem.status === status && typeof problem.code === 'string'
  } catch {
    return false
  }
}
