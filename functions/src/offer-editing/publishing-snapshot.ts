// Brings the snapshot that the public searches up to what is published. Its event comes behind all changes that were
// waiting, and the first of many takes all of them in: the others find nothing left to do.
import type { Published } from '@senco/domain/offer/published'
import { openBuilder } from '@senco/domain/offer/search/build'
import type { Instant } from '@senco/domain/time'
import type { Tables } from '@senco/store/client'
import { forgetChanges } from '@senco/store/offer/changes'
import { neverHiddenWrite } from '@senco/store/offer/publish-entries'
import { putSnapshot } from '@senco/store/offer/publish-snapshot'
import { openPublishedList } from '@senco/store/offer/published-list'
import { transact } from '@senco/store/transact'
import type { Consumer } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { readHeld } from './publishing-entries.ts'

/** One change may decide for another entry whether it is the last that meets a line of the law. */
const withVerdicts = async (tables: Tables, published: readonly Published[], held: ReadonlySet<string>) => {
  const isRight = ({ entryId, neverHidden }: Published) => held.has(entryId) === (neverHidden === true)
  for (const { entryId } of published.filter((entry) => !isRight(entry)))
    await transact(tables, [neverHiddenWrite(tables, entryId, held.has(entryId))])
  return published.map((entry) => {
    if (isRight(entry)) return entry
    const { neverHidden: _, ...rest } = entry
    return held.has(entry.entryId) ? { ...rest, neverHidden: true } : rest
  })
}

/** Kept open it remembers what is published, and what the search index has of each entry. */
export const openSnapshotMaker = (tables: Tables) => {
  const [list, builder] = [openPublishedList(tables), openBuilder()]
  return {
    /** Resolves true when there is a new snapshot, false when the one that is there takes everything in. */
    bringUpToDate: async (now: Instant): Promise<boolean> => {
      const found = await list.read()
      if (found === undefined) return false
      const { covers, changes } = found
      const published = await withVerdicts(tables, found.published, await readHeld(tables))
      const row = await putSnapshot(tables, { published, covers, now, builder })
      if (row === undefined) return false
      list.keep(row, published)
      await forgetChanges(tables, changes)
      return true
    },
  }
}

export const snapshotConsumer = ({ tables }: Pick<Deps, 'tables'>): Consumer => {
  const { bringUpToDate } = openSnapshotMaker(tables)
  return {
    name: 'offerEditing.bringSnapshotUpToDate',
    on: ['offer-changed'],
    handle: async ({ at }) => {
      await bringUpToDate(at)
    },
  }
}
