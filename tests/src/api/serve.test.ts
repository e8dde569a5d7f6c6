// The pipeline itself, over a made-up capability of two operations and a real database.

import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { operation } from '@senco/contract/operation'
import { conflict, notFound } from '@senco/domain/refusal'
import type { Handlers, Sessions } from '@senco/functions/serve/context'
import { serve } from '@senco/functions/serve/serve'
import type { Tables } from '@senco/store/client'
import { commit, findReplay } from '@senco/store/commit'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { freshTables } from '../support/tables.ts'

const jar = {
  takeSweet: operation({
    method: 'POST',
    path: '/api/jar/{jarId}/sweets',
    kind: 'json',
    who: ['area-senco'],
    summary: 'Take sweets from a jar that holds ten',
    input: z.object({ jarId: z.string(), sweets: z.number() }),
    output: z.object({ left: z.number() }),
  }),
  viewJar: operation({
    method: 'GET',
    path: '/api/jar/{jarId}',
    kind: 'json',
    who: ['area-senco'],
    summary: 'How many are left',
    input: z.object({ jarId: z.string() }),
    output: z.object({ left: z.number() }),
  }),
}

const leftIn = async (tables: Tables, jarId: string): Promise<number> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: { pk: jarId, sk: '-' }, ConsistentRead: true }),
  )
  return Number(found.Item?.['left'] ?? 10)
}

const operations = (tables: Tables): Handlers<typeof jar> => ({
  viewJar: async ({ jarId }) => {
    if (jarId === 'broken') throw new Error('secret detail of table service')
    if (jarId === 'missing') throw notFound()
    return { left: await leftIn(tables, jarId), password: 'must not leave' }
  },
  takeSweet: async ({ jarId, sweets }, ctx) => {
    const left = await leftIn(tables, jarId)
    if (left < sweets) throw conflict('empty', 'There are not that many sweets left.')
    return commit(tables, ctx, {
      writes: [
        {
          Update: {
            TableName: tables.service,
            Key: { pk: jarId, sk: '-' },
            UpdateExpression: 'SET #left = :next',
            ConditionExpression: 'attribute_not_exists(#left) OR #left = :left',
            ExpressionAttributeNames: { '#left': 'left' },
            ExpressionAttributeValues: { ':left': left, ':next': left - sweets },
          },
        },
      ],
      history: [{ on: jarId, summary: 'Took sweets' }],
      answer: { left: left - sweets },
    })
  },
})

const sessions: Sessions = {
  find: async (cookie) =>
    cookie === 'none'
      ? undefined
      : {
          actor: { personId: cookie, name: 'Sam', scopes: [{ role: cookie === 'auditor' ? 'auditor' : 'area-senco' }] },
          idleEndsAt: '',
          endsAt: '',
          sessionKey: '',
        },
}

interface Asked {
  readonly as?: string
  readonly key?: string
  readonly body?: string
  readonly headers?: Record<string, string>
}

const asker = (tables: Tables) => {
  const handler = serve(jar, operations(tables), {
    baseUrl: 'https://portal.example',
    sessions,
    replays: (ctx) => findReplay(tables, ctx),
  })
  return async (routeKey: string, jarId: string, asked: Asked = {}) => {
    const event = {
      routeKey,
      rawPath: `/api/jar/${jarId}`,
      pathParameters: { jarId },
      headers: {
        host: 'portal.example',
        'sec-fetch-site': 'same-origin',
        'x-portal': '1',
        ...(asked.key === undefined ? {} : { 'idempotency-key': asked.key }),
        ...asked.headers,
      },
      cookies: [`__Host-session=${asked.as ?? 'amira'}`],
      body: asked.body,
      isBase64Encoded: false,
      requestContext: {
        timeEpoch: Date.parse('2026-11-22T09:00:00Z'),
        requestId: 'r1',
        http: { sourceIp: '192.0.2.1' },
      },
    } as unknown as APIGatewayProxyEventV2
    const answer: APIGatewayProxyStructuredResultV2 = await handler(event, {} as Context)
    return { status: answer.statusCode, headers: answer.headers ?? {}, body: JSON.parse(String(answer.body)) }
  }
}

const take = 'POST /api/jar/{jarId}/sweets'
const view = 'GET /api/jar/{jarId}'
const three = { body: '{"sweets":3}' }

