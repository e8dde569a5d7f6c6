// Answering a published comment: "You said, we did, we could not because", with the action intended.
import { conflict, type FieldProblem, invalid } from '../../refusal.ts'
import { addYears, dateInWords, londonDate, type PlainDate } from '../../time.ts'
import { type Comment, type CommentState, type Response, stateOf } from './model.ts'
import type { CommentDecision, Moderator } from './moderation.ts'

export interface ResponseCommand {
  readonly kind: Response['kind']
  readonly text: string
  /** Only where we shall do something: what, and by when. */
  readonly action?: { readonly what: string; readonly dueOn: PlainDate } | undefined
}

const problemsOf = ({ kind, text, action }: ResponseCommand, today: PlainDate): FieldProblem[] => {
  const problems: FieldProblem[] = []
  const length = text.trim().length
  if (length === 0)
    problems.push({ field: 'text', message: kind === 'could-not' ? 'Say why you could not.' : 'Write an answer.' })
  if (length > 3000) problems.push({ field: 'text', message: 'Answer in 3,000 characters or fewer.' })
  if (kind !== 'will') return problems
  if ((action?.what ?? '').trim() === '')
    problems.push({ field: 'action.what', message: 'Say what you will do. The law asks for the action intended.' })
  if (action === undefined || action.dueOn <= today || action.dueOn > addYears(today, 3))
    problems.push({ field: 'action.dueOn', message: 'Give a day to come within three years.' })
  return problems
}

/** Answers, or answers anew. @throws Refusal when the comment is not public: its answer would have nothing above it. */
export const respondToComment = (
  comment: Comment,
  command: ResponseCommand,
  { by, at }: Moderator,
): CommentDecision => {
  if (comment.moderation?.outcome !== 'published')
    throw conflict('not-published', 'Publish the comment before you answer it.')
  const problems = problemsOf(command, londonDate(at))
  if (problems.length > 0) throw invalid(problems)
  const { kind, text, action } = command
  const response: Response = {
    kind,
    text: text.trim(),
    ...(kind === 'will' && action !== undefined ? { action: { what: action.what.trim(), dueOn: action.dueOn } } : {}),
    by,
    at,
  }
  const until = response.action === undefined ? '' : `, to be done by ${dateInWords(response.action.dueOn)}`
  return {
    comment: { ...comment, response, version: comment.version + 1 },
    sentence: `${comment.response === undefined ? 'Answered' : 'Changed the answer to'} the comment${until}`,
  }
}

/** Marks the action intended as done. @throws Refusal when there is none. */
export const finishAction = (comment: Comment, doneOn: PlainDate, { at }: Moderator): CommentDecision => {
  const { response } = comment
  if (response?.action === undefined) throw conflict('no-action', 'No action was promised for this comment.')
  if (doneOn > londonDate(at)) throw invalid([{ field: 'doneOn', message: 'Give today or a day before.' }])
  return {
    comment: {
      ...comment,
      response: { ...response, action: { ...response.action, doneOn } },
      version: comment.version + 1,
    },
    sentence: 'The action promised for the comment is done',
  }
}

/** Takes an answer back, so that the comment can be decided anew. */
export const withdrawResponse = (comment: Comment): CommentDecision => {
  const { response: _, ...rest } = comment
  return { comment: { ...rest, version: comment.version + 1 }, sentence: 'Took the answer to the comment back' }
}

const finished: readonly CommentState[] = ['not-published', 'responded', 'action-done']

/** The contact is only there to answer: with the decision after which nothing is owed, it goes. */
export const withoutContactWhenDone = (decision: CommentDecision): CommentDecision => {
  const { contact, ...comment } = decision.comment
  if (contact === undefined || !finished.includes(stateOf(comment))) return decision
  return { comment, sentence: `${decision.sentence}. The contact details were deleted` }
}
