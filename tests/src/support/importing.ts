// Imports a file the way the page and the command do, through the pipeline, over tables of the test's own.
import { registerImports } from '@senco/contract/register-imports'
import type { Authority } from '@senco/domain/authority/authority'
import { demo } from '@senco/domain/authority/demo'
import type { Decision, ImportDifferences, ImportSource } from '@senco/domain/register/imports/model'
import { type ParsedFile, parseFile } from '@senco/domain/register/imports/parse-file'
import { importOperations } from '@senco/functions/register-imports'
import type { Sessions } from '@senco/functions/serve/context'
import { serve } from '@senco/functions/serve/serve'
import type { Tables } from '@senco/store/client'
import { findReplay } from '@senco/store/commit'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'

const sessions: Sessions = {
  find: async () => ({
    actor: { personId: 'per_administrator', name: 'Ada Administrator', scopes: [{ role: 'administrator' }] },
    idleEndsAt: '',
    endsAt: '',
    sessionKey: '',
  }),
}

export interface Told {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
}

export interface Importer {
  call(method: string, path: string, body?: unknown): Promise<Told>
  parse(source: ImportSource, text: string | Blob, fileName: string): Promise<ParsedFile>
  /** Parsed, sent and compared; nothing applied. */
  stage(
    source: ImportSource,
    text: string | Blob,
    fileName: string,
  ): Promise<{ importId: string; found: ImportDifferences }>
  apply(importId: string, keys: readonly string[], decisions?: readonly Decision[]): Promise<Told>
  finish(importId: string): Promise<void>
  /** The whole of it: every difference applied, with these decisions. */
  run(
    source: ImportSource,
    text: string | Blob,
    fileName: string,
    decisions?: readonly Decision[],
  ): Promise<{ importId: string; found: ImportDifferences; applied: number }>
}

export const importer = (
  tables: Tables,
  { authority = demo, now = '2026-11-22T09:00:00Z' }: { authority?: Authority; now?: string } = {},
): Importer => {
  const deps = { tables, authority, baseUrl: 'https://portal.example' }
  const handler = serve(registerImports, importOperations(deps), {
    baseUrl: deps.baseUrl,
    sessions,
    replays: (ctx) => findReplay(tables, ctx),
  })
  let sent = 0
  const call: Importer['call'] = async (method, path, body) => {
    const [, importId, batch] = /^\/([^/]+)(?:\/batches\/(\d+))?/.exec(path) ?? []
    const route = path
      .replace(/^\/[^/]+/, importId === undefined ? '' : '/{importId}')
      .replace(/batches\/\d+/, 'batches/{batch}')
    const event = {
      routeKey: `${method} /api/register/imports${route}`,
      rawPath: `/api/register/imports${path}`,
      pathParameters: { importId, ...(batch === undefined ? {} : { batch }) },
      headers: {
        host: 'portal.example',
        'sec-fetch-site': 'same-origin',
        'x-portal': '1',
        'idempotency-key': `k${++sent}`,
      },
      cookies: ['__Host-session=ada'],
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      isBase64Encoded: false,
      requestContext: { timeEpoch: Date.parse(now), requestId: `r${sent}`, http: { sourceIp: '192.0.2.1' } },
    } as unknown as APIGatewayProxyEventV2
    const answer: APIGatewayProxyStructuredResultV2 = await handler(event, {} as Context)
    return { status: Number(answer.statusCode), body: JSON.parse(String(answer.body)) }
  }
  const must = async (told: Promise<Told>): Promise<Told['body']> => {
    const { status, body } = await told
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }
  const parse: Importer['parse'] = (source, text, fileName) =>
    parseFile(typeof text === 'string' ? new Blob([text]) : text, { source, fileName, authority })
  const stage: Importer['stage'] = async (source, text, fileName) => {
    const parsed = await parse(source, text, fileName)
    const { importId, batchSize } = await must(
      call('POST', '', {
        source,
        edition: parsed.edition?.date ?? '2026-11-01',
        fileName,
        rows: parsed.rows.length,
        rejected: parsed.rejected.slice(0, 200),
        leftOut: parsed.counts.leftOut,
      }),
    )
    for (let at = 0; at < parsed.rows.length; at += batchSize)
      await must(call('PUT', `/${importId}/batches/${at / batchSize}`, { rows: parsed.rows.slice(at, at + batchSize) }))
    return { importId, found: await must(call('GET', `/${importId}`)) }
  }
  const apply: Importer['apply'] = (importId, keys, decisions = []) =>
    call('POST', `/${importId}/apply`, { keys, decisions: decisions.filter(({ key }) => keys.includes(key)) })
  const finish: Importer['finish'] = async (importId) => {
    for (let left = 1; left > 0; ) {
      const { remaining } = await must(call('POST', `/${importId}/apply`, { keys: [], finished: true }))
      if (remaining >= left && left > 1) throw new Error(`${remaining} are left and do not get fewer`)
      left = remaining === 0 ? 0 : remaining
    }
  }
  const run: Importer['run'] = async (source, text, fileName, decisions = []) => {
    const { importId, found } = await stage(source, text, fileName)
    const { added, changed, closed, restored } = found
    const decided = found.absent.filter(({ key }) => decisions.some((decision) => decision.key === key))
    const keys = [...added, ...changed, ...closed, ...restored, ...decided].map(({ key }) => key)
    let applied = 0
    for (let at = 0; at < keys.length || at === 0; at += 50)
      applied += (await must(apply(importId, keys.slice(at, at + 50), decisions))).applied
    await finish(importId)
    return { importId, found, applied }
  }
  return { call, parse, stage, apply, finish, run }
}
