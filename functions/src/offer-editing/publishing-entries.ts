// What the public reads of each entry, worked out anew from what is stored now whenever an entry changes. Nothing else
// writes it, so that an entry cannot be public and differ from its live words for longer than the stream takes.
import { heldByLaw } from '@senco/domain/offer/coverage/held-by-law'
import { boardEntryOf } from '@senco/domain/offer/entry-row'
import { publishedEntry } from '@senco/domain/offer/published'
import type { Tables } from '@senco/store/client'
import { type CommitContext, commit } from '@senco/store/commit'
import { readElsewhere, readEntries, readEntryBoard } from '@senco/store/entries'
import { changeWrite } from '@senco/store/offer/changes'
import { publishedWrites } from '@senco/store/offer/publish-entries'
import { wantedWrite } from '@senco/store/offer/publish-snapshot'
import * as z from 'zod/mini'
import { type Consumer, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'

/** Which entries stay however long their check is overdue. */
export const readHeld = async (tables: Tables): Promise<ReadonlySet<string>> => {
  const [rows, elsewhere] = await Promise.all([readEntryBoard(tables), readElsewhere(tables)])
  return heldByLaw(
    rows.flatMap((row) => boardEntryOf(row) ?? []),
    elsewhere,
  )
}

/** Two writes an entry, and a hundred in a transaction with the event and the receipt. */
const inOneTransaction = 40

const rowsOf = async (tables: Tables, entryIds: readonly string[], held: ReadonlySet<string>) => {
  const entries = new Map((await readEntries(tables, entryIds)).map((entry) => [entry.entryId, entry]))
  return entryIds.flatMap((entryId) => {
    const entry = entries.get(entryId)
    const published = entry === undefined ? undefined : publishedEntry(entry, held.has(entryId))
    return publishedWrites(tables, entryId, entry, published)
  })
}

/** Writes what the public may read of these entries, and asks for a snapshot that has it. */
export const publishEntries = async (deps: Pick<Deps, 'tables'>, ctx: CommitContext, entryIds: readonly string[]) => {
  const { tables } = deps
  const held = await readHeld(tables)
  const ids = [...new Set(entryIds)]
  const last = Math.max(0, Math.ceil(ids.length / inOneTransaction) - 1)
  for (let at = 0; at < last; at++) {
    const some = ids.slice(at * inOneTransaction, (at + 1) * inOneTransaction)
    const writes = [...(await rowsOf(tables, some, held)), changeWrite(tables, some, false)]
    await commit(tables, step(ctx, String(at)), { writes, answer: undefined })
  }
  const rest = ids.slice(last * inOneTransaction)
  await commit(tables, ctx, {
    writes: [...(await rowsOf(tables, rest, held)), changeWrite(tables, rest, true), wantedWrite(tables)],
    events: [{ type: 'offer-changed', data: {} }],
    answer: undefined,
  })
}

const Changed = z.object({ entryIds: z.array(z.string()) })

export const entriesConsumer = (deps: Pick<Deps, 'tables'>): Consumer => ({
  name: 'offerEditing.publishEntries',
  on: ['entry-changed'],
  handle: async ({ data }, ctx) => publishEntries(deps, ctx, Changed.parse(data).entryIds),
})
