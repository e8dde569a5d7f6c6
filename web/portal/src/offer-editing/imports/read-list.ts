// Reads a list of services in the browser: an Open Referral UK file, or a table with a mapping of its columns. The reader
// itself is domain/offer/open-referral, fetched when somebody imports.
import type { CsvMapping } from '@senco/domain/offer/open-referral/import-csv'
import type { ReadRecords } from '@senco/domain/offer/open-referral/import-model'

export type ListKind = 'open-referral' | 'csv'

export interface ReadList extends ReadRecords {
  /** Rows of nothing but commas. */
  readonly empty: number
}

export const readFeed = async (text: string): Promise<ReadList> => {
  const { readRecords, recordsIn } = await import('@senco/domain/offer/open-referral/import-records')
  return { ...readRecords(recordsIn(text)), empty: 0 }
}

export const readTable = async (text: string, mapping: CsvMapping): Promise<ReadList> => {
  const [{ csvRecords }, { readRecords }] = await Promise.all([
    import('@senco/domain/offer/open-referral/import-csv'),
    import('@senco/domain/offer/open-referral/import-records'),
  ])
  const { values, lines, empty } = csvRecords(text, mapping)
  return { ...readRecords(values, {}, (index) => lines[index] ?? index + 1), empty }
}

export const tableHeadings = async (
  text: string,
): Promise<{ readonly headings: readonly string[]; readonly mapping: CsvMapping }> => {
  const { headingsOf, suggestedMapping } = await import('@senco/domain/offer/open-referral/import-csv')
  const headings = headingsOf(text)
  return { headings, mapping: suggestedMapping(headings) }
}
