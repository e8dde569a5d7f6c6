// Postcodes packed by sector, and from them the ward of a postcode. Wards themselves are in register/geography.ts.
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import { sectorOf, unitOf } from '@senco/domain/register/imports/cell'
import type { PostcodeSectorRow } from '@senco/domain/register/imports/model'
import { wardOf } from '@senco/domain/register/imports/ward-at'
import * as z from 'zod/mini'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { queryAll } from './query-all.ts'
import { readGeography } from './register/geography.ts'
import type { Write } from './transact.ts'

const Sector = z.object({ sk: z.string(), units: z.record(z.string(), z.tuple([z.string(), z.number(), z.number()])) })
type Units = PostcodeSectorRow['units']

/** Every sector that was imported. */
export const readSectors = async (tables: Tables): Promise<{ key: string; units: Units }[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.postcodes('').pk },
  })
  return items.map((item) => Sector.parse(item)).map(({ sk, units }) => ({ key: sk, units }))
}

const findSectors = async (tables: Tables, sectors: readonly string[]): Promise<ReadonlyMap<string, Units>> => {
  const found = new Map<string, Units>()
  let wanted: Record<string, unknown>[] = [...new Set(sectors)].map(keys.postcodes)
  while (wanted.length > 0) {
    const page = await tables.document.send(
      new BatchGetCommand({ RequestItems: { [tables.service]: { Keys: wanted.slice(0, 100) } } }),
    )
    for (const item of page.Responses?.[tables.service] ?? []) {
      const { sk, units } = Sector.parse(item)
      found.set(sk, units)
    }
    wanted = [...(page.UnprocessedKeys?.[tables.service]?.Keys ?? []), ...wanted.slice(100)]
  }
  return found
}

/** Answers the ward of any of these postcodes, undefined when nobody knows, from one read of wards and sectors. */
export const wardFinder = async (
  tables: Tables,
  postcodes: readonly (string | undefined)[],
  geography = readGeography(tables),
): Promise<(postcode: string | undefined) => string | undefined> => {
  const sectors = postcodes.filter((postcode) => postcode !== undefined).map(sectorOf)
  const [units, { wards }] = await Promise.all([findSectors(tables, sectors), geography])
  return (postcode) =>
    postcode === undefined ? undefined : wardOf(units.get(sectorOf(postcode))?.[unitOf(postcode)], wards)
}

export interface PostcodePlace {
  readonly point: { readonly lat: number; readonly lng: number }
  readonly wardCode: string | undefined
}

/** Where these postcodes are, for entries of the local offer; those that nobody knows are left out. */
export const placesOfPostcodes = async (
  tables: Tables,
  postcodes: readonly string[],
): Promise<ReadonlyMap<string, PostcodePlace>> => {
  if (postcodes.length === 0) return new Map()
  const [units, { wards }] = await Promise.all([findSectors(tables, postcodes.map(sectorOf)), readGeography(tables)])
  return new Map(
    postcodes.flatMap((postcode) => {
      const unit = units.get(sectorOf(postcode))?.[unitOf(postcode)]
      return unit === undefined
        ? []
        : [[postcode, { point: { lat: unit[1], lng: unit[2] }, wardCode: wardOf(unit, wards) }] as const]
    }),
  )
}

export type WardLookup = (postcode: string | undefined) => Promise<string | undefined>

/** Answers the ward of one postcode after another; what was read is kept for the next. For one: `wardLookup(tables)(postcode)`. */
export const wardLookup = (tables: Tables): WardLookup => {
  const finders = new Map<string, ReturnType<typeof wardFinder>>()
  let geography: ReturnType<typeof readGeography> | undefined
  return async (postcode) => {
    if (postcode === undefined) return undefined
    const sector = sectorOf(postcode)
    geography ??= readGeography(tables)
    const finder = finders.get(sector) ?? wardFinder(tables, [postcode], geography)
    finders.set(sector, finder)
    return (await finder)(postcode)
  }
}

export const sectorWrite = (tables: Tables, { key, units }: { key: string; units: Units }): Write => ({
  Put: { TableName: tables.service, Item: { ...keys.postcodes(key), v: 1, units } },
})

export const sectorDelete = (tables: Tables, key: string): Write => ({
  Delete: { TableName: tables.service, Key: keys.postcodes(key) },
})

/** A new edition of wards leaves out the wards that are no more. */
export const wardDelete = (tables: Tables, wardCode: string): Write => ({
  Delete: { TableName: tables.service, Key: keys.geography(`WARD#${wardCode}`) },
})
