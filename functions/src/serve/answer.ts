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

const file = (reply: FileReply): APIGatewayProxyStructuredResultV2 => {
  const disposition: Record<string, string> =
    reply.filename === undefined ? {} : { 'content-disposition': `attachment; filename="${reply.filename}"` }
  return {
    statusCode: 200,
    headers: { 'content-type': reply.contentType, 'cache-control': 'no-store', ...disposition },
    body: reply.body,
  }
}

/** JSON leaves through the contract's schema, so that a field nobody promised cannot slip out. */
export const answerOf = (op: Operation, result: unknown): APIGatewayProxyStructuredResultV2 => {
  if (op.kind === 'json')
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: JSON.stringify(op.output.parse(result)),
    }
  if (op.kind === 'file') return file(result as FileReply)
  const reply = result as PageReply | SeeOther
  return 'seeOther' in reply ? redirect(reply) : page(reply)
}
