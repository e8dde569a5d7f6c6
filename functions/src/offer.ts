// The public pages, signed out: front page, legal pages, the local offer. All of it is loaded at the first call
// (entry/offer.ts), so that starting stays quick.
import type { offer } from '@senco/contract/offer'
import { frontPage } from '@senco/site/front-page'
import { accessibilityPage, privacyPage } from '@senco/site/legal-pages'
import { openOfferPublic } from '@senco/store/offer-public'
import { commentHandlers } from './offer/commenting.ts'
import { listHandlers } from './offer/list-pages.ts'
import { cacheFor, type OfferDeps } from './offer/offer-deps.ts'
import { openDataHandlers } from './offer/open-data.ts'
import { entryHandlers } from './offer/reading-pages.ts'
import { searchHandlers } from './offer/searching.ts'
import type { Handlers } from './serve/context.ts'

const operations = (deps: OfferDeps): Handlers<typeof offer> => ({
  showFrontPage: async () => ({ html: frontPage(deps.authority), cacheControl: cacheFor.still }),
  showAccessibilityStatement: async () => ({ html: accessibilityPage(deps.authority), cacheControl: cacheFor.still }),
  showPrivacyNotice: async () => ({ html: privacyPage(deps.authority), cacheControl: cacheFor.still }),
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

/** With the table opened. */
export const opened = (deps: Omit<OfferDeps, 'offer'>, table: Parameters<typeof openOfferPublic>[0]) =>
  operations({ ...deps, offer: openOfferPublic(table) })
