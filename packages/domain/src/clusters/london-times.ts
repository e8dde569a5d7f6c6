// Wall time in London: how a meeting's times are typed in and how they are shown. Instants stay in UTC everywhere else.
import { formatter, type Instant, londonWall, type PlainDate } from '../time.ts'

const longDay = formatter({
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** `18:30` in London at an instant. */
export const londonClock = (instant: Instant): string => londonWall(Date.parse(instant)).slice(11)

/**
 * The instant of a date and a clock time (`18:30`) in London; undefined for a time that the clocks skip in March.
 * In the hour that comes twice in October it is the first one.
 */
export const londonInstant = (date: PlainDate, clock: string): Instant | undefined => {
  const asUtc = Date.parse(`${date}T${clock}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  const hour = 3_600_000
  const found = [asUtc - hour, asUtc].find((time) => londonWall(time) === `${date}T${clock}`)
  return found === undefined ? undefined : new Date(found).toISOString()
}

/** `Thursday 3 December 2026` */
export const londonDay = (instant: Instant): string => longDay().format(Date.parse(instant)).replace(',', '')

/** `6:30pm`, `9am`, `midday`, `midnight`: the GOV.UK style of times. */
export const londonTime = (instant: Instant): string => {
  const clock = londonClock(instant)
  if (clock === '12:00') return 'midday'
  if (clock === '00:00') return 'midnight'
  const [hour, minute] = clock.split(':').map(Number) as [number, number]
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${clock.slice(3)}`}${hour < 12 ? 'am' : 'pm'}`
}

/** `Thursday 3 December 2026, 6:30pm to 8pm` */
export const slotTimes = (slot: { readonly startsAt: Instant; readonly endsAt: Instant }): string =>
  `${londonDay(slot.startsAt)}, ${londonTime(slot.startsAt)} to ${londonTime(slot.endsAt)}`
