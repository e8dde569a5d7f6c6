// Postcodes and wards for the public function: copies of what was imported, with the middle of each outward code. Written
// only where they differ, so that doing it again costs the reading alone.
import { isDeepStrictEqual } from 'node:util'
import type { Tables } from '../client.ts'
import { readSectors } from '../postcodes.ts'
import { queryAll } from '../query-all.ts'
import { readGeography } from '../register/geography.ts'
import { transact, type Write } from '../transact.ts'
import { middleOf } from './middle-of.ts'
import { offerKeys } from './offer-keys.ts'

type Item = { readonly pk: string; readonly sk: string } & Readonly<Record<string, unknown>>

/** What ought to be there. */
const wantedItems = async (tables: Tables): Promise<Item[]> => {
  const [sectors, { wards }] = await Promise.all([readSectors(tables), readGeography(tables)])
  const byOutward = Map.groupBy(sectors, ({ key }) => key.slice(0, key.indexOf(' ')))
  const middles = [...byOutward].map(([code, of]) => ({ code, point: middleOf(of.map(({ units }) => units)) }))
  return [
    ...sectors.map(({ key, units }) => ({ ...offerKeys.postcodes(key), v: 1, units })),
    ...middles.flatMap(({ code, point }) => (point === undefined ? [] : [{ ...offerKeys.outward(code), v: 1, point }])),
    ...wards.map(({ wardCode, name, outline }) => ({
      ...offerKeys.ward(wardCode),
      v: 1,
      code: wardCode,
      name,
      outline,
    })),
  ]
}

const heldItems = async (tables: Tables): Promise<Item[]> => {
  const partitions = [offerKeys.postcodes('').pk, offerKeys.outward('').pk, offerKeys.ward('').pk]
  const found = await Promise.all(
    partitions.map((pk) =>
      queryAll(
        tables,
        { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, ConsistentRead: true },
        tables.offer,
      ),
    ),
  )
  return found.flat() as Item[]
}

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`

/** A ward's outline is large, and a transaction holds 4 MB. */
const inOneTransaction = 20

/** Resolves how many rows were written or taken away. */
export const copyPlaces = async (tables: Tables): Promise<number> => {
  const [wanted, held] = await Promise.all([wantedItems(tables), heldItems(tables)])
  const there = new Map(held.map((item) => [nameOf(item), item]))
  const kept = new Set(wanted.map(nameOf))
  const writes: Write[] = [
    ...wanted
      .filter((item) => !isDeepStrictEqual(there.get(nameOf(item)), item))
      .map((Item): Write => ({ Put: { TableName: tables.offer, Item } })),
    ...held
      .filter((item) => !kept.has(nameOf(item)))
      .map(({ pk, sk }): Write => ({ Delete: { TableName: tables.offer, Key: { pk, sk } } })),
  ]
  for (let at = 0; at < writes.length; at += inOneTransaction)
    await transact(tables, writes.slice(at, at + inOneTransaction))
  return writes.length
}
