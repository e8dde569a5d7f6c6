// What one cell of an official file says: its text, date or number, or nothing. Publishers write "nothing" in many ways.
import { PlainDate } from '../../time.ts'

/** Ofsted and the DfE use all of these for "none" within one edition. */
const nothing = new Set(['', '-', '--', 'redacted', 'not recorded', 'not applicable', 'null', 'n/a', 'none recorded'])

/** Trimmed, with non-breaking and repeated spaces made single, or undefined for none. At most 200 characters. */
export const textOf = (cell: string | undefined): string | undefined => {
  const text = (cell ?? '').replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim()
  return nothing.has(text.toLowerCase()) ? undefined : text.slice(0, 200)
}

const dateParts = (text: string): [string, string, string] | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return [iso[1] ?? '', iso[2] ?? '', iso[3] ?? '']
  const british = /^(\d{1,2})[/\-.](\d{1,2})[/\-.](\d{4})(?: .*)?$/.exec(text)
  return british ? [british[3] ?? '', british[2] ?? '', british[1] ?? ''] : undefined
}

/** A date as dd/mm/yyyy, dd-mm-yyyy or ISO. `null`: there is something, and it is not a date. */
export const dateOf = (cell: string | undefined): PlainDate | null | undefined => {
  const text = textOf(cell)
  if (text === undefined) return undefined
  const parts = dateParts(text)
  if (parts === undefined) return null
  const [year, month, day] = parts
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return PlainDate.safeParse(date).success ? date : null
}

/** A number, fractions and thousands separators included. `null`: there is something, and it is not a number. */
export const numberOf = (cell: string | undefined): number | null | undefined => {
  const text = textOf(cell)?.replaceAll(',', '')
  if (text === undefined) return undefined
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

/** Y, Yes, True or 1; N, No, False or 0. */
export const flagOf = (cell: string | undefined): boolean | undefined => {
  const text = textOf(cell)?.toLowerCase()
  if (text === undefined) return undefined
  if (['y', 'yes', 'true', '1'].includes(text)) return true
  return ['n', 'no', 'false', '0'].includes(text) ? false : undefined
}

const shape = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/

/** A full postcode with one space, `WA8 7AB`, or undefined when it is none. */
export const postcodeOf = (cell: string | undefined): string | undefined => {
  const parts = shape.exec((textOf(cell) ?? '').toUpperCase().replaceAll(' ', ''))
  return parts ? `${parts[1]} ${parts[2]}` : undefined
}

/** `WA8 7` of `WA8 7AB`. */
export const sectorOf = (postcode: string): string => postcode.slice(0, -2)
/** `AB` of `WA8 7AB`. */
export const unitOf = (postcode: string): string => postcode.slice(-2)
