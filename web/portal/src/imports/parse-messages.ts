// What the page and the worker that reads a file say to each other.
import type { ImportSource } from '@senco/domain/register/imports/model'
import type { ParsedFile } from '@senco/domain/register/imports/parse-file'

export interface ParseRequest {
  readonly file: File
  readonly source: ImportSource
  /** Slug of the authority whose rows are kept. */
  readonly authority: string
}

export type ParseAnswer =
  | { readonly kind: 'progress'; readonly stage: 'reading' | 'rows'; readonly done: number; readonly total: number }
  | { readonly kind: 'parsed'; readonly parsed: ParsedFile }
  | { readonly kind: 'problem'; readonly words: string }
