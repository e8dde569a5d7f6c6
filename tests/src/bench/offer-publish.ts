// Prints what it takes to publish a snapshot of the local offer through the database, and to load it in the public
// function: building, compressing and writing at one end, reading and opening at the other. What a reader waits for after
// one change is in offer-seen.ts.
import { createTables } from '@senco/local/create-tables'
import { packSnapshot, putSnapshot, readCurrent } from '@senco/store/offer/publish-snapshot'
import { openOfferPublic } from '@senco/store/offer-public'
import { entries, today } from './offer-entries.ts'

const timed = async <T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> => {
  const began = performance.now()
  const value = await work()
  return { value, ms: performance.now() - began }
}

export const benchPublishing = async (endpoint: string, sizes = [1000, 10_000, 60_000]): Promise<void> => {
  console.log(
    '\nPublishing the local offer through the database, and loading it in the public function, with nothing remembered of the one before',
  )
  const rows = []
  for (const size of sizes) {
    const { published } = entries(size)
    const tables = await createTables({ endpoint, prefix: `offer${size}-`, streams: false })
    const packed = await packSnapshot(published)
    const written = await timed(() => putSnapshot(tables, { published, covers: 1, now: `${today}T09:00:00.000Z` }))
    const current = await readCurrent(tables)
    const offer = openOfferPublic({
      ...{ table: tables.offer, region: 'eu-west-2', accessKeyId: 'bench', secretAccessKey: 'bench', endpoint },
    })
    const index = await timed(() => offer.index(0))
    const everything = await timed(() => offer.everything(0))
    const again = await timed(() => offer.index(1))
    rows.push({
      entries: size,
      'publish ms': written.ms.toFixed(0),
      'index kB zipped': Math.round(packed.index.length / 1000),
      'list kB zipped': Math.round(packed.feed.length / 1000),
      parts: (current?.chunks ?? 0) + (current?.feedChunks ?? 0),
      'first search waits ms': index.ms.toFixed(0),
      'first feed waits ms': everything.ms.toFixed(0),
      'then ms': again.ms.toFixed(2),
    })
    tables.document.destroy()
  }
  console.table(rows)
}
