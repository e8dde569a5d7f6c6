// The published description of the API: valid by a published validator, and complete.
import { contract } from '@senco/contract/contract'
import { openApi } from '@senco/contract/openapi'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'

const document = (): OpenApiDocument => JSON.parse(JSON.stringify(openApi(contract)))
const operations = Object.values(contract).flatMap((capability) => Object.entries(capability))

interface Described {
  operationId?: string
  summary?: string
  description?: string
  'x-who'?: unknown
  responses?: Record<string, unknown>
  parameters: { name?: string; in?: string; $ref?: string }[]
  requestBody?: { content: Record<string, { schema: { properties: Record<string, unknown> } }> }
}
interface OpenApiDocument {
  openapi: string
  paths: Record<string, Record<string, Described>>
}

const isValid = async (described: OpenApiDocument) => (await new Validator().validate({ ...described })).valid

describe('The description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(document().openapi).toBe('3.1.0')
    expect(await isValid(document())).toBe(true)
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
