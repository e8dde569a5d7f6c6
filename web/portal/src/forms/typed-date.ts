// A date as people type it, day/month/year in one text so that a draft keeps it, and the calendar date it means.

export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

export const partsOf = (typed: string): TypedDate => {
  const [day = '', month = '', year = ''] = typed.split('/')
  return { day, month, year }
}

export const typedOf = (parts: TypedDate): string =>
  parts.day === '' && parts.month === '' && parts.year === '' ? '' : `${parts.day}/${parts.month}/${parts.year}`

/** `2026-09-01` -> `1/9/2026`, to fill a form in. */
export const typedFrom = (date: string | undefined): string => {
  if (date === undefined) return ''
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)}/${Number(month)}/${year}`
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const monthOf = (text: string): number => {
  const named = months.indexOf(text.trim().toLowerCase().slice(0, 3))
  return named === -1 ? Number(text) : named + 1
}

export type ReadDate = { readonly date: string } | { readonly problem: string }

/** `what` names the date in the message, for example "the start date". Months may be words, years two digits. */
export const readDate = (typed: string, what: string): ReadDate => {
  const { day, month, year } = partsOf(typed)
  if (day.trim() === '' && month.trim() === '' && year.trim() === '') return { problem: `Enter ${what}.` }
  if (day.trim() === '') return { problem: `Enter the day of ${what}.` }
  if (month.trim() === '') return { problem: `Enter the month of ${what}.` }
  if (year.trim() === '') return { problem: `Enter the year of ${what}.` }
  const fullYear = /^\d\d$/.test(year.trim()) ? 2000 + Number(year) : Number(year)
  const text = `${String(fullYear).padStart(4, '0')}-${String(monthOf(month)).padStart(2, '0')}-${String(Number(day)).padStart(2, '0')}`
  return isRealDate(text) && fullYear >= 1900
    ? { date: text }
    : { problem: `Enter ${what} as a real date, like 1 9 2026.` }
}

const isRealDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
