// Turns whatever was thrown into the answer a caller may see: once, here.
import type { Operation } from '@senco/contract/operation'
import { Refusal, type RefusalKind } from '@senco/domain/refusal'
import { errorPage } from '@senco/site/error-page'
import { isTransient, Unavailable } from '@senco/store/outcomes'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

const statuses: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
}

interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly problems?: Refusal['problems']
}

const problemOf = (error: unknown): Problem => {
  if (error instanceof Refusal) {
    const problem = { type: 'about:blank', title: error.message, status: statuses[error.kind], code: error.code }
    return error.problems.length > 0 ? { ...problem, problems: error.problems } : problem
  }
  if (error instanceof Unavailable || isTransient(error))
    return { type: 'about:blank', title: 'We are busy. Try again in a minute.', status: 503, code: 'busy' }
  const title = 'Something went wrong on our side. Try again, and tell us if it happens twice.'
  return { type: 'about:blank', title, status: 500, code: 'fault' }
}

/** RFC 9457 problem+json, or a plain page for a browser that asked for a page. */
export const answerProblem = (
  error: unknown,
  op: Operation | undefined,
  accept: string,
): APIGatewayProxyStructuredResultV2 => {
  const problem = problemOf(error)
  const retry: Record<string, string> = problem.status === 503 || problem.status === 429 ? { 'retry-after': '30' } : {}
  if (op !== undefined && op.kind !== 'json' && accept.includes('text/html'))
    return {
      statusCode: problem.status,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...retry },
      body: errorPage({ status: problem.status, message: problem.title }),
    }
  return {
    statusCode: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...retry },
    body: JSON.stringify(problem),
  }
}

/** For a program, in place of a page that says no. */
export const pageProblem = (status: number): APIGatewayProxyStructuredResultV2 => {
  const title = 'This cannot be shown. Open the address in a browser to read why.'
  return {
    statusCode: status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: JSON.stringify({ type: 'about:blank', title, status, code: 'page' } satisfies Problem),
  }
}
