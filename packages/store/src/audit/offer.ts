// What must hold of the local offer: lists agree with entries, and the public reads what is live, whole and nothing else.
// While the stream still carries a change, the public is behind; what stays behind is broken.

import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Comment } from '@senco/domain/offer/comments/model'
import { publishedComment } from '@senco/domain/offer/comments/published'
import { boardEntry } from '@senco/domain/offer/coverage/board'
import { heldByLaw } from '@senco/domain/offer/coverage/held-by-law'
import { Elsewhere } from '@senco/domain/offer/coverage/model'
import { entryRowOf } from '@senco/domain/offer/entry-row'
import { Entry, EntryVersion } from '@senco/domain/offer/model'
import { Published, publishedEntry } from '@senco/domain/offer/published'
import { packEntryRow } from '../entry-rows.ts'
import { keys } from '../keys.ts'
import { offerKeys } from '../offer/offer-keys.ts'
import { CurrentRow, PartRow } from '../offer/published-rows.ts'
import type { Check, Violation } from './check.ts'
import { type Item, itemAt, partitionsOf, type Snapshot } from './snapshot.ts'

const entriesOf = (snapshot: Snapshot): readonly Entry[] =>
  partitionsOf(snapshot, 'ENTRY').flatMap(([, items]) =>
    items.filter(({ sk }) => sk === 'META').map((item) => Entry.parse(item)),
  )

/** Rows of a partition of the offer table; none where it was not read. */
const offerRows = ({ offer }: Snapshot, pk: string): readonly Item[] => offer?.get(pk) ?? []

const bare = ({ pk: _, sk: __, v: ___, ...rest }: Item): Record<string, unknown> => rest

/** `on` and what is said for each that lacks its partner, from either side. */
const partners = (
  wanted: ReadonlyMap<string, unknown>,
  there: ReadonlyMap<string, unknown>,
  says: { readonly missing: string; readonly differs: string; readonly stray: string },
): readonly Violation[] => [
  ...[...wanted].flatMap(([on, value]) => {
    if (!there.has(on)) return [{ on, says: says.missing }]
    return isDeepStrictEqual(value, there.get(on)) ? [] : [{ on, says: says.differs }]
  }),
  ...[...there.keys()].filter((on) => !wanted.has(on)).map((on) => ({ on, says: says.stray })),
]

const listAgrees: Check['find'] = (snapshot) =>
  partners(
    new Map(entriesOf(snapshot).map((entry) => [entry.entryId, packEntryRow(entryRowOf(entry))])),
    new Map((snapshot.partitions.get(keys.board('entries', '').pk) ?? []).map((item) => [item.sk, bare(item)])),
    { missing: 'An entry without a line', differs: 'The line says something else', stray: 'A line without an entry' },
  )

const liveWordsAreKept: Check['find'] = (snapshot) =>
  entriesOf(snapshot).flatMap(({ entryId, live }) => {
    if (live === undefined) return []
    const item = itemAt(snapshot, keys.entryVersion(entryId, live.version))
    const kept = item === undefined ? undefined : EntryVersion.parse(item).content
    return isDeepStrictEqual(kept, live.content) ? [] : [{ on: entryId, says: `Version ${live.version} is not kept` }]
  })

const publicIsLive: Check['find'] = (snapshot) => {
  if (snapshot.offer === undefined) return []
  const entries = entriesOf(snapshot)
  const elsewhere = (snapshot.partitions.get(keys.elsewhere('').pk) ?? [])
    .filter(({ sk }) => sk.startsWith(keys.elsewhere('').sk))
    .map((item) => Elsewhere.parse(item))
  const held = heldByLaw(
    entries.flatMap((entry) => boardEntry(entry) ?? []),
    elsewhere,
  )
  const wanted = entries.flatMap((entry) => publishedEntry(entry, held.has(entry.entryId)) ?? [])
  return partners(
    new Map(wanted.map((entry) => [entry.entryId, entry])),
    new Map(offerRows(snapshot, offerKeys.entry('').pk).map((item) => [item.sk, Published.parse(item)])),
    {
      missing: 'It is live and not published',
      differs: 'The public reads something else than is live',
      stray: 'It is published and not live',
    },
  )
}

const everythingIn = (snapshot: Snapshot, { version }: CurrentRow): readonly unknown[] => {
  const parts = offerRows(snapshot, offerKeys.feedPart(version, 1).pk).map((item) => PartRow.parse(item).bytes)
  return parts.length === 0 ? [] : JSON.parse(gunzipSync(Buffer.concat(parts)).toString('utf8'))
}

const snapshotIsWhole: Check['find'] = (snapshot) => {
  const on = offerKeys.current().pk
  const rows = offerRows(snapshot, on)
  const published = offerRows(snapshot, offerKeys.entry('').pk)
  const item = rows.find(({ sk }) => sk === offerKeys.current().sk)
  if (item === undefined) return published.length === 0 ? [] : [{ on, says: 'Entries are published, and no snapshot' }]
  const current = CurrentRow.parse(item)
  const wanted = Number(rows.find(({ sk }) => sk === offerKeys.wanted().sk)?.['wanted'] ?? 0)
  const parts = offerRows(snapshot, offerKeys.snapshotPart(current.version, 1).pk).length
  if (current.covers < wanted) return [{ on, says: `It takes in ${current.covers} of ${wanted} changes` }]
  if (parts !== current.chunks) return [{ on, says: `${parts} of its ${current.chunks} parts are there` }]
  const rowOf = (one: unknown) => Published.parse(one)
  return partners(
    new Map(published.map((row) => [row.sk, rowOf(row)])),
    new Map(everythingIn(snapshot, current).map((one) => [rowOf(one).entryId, rowOf(one)])),
    { missing: 'The list lacks it', differs: 'The list says something else', stray: 'Only the list has it' },
  )
}

const commentsAgree: Check['find'] = (snapshot) => {
  if (snapshot.offer === undefined) return []
  const comments = partitionsOf(snapshot, 'COMMENT').flatMap(([, items]) =>
    items.filter(({ sk }) => sk === 'META').map((item) => Comment.parse(item)),
  )
  // A mark without words stays there for a while, so that the same form sent again cannot come back.
  const waiting = offerRows(snapshot, offerKeys.inbox('').pk).filter((row) => row['takenUp'] !== true)
  const inbox = new Set(waiting.map(({ sk }) => sk))
  const wanted = comments.flatMap((comment) => publishedComment(comment) ?? [])
  return [
    ...comments
      .filter(({ commentId }) => inbox.has(commentId))
      .map(({ commentId }) => ({ on: commentId, says: 'It was taken up and is in the inbox still' })),
    ...partners(
      new Map(wanted.map((one) => [offerKeys.comment(one.entryId, one.receivedOn, one.commentId).sk, one])),
      new Map(offerRows(snapshot, offerKeys.comment(undefined, '', '').pk).map((item) => [item.sk, bare(item)])),
      {
        missing: 'It is to be read by the public and is not',
        differs: 'The public reads something else',
        stray: 'The public reads what nobody published',
      },
    ),
  ]
}

export const offerChecks: readonly Check[] = [
  { name: 'The list of entries agrees with each entry', find: listAgrees },
  { name: 'The live words of an entry are one of its versions', find: liveWordsAreKept },
  { name: 'The public reads every live entry as it is, and no other', find: publicIsLive },
  { name: 'What the public searches is whole and takes in every change', find: snapshotIsWhole },
  { name: 'A comment is in the inbox or taken up, and the public reads those that are published', find: commentsAgree },
]
