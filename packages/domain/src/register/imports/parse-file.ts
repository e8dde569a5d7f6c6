// Reads one official file, in a browser worker or in Node, and accounts for every line of it. Nothing is sent from here.
//
// How to use it (the same in a worker and in Node; nothing in this folder imports node: modules):
//
//   import { parseFile } from '@senco/domain/register/imports/parse-file'
//   const parsed = await parseFile(file, { source: 'ofsted', fileName: file.name, authority, onProgress, signal })
//
// `file` is any Blob (a File from a chooser; `openAsBlob(path)` of node:fs). `onProgress` is called about once a
// megabyte with { stage: 'reading' | 'rows', done, total }. Cancel with an AbortController: the promise rejects with
// its reason. A file that cannot be used at all rejects with a Refusal whose message says what to do. Otherwise:
// `parsed.edition` is the date the file describes (ask a person when it is undefined, or offer it for changing when
// `precision` is not 'day'); `parsed.counts` adds up: lines = kept + leftOut + rejected.
// Then send: startImport({ source, edition, fileName, rows: parsed.rows.length, rejected (the first 200), leftOut })
// answers { importId, batchSize }; stageImportRows for each slice of `parsed.rows` of that size, batch '0', '1', ...; previewImport; the person decides;
// applyImport in slices of 50 keys with their decisions; at the end applyImport({ keys: [], finished: true }) again and
// again until `remaining` is 0 (send decisions of `same-nursery` before the closed ones). A cut-off run is sent again.
import type { Authority } from '../../authority/authority.ts'
import { Refusal } from '../../refusal.ts'
import { headerName, headerWithin, isBlank } from './columns.ts'
import { type Line, readLines } from './csv-lines.ts'
import { decodeText, type Encoding, type Watcher } from './decode-text.ts'
import { type EditionFound, editionOfName, editionOfTitle } from './edition.ts'
import { FileAccount } from './file-account.ts'
import { type Layout, layoutOf, missingHeader } from './layout.ts'
import type { ImportRow, ImportSource, RejectedLine } from './model.ts'
import { parseWards } from './parse-wards.ts'

export interface ParseSettings extends Watcher {
  readonly source: ImportSource
  readonly fileName: string
  readonly authority: Authority
}

export interface ParsedFile {
  readonly source: ImportSource
  /** The layout that was recognised, in words for people. */
  readonly layout: string
  readonly encoding: Encoding
  readonly edition: EditionFound | undefined
  readonly rows: readonly ImportRow[]
  readonly rejected: readonly RejectedLine[]
  /** Rows that were kept although a cell of theirs could not be read. */
  readonly remarks: readonly RejectedLine[]
  /** Lines with something in them, without title lines and header. Postcodes count here one by one, rows by sector. */
  readonly counts: {
    readonly lines: number
    readonly kept: number
    readonly leftOut: number
    readonly rejected: number
  }
}

/** Feeds lines to the layout as soon as its header is known. */
class TableReader {
  readonly #settings: ParseSettings
  readonly #account = new FileAccount()
  readonly #before: Line[] = []
  #layout: Layout | undefined
  #edition: EditionFound | undefined

  constructor(settings: ParseSettings) {
    this.#settings = settings
  }

  take(lines: readonly Line[]): void {
    for (const line of lines) {
      if (isBlank(line)) continue
      if (this.#layout === undefined) this.#lookForHeader(line)
      else this.#account.take(line, this.#layout.read(line))
    }
  }

  #lookForHeader(line: Line): void {
    const { source, authority } = this.#settings
    this.#layout = layoutOf(source, line.cells, authority)
    if (this.#layout?.headerless === true) this.#account.take(line, this.#layout.read(line))
    if (this.#layout !== undefined) return
    this.#edition ??= editionOfTitle(line.cells.join(' '))
    this.#before.push(line)
    if (this.#before.length >= headerWithin) throw missingHeader(source, this.#before)
  }

  finish(encoding: Encoding): ParsedFile {
    const { source, fileName } = this.#settings
    if (this.#layout === undefined) throw missingHeader(source, this.#before)
    const edition = this.#edition ?? editionOfName(fileName)
    return { source, layout: this.#layout.name, encoding, edition, ...this.#account.result() }
  }
}

const wardsFile = (text: string, encoding: Encoding, settings: ParseSettings): ParsedFile => {
  const { rows, rejected, leftOut, year } = parseWards(text, settings.authority)
  const edition: EditionFound | undefined =
    editionOfName(settings.fileName) ??
    (year === undefined ? undefined : { date: `${year}-01-01`, from: 'title', precision: 'year' })
  const counts = {
    lines: rows.length + leftOut + rejected.length,
    kept: rows.length,
    leftOut,
    rejected: rejected.length,
  }
  return { source: 'wards', layout: 'Ward boundaries, GeoJSON', encoding, edition, rows, rejected, remarks: [], counts }
}

/** @throws Refusal when the file is of another kind; the reason of `signal` when cancelled. */
export const parseFile = async (file: Blob, settings: ParseSettings): Promise<ParsedFile> => {
  const { text, encoding } = await decodeText(file, settings)
  if (headerName(text.slice(0, 100)) === '')
    throw new Refusal('invalid', 'empty', 'This file is empty. Choose another.')
  if (settings.source === 'wards') return wardsFile(text.replace(/^\ufeff/, ''), encoding, settings)
  const reader = new TableReader(settings)
  await readLines(text, (lines) => reader.take(lines), settings)
  return reader.finish(encoding)
}
