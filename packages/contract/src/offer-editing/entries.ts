// Looking at entries of the local offer and writing them.
import { EntryContent } from '@senco/domain/offer/model'
import { EntryKind } from '@senco/domain/offer/vocabulary'
import { ToldBy } from '@senco/domain/register/model'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { EntryId, editors, Kept, keepers, lookers, seen } from './fields.ts'
import { EntryPage, ListedEntry, VersionPage } from './page.ts'

export const entries = {
  listEntries: operation({
    method: 'GET',
    path: '/api/offer-editing/entries',
    kind: 'json',
    who: lookers,
    summary: 'Every entry for staff and auditors, for others their own; lists, filters and counts are the reader’s',
    input: z.object({}),
    output: z.object({ asOf: Instant, entries: z.array(ListedEntry) }),
  }),
  viewEntry: operation({
    method: 'GET',
    path: '/api/offer-editing/entries/{entryId}',
    kind: 'json',
    who: lookers,
    summary: 'One entry: its words, what differs from the published ones, advice, links, history and versions',
    input: z.object({ entryId: EntryId }),
    output: EntryPage,
  }),
  viewEntryVersion: operation({
    method: 'GET',
    path: '/api/offer-editing/entries/{entryId}/versions/{version}',
    kind: 'json',
    who: lookers,
    summary: 'An earlier version of an entry, and what differs from the latest words',
    input: z.object({ entryId: EntryId, version: z.string().check(z.regex(/^\d{1,6}$/)) }),
    output: VersionPage,
  }),
  startEntry: operation({
    method: 'POST',
    path: '/api/offer-editing/entries',
    kind: 'json',
    who: editors,
    summary:
      'Begin a draft: blank, from what the register knows of a setting (once a setting), or as a copy of an entry',
    input: z.object({
      from: z.discriminatedUnion('from', [
        z.object({
          from: z.literal('blank'),
          kind: EntryKind,
          title: z
            .string()
            .check(z.trim(), z.minLength(1, 'Enter a title.'), z.maxLength(160, 'Use 160 characters or fewer.')),
          /** The entry of the information, advice and support service: for the council to begin, or that service. */
          impartialAdvice: z.optional(z.boolean()),
        }),
        z.object({ from: z.literal('setting'), settingId: z.string().check(z.maxLength(60)) }),
        z.object({ from: z.literal('copy'), entryId: EntryId }),
      ]),
    }),
    output: Kept,
  }),
  saveEntry: operation({
    method: 'PUT',
    path: '/api/offer-editing/entries/{entryId}',
    kind: 'json',
    who: editors,
    summary: 'Keep the words as a draft; what the public reads stays until they are published',
    input: z.object({
      ...seen,
      /** Facts of a setting in it are not read: they come from the register. */
      content: EntryContent,
      toldBy: z.optional(ToldBy),
    }),
    output: Kept,
  }),
  setEntryOwner: operation({
    method: 'PUT',
    path: '/api/offer-editing/entries/{entryId}/owner',
    kind: 'json',
    who: keepers,
    summary: 'Say which person, or which organisation, keeps an entry right; neither: nobody does',
    input: z.object({
      entryId: EntryId,
      ownerId: z.optional(z.string().check(z.maxLength(60))),
      organisation: z.optional(z.string().check(z.trim(), z.maxLength(60, 'Use 60 characters or fewer.'))),
    }),
    output: Kept,
  }),
  setEntryCovers: operation({
    method: 'PUT',
    path: '/api/offer-editing/entries/{entryId}/covers',
    kind: 'json',
    who: keepers,
    summary: 'Say which lines of the law and of the toolkit an entry covers',
    input: z.object({
      entryId: EntryId,
      covers: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(100)),
    }),
    output: Kept,
  }),
  recordChildminderAgreement: operation({
    method: 'PUT',
    path: '/api/offer-editing/entries/{entryId}/agreement',
    kind: 'json',
    who: [...keepers, 'childminder'],
    summary: 'Record that a childminder agrees to be shown with name, address and map point, or no longer does',
    input: z.object({ entryId: EntryId, agrees: z.boolean(), toldBy: z.optional(ToldBy) }),
    output: Kept,
  }),
  listEntryOwners: operation({
    method: 'GET',
    path: '/api/offer-editing/owners',
    kind: 'json',
    who: keepers,
    summary: 'People who may own an entry, and the organisations that own one or have somebody here',
    input: z.object({}),
    output: z.object({
      people: z.array(z.object({ personId: z.string(), name: z.string(), role: z.string() })),
      organisations: z.array(z.string()),
    }),
  }),
}
