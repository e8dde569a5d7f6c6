// By when a comment is looked at and answered. Both are the council's choice; the law asks for once a year at least.
import type { Closure } from '../../calendar/model.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import { addDays, addYears, londonDate, type PlainDate } from '../../time.ts'
import { type CommentStanding, stateOf } from './model.ts'

/** Practice 10.5, rule L2: published within 20 working days, answered within a term. */
export interface CommentPolicy {
  readonly publishWithinWorkingDays: number
  readonly answerWithinDays: number
}
export const defaultCommentPolicy: CommentPolicy = { publishWithinWorkingDays: 20, answerWithinDays: 91 }

/** Spam that nobody has looked at waits for nobody. */
export const isSuspected = ({ suspicions, moderation }: CommentStanding): boolean =>
  moderation === undefined && suspicions !== undefined && suspicions.length > 0

export interface Deadline {
  readonly for: 'decision' | 'answer' | 'action'
  readonly dueOn: PlainDate
}

/** The next thing that is owed for a comment; nothing for what is answered, done or not published. */
export const nextDeadline = (
  comment: CommentStanding,
  closures: readonly Closure[],
  policy: CommentPolicy = defaultCommentPolicy,
): Deadline | undefined => {
  const receivedOn = londonDate(comment.receivedAt)
  switch (stateOf(comment)) {
    case 'received':
      return { for: 'decision', dueOn: addWorkingDays(receivedOn, policy.publishWithinWorkingDays, closures) }
    case 'published':
      return { for: 'answer', dueOn: addDays(receivedOn, policy.answerWithinDays) }
    case 'action-open':
      return { for: 'action', dueOn: comment.response?.action?.dueOn ?? receivedOn }
    default:
      return undefined
  }
}

/**
 * By when comments and answers must have been published: a year after the last time.
 * Source: Special Educational Needs and Disability Regulations 2014, regulation 56(3), at least annually.
 */
export const nextPublicationDue = (lastPublishedOn: PlainDate): PlainDate => addYears(lastPublishedOn, 1)
