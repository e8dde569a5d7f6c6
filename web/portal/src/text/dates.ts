// Dates as people read them, and times as people type them. Times of meetings are in domain/clusters/london-times.

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** "1 September 2026", from a calendar date or an instant. */
export const dateWords = (date: string): string => day.format(new Date(date.length === 10 ? `${date}T12:00:00Z` : date))

const weekday = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** "Tuesday 1 September 2026", from a calendar date. */
export const dayWords = (date: string): string => weekday.format(new Date(`${date}T12:00:00Z`)).replace(',', '')

/** Reads "9:30", "9.30am", "0930", "6pm" as "HH:MM"; undefined when it is no time. */
export const readTime = (typed: string): string | undefined => {
  const text = typed.trim().toLowerCase()
  if (text === 'midday' || text === 'noon') return '12:00'
  const found = /^(\d{1,2})(?:[:.]?(\d\d))?\s*(am|pm)?$/.exec(text)
  if (found === null) return undefined
  const half = found[3]
  const hour = Number(found[1])
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  const minutes = Number(found[2] ?? '0')
  if (hours > 23 || minutes > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** "1 setting", "2 settings" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
