// Rows of published entries, as the dispatcher and the morning run write them. What of an entry is public is decided in
// domain/offer/published.ts; the public function reads by offer-public.ts.
import type { Entry } from '@senco/domain/offer/model'
import { Published } from '@senco/domain/offer/published'
import { batchGet } from '../batch-get.ts'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { queryAll } from '../query-all.ts'
import type { Write } from '../transact.ts'
import { offerKeys } from './offer-keys.ts'

/** A megabyte as it is; the engine on one machine looks at all the rest of a partition for every page without a limit. */
const pageOfEntries = 700

/** Everything that is published, as it is written now. */
export const readPublished = async (tables: Tables): Promise<Published[]> => {
  const items = await queryAll(
    tables,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': offerKeys.entry('').pk },
      ConsistentRead: true,
      Limit: pageOfEntries,
    },
    tables.offer,
  )
  return items.map((item) => Published.parse(item))
}

/** Some of it; those that are not published are left out. */
export const readSomePublished = async (tables: Tables, entryIds: readonly string[]): Promise<Published[]> =>
  (await batchGet(tables, entryIds.map(offerKeys.entry), true, tables.offer)).map((item) => Published.parse(item))

/** Holds while the entry is as it was read: an older look at it never writes over a newer one. */
const stillSo = (tables: Tables, entryId: string, entry: Entry | undefined): Write => ({
  ConditionCheck: {
    TableName: tables.service,
    Key: keys.entry(entryId),
    ...(entry === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version AND updatedAt = :updatedAt AND #status = :status',
          ExpressionAttributeNames: { '#version': 'version', '#status': 'status' },
          ExpressionAttributeValues: {
            ':version': entry.version,
            ':updatedAt': entry.updatedAt,
            ':status': entry.status,
          },
        }),
  },
})

/** Two writes: the row comes, or goes when nothing of the entry is public any more. */
export const publishedWrites = (
  tables: Tables,
  entryId: string,
  entry: Entry | undefined,
  published: Published | undefined,
): Write[] => [
  stillSo(tables, entryId, entry),
  published === undefined
    ? { Delete: { TableName: tables.offer, Key: offerKeys.entry(entryId) } }
    : { Put: { TableName: tables.offer, Item: { ...offerKeys.entry(entryId), v: 1, ...published } } },
]

/** The verdict that an entry stays however long its check is overdue, which hangs on all the other entries. */
export const neverHiddenWrite = (tables: Tables, entryId: string, neverHidden: boolean): Write => ({
  Update: {
    TableName: tables.offer,
    Key: offerKeys.entry(entryId),
    UpdateExpression: neverHidden ? 'SET neverHidden = :true' : 'REMOVE neverHidden',
    ConditionExpression: 'attribute_exists(pk)',
    ...(neverHidden ? { ExpressionAttributeValues: { ':true': true } } : {}),
  },
})
