// A comment as one small row of the moderators' list: what it is about, how it begins, and where it stands.
import * as z from 'zod/mini'
import { Id } from '../../ids.ts'
import { type Comment, CommentStanding, SubmitterKind } from './model.ts'

export const CommentRow = z.extend(CommentStanding, {
  commentId: Id('comment'),
  entryId: z.optional(z.string()),
  submitter: z.optional(SubmitterKind),
  /** Its first words, in one line. */
  begins: z.string(),
})
export type CommentRow = z.infer<typeof CommentRow>

const longestBeginning = 80

const beginningOf = (original: string): string => {
  const line = original.replace(/\s+/g, ' ').trim()
  if (line.length <= longestBeginning) return line
  return `${line.slice(0, longestBeginning).replace(/\s?\S*$/u, '')} …`
}

/** Absent fields stay away, so that the same comment is always the same row. */
export const commentRow = (comment: Comment): CommentRow => {
  const { commentId, entryId, theme, submitter, original, receivedAt, suspicions, moderation, response } = comment
  return {
    commentId,
    ...(entryId === undefined ? {} : { entryId }),
    theme,
    ...(submitter === undefined ? {} : { submitter }),
    begins: beginningOf(original),
    receivedAt,
    ...(suspicions === undefined ? {} : { suspicions }),
    ...(moderation === undefined
      ? {}
      : {
          moderation: {
            outcome: moderation.outcome,
            ...(moderation.outcome === 'not-published' ? { reason: moderation.reason } : {}),
          },
        }),
    ...(response === undefined
      ? {}
      : {
          response: {
            kind: response.kind,
            ...(response.action === undefined
              ? {}
              : {
                  action: {
                    dueOn: response.action.dueOn,
                    ...(response.action.doneOn === undefined ? {} : { doneOn: response.action.doneOn }),
                  },
                }),
          },
        }),
  }
}
