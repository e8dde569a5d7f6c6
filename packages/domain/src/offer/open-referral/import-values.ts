// Mends single values of other people's lists: ages, addresses, postcodes, times, days. Each answers the good value or
// nothing, and says through the log what it did.
import { PlainDate } from '../../time.ts'
import type { Point, Schedule } from '../model.ts'
import { weekdays } from '../vocabulary.ts'
import { mailAddress, webAddress } from './fields.ts'
import type { Log } from './import-model.ts'
import { plainText, tidyText } from './import-text.ts'

export type Raw = Readonly<Record<string, unknown>>

export const rawOf = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {}
export const rawsOf = (value: unknown): readonly Raw[] =>
  Array.isArray(value) ? value.map(rawOf).filter((each) => Object.keys(each).length > 0) : []

/** Nothing, `null`, `N/A`, `-` and `Not recorded` are all nothing. */
const isNothing = (text: string): boolean =>
  /^(?:null|none|n\/a|-+|\.|not (?:known|recorded|applicable)|undefined|tbc)?$/i.test(text)

const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Text as families may read it. */
export const text = (raw: Raw, name: string, log: Log, path = ''): string => {
  const value = raw[name]
  if (value === null) log(path + name, 'It was null: left out.')
  const source = wordsOf(value)
  const plain = plainText(source)
  if (plain.hadMarkup) log(path + name, 'It held HTML: only the words were kept.')
  else if (/\u00a0/.test(source)) log(path + name, 'It held spaces that do not break: made plain.')
  return isNothing(plain.text) ? '' : plain.text
}

export const number = (raw: Raw, name: string, log: Log, path = ''): number | undefined => {
  const value = raw[name]
  if (value === null) log(path + name, 'It was null: left out.')
  if (value === undefined || value === null || value === '') return undefined
  const made = typeof value === 'number' ? value : Number(wordsOf(value).replace(/[£,\s]/g, '') || Number.NaN)
  if (!Number.isFinite(made)) {
    log(path + name, `"${wordsOf(value).slice(0, 40)}" is no number: left out.`)
    return undefined
  }
  if (typeof value !== 'number') log(path + name, 'It was text: made a number.')
  return made
}

/** Ages as sources write them, in years; -1 and 0 to 0 stand for nothing. */
export const ages = (raw: Raw, log: Log): { fromMonths?: number; toMonths?: number } => {
  const age = (name: string): number | undefined => {
    const years = number(raw, name, log)
    if (years === undefined) return undefined
    if (years >= 0 && years < 25) return years
    log(
      name,
      years < 0 ? `${years} stands for no age: left out.` : `${years} is not about children: taken as no limit.`,
    )
    return undefined
  }
  let [from, to] = [age('minimum_age'), age('maximum_age')]
  if (from !== undefined && to !== undefined && from > to) {
    log('minimum_age', 'The youngest age was above the oldest: changed over.')
    ;[from, to] = [to, from]
  }
  if (to === 0 && (from ?? 0) === 0) {
    if (from === 0) log('maximum_age', '0 to 0 stands for no age: left out.')
    return {}
  }
  return {
    ...(from === undefined ? {} : { fromMonths: Math.round(from * 12) }),
    // Whole years mean until the next birthday; decimals mean the month itself.
    ...(to === undefined ? {} : { toMonths: Number.isInteger(to) ? to * 12 + 11 : Math.round(to * 12) }),
  }
}

export const url = (raw: Raw, name: string, log: Log, path = ''): string | undefined => {
  if (raw[name] === null) log(path + name, 'It was null: left out.')
  // Not read as HTML: `&section=` would lose its first letters.
  const source = tidyText(wordsOf(raw[name])).replaceAll('&amp;', '&')
  if (isNothing(source)) return undefined
  const good = webAddress(source)
  if (good !== undefined) return good
  const mended = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(source) ? webAddress(`https://${source}`) : undefined
  log(path + name, mended === undefined ? 'It is no address of a page: left out.' : 'It lacked https://: added.')
  return mended
}

