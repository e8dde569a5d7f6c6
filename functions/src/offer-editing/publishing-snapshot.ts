// Brings the snapshot that the public searches up to what is published. Its event comes behind all changes that were
// waiting, and the first of many takes all of them in: the others find nothing left to do.

import type { Instant } from '@senco/domain/time'
import type { Tables } from '@senco/store/client'
import { neverHiddenWrite, readPublished } from '@senco/store/offer/publish-entries'
import { putSnapshot, readCurrent, readWanted } from '@senco/store/offer/publish-snapshot'
import { transact } from '@senco/store/transact'
import type { Consumer } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { readHeld } from './publishing-entries.ts'

/** One change may decide for another entry whether it is the last that meets a line of the law. */
const withVerdicts = async (tables: Tables) => {
  const [published, held] = await Promise.all([readPublished(tables), readHeld(tables)])
  const wrong = published.filter(({ entryId, neverHidden }) => held.has(entryId) !== (neverHidden === true))
  for (const { entryId } of wrong) await transact(tables, [neverHiddenWrite(tables, entryId, held.has(entryId))])
  return published.map((entry) => {
    const { neverHidden: _, ...rest } = entry
    return held.has(entry.entryId) ? { ...rest, neverHidden: true } : rest
  })
}

/** Resolves true when there is a new snapshot, false when the one that is there takes everything in. */
export const bringUpToDate = async (tables: Tables, now: Instant): Promise<boolean> => {
  const [covers, current] = await Promise.all([readWanted(tables), readCurrent(tables)])
  if (current !== undefined && current.covers >= covers) return false
  return putSnapshot(tables, { published: await withVerdicts(tables), covers, now })
}

export const snapshotConsumer = ({ tables }: Pick<Deps, 'tables'>): Consumer => ({
  name: 'offerEditing.bringSnapshotUpToDate',
  on: ['offer-changed'],
  handle: async ({ at }) => {
    await bringUpToDate(tables, at)
  },
})
