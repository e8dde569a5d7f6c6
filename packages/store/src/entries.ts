// Entries of the local offer as the council writes them: the item with its versions and history, and a small row in the
// council's list, written in one transaction on condition that nobody wrote the item since it was read. What the public
// reads is kept in the offer table and left to offer/.
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Elsewhere } from '@senco/domain/offer/coverage/model'
import { type EntryRow, entryRowOf } from '@senco/domain/offer/entry-row'
import { Entry, EntryVersion } from '@senco/domain/offer/model'
import { HistoryEntry } from '@senco/domain/register/model'
import type { Instant, PlainDate } from '@senco/domain/time'
import { batchGet } from './batch-get.ts'
import type { Tables } from './client.ts'
import { packEntryRow, unpackEntryRow } from './entry-rows.ts'
import { keys } from './keys.ts'
import type { Standing } from './outbox.ts'
import { queryAll } from './query-all.ts'
import type { Write } from './transact.ts'

/** The partition of an entry, for its history. */
export const entryPartition = (entryId: string): string => keys.entry(entryId).pk

/** One entry as it is now, to decide on. */
export const readEntry = async (tables: Tables, entryId: string): Promise<Entry | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.entry(entryId), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : Entry.parse(found.Item)
}

/** Several entries, in no order; those that are not there are left out. */
export const readEntries = async (tables: Tables, entryIds: readonly string[]): Promise<Entry[]> =>
  (await batchGet(tables, [...new Set(entryIds)].map(keys.entry), true)).map((item) => Entry.parse(item))

const historyShown = 100

/** The newest lines of its history, newest first. */
export const readEntryHistory = async (tables: Tables, entryId: string): Promise<HistoryEntry[]> => {
  const page = await tables.document.send(
    new QueryCommand({
      TableName: tables.service,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :history)',
      ExpressionAttributeValues: { ':pk': entryPartition(entryId), ':history': 'HISTORY#' },
      ScanIndexForward: false,
      Limit: historyShown,
      ConsistentRead: true,
    }),
  )
  return (page.Items ?? []).map((item) => HistoryEntry.parse(item))
}

/** Every saved version, newest first. */
export const readEntryVersions = async (tables: Tables, entryId: string): Promise<EntryVersion[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :version)',
    ExpressionAttributeValues: { ':pk': entryPartition(entryId), ':version': 'VERSION#' },
    ScanIndexForward: false,
    ConsistentRead: true,
  })
  return items.map((item) => EntryVersion.parse(item))
}

export const readEntryVersion = async (
  tables: Tables,
  entryId: string,
  version: number,
): Promise<EntryVersion | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.entryVersion(entryId, version), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : EntryVersion.parse(found.Item)
}

/** The most that fit in a page, some 250 bytes each; without it the engine on one machine looks at all the rest of them. */
const pageOfRows = 3000

/** A line for every entry, archived ones too, for lists, the coverage board and reminders. */
export const readEntryBoard = async (tables: Tables): Promise<EntryRow[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.board('entries', '').pk },
    ConsistentRead: true,
    Limit: pageOfRows,
  })
  return items.map(unpackEntryRow)
}

export interface SavedBy {
  readonly actorId: string
  readonly actorName: string
  readonly at: Instant
  /** A sentence for people: `Changed the waiting time`. */
  readonly summary: string
}

const versionWrite = (tables: Tables, entry: Entry, by: SavedBy): Write => {
  const { entryId, version, content, status } = entry
  const saved: EntryVersion = { entryId, version, content, status, ...by }
  return { Put: { TableName: tables.service, Item: { ...keys.entryVersion(entryId, version), v: 1, ...saved } } }
}

/**
 * A new or changed entry, its row in the list and, when its words are new, the version: 2 or 3 writes. `updatedAt` has
 * to differ from that of `before`: moves that leave the words alone leave `version` alone too.
 */
export const entryWrites = (tables: Tables, before: Entry | undefined, after: Entry, by: SavedBy): Write[] => [
  {
    Put: {
      TableName: tables.service,
      Item: { ...keys.entry(after.entryId), v: 1, ...after },
      ...(before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :version AND updatedAt = :updatedAt AND #status = :status',
            ExpressionAttributeNames: { '#version': 'version', '#status': 'status' },
            ExpressionAttributeValues: {
              ':version': before.version,
              ':updatedAt': before.updatedAt,
              ':status': before.status,
            },
          }),
    },
  },
  {
    Put: {
      TableName: tables.service,
      Item: { ...keys.board('entries', after.entryId), v: 1, ...packEntryRow(entryRowOf(after)) },
    },
  },
  ...(before?.version === after.version ? [] : [versionWrite(tables, after, by)]),
]

/** What the council says is on its main local offer. */
export const readElsewhere = async (tables: Tables): Promise<Elsewhere[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :elsewhere)',
    ExpressionAttributeValues: { ':pk': keys.elsewhere('').pk, ':elsewhere': keys.elsewhere('').sk },
    ConsistentRead: true,
  })
  return items.map((item) => Elsewhere.parse(item))
}

/** The newest wins: it says where a line is, and when somebody looked. */
export const elsewhereWrite = (tables: Tables, elsewhere: Elsewhere): Write => ({
  Put: { TableName: tables.service, Item: { ...keys.elsewhere(elsewhere.ref), v: 1, ...elsewhere } },
})

export const elsewhereDelete = (tables: Tables, ref: string): Write => ({
  Delete: { TableName: tables.service, Key: keys.elsewhere(ref) },
})

/** The partition of what concerns the whole offer, for its history. */
export const offerPartition = keys.elsewhere('').pk

/** For a reminder: the check of the entry is still due on that day, asked again when the message leaves. */
export const checkStillDue = (entryId: string, checkDueOn: PlainDate): readonly Standing[] => [
  { ...keys.entry(entryId), is: { checkDueOn } },
]

export const checkDueNow = (tables: Tables, entryId: string, checkDueOn: PlainDate): Write => ({
  ConditionCheck: {
    TableName: tables.service,
    Key: keys.entry(entryId),
    ConditionExpression: 'checkDueOn = :due AND #status <> :archived AND attribute_exists(live)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':due': checkDueOn, ':archived': 'archived' },
  },
})
