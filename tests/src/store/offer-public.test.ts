// What the public function reads and leaves: places, comments and gaps, through faults and while the database is away.
import { startFaultsProxy } from '@senco/local/faults-proxy'
import type { Tables } from '@senco/store/client'
import { copyPlaces } from '@senco/store/offer/publish-places'
import { sectorDelete, sectorWrite } from '@senco/store/postcodes'
import { wardWrite } from '@senco/store/register/geography'
import { transact } from '@senco/store/transact'
import { expect, inject, it, onTestFinished } from 'vitest'
import { newId } from '../support/meetings.ts'
import { aLiveEntry, deliverAll, keepEntries, offerNow, openPublic } from '../support/offer.ts'
import { everyRow } from '../support/rows.ts'
import { freshTables } from '../support/tables.ts'

const ward = 'E05013169'
const sectors = [
  { key: 'WA8 7', units: { HS: [ward, 53.4, -2.8], XB: [ward, 53.2, -2.6] } },
  { key: 'WA8 6', units: { BB: [ward, 53.0, -2.4] } },
] as { key: string; units: Record<string, [string, number, number]> }[]

const withPlaces = async (): Promise<Tables> => {
  const tables = await freshTables()
  await transact(tables, [
    ...sectors.map((sector) => sectorWrite(tables, sector)),
    wardWrite(tables, { wardCode: ward, name: 'Appleton', outline: [[[-2.7, 53.3]]] }),
  ])
  return tables
}

const aComment = (commentId = newId('comment')) => ({
  commentId,
  theme: 'gap' as const,
  original: 'Nothing for twins.',
  receivedAt: offerNow,
  version: 1,
})

const inboxOf = async (tables: Tables) =>
  (await everyRow({ ...tables, service: tables.offer })).filter(({ pk }) => pk === 'COMMENT#inbox')

it('A postcode, a sector and an outward code have a place; what lies elsewhere has none', async () => {
  const tables = await withPlaces()
  expect(await copyPlaces(tables)).toBe(4)
  expect(await copyPlaces(tables)).toBe(0)
  const { placeOf, wards } = openPublic(tables, inject('dynamodb'))
  const exact = { point: { lat: 53.4, lng: -2.8 }, wardCode: ward, exact: true, outwardCode: 'WA8' }
  for (const typed of ['WA8 7HS', 'wa87hs', ' Wa8  7hs ']) expect(await placeOf(typed)).toEqual(exact)
  const sector = { point: { lat: 53.3, lng: -2.7 }, exact: false, outwardCode: 'WA8' }
  expect(await placeOf('wa8 7')).toEqual(sector)
  const outward = { point: { lat: 53.2, lng: -2.6 }, exact: false, outwardCode: 'WA8' }
  for (const typed of ['WA8', 'WA8 9ZZ', 'WA8 9']) expect(await placeOf(typed)).toEqual(outward)
  for (const typed of ['M1 1AA', 'M1', 'talking', '']) expect(await placeOf(typed)).toBeUndefined()
  expect(await wards()).toEqual([{ code: ward, name: 'Appleton', outline: [[[-2.7, 53.3]]] }])
})

it('A newer edition of postcodes takes away what it leaves out', async () => {
  const tables = await withPlaces()
  await copyPlaces(tables)
  await transact(tables, [sectorDelete(tables, 'WA8 7')])
  expect(await copyPlaces(tables)).toBe(2)
  const { placeOf } = openPublic(tables, inject('dynamodb'))
  expect(await placeOf('WA8 7HS')).toEqual({ point: { lat: 53, lng: -2.4 }, exact: false, outwardCode: 'WA8' })
})

it('A comment that is sent twice is kept once, as it was first', async () => {
  const tables = await freshTables()
  const { putComment } = openPublic(tables, inject('dynamodb'))
  const comment = aComment()
  await putComment(comment)
  await putComment({ ...comment, original: 'Something else.' })
  await putComment(aComment())
  const rows = await inboxOf(tables)
  expect(rows).toHaveLength(2)
  expect(rows.find(({ sk }) => sk === comment.commentId)).toMatchObject({ ...comment, v: 1 })
})

it('What a search found nothing for is kept by the hour, and ends', async () => {
  const tables = await freshTables()
  await openPublic(tables, inject('dynamodb')).putGap(
    { about: ['talking'], otherWords: false },
    'gap1',
    '2026-03-10T09:41:12.345Z',
  )
  const [row] = await everyRow({ ...tables, service: tables.offer })
  expect(row).toMatchObject({ pk: 'COMMENT#gaps', about: ['talking'], at: '2026-03-10T09:00:00.000Z' })
  expect(Number(row?.['expiresAt'])).toBeGreaterThan(Date.parse('2027-03-10') / 1000)
  expect(JSON.stringify(row)).not.toContain('41:12')
})

it('Reads and comments get through although a fifth of the answers fail or are lost, and nothing is kept twice', async () => {
  const tables = await freshTables()
  const entry = aLiveEntry()
  await keepEntries(tables, [entry])
  await deliverAll(tables)
  const proxy = await startFaultsProxy({ engine: inject('dynamodb'), seed: 11 })
  onTestFinished(() => proxy.stop())
  const offer = openPublic(tables, proxy.endpoint)
  proxy.set({ before: 0.2, after: 0.2 })
  const sent = Array.from({ length: 20 }, () => aComment())
  for (const comment of sent) {
    await offer.putComment(comment)
    expect((await offer.entry(entry.entryId))?.entryId).toBe(entry.entryId)
  }
  expect((await inboxOf(tables)).map(({ sk }) => sk).sort()).toEqual(sent.map(({ commentId }) => commentId).sort())
})

it('What is held goes on being searched while the database is away; whoever holds nothing is told to come back', async () => {
  const tables = await freshTables()
  await keepEntries(tables, [aLiveEntry()])
  await deliverAll(tables)
  const proxy = await startFaultsProxy({ engine: inject('dynamodb'), seed: 1 })
  const [warm, cold] = [openPublic(tables, proxy.endpoint), openPublic(tables, proxy.endpoint)]
  await warm.index(0)
  await warm.everything(0)
  await proxy.stop()
  expect((await warm.index(10_000))?.count).toBe(1)
  expect(await warm.everything(20_000)).toHaveLength(1)
  await expect(cold.index(0)).rejects.toThrow('did not answer in time')
})

it('A part that is taken away while it is read makes the reader look again', async () => {
  const tables = await freshTables()
  await keepEntries(tables, [aLiveEntry({ title: 'First' })])
  await deliverAll(tables)
  const offer = openPublic(tables, inject('dynamodb'))
  await offer.index(0)
  // Two newer versions: the first is gone, and the list of everything was never read of it.
  for (const title of ['Second', 'Third']) {
    await keepEntries(tables, [aLiveEntry({ title })])
    await deliverAll(tables)
  }
  expect((await offer.everything(500)).map(({ title }) => title).sort()).toEqual(['First', 'Second', 'Third'])
})
