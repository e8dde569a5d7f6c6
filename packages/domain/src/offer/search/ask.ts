// What somebody asks of the local offer, as an address says it and as the query that it means. An address holds at most
// the sector of a postcode (WA8 7) or a point rounded to about a kilometre, so it may be kept, shared and logged.
// Reading words as they were typed is left to typed-ask.ts.
import type { PlainDate } from '../../time.ts'
import type { Point } from '../model.ts'
import {
  type AccessFeature,
  type AccessWay,
  accessFeatures,
  accessWays,
  CostKind,
  type EntryKind,
  entryKinds,
  type Need,
  needs,
  type Weekday,
  weekdays,
} from '../vocabulary.ts'
import { type OfferQuery, sorts } from './query.ts'
import type { Age } from './typed-ages.ts'

/** Fields of the form and of the address, as they came. Several values of one are joined by commas. */
export type AskFields = Readonly<Partial<Record<(typeof askFields)[number], string | undefined>>>
export const askFields = [
  'q',
  'near',
  'at',
  'within',
  'age',
  'need',
  'kind',
  'cost',
  'way',
  'access',
  'day',
  'time',
  'language',
  'sort',
  'page',
  'list',
] as const

/** Parts of a day in minutes since midnight. */
export const dayParts = {
  morning: { from: 0, to: 720 },
  afternoon: { from: 720, to: 1020 },
  evening: { from: 1020, to: 1440 },
} as const
export type DayPart = keyof typeof dayParts

export const reaches = [1, 3, 5, 10] as const
const metresOfMile = 1609.344

export interface Ask {
  readonly words: string
  /** `WA8` or `WA8 7`, never more of a postcode. */
  readonly near?: string | undefined
  /** Where a browser is, to two places of a degree. */
  readonly at?: Point | undefined
  readonly withinMiles?: number | undefined
  readonly age?: Age | undefined
  readonly needs: readonly Need[]
  readonly kinds: readonly EntryKind[]
  readonly costs: readonly CostKind[]
  readonly ways: readonly AccessWay[]
  readonly access: readonly AccessFeature[]
  readonly days: readonly Weekday[]
  readonly time?: DayPart | undefined
  readonly languages: readonly string[]
  readonly sort?: (typeof sorts)[number] | undefined
  /** From 1. */
  readonly page: number
  /** The shortlist that goes along from page to page: ids of entries. */
  readonly list: readonly string[]
}

/** As long as an address may get; longer lists are cut. */
export const longestList = 20

const parts = (text: string | undefined): string[] => [
  ...new Set((text ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))),
]
/** Unknown values are passed over: an old link still opens. In the order of `all`. */
const some = <T extends string>(text: string | undefined, all: readonly T[]): readonly T[] => {
  const given = parts(text)
  return all.filter((each) => given.includes(each))
}
const one = <T extends string>(text: string | undefined, all: readonly T[]): T | undefined =>
  all.find((each) => each === text)

const ageFrom = (text: string | undefined): Age | undefined => {
  const found = /^(\d{1,3})-(\d{1,3})$/.exec(text ?? '')
  if (found === null) return undefined
  const [from, to] = [Number(found[1]), Number(found[2])]
  return from <= to && to < 26 * 12 ? { from, to } : undefined
}

const rounded = (degrees: number): number => Math.round(degrees * 100) / 100

const pointFrom = (text: string | undefined): Point | undefined => {
  const found = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? '')
  if (found === null) return undefined
  const [lat, lng] = [rounded(Number(found[1])), rounded(Number(found[2]))]
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined
}

const isEntryId = (text: string): boolean => /^ent_[0-9a-z]{4,40}$/.test(text)

/** All but the words and the postcode, which typed-ask.ts reads. */
export const askFrom = (fields: AskFields, words: string, near: string | undefined): Ask => ({
  words,
  near,
  // A postcode says more than where a browser was.
  at: near === undefined ? pointFrom(fields.at) : undefined,
  withinMiles: reaches.find((miles) => String(miles) === fields.within),
  age: ageFrom(fields.age),
  needs: some(fields.need, needs),
  kinds: some(fields.kind, entryKinds),
  costs: some(fields.cost, CostKind.options),
  ways: some(fields.way, accessWays),
  access: some(fields.access, accessFeatures),
  days: some(fields.day, weekdays),
  time: one(fields.time, Object.keys(dayParts) as DayPart[]),
  languages: parts(fields.language).filter((language) => /^[a-z]{2,3}$/.test(language)),
  sort: one(fields.sort, sorts),
  page: /^[1-9]\d{0,3}$/.test(fields.page ?? '') ? Number(fields.page) : 1,
  list: parts(fields.list).filter(isEntryId).slice(0, longestList),
})

export const noAsk: Ask = askFrom({}, '', undefined)

const fieldsOf = (ask: Ask): [(typeof askFields)[number], string | undefined][] => [
  ['q', ask.words],
  ['near', ask.near],
  ['at', ask.at === undefined ? undefined : `${ask.at.lat},${ask.at.lng}`],
  ['within', ask.withinMiles?.toString()],
  ['age', ask.age === undefined ? undefined : `${ask.age.from}-${ask.age.to}`],
  ['need', ask.needs.join()],
  ['kind', ask.kinds.join()],
  ['cost', ask.costs.join()],
  ['way', ask.ways.join()],
  ['access', ask.access.join()],
  ['day', ask.days.join()],
  ['time', ask.time],
  ['language', ask.languages.join()],
  ['sort', ask.sort],
  ['page', ask.page === 1 ? undefined : String(ask.page)],
  ['list', ask.list.join()],
]

/** What follows the path, with its question mark; nothing for a search that asks nothing. Commas stay readable. */
export const addressOf = (ask: Ask): string => {
  const query = fieldsOf(ask)
    .flatMap(([name, value]) =>
      value === undefined || value === ''
        ? []
        : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')}`],
    )
    .join('&')
  return query === '' ? '' : `?${query}`
}

/** Whether it narrows anything, by words or by filters. */
export const asksSomething = (ask: Ask): boolean => {
  const { list: _, page: __, sort: ___, near: ____, at: _____, ...rest } = ask
  return addressOf({ ...noAsk, ...rest }) !== ''
}

const given = <T>(values: readonly T[]): T[] | undefined => (values.length === 0 ? undefined : [...values])

/** @param from where the postcode or the browser is; absent when nobody knows. */
export const queryOf = (
  ask: Ask,
  { from, today, take }: { readonly from: Point | undefined; readonly today: PlainDate; readonly take: number },
): OfferQuery => {
  const query = {
    today,
    take,
    skip: (ask.page - 1) * take,
    text: ask.words === '' ? undefined : ask.words,
    kinds: given(ask.kinds),
    needs: given(ask.needs),
    costs: given(ask.costs),
    ways: given(ask.ways),
    access: given(ask.access),
    days: given(ask.days),
    languages: given(ask.languages),
    time: ask.time === undefined ? undefined : { ...dayParts[ask.time] },
    age: ask.age === undefined ? undefined : { ...ask.age },
    from,
    withinMetres: from === undefined || ask.withinMiles === undefined ? undefined : ask.withinMiles * metresOfMile,
    sort: ask.sort,
  }
  // Searches compare queries by what they hold, so nothing is held that is not asked.
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as OfferQuery
}
