// Publishing a comment or not: the rules, and the sentence for the history, which never repeats the comment.

import type { Reason } from '../../clusters/papers-model.ts'
import { passageProblems } from '../../clusters/passages.ts'
import { conflict, type FieldProblem, invalid } from '../../refusal.ts'
import { type Instant, londonDate } from '../../time.ts'
import type { Comment, Redaction, WithheldReason } from './model.ts'
import { keptText, redactedText, settledRedactions } from './redaction.ts'

export interface CommentDecision {
  readonly comment: Comment
  readonly sentence: string
}

export interface Moderator {
  readonly by: string
  readonly at: Instant
}

export const withheldNames: Readonly<Record<WithheldReason, string>> = {
  vexatious: 'it is vexatious',
  'about-an-individual': "it is about one person's services",
  identifying: 'it would identify somebody',
  abusive: 'it is abusive',
  'not-a-comment': 'it is not about the local offer',
}

/** Where each reason comes from: law, or the council's choice. Shown beside the choice. */
export const withheldSources: Readonly<Record<WithheldReason, string>> = {
  vexatious: 'Special Educational Needs and Disability Regulations 2014, regulation 56(4)',
  'about-an-individual': 'Special Educational Needs and Disability Regulations 2014, regulation 56(4)',
  identifying: 'Special Educational Needs and Disability Regulations 2014, regulation 56(3)',
  abusive: "The council's choice",
  'not-a-comment': "The council's choice",
}

const requireUnanswered = ({ response }: Comment): void => {
  if (response !== undefined)
    throw conflict('answered', 'This comment has been answered. Take the answer back before you decide again.')
}

/** Fewer letters than these say nothing to a reader. */
const fewestLetters = 10

/**
 * Publishes what is left of the comment.
 * @throws Refusal when almost nothing is left, or something that looks like a date of birth or a number of a person
 *   stays without a reason (regulation 56(3): in a form that identifies no individual).
 */
export const publishComment = (
  comment: Comment,
  command: { readonly redactions: readonly Redaction[]; readonly reasons?: readonly Reason[] },
  { by, at }: Moderator,
): CommentDecision => {
  requireUnanswered(comment)
  const redactions = [...settledRedactions(comment.original, command.redactions)]
  const reasons = [...(command.reasons ?? [])]
  if ((keptText(comment.original, redactions).match(/\p{L}/gu)?.length ?? 0) < fewestLetters)
    throw invalid([
      { field: 'redactions', message: 'Almost nothing is left to read. Leave more of it, or do not publish it.' },
    ])
  const left = { field: 'redactions', text: redactedText(comment.original, redactions) }
  const problems = passageProblems([left], reasons, londonDate(at))
  if (problems.length > 0) throw invalid(problems)
  const parts = redactions.length
  const without = parts === 0 ? '' : `, without ${parts === 1 ? 'one passage' : `${parts} passages`}`
  return {
    comment: {
      ...comment,
      moderation: { outcome: 'published', redactions, reasons, by, at },
      version: comment.version + 1,
    },
    sentence: `Published the comment${without}`,
  }
}

/** @throws Refusal without a sentence that says why, which the reason alone does not. */
export const withholdComment = (
  comment: Comment,
  command: { readonly reason: WithheldReason; readonly note: string },
  { by, at }: Moderator,
): CommentDecision => {
  requireUnanswered(comment)
  const note = command.note.trim()
  const problems: FieldProblem[] = []
  if (note.length < fewestLetters)
    problems.push({ field: 'note', message: 'Say in a sentence why it will not be published.' })
  if (note.length > 1000) problems.push({ field: 'note', message: 'Say why in 1,000 characters or fewer.' })
  if (problems.length > 0) throw invalid(problems)
  return {
    comment: {
      ...comment,
      moderation: { outcome: 'not-published', reason: command.reason, note, by, at },
      version: comment.version + 1,
    },
    sentence: `Did not publish the comment, because ${withheldNames[command.reason]}`,
  }
}
