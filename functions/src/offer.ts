// The public pages, signed out: front page, legal pages, the local offer. What draws a page is loaded when the first page is
// asked for, so that starting stays quick and whatever draws nothing never loads it.
import type { offer } from '@senco/contract/offer'
import { commentHandlers } from './offer/commenting.ts'
import { listHandlers } from './offer/list-pages.ts'
import { cacheFor, type OfferDeps } from './offer/offer-deps.ts'
import { openDataHandlers } from './offer/open-data.ts'
import { entryHandlers } from './offer/reading-pages.ts'
import { searchHandlers } from './offer/searching.ts'
import type { Handlers } from './serve/context.ts'

export const operations = (deps: OfferDeps): Handlers<typeof offer> => ({
  showFrontPage: async () => {
    const { frontPage } = await import('@senco/site/front-page')
    return { html: frontPage(deps.authority), cacheControl: cacheFor.still }
  },
  showAccessibilityStatement: async () => {
    const { accessibilityPage } = await import('@senco/site/legal-pages')
    return { html: accessibilityPage(deps.authority), cacheControl: cacheFor.still }
  },
  showPrivacyNotice: async () => {
    const { privacyPage } = await import('@senco/site/legal-pages')
    return { html: privacyPage(deps.authority), cacheControl: cacheFor.still }
  },
  viewAuthority: async () => {
    const { slug, name, serviceName, colour, fontFamily, telephone, email, impartialAdvice } = deps.authority
    return { slug, name, serviceName, colour, fontFamily, telephone, email, impartialAdvice: { ...impartialAdvice } }
  },
  ...searchHandlers(deps),
  ...entryHandlers(deps),
  ...listHandlers(deps),
  ...commentHandlers(deps),
  ...openDataHandlers(deps),
})
