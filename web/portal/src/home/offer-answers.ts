// What families wait for, as lines of the home page: comments to decide about and to answer, promises that are due, reviews
// and the annual statement that are not published.
import type { ListedComment } from '@senco/contract/offer-editing/comments'
import { isSuspected } from '@senco/domain/offer/comments/deadlines'
import { type CommentState, stateOf } from '@senco/domain/offer/comments/model'
import { addDays, type PlainDate } from '@senco/domain/time'
import type { OutputOf } from '../api/call.ts'
import { paths } from '../paths.ts'
import { counted, dateWords } from '../text/dates.ts'

export interface Prompt {
  readonly to: string
  readonly words: string
  readonly when?: string
}

/** Days before the annual statement is due from which it is asked for. */
const statementNotice = 60

const listAt = (show: string): string => `${paths.offerComments.to()}?show=${show}`

/** How many are late, or by when the first of them is owed. */
const byWhen = (comments: readonly ListedComment[], verb: string, today: PlainDate): string => {
  const days = comments.flatMap(({ due }) => due?.dueOn ?? []).sort()
  const late = days.filter((day) => day < today).length
  return late > 0 ? `${late} late` : `${verb} by ${dateWords(days[0] ?? today)}`
}

export const commentPrompts = (all: readonly ListedComment[], today: PlainDate): readonly Prompt[] => {
  const inState = (state: CommentState) => all.filter((one) => !isSuspected(one) && stateOf(one) === state)
  const [decide, answer] = [inState('received'), inState('published')]
  const promised = inState('action-open').filter(({ due }) => due !== undefined && due.dueOn <= today)
  return [
    ...(decide.length === 0
      ? []
      : [
          {
            to: listAt('decide'),
            words: `${counted(decide.length, 'comment waits', 'comments wait')} for your decision`,
            when: byWhen(decide, 'Decide', today),
          },
        ]),
    ...(answer.length === 0
      ? []
      : [
          {
            to: listAt('answer'),
            words: `${counted(answer.length, 'comment waits', 'comments wait')} for an answer`,
            when: byWhen(answer, 'Answer', today),
          },
        ]),
    ...(promised.length === 0
      ? []
      : [{ to: listAt('promised'), words: `${counted(promised.length, 'promise', 'promises')} to families due` }]),
  ]
}

type Reviews = Pick<OutputOf<'listReviews'>, 'rounds' | 'statementDueOn'>

export const reviewPrompts = ({ rounds, statementDueOn }: Reviews, today: PlainDate): readonly Prompt[] => [
  ...rounds
    .filter(({ publishedAt, to }) => publishedAt === undefined && to < today)
    .map(({ id, title, to }) => ({
      to: paths.offerReview.to({ reviewId: id }),
      words: `Publish the review “${title}”`,
      when: `It ended on ${dateWords(to)}`,
    })),
  ...(statementDueOn === undefined || addDays(today, statementNotice) < statementDueOn
    ? []
    : [
        {
          to: paths.offerReviews.to(),
          words: 'Publish the annual statement about comments',
          when: `${statementDueOn < today ? 'Late: due' : 'Due'} on ${dateWords(statementDueOn)}`,
        },
      ]),
]
