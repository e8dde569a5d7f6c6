// The negative controls: the very same writer with one guard taken away, which the same checker must catch.
import { DynamoDBDocumentClient, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { openTables, type Tables } from '@senco/store/client'

interface Guarded {
  ConditionExpression?: string | undefined
  readonly Key?: Record<string, unknown> | undefined
}

type IsGuard = (key: Record<string, unknown>) => boolean

/** Conditions on these keys always hold; everything else is as it was. */
const letThrough = (input: TransactWriteCommandInput, isGuard: IsGuard): void => {
  for (const { Update } of input.TransactItems ?? []) {
    const guarded: Guarded | undefined = Update
    if (guarded?.ConditionExpression !== undefined && isGuard(guarded.Key ?? {}))
      guarded.ConditionExpression = `(${guarded.ConditionExpression}) OR attribute_exists(pk)`
  }
}

const copyOf = (tables: Tables, endpoint: string): Tables => {
  const { document: _document, ...names } = tables
  return { ...names, document: openTables({ service: names.service, endpoint }).document }
}

const withoutGuard = (tables: Tables, endpoint: string, isGuard: IsGuard): Tables => {
  const copy = copyOf(tables, endpoint)
  copy.document.middlewareStack.add(
    (next) => (args) => {
      letThrough(args.input as TransactWriteCommandInput, isGuard)
      return next(args)
    },
    { step: 'initialize', priority: 'high', name: 'withoutGuard' },
  )
  return copy
}

/** The places of a meeting. */
export const withoutPlaceGuard = (tables: Tables, endpoint: string): Tables =>
  withoutGuard(tables, endpoint, ({ sk }) => String(sk).startsWith('META#'))

/** The places and lists of a run of training. */
export const withoutRunGuard = (tables: Tables, endpoint: string): Tables =>
  withoutGuard(tables, endpoint, ({ pk, sk }) => String(pk).startsWith('RUN#') && sk === 'META')

/** Every failure of a transaction is final, but for what the SDK tries again by itself. */
export const withoutRetries = (tables: Tables, endpoint: string): Tables => {
  const copy = copyOf(tables, endpoint)
  const send = copy.document.send.bind(copy.document) as (...args: unknown[]) => Promise<unknown>
  const once = async (...args: unknown[]): Promise<unknown> => {
    try {
      return await send(...args)
    } catch (error) {
      const isTransaction = (args[0] as { constructor: { name: string } }).constructor.name.startsWith('TransactWrite')
      const stale = JSON.stringify((error as { CancellationReasons?: unknown }).CancellationReasons ?? '')
      if (!isTransaction || stale.includes('ConditionalCheckFailed')) throw error
      throw new Error('Failed, and not tried again')
    }
  }
  return {
    ...copy,
    document: Object.assign(Object.create(DynamoDBDocumentClient.prototype), copy.document, { send: once }),
  }
}
