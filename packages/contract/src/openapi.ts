// Describes the whole contract as an OpenAPI 3.1 document. Made at build time only: no function loads this file.
import { roleNames } from '@senco/domain/roles'
import * as z from 'zod/mini'
import type { Capability, Kind, Operation, Schema, Who } from './operation.ts'
import { isWrite } from './operation.ts'

type Json = Readonly<Record<string, unknown>>

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
}

const schemaOf = (schema: Schema, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return rest
}

/** Who may call it, in words. */
export const whoInWords = (who: Who): string => {
  if (who === 'anyone') return 'Anyone, signed in or not.'
  if (who === 'link') return 'Whoever holds the secret link, without signing in.'
  return `Signed in as: ${who.map((role) => roleNames[role]).join(', ')}. Each reaches only what their own scope covers.`
}

const reasons: Readonly<Record<number, string>> = {
  400: 'The input is wrong. Each problem names its field and says what to do.',
  401: 'Nobody is signed in.',
  403: 'The role does not include this, or the request came from another website.',
  404: 'There is no such thing, or it is not yours to see: both answer alike.',
  409: 'Somebody changed it first, or the rules do not allow it now.',
  429: 'Too many requests. Wait as long as Retry-After says.',
  500: 'A fault of ours, without detail. The request id is in our log.',
  503: 'We are busy. Try again after the seconds in Retry-After.',
}

const refusals = (op: Operation): readonly number[] => [
  400,
  ...(typeof op.who === 'string' ? [] : [401]),
  403,
  404,
  ...(isWrite(op) ? [409] : []),
  429,
  500,
  503,
]

const problemResponses = (op: Operation): Json =>
  Object.fromEntries(refusals(op).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]))

const html = { 'text/html': { schema: { type: 'string' } } }
const seeOther = {
  description: 'The next page',
  headers: { Location: { schema: { type: 'string' }, description: 'Where to go on' } },
}

const successes: Readonly<Record<Kind, (op: Operation) => Json>> = {
  json: (op) => ({
    200: { description: 'Done', content: { 'application/json': { schema: schemaOf(op.output, 'output') } } },
  }),
  page: () => ({ 200: { description: 'A page', content: html }, 303: seeOther }),
  form: () => ({ 200: { description: 'The page again', content: html }, 303: seeOther }),
  callback: () => ({ 303: seeOther }),
  file: () => ({
    200: { description: 'A file', content: { 'application/octet-stream': { schema: { type: 'string' } } } },
  }),
}

const pathNames = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].flatMap((found) => found[1] ?? [])

const parameter = (name: string, where: 'path' | 'query', input: ObjectSchema): Json => ({
  name,
  in: where,
  required: where === 'path' || (input.required ?? []).includes(name),
  schema: input.properties?.[name] ?? { type: 'string' },
})

const writeHeaders = (op: Operation): Json[] => [
  ...(op.kind === 'json' ? [{ $ref: '#/components/parameters/Portal' }] : []),
  ...(op.kind === 'json' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
]

const requestBody = (op: Operation, input: ObjectSchema, inPath: readonly string[]): Json => {
  const properties = Object.fromEntries(Object.entries(input.properties ?? {}).filter(([key]) => !inPath.includes(key)))
  const required = (input.required ?? []).filter((key) => !inPath.includes(key))
  const type = op.kind === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'
  const schema = { type: 'object', properties, ...(required.length > 0 ? { required } : {}) }
  return { required: required.length > 0, content: { [type]: { schema } } }
}

const described = (capability: string, name: string, op: Operation): Json => {
  const input = schemaOf(op.input, 'input') as ObjectSchema
  const inPath = pathNames(op.path)
  const inQuery = isWrite(op) ? [] : Object.keys(input.properties ?? {}).filter((key) => !inPath.includes(key))
  return {
    operationId: name,
    tags: [capability],
    summary: op.summary,
    description: whoInWords(op.who),
    'x-who': op.who,
    'x-kind': op.kind,
    security: typeof op.who === 'string' ? [] : [{ session: [] }],
    parameters: [
      ...inPath.map((key) => parameter(key, 'path', input)),
      ...inQuery.map((key) => parameter(key, 'query', input)),
      ...(isWrite(op) ? writeHeaders(op) : []),
    ],
    ...(isWrite(op) ? { requestBody: requestBody(op, input, inPath) } : {}),
    responses: { ...successes[op.kind](op), ...problemResponses(op) },
  }
}

const components = {
  securitySchemes: {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: '__Host-session',
      description: 'Set by signing in. Secure, HttpOnly, SameSite=Lax.',
    },
  },
  parameters: {
    Portal: {
      name: 'x-portal',
      in: 'header',
      required: true,
      description: 'A header that other websites cannot send.',
      schema: { const: '1' },
    },
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'The same key and body have one effect and one answer, however often they are sent in a day.',
      schema: { type: 'string', maxLength: 100 },
    },
  },
  responses: Object.fromEntries(
    Object.entries(reasons).map(([status, description]) => [
      `Problem${status}`,
      {
        description,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  ),
  schemas: {
    Problem: {
      type: 'object',
      description: 'RFC 9457 problem details',
      required: ['type', 'title', 'status', 'code'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string', description: 'What to do, in plain words' },
        status: { type: 'integer' },
        code: { type: 'string', description: 'Stable, for programs' },
        problems: {
          type: 'array',
          items: {
            type: 'object',
            required: ['field', 'message'],
            properties: { field: { type: 'string' }, message: { type: 'string' } },
          },
        },
      },
    },
  },
}

/** The document, for `GET /api/openapi.json`. */
export const openApi = (contract: Readonly<Record<string, Capability>>, serverUrl = '/'): Json => {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [capability, operations] of Object.entries(contract))
    for (const [name, op] of Object.entries(operations)) {
      const methods = paths[op.path] ?? {}
      methods[op.method.toLowerCase()] = described(capability, name, op)
      paths[op.path] = methods
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Area SENCO portal',
      version: '0.1.0',
      description: 'Every operation of the portal, with its input, its output, its refusals and who may call it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    tags: Object.keys(contract).map((name) => ({ name })),
    paths,
    components,
  }
}
