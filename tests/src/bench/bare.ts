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

/** The same number and size of writes; what was new in the real call is new in each round here too. */
const transactionOf = (call: Call, rows: ReadonlyMap<string, Row>, round: number) => ({
  ClientRequestToken: crypto.randomUUID(),
  TransactItems: (call.input.TransactItems ?? [])
    .flatMap((item) => Object.entries(item))
    .map(([kind, action], at) => {
      const { TableName } = action
      if (kind === 'ConditionCheck')
        return { ConditionCheck: { TableName, Key: plain(action.Key), ConditionExpression: always } }
      const given = action.Item === undefined ? plain(action.Key) : plain(action.Item)
      const whole = action.Item === undefined ? { ...rows.get(`${given['pk']}|${given['sk']}`), ...given } : given
      const Item = call.written[at]?.before === 0 ? { ...whole, pk: `${given['pk']}-${round}` } : whole
      return { Put: { TableName, Item, ConditionExpression: always } }
    }),
})

/** Rows that were not there are asked for where nothing is, though the real call has written them since. */
const batchOf = ({ input, output }: Call) => ({
  RequestItems: Object.fromEntries(
    Object.entries(input.RequestItems ?? {}).map(([table, asked]) => {
      const found = (output.Responses?.[table] ?? []).map(plain)
      const Keys = asked.Keys.map(plain).map((key) =>
        found.some(({ pk, sk }) => pk === key['pk'] && sk === key['sk']) ? key : { ...key, pk: `${key['pk']}-0` },
      )
      return [table, { ...asked, Keys }]
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
    const command = batchOf(call)
    return () => new BatchGetCommand(command)
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
