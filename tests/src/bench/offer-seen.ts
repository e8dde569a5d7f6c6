// Prints how long it takes in the local cloud from keeping a published entry until a search of the public pages finds it:
// through the stream, both consumers, the snapshot, and the public function's next look. At several sizes of local offer.
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { entryRowOf } from '@senco/domain/offer/entry-row'
import type { Published } from '@senco/domain/offer/published'
import type { Tables } from '@senco/store/client'
import { packEntryRow } from '@senco/store/entry-rows'
import { keys } from '@senco/store/keys'
import { offerKeys } from '@senco/store/offer/offer-keys'
import { wantedWrite } from '@senco/store/offer/publish-snapshot'
import { transact } from '@senco/store/transact'
import { aLiveEntry, entryOf, keepEntries } from '../support/offer.ts'
import { entries } from './offer-entries.ts'
import { openWorld } from './world.ts'

const writeAll = async (tables: Tables, table: string, items: readonly Record<string, unknown>[]): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(items.length / 25) }, (_, at) => items.slice(at * 25, at * 25 + 25))
  const left = batches.values()
  const turn = async () => {
    for (const batch of left)
      await tables.document.send(
        new BatchWriteCommand({ RequestItems: { [table]: batch.map((Item) => ({ PutRequest: { Item } })) } }),
      )
  }
  await Promise.all([turn(), turn(), turn(), turn()])
}

/** What the public reads of so many entries, and the council's list of them, as publishing them would have left it. */
const fill = async (tables: Tables, published: readonly Published[]): Promise<void> => {
  const rows = published.map(({ neverHidden: _, ...entry }) => ({ ...offerKeys.entry(entry.entryId), v: 1, ...entry }))
  const board = published.map((entry) => ({
    ...keys.board('entries', entry.entryId),
    ...{ v: 1, ...packEntryRow(entryRowOf(entryOf(entry))) },
  }))
  await writeAll(tables, tables.offer, rows)
  await writeAll(tables, tables.service, board)
  await transact(tables, [wantedWrite(tables)])
}

/** Milliseconds until a search for a word that nothing else has finds the entry, asked again and again from the start. */
const publishAndFind = async (origin: string, tables: Tables, now: string): Promise<number> => {
  const word = `zq${randomBytes(4).toString('hex')}`
  const began = performance.now()
  await keepEntries(tables, [aLiveEntry({ title: `Group ${word}` })], { at: now })
  for (;;) {
    const page = await (await fetch(`${origin}/local-offer?q=${word}`)).text()
    if (page.includes(`Group ${word}`)) return performance.now() - began
    // A reader does not press the button all the time, and all of the cloud shares one processor here.
    await wait(100)
  }
}

export const benchSeen = async (engine: string, sizes = [1000, 10_000, 60_000], publishes = 4): Promise<void> => {
  console.log('\nFrom publishing an entry to the first search that finds it, in the local cloud. Aim: within 10,000 ms')
  const rows = []
  for (const size of sizes) {
    const { cloud, now } = await openWorld(engine)
    try {
      await fill(cloud.tables, entries(size).published)
      const times: number[] = []
      for (let at = 0; at < publishes; at++) times.push(await publishAndFind(cloud.origin, cloud.tables, now))
      const [first = 0, ...others] = times
      rows.push({
        entries: size,
        'the very first, ms': first.toFixed(0),
        'the others at worst, ms': Math.max(...others).toFixed(0),
        'and at best, ms': Math.min(...others).toFixed(0),
      })
    } finally {
      await cloud.stop()
    }
  }
  console.table(rows)
}
