// What went wrong with a call, typed: from problem+json, or from no answer at all.
import type { FieldProblem } from '@senco/domain/refusal'

export class Problem extends Error {
  override readonly name = 'Problem'
  /** 0 when nothing answered. */
  readonly status: number
  readonly code: string
  readonly problems: readonly FieldProblem[]

  constructor(status: number, code: string, message: string, problems: readonly FieldProblem[] = []) {
    super(message)
    this.status = status
    this.code = code
    this.problems = problems
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const fieldProblemsOf = (value: unknown): FieldProblem[] =>
  (Array.isArray(value) ? value : []).flatMap((each: unknown) =>
    isRecord(each) && typeof each['field'] === 'string' && typeof each['message'] === 'string'
      ? [{ field: each['field'], message: each['message'] }]
      : [],
  )

/** `body` is whatever the answer held: anything but problem+json gives a plain sentence. */
export const problemOf = (status: number, body: unknown): Problem => {
  if (!isRecord(body) || typeof body['title'] !== 'string')
    return new Problem(status, 'fault', 'Something went wrong on our side. Try again in a minute.')
  const code = typeof body['code'] === 'string' ? body['code'] : 'fault'
  return new Problem(status, code, body['title'], fieldProblemsOf(body['problems']))
}

export const unreachable = (): Problem =>
  new Problem(
    0,
    'unreachable',
    'We could not reach the service. Check your connection and try again. What you typed is kept.',
  )

/** Any error as words for a person. */
export const wordsOf = (error: unknown): string =>
  error instanceof Problem ? error.message : 'Something went wrong on this page. Try again.'

export const isSignedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401
