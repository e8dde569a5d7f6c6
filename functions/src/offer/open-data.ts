// The Open Referral UK feed, its page of instructions, the sitemap and robots.txt. What an object of the feed says is left
// to the domain.
import type { openData } from '@senco/contract/offer/open-data'
import type { FileReply } from '@senco/contract/operation'
import type { Authority } from '@senco/domain/authority/authority'
import { aboutFeed, type Feed } from '@senco/domain/offer/open-referral/feed'
import { feedDocument } from '@senco/domain/offer/open-referral/feed-document'
import type { Fields } from '@senco/domain/offer/open-referral/fields'
import { bodyOf, type FeedList } from '@senco/domain/offer/open-referral/pages'
import type { Parameters } from '@senco/domain/offer/open-referral/query'
import { notFound } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { feedPage } from '@senco/site/offer/feed-page'
import type { OfferPublic } from '@senco/store/offer-public'
import type { Ctx, Handlers } from '../serve/context.ts'
import { feedOpener } from './feed-sources.ts'
import { robotsOf, sitemapOf } from './sitemap.ts'

export interface FeedDeps {
  readonly authority: Authority
  readonly offer: OfferPublic
  /** Origin of the portal, without a trailing slash. */
  readonly baseUrl: string
}

/** A publish is seen after it at the latest. */
const cacheControl = 'public, max-age=60'
const still = 'public, max-age=3600'

const json = (value: Fields, kept = cacheControl): FileReply => ({
  body: JSON.stringify(value),
  contentType: 'application/json',
  cacheControl: kept,
})

const readers = (deps: FeedDeps) => {
  const opened = feedOpener(deps)
  return {
    list:
      (found: (feed: Feed, parameters: Parameters) => FeedList) =>
      async (parameters: Parameters, { now }: Ctx): Promise<FileReply> => ({
        ...bodyOf(found(await opened(parameters, now), parameters)),
        cacheControl,
      }),
    one:
      (found: (feed: Feed, id: string, parameters: Parameters) => Fields | undefined) =>
      async (input: { readonly id: string }, { now }: Ctx): Promise<FileReply> => {
        const { id, ...parameters } = input
        const object = found(await opened(parameters, now), id, parameters)
        if (object === undefined) throw notFound()
        return json(object)
      },
  }
}

const addressOf = ({ baseUrl }: FeedDeps): string => `${baseUrl}/openreferral`

export const openDataHandlers = (deps: FeedDeps): Handlers<typeof openData> => {
  const { list, one } = readers(deps)
  return {
    aboutFeed: async () => json(aboutFeed(addressOf(deps)), still),
    describeFeed: async () => json(feedDocument(addressOf(deps), deps.authority.name), still),
    listServices: list((feed, parameters) => feed.services(parameters)),
    viewService: one((feed, id) => feed.service(id)),
    listServiceAtLocations: list((feed, parameters) => feed.serviceAtLocations(parameters)),
    viewServiceAtLocation: one((feed, id) => feed.serviceAtLocation(id)),
    listOrganizations: list((feed, parameters) => feed.organizations(parameters)),
    viewOrganization: one((feed, id, parameters) => feed.organization(id, parameters)),
    listTaxonomies: list((feed, parameters) => feed.taxonomies(parameters)),
    viewTaxonomy: one((feed, id) => feed.taxonomy(id)),
    listTaxonomyTerms: list((feed, parameters) => feed.taxonomyTerms(parameters)),
    viewTaxonomyTerm: one((feed, id) => feed.taxonomyTerm(id)),
    showFeedInstructions: async () => ({
      html: feedPage(deps.authority, addressOf(deps)),
      cacheControl: still,
    }),
    showSitemap: async (_, { now }) => {
      const published = await deps.offer.everything(Date.parse(now))
      return {
        body: sitemapOf(deps.baseUrl, published, londonDate(now)),
        contentType: 'application/xml; charset=utf-8',
        cacheControl,
      }
    },
    showRobots: async () => ({
      body: robotsOf(deps.baseUrl),
      contentType: 'text/plain; charset=utf-8',
      cacheControl: still,
    }),
  }
}
