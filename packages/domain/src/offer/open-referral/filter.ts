// Which services, and which of them where, a query of the feed asks for. Each parameter narrows; none widens.
import type { Point, Schedule } from '../model.ts'
import type { Published } from '../published.ts'
import type { ServiceLocation } from './places.ts'
import type { FeedQuery } from './query.ts'
import { modifiedAt } from './services.ts'
import { termsOf, withParents } from './taxonomies.ts'

/** Where a postcode is. */
export interface Located {
  readonly point: Point
  /** `WA8` */
  readonly outwardCode: string
  readonly wardCode?: string | undefined
  /** In the council's area. */
  readonly inArea: boolean
}

/** The ids of the entries that some words find. */
export type TextSearch = (words: string) => ReadonlySet<string>

/**
 * Open Referral UK says "a minimum age of at least" the value. Read so, a search for a child of two misses a group for
 * one to three, so ages overlap here: `minimum_age` is the youngest child asked for, `maximum_age` the oldest.
 */
const agesOverlap = ({ whoFor }: Published, { minimumAge, maximumAge }: FeedQuery): boolean => {
  const { fromMonths = 0, toMonths = Number.POSITIVE_INFINITY } = whoFor
  // The last month that is included lasts until the next one begins.
  return toMonths + 1 > (minimumAge ?? 0) * 12 && fromMonths <= (maximumAge ?? Number.POSITIVE_INFINITY) * 12
}

const asksForTime = ({ day, startTime, endTime }: FeedQuery): boolean => (day ?? startTime ?? endTime) !== undefined

/** One and the same time meets all of what is asked about times. */
const takesPlace = ({ days, opensAt, closesAt }: Schedule, { day, startTime, endTime }: FeedQuery): boolean =>
  (day === undefined || days.some((each) => each.day === day)) &&
  (startTime === undefined || opensAt >= startTime) &&
  (endTime === undefined || closesAt <= endTime)

const isFiledUnder = (entry: Published, { taxonomyTermId, taxonomyId }: FeedQuery): boolean => {
  if (taxonomyTermId === undefined && taxonomyId === undefined) return true
  const filed = termsOf(entry).flatMap(withParents)
  return (
    (taxonomyTermId === undefined || filed.some(({ id }) => id === taxonomyTermId)) &&
    (taxonomyId === undefined || filed.some((term) => term.taxonomyId === taxonomyId))
  )
}

/** Without codes it serves the council's whole area. */
export const servesPostcode = ({ serves }: Pick<Published, 'serves'>, located: Located): boolean => {
  const { outwardCodes, wardCodes } = serves
  if (outwardCodes.length === 0 && wardCodes.length === 0) return located.inArea
  return (
    outwardCodes.some((code) => code.toUpperCase() === located.outwardCode) ||
    (located.wardCode !== undefined && wardCodes.includes(located.wardCode))
  )
}

/** What is asked of the service wherever it is. */
export const isAskedFor = (
  entry: Published,
  query: FeedQuery,
  { found, located }: { found: ReadonlySet<string> | undefined; located: Located | undefined },
): boolean =>
  (found === undefined || found.has(entry.entryId)) &&
  (query.modifiedAfter === undefined || modifiedAt(entry) >= query.modifiedAfter) &&
  agesOverlap(entry, query) &&
  (!asksForTime(query) || entry.schedules.some((schedule) => takesPlace(schedule, query))) &&
  isFiledUnder(entry, query) &&
  (located === undefined || servesPostcode(entry, located))

const earthMetres = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** As the crow flies, in metres (haversine). */
export const metresBetween = (one: Point, other: Point): number => {
  const across =
    Math.sin(radians(other.lat - one.lat) / 2) ** 2 +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(radians(other.lng - one.lng) / 2) ** 2
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(across)))
}

/** Nothing where a place has no point on the map: it has no distance either. */
export const distanceOf = ({ place }: ServiceLocation, located: Located | undefined): number | undefined =>
  place?.point === undefined || located === undefined ? undefined : metresBetween(place.point, located.point)
