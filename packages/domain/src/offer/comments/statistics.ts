// Counts of comments over a time: what came, what became of it, what is late. Spam that nobody has looked at, and what a
// moderator found to be no comment, stand in counts of their own.
import type { Closure } from '../../calendar/model.ts'
import { londonDate, type PlainDate } from '../../time.ts'
import { type CommentPolicy, defaultCommentPolicy, isSuspected, nextDeadline } from './deadlines.ts'
import { type CommentStanding, CommentTheme, stateOf, WithheldReason } from './model.ts'

type Counts<K extends string> = Readonly<Record<K, number>>

export interface CommentStatistics {
  readonly received: number
  readonly byTheme: Counts<CommentTheme>
  readonly waiting: number
  readonly published: number
  readonly notPublished: number
  readonly byReason: Counts<WithheldReason>
  /** Of those published. */
  readonly answered: number
  readonly actionsOpen: number
  readonly actionsDone: number
  /** A decision, an answer or an action whose day has passed. */
  readonly late: number
  /** Kept apart by the rules about spam, not looked at yet. Not among those received. */
  readonly suspected: number
  /** Not among those received either. */
  readonly noComments: number
}

const countsOf = <K extends string>(keys: readonly K[], found: readonly K[]): Counts<K> => {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
  for (const key of found) counts[key] += 1
  return counts
}

const reasonOf = ({ moderation }: CommentStanding): WithheldReason | undefined =>
  moderation?.outcome === 'not-published' ? moderation.reason : undefined

export const receivedBetween = <C extends CommentStanding>(
  comments: readonly C[],
  from: PlainDate,
  to: PlainDate,
): readonly C[] =>
  comments.filter(({ receivedAt }) => {
    const on = londonDate(receivedAt)
    return from <= on && on <= to
  })

export const commentStatistics = (
  comments: readonly CommentStanding[],
  today: PlainDate,
  closures: readonly Closure[],
  policy: CommentPolicy = defaultCommentPolicy,
): CommentStatistics => {
  const suspected = comments.filter(isSuspected)
  const noComments = comments.filter((each) => reasonOf(each) === 'not-a-comment')
  const real = comments.filter((each) => !isSuspected(each) && reasonOf(each) !== 'not-a-comment')
  const states = real.map(stateOf)
  const count = (...wanted: readonly string[]): number => states.filter((state) => wanted.includes(state)).length
  const reasons = comments.map(reasonOf).filter((reason) => reason !== undefined)
  return {
    received: real.length,
    byTheme: countsOf(
      CommentTheme.options,
      real.map(({ theme }) => theme),
    ),
    waiting: count('received'),
    published: count('published', 'responded', 'action-open', 'action-done'),
    notPublished: count('not-published'),
    byReason: countsOf(WithheldReason.options, reasons),
    answered: count('responded', 'action-open', 'action-done'),
    actionsOpen: count('action-open'),
    actionsDone: count('action-done'),
    late: real.filter((each) => (nextDeadline(each, closures, policy)?.dueOn ?? today) < today).length,
    suspected: suspected.length,
    noComments: noComments.length,
  }
}
