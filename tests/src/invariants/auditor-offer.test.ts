// The auditor finds each promise about the local offer that somebody broke, and says nothing of a healthy one.
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Comment } from '@senco/domain/offer/comments/model'
import { audit } from '@senco/store/audit/audit'
import { offerChecks } from '@senco/store/audit/offer'
import type { Tables } from '@senco/store/client'
import { takeUpWrites } from '@senco/store/comments'
import { keys } from '@senco/store/keys'
import { offerKeys } from '@senco/store/offer/offer-keys'
import { publicCommentWrites } from '@senco/store/offer/publish-comments'
import { readCurrent, wantedWrite } from '@senco/store/offer/publish-snapshot'
import { transact } from '@senco/store/transact'
import { describe, expect, inject, test } from 'vitest'
import { newId } from '../support/meetings.ts'
import { aLiveEntry, deliverAll, keepEntries, offerNow, openPublic } from '../support/offer.ts'
import { everyRow } from '../support/rows.ts'
import { freshTables } from '../support/tables.ts'

const aComment = (): Comment => ({
  commentId: newId('comment'),
  theme: 'gap',
  original: 'Nothing for twins.',
  receivedAt: offerNow,
  version: 1,
})

const healthy = async () => {
  const tables = await freshTables()
  const entries = [aLiveEntry({ title: 'One' }, { covers: ['sch2-1-a'] }), aLiveEntry({ title: 'Two' })]
  await keepEntries(tables, entries)
  await deliverAll(tables)
  const waiting = aComment()
  await openPublic(tables, inject('dynamodb')).putComment(waiting)
  const moderation = {
    outcome: 'published' as const,
    redactions: [],
    reasons: [],
    at: offerNow,
    by: 'per_0000000000000001',
  }
  const shown: Comment = { ...aComment(), moderation, version: 2 }
  await openPublic(tables, inject('dynamodb')).putComment(shown)
  await transact(tables, takeUpWrites(tables, shown, offerNow))
  await transact(tables, publicCommentWrites(tables, shown))
  return { tables, entryId: entries[0]?.entryId ?? '', waiting, shown }
}
type Healthy = Awaited<ReturnType<typeof healthy>>

const put = (tables: Tables, table: 'service' | 'offer', Item: Record<string, unknown>) =>
  tables.document.send(new PutCommand({ TableName: tables[table], Item }))
const remove = (tables: Tables, table: 'service' | 'offer', Key: { pk: string; sk: string }) =>
  tables.document.send(new DeleteCommand({ TableName: tables[table], Key }))

const spoil = async (
  tables: Tables,
  table: 'service' | 'offer',
  key: { pk: string; sk: string },
  change: Record<string, unknown>,
) => {
  const rows = await everyRow({ ...tables, service: tables[table] })
  const row = rows.find(({ pk, sk }) => pk === key.pk && sk === key.sk)
  if (row === undefined) throw new Error(`Nothing at ${key.pk} ${key.sk}`)
  await put(tables, table, { ...row, ...change })
}

const list = 'The list of entries agrees with each entry'
const words = 'The live words of an entry are one of its versions'
const live = 'The public reads every live entry as it is, and no other'
const whole = 'What the public searches is whole and takes in every change'
const comments = 'A comment is in the inbox or taken up, and the public reads those that are published'

const breaks: readonly (readonly [string, string, (at: Healthy) => Promise<unknown>])[] = [
  [
    list,
    'a line that differs',
    ({ tables, entryId }) => spoil(tables, 'service', keys.board('entries', entryId), { t: 'Other' }),
  ],
  [list, 'an entry without a line', ({ tables, entryId }) => remove(tables, 'service', keys.board('entries', entryId))],
  [words, 'a version that is gone', ({ tables, entryId }) => remove(tables, 'service', keys.entryVersion(entryId, 1))],
  [
    live,
    'a live entry that is not published',
    ({ tables, entryId }) => remove(tables, 'offer', offerKeys.entry(entryId)),
  ],
  [
    live,
    'a published entry that is not live',
    ({ tables, entryId }) => spoil(tables, 'service', keys.entry(entryId), { status: 'archived' }),
  ],
  [
    live,
    'words that nobody published',
    ({ tables, entryId }) => spoil(tables, 'offer', offerKeys.entry(entryId), { title: 'Other' }),
  ],
  [
    live,
    'a verdict of the law that was lost',
    ({ tables, entryId }) => spoil(tables, 'offer', offerKeys.entry(entryId), { neverHidden: false }),
  ],
  [whole, 'a change that no snapshot took in', ({ tables }) => transact(tables, [wantedWrite(tables)])],
  [
    whole,
    'a part that is gone',
    async ({ tables }) =>
      remove(tables, 'offer', offerKeys.snapshotPart((await readCurrent(tables))?.version ?? '', 1)),
  ],
  [
    whole,
    'a list that says something else',
    ({ tables, entryId }) => spoil(tables, 'offer', offerKeys.entry(entryId), { summary: 'Other' }),
  ],
  [whole, 'no snapshot at all', ({ tables }) => remove(tables, 'offer', offerKeys.current())],
  [
    comments,
    'one that is in both places',
    ({ tables, shown }) => put(tables, 'offer', { ...offerKeys.inbox(shown.commentId), ...shown }),
  ],
  [
    comments,
    'one that the public reads and nobody published',
    ({ tables, waiting }) =>
      put(tables, 'offer', { ...offerKeys.comment(undefined, '2026-03-10', waiting.commentId), ...waiting }),
  ],
  [
    comments,
    'one that was published and is not there',
    ({ tables, shown }) => remove(tables, 'offer', offerKeys.comment(undefined, '2026-03-10', shown.commentId)),
  ],
]

describe('The auditor of the local offer', () => {
  test('finds nothing wrong in a healthy offer, and every promise is broken below', async () => {
    const { tables } = await healthy()
    expect((await audit(tables, offerNow, offerChecks)).violations).toEqual([])
    expect([...new Set(breaks.map(([name]) => name))].sort()).toEqual(offerChecks.map(({ name }) => name).sort())
  })

  test.each(breaks)('sees it when this is broken: %s (%s)', async (name, _, breakIt) => {
    const broken = await healthy()
    await breakIt(broken)
    expect((await audit(broken.tables, offerNow, offerChecks)).violations.map(({ check }) => check)).toContain(name)
  })
})
