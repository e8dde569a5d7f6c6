// What a reader of one layout answers for each line, so that every line of a file is accounted for.
import type { Line } from './csv-lines.ts'
import type { ImportRow } from './model.ts'

export type Outcome =
  /** `remark`: a cell could not be read and counts as blank; the row is kept. */
  | { readonly kind: 'kept'; readonly row: ImportRow; readonly remark?: string }
  /** Another authority's row. */
  | { readonly kind: 'left-out' }
  | { readonly kind: 'rejected'; readonly key?: string; readonly reason: string }

export type Reader = (line: Line) => Outcome

export const rejected = (reason: string, key?: string): Outcome =>
  key === undefined ? { kind: 'rejected', reason } : { kind: 'rejected', reason, key }

/** Drops what is undefined, as optional fields must be absent. */
export const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
