// Imports of somebody else's list of services: the import with its staged records, and what the source said of each the
// last time, beside which entry it became.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { Incoming, SourceRecord, Turned } from '@senco/domain/offer/open-referral/import-model'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import { batchGet } from './batch-get.ts'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { queryAll } from './query-all.ts'
import type { Write } from './transact.ts'

/** The numbers are of the file, as its reader counted them. */
export const StoredOfferImport = z.object({
  importId: z.string(),
  feed: z.string(),
  fileName: z.string(),
  records: z.number(),
  kept: z.number(),
  leftOut: z.number(),
  rejected: z.number(),
  leftOutRecords: z.array(Turned),
  rejectedRecords: z.array(Turned),
  whole: z.boolean(),
  startedAt: Instant,
})
export type StoredOfferImport = z.infer<typeof StoredOfferImport>

const stagedDays = 90
const expiresAt = (now: Instant): number => Math.floor(Date.parse(now) / 1000) + stagedDays * 86_400

export const offerImportPartition = (importId: string): string => keys.offerImport(importId, '').pk

export const readOfferImport = async (tables: Tables, importId: string): Promise<StoredOfferImport | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.offerImport(importId, 'META'), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : StoredOfferImport.parse(found.Item)
}

export const offerImportWrite = (tables: Tables, stored: StoredOfferImport): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.offerImport(stored.importId, 'META'), v: 1, ...stored, expiresAt: expiresAt(stored.startedAt) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})

/** One record, whole: sending it again changes nothing. */
export const stagedRecordWrite = (tables: Tables, importId: string, record: Incoming, now: Instant): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.offerImport(importId, `RECORD#${record.id}`), v: 1, record, expiresAt: expiresAt(now) },
  },
})

const recordIn = (item: Readonly<Record<string, unknown>>): Incoming => Incoming.parse(item['record'])

export const readStagedRecords = async (tables: Tables, importId: string): Promise<Incoming[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :record)',
    ExpressionAttributeValues: { ':pk': offerImportPartition(importId), ':record': 'RECORD#' },
    ConsistentRead: true,
  })
  return items.map(recordIn)
}

export const readSomeStaged = async (tables: Tables, importId: string, ids: readonly string[]): Promise<Incoming[]> => {
  const wanted = [...new Set(ids)].map((id) => keys.offerImport(importId, `RECORD#${id}`))
  return (await batchGet(tables, wanted, true)).map(recordIn)
}

/** Everything that a feed ever said. */
export const readSources = async (tables: Tables, feed: string): Promise<SourceRecord[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.source(feed, '').pk },
    ConsistentRead: true,
  })
  return items.map((item) => SourceRecord.parse(item))
}

export const readSomeSources = async (
  tables: Tables,
  feed: string,
  ids: readonly string[],
): Promise<SourceRecord[]> => {
  const wanted = [...new Set(ids)].map((id) => keys.source(feed, id))
  return (await batchGet(tables, wanted, true)).map((item) => SourceRecord.parse(item))
}

/** New ones are written once; later ones by whoever read the entry that they belong to, whose condition guards them. */
export const sourceWrite = (tables: Tables, record: SourceRecord, isNew: boolean): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.source(record.feed, record.id), v: 1, ...record },
    ...(isNew ? { ConditionExpression: 'attribute_not_exists(pk)' } : {}),
  },
})
