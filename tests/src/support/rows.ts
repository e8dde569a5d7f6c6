// Every row of the service table, for tests that say what is kept and what is not. Only tests read a whole table.
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Tables } from '@senco/store/client'

export const everyRow = async (tables: Tables): Promise<readonly Record<string, unknown>[]> => {
  const rows: Record<string, unknown>[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await tables.document.send(
      new ScanCommand({
        TableName: tables.service,
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    )
    rows.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return rows
}
