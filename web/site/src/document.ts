// The frame of every public page: head, council name, main, footer. Plain text in, so that the error page, which every
// function carries, needs no React.
import type { Authority } from '@senco/domain/authority/authority'
import { escapeHtml } from './escape.ts'

export interface DocumentParts {
  /** Absent on the error page, which knows no council. */
  readonly authority?: Authority | undefined
  readonly title: string
  /** Finished HTML for the main part. */
  readonly main: string
  /** A page of a secret link stays out of search engines and histories of referrers. */
  readonly unlisted?: boolean
  /** For search engines: a sentence about the page, and the whole address that stands for all ways to ask for it. */
  readonly description?: string | undefined
  readonly canonical?: string | undefined
  /** What the page is about as schema.org has it. Any value: it is made safe here. */
  readonly structured?: object | undefined
  /** Loads the scripts that make the local offer quicker to use; every page works without. */
  readonly enhanced?: boolean
}

/** A script of data is text to a browser until the first `</`. */
const dataScript = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`

const named = (name: string, content: string): string => `<meta name="${name}" content="${escapeHtml(content)}">`

const header = (authority: Authority | undefined): string => {
  const name = authority === undefined ? '' : `<span class="site-header__council">${escapeHtml(authority.name)}</span> `
  const service = escapeHtml(authority?.serviceName ?? 'Area SENCO service')
  return `<header class="site-header"><div class="govuk-width-container"><a class="site-header__link" href="/">${name}<span class="site-header__service">${service}</span></a></div></header>`
}

const banner = (authority: Authority | undefined): string =>
  authority?.demo === true
    ? '<section class="govuk-width-container" aria-label="Demo"><div class="govuk-phase-banner"><p class="govuk-phase-banner__content"><strong class="govuk-tag govuk-phase-banner__content__tag">Demo</strong><span class="govuk-phase-banner__text">People and settings here are invented.</span></p></div></section>'
    : ''

const footerLink = (href: string, words: string): string =>
  `<li><a class="govuk-link govuk-link--text-colour" href="${escapeHtml(href)}">${escapeHtml(words)}</a></li>`

const footer = (authority: Authority | undefined): string =>
  `<footer class="site-footer"><div class="govuk-width-container"><h2 class="govuk-visually-hidden">About this site</h2><ul class="govuk-list site-footer__list">${footerLink('/local-offer', 'Local offer')}${footerLink('/local-offer/other-ways', 'Other ways to get this')}${footerLink('/accessibility', 'Accessibility statement')}${footerLink('/privacy', 'Privacy notice')}${authority === undefined ? '' : footerLink(authority.impartialAdvice.url, authority.impartialAdvice.name)}</ul></div></footer>`

/** A whole HTML document. Titles carry no names of people. */
export const htmlDocument = ({ authority, title, main, unlisted = false, ...about }: DocumentParts): string =>
  [
    '<!doctype html><html lang="en-GB" class="govuk-template"><head><meta charset="utf-8">',
    `<title>${escapeHtml(`${title} - ${authority === undefined ? 'Area SENCO service' : `${authority.name} ${authority.serviceName}`}`)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    about.description === undefined ? '' : named('description', about.description),
    about.canonical === undefined ? '' : `<link rel="canonical" href="${escapeHtml(about.canonical)}">`,
    unlisted ? '<meta name="robots" content="noindex"><meta name="referrer" content="same-origin">' : '',
    // Without it browsers ask for /favicon.ico, which is not there.
    '<link rel="icon" href="/portal/favicon.svg" type="image/svg+xml">',
    '<link rel="stylesheet" href="/assets/site.css">',
    authority === undefined ? '' : `<link rel="stylesheet" href="/assets/authority-${escapeHtml(authority.slug)}.css">`,
    about.enhanced === true ? '<script type="module" src="/assets/local-offer.js"></script>' : '',
    about.structured === undefined ? '' : dataScript(about.structured),
    '</head><body class="govuk-template__body"><a href="#main" class="govuk-skip-link">Skip to main content</a>',
    header(authority),
    banner(authority),
    `<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main" tabindex="-1">${main}</main></div>`,
    footer(authority),
    '</body></html>',
  ].join('')
