// Reads an API Gateway event: cookies, origin, input. Everything in it is somebody's word until the schema has passed.
import type { Operation } from '@senco/contract/operation'
import { isWrite } from '@senco/contract/operation'
import { forbidden, invalid } from '@senco/domain/refusal'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { cryptography } from '../when-needed.ts'

export const cookiesOf = (event: APIGatewayProxyEventV2): Record<string, string> =>
  Object.fromEntries(
    (event.cookies ?? []).map((cookie) => {
      const at = cookie.indexOf('=')
      return [cookie.slice(0, at).trim(), cookie.slice(at + 1).trim()]
    }),
  )

/** A write must come from our own pages: browsers say so in headers that other sites cannot set. */
export const requireSameOrigin = (event: APIGatewayProxyEventV2, op: Operation, baseUrl: string): void => {
  if (!isWrite(op)) return
  const site = event.headers['sec-fetch-site']
  const origin = event.headers['origin']
  // Not the Host header: behind CloudFront that is API Gateway's own name.
  const ours = site === undefined ? origin === undefined || origin === baseUrl : site === 'same-origin'
  if (!ours) throw forbidden('This came from another website. Open our page and send it from there.')
  if (op.kind === 'json' && event.headers['x-portal'] === undefined)
    throw forbidden('This request lacks the x-portal header.')
  if (op.kind === 'form' && site === undefined && origin === undefined)
    throw forbidden('This came without its origin. Open our page and send it from there.')
}

/** Whom CloudFront saw, without the port; its own address stands in the event. */
export const addressOf = (event: APIGatewayProxyEventV2): string =>
  event.headers['cloudfront-viewer-address']?.replace(/:\d+$/, '') ?? event.requestContext.http.sourceIp

/** Fields of a form that come several times are joined by commas, as API Gateway does with those of a query. */
const formFields = (text: string): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(text))
    fields[name] = Object.hasOwn(fields, name) ? `${fields[name]},${value}` : value
  return fields
}

const bodyText = (event: APIGatewayProxyEventV2): string =>
  event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')

const readBody = (event: APIGatewayProxyEventV2, op: Operation): unknown => {
  const text = bodyText(event)
  if (op.kind !== 'json') return formFields(text)
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw invalid([], 'The body is not JSON. Send JSON.')
  }
}

/** Path parts, then the query or the body, as one object; then the contract's schema. */
export const readInput = (event: APIGatewayProxyEventV2, op: Operation): unknown => {
  const given = isWrite(op) ? readBody(event, op) : (event.queryStringParameters ?? {})
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw invalid([], 'Send a JSON object.')
  const parsed = op.input.safeParse({ ...given, ...event.pathParameters })
  if (parsed.success) return parsed.data
  throw invalid(
    parsed.error.issues.slice(0, 50).map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
  )
}

/** What makes two requests the same request. */
export const bodyHashOf = (event: APIGatewayProxyEventV2): string =>
  cryptography()
    .createHash('sha256')
    .update(`${event.rawPath}\n${bodyText(event)}`)
    .digest('base64url')

/** The time of the request, which the gateway stamps: functions have no clock of their own. */
export const instantOf = (event: APIGatewayProxyEventV2): string =>
  new Date(event.requestContext.timeEpoch).toISOString()

/** The caller's key of this submission: a header from the portal, a one-time id in a form. */
export const idempotencyKeyOf = (event: APIGatewayProxyEventV2, input: unknown): string | undefined => {
  const formId = (input as { formId?: unknown } | undefined)?.formId
  const key = event.headers['idempotency-key'] ?? (typeof formId === 'string' ? formId : undefined)
  if (key === undefined || key === '') return undefined
  if (key.length > 100) throw invalid([], 'The Idempotency-Key is too long. Use 100 characters or fewer.')
  return key
}
