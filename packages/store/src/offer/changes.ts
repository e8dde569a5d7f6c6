// Which entries changed since the snapshot that the public reads was made: a row for each transaction that wrote some, kept
// until a snapshot has taken it in. It saves reading everything for one changed word.
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Tables } from '../client.ts'
import { queryAll } from '../query-all.ts'
import type { Write } from '../transact.ts'
import { offerKeys } from './offer-keys.ts'

const ChangeRow = z.object({ sk: z.string(), entryIds: z.array(z.string()), asks: z.boolean() })
export type Change = z.infer<typeof ChangeRow>

/** Part of the transaction that writes these entries. `asks` when the same transaction has `wantedWrite`. */
export const changeWrite = (tables: Tables, entryIds: readonly string[], asks: boolean): Write => ({
  Put: { TableName: tables.offer, Item: { ...offerKeys.change(crypto.randomUUID()), v: 1, entryIds, asks } },
})

export const readChanges = async (tables: Tables): Promise<Change[]> => {
  const items = await queryAll(
    tables,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': offerKeys.change('').pk },
      ConsistentRead: true,
    },
    tables.offer,
  )
  return items.map((item) => ChangeRow.parse(item))
}

/** Once a snapshot that has them is what the public reads. */
export const forgetChanges = async (tables: Tables, changes: readonly Change[]): Promise<void> => {
  for (const { sk } of changes)
    await tables.document.send(new DeleteCommand({ TableName: tables.offer, Key: offerKeys.change(sk) }))
}
