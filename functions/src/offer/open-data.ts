// The Open Referral UK feed, its page of instructions, the sitemap and robots.txt. What an object of the feed says is left
// to the domain; all that is only needed here is loaded when somebody asks for it.
import type { openData } from '@senco/contract/offer/open-data'
import type { FileReply } from '@senco/contract/operation'
import type { Authority } from '@senco/domain/authority/authority'
import type { Feed } from '@senco/domain/offer/open-referral/feed'
import type { Fields } from '@senco/domain/offer/open-referral/fields'
import type { FeedList } from '@senco/domain/offer/open-referral/pages'
import type { Parameters } from '@senco/domain/offer/open-referral/query'
import { notFound } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import type { OfferPublic } from '@senco/store/offer-public'
import type { Ctx, Handlers } from '../serve/context.ts'

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
  let opener: Promise<(parameters: Parameters, now: string) => Promise<Feed>> | undefined
  const opened = async (parameters: Parameters, { now }: Pick<Ctx, 'now'>): Promise<Feed> => {
    opener ??= import('./feed-sources.ts').then(({ feedOpener }) => feedOpener(deps))
    return (await opener)(parameters, now)
  }
  return {
    list:
      (found: (feed: Feed, parameters: Parameters) => FeedList) =>
      async (parameters: Parameters, ctx: Ctx): Promise<FileReply> => {
        const { bodyOf } = await import('@senco/domain/offer/open-referral/pages')
        return { ...bodyOf(found(await opened(parameters, ctx), parameters)), cacheControl }
      },
    one:
      (found: (feed: Feed, id: string, parameters: Parameters) => Fields | undefined) =>
      async (input: { readonly id: string }, ctx: Ctx): Promise<FileReply> => {
        const { id, ...parameters } = input
        const object = found(await opened(parameters, ctx), id, parameters)
        if (object === undefined) throw notFound()
        return json(object)
      },
  }
}

const addressOf = ({ baseUrl }: FeedDeps): string => `${baseUrl}/openreferral`

export const openDataHandlers = (deps: FeedDeps): Handlers<typeof openData> => {
  const { list, one } = readers(deps)
  return {
    aboutFeed: async () => {
      const { aboutFeed } = await import('@senco/domain/offer/open-referral/feed')
      return json(aboutFeed(addressOf(deps)), still)
    },
    describeFeed: async () => {
      const { feedDocument } = await import('@senco/domain/offer/open-referral/feed-document')
      return json(feedDocument(addressOf(deps), deps.authority.name), still)
    },
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
    showFeedInstructions: async () => {
      const { feedPage } = await import('@senco/site/offer/feed-page')
      return { html: feedPage(deps.authority, addressOf(deps)), cacheControl: still }
    },
    showSitemap: async (_, { now }) => {
      const { sitemapOf } = await import('./sitemap.ts')
      const published = await deps.offer.everything(Date.parse(now))
      return {
        body: sitemapOf(deps.baseUrl, published, londonDate(now)),
        contentType: 'application/xml; charset=utf-8',
        cacheControl,
      }
    },
    showRobots: async () => {
      const { robotsOf } = await import('./sitemap.ts')
      return { body: robotsOf(deps.baseUrl), contentType: 'text/plain; charset=utf-8', cacheControl: still }
    },
  }
}
