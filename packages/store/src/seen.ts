// The rows that clusters keep of who came and who sent an apology: written with the mark or reply that they come from,
// read for tables over several terms. What they add up to is left to domain/clusters/representation.ts.
import { type Attendance, type Reply, SeenRow } from '@senco/domain/clusters/model'
import { seenRowsOf } from '@senco/domain/clusters/seen'
import type { PlainDate } from '@senco/domain/time'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { queryAll } from './query-all.ts'
import type { Write } from './transact.ts'

type Source = Pick<Attendance | Reply, 'meetingId' | 'settingId' | 'seen'> | undefined

/** The rows after a mark or reply, and those before it that are there no longer. The mark's own condition guards them. */
export const seenWrites = (tables: Tables, by: 'mark' | 'apology', before: Source, after: Source): Write[] => {
  const itemsOf = (from: Source) =>
    seenRowsOf(from).map(({ clusterId, ...row }) => ({
      ...keys.seen(clusterId, row.on, row.meetingId, row.settingId, by),
      v: 1,
      ...row,
    }))
  const fresh = itemsOf(after)
  const gone = itemsOf(before).filter(({ pk, sk }) => !fresh.some((item) => item.pk === pk && item.sk === sk))
  return [
    ...fresh.map((Item): Write => ({ Put: { TableName: tables.service, Item } })),
    ...gone.map(({ pk, sk }): Write => ({ Delete: { TableName: tables.service, Key: { pk, sk } } })),
  ]
}

/** What a cluster kept since a day: one Query of rows under 200 bytes. */
export const readSeen = async (tables: Tables, clusterId: string, since: PlainDate): Promise<SeenRow[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :since AND :end',
    ExpressionAttributeValues: {
      ':pk': keys.cluster(clusterId).pk,
      ':since': `SEEN#${since}`,
      // The character after `#`.
      ':end': 'SEEN$',
    },
  })
  return items.map((item) => SeenRow.parse(item))
}
