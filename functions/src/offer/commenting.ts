// A comment from anybody: the form, with a one-time id, and keeping what is sent. Whatever goes wrong, the typed words are
// shown again; what is sent twice is kept once, because its id follows from the page and the words.

import type { commenting } from '@senco/contract/offer/commenting'
import { idFrom } from '@senco/domain/ids'
import { CommentTheme, SubmitterKind } from '@senco/domain/offer/comments/model'
import { receivedComment } from '@senco/domain/offer/comments/received'
import { addressKey, judgeAttempt } from '@senco/domain/offer/comments/spam'
import { isShown } from '@senco/domain/offer/states'
import { invalid, Refusal } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { type CommentState, commentPage, thanksPage } from '@senco/site/offer/comment-page'
import { isTransient, Unavailable } from '@senco/store/outcomes'
import type { Ctx, Handlers } from '../serve/context.ts'
import { cryptography } from '../when-needed.ts'
import { addressCounter } from './address-counter.ts'
import type { OfferDeps } from './offer-deps.ts'
import { oneTimeId, readOneTimeId } from './one-time-id.ts'

type Forms = Handlers<typeof commenting>
type Sent = Parameters<Forms['sendComment']>[0]

/** The entry that a form is about, when the public can see it. */
const entryOf = async (
  { offer }: OfferDeps,
  entryId: string | undefined,
  now: string,
): Promise<CommentState['entry']> => {
  if (entryId === undefined || entryId === '') return undefined
  const entry = await offer.entry(entryId)
  return entry !== undefined && isShown(entry, londonDate(now)) ? { entryId, title: entry.title } : undefined
}

const newId = ({ formKey }: OfferDeps, ctx: Ctx): string => oneTimeId(ctx.newId('comment'), ctx.now, formKey)

/** The same page and the same words are the same comment; words that were changed since are another. */
const commentIdOf = ({ formId = '', text = '', theme = '' }: Sent): string =>
  idFrom('comment', cryptography().createHash('sha256').update(`${formId}\n${theme}\n${text}`).digest())

/** @throws Refusal that says what to mend. */
const decide = (formKey: string, count: ReturnType<typeof addressCounter>, ctx: Ctx, sent: Sent) => {
  const decision = judgeAttempt({
    text: sent.text ?? '',
    honeypot: sent.website ?? '',
    oneTimeId: { ...readOneTimeId(sent.formId ?? '', ctx.now, formKey), used: false },
    fromSameAddress: count(addressKey(ctx.address ?? ''), londonDate(ctx.now)),
  })
  if (decision.outcome === 'ask-again') throw invalid([], decision.message)
  if (decision.outcome === 'too-many') throw new Refusal('too-many', 'too-many', decision.message)
  const theme = CommentTheme.safeParse(sent.theme)
  const comment = receivedComment(
    {
      text: sent.text ?? '',
      theme: theme.success ? theme.data : 'content',
      entryId: sent.entry,
      submitter: SubmitterKind.safeParse(sent.submitter).data,
      ...{ name: sent.name, email: sent.email, telephone: sent.telephone },
    },
    {
      commentId: commentIdOf(sent),
      at: ctx.now,
      suspicions: decision.outcome === 'keep' ? decision.suspicions : [],
    },
  )
  if (!theme.success) throw invalid([{ field: 'theme', message: 'Choose what your comment is about.' }])
  return comment
}

const busy = new Refusal(
  'conflict',
  'busy',
  'We could not keep your comment just now. Your words are below: send them again.',
)

/** What the form says after something went wrong; undefined for a fault of our own making. */
const refusalOf = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error
  return error instanceof Unavailable || isTransient(error) ? busy : undefined
}

const statuses: Readonly<Partial<Record<Refusal['kind'], number>>> = { conflict: 503, 'too-many': 429 }

export const commentHandlers = (deps: OfferDeps): Forms => {
  const count = addressCounter(deps.formKey)
  return {
    showCommentForm: async ({ entry, theme }, ctx) => ({
      html: commentPage({
        authority: deps.authority,
        entry: await entryOf(deps, entry, ctx.now),
        formId: newId(deps, ctx),
        typed: { theme },
      }),
    }),

    sendComment: async (sent, ctx) => {
      try {
        await deps.offer.putComment(decide(deps.formKey, count, ctx, sent))
        const about = sent.entry === undefined || sent.entry === '' ? '' : `?entry=${encodeURIComponent(sent.entry)}`
        return { seeOther: `/local-offer/comment/thanks${about}` }
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal === undefined) throw error
        const { formId, entry: entryId, website: _, ...typed } = sent
        // The title is worth no second failure: without it the words are safe all the same.
        const entry = await entryOf(deps, entryId, ctx.now).catch(() => undefined)
        const again = readOneTimeId(formId ?? '', ctx.now, deps.formKey).genuine && refusal.problems.length > 0
        const html = commentPage({
          authority: deps.authority,
          entry: entry ?? (entryId === undefined || entryId === '' ? undefined : { entryId, title: 'this entry' }),
          formId: again || refusal === busy ? (formId ?? '') : newId(deps, ctx),
          typed,
          problem: { message: refusal.message, problems: refusal.problems },
        })
        return { html, status: statuses[refusal.kind] ?? 400 }
      }
    },

    thankForComment: async ({ entry }, ctx) => {
      return { html: thanksPage({ authority: deps.authority, entry: await entryOf(deps, entry, ctx.now) }) }
    },
  }
}
