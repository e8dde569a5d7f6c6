// Stands between the functions and the local database, which is too kind: it makes throttles, conflicts, faults and
// lost replies on request, and counts calls. Functions know nothing of it, so what is tried is what is deployed.
import { Agent, createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { random } from './random.ts'

/** Shares of calls, from 0 to 1. */
export interface Faults {
  /** Refused without being carried out. */
  readonly before: number
  /** Carried out, then the reply is lost. */
  readonly after: number
}

/** One call of DynamoDB as it went by. */
export interface Call {
  /** `TransactWriteItems`, `Query` and so on. */
  readonly operation: string
  readonly tables: readonly string[]
  readonly fault: 'none' | 'before' | 'after'
}

export interface FaultsProxy {
  readonly endpoint: string
  set(faults: Faults): void
  /** Calls since the recording began; it ends when `stop` is called. */
  record(): { readonly calls: readonly Call[]; stop(): void }
  stop(): Promise<void>
}

const refusals = (operation: string, items: number): readonly { readonly status: number; readonly body: object }[] => [
  { status: 400, body: { __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException', message: 'Rate exceeded' } },
  operation === 'TransactWriteItems'
    ? {
        status: 400,
        body: {
          __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
          Message:
            'Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict]',
          CancellationReasons: Array.from({ length: items }, (_, index) => ({
            Code: index === items - 1 ? 'TransactionConflict' : 'None',
          })),
        },
      }
    : {
        status: 400,
        body: {
          __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
          message: 'The level of configured provisioned throughput for the table was exceeded.',
        },
      },
  { status: 500, body: { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'Internal error' } },
]

interface Wire {
  readonly TableName?: string
  readonly RequestItems?: Readonly<Record<string, unknown>>
  readonly TransactItems?: readonly Readonly<Record<string, { readonly TableName?: string }>>[]
}

const tablesOf = (wire: Wire): readonly string[] => [
  ...new Set([
    ...(wire.TableName === undefined ? [] : [wire.TableName]),
    ...Object.keys(wire.RequestItems ?? {}),
    ...(wire.TransactItems ?? []).flatMap((item) => Object.values(item).flatMap((action) => action.TableName ?? [])),
  ]),
]

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const agent = () => new Agent({ keepAlive: true, maxSockets: 64 })

const pass = (target: URL, using: Agent, request: IncomingMessage, body: Buffer): Promise<Passed> =>
  new Promise((resolve, reject) => {
    const outgoing = forward(
      {
        agent: using,
        host: target.hostname,
        port: target.port,
        method: 'POST',
        path: request.url,
        headers: request.headers,
      },
      (answer) => {
        bodyOf(answer).then((answered) => resolve({ answer, body: answered }), reject)
      },
    )
    outgoing.once('error', reject)
    outgoing.end(body)
  })

interface Passed {
  readonly answer: IncomingMessage
  readonly body: Buffer
}

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
  response.end(JSON.stringify(body))
}

export interface ProxySettings {
  /** Address of the database. */
  readonly engine: string
  /** The same calls in the same order meet the same faults. */
  readonly seed?: number
  /** Called after each write that was carried out. */
  readonly onWrite?: () => void
}

const isWrite = (operation: string): boolean => /Put|Update|Delete|Write/.test(operation)

export const startFaultsProxy = async ({ engine, seed = 1, onWrite }: ProxySettings): Promise<FaultsProxy> => {
  const target = new URL(engine)
  const using = agent()
  const chance = random(seed)
  let faults: Faults = { before: 0, after: 0 }
  const recordings = new Set<Call[]>()

  const choose = (): Call['fault'] => {
    const draw = chance()
    return draw < faults.before ? 'before' : draw < faults.before + faults.after ? 'after' : 'none'
  }

  const refuse = (response: ServerResponse, operation: string, wire: Wire): void => {
    const kinds = refusals(operation, wire.TransactItems?.length ?? 1)
    const kind = kinds[Math.floor(chance() * (kinds.length + 1))]
    if (kind === undefined) response.destroy()
    else answer(response, kind.status, kind.body)
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? 'unknown'
    const wire = JSON.parse(body.toString('utf8') || '{}') as Wire
    const fault = choose()
    for (const calls of recordings) calls.push({ operation, tables: tablesOf(wire), fault })
    if (fault === 'before') return refuse(response, operation, wire)
    const passed = await pass(target, using, request, body)
    if (isWrite(operation)) onWrite?.()
    if (fault === 'after') return void response.destroy()
    response.writeHead(passed.answer.statusCode ?? 500, passed.answer.headers)
    response.end(passed.body)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The faults proxy has no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    set: (wanted) => {
      faults = wanted
    },
    record: () => {
      const calls: Call[] = []
      recordings.add(calls)
      return { calls, stop: () => void recordings.delete(calls) }
    },
    stop: () =>
      new Promise((resolve) => {
        using.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
