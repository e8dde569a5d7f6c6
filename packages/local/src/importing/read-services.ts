// Reads a list of services for the import: files, pages of a feed from an address, or a table with its columns.
import { readFile } from 'node:fs/promises'
import {
  type CsvMapping,
  csvFields,
  csvRecords,
  headingsOf,
  suggestedMapping,
} from '@senco/domain/offer/open-referral/import-csv'
import type { ReadRecords } from '@senco/domain/offer/open-referral/import-model'
import { readRecords, recordsIn } from '@senco/domain/offer/open-referral/import-records'
import { LocalProblem } from '../problem.ts'

export interface ServicesWanted {
  /** Files, each a page of one feed; or one web address. */
  readonly from: readonly string[]
  /** `name=Service title`, for a table. */
  readonly map: readonly string[]
}

export interface Services {
  readonly read: ReadRecords
  /** What each column of a table was taken for. */
  readonly mapping?: CsvMapping
  /** All pages of a feed were read. */
  readonly all: boolean
}

/** A feed that says it has more pages than this is not followed. */
const mostPages = 1000

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text)

const pageOf = async (address: string, page: number): Promise<{ text: string; pages: number }> => {
  const url = new URL(address)
  url.searchParams.set('page', String(page))
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch(() => {
    throw new LocalProblem(`Nothing answers at ${url.origin}.`)
  })
  if (!response.ok) throw new LocalProblem(`${url.href} answered ${response.status}.`)
  const text = await response.text()
  const { total_pages, totalPages } = JSON.parse(text) as { total_pages?: number; totalPages?: number }
  return { text, pages: Math.min(mostPages, Number(total_pages ?? totalPages ?? 1)) }
}

const fromAddress = async (address: string): Promise<unknown[]> => {
  const first = await pageOf(address, 1)
  const values = [...recordsIn(first.text)]
  for (let page = 2; page <= first.pages; page++) values.push(...recordsIn((await pageOf(address, page)).text))
  return values
}

const mappingOf = (text: string, wanted: readonly string[]): CsvMapping => {
  const given = wanted.map((pair) => {
    const [field = '', heading = ''] = pair.split(/=(.*)/s)
    if (!csvFields.some((known) => known === field))
      throw new LocalProblem(`There is no field "${field}". Choose one of: ${csvFields.join(', ')}.`)
    return [field, heading] as const
  })
  return { ...suggestedMapping(headingsOf(text)), ...Object.fromEntries(given) }
}

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new LocalProblem(`There is no file ${file}.`)
  }
}

export const readServices = async ({ from, map }: ServicesWanted): Promise<Services> => {
  const [first = ''] = from
  if (isAddress(first)) return { read: readRecords(await fromAddress(first)), all: true }
  const texts = await Promise.all(from.map(textOf))
  if (!/\.(?:csv|tsv|txt)$/i.test(first))
    return { read: readRecords(texts.flatMap((text) => [...recordsIn(text)])), all: false }
  const [table = ''] = texts
  const mapping = mappingOf(table, map)
  const { values, lines } = csvRecords(table, mapping)
  return { read: readRecords(values, {}, (index) => lines[index] ?? index + 2), mapping, all: false }
}
