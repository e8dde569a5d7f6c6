// Comments on the local offer, signed out: the form, sending it, the thanks. Fields are loose, because whatever is wrong
// is said on the form with the typed text in it.
import * as z from 'zod/mini'
import { operation } from '../operation.ts'

const text = (most: number) => z.optional(z.string().check(z.maxLength(most)))
const entry = text(60)

export const commenting = {
  showCommentForm: operation({
    method: 'GET',
    path: '/local-offer/comment',
    kind: 'page',
    who: 'anyone',
    summary: 'The form for a comment on an entry or on the whole local offer',
    input: z.object({ entry, theme: text(40) }),
    output: z.object({}),
  }),
  sendComment: operation({
    method: 'POST',
    path: '/local-offer/comment',
    kind: 'form',
    who: 'anyone',
    summary: 'Send a comment. The same sent twice is kept once',
    input: z.object({
      entry,
      /** The one-time id that the page carried. */
      formId: text(200),
      theme: text(40),
      // Far longer than a comment may be, so that the form can say so and show what was typed.
      text: text(200_000),
      submitter: text(40),
      name: text(2000),
      email: text(2000),
      telephone: text(2000),
      /** Hidden from people; a machine fills it. */
      website: text(2000),
    }),
    output: z.object({}),
  }),
  thankForComment: operation({
    method: 'GET',
    path: '/local-offer/comment/thanks',
    kind: 'page',
    who: 'anyone',
    summary: 'What happens with a comment now',
    input: z.object({ entry }),
    output: z.object({}),
  }),
}