export const email = (raw: Raw, name: string, log: Log, path = ''): string | undefined => {
  const source = text(raw, name, log, path).replace(/^mailto:/i, '')
  if (source === '') return undefined
  const good = mailAddress(source)
  if (good === undefined) log(path + name, 'It is no e-mail address: left out.')
  return good
}

export const telephone = (raw: Raw, name: string, log: Log, path = ''): string | undefined => {
  const source = text(raw, name, log, path).replace(/^tel:/i, '')
  if (source === '') return undefined
  if ((source.match(/\d/g)?.length ?? 0) >= 3) return source.slice(0, 60)
  log(path + name, 'It is no telephone number: left out.')
  return undefined
}

export const postcode = (raw: Raw, name: string, log: Log, path = ''): string | undefined => {
  const source = text(raw, name, log, path)
  const compact = source.replace(/[^a-z\d]/gi, '').toUpperCase()
  const parts = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(compact)
  if (parts === null) {
    if (source !== '') log(path + name, 'It is no whole postcode: left out.')
    return undefined
  }
  const good = `${parts[1]} ${parts[2]}`
  if (good !== source) log(path + name, 'The postcode was written another way: mended.')
  return good
}

const inBritain = (lat: number, lng: number): boolean => lat > 49 && lat < 61.5 && lng > -9 && lng < 2.5

export const point = (raw: Raw, log: Log, path: string): Point | undefined => {
  const [lat, lng] = [number(raw, 'latitude', log, path), number(raw, 'longitude', log, path)]
  if (lat === undefined || lng === undefined) return undefined
  if (inBritain(lat, lng)) return { lat, lng }
  if (inBritain(lng, lat)) {
    log(`${path}latitude`, 'Latitude and longitude were changed over: mended.')
    return { lat: lng, lng: lat }
  }
  log(`${path}latitude`, 'The point is not in Britain: left out.')
  return undefined
}

const clock = (value: unknown): string | undefined => {
  const parts = /(?:^|T)(\d{1,2}):(\d\d)/.exec(wordsOf(value))
  const [hours, minutes] = [Number(parts?.[1]), Number(parts?.[2])]
  return parts === null || hours > 23 || minutes > 59 ? undefined : `${String(hours).padStart(2, '0')}:${parts[2]}`
}
const date = (value: unknown): PlainDate | undefined => {
  const found = /^\d{4}-\d\d-\d\d/.exec(wordsOf(value))?.[0]
  return PlainDate.safeParse(found).success ? found : undefined
}

const daysOf = (value: unknown): Schedule['days'] =>
  wordsOf(value)
    .split(/[,;\s]+/)
    .flatMap((part) => {
      const found = /^([+-]?[1-5])?([a-z]{2})[a-z]*$/i.exec(part)
      const day = weekdays.find((each) => each === found?.[2]?.toUpperCase())
      if (day === undefined) return []
      return [{ day, ...(found?.[1] === undefined ? {} : { week: Number(found[1]) }) }]
    })

export const schedule = (raw: Raw, log: Log, path: string): Schedule | undefined => {
  const [opensAt, closesAt] = [clock(raw['opens_at']), clock(raw['closes_at'])]
  const days = daysOf(raw['byday'] ?? raw['weekday'])
  if (opensAt === undefined || closesAt === undefined || days.length === 0) {
    log(path, 'The time has no days or hours that we can read: left out.')
    return undefined
  }
  const monthly = wordsOf(raw['freq']).toUpperCase() === 'MONTHLY' || days.some(({ week }) => week !== undefined)
  const [validFrom, validTo] = [date(raw['valid_from']), date(raw['valid_to'])]
  const notes = text(raw, 'notes', log, `${path}.`)
  return {
    frequency: monthly ? 'MONTHLY' : 'WEEKLY',
    days,
    opensAt,
    closesAt,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(notes === '' ? {} : { notes }),
  }
}

export const plainDate = date
