// A fingerprint of everything that the portal keeps, to show that something changed nothing.
import { createHash } from 'node:crypto'
import { readSnapshot } from '@senco/store/audit/snapshot'
import type { Tables } from '@senco/store/client'

export const fingerprint = async (tables: Tables): Promise<string> => {
  const { partitions } = await readSnapshot(tables)
  const items = [...partitions.values()].flat().map((item) => JSON.stringify(item, Object.keys(item).sort()))
  return createHash('sha256').update(items.sort().join('\n')).digest('hex')
}
