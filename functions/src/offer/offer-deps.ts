// What the public function is given: the council, what is published, and where it lives. No table, no session.
import type { Authority } from '@senco/domain/authority/authority'
import type { OfferPublic } from '@senco/store/offer-public'

export interface OfferDeps {
  readonly authority: Authority
  readonly offer: OfferPublic
  /** Origin of the portal, without a trailing slash. */
  readonly baseUrl: string
  /** Signs the one-time ids of forms. */
  readonly formKey: string
}

/** How long a cache may keep a page of each kind. A publish is seen after it at the latest; headers say no more. */
export const cacheFor = {
  /** The words on it change with a deployment. */
  still: 'public, max-age=300',
  /** What is published is in it. */
  published: 'public, max-age=60',
} as const
