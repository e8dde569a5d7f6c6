// What the public may read of a comment: the redacted words, what it is about, the answer. Nothing else leaves.
import * as z from 'zod/mini'
import { Id } from '../../ids.ts'
import { dateInWords, londonDate, PlainDate } from '../../time.ts'
import { type Comment, CommentTheme } from './model.ts'
import { redactedText } from './redaction.ts'

export const themeNames: Readonly<Record<CommentTheme, string>> = {
  content: 'What is in the local offer',
  quality: 'How good a service is',
  gap: 'Something is missing',
  accessibility: 'How easy it is to find and use',
  'how-developed': 'How it was made and reviewed',
}

export const PublishedAnswer = z.object({
  kind: z.enum(['did', 'will', 'could-not']),
  /** We did, We will, or We could not, because. */
  heading: z.string(),
  text: z.string(),
  answeredOn: PlainDate,
  action: z.optional(z.object({ what: z.string(), dueOn: PlainDate, doneOn: z.optional(PlainDate) })),
})
export type PublishedAnswer = z.infer<typeof PublishedAnswer>

export const PublishedComment = z.object({
  commentId: Id('comment'),
  entryId: z.optional(z.string()),
  theme: CommentTheme,
  receivedOn: PlainDate,
  youSaid: z.string(),
  answer: z.optional(PublishedAnswer),
})
export type PublishedComment = z.infer<typeof PublishedComment>

export const answerHeadings: Readonly<Record<PublishedAnswer['kind'], string>> = {
  did: 'We did',
  will: 'We will',
  'could-not': 'We could not, because',
}

type Promised = NonNullable<NonNullable<Comment['response']>['action']>

/** The public reads what and when, and not where we keep track of it. */
const promised = ({ what, dueOn, doneOn }: Promised) => ({ what, dueOn, ...(doneOn === undefined ? {} : { doneOn }) })

const answerOf = ({ response }: Comment): { answer?: PublishedAnswer } => {
  if (response === undefined) return {}
  const { kind, text, at, action } = response
  const heading = action?.doneOn === undefined ? answerHeadings[kind] : answerHeadings.did
  return {
    answer: {
      kind,
      heading,
      text,
      answeredOn: londonDate(at),
      ...(action === undefined ? {} : { action: promised(action) }),
    },
  }
}

/** `undefined` for whatever is not published. */
export const publishedComment = (comment: Comment): PublishedComment | undefined => {
  const { commentId, entryId, theme, original, receivedAt, moderation } = comment
  if (moderation?.outcome !== 'published') return undefined
  return {
    commentId,
    ...(entryId === undefined ? {} : { entryId }),
    theme,
    receivedOn: londonDate(receivedAt),
    youSaid: redactedText(original, moderation.redactions),
    ...answerOf(comment),
  }
}

/** `By 1 March 2027: ring every parent.` or `Done on 3 February 2027: ring every parent.` */
export const actionInWords = ({ what, dueOn, doneOn }: NonNullable<PublishedAnswer['action']>): string =>
  doneOn === undefined ? `By ${dateInWords(dueOn)}: ${what}` : `Done on ${dateInWords(doneOn)}: ${what}`
