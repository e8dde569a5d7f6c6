// What the checker of links found: one small row for each web address that entries name, in one partition.
import { createHash } from 'node:crypto'
import { LinkCheck } from '@senco/domain/offer/links/link-check'
import { batchGet } from './batch-get.ts'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { queryAll } from './query-all.ts'
import type { Write } from './transact.ts'

const keyOf = (url: string) => keys.linkCheck(createHash('sha256').update(url).digest('base64url').slice(0, 22))

/** Of some addresses; those never looked at are left out. */
export const readLinkChecks = async (tables: Tables, urls: readonly string[]): Promise<LinkCheck[]> =>
  (await batchGet(tables, [...new Set(urls)].map(keyOf), false)).map((item) => LinkCheck.parse(item))

export const readAllLinkChecks = async (tables: Tables): Promise<LinkCheck[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.linkCheck('').pk },
  })
  return items.map((item) => LinkCheck.parse(item))
}

/** How many broken links each entry names. */
export const brokenLinksByEntry = async (tables: Tables): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  for (const { status, entryIds } of await readAllLinkChecks(tables))
    if (status === 'broken') for (const id of entryIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The newest look counts. */
export const linkCheckWrite = (tables: Tables, check: LinkCheck): Write => ({
  Put: { TableName: tables.service, Item: { ...keyOf(check.url), v: 1, ...check } },
})

/** No entry names it any more. */
export const linkCheckDelete = (tables: Tables, url: string): Write => ({
  Delete: { TableName: tables.service, Key: keyOf(url) },
})
