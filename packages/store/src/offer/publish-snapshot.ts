// Writes a snapshot of everything published: the search index and the list for feed and sitemap, in compressed parts under
// a version of their own, and then the pointer. The pointer only moves to a version that takes in more changes. Versions
// before it go: the one it left an hour later, the one before that at once.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Published } from '@senco/domain/offer/published'
import { openBuilder, type SnapshotBuilder } from '@senco/domain/offer/search/build'
import { writeSnapshot } from '@senco/domain/offer/search/snapshot'
import type { Instant } from '@senco/domain/time'
import type { Tables } from '../client.ts'
import type { Write } from '../transact.ts'
import { offerKeys } from './offer-keys.ts'
import { CurrentRow, type Version } from './published-rows.ts'

/** An item holds 400 kB with its key. */
const partBytes = 350_000

const compress = promisify(gzip)

/** Says that there is one more change to take in. Part of the transaction that writes the change, beside `changeWrite`. */
export const wantedWrite = (tables: Tables): Write => ({
  Update: {
    TableName: tables.offer,
    Key: offerKeys.wanted(),
    UpdateExpression: 'ADD wanted :one',
    ExpressionAttributeValues: { ':one': 1 },
  },
})

const read = async (tables: Tables, key: { readonly pk: string; readonly sk: string }) =>
  (await tables.document.send(new GetCommand({ TableName: tables.offer, Key: key, ConsistentRead: true }))).Item

/** How many changes there were, to be read before what they changed. */
export const readWanted = async (tables: Tables): Promise<number> =>
  Number((await read(tables, offerKeys.wanted()))?.['wanted'] ?? 0)

export const readCurrent = async (tables: Tables): Promise<CurrentRow | undefined> => {
  const item = await read(tables, offerKeys.current())
  return item === undefined ? undefined : CurrentRow.parse(item)
}

const partsOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, at) =>
    bytes.subarray(at * partBytes, (at + 1) * partBytes),
  )

const keysOf = ({ version, chunks, feedChunks }: Version) => [
  ...Array.from({ length: chunks }, (_, at) => offerKeys.snapshotPart(version, at + 1)),
  ...Array.from({ length: feedChunks }, (_, at) => offerKeys.feedPart(version, at + 1)),
]

/** As many at once as a connection or two carry. */
const atOnce = 8

const inTurns = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const left = all.values()
  const turn = async () => {
    for (const one of left) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, turn))
}

const remove = (tables: Tables, version: Version): Promise<void> =>
  inTurns(keysOf(version), (Key) => tables.document.send(new DeleteCommand({ TableName: tables.offer, Key })))

const expireLater = (tables: Tables, version: Version, now: Instant): Promise<void> =>
  inTurns(keysOf(version), (Key) =>
    tables.document.send(
      new UpdateCommand({
        TableName: tables.offer,
        Key,
        UpdateExpression: 'SET expiresAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': Math.floor(Date.parse(now) / 1000) + 3600 },
      }),
    ),
  )

const isNewerThere = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException'

/** False when a snapshot that takes in as much was there first. */
const movePointer = async (tables: Tables, row: CurrentRow): Promise<boolean> => {
  try {
    await tables.document.send(
      new PutCommand({
        TableName: tables.offer,
        Item: { ...offerKeys.current(), v: 1, ...row },
        ConditionExpression: 'attribute_not_exists(pk) OR covers < :covers OR version = :version',
        ExpressionAttributeValues: { ':covers': row.covers, ':version': row.version },
      }),
    )
    return true
  } catch (error) {
    if (!isNewerThere(error)) throw error
    return false
  }
}

/** Half the time of the usual level for a tenth more bytes: somebody waits for what they published. */
const level = 1

/** Bytes as they are kept, for whoever measures. */
export const packSnapshot = async (published: readonly Published[], builder = openBuilder()) => {
  const packing = compress(writeSnapshot(builder.build(published)), { level })
  // While the index is compressed beside it.
  const feed = compress(JSON.stringify(published), { level })
  return { index: await packing, feed: await feed }
}

export interface SnapshotOf {
  readonly published: readonly Published[]
  /** As `readWanted` said before `published` was read. */
  readonly covers: number
  readonly now: Instant
  /** Kept from one snapshot to the next, it is quicker. */
  readonly builder?: SnapshotBuilder
}

/** Resolves the row of this snapshot when it is now what the public searches. */
export const putSnapshot = async (
  tables: Tables,
  { published, covers, now, builder }: SnapshotOf,
): Promise<CurrentRow | undefined> => {
  const { index, feed } = await packSnapshot(published, builder)
  const [indexParts, feedParts] = [partsOf(index), partsOf(feed)]
  const version = `${String(covers).padStart(9, '0')}-${crypto.randomUUID().slice(0, 8)}`
  const made: Version = { version, chunks: indexParts.length, feedChunks: feedParts.length }
  const rows = [
    ...indexParts.map((bytes, at) => ({ ...offerKeys.snapshotPart(version, at + 1), v: 1, bytes })),
    ...feedParts.map((bytes, at) => ({ ...offerKeys.feedPart(version, at + 1), v: 1, bytes })),
  ]
  await inTurns(rows, (Item) => tables.document.send(new PutCommand({ TableName: tables.offer, Item })))
  const before = await readCurrent(tables)
  const { version: was, chunks, feedChunks } = before ?? made
  const row: CurrentRow = {
    ...made,
    ...{ covers, count: published.length, builtAt: now },
    ...(before === undefined ? {} : { previous: { version: was, chunks, feedChunks } }),
  }
  if (!(await movePointer(tables, row))) {
    await remove(tables, made)
    return undefined
  }
  if (before !== undefined) {
    await expireLater(tables, before, now)
    if (before.previous !== undefined) await remove(tables, before.previous)
  }
  return row
}
