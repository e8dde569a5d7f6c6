// What programs and search engines read, signed out: the Open Referral UK feed with its page of instructions, the sitemap
// and robots.txt. Which parameters an address of the feed takes stands in domain/offer/open-referral/feed-document.ts.
import { type FeedParameter, feedAddresses } from '@senco/domain/offer/open-referral/feed-document'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'

const parametersOf = (path: string): readonly FeedParameter[] =>
  feedAddresses.find((address) => address.path === path)?.parameters ?? []

/** Any text is taken here: the feed reads it and says what is wrong with it. Names that it does not know are ignored. */
const asked = (path: string) => Object.fromEntries(parametersOf(path).map((name) => [name, z.optional(z.string())]))

const file = <const P extends `/${string}`, I extends z.ZodMiniType>(path: P, summary: string, input: I) =>
  operation({ method: 'GET', path, kind: 'file', who: 'anyone', open: true, summary, input, output: z.object({}) })

const list = <const P extends `/${string}`>(path: P, summary: string) =>
  file(`/openreferral${path}`, summary, z.object(asked(path)))

const one = <const P extends `/${string}`>(path: P, summary: string) =>
  file(`/openreferral${path}/{id}`, summary, z.object({ ...asked(`${path}/{id}`), id: z.string() }))

export const openData = {
  aboutFeed: file('/openreferral', 'Which version of Open Referral UK the feed follows', z.object({})),
  describeFeed: file('/openreferral/openapi.json', 'The feed described as OpenAPI', z.object({})),
  listServices: list('/services', 'Services of the local offer, page by page or one a line'),
  viewService: one('/services', 'One service of the local offer, whole'),
  listServiceAtLocations: list('/service_at_locations', 'Services with each of their places'),
  viewServiceAtLocation: one('/service_at_locations', 'One service at one place, whole'),
  listOrganizations: list('/organizations', 'Who provides services'),
  viewOrganization: one('/organizations', 'One provider with its services'),
  listTaxonomies: list('/taxonomies', 'Lists that services are filed by'),
  viewTaxonomy: one('/taxonomies', 'One of those lists with its terms'),
  listTaxonomyTerms: list('/taxonomy_terms', 'Terms of those lists'),
  viewTaxonomyTerm: one('/taxonomy_terms', 'One term'),
  showFeedInstructions: operation({
    method: 'GET',
    path: '/openreferral/docs',
    kind: 'page',
    who: 'anyone',
    summary: 'How to use the feed, for people who write programs',
    input: z.object({}),
    output: z.object({}),
  }),
  showSitemap: file('/sitemap.xml', 'Every public page, and when it last changed', z.object({})),
  showRobots: file('/robots.txt', 'What search engines may read', z.object({})),
}
