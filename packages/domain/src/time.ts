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

const london = formatter({ timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar date in London at an instant. */
export const londonDate = (instant: Instant): PlainDate => {
  // `15/12/2032`. Taking the parts one by one takes twice as long, and every decision asks for some twenty dates.
  const [day, month, year] = london().format(new Date(instant)).split('/')
  return `${year}-${month}-${day}`
}

/** `date` moved by whole years; 29 February becomes 28 February in a common year, as an anniversary does in law. */
export const addYears = (date: PlainDate, years: number): PlainDate => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const target = year + years
  const lastDay = new Date(Date.UTC(target, month, 0)).getUTCDate()
  return `${String(target).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(day, lastDay)).padStart(2, '0')}`
}

/** `date` moved by whole days. */
export const addDays = (date: PlainDate, days: number): PlainDate => {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

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
