// The date that a file describes, from its title line or its name. A month or a year alone counts from its first day.
import type { PlainDate } from '../../time.ts'
import { dateOf } from './cell.ts'

const months = 'january february march april may june july august september october november december'.split(' ')

export interface EditionFound {
  readonly date: PlainDate
  readonly from: 'title' | 'file name'
  /** How much of the date was there; the caller asks a person unless it is the day. */
  readonly precision: 'day' | 'month' | 'year'
}

/** "as at 30 June 2026", "as at 31/12/2025". */
export const editionOfTitle = (title: string): EditionFound | undefined => {
  const words = /(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\s+(\d{4})/i.exec(title)
  const month = words === null ? -1 : months.findIndex((name) => name.startsWith(words[2]?.toLowerCase() ?? '?'))
  const text =
    words !== null && month >= 0 ? `${words[1]}/${month + 1}/${words[3]}` : /\d{1,2}\/\d{1,2}\/\d{4}/.exec(title)?.[0]
  const date = dateOf(text)
  return date ? { date, from: 'title', precision: 'day' } : undefined
}

/** `...-2021-08-31...`, `...31_August_2021...`, `edubasealldata20260401.csv`, `...-2025-11.csv`, `...-2022.csv`. */
export const editionOfName = (fileName: string): EditionFound | undefined => {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/[_ ]/g, '-')
  const day = /(?<!\d)(20\d\d)-?([01]\d)-?([0-3]\d)(?!\d)/.exec(name)
  const british = /(?<!\d)([0-3]?\d)-([01]?\d)-(20\d\d)(?!\d)/.exec(name)
  const dated =
    (day && dateOf(`${day[1]}-${day[2]}-${day[3]}`)) ||
    (british && dateOf(`${british[1]}/${british[2]}/${british[3]}`)) ||
    editionOfTitle(name.replaceAll('-', ' '))?.date
  if (dated) return { date: dated, from: 'file name', precision: 'day' }
  const month = /(?<!\d)(20\d\d)-(0[1-9]|1[0-2])(?!\d)/.exec(name)
  if (month) return { date: `${month[1]}-${month[2]}-01`, from: 'file name', precision: 'month' }
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(name)
  return year ? { date: `${year[1]}-01-01`, from: 'file name', precision: 'year' } : undefined
}
