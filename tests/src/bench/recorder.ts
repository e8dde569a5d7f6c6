// Stands between the functions and the database and keeps every call with its answer, to be priced or sent again.
import { createServer, type IncomingMessage } from 'node:http'
import { batchGetUnits, getUnits, itemSize, queryUnits, type WireItem, writeUnits } from './capacity.ts'

export interface Call {
  /** `Query`, `TransactWriteItems` and so on. */
  readonly operation: string
  readonly input: Input
  readonly output: Output
  readonly began: number
  readonly ended: number
  /** Sizes before and after of each item written, in the order of the call. */
  readonly written: readonly Written[]
}

export interface Written {
  readonly key: string
  readonly before: number
  readonly after: number
  /** Only looked at: the condition of a transaction. */
  readonly check: boolean
}

interface Output {
  readonly Item?: WireItem
  readonly Items?: readonly WireItem[]
  readonly Responses?: Readonly<Record<string, readonly WireItem[]>>
}

interface Action {
  readonly TableName: string
  readonly Item?: WireItem
  readonly Key?: WireItem
}

export interface Input {
  readonly TableName?: string
  readonly ConsistentRead?: boolean
  readonly RequestItems?: Readonly<
    Record<string, { readonly Keys: readonly WireItem[]; readonly ConsistentRead?: boolean }>
  >
  readonly TransactItems?: readonly Readonly<Record<string, Action>>[]
  readonly Item?: WireItem
  readonly Key?: WireItem
}

export interface Recorder {
  readonly endpoint: string
  /** Calls since the last time it was asked. */
  take(): Call[]
  stop(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const actionsOf = (operation: string, input: Input): Action[] => {
  if (operation === 'TransactWriteItems') return (input.TransactItems ?? []).flatMap((item) => Object.values(item))
  if (/^(Put|Update|Delete)Item$/.test(operation)) return [input as Action]
  return []
}

const keyOf = ({ Item, Key }: Action): WireItem => {
  const source = Key ?? Item ?? {}
  return Object.fromEntries(['pk', 'sk'].flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])))
}

export const startRecorder = async (engine: string): Promise<Recorder> => {
  let calls: Call[] = []

  const send = async (headers: IncomingMessage['headers'], body: Buffer | string) => {
    const { host: _, connection: __, 'content-length': ___, expect: ____, ...rest } = headers
    const answer = await fetch(engine, { method: 'POST', headers: rest as Record<string, string>, body: String(body) })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const sizeNow = async (headers: IncomingMessage['headers'], action: Action): Promise<number> => {
    const asking = { ...headers, 'x-amz-target': 'DynamoDB_20120810.GetItem' }
    const input = JSON.stringify({ TableName: action.TableName, Key: keyOf(action), ConsistentRead: true })
    const { Item } = JSON.parse((await send(asking, input)).text) as Output
    return Item === undefined ? 0 : itemSize(Item)
  }

  const server = createServer((request, response) => {
    const pass = async () => {
      const body = await bodyOf(request)
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? ''
      const input = JSON.parse(body.toString('utf8') || '{}') as Input
      const actions = actionsOf(operation, input)
      const before = await Promise.all(actions.map((action) => sizeNow(request.headers, action)))
      const began = performance.now()
      const { status, headers, text } = await send(request.headers, body)
      const ended = performance.now()
      const after = await Promise.all(actions.map((action) => sizeNow(request.headers, action)))
      const written = actions.map((action, index) => ({
        key: `${keyOf(action)['pk']?.['S']}|${keyOf(action)['sk']?.['S']}`,
        before: before[index] ?? 0,
        after: after[index] ?? 0,
        check: input.TransactItems?.[index]?.['ConditionCheck'] !== undefined,
      }))
      if (status === 200) calls.push({ operation, input, output: JSON.parse(text), began, ended, written })
      response.writeHead(status, { 'content-type': headers.get('content-type') ?? 'application/x-amz-json-1.0' })
      response.end(text)
    }
    pass().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    take: () => {
      const taken = calls
      calls = []
      return taken
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const isConsistent = (input: Input): boolean => input.ConsistentRead === true

/** What one call reads, in units. */
export const readUnitsOf = ({ operation, input, output }: Call): number => {
  if (operation === 'GetItem')
    return getUnits(output.Item === undefined ? 0 : itemSize(output.Item), isConsistent(input))
  if (operation === 'Query' || operation === 'Scan')
    return queryUnits((output.Items ?? []).map(itemSize), isConsistent(input))
  if (operation !== 'BatchGetItem') return 0
  return Object.entries(input.RequestItems ?? {}).reduce((total, [table, asked]) => {
    const found = (output.Responses?.[table] ?? []).map(itemSize)
    const missing = asked.Keys.length - found.length
    return total + batchGetUnits([...found, ...Array.from({ length: missing }, () => 0)], asked.ConsistentRead === true)
  }, 0)
}

/** What one call writes, in units. */
export const writeUnitsOf = ({ operation, written }: Call): number =>
  written.reduce((total, { before, after }) => total + writeUnits(before, after, operation === 'TransactWriteItems'), 0)
