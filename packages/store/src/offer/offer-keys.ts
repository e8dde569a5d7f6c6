// Every key of the offer table is spelled here and nowhere else. See README.md for the question each one answers.

export const offerKeys = {
  /** What the public may read of one entry. */
  entry: (entryId: string) => ({ pk: 'PUB#ENTRIES', sk: entryId }),
  /** Which version of the snapshot is the newest whole one. */
  current: () => ({ pk: 'PUB#SNAPSHOT', sk: 'CURRENT' }),
  /** How many changes there were so far that a snapshot has to take in. */
  wanted: () => ({ pk: 'PUB#SNAPSHOT', sk: 'WANTED' }),
  /** Entries whose change no snapshot has taken in yet. */
  change: (changeId: string) => ({ pk: 'PUB#CHANGES', sk: changeId }),
  /** One part of the search index, numbered from 1. */
  snapshotPart: (version: string, part: number) => ({ pk: `PUB#SNAPSHOT#${version}`, sk: partSort(part) }),
  /** One part of all entries in one list, for the feed and the sitemap. */
  feedPart: (version: string, part: number) => ({ pk: `PUB#FEED#${version}`, sk: partSort(part) }),
  /** Sorts by entry, `whole` for those on the local offer as a whole, then by day. */
  comment: (entryId: string | undefined, receivedOn: string, commentId: string) => ({
    pk: 'PUB#COMMENTS',
    sk: `${entryId ?? 'whole'}#${receivedOn}#${commentId}`,
  }),
  /** By its last day. */
  review: (to: string, reviewId: string) => ({ pk: 'PUB#REVIEWS', sk: `${to}#${reviewId}` }),
  /** By the last day that it covers. */
  statement: (to: string, statementId: string) => ({ pk: 'PUB#STATEMENTS', sk: `${to}#${statementId}` }),
  ward: (wardCode: string) => ({ pk: 'PUB#WARDS', sk: wardCode }),
  /** Postcodes by sector, `WA8 7`. */
  postcodes: (sector: string) => ({ pk: 'PUB#POSTCODES', sk: sector }),
  /** The middle of all postcodes that begin alike, `WA8`. */
  outward: (outwardCode: string) => ({ pk: 'PUB#OUTWARD', sk: outwardCode }),
  /** A comment as it was sent, until a moderator takes it. */
  inbox: (commentId: string) => ({ pk: 'COMMENT#inbox', sk: commentId }),
  /** A search that found nothing. */
  gap: (id: string) => ({ pk: 'COMMENT#gaps', sk: id }),
} as const

const partSort = (part: number): string => String(part).padStart(4, '0')
