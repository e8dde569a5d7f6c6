// A setting with its designations is one item, so that whoever changes it decides on all of it and nobody decides
// twice. Its board row, its official identities and the rows beside its SENCOs are written in the same transaction.
//
//   const before = await readSetting(tables, settingId)        // undefined when there is none
//   const after = ...a pure function of domain/register...
//   await commit(tables, ctx, {
//     writes: settingWrites(tables, before, after, ctx.now),            // throws Stale when somebody wrote in between
//     history: [{ on: settingPartition(settingId), summary, toldBy }],
//     answer,
//   })
import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { membershipsOf } from '@senco/domain/clusters/membership'
import { HistoryEntry as History, type HistoryEntry, SettingRecord } from '@senco/domain/register/model'
import { isLive, summaryOf } from '@senco/domain/register/summary'
import { type Instant, londonDate } from '@senco/domain/time'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import type { Write } from '../transact.ts'
import { packSummary } from './board.ts'
import { identityWrites } from './identities.ts'

/** `version` counts the writes: a change is kept only when it was decided on the newest. */
export interface StoredSetting extends SettingRecord {
  readonly version: number
}

/** The partition of a setting, for history entries and whatever else lives beside it. */
export const settingPartition = (settingId: string): string => keys.setting(settingId).pk

/** @throws ZodError when the item is not one that this version or the one before wrote. */
export const storedOf = (item: Record<string, unknown>): StoredSetting => {
  if (item['v'] !== 1) throw new Error(`A setting was written by version ${String(item['v'])}, which is not known here`)
  return {
    ...SettingRecord.parse({ setting: item, designations: item['designations'] }),
    version: Number(item['version']),
  }
}

/** One setting as it is now, to decide on. 1 read unit for each 4 KB. */
export const readSetting = async (tables: Tables, settingId: string): Promise<StoredSetting | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.setting(settingId), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : storedOf(found.Item)
}

/** Many settings as they are now, in no order; those that do not exist are left out. */
export const readSettings = async (tables: Tables, settingIds: readonly string[]): Promise<StoredSetting[]> => {
  const found: StoredSetting[] = []
  let wanted: Record<string, unknown>[] = [...new Set(settingIds)].map(keys.setting)
  while (wanted.length > 0) {
    const page = await tables.document.send(
      new BatchGetCommand({ RequestItems: { [tables.service]: { Keys: wanted.slice(0, 100), ConsistentRead: true } } }),
    )
    found.push(...(page.Responses?.[tables.service] ?? []).map(storedOf))
    wanted = [...(page.UnprocessedKeys?.[tables.service]?.Keys ?? []), ...wanted.slice(100)]
  }
  return found
}

const historyShown = 200

/** One Query: the setting and its newest history first. */
export const readSettingPage = async (
  tables: Tables,
  settingId: string,
): Promise<{ stored: StoredSetting; history: HistoryEntry[] } | undefined> => {
  const page = await tables.document.send(
    new QueryCommand({
      TableName: tables.service,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': settingPartition(settingId) },
      // META sorts after HISTORY#, so reading backwards gives the setting first and then the newest history.
      ScanIndexForward: false,
      Limit: historyShown + 1,
      ConsistentRead: true,
    }),
  )
  const items = page.Items ?? []
  const meta = items.find(({ sk }) => sk === 'META')
  if (meta === undefined) return undefined
  const history = items.filter(({ sk }) => String(sk).startsWith('HISTORY#')).map((item) => History.parse(item))
  return { stored: storedOf(meta), history }
}

const metaWrite = (before: StoredSetting | undefined, after: SettingRecord): Write => {
  const { settingId } = after.setting
  const Item = {
    ...keys.setting(settingId),
    v: 1,
    version: (before?.version ?? 0) + 1,
    ...after.setting,
    designations: after.designations,
  }
  const condition =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }
  return { Put: { TableName: '', Item, ...condition } }
}

/** Where each person is SENCO: rows beside the person, for "shared across 3 settings". */
const sencoOfWrites = (before: SettingRecord | undefined, after: SettingRecord, today: string): Write[] => {
  const rowsOf = (record: SettingRecord | undefined) =>
    new Map(
      (record?.designations ?? [])
        .filter((designation) => designation.status === 'proposed' || isLive(designation, today))
        .map(({ personId, settingId, designationId }) => [
          designationId,
          { ...keys.sencoOf(personId, settingId, designationId), v: 1, settingId, designationId },
        ]),
    )
  const old = rowsOf(before)
  const fresh = rowsOf(after)
  return [
    ...[...fresh].filter(([id]) => !old.has(id)).map(([, Item]): Write => ({ Put: { TableName: '', Item } })),
    ...[...old]
      .filter(([id]) => !fresh.has(id))
      .map(([, { pk, sk }]): Write => ({ Delete: { TableName: '', Key: { pk, sk } } })),
  ]
}

const boardWrites = (before: SettingRecord | undefined, after: SettingRecord, today: string): Write[] => {
  const Item = packSummary(summaryOf(after, today))
  const old = before === undefined ? undefined : packSummary(summaryOf(before, today))
  return JSON.stringify(old) === JSON.stringify(Item) ? [] : [{ Put: { TableName: '', Item } }]
}

/** In the partition of each cluster that the setting comes into or leaves: membership over time. */
const memberWrites = (before: SettingRecord | undefined, after: SettingRecord, today: string): Write[] => {
  const old = membershipsOf(before?.setting)
  const fresh = membershipsOf(after.setting)
  const { settingId } = after.setting
  const row = (clusterId: string, member: boolean): Write => {
    const Item = { ...keys.member(clusterId, settingId, today), v: 1, settingId, from: today, member }
    return { Put: { TableName: '', Item } }
  }
  return [
    ...old.filter((clusterId) => !fresh.includes(clusterId)).map((clusterId) => row(clusterId, false)),
    ...fresh.filter((clusterId) => !old.includes(clusterId)).map((clusterId) => row(clusterId, true)),
  ]
}

const into = (table: string, write: Write): Write =>
  write.Put !== undefined
    ? { Put: { ...write.Put, TableName: table } }
    : write.Delete !== undefined
      ? { Delete: { ...write.Delete, TableName: table } }
      : write

/**
 * The writes of a new or changed setting: the setting itself on condition that nobody wrote since `before` was read,
 * its board row, its official identities, the rows beside its SENCOs and its membership of clusters. At most 2 + 2 for
 * each identity or designation that changed + 1 for each cluster that it comes into or leaves.
 */
export const settingWrites = (
  tables: Tables,
  before: StoredSetting | undefined,
  after: SettingRecord,
  now: Instant,
): Write[] => {
  const today = londonDate(now)
  return [
    metaWrite(before, after),
    ...boardWrites(before, after, today),
    ...identityWrites(before?.setting, after.setting),
    ...sencoOfWrites(before, after, today),
    ...memberWrites(before, after, today),
  ].map((write) => into(tables.service, write))
}

/** The settings where a person is SENCO or proposed as one, read from the rows beside the person. */
export const readSencoOf = async (tables: Tables, personId: string): Promise<string[]> => {
  const found = await tables.document.send(
    new QueryCommand({
      TableName: tables.service,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :rows)',
      ExpressionAttributeValues: { ':pk': keys.person(personId).pk, ':rows': 'SENCO#' },
    }),
  )
  return [...new Set((found.Items ?? []).map((item) => String(item['settingId'])))]
}
