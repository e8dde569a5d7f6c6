// The search index and the list of everything in memory, one version each, looked after when they are asked for: the
// pointer at most every second, the parts when it moved. What is held goes on serving while the table is out of reach.
import { Published } from '@senco/domain/offer/published'
import { openIndex, type SearchIndex } from '@senco/domain/offer/search/search-index'
import { readSnapshot } from '@senco/domain/offer/search/snapshot'
import * as z from 'zod/mini'
import type { LightTable } from './light-client.ts'
import { offerKeys } from './offer-keys.ts'
import { CurrentRow, PartRow } from './published-rows.ts'

/** Milliseconds. A publish is seen by the next search after this. */
const lookEvery = 1000

/** A part was taken away while we read: a newer version is there. */
class Outdated extends Error {}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const Everything = z.array(Published)

/** Holds what was loaded last, and lets everybody who asks meanwhile wait for one and the same load. */
const held = <T>(load: (row: CurrentRow) => Promise<T>) => {
  let kept: { readonly version: string; readonly value: Promise<T> } | undefined
  return (row: CurrentRow): Promise<T> => {
    if (kept?.version === row.version) return kept.value
    const before = kept
    const value = load(row)
    kept = { version: row.version, value }
    value.catch(() => {
      if (kept?.value === value) kept = before
    })
    return value
  }
}

export const openSnapshots = (table: LightTable) => {
  let current: CurrentRow | undefined
  let lookedAt = Number.NEGATIVE_INFINITY

  const bytesOf = async (pk: string, parts: number): Promise<Uint8Array<ArrayBuffer>> => {
    const items = await table.query(pk)
    if (items.length !== parts) throw new Outdated(`${pk} has ${items.length} of its ${parts} parts`)
    // Not imported above: it takes long to load, and many cold starts answer without it.
    const { gunzipSync } = process.getBuiltinModule('node:zlib')
    return Uint8Array.from(gunzipSync(joined(items.map((item) => PartRow.parse(item).bytes))))
  }
  const openVersion = held(async ({ version, chunks }) =>
    openIndex(readSnapshot(await bytesOf(offerKeys.snapshotPart(version, 1).pk, chunks))),
  )
  const openEverything = held(async ({ version, feedChunks }) => {
    const bytes = await bytesOf(offerKeys.feedPart(version, 1).pk, feedChunks)
    return Everything.parse(JSON.parse(new TextDecoder().decode(bytes)))
  })

  const look = async (now: number): Promise<CurrentRow | undefined> => {
    if (Math.abs(now - lookedAt) < lookEvery) return current
    const row = await table.get(offerKeys.current())
    lookedAt = now
    current = row === undefined ? undefined : CurrentRow.parse(row)
    return current
  }

  const opened = async <T>(now: number, open: (row: CurrentRow) => Promise<T>): Promise<T | undefined> => {
    const before = current
    const newest = async () => {
      const row = await look(now)
      return row === undefined ? undefined : open(row)
    }
    try {
      return await newest()
    } catch (error) {
      if (error instanceof Outdated) {
        lookedAt = Number.NEGATIVE_INFINITY
        return newest()
      }
      if (before === undefined) throw error
      // Out of reach: what is held goes on, and somebody else looks again in a while.
      lookedAt = now
      current = before
      return open(before)
    }
  }

  return {
    index: (now: number): Promise<SearchIndex | undefined> => opened(now, openVersion),
    everything: async (now: number): Promise<readonly Published[]> => (await opened(now, openEverything)) ?? [],
  }
}
