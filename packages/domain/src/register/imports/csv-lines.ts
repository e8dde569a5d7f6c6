// Text to lines of cells, a piece at a time, with the line number that a person sees in the file. Papa Parse reads the
// quoting; between pieces the event loop runs, so that a page stays alive and a cancel gets through.
import Papa from 'papaparse'
import { Refusal } from '../../refusal.ts'
import type { Watcher } from './decode-text.ts'

export interface Line {
  /** From 1, counting line breaks inside quoted cells. */
  readonly number: number
  readonly cells: readonly string[]
}

const pieceSize = 1 << 19

const linesOf = (rows: readonly string[][], first: number): { lines: Line[]; next: number } => {
  let number = first
  const lines = rows.map((cells) => {
    const line = { number, cells }
    number += 1 + cells.reduce((breaks, cell) => breaks + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)
    return line
  })
  return { lines, next: number }
}

const unclosed = (lines: readonly Line[]): Refusal =>
  new Refusal(
    'invalid',
    'unclosed-quote',
    `A quotation mark on or before line ${lines.at(-1)?.number ?? 1} is never closed. Get the file again, or save it as CSV again.`,
  )

/** Calls `take` with the lines of each piece. @throws the signal's reason when cancelled. */
export const readLines = (text: string, take: (lines: readonly Line[]) => void, watcher: Watcher = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    let next = 1
    let failure: unknown
    let failed = false
    const stop = (error: unknown, parser: Papa.Parser): void => {
      failure = error
      failed = true
      parser.abort()
    }
    Papa.parse<string[]>(text, {
      delimiter: ',',
      newline: '\n',
      chunkSize: pieceSize,
      chunk: (results: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        try {
          watcher.signal?.throwIfAborted()
          const read = linesOf(results.data, next)
          next = read.next
          if (results.errors.some((error) => error.code === 'MissingQuotes')) throw unclosed(read.lines)
          take(read.lines)
          watcher.onProgress?.({ stage: 'rows', done: results.meta.cursor, total: text.length })
        } catch (error) {
          stop(error, parser)
          return
        }
        if (results.meta.cursor >= text.length) return
        parser.pause()
        setTimeout(() => parser.resume(), 0)
      },
      complete: () => (failed ? reject(failure) : resolve()),
      error: reject,
    })
  })
