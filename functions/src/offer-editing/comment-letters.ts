// The e-mails about comments on the local offer: to who sent one and left an address, and to those who decide. Neither
// repeats a word of a comment or of its answer: they say that there is something to read, and where.
import type { Authority } from '@senco/domain/authority/authority'
import type { Comment } from '@senco/domain/offer/comments/model'
import { stateOf } from '@senco/domain/offer/comments/model'
import { withheldNames } from '@senco/domain/offer/comments/moderation'
import { dateInWords, type PlainDate } from '@senco/domain/time'
import type { Mail } from '@senco/store/commit'
import { type RenderedLetter, renderLetter } from '../mail/letter.ts'

interface News {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly isPublic: boolean
}

const notPublished = (authority: Authority, comment: Comment): News | undefined => {
  const { moderation } = comment
  if (moderation?.outcome !== 'not-published' || moderation.reason === 'not-a-comment') return undefined
  const { name, telephone, url } = authority.impartialAdvice
  return {
    subject: 'Your comment on the local offer is not published',
    paragraphs: [
      `We read your comment. We do not publish it, because ${withheldNames[moderation.reason]}. We count it in what we publish each year.`,
      `If it is about support for one child, or you want to complain, ring us on ${authority.telephone}. For free and impartial advice ring ${name} on ${telephone}, or see ${url}.`,
    ],
    isPublic: false,
  }
}

const newsOf = (authority: Authority, before: Comment, after: Comment): News | undefined => {
  const [was, is] = [stateOf(before), stateOf(after)]
  if (is === was) return undefined
  switch (is) {
    case 'published':
      return before.response === undefined
        ? {
            subject: 'Your comment on the local offer is published',
            paragraphs: ['We published your comment. We shall answer it there.'],
            isPublic: true,
          }
        : undefined
    case 'responded':
    case 'action-open':
      return {
        subject: 'Your comment on the local offer has an answer',
        paragraphs: ['We answered your comment. You find it with our answer on the page of comments.'],
        isPublic: true,
      }
    case 'action-done':
      return {
        subject: 'What we promised for your comment is done',
        paragraphs: ['You told us what you think of the local offer. What we promised to do about it is done.'],
        isPublic: true,
      }
    case 'not-published':
      return notPublished(authority, after)
    default:
      return undefined
  }
}

const deleted = 'We have now deleted your name and contact details.'

/** `undefined` when there is no news, or no address. The address goes with the decision after which nothing is owed. */
export const letterToCommenter = (
  authority: Authority,
  baseUrl: string,
  before: Comment,
  after: Comment,
): Mail | undefined => {
  const to = before.contact?.email
  const news = to === undefined ? undefined : newsOf(authority, before, after)
  if (to === undefined || news === undefined) return undefined
  const letter = renderLetter(authority, {
    subject: news.subject,
    greeting: `Dear ${before.contact?.name ?? 'reader'},`,
    paragraphs: [...news.paragraphs, ...(after.contact === undefined ? [deleted] : [])],
    links: news.isPublic
      ? [{ text: 'What people told us, and what we did', href: `${baseUrl}/local-offer/you-said` }]
      : [],
  })
  return { to, kind: 'comment-news', ...letter }
}

export interface NewComments {
  readonly fresh: number
  readonly waiting: number
  readonly suspected: number
  readonly firstDueOn: PlainDate
}

const some = (count: number): string => (count === 1 ? '1 comment' : `${count} comments`)

/** To each moderator, on the morning after something came. */
export const newCommentsLetter = (
  authority: Authority,
  baseUrl: string,
  name: string,
  { fresh, waiting, suspected, firstDueOn }: NewComments,
): RenderedLetter =>
  renderLetter(authority, {
    subject: `${fresh === 1 ? '1 new comment' : `${fresh} new comments`} on the local offer`,
    greeting: `Dear ${name},`,
    paragraphs: [
      `${some(waiting)} on the local offer ${waiting === 1 ? 'waits' : 'wait'} for a decision, ${fresh} of them since you were last told. Decide about the first by ${dateInWords(firstDueOn)}.`,
      ...(suspected === 0
        ? []
        : [`${some(suspected)} more may be spam. Look through ${suspected === 1 ? 'it' : 'them'} when you can.`]),
    ],
    links: [{ text: 'Open the comments', href: `${baseUrl}/portal/local-offer/comments` }],
  })
