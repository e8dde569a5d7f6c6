// The envelope of a list: pages as the standard numbers them, or one line of JSON for each object.
import type { Fields } from './fields.ts'
import type { FeedQuery } from './query.ts'

export interface Page {
  readonly total_items: number
  readonly total_pages: number
  readonly page_number: number
  readonly size: number
  readonly first_page: boolean
  readonly last_page: boolean
  readonly empty: boolean
  readonly contents: readonly Fields[]
}

/** `lines`: everything, without pages. `page`: one page. */
export type FeedList =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'lines'; readonly contents: readonly Fields[] }

/**
 * One page of `found`, of which only what is on it is made. An empty list has one page, which is the last: a validator
 * in use counts on it.
 */
export const listOf = <T>(found: readonly T[], query: FeedQuery, make: (one: T) => Fields): FeedList => {
  if (query.ndjson) return { kind: 'lines', contents: found.map(make) }
  const perPage = query.minimal && !query.sized ? Math.max(1, found.length) : query.perPage
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const contents = found.slice((query.page - 1) * perPage, query.page * perPage).map(make)
  return {
    kind: 'page',
    page: {
      total_items: found.length,
      total_pages: pages,
      page_number: query.page,
      size: contents.length,
      first_page: query.page === 1,
      last_page: query.page >= pages,
      empty: contents.length === 0,
      contents,
    },
  }
}

/** As it is sent. */
export const bodyOf = (list: FeedList): { readonly contentType: string; readonly body: string } =>
  list.kind === 'page'
    ? { contentType: 'application/json', body: JSON.stringify(list.page) }
    : {
        contentType: 'application/x-ndjson',
        body: list.contents.map((each) => `${JSON.stringify(each)}\n`).join(''),
      }
