// What is reached signed out, by a secret in the address: replies and checks by a link from an e-mail, and
// calendar feeds.
import * as z from 'zod/mini'
import { operation } from './operation.ts'

const token = z.string().check(z.maxLength(100))

export const links = {
  showReplyPage: operation({
    method: 'GET',
    path: '/reply/{token}',
    kind: 'page',
    who: 'link',
    summary: 'The reply page of one setting for one meeting, filled in from the link',
    input: z.object({
      token,
      answer: z.optional(z.string()),
      slot: z.optional(z.string()),
      saved: z.optional(z.string()),
    }),
    output: z.object({}),
  }),
  sendReply: operation({
    method: 'POST',
    path: '/reply/{token}',
    kind: 'form',
    who: 'link',
    summary: 'Reply for one setting to one meeting, until it starts',
    input: z.object({
      token,
      /** The one-time id that the page carried: a second press of the button is the same reply. */
      formId: z.string().check(z.maxLength(60)),
      answer: z.optional(z.string().check(z.maxLength(40))),
      slotId: z.optional(z.string().check(z.maxLength(40))),
      deputyName: z.optional(z.string().check(z.maxLength(4000))),
      reason: z.optional(z.string().check(z.maxLength(4000))),
    }),
    output: z.object({}),
  }),
  showMinutes: operation({
    method: 'GET',
    path: '/reply/{token}/minutes',
    kind: 'page',
    who: 'link',
    summary: 'Three things to do and the minutes of a meeting that was held, for one setting',
    input: z.object({ token, saved: z.optional(z.string()) }),
    output: z.object({}),
  }),
  confirmRead: operation({
    method: 'POST',
    path: '/reply/{token}/minutes',
    kind: 'form',
    who: 'link',
    summary: 'Say for one setting that the minutes were read; it is not attendance',
    input: z.object({ token, formId: z.string().check(z.maxLength(60)) }),
    output: z.object({}),
  }),
  downloadPlace: operation({
    method: 'GET',
    path: '/reply/{token}/meeting.ics',
    kind: 'file',
    who: 'link',
    summary: 'The place of the setting as a calendar file; nothing is found while it has none',
    input: z.object({ token }),
    output: z.object({}),
  }),
  showEntryCheck: operation({
    method: 'GET',
    path: '/entry-check/{token}',
    kind: 'page',
    who: 'link',
    summary: 'What an entry of the local offer says, for its owner to check; opening it changes nothing',
    input: z.object({ token, saved: z.optional(z.string()) }),
    output: z.object({}),
  }),
  answerEntryCheck: operation({
    method: 'POST',
    path: '/entry-check/{token}',
    kind: 'form',
    who: 'link',
    summary: 'Say that an entry is still correct, or that something in it has changed',
    input: z.object({
      token,
      /** The one-time id that the page carried: a second press of the button is the same answer. */
      formId: z.string().check(z.maxLength(60)),
      answer: z.optional(z.string().check(z.maxLength(40))),
      note: z.optional(z.string().check(z.maxLength(8000))),
    }),
    output: z.object({}),
  }),
  showFeed: operation({
    method: 'GET',
    path: '/calendar/{token}/meetings.ics',
    kind: 'file',
    who: 'link',
    summary: 'The calendar feed of one person, read fresh by the secret of its address',
    input: z.object({ token }),
    output: z.object({}),
  }),
  showTrainingCatalogue: operation({
    method: 'GET',
    path: '/training',
    kind: 'page',
    who: 'anyone',
    summary: 'Titles and dates of training to come, for anybody',
    input: z.object({}),
    output: z.object({}),
  }),
  showCertificateCheck: operation({
    method: 'GET',
    path: '/certificate',
    kind: 'page',
    who: 'link',
    summary: 'Checks a certificate by its number: what it is for, and nobody’s name',
    input: z.object({ number: z.optional(z.string().check(z.maxLength(60))) }),
    output: z.object({}),
  }),
  checkCertificateName: operation({
    method: 'POST',
    path: '/certificate',
    kind: 'form',
    who: 'link',
    summary: 'Says whether a certificate is in the name that somebody typed, which is compared and not kept',
    input: z.object({
      formId: z.string().check(z.maxLength(60)),
      number: z.string().check(z.maxLength(60)),
      name: z.optional(z.string().check(z.maxLength(200))),
    }),
    output: z.object({}),
  }),
}
