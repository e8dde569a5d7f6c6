// Keeps the account of a file while it is read: each line is kept, left out or rejected, and the numbers add up.
import type { Line } from './csv-lines.ts'
import type { ImportRow, RejectedLine } from './model.ts'
import { type PostcodeOutcome, Sectors } from './parse-postcodes.ts'
import type { Outcome } from './reader.ts'

export class FileAccount {
  readonly #rows = new Map<string, ImportRow>()
  readonly #sectors = new Sectors()
  readonly #rejected: RejectedLine[] = []
  readonly #remarks: RejectedLine[] = []
  #lines = 0
  #kept = 0
  #leftOut = 0

  take(line: Line, outcome: Outcome | PostcodeOutcome): void {
    this.#lines++
    if (outcome.kind === 'left-out') this.#leftOut++
    else if (outcome.kind === 'rejected') this.#reject(line, outcome.reason, outcome.key)
    else if ('place' in outcome) {
      if (this.#sectors.add(outcome.place, line.number)) this.#kept++
      else this.#reject(line, 'The postcode is in the file twice.', outcome.place.postcode)
    } else this.#keep(line, outcome.row, outcome.remark)
  }

  #keep(line: Line, row: ImportRow, remark: string | undefined): void {
    const before = this.#rows.get(row.key)
    if (before !== undefined) {
      this.#reject(line, `Line ${before.line} has the same number, ${row.key}. That line counts.`, row.key)
      return
    }
    this.#rows.set(row.key, row)
    this.#kept++
    if (remark !== undefined) this.#remarks.push({ line: line.number, key: row.key, reason: remark })
  }

  #reject(line: Line, why: string, key?: string): void {
    const reason = why.slice(0, 300)
    this.#rejected.push(key === undefined ? { line: line.number, reason } : { line: line.number, key, reason })
  }

  result() {
    const rejected = this.#rejected.length
    return {
      rows: [...this.#rows.values(), ...this.#sectors.rows()],
      rejected: this.#rejected,
      remarks: this.#remarks,
      counts: { lines: this.#lines, kept: this.#kept, leftOut: this.#leftOut, rejected },
    }
  }
}
