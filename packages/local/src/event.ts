// Turns an HTTP request into the event that API Gateway's HTTP API (payload 2.0) sends to a Lambda.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Route } from './routes.ts'

/** Other bodies, forms among them, arrive in base64. */
const isText = (contentType: string): boolean =>
  /^text\/|^application\/([\w.-]+\+)?(json|xml|javascript)\b/.test(contentType)

const joined = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      name === 'cookie' || value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  )

const queryOf = (rawQuery: string): Record<string, string> => {
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(rawQuery))
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value
  return query
}

export interface Arrival {
  readonly request: IncomingMessage
  readonly path: string
  readonly rawQuery: string
  readonly body: Buffer
  readonly route: Route
  readonly now: number
}

export const eventOf = ({ request, path, rawQuery, body, route, now }: Arrival): APIGatewayProxyEventV2 => {
  const headers = joined(request)
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).filter((cookie) => cookie !== '')
  const text = isText(headers['content-type'] ?? 'text/plain')
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: path,
    rawQueryString: rawQuery,
    headers,
    ...(cookies.length > 0 ? { cookies } : {}),
    ...(rawQuery === '' ? {} : { queryStringParameters: queryOf(rawQuery) }),
    ...(Object.keys(route.pathParameters).length > 0 ? { pathParameters: { ...route.pathParameters } } : {}),
    ...(body.length > 0 ? { body: text ? body.toString('utf8') : body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0 && !text,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers['host'] ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.routeKey,
      stage: '$default',
      time: new Date(now).toUTCString(),
      timeEpoch: now,
    },
  }
}
