// Turns what a handler returned into an HTTP answer, by the kind of its operation.
import type { FileReply, Operation, PageReply, SeeOther } from '@senco/contract/operation'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

const redirect = (reply: SeeOther): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 303,
  headers: { location: reply.seeOther, 'cache-control': 'no-store', ...reply.headers },
  cookies: [...(reply.cookies ?? [])],
  body: '',
})

const page = (reply: PageReply): APIGatewayProxyStructuredResultV2 => ({
  statusCode: reply.status ?? 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': reply.cacheControl ?? 'no-store',
    ...reply.headers,
  },
  cookies: [...(reply.cookies ?? [])],
  body: reply.html,
})

/** RFC 9110 13.1.2: compared weakly, so without the W/ that says that bytes may differ. */
const names = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch
    .split(',')
    .some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))

const file = (reply: FileReply, ifNoneMatch: string): APIGatewayProxyStructuredResultV2 => {
  const { etag, filename, cacheControl = 'no-store' } = reply
  const headers = { 'cache-control': cacheControl, ...(etag === undefined ? {} : { etag }) }
  if (etag !== undefined && names(ifNoneMatch, etag)) return { statusCode: 304, headers, body: '' }
  const disposition: Record<string, string> =
    filename === undefined ? {} : { 'content-disposition': `attachment; filename="${filename}"` }
  return {
    statusCode: 200,
    headers: { ...headers, 'content-type': reply.contentType, ...disposition },
    body: reply.body,
    ...(reply.base64 === true ? { isBase64Encoded: true } : {}),
  }
}

/**
 * JSON leaves through the contract's schema, so that a field nobody promised cannot slip out. `ifNoneMatch` is the
 * header of the request, for files.
 */
export const answerOf = (op: Operation, result: unknown, ifNoneMatch = ''): APIGatewayProxyStructuredResultV2 => {
  if (op.kind === 'json')
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: JSON.stringify(op.output.parse(result)),
    }
  if (op.kind === 'file') return file(result as FileReply, ifNoneMatch)
  const reply = result as PageReply | SeeOther
  return 'seeOther' in reply ? redirect(reply) : page(reply)
}
