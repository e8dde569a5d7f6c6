// The public pages, signed out. The directory comes later; today the front page, two legal pages and the council's name.
import type { offer } from '@senco/contract/offer'
import { frontPage } from '@senco/site/front-page'
import { accessibilityPage, privacyPage } from '@senco/site/legal-pages'
import type { Deps } from './deps.ts'
import type { Handlers } from './serve/context.ts'

/** The same for everybody, so a cache may keep them for a while. */
const cacheControl = 'public, max-age=300'

export const operations = ({ authority }: Pick<Deps, 'authority'>): Handlers<typeof offer> => ({
  showFrontPage: async () => ({ html: frontPage(authority), cacheControl }),
  showAccessibilityStatement: async () => ({ html: accessibilityPage(authority), cacheControl }),
  showPrivacyNotice: async () => ({ html: privacyPage(authority), cacheControl }),
  viewAuthority: async () => {
    const { slug, name, serviceName, colour, fontFamily, telephone, email, impartialAdvice } = authority
    return { slug, name, serviceName, colour, fontFamily, telephone, email, impartialAdvice: { ...impartialAdvice } }
  },
})
