// Many items by their keys: batches of 100, all at once, each asked again for what the database left out.
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import type { Tables } from './client.ts'
import { Unavailable } from './outcomes.ts'

type Item = Record<string, unknown>

const mostTries = 8

const readBatch = async (
  tables: Tables,
  keys: readonly Item[],
  consistent: boolean,
  table: string,
): Promise<Item[]> => {
  const found: Item[] = []
  let wanted = [...keys]
  for (let tries = 0; wanted.length > 0; tries++) {
    if (tries === mostTries) throw new Unavailable('Items could not be read')
    const page = await tables.document.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: consistent } } }),
    )
    found.push(...(page.Responses?.[table] ?? []))
    wanted = page.UnprocessedKeys?.[table]?.Keys ?? []
  }
  return found
}

/** Of the service table unless another is named. In no order; those that do not exist are left out. No key may come twice. */
export const batchGet = async (
  tables: Tables,
  keys: readonly Item[],
  consistent: boolean,
  table = tables.service,
): Promise<Item[]> => {
  const batches = Array.from({ length: Math.ceil(keys.length / 100) }, (_, index) =>
    readBatch(tables, keys.slice(index * 100, index * 100 + 100), consistent, table),
  )
  return (await Promise.all(batches)).flat()
}
