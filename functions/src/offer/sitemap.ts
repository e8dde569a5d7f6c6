// The sitemap and robots.txt: every public page, with the day on which families last saw something change.
import type { Published } from '@senco/domain/offer/published'
import { isShown } from '@senco/domain/offer/states'
import type { PlainDate } from '@senco/domain/time'

const pages = ['/', '/local-offer', '/local-offer/browse', '/local-offer/you-said', '/local-offer/other-ways'] as const

const url = (address: string, lastmod?: string): string =>
  `<url><loc>${address}</loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</url>`

const latest = (entries: readonly Published[]): string | undefined =>
  entries.reduce<string | undefined>(
    (last, { updatedAt }) => (last === undefined || updatedAt > last ? updatedAt : last),
    undefined,
  )

export const sitemapOf = (baseUrl: string, published: readonly Published[], today: PlainDate): string => {
  const shown = published.filter((entry) => isShown(entry, today))
  const newest = latest(shown)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map((path) => url(`${baseUrl}${path}`, path === '/' ? undefined : newest)),
    ...shown.map(({ entryId, updatedAt }) => url(`${baseUrl}/local-offer/${entryId}`, updatedAt)),
    '</urlset>',
    '',
  ].join('\n')
}

/** Forms, lists that somebody put together and what needs a sign-in are of no use to a search engine. */
export const robotsOf = (baseUrl: string): string =>
  [
    'User-agent: *',
    ...['/portal', '/api', '/auth', '/reply', '/calendar', '/local-offer/comment', '/local-offer/shortlist'].map(
      (path) => `Disallow: ${path}`,
    ),
    `Sitemap: ${baseUrl}/sitemap.xml`,
    '',
  ].join('\n')
