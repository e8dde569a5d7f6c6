// Everything that is published, without reading it all again: the list of the newest snapshot, with what has changed since.
// Whoever keeps it open has that list in memory. Making a snapshot of it is left to publish-snapshot.ts.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Published } from '@senco/domain/offer/published'
import * as z from 'zod/mini'
import type { Tables } from '../client.ts'
import { queryAll } from '../query-all.ts'
import { type Change, readChanges } from './changes.ts'
import { offerKeys } from './offer-keys.ts'
import { readPublished, readSomePublished } from './publish-entries.ts'
import { readCurrent, readWanted } from './publish-snapshot.ts'
import { type CurrentRow, PartRow } from './published-rows.ts'

const decompress = promisify(gunzip)
const Everything = z.array(Published)

/** The list of a snapshot as it is kept; undefined when parts of it are gone. */
const readList = async (tables: Tables, { version, feedChunks }: CurrentRow): Promise<Published[] | undefined> => {
  const { pk } = offerKeys.feedPart(version, 1)
  const rows = await queryAll(
    tables,
    { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, ConsistentRead: true },
    tables.offer,
  )
  if (rows.length !== feedChunks) return undefined
  const bytes = await decompress(Buffer.concat(rows.map((row) => PartRow.parse(row).bytes)))
  return Everything.parse(JSON.parse(bytes.toString('utf8')))
}

/** The newest snapshot's list, as the public reads it now. */
export const readListed = async (tables: Tables): Promise<readonly Published[]> => {
  const current = await readCurrent(tables)
  return current === undefined ? [] : ((await readList(tables, current)) ?? [])
}

/** In the order of the table. What has not changed stays the same object. */
const withChanges = async (
  tables: Tables,
  listed: readonly Published[],
  changes: readonly Change[],
): Promise<Published[]> => {
  const changed = new Set(changes.flatMap(({ entryIds }) => entryIds))
  const now = await readSomePublished(tables, [...changed])
  const all = [...listed.filter(({ entryId }) => !changed.has(entryId)), ...now]
  return all.sort((one, other) => (one.entryId < other.entryId ? -1 : 1))
}

export interface Unlisted {
  readonly published: readonly Published[]
  /** How many changes it has, and the rows of those that no snapshot had. */
  readonly covers: number
  readonly changes: readonly Change[]
}

export interface PublishedList {
  /** Everything published now, or undefined when the newest snapshot has it all. */
  read(): Promise<Unlisted | undefined>
  /** What became the newest snapshot. */
  keep(row: CurrentRow, published: readonly Published[]): void
}

export const openPublishedList = (tables: Tables): PublishedList => {
  let kept: { readonly version: string; readonly published: readonly Published[] } | undefined
  const listOf = async (current: CurrentRow) =>
    kept?.version === current.version ? kept.published : readList(tables, current)
  return {
    read: async () => {
      // In this order. A row of a change that is gone by the second question was in a snapshot by the third.
      const covers = await readWanted(tables)
      const changes = await readChanges(tables)
      const current = await readCurrent(tables)
      if (current === undefined) return { published: await readPublished(tables), covers, changes }
      if (current.covers >= covers) return undefined
      // Whoever asked for a snapshot without saying what changed gets one of everything.
      const noted = changes.filter(({ asks }) => asks).length
      const listed = noted < covers - current.covers ? undefined : await listOf(current)
      const published = listed === undefined ? await readPublished(tables) : await withChanges(tables, listed, changes)
      return { published, covers, changes }
    },
    keep: ({ version }, published) => {
      kept = { version, published }
    },
  }
}
