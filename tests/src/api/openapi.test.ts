// The published description of the API: valid by a published validator, complete, and served as it is.
import { contract } from '@senco/contract/contract'
import { openApi } from '@senco/contract/openapi'
import { build } from '@senco/local/bundle'
import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { startPortal } from '../support/portal.ts'

const document = (): OpenApiDocument => JSON.parse(JSON.stringify(openApi(contract)))
const operations = Object.values(contract).flatMap((capability) => Object.entries(capability))

interface Described {
  operationId?: string
  summary?: string
  description?: string
  'x-who'?: unknown
  responses?: Record<string, { content?: Record<string, { schema: unknown }> } | number>
  parameters: { name?: string; in?: string; $ref?: string }[]
  requestBody?: { content: Record<string, { schema: { properties: Record<string, unknown> } }> }
}
interface OpenApiDocument {
  openapi: string
  paths: Record<string, Record<string, Described>>
}

const isValid = async (described: OpenApiDocument) => (await new Validator().validate({ ...described })).valid

/** What a JSON answer holds, as the schema of the operation says it without help of the description. */
const answerOf = (output: z.core.$ZodType): unknown => {
  const { $schema: _version, ...rest } = z.toJSONSchema(output, {
    io: 'output',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  })
  return JSON.parse(JSON.stringify(rest))
}

const describedAnswer = (described: Described | undefined): unknown => {
  const done = described?.responses?.['200']
  return typeof done === 'object' ? done.content?.['application/json']?.schema : undefined
}

describe('The description of the API', () => {
  beforeAll(() => build(), 300_000)

  it('is valid OpenAPI 3.1', async () => {
    expect(document().openapi).toBe('3.1.0')
    expect(await isValid(document())).toBe(true)
  })

  it('is served as it was checked, without signing in', async () => {
    const portal = await startPortal()
    const served = await portal.visitor.get('/api/openapi.json')
    expect(served).toMatchObject({ status: 200 })
    expect(served.headers.get('content-type')).toContain('application/json')
    expect(await isValid(served.body)).toBe(true)
    expect(served.body).toEqual(document())
  })

  it('says of each operation that answers with JSON what the answer holds', () => {
    const { paths } = document()
    const json = operations.filter(([, op]) => op.kind === 'json')
    expect(json.length).toBeGreaterThan(100)
    const wrong = json.filter(([, op]) => {
      const described = describedAnswer(paths[op.path]?.[op.method.toLowerCase()])
      return JSON.stringify(described) !== JSON.stringify(answerOf(op.output))
    })
    expect(wrong.map(([name]) => name)).toEqual([])
    expect(describedAnswer(paths['/api/register/settings']?.['get'])).toMatchObject({ type: 'object' })
  })

  it('is found invalid when an operation loses its answers or a parameter its place', async () => {
    const withoutAnswers = document()
    const [first] = Object.values(withoutAnswers.paths).flatMap((path) => Object.values(path))
    if (first) first.responses = { nonsense: 1 }
    expect(await isValid(withoutAnswers)).toBe(false)

    const withoutPlace = document()
    Object.values(withoutPlace.paths['/api/register/settings/{settingId}'] ?? {})[0]?.parameters.push({ name: 'lost' })
    expect(await isValid(withoutPlace)).toBe(false)
  })

  it('lists every operation with its words, its input, its answers and who may call it', () => {
    const { paths } = document()
    expect(Object.values(paths).flatMap((path) => Object.values(path))).toHaveLength(operations.length)
    for (const [name, op] of operations) {
      const described = paths[op.path]?.[op.method.toLowerCase()]
      expect(described, name).toMatchObject({ operationId: name, summary: op.summary, 'x-who': op.who })
      expect(described?.description, name).toMatch(/\w/)
      const expected = op.kind === 'callback' || op.kind === 'form' ? '303' : '200'
      const statuses = Object.keys(described?.responses ?? {})
      expect(statuses, name).toEqual(expect.arrayContaining([expected, '400', '403', '404', '429', '500']))
      expect(statuses.includes('401'), name).toBe(typeof op.who !== 'string')
      const given = [
        ...(described?.parameters ?? []).map((parameter) => parameter.name),
        ...Object.values(described?.requestBody?.content ?? {}).flatMap((body) => Object.keys(body.schema.properties)),
      ]
      expect(given, name).toEqual(expect.arrayContaining(Object.keys(inputShape(op.input))))
    }
  })
})

const inputShape = (schema: unknown): Record<string, unknown> =>
  (schema as { def: { shape: Record<string, unknown> } }).def.shape
