// The checker of links (practice 10.5, rule L5): every night it looks at the addresses that published entries name, those
// longest ago first, a few websites at a time, and keeps what came of it.
import { afterLook, type Look } from '@senco/domain/offer/links/link-check'
import { linksIn } from '@senco/domain/offer/links/links-in'
import { type Instant, londonDate } from '@senco/domain/time'
import { readEntries, readEntryBoard } from '@senco/store/entries'
import { linkCheckDelete, linkCheckWrite, readAllLinkChecks } from '@senco/store/link-checks'
import { transact } from '@senco/store/transact'
import type { Deps } from '../deps.ts'

export interface Night {
  readonly now: Instant
  readonly look: (url: string) => Promise<Look>
  /** Addresses of one night, so that it ends within the time of a function. */
  readonly most?: number
}

const usualMost = 600
const websitesAtOnce = 6

/** Which published entries name each address. */
const named = async ({ tables }: Pick<Deps, 'tables'>): Promise<ReadonlyMap<string, readonly string[]>> => {
  const live = (await readEntryBoard(tables)).filter(({ isLive }) => isLive).map(({ entryId }) => entryId)
  const byUrl = new Map<string, string[]>()
  for (const { entryId, live: words } of await readEntries(tables, live))
    for (const url of words === undefined ? [] : linksIn(words.content))
      byUrl.set(url, [...(byUrl.get(url) ?? []), entryId])
  return byUrl
}

/** By website, so that none is asked twice at once. */
const byWebsite = (urls: readonly string[]): string[][] => {
  const websites = new Map<string, string[]>()
  for (const url of urls) {
    const { host } = new URL(url)
    websites.set(host, [...(websites.get(host) ?? []), url])
  }
  return [...websites.values()]
}

/** An item holds the ids of this many entries; more name one address only where that is the council's own front page. */
const mostEntries = 500

/** @returns how many addresses were looked at, and how many of them are broken. */
export const checkLinks = async (deps: Pick<Deps, 'tables'>, { now, look, most = usualMost }: Night) => {
  const { tables } = deps
  const today = londonDate(now)
  const [urls, checks] = await Promise.all([named(deps), readAllLinkChecks(tables)])
  const before = new Map(checks.map((check) => [check.url, check]))
  for (const { url } of checks) if (!urls.has(url)) await transact(tables, [linkCheckDelete(tables, url)])
  const due = [...urls.keys()]
    .filter((url) => before.get(url)?.lookedOn !== today)
    .sort((one, other) => (before.get(one)?.lookedOn ?? '').localeCompare(before.get(other)?.lookedOn ?? ''))
    .slice(0, most)
  const left = byWebsite(due)
  const counts = { looked: 0, broken: 0 }
  const hand = async (): Promise<void> => {
    for (let website = left.shift(); website !== undefined; website = left.shift())
      for (const url of website) {
        const entryIds = (urls.get(url) ?? []).slice(0, mostEntries)
        const check = afterLook(before.get(url), { url, entryIds, today }, await look(url))
        await transact(tables, [linkCheckWrite(tables, check)])
        counts.looked += 1
        if (check.status === 'broken') counts.broken += 1
      }
  }
  await Promise.all(Array.from({ length: websitesAtOnce }, hand))
  return counts
}
