// Instants, calendar dates and London wall time. No clock: the time is always passed in.
import * as z from 'zod/mini'

/** A UTC instant, `2026-11-22T09:30:00.000Z`. */
export const Instant = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'Give a time in UTC.'),
  z.refine((text) => !Number.isNaN(Date.parse(text)), 'That time does not exist.'),
)
export type Instant = z.infer<typeof Instant>

const isRealDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A calendar date, `2026-11-22`. */
export const PlainDate = z
  .string()
  .check(
    z.regex(/^\d{4}-\d\d-\d\d$/, 'Give a date, like 2026-11-22.'),
    z.refine(isRealDate, 'That day does not exist.'),
  )
export type PlainDate = z.infer<typeof PlainDate>

/**
 * Writes dates and times as Britain does. The first one made loads the languages of the whole world, which takes longer
 * than everything else of a cold start, so none is made before it is needed.
 */
export const formatter = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) => {
  let made: Intl.DateTimeFormat | undefined
  return () => {
    made ??= new Intl.DateTimeFormat('en-GB', options)
    return made
  }
}

const london = formatter({
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

const wallByIntl = (time: number): string => {
  const [date = '', clock] = london().format(time).split(', ')
  return `${date.split('/').reverse().join('-')}T${clock}`
}

const hour = 3_600_000
/** Since then clocks in London have been set by a whole hour, on a whole hour of UTC. */
const wholeHours = Date.UTC(1972, 0)
const offsets = new Map<number, number>()
const offsetsKept = 10_000

const offsetIn = (hours: number): number => {
  const known = offsets.get(hours)
  if (known !== undefined) return known
  if (offsets.size >= offsetsKept) offsets.clear()
  const offset = Date.parse(`${wallByIntl(hours * hour)}Z`) - hours * hour
  offsets.set(hours, offset)
  return offset
}

/**
 * `2026-12-03T18:30`, as a clock in London shows it. One place is booked with some forty times of the same few hours, and
 * asking `Intl` for each took longer than all the rest of the decision: it is asked once an hour of the calendar.
 */
export const londonWall = (time: number): string =>
  time >= wholeHours ? new Date(time + offsetIn(Math.floor(time / hour))).toISOString().slice(0, 16) : wallByIntl(time)

/** The calendar date in London at an instant. */
export const londonDate = (instant: Instant): PlainDate => londonWall(Date.parse(instant)).slice(0, 10)

/** `date` moved by whole years; 29 February becomes 28 February in a common year, as an anniversary does in law. */
export const addYears = (date: PlainDate, years: number): PlainDate => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const target = year + years
  const lastDay = new Date(Date.UTC(target, month, 0)).getUTCDate()
  return `${String(target).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(day, lastDay)).padStart(2, '0')}`
}

/** `date` moved by whole days. */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(date) + days * 24 * hour).toISOString().slice(0, 10)

/** 1 is Monday, 7 is Sunday; of the date alone, so it never depends on where a clock stands. */
export const weekdayOf = (date: PlainDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** `date` moved by whole months; the last day of the month where the day does not exist. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, lastDay))
  return first.toISOString().slice(0, 10)
}

const inWords = formatter({ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })

/** `date` as people write it: 1 September 2026. */
export const dateInWords = (date: PlainDate): string => inWords().format(new Date(`${date}T00:00:00Z`))
