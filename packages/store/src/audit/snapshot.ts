// Reads the whole service table for the auditor. An operator's tool: functions never read like this (no Scan there), but
// only a full read finds rows that nothing points to.
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Tables } from '../client.ts'

export type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string }

/** Every item by partition. Not one moment: what is written meanwhile may be in it by half. */
export interface Snapshot {
  readonly count: number
  readonly partitions: ReadonlyMap<string, readonly Item[]>
}

export const snapshotOf = (items: readonly Item[]): Snapshot => {
  const partitions = new Map<string, Item[]>()
  for (const item of items) {
    const partition = partitions.get(item.pk)
    if (partition === undefined) partitions.set(item.pk, [item])
    else partition.push(item)
  }
  return { count: items.length, partitions }
}

export const readSnapshot = async (tables: Tables): Promise<Snapshot> => {
  const items: Item[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await tables.document.send(
      new ScanCommand({ TableName: tables.service, ConsistentRead: true, ExclusiveStartKey: from }),
    )
    items.push(...((page.Items ?? []) as Item[]))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return snapshotOf(items)
}

/** The partitions of one kind, by what stands before the `#` of their key. */
export const partitionsOf = (snapshot: Snapshot, kind: string): readonly (readonly [string, readonly Item[]])[] =>
  [...snapshot.partitions].filter(([pk]) => pk.startsWith(`${kind}#`))

export const itemAt = (snapshot: Snapshot, key: { readonly pk: string; readonly sk: string }): Item | undefined =>
  snapshot.partitions.get(key.pk)?.find((item) => item.sk === key.sk)
