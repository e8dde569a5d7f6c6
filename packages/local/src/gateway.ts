// The one public port: static files, the local cloud's own addresses, and the functions behind API Gateway's events.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { eventOf } from './event.ts'
import { type Functions, type HttpHandler, lambdaContext } from './functions.ts'
import { readBody, send, sendProblem, TooLarge } from './http.ts'
import { openDataPath } from './open-data-edge.ts'
import { LocalProblem } from './problem.ts'
import { findRoute, type Route } from './routes.ts'
import { type Folder, sendFile } from './static-files.ts'

/** Answers an address and resolves true, or resolves false when the address is not its own. */
export type Mount = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean> | boolean

export interface GatewaySettings {
  readonly functions: Functions
  readonly now: () => number
  /** Tried before the contract, in order. */
  readonly mounts: readonly Mount[]
  readonly port: number
}

export interface Gateway {
  readonly port: number
  readonly origin: string
  stop(): Promise<void>
}

const notFound = (response: ServerResponse): void =>
  sendProblem(response, 404, 'not-found', 'There is nothing at this address.')

const write = (response: ServerResponse, answer: APIGatewayProxyStructuredResultV2): void => {
  const headers = Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)]))
  const cookies = answer.cookies ?? []
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded === true ? 'base64' : 'utf8')
  response.writeHead(answer.statusCode ?? 200, {
    ...headers,
    'content-length': body.length,
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

const callFunction = async (
  { functions, now }: GatewaySettings,
  request: IncomingMessage,
  response: ServerResponse,
  [path, rawQuery, route]: readonly [string, string, Route],
): Promise<void> => {
  const body = await readBody(request)
  const handler = (await functions.load(route.capability)) as HttpHandler | undefined
  if (handler === undefined) return notFound(response)
  const event = eventOf({ request, path, rawQuery, body, route, now: now() })
  write(response, await handler(event, lambdaContext(route.capability, event.requestContext.requestId)))
}

const answer = async (settings: GatewaySettings, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = request.url ?? '/'
  const mark = url.indexOf('?')
  const [path, rawQuery] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)]
  for (const mount of settings.mounts) if (await mount(request, response, path)) return
  const route = findRoute(request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'), openDataPath(path))
  if (route === undefined) return notFound(response)
  await callFunction(settings, request, response, [path, rawQuery, route])
}

const fault = 'Something went wrong on our side. Try again, and tell us if it happens twice.'

const fail = (response: ServerResponse, error: unknown): void => {
  if (response.headersSent) response.destroy()
  else if (error instanceof TooLarge)
    sendProblem(response, 413, 'too-large', 'This is larger than 6 MB. Send it in smaller parts.')
  else {
    console.error('The gateway failed:', error)
    sendProblem(response, 500, 'fault', fault)
  }
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

const portInUse = (port: number): LocalProblem =>
  new LocalProblem(
    `Port ${port} is in use by another program. End that program, or choose another port: PORT=${port + 1} npm start`,
  )

/** Browsers try either address of localhost, so both listen where the machine has both. */
const listenTwice = async (servers: readonly [Server, Server], port: number): Promise<number> => {
  const chosen = await listen(servers[0], port, '127.0.0.1').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? portInUse(port) : error
  })
  await listen(servers[1], chosen, '::1').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port === 0) return
    servers[0].close()
    throw portInUse(port)
  })
  return chosen
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** @throws LocalProblem when the port is in use. Port 0 is a free one. */
export const startGateway = async (settings: GatewaySettings): Promise<Gateway> => {
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    answer(settings, request, response).catch((error: unknown) => fail(response, error))
  }
  const servers = [createServer(serve), createServer(serve)] as const
  const port = await listenTwice(servers, settings.port)
  return {
    port,
    origin: `http://localhost:${port}`,
    stop: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

/** Files under a path of the gateway; only GET and HEAD reach them. */
export const mountFolder =
  (prefix: string, folder: Folder): Mount =>
  async (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    if (path === prefix && folder.fallback !== undefined) return sendFile(response, folder, `/${folder.fallback}`)
    if (!path.startsWith(`${prefix}/`)) return false
    const rest = path.slice(prefix.length)
    return sendFile(response, folder, rest === '/' && folder.fallback !== undefined ? `/${folder.fallback}` : rest)
  }

/** One built file at one address. */
export const mountFile =
  (address: string, contentType: string, read: () => Promise<Buffer>): Mount =>
  async (request, response, path) => {
    if (path !== address || request.method !== 'GET') return false
    send(response, 200, contentType, await read(), { 'cache-control': 'no-cache' })
    return true
  }
