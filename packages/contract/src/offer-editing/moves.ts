// Moving an entry on: review, publishing, checking, the archive.
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { EntryId, editors, Kept, keepers, publishers, reason, seen } from './fields.ts'

export const moves = {
  handInEntry: operation({
    method: 'POST',
    path: '/api/offer-editing/entries/{entryId}/hand-in',
    kind: 'json',
    who: editors,
    summary: 'Hand a draft in for review; what a family needs must be in it',
    input: z.object(seen),
    output: Kept,
  }),
  sendBackEntry: operation({
    method: 'POST',
    path: '/api/offer-editing/entries/{entryId}/send-back',
    kind: 'json',
    who: keepers,
    summary: 'Send a draft back to its owner with what should be changed; the owner is told by e-mail',
    input: z.object({ ...seen, reason }),
    output: Kept,
  }),
  publishEntry: operation({
    method: 'POST',
    path: '/api/offer-editing/entries/{entryId}/publish',
    kind: 'json',
    who: publishers,
    summary: 'Publish the words under review: who publishes has read them, so that they count as checked',
    input: z.object(seen),
    output: Kept,
  }),
  confirmEntry: operation({
    method: 'POST',
    path: '/api/offer-editing/entries/{entryId}/confirm',
    kind: 'json',
    who: editors,
    summary: 'Say that the published words are still correct',
    input: z.object({ entryId: EntryId }),
    output: Kept,
  }),
  confirmEntries: operation({
    method: 'POST',
    path: '/api/offer-editing/confirm',
    kind: 'json',
    who: editors,
    summary: 'Say of up to 50 entries that they are still correct; each is kept or refused on its own',
    input: z.object({ entryIds: z.array(EntryId).check(z.minLength(1), z.maxLength(50)) }),
    output: z.object({
      confirmed: z.array(EntryId),
      refused: z.array(z.object({ entryId: EntryId, reason: z.string() })),
    }),
  }),
  archiveEntry: operation({
    method: 'POST',
    path: '/api/offer-editing/entries/{entryId}/archive',
    kind: 'json',
    who: publishers,
    summary: 'Take an entry off the public pages, with the reason; its history stays',
    input: z.object({ entryId: EntryId, reason }),
    output: Kept,
  }),
  takeEntryOut: operation({
    method: 'POST',
    path: '/api/offer-editing/entries/{entryId}/take-out',
    kind: 'json',
    who: publishers,
    summary: 'Take an entry out of the archive, as a draft',
    input: z.object({ entryId: EntryId }),
    output: Kept,
  }),
}
