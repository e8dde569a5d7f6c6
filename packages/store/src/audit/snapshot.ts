// Reads the service table, and the offer table where it is given, whole for the auditor. An operator's tool: functions never read like this (no Scan there), but
// only a full read finds rows that nothing points to.
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { isGranted, type Tables } from '../client.ts'

export type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string }

/** Every item by partition. Not one moment: what is written meanwhile may be in it by half. */
export interface Snapshot {
  readonly count: number
  readonly partitions: ReadonlyMap<string, readonly Item[]>
  /** The partitions of the offer table; absent where it was not given. */
  readonly offer?: ReadonlyMap<string, readonly Item[]>
}

const byPartition = (items: readonly Item[]): ReadonlyMap<string, readonly Item[]> => {
  const partitions = new Map<string, Item[]>()
  for (const item of items) {
    const partition = partitions.get(item.pk)
    if (partition === undefined) partitions.set(item.pk, [item])
    else partition.push(item)
  }
  return partitions
}

export const snapshotOf = (items: readonly Item[], offer?: readonly Item[]): Snapshot => ({
  count: items.length + (offer?.length ?? 0),
  partitions: byPartition(items),
  ...(offer === undefined ? {} : { offer: byPartition(offer) }),
})

const readTable = async (tables: Tables, table: string): Promise<Item[]> => {
  const items: Item[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await tables.document.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: from }),
    )
    items.push(...((page.Items ?? []) as Item[]))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return items
}

export const readSnapshot = async (tables: Tables): Promise<Snapshot> => {
  const items = await readTable(tables, tables.service)
  return isGranted(tables.offer) ? snapshotOf(items, await readTable(tables, tables.offer)) : snapshotOf(items)
}

/** The partitions of one kind, by what stands before the `#` of their key. */
export const partitionsOf = (snapshot: Snapshot, kind: string): readonly (readonly [string, readonly Item[]])[] =>
  [...snapshot.partitions].filter(([pk]) => pk.startsWith(`${kind}#`))

export const itemAt = (snapshot: Snapshot, key: { readonly pk: string; readonly sk: string }): Item | undefined =>
  snapshot.partitions.get(key.pk)?.find((item) => item.sk === key.sk)
