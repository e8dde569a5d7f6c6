// From an entry that the council keeps to what the public function reads: whole, in order, and once for many changes.
import { demo } from '@senco/domain/authority/demo'
import type { Entry } from '@senco/domain/offer/model'
import { search } from '@senco/domain/offer/search/search'
import { cardAt } from '@senco/domain/offer/search/search-index'
import { republishOffer } from '@senco/functions/offer-editing/publishing'
import { openSnapshotMaker } from '@senco/functions/offer-editing/publishing-snapshot'
import type { Tables } from '@senco/store/client'
import { publishedWrites, readPublished } from '@senco/store/offer/publish-entries'
import { putSnapshot, readCurrent, wantedWrite } from '@senco/store/offer/publish-snapshot'
import { Stale } from '@senco/store/outcomes'
import { transact } from '@senco/store/transact'
import { expect, inject, it } from 'vitest'
import { contextOf } from '../support/meetings.ts'
import { aLiveEntry, deliverAll, keepEntries, offerDay, offerNow, openPublic } from '../support/offer.ts'
import { everyRow } from '../support/rows.ts'
import { freshTables } from '../support/tables.ts'

const offerRows = (tables: Tables) => everyRow({ ...tables, service: tables.offer })

/** Titles that a search finds, in alphabetical order. */
const found = async (tables: Tables, text: string): Promise<string[]> => {
  const index = await openPublic(tables, inject('dynamodb')).index(0)
  if (index === undefined) return []
  const { hits } = search(index, { text, today: offerDay }).listed
  return hits.map(({ doc }) => cardAt(index, doc).title).sort()
}

const later = (entry: Entry, more: Partial<Entry>): Entry => ({
  ...entry,
  version: entry.version + 1,
  updatedAt: '2026-03-10T10:00:00.000Z',
  ...more,
})

it('What is published can be searched, opened and listed; what is archived is gone everywhere', async () => {
  const tables = await freshTables()
  const [portage, sleep] = [aLiveEntry({ title: 'Portage' }), aLiveEntry({ title: 'Sleep clinic' })]
  await keepEntries(tables, [portage, sleep])
  expect(await found(tables, 'portage')).toEqual([])
  await deliverAll(tables)
  expect(await found(tables, 'portage')).toEqual(['Portage'])
  const offer = openPublic(tables, inject('dynamodb'))
  expect((await offer.entry(portage.entryId))?.title).toBe('Portage')
  expect((await offer.entries([sleep.entryId, 'ent_missing', portage.entryId])).map(({ title }) => title)).toEqual([
    'Sleep clinic',
    'Portage',
  ])
  expect(await offer.everything(0)).toHaveLength(2)

  await keepEntries(tables, [later(portage, { status: 'archived' })], { before: [portage] })
  await deliverAll(tables)
  expect(await found(tables, 'portage')).toEqual([])
  expect(await offer.entry(portage.entryId)).toBeUndefined()
  // It goes on with what it holds for a second, and then looks.
  expect(await offer.everything(500)).toHaveLength(2)
  expect((await offer.everything(1500)).map(({ title }) => title)).toEqual(['Sleep clinic'])
})

it('A draft, and words that wait for a review, are nowhere to be found', async () => {
  const tables = await freshTables()
  const live = aLiveEntry({ title: 'Toy library' })
  const { live: _, ...draft } = aLiveEntry({ title: 'Secret plan' }, { status: 'draft' })
  const reworded = { ...live, content: { ...live.content, title: 'Unread words' }, status: 'in_review' as const }
  await keepEntries(tables, [draft, reworded])
  await deliverAll(tables)
  expect(await found(tables, 'toy')).toEqual(['Toy library'])
  const kept = JSON.stringify(await offerRows(tables))
  expect(kept).toContain('Toy library')
  expect(kept).not.toMatch(/Secret plan|Unread words|per_/)
})

