// One entry as somebody may reach it, and what the whole offer says about it.

import { belongsToAdvice, canSeeEntry, type EntryFacts, factsOfEntry, keepsOffer } from '@senco/domain/access'
import { heldByLaw } from '@senco/domain/offer/coverage/held-by-law'
import { boardEntryOf, type EntryRow } from '@senco/domain/offer/entry-row'
import type { Entry } from '@senco/domain/offer/model'
import { conflict, forbidden, notFound } from '@senco/domain/refusal'
import type { Tables } from '@senco/store/client'
import { readElsewhere, readEntry, readEntryBoard } from '@senco/store/entries'
import type { Ctx } from '../serve/context.ts'

type May = (actor: Ctx['actor'], facts: EntryFacts) => boolean

/** The entry as it is now, for somebody who may: one out of reach answers like one that is not there. */
export const reachEntry = async (tables: Tables, ctx: Ctx, entryId: string, may: May = canSeeEntry): Promise<Entry> => {
  const entry = await readEntry(tables, entryId)
  if (entry === undefined || !may(ctx.actor, factsOfEntry(entry))) throw notFound()
  return entry
}

/** @throws Refusal when somebody saved other words since this person looked. */
export const requireSeen = (entry: Entry, version: number): void => {
  if (entry.version !== version)
    throw conflict('changed-meanwhile', 'Somebody else changed this entry. Read it again before you go on.')
}

const adviceOwnsIt = () =>
  forbidden('The information, advice and support service keeps this entry. Ask them to change it.')

/**
 * Staff meet the entry of the impartial service with a reason, everybody else as if it were not there.
 * @throws Refusal unless this actor may.
 */
export const requireMay = (may: May, { actor }: Ctx, entry: Entry): void => {
  const facts = factsOfEntry(entry)
  if (may(actor, facts)) return
  throw keepsOffer(actor) && belongsToAdvice(facts) ? adviceOwnsIt() : notFound()
}

export interface WholeOffer {
  readonly rows: readonly EntryRow[]
  /** Entries that stay however long their check is overdue. */
  readonly held: ReadonlySet<string>
}

export const wholeOffer = async (tables: Tables): Promise<WholeOffer> => {
  const [rows, elsewhere] = await Promise.all([readEntryBoard(tables), readElsewhere(tables)])
  return {
    rows,
    held: heldByLaw(
      rows.flatMap((row) => boardEntryOf(row) ?? []),
      elsewhere,
    ),
  }
}
