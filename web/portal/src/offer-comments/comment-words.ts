// A comment's state, theme and sender in words, and what is owed for it.
import type { ListedComment } from '@senco/contract/offer-editing/comments'
import { isSuspected } from '@senco/domain/offer/comments/deadlines'
import {
  type CommentStanding,
  type CommentState,
  type RedactionKind,
  type SubmitterKind,
  stateOf,
} from '@senco/domain/offer/comments/model'
import type { TagColour } from '../govuk/tag.tsx'
import { dateWords } from '../text/dates.ts'

export const stateNames: Readonly<Record<CommentState, string>> = {
  received: 'To decide',
  published: 'To answer',
  'action-open': 'Promised',
  responded: 'Answered',
  'action-done': 'Done',
  'not-published': 'Not published',
}

export const stateColours: Readonly<Record<CommentState, TagColour>> = {
  received: 'blue',
  published: 'purple',
  'action-open': 'yellow',
  responded: 'green',
  'action-done': 'green',
  'not-published': 'grey',
}

export const submitterNames: Readonly<Record<SubmitterKind, string>> = {
  parent: 'A parent or carer',
  'young-person': 'A young person',
  setting: 'Somebody at a nursery, school or childminder',
  professional: 'Somebody who works with families',
  group: 'A group of parents',
  other: 'Somebody else',
}

export const redactionChoices: readonly { readonly value: RedactionKind; readonly label: string }[] = [
  { value: 'name', label: 'A name' },
  { value: 'contact', label: 'Contact details' },
  { value: 'date-of-birth', label: 'A date' },
  { value: 'number', label: 'A number' },
  { value: 'place', label: 'A place' },
  { value: 'other', label: 'Other words' },
]

const dueNames = { decision: 'Decide by', answer: 'Answer by', action: 'Do by' } as const

/** `Decide by 3 March 2026`, or what is late. */
export const dueWords = (due: NonNullable<ListedComment['due']>, today: string): { words: string; late: boolean } => {
  const late = due.dueOn < today
  return { words: `${late ? 'Late: ' : ''}${dueNames[due.for]} ${dateWords(due.dueOn)}`, late }
}

/** Lists of the comments page, in the order of what has to be done. */
export const commentLists = {
  decide: 'To decide',
  answer: 'To answer',
  promised: 'Promised',
  answered: 'Answered',
  withheld: 'Not published',
  spam: 'May be spam',
} as const
export type CommentList = keyof typeof commentLists

const lists: Readonly<Record<CommentState, CommentList>> = {
  received: 'decide',
  published: 'answer',
  'action-open': 'promised',
  responded: 'answered',
  'action-done': 'answered',
  'not-published': 'withheld',
}

export const listOf = (comment: CommentStanding): CommentList =>
  isSuspected(comment) ? 'spam' : lists[stateOf(comment)]

/** What is owed first comes first; of what owes nothing, the newest. */
export const inOrder = <C extends ListedComment>(comments: readonly C[]): C[] =>
  [...comments].sort((one, other) =>
    one.due !== undefined && other.due !== undefined
      ? one.due.dueOn.localeCompare(other.due.dueOn)
      : other.receivedAt.localeCompare(one.receivedAt),
  )
