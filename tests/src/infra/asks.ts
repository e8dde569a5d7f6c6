// Which rows a recorded call touches, and how: `GetItem LINK#abc`.
import type { Call } from '../bench/recorder.ts'

const inTransactions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
}

const partition = (key: unknown): string => (key as { pk: { S: string } }).pk.S

/** `GetItem LINK#abc` for everything that a call asks. */
export const asksOf = ({ operation, input }: Call): string[] => {
  if (operation === 'TransactWriteItems')
    return (input.TransactItems ?? []).flatMap((item) =>
      Object.entries(item).map(([kind, { Item, Key }]) => `${inTransactions[kind]} ${partition(Key ?? Item)}`),
    )
  if (operation === 'BatchGetItem')
    return Object.values(input.RequestItems ?? {}).flatMap(({ Keys }) =>
      Keys.map((key) => `${operation} ${partition(key)}`),
    )
  const values = (input as { ExpressionAttributeValues?: Record<string, { S: string }> }).ExpressionAttributeValues
  return [`${operation} ${operation === 'Query' ? values?.[':pk']?.S : partition(input.Key ?? input.Item)}`]
}
