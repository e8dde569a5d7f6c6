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
}

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
  `<footer class="site-footer"><div class="govuk-width-container"><h2 class="govuk-visually-hidden">About this site</h2><ul class="govuk-list site-footer__list">${footerLink('/accessibility', 'Accessibility statement')}${footerLink('/privacy', 'Privacy notice')}${authority === undefined ? '' : footerLink(authority.impartialAdvice.url, authority.impartialAdvice.name)}</ul></div></footer>`

/** A whole HTML document. Titles carry no names of people. */
export const htmlDocument = ({ authority, title, main, unlisted = false }: DocumentParts): string =>
  [
    '<!doctype html><html lang="en-GB" class="govuk-template"><head><meta charset="utf-8">',
    `<title>${escapeHtml(`${title} - ${authority === undefined ? 'Area SENCO service' : `${authority.name} ${authority.serviceName}`}`)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    unlisted ? '<meta name="robots" content="noindex"><meta name="referrer" content="same-origin">' : '',
    // Without it browsers ask for /favicon.ico, which is not there.
    '<link rel="icon" href="/portal/favicon.svg" type="image/svg+xml">',
    '<link rel="stylesheet" href="/assets/site.css">',
    authority === undefined ? '' : `<link rel="stylesheet" href="/assets/authority-${escapeHtml(authority.slug)}.css">`,
    '</head><body class="govuk-template__body"><a href="#main" class="govuk-skip-link">Skip to main content</a>',
    header(authority),
    banner(authority),
    `<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main" tabindex="-1">${main}</main></div>`,
    footer(authority),
    '</body></html>',
  ].join('')
