// How a write can end other than well. Apart from the writing itself, so that who only reacts to these loads no SDK.

/** A condition did not hold: somebody else wrote first. `serve` reads again and decides again. */
export class Stale extends Error {
  override readonly name = 'Stale'
  /** Positions, in the transaction, of the writes whose condition failed. */
  readonly failed: readonly number[]

  constructor(failed: readonly number[]) {
    super('A condition of the write no longer holds')
    this.failed = failed
  }
}

/** DynamoDB could not be reached in time; the caller may try again later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}

/** The same request was answered before: this is that answer. */
export class Replayed extends Error {
  override readonly name = 'Replayed'
  readonly answer: unknown

  constructor(answer: unknown) {
    super('Answered before')
    this.answer = answer
  }
}

export const transientCodes: ReadonlySet<string> = new Set([
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'TimeoutError',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
])

/** The database was busy or out of reach: the same call may succeed in a minute. */
export const isTransient = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { name, code, $metadata } = error as {
    readonly name?: string
    readonly code?: string
    readonly $metadata?: { readonly httpStatusCode?: number }
  }
  return transientCodes.has(name ?? '') || transientCodes.has(code ?? '') || ($metadata?.httpStatusCode ?? 0) >= 500
}