/** Builds by the version that their parts are kept under. */
const builds = async (tables: Tables): Promise<number> =>
  new Set((await offerRows(tables)).map(({ pk }) => String(pk)).filter((pk) => /^PUB#SNAPSHOT#/.test(pk))).size

it('Forty changes that were waiting are taken in by one snapshot', async () => {
  const tables = await freshTables()
  for (let at = 0; at < 40; at++) await keepEntries(tables, [aLiveEntry({ title: `Group ${at}` })])
  await deliverAll(tables)
  expect((await readCurrent(tables))?.count).toBe(40)
  expect(await builds(tables)).toBe(1)

  // Built at each of them, there would be as many (negative control).
  const eager = await freshTables()
  let built = 0
  for (let at = 0; at < 5; at++) {
    await transact(eager, [wantedWrite(eager)])
    if (await openSnapshotMaker(eager).bringUpToDate(offerNow)) built += 1
  }
  expect(built).toBe(5)
})

it('A snapshot that takes in less never takes the place of one that takes in more, and leaves nothing behind', async () => {
  const tables = await freshTables()
  const published = { published: [], now: offerNow }
  expect(await putSnapshot(tables, { ...published, covers: 7 })).toBeDefined()
  const rows = (await offerRows(tables)).length
  expect(await putSnapshot(tables, { ...published, covers: 6 })).toBeUndefined()
  expect(await putSnapshot(tables, { ...published, covers: 7 })).toBeUndefined()
  expect((await readCurrent(tables))?.covers).toBe(7)
  expect(await offerRows(tables)).toHaveLength(rows)
})

it('Two snapshots are kept: the newest, and for an hour the one before it', async () => {
  const tables = await freshTables()
  for (let covers = 1; covers <= 4; covers++) await putSnapshot(tables, { published: [], now: offerNow, covers })
  const parts = (await offerRows(tables)).filter(({ pk }) => /^PUB#(SNAPSHOT|FEED)#/.test(String(pk)))
  const expiring = parts.filter(({ expiresAt }) => expiresAt === Date.parse(offerNow) / 1000 + 3600)
  expect(parts).toHaveLength(4)
  expect(expiring.map(({ pk }) => String(pk).split('#')[2]?.slice(0, 9))).toEqual(['000000003', '000000003'])
})

it('An older look at an entry never writes over a newer one', async () => {
  const tables = await freshTables()
  const before = aLiveEntry({ title: 'Old words' })
  const after = later(before, { live: { content: { ...before.content, title: 'New' }, version: 2, at: offerNow } })
  await keepEntries(tables, [before])
  await deliverAll(tables)
  const [old] = await readPublished(tables)
  const late = publishedWrites(tables, before.entryId, before, old)
  await keepEntries(tables, [after], { before: [before] })
  await deliverAll(tables)
  await expect(transact(tables, late)).rejects.toThrow(Stale)
  expect((await readPublished(tables))[0]?.title).toBe('New')
  // Without the check it would (negative control).
  await transact(tables, late.slice(1))
  expect((await readPublished(tables))[0]?.title).toBe('Old words')
})

it('The only entry that meets a line of the law is marked, and the mark moves on when another can take it', async () => {
  const tables = await freshTables()
  const one = aLiveEntry({ title: 'One' }, { covers: ['sch2-1-a'], checkDueOn: '2026-09-10' })
  const two = aLiveEntry({ title: 'Two' }, { covers: ['sch2-1-a'], checkDueOn: '2026-10-10' })
  const marked = async () =>
    (await readPublished(tables)).filter(({ neverHidden }) => neverHidden).map(({ title }) => title)
  await keepEntries(tables, [one])
  await deliverAll(tables)
  expect(await marked()).toEqual(['One'])
  await keepEntries(tables, [two])
  await deliverAll(tables)
  expect(await marked()).toEqual(['Two'])
  await keepEntries(tables, [later(two, { status: 'archived' })], { before: [two] })
  await deliverAll(tables)
  expect(await marked()).toEqual(['One'])
  // The list for the feed says the same.
  expect((await openPublic(tables, inject('dynamodb')).everything(0)).map(({ neverHidden }) => neverHidden)).toEqual([
    true,
  ])
})

it('Every morning whatever differs is mended, and nothing is written where nothing does', async () => {
  const tables = await freshTables()
  const [kept, spoiled, gone] = [aLiveEntry({ title: 'A' }), aLiveEntry({ title: 'B' }), aLiveEntry({ title: 'C' })]
  await keepEntries(tables, [kept, spoiled, gone])
  await deliverAll(tables)
  const deps = { tables, authority: demo, baseUrl: 'https://portal.example' }
  const morning = () => republishOffer(deps, { ...contextOf('republishOffer', offerNow), idempotency: undefined })
  expect(await morning()).toBe(0)
  const stray = aLiveEntry({ title: 'Stray' })
  const [first] = await readPublished(tables)
  if (first === undefined) throw new Error('Nothing is published')
  await transact(tables, [
    ...publishedWrites(tables, spoiled.entryId, spoiled, {
      ...first,
      entryId: spoiled.entryId,
      title: 'Spoiled',
    }).slice(1),
    ...publishedWrites(tables, gone.entryId, gone, undefined).slice(1),
    ...publishedWrites(tables, stray.entryId, undefined, { ...first, entryId: stray.entryId }).slice(1),
  ])
  expect(await morning()).toBe(3)
  expect((await readPublished(tables)).map(({ title }) => title).sort()).toEqual(['A', 'B', 'C'])
  expect(await found(tables, '')).toEqual(['A', 'B', 'C'])
})
