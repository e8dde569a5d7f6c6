// Finds the columns of a table by what its header calls them. Headers change their case, spacing, underscores and words
// from one edition to the next, so each column has the names it has been seen under; order never matters.
import type { Line } from './csv-lines.ts'

/** Case, spaces and underscores do not count; commas and colons do not either. */
export const headerName = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[\s\u00a0_,:()?*\ufeff-]+/gu, ' ')
    .trim()

export type Aliases<K extends string> = Readonly<Record<K, readonly string[]>>

export class Columns<K extends string> {
  readonly #at: ReadonlyMap<K, number>

  constructor(header: readonly string[], aliases: Aliases<K>) {
    const names = header.map(headerName)
    const at = new Map<K, number>()
    for (const [column, known] of Object.entries(aliases) as [K, readonly string[]][]) {
      const found = known.map((name) => names.indexOf(headerName(name))).find((index) => index >= 0)
      if (found !== undefined) at.set(column, found)
    }
    this.#at = at
  }

  has(column: K): boolean {
    return this.#at.has(column)
  }

  cell(line: Line, column: K): string | undefined {
    const index = this.#at.get(column)
    return index === undefined ? undefined : line.cells[index]
  }
}

/** Title lines, at most ten, may stand before the header. */
export const headerWithin = 10

export const isBlank = (line: Line): boolean => line.cells.every((cell) => cell.trim() === '')
