// A comment on the local offer, from the moment somebody sends it. The original is never changed; what the public reads
// is worked out from it (published.ts). Deciding is left to moderation.ts and response.ts.
import * as z from 'zod/mini'
import { Reason } from '../../clusters/papers-model.ts'
import { Id } from '../../ids.ts'
import { Instant, PlainDate } from '../../time.ts'

/**
 * What a comment is about. The Special Educational Needs and Disability Regulations 2014, regulation 56(1), have three:
 * content (with its quality, and what is not included), accessibility, and how the offer was developed or reviewed.
 */
export const CommentTheme = z.enum(['content', 'quality', 'gap', 'accessibility', 'how-developed'])
export type CommentTheme = z.infer<typeof CommentTheme>

export const SubmitterKind = z.enum(['parent', 'young-person', 'setting', 'professional', 'group', 'other'])
export type SubmitterKind = z.infer<typeof SubmitterKind>

/**
 * Regulation 56(4): no duty to publish what is vexatious or about services to one person. Regulation 56(3): nobody may
 * be identified. `abusive` and `not-a-comment` (advertising, a test) are the council's choice.
 */
export const WithheldReason = z.enum(['vexatious', 'about-an-individual', 'identifying', 'abusive', 'not-a-comment'])
export type WithheldReason = z.infer<typeof WithheldReason>

export const RedactionKind = z.enum(['name', 'contact', 'date-of-birth', 'number', 'place', 'other'])
export type RedactionKind = z.infer<typeof RedactionKind>

/** From and to, in UTF-16 units of the original; `to` is not part of it. */
export const Redaction = z.object({ from: z.int(), to: z.int(), kind: RedactionKind })
export type Redaction = z.infer<typeof Redaction>

/** Only to answer the person. Never published, and taken out when there is nothing more to answer. */
export const Contact = z.object({
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  telephone: z.optional(z.string()),
})
export type Contact = z.infer<typeof Contact>

export const Moderation = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('published'),
    redactions: z.array(Redaction),
    /** Why something that looks like a date of birth or a number of a person may stay. */
    reasons: z.array(Reason),
    by: z.string(),
    at: Instant,
  }),
  z.object({
    outcome: z.literal('not-published'),
    reason: WithheldReason,
    /** For those who ask why, and for whoever looks at it again. */
    note: z.string(),
    by: z.string(),
    at: Instant,
  }),
])
export type Moderation = z.infer<typeof Moderation>

/** Regulation 56(2): the response, with any action intended. */
export const Response = z.object({
  /** did: it is done. will: an action with a day. could-not: with the reason. */
  kind: z.enum(['did', 'will', 'could-not']),
  text: z.string(),
  action: z.optional(
    z.object({
      what: z.string(),
      dueOn: PlainDate,
      doneOn: z.optional(PlainDate),
      /** The same for those who do it. Absent of promises that are older than actions of the local offer. */
      actionId: z.optional(Id('action')),
    }),
  ),
  by: z.string(),
  at: Instant,
})
export type Response = z.infer<typeof Response>

export const Comment = z.object({
  commentId: Id('comment'),
  /** The entry that it is about; absent when it is about the whole. */
  entryId: z.optional(z.string()),
  theme: CommentTheme,
  submitter: z.optional(SubmitterKind),
  original: z.string(),
  contact: z.optional(Contact),
  receivedAt: Instant,
  /** Why it may be spam. It is kept apart for a moderator, never thrown away. */
  suspicions: z.optional(z.array(z.string())),
  moderation: z.optional(Moderation),
  response: z.optional(Response),
  version: z.number(),
})
export type Comment = z.infer<typeof Comment>

/** What has to be known of a comment to say where it stands and what is owed for it. A whole `Comment` will do. */
export const CommentStanding = z.object({
  theme: CommentTheme,
  receivedAt: Instant,
  suspicions: z.optional(z.array(z.string())),
  moderation: z.optional(
    z.object({ outcome: z.enum(['published', 'not-published']), reason: z.optional(WithheldReason) }),
  ),
  response: z.optional(
    z.object({
      kind: z.enum(['did', 'will', 'could-not']),
      action: z.optional(z.object({ dueOn: PlainDate, doneOn: z.optional(PlainDate) })),
    }),
  ),
})
export type CommentStanding = z.infer<typeof CommentStanding>

export type CommentState = 'received' | 'published' | 'not-published' | 'responded' | 'action-open' | 'action-done'

/** Worked out and never stored (practice 10.5). */
export const stateOf = ({ moderation, response }: Pick<CommentStanding, 'moderation' | 'response'>): CommentState => {
  if (moderation === undefined) return 'received'
  if (moderation.outcome === 'not-published') return 'not-published'
  if (response === undefined) return 'published'
  if (response.action === undefined) return 'responded'
  return response.action.doneOn === undefined ? 'action-open' : 'action-done'
}
