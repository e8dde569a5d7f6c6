// A handler with nothing around it: sends the DynamoDB calls that were recorded of a real one, in the same steps.
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Call } from './recorder.ts'

type Wire = Parameters<typeof unmarshall>[0]
type Row = Record<string, unknown>

/** Calls that were under way at the same time go out together again. */
const stepsOf = (calls: readonly Call[]): Call[][] => {
  const steps: Call[][] = []
  let busyUntil = Number.NEGATIVE_INFINITY
  for (const call of calls.toSorted((one, other) => one.began - other.began)) {
    if (call.began >= busyUntil) steps.push([])
    steps.at(-1)?.push(call)
    busyUntil = Math.max(busyUntil, call.ended)
  }
  return steps
}

const plain = (wire: unknown): Row => unmarshall(wire as Wire)
const always = 'attribute_exists(pk) OR attribute_not_exists(pk)'

/** The same number and size of writes, under keys of their own where the real ones are new each time. */
const transactionOf = (call: Call, rows: ReadonlyMap<string, Row>, round: number) => ({
  ClientRequestToken: crypto.randomUUID(),
  TransactItems: (call.input.TransactItems ?? []).flatMap((item) =>
    Object.entries(item).map(([kind, action]) => {
      const { TableName } = action
      if (kind === 'ConditionCheck')
        return { ConditionCheck: { TableName, Key: plain(action.Key), ConditionExpression: always } }
      const given = action.Item === undefined ? plain(action.Key) : plain(action.Item)
      const whole = action.Item === undefined ? { ...rows.get(`${given['pk']}|${given['sk']}`), ...given } : given
      const isNew = /^(IDEMPOTENCY|OUTBOX|EVENT)#/.test(String(given['pk'])) || /^HISTORY#/.test(String(given['sk']))
      const Item = isNew ? { ...whole, pk: `${given['pk']}-${round}` } : whole
      return { Put: { TableName, Item, ConditionExpression: always } }
    }),
  ),
})

const commandOf = (call: Call, rows: ReadonlyMap<string, Row>) => {
  const { operation, input } = call
  if (operation === 'GetItem') {
    const command = { ...input, TableName: input.TableName ?? '', Key: plain(input.Key) }
    return () => new GetCommand(command)
  }
  if (operation === 'Query') {
    const { ExpressionAttributeValues, ...rest } = input as typeof input & { ExpressionAttributeValues?: unknown }
    const command = {
      ...rest,
      TableName: input.TableName ?? '',
      ExpressionAttributeValues: plain(ExpressionAttributeValues),
    }
    return () => new QueryCommand(command)
  }
  if (operation === 'BatchGetItem') {
    const RequestItems = Object.fromEntries(
      Object.entries(input.RequestItems ?? {}).map(([table, asked]) => [
        table,
        { ...asked, Keys: asked.Keys.map(plain) },
      ]),
    )
    return () => new BatchGetCommand({ RequestItems })
  }
  if (operation === 'TransactWriteItems')
    return (round: number) => new TransactWriteCommand(transactionOf(call, rows, round))
  throw new Error(`The bare handler cannot send ${operation}`)
}

/** @param rows whole items by `pk|sk`, for calls that changed only a part of one. */
export const bareHandler = (
  document: DynamoDBDocumentClient,
  calls: readonly Call[],
  rows: ReadonlyMap<string, Row>,
) => {
  const steps = stepsOf(calls).map((step) => step.map((call) => commandOf(call, rows)))
  return async (round: number) => {
    const answers: unknown[] = []
    for (const step of steps)
      answers.push(...(await Promise.all(step.map((make) => document.send(make(round) as GetCommand)))))
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answers) }
  }
}
