// A snapshot is made of the one before and of what has changed since: it says what one of everything would say, whoever
// makes it, and whatever came between.
import { demo } from '@senco/domain/authority/demo'
import type { Entry } from '@senco/domain/offer/model'
import type { Published } from '@senco/domain/offer/published'
import { republishOffer } from '@senco/functions/offer-editing/publishing'
import { openSnapshotMaker } from '@senco/functions/offer-editing/publishing-snapshot'
import type { Tables } from '@senco/store/client'
import { changeWrite, readChanges } from '@senco/store/offer/changes'
import { publishedWrites, readPublished } from '@senco/store/offer/publish-entries'
import { wantedWrite } from '@senco/store/offer/publish-snapshot'
import { readListed } from '@senco/store/offer/published-list'
import { transact } from '@senco/store/transact'
import { expect, it } from 'vitest'
import { contextOf } from '../support/meetings.ts'
import { aLiveEntry, deliverAll, keepEntries, offerNow } from '../support/offer.ts'
import { freshTables } from '../support/tables.ts'

const titles = (published: readonly Published[]) => published.map(({ title }) => title).sort()

/** Writes the row of a published entry, or takes it away, with the changes that are noted of it. */
const write = async (tables: Tables, entryId: string, published: Published | undefined, noted = true) =>
  transact(tables, [
    ...publishedWrites(tables, entryId, undefined, published).slice(1),
    ...(noted ? [changeWrite(tables, [entryId], true), wantedWrite(tables)] : []),
  ])

const threePublished = async () => {
  const tables = await freshTables()
  const entries = ['Portage', 'Sleep clinic', 'Toy library'].map((title) => aLiveEntry({ title })) as [
    Entry,
    Entry,
    Entry,
  ]
  await keepEntries(tables, entries)
  await deliverAll(tables)
  const [first, second, third] = await readPublished(tables)
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three are published')
  return { tables, entries, rows: [first, second, third] as const }
}

it('What came, changed and went is in the next snapshot, by a maker that is kept and by one that begins anew', async () => {
  const { tables, rows } = await threePublished()
  const [first, second, third] = rows
  const kept = openSnapshotMaker(tables)
  for (const maker of [() => kept, () => kept, () => openSnapshotMaker(tables)]) {
    const turn = maker()
    await write(tables, first.entryId, { ...first, title: 'Reworded' })
    await write(tables, second.entryId, undefined)
    await write(tables, 'ent_0000000000000new', { ...third, entryId: 'ent_0000000000000new', title: 'New' })
    expect(await readChanges(tables)).toHaveLength(3)
    expect(await turn.bringUpToDate(offerNow)).toBe(true)
    expect(await readListed(tables)).toEqual(await readPublished(tables))
    expect(titles(await readListed(tables))).toEqual(['New', 'Reworded', third.title].sort())
    expect(await readChanges(tables)).toEqual([])

    await write(tables, first.entryId, first)
    await write(tables, second.entryId, second)
    await write(tables, 'ent_0000000000000new', undefined)
    expect(await turn.bringUpToDate(offerNow)).toBe(true)
    expect(await readListed(tables)).toEqual(rows)
    expect(await turn.bringUpToDate(offerNow)).toBe(false)
  }
})

it('Only what is noted as changed is read again; a snapshot that somebody asks for without a note reads everything', async () => {
  const { tables, rows } = await threePublished()
  const [first, second] = rows
  const maker = openSnapshotMaker(tables)
  await write(tables, first.entryId, { ...first, title: 'Without a note' }, false)
  await write(tables, second.entryId, { ...second, title: 'With a note' })
  await maker.bringUpToDate(offerNow)
  expect(titles(await readListed(tables))).toContain('With a note')
  expect(titles(await readListed(tables))).not.toContain('Without a note')
  await transact(tables, [wantedWrite(tables)])
  await maker.bringUpToDate(offerNow)
  expect(titles(await readListed(tables))).toContain('Without a note')
})

it('A change that nobody noted is not hidden by another that was noted in several parts', async () => {
  const { tables, rows } = await threePublished()
  const [first, second, third] = rows
  await write(tables, first.entryId, { ...first, title: 'Without a note' }, false)
  await transact(tables, [wantedWrite(tables)])
  await transact(tables, [changeWrite(tables, [third.entryId], false)])
  await write(tables, second.entryId, { ...second, title: 'With a note' })
  await openSnapshotMaker(tables).bringUpToDate(offerNow)
  expect(titles(await readListed(tables))).toEqual(['With a note', 'Without a note', third.title].sort())
})

it('A list that says something else than the rows is mended in the morning', async () => {
  const { tables, rows } = await threePublished()
  const [first] = rows
  // A snapshot of a row that was spoiled for a moment, and then put right without a word.
  await write(tables, first.entryId, { ...first, title: 'Spoiled' })
  await openSnapshotMaker(tables).bringUpToDate(offerNow)
  await write(tables, first.entryId, first, false)
  expect(titles(await readListed(tables))).toContain('Spoiled')
  const deps = { tables, authority: demo, baseUrl: 'https://portal.example' }
  await republishOffer(deps, { ...contextOf('republishOffer', offerNow), idempotency: undefined })
  expect(await readListed(tables)).toEqual(await readPublished(tables))
  expect(titles(await readListed(tables))).not.toContain('Spoiled')
})

it('Two makers side by side lose no change', async () => {
  const { tables, rows } = await threePublished()
  const [first, second] = rows
  const makers = [openSnapshotMaker(tables), openSnapshotMaker(tables)]
  for (let round = 0; round < 8; round++) {
    await Promise.all([
      ...makers.map((maker) => maker.bringUpToDate(offerNow)),
      write(tables, first.entryId, { ...first, title: `First ${round}` }),
      ...makers.map((maker) => maker.bringUpToDate(offerNow)),
      write(tables, second.entryId, { ...second, title: `Second ${round}` }),
      ...makers.map((maker) => maker.bringUpToDate(offerNow)),
    ])
    await makers[round % 2]?.bringUpToDate(offerNow)
    expect(await readListed(tables)).toEqual(await readPublished(tables))
  }
})
