// What must hold of reviews, statements and the list of comments: lists agree with what they list, and the public reads
// what was published and nothing else. Comments themselves and their inbox are looked at in offer.ts.
import { isDeepStrictEqual } from 'node:util'
import { Comment } from '@senco/domain/offer/comments/model'
import { publishedReview } from '@senco/domain/offer/comments/published-review'
import { ReviewRound } from '@senco/domain/offer/comments/review'
import { commentRow } from '@senco/domain/offer/comments/row'
import { publishedStatement, Statement } from '@senco/domain/offer/comments/statement'
import { keys } from '../keys.ts'
import { offerKeys } from '../offer/offer-keys.ts'
import type { Check, Violation } from './check.ts'
import { type Item, partitionsOf, type Snapshot } from './snapshot.ts'

const metas = <T>(snapshot: Snapshot, kind: string, parse: (item: Item) => T): readonly T[] =>
  partitionsOf(snapshot, kind).flatMap(([, items]) => items.filter(({ sk }) => sk === 'META').map(parse))

const bare = ({ pk: _, sk: __, v: ___, ...rest }: Item): Record<string, unknown> => rest

/** What lacks its row, has another, or is a row of nothing. */
const compare = (wanted: ReadonlyMap<string, unknown>, there: readonly Item[]): readonly Violation[] => [
  ...[...wanted].flatMap(([on, value]): Violation[] => {
    const found = there.find(({ sk }) => sk === on)
    if (found === undefined) return [{ on, says: 'The row is missing' }]
    return isDeepStrictEqual(bare(found), value) ? [] : [{ on, says: 'The row says something else' }]
  }),
  ...there.filter(({ sk }) => !wanted.has(sk)).map(({ sk }) => ({ on: sk, says: 'Nothing has this row' })),
]

export const commentChecks: readonly Check[] = [
  {
    name: 'The list of comments agrees with each comment',
    find: (snapshot) =>
      compare(
        new Map(
          metas(snapshot, 'COMMENT', (item) => Comment.parse(item)).map((one) => [one.commentId, commentRow(one)]),
        ),
        snapshot.partitions.get(keys.board('comments', '').pk) ?? [],
      ),
  },
  {
    name: 'The public reads every published review and statement as it is, and no other',
    find: (snapshot) => {
      const { offer } = snapshot
      if (offer === undefined) return []
      const rounds = metas(snapshot, 'REVIEW', (item) => ReviewRound.parse(item)).flatMap(
        (round) => publishedReview(round) ?? [],
      )
      const statements = metas(snapshot, 'STATEMENT', (item) => Statement.parse(item)).flatMap(
        (statement) => publishedStatement(statement) ?? [],
      )
      return [
        ...compare(
          new Map(rounds.map((one) => [offerKeys.review(one.to, one.reviewId).sk, one])),
          offer.get(offerKeys.review('', '').pk) ?? [],
        ),
        ...compare(
          new Map(statements.map((one) => [offerKeys.statement(one.to, one.statementId).sk, one])),
          offer.get(offerKeys.statement('', '').pk) ?? [],
        ),
      ]
    },
  },
]
