// The plain HTML pages of invitations and sign-in. They work without JavaScript; texts are escaped here.
import type { PageReply } from '@senco/contract/operation'
import type { Authority } from '@senco/domain/authority/authority'
import { htmlDocument } from '@senco/site/document'
import { escapeHtml } from '@senco/site/escape'

interface Page {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly button?: { readonly action: string; readonly text: string }
  readonly link?: { readonly href: string; readonly text: string }
  /** Goes to the link by itself. */
  readonly goesOn?: boolean
  readonly status?: number
  readonly cookies?: readonly string[]
}

const buttonHtml = ({ action, text }: NonNullable<Page['button']>): string =>
  `<form method="post" action="${escapeHtml(action)}"><button type="submit" class="govuk-button">${escapeHtml(text)}</button></form>`

const linkHtml = ({ href, text }: NonNullable<Page['link']>): string =>
  `<p class="govuk-body"><a class="govuk-link" href="${escapeHtml(href)}">${escapeHtml(text)}</a></p>`

const mainOf = (page: Page): string =>
  [
    `<h1 class="govuk-heading-l">${escapeHtml(page.heading)}</h1>`,
    ...page.paragraphs.map((text) => `<p class="govuk-body">${escapeHtml(text)}</p>`),
    page.button === undefined ? '' : buttonHtml(page.button),
    page.link === undefined ? '' : linkHtml(page.link),
  ].join('\n')

const pageOf = (authority: Authority, page: Page): PageReply => ({
  html: htmlDocument({ authority, title: page.heading, main: mainOf(page), unlisted: true }),
  status: page.status ?? 200,
  cookies: page.cookies ?? [],
  headers: page.goesOn === true && page.link !== undefined ? { refresh: `0; url=${page.link.href}` } : {},
})

const helpWith = (authority: Authority): string =>
  `If you need help, ring the ${authority.teamName} on ${authority.telephone} or write to ${authority.email}.`

/** The same words whatever the reason, so that a link cannot be used to find out who was invited. */
export const deadInvitation = (authority: Authority): PageReply =>
  pageOf(authority, {
    heading: 'This invitation does not work any more',
    paragraphs: [
      'It may have been used, replaced by a newer one, or it may be too old. If you have an account, sign in. If not, ask for a new invitation.',
      helpWith(authority),
    ],
    link: { href: '/auth/sign-in', text: 'Sign in' },
    status: 404,
  })

export const invitationPage = (authority: Authority, name: string, roles: string, token: string): PageReply =>
  pageOf(authority, {
    heading: 'You are invited',
    paragraphs: [
      `This invitation is for ${name}. Role: ${roles}.`,
      'If that is you, accept it and sign in with an account of your own. If you share a mailbox with others, each of you has an invitation and an account of your own.',
      helpWith(authority),
    ],
    button: { action: `/auth/invitation/${token}`, text: 'Accept and sign in' },
  })

/** A page and not a redirect: browsers refuse to follow a form to the identity provider's other origin. */
export const invitationAccepted = (authority: Authority, cookie: string): PageReply =>
  pageOf(authority, {
    heading: 'Now sign in',
    paragraphs: ['You accepted the invitation. Sign in with your own account to finish.'],
    link: { href: '/auth/sign-in', text: 'Sign in' },
    goesOn: true,
    cookies: [cookie],
  })

export const unknownAccount = (authority: Authority, cookies: readonly string[]): PageReply =>
  pageOf(authority, {
    heading: 'We do not know this account yet',
    paragraphs: [
      'You signed in, but nobody here has this account. Open the newest invitation you were sent and accept it first, or ask for one.',
      helpWith(authority),
    ],
    link: { href: '/auth/sign-in', text: 'Sign in with another account' },
    status: 403,
    cookies,
  })

export const accessEnded = (authority: Authority, cookies: readonly string[]): PageReply =>
  pageOf(authority, {
    heading: 'Your access has ended',
    paragraphs: ['Your account here is switched off at present.', helpWith(authority)],
    status: 403,
    cookies,
  })

export const accountTaken = (authority: Authority, cookies: readonly string[]): PageReply =>
  pageOf(authority, {
    heading: 'This account belongs to somebody else here',
    paragraphs: [
      'Each person needs an account of their own, also when you share a mailbox. Sign in with yours. Your invitation still works.',
      helpWith(authority),
    ],
    link: { href: '/auth/sign-in', text: 'Sign in with another account' },
    status: 409,
    cookies,
  })

export const startAgain = (authority: Authority): PageReply =>
  pageOf(authority, {
    heading: 'Sign in again',
    paragraphs: ['You did not finish signing in, or it took longer than ten minutes.'],
    link: { href: '/auth/sign-in', text: 'Sign in' },
    status: 400,
  })
