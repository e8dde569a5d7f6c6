// Whatever is sent, by anybody: never a fault, always problem details, and nothing told about the inside.

import { operation } from '@senco/contract/operation'
import { serve } from '@senco/functions/serve/serve'
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { fuzz } from '../support/fuzzing.ts'
import { startPortal } from '../support/portal.ts'
import { complaints, everyOperation, type Seen, shotsAt } from '../support/shots.ts'

const eventOf = (body: string) =>
  ({
    routeKey: 'POST /api/fragile',
    rawPath: '/api/fragile',
    headers: { 'sec-fetch-site': 'same-origin', 'x-portal': '1' },
    body,
    isBase64Encoded: false,
    requestContext: {
      timeEpoch: Date.parse('2026-11-22T09:00:00Z'),
      requestId: 'r1',
      http: { sourceIp: '192.0.2.1' },
    },
  }) as unknown as APIGatewayProxyEventV2

describe('Fuzzed requests', () => {
  it('over every operation, signed out and as each role, meet no fault and give nothing away', async () => {
    const portal = await startPortal({ now: '2026-11-22T10:00:00.000Z' })
    const { wrong, sent } = await fuzz(portal, everyOperation, { each: 10, seed: 20261122 })
    expect(wrong.slice(0, 20)).toEqual([])
    expect(sent).toBeGreaterThanOrEqual(everyOperation.length * 10)
  })
})

describe('The same check', () => {
  const fragile = operation({
    method: 'POST',
    path: '/api/fragile',
    kind: 'json',
    who: 'anyone',
    summary: 'Made up: it cannot bear one name',
    input: z.object({ name: z.string() }),
    output: z.object({}),
  })

  it('finds a handler that breaks on one kind of input', async () => {
    const handlers = {
      fragile: async ({ name }: { name: string }) => {
        if (name.includes('’')) throw new TypeError('cannot read curly quotes')
        return {}
      },
    }
    const handler = serve({ fragile }, handlers, { baseUrl: 'https://portal.example' })
    const found = await Promise.all(
      fc.sample(shotsAt('fragile', fragile), { numRuns: 60, seed: 1 }).map(async (shot) => {
        const answer = await handler(eventOf(shot.body ?? ''), {} as Context)
        return complaints({
          status: answer.statusCode ?? 200,
          contentType: String(answer.headers?.['content-type']),
          text: answer.body ?? '',
        })
      }),
    )
    expect(found.flat()).toContain('answered 500')
  })

  it('finds a stack, the name of a table and a page where problem details belong', () => {
    const problem = (title: string): Seen => ({
      status: 404,
      contentType: 'application/problem+json',
      text: JSON.stringify({ title, status: 404, code: 'x' }),
    })
    expect(complaints(problem('We cannot find that.'))).toEqual([])
    expect(complaints(problem('Error at handle (file:///var/task/index.mjs:1:2)'))).not.toEqual([])
    expect(complaints(problem('No item in t1-service'), ['t1-service'])).toEqual(['names t1-service'])
    expect(complaints({ ...problem('No'), contentType: 'text/html' })).toEqual(['a problem as text/html'])
    expect(complaints({ ...problem('No'), text: '{}' })).toEqual(['a problem that is not one'])
  })
})
