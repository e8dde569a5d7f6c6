// Imports of official files: the import with its staged rows, what each registration said last, and what was applied.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { Official } from '@senco/domain/register/imports/facts'
import { ImportRow, ImportSource, RejectedLine } from '@senco/domain/register/imports/model'
import { Instant, PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { queryAll } from './query-all.ts'
import type { Write } from './transact.ts'

/** `rows`: how many the caller will send. */
export const StoredImport = z.object({
  importId: z.string(),
  source: ImportSource,
  edition: PlainDate,
  fileName: z.string(),
  rows: z.number(),
  leftOut: z.number(),
  rejected: z.array(RejectedLine),
  status: z.enum(['staged', 'applying', 'applied']),
  startedAt: Instant,
  version: z.number(),
})
export type StoredImport = z.infer<typeof StoredImport>

export const StoredEdition = z.object({
  edition: PlainDate,
  importId: z.string(),
  appliedAt: Instant,
  fileName: z.string(),
})
export type StoredEdition = z.infer<typeof StoredEdition>

export const StoredOfficial = z.extend(Official, { version: z.number() })
export type StoredOfficial = z.infer<typeof StoredOfficial>

/** One line of what an import did, from which Area SENCOs are told. Labels are names of settings, nothing personal. */
export const Applied = z.object({
  key: z.string(),
  what: z.enum(['added', 'changed', 'closed', 'moved', 'restored', 'continued', 'asked', 'senco']),
  settingId: z.optional(z.string()),
  label: z.string(),
  areaSencoId: z.optional(z.string()),
  clusterId: z.optional(z.string()),
})
export type Applied = z.infer<typeof Applied>

const stagedDays = 90

const item = async (tables: Tables, Key: Record<string, string>): Promise<Record<string, unknown> | undefined> =>
  (await tables.document.send(new GetCommand({ TableName: tables.service, Key, ConsistentRead: true }))).Item

const under = (tables: Tables, pk: string, prefix?: string): Promise<Record<string, unknown>[]> =>
  queryAll(tables, {
    KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ...(prefix === undefined ? {} : { ':prefix': prefix }) },
    ConsistentRead: true,
  })

const whole = (tables: Tables, pk: string): Promise<Record<string, unknown>[]> =>
  queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  })

export const importPartition = (importId: string): string => keys.import(importId, '').pk

export const readImport = async (tables: Tables, importId: string): Promise<StoredImport | undefined> => {
  const found = await item(tables, keys.import(importId, 'META'))
  return found === undefined ? undefined : StoredImport.parse(found)
}

/** A new or changed import, on condition that nobody wrote since `before` was read. */
export const importWrite = (tables: Tables, before: StoredImport | undefined, after: StoredImport): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.import(after.importId, 'META'), v: 1, ...after, version: (before?.version ?? 0) + 1 },
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }),
  },
})

/** True while an import still takes rows; put beside the batch that it lets in. */
export const stillStaged = (tables: Tables, { importId }: StoredImport): Write => ({
  ConditionCheck: {
    TableName: tables.service,
    Key: keys.import(importId, 'META'),
    ConditionExpression: '#status = :staged',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':staged': 'staged' },
  },
})

/** One numbered batch, written whole: sending it again changes nothing. DynamoDB holds 400 KB an item. */
export const batchWrite = (
  tables: Tables,
  importId: string,
  batch: number,
  rows: readonly ImportRow[],
  now: Instant,
): Write => ({
  Put: {
    TableName: tables.service,
    Item: {
      ...keys.import(importId, `BATCH#${String(batch).padStart(4, '0')}`),
      v: 1,
      rows,
      expiresAt: Math.floor(Date.parse(now) / 1000) + stagedDays * 86_400,
    },
  },
})

/** Every row that was sent, once each, in the order of the batches. */
export const readRows = async (tables: Tables, importId: string): Promise<ImportRow[]> => {
  const batches = await under(tables, importPartition(importId), 'BATCH#')
  const rows = batches.flatMap((batch) => z.array(ImportRow).parse(batch['rows']))
  return [...new Map(rows.map((row) => [row.key, row])).values()]
}

export const readOfficials = async (tables: Tables, source: ImportSource): Promise<StoredOfficial[]> =>
  (await whole(tables, keys.official(source, '').pk)).map((found) => StoredOfficial.parse(found))

export const readOfficial = async (
  tables: Tables,
  source: ImportSource,
  key: string,
): Promise<StoredOfficial | undefined> => {
  const found = await item(tables, keys.official(source, key))
  return found === undefined ? undefined : StoredOfficial.parse(found)
}

/** What an edition says of a registration, on condition that nobody wrote since `before` was read. */
export const officialWrite = (
  tables: Tables,
  source: ImportSource,
  before: StoredOfficial | undefined,
  after: Official,
): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.official(source, after.key), v: 1, ...after, version: (before?.version ?? 0) + 1 },
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }),
  },
})

export const readEdition = async (tables: Tables, source: ImportSource): Promise<StoredEdition | undefined> => {
  const found = await item(tables, keys.edition(source))
  return found === undefined ? undefined : StoredEdition.parse(found)
}

/** The newest edition that was applied; an older one never takes its place. */
export const editionWrite = (tables: Tables, source: ImportSource, edition: StoredEdition): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.edition(source), v: 1, ...edition },
    ConditionExpression: 'attribute_not_exists(pk) OR edition <= :edition',
    ExpressionAttributeValues: { ':edition': edition.edition },
  },
})

export const appliedWrite = (tables: Tables, importId: string, applied: Applied): Write => ({
  Put: { TableName: tables.service, Item: { ...keys.import(importId, `APPLIED#${applied.key}`), v: 1, ...applied } },
})

export const readApplied = async (tables: Tables, importId: string): Promise<Applied[]> =>
  (await under(tables, importPartition(importId), 'APPLIED#')).map((found) => Applied.parse(found))
