// One Query to its end, page after page.
import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Tables } from './client.ts'

/** Every item of a Query, on the service table unless another is named, in the order of their sort keys. */
export const queryAll = async (
  tables: Tables,
  query: Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>,
  table = tables.service,
): Promise<Record<string, unknown>[]> => {
  const found: Record<string, unknown>[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await tables.document.send(new QueryCommand({ ...query, TableName: table, ExclusiveStartKey: from }))
    found.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return found
}
