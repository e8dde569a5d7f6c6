// Reads the parameters of a request to the feed: the union of those that the two published texts of Open Referral UK 3.0
// name. Whatever cannot be read is refused with what to send; names we do not know are ignored, as the standard asks.
import { type FieldProblem, invalid } from '../../refusal.ts'
import { type Weekday, weekdays } from '../vocabulary.ts'

export type Parameters = Readonly<Record<string, string | undefined>>

export interface FeedQuery {
  readonly search?: string
  readonly taxonomyTermId?: string
  readonly taxonomyId?: string
  readonly parentId?: string
  readonly topOnly: boolean
  readonly organizationId?: string
  /** A UTC instant to the millisecond. */
  readonly modifiedAfter?: string
  /** Years, with decimals. */
  readonly minimumAge?: number
  readonly maximumAge?: number
  readonly startTime?: string
  readonly endTime?: string
  readonly day?: Weekday
  /** Without spaces, in capitals. */
  readonly postcode?: string
  /** Metres. */
  readonly proximity?: number
  readonly page: number
  readonly perPage: number
  /** True when the reader named a size. */
  readonly sized: boolean
  readonly minimal: boolean
  readonly full: boolean
  readonly fullService: boolean
  readonly ndjson: boolean
}

const usualPage = 50
/** More in one page than this would only make the answer late. */
const largestPage = 1000

interface Read<T> {
  readonly read: (text: string) => T | undefined
  readonly message: string
}

const number = (message: string, isGood: (value: number) => boolean): Read<number> => ({
  read: (text) => (/^\d+(\.\d+)?$/.test(text) && isGood(Number(text)) ? Number(text) : undefined),
  message,
})
const whole = (message: string): Read<number> => number(message, (value) => Number.isSafeInteger(value) && value > 0)
const years = number('Give an age in years, like 2 or 0.75.', (value) => value <= 150)
const truth: Read<boolean> = {
  read: (text) => ({ true: true, '1': true, false: false, '0': false })[text.toLowerCase()],
  message: 'Send true or false.',
}
const time: Read<string> = {
  read: (text) => /^((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?$/.exec(text)?.[1],
  message: 'Give a time of day, like 09:30.',
}
const day: Read<Weekday> = {
  read: (text) => weekdays.find((each) => each === text.slice(0, 2).toUpperCase() && /^[a-z]{2,9}$/i.test(text)),
  message: 'Give a day, like MO or Monday.',
}
/** A plus sign in an address arrives as a space. */
const instant: Read<string> = {
  read: (text) => {
    if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d|$)/.test(text)) return undefined
    const made = new Date(text.replace(/ (?=\d\d:?\d\d$)/, '+').replace(' ', 'T'))
    return Number.isNaN(made.getTime()) ? undefined : made.toISOString()
  },
  message: 'Give a date or a time, like 2026-03-03T09:00:00Z.',
}
const postcode: Read<string> = {
  read: (text) => /^[A-Z]{1,2}\d[A-Z\d]?(\d[A-Z]{2})?$/.exec(text.replace(/\s/g, '').toUpperCase())?.[0],
  message: 'Give a postcode, like WA8 7QF.',
}
const format: Read<boolean> = {
  read: (text) => ({ json: false, ndjson: true })[text.toLowerCase()],
  message: 'Send json or ndjson.',
}

/** @throws Refusal naming each parameter that cannot be read. */
export const readQuery = (parameters: Parameters): FeedQuery => {
  const problems: FieldProblem[] = []
  const read = <T>(name: string, { read: reader, message }: Read<T>): T | undefined => {
    const text = (parameters[name] ?? '').trim()
    const value = text === '' ? undefined : reader(text)
    if (text !== '' && value === undefined) problems.push({ field: name, message })
    return value
  }
  const words = (name: string): string | undefined => (parameters[name] ?? '').trim() || undefined
  const perPage = read('per_page', whole('Give how many you want, from 1.'))
  const found = {
    search: words('search'),
    taxonomyTermId: words('taxonomy_term_id'),
    taxonomyId: words('taxonomy_id'),
    parentId: words('parent_id'),
    organizationId: words('organization_id'),
    modifiedAfter: read('modified_after', instant),
    minimumAge: read('minimum_age', years),
    maximumAge: read('maximum_age', years),
    startTime: read('start_time', time),
    endTime: read('end_time', time),
    day: read('day', day),
    postcode: read('postcode', postcode),
    proximity: read('proximity', number('Give a distance in metres, like 2000.', Number.isFinite)),
  }
  const query = {
    ...(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Partial<FeedQuery>),
    topOnly: read('top_only', truth) ?? false,
    page: read('page', whole('Give the number of a page, from 1.')) ?? 1,
    perPage: Math.min(perPage ?? usualPage, largestPage),
    sized: perPage !== undefined,
    minimal: read('minimal', truth) ?? false,
    full: read('full', truth) ?? false,
    fullService: read('full_service', truth) ?? false,
    ndjson: read('format', format) ?? false,
  }
  if (query.proximity !== undefined && found.postcode === undefined)
    problems.push({ field: 'proximity', message: 'Send a postcode with the distance.' })
  if (problems.length > 0) throw invalid(problems, 'We cannot read these parameters.')
  return query
}