describe('the pipeline', () => {
  let tables: Tables
  let ask: ReturnType<typeof asker>
  beforeEach(async () => {
    tables = await freshTables()
    ask = asker(tables)
  })

  it('gives the same answer to the same request sent twice, and acts once', async () => {
    const first = await ask(take, 'jar1', { ...three, key: 'k1' })
    const second = await ask(take, 'jar1', { ...three, key: 'k1' })
    expect(first.body).toEqual({ left: 7 })
    expect(second).toEqual(first)
    expect((await ask(view, 'jar1')).body).toEqual({ left: 7 })
  })

  it('acts twice when no key says that the two are one (the control of the test above)', async () => {
    await ask(take, 'jar1', three)
    expect((await ask(take, 'jar1', three)).body).toEqual({ left: 4 })
  })

  it('acts once for fifty copies sent at once, and answers all of them alike', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(take, 'jar1', { ...three, key: 'k1' })))
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1)
    expect((await ask(view, 'jar1')).body).toEqual({ left: 7 })
  })

  it('repeats the earlier answer even when the request would be refused by now', async () => {
    await ask(take, 'jar1', { body: '{"sweets":6}', key: 'k1' })
    const again = await ask(take, 'jar1', { body: '{"sweets":6}', key: 'k1' })
    expect(again).toMatchObject({ status: 200, body: { left: 4 } })
    expect(await ask(take, 'jar1', { body: '{"sweets":6}', key: 'k2' })).toMatchObject({ status: 409 })
  })

  it('refuses another body under a key that was used', async () => {
    await ask(take, 'jar1', { ...three, key: 'k1' })
    const other = await ask(take, 'jar1', { body: '{"sweets":4}', key: 'k1' })
    expect(other).toMatchObject({ status: 409, body: { code: 'key-reused' } })
  })

  it('keeps the keys of two people apart', async () => {
    await ask(take, 'jar1', { ...three, key: 'k1', as: 'amira' })
    expect((await ask(take, 'jar1', { ...three, key: 'k1', as: 'ben' })).body).toEqual({ left: 4 })
  })

  it('decides again when somebody else wrote first', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(take, 'jar1', { body: '{"sweets":1}' })))
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
    expect((await ask(view, 'jar1')).body).toEqual({ left: 0 })
  })

  it('says what to mend, field by field', async () => {
    const answer = await ask(take, 'jar1', { body: '{"sweets":"many"}' })
    expect(answer).toMatchObject({ status: 400, body: { problems: [{ field: 'sweets' }] } })
    expect(answer.headers['content-type']).toBe('application/problem+json')
  })

  it('lets only what the contract promises leave', async () => {
    expect((await ask(view, 'jar1')).body).toEqual({ left: 10 })
  })

  it('answers a fault of ours without detail', async () => {
    const answer = await ask(view, 'broken')
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|service|Error/)
  })

  it('asks for a session, then for a role', async () => {
    expect(await ask(view, 'jar1', { as: 'none' })).toMatchObject({ status: 401 })
    expect(await ask(view, 'jar1', { as: 'auditor' })).toMatchObject({ status: 403 })
  })

  it('refuses a write from another website, or without our header', async () => {
    const foreign = { ...three, headers: { 'sec-fetch-site': 'cross-site' } }
    expect(await ask(take, 'jar1', foreign)).toMatchObject({ status: 403 })
    const other = {
      ...three,
      headers: { 'sec-fetch-site': undefined as unknown as string, origin: 'https://evil.example' },
    }
    expect(await ask(take, 'jar1', other)).toMatchObject({ status: 403 })
    const plain = { ...three, headers: { 'x-portal': undefined as unknown as string } }
    expect(await ask(take, 'jar1', plain)).toMatchObject({ status: 403 })
    expect((await ask(view, 'jar1')).body).toEqual({ left: 10 })
  })

  it('knows our own origin where a browser says no more, whatever host the gateway is called by', async () => {
    const headers = {
      'sec-fetch-site': undefined as unknown as string,
      origin: 'https://portal.example',
      host: 'abc.aws',
    }
    expect(await ask(take, 'jar1', { ...three, headers })).toMatchObject({ status: 200 })
  })

  it('puts the security headers on answers and errors alike', async () => {
    for (const jarId of ['jar1', 'missing', 'broken'])
      expect((await ask(view, jarId)).headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
    expect((await ask('GET /nowhere', 'jar1')).headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
  })
})
