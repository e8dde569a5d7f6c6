// What is published, kept to what is stored: by events as things change, and every morning for what no event has said.
// It is the only writer of what the public reads.
import { isDeepStrictEqual } from 'node:util'
import { publishedEntry } from '@senco/domain/offer/published'
import type { CommitContext } from '@senco/store/commit'
import { readEntries, readEntryBoard } from '@senco/store/entries'
import { readPublished } from '@senco/store/offer/publish-entries'
import { copyPlaces } from '@senco/store/offer/publish-places'
import { readListed } from '@senco/store/offer/published-list'
import type { Consumer } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { entriesConsumer, publishEntries, readHeld } from './publishing-entries.ts'
import { openSnapshotMaker, snapshotConsumer } from './publishing-snapshot.ts'

const placesConsumer = ({ tables }: Pick<Deps, 'tables'>): Consumer => ({
  name: 'offerEditing.copyPlaces',
  on: ['places-imported'],
  handle: async () => {
    await copyPlaces(tables)
  },
})

export const publishing = (deps: Deps): readonly Consumer[] => [
  entriesConsumer(deps),
  snapshotConsumer(deps),
  placesConsumer(deps),
]

/** Entries whose row, or whose place in the list of the snapshot, differs from what is stored, whichever way they came to. */
const differing = async ({ tables }: Deps): Promise<string[]> => {
  const [rows, published, held, list] = await Promise.all([
    readEntryBoard(tables),
    readPublished(tables),
    readHeld(tables),
    readListed(tables),
  ])
  const entries = await readEntries(
    tables,
    rows.map(({ entryId }) => entryId),
  )
  const [there, listed] = [published, list].map((all) => new Map(all.map((entry) => [entry.entryId, entry])))
  const wrong = entries.filter((entry) => {
    const wanted = publishedEntry(entry, held.has(entry.entryId))
    return [there, listed].some((each) => !isDeepStrictEqual(wanted, each?.get(entry.entryId)))
  })
  const known = new Set(entries.map(({ entryId }) => entryId))
  const strays = [...published, ...list].filter(({ entryId }) => !known.has(entryId))
  return [...new Set([...wrong, ...strays].map(({ entryId }) => entryId))]
}

/**
 * Resolves how many rows were mended. The snapshot itself needs no new day: which entries are shown follows from the
 * date of the search.
 */
export const republishOffer = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const { tables } = deps
  const wrong = await differing(deps)
  if (wrong.length > 0) await publishEntries(deps, ctx, wrong)
  const places = await copyPlaces(tables)
  await openSnapshotMaker(tables).bringUpToDate(ctx.now)
  return wrong.length + places
}
