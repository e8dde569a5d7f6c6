// Charges for places: one row each, by the year that they are for, so that finance's list stays short however long the
// service runs. The charge is written in the transaction of what caused it.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { DueCharge } from '@senco/domain/training/charges'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { queryAll } from '../query-all.ts'
import type { Write } from '../transact.ts'
import { versionedPut } from './versioned.ts'

/** The calendar year under which a charge is kept. */
export const chargeYear = ({ on }: Pick<DueCharge, 'on'>): string => on.slice(0, 4)

/** A new charge, or a changed one on condition that nobody wrote it since. */
export const chargeWrite = (tables: Tables, before: DueCharge | undefined, after: DueCharge): Write =>
  versionedPut(tables, keys.charge(chargeYear(after), after.chargeId), before, after)

export const readCharge = async (tables: Tables, year: string, chargeId: string): Promise<DueCharge | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.charge(year, chargeId), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : DueCharge.parse(found.Item)
}

/** Every charge of a calendar year. */
export const readCharges = async (tables: Tables, year: string): Promise<DueCharge[]> => {
  const items = await queryAll(tables, {
    // The history of the year stands in the same partition.
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :charge)',
    ExpressionAttributeValues: { ':pk': keys.charge(year, '').pk, ':charge': 'chg_' },
    ConsistentRead: true,
  })
  return items.map((item) => DueCharge.parse(item))
}
