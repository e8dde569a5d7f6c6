// The condition of rows that count their changes: new ones are not there yet, changed ones are as they were read.
import type { Tables } from '../client.ts'
import type { Write } from '../transact.ts'

interface Versioned {
  readonly version: number
}

export const versionedPut = (
  tables: Tables,
  key: { readonly pk: string; readonly sk: string },
  before: Versioned | undefined,
  after: object,
): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...after, ...key, v: 1 },
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }),
  },
})
