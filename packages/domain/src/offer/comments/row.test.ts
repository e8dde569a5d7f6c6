import { describe, expect, it } from 'vitest'
import { moderator, received } from './comment-builder.ts'
import { nextDeadline } from './deadlines.ts'
import { stateOf } from './model.ts'
import { publishComment, withholdComment } from './moderation.ts'
import { finishAction, respondToComment } from './response.ts'
import { CommentRow, commentRow } from './row.ts'
import { commentStatistics } from './statistics.ts'

const published = publishComment(received(), { redactions: [] }, moderator).comment
const promised = respondToComment(
  published,
  { kind: 'will', text: 'We shall.', action: { what: 'Start a group', dueOn: '2026-09-01' } },
  moderator,
).comment
const each = [
  received({ suspicions: ['It holds more than two links.'] }),
  received({ contact: { email: 'ann@example.com' }, submitter: 'parent', entryId: 'ent_0001' }),
  published,
  promised,
  finishAction(promised, '2026-03-09', moderator).comment,
  withholdComment(received(), { reason: 'vexatious', note: 'Sent forty times over.' }, moderator).comment,
]

describe('the row of a comment', () => {
  it('stands where its comment stands, owes what it owes and counts as it counts', () => {
    for (const comment of each) {
      const row = commentRow(comment)
      expect(CommentRow.parse(row)).toEqual(row)
      expect(stateOf(row)).toBe(stateOf(comment))
      expect(nextDeadline(row, [])).toEqual(nextDeadline(comment, []))
    }
    expect(commentStatistics(each.map(commentRow), '2026-03-11', [])).toEqual(commentStatistics(each, '2026-03-11', []))
  })

  it('says how the comment begins and nothing of who sent it', () => {
    const long = received({
      original: `${'The page\nis old. '.repeat(20)}Ring 01632 960999.`,
      contact: { name: 'Ann' },
    })
    expect(commentRow(long).begins).toMatch(/^The page is old\. .{40,75} …$/)
    expect(JSON.stringify(commentRow(long))).not.toMatch(/Ann|01632/)
  })
})
