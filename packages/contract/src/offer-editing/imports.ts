// Importing somebody else's list of services: staged in batches, compared, applied. Files are read at the caller by
// domain/offer/open-referral, so that every record is accounted for before anything is sent.
import { Id } from '@senco/domain/ids'
import { EntryContent } from '@senco/domain/offer/model'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { keepers } from './fields.ts'

const ImportId = Id('import')
const sourceId = z.string().check(z.minLength(1), z.maxLength(200))
const short = z.string().check(z.maxLength(300))

const Turned = z.object({
  at: z.int(),
  id: z.optional(short),
  title: z.optional(short),
  reason: z.string().check(z.maxLength(500)),
})
const Repair = z.object({ field: short, message: z.string().check(z.maxLength(1000)) })

export const IncomingRecord = z.object({
  id: sourceId,
  title: z.string().check(z.minLength(1), z.maxLength(300)),
  content: EntryContent,
  repairs: z.array(Repair).check(z.maxLength(200)),
})
export type IncomingRecord = z.infer<typeof IncomingRecord>

/** What one record of the source does. `gone`: the source no longer has it; nothing happens by itself. */
export const OfferImportRow = z.object({
  id: z.string(),
  title: z.string(),
  step: z.enum(['add', 'change', 'remember', 'same', 'gone']),
  entryId: z.optional(z.string()),
  /** Fields taken from the source. */
  taken: z.array(z.string()),
  /** Fields that both changed: ours stay. */
  kept: z.array(z.string()),
  repairs: z.array(Repair),
})
export type OfferImportRow = z.infer<typeof OfferImportRow>

export const OfferImportPage = z.object({
  importId: ImportId,
  feed: z.string(),
  fileName: z.string(),
  startedAt: Instant,
  /** Of the file: `records` is always kept and left out and rejected together. */
  accounted: z.object({ records: z.number(), kept: z.number(), leftOut: z.number(), rejected: z.number() }),
  /** Sent so far; the comparison is whole when it equals `accounted.kept`. */
  staged: z.number(),
  counts: z.object({
    add: z.number(),
    change: z.number(),
    remember: z.number(),
    same: z.number(),
    gone: z.number(),
  }),
  rows: z.array(OfferImportRow),
  leftOut: z.array(Turned),
  rejected: z.array(Turned),
})
export type OfferImportPage = z.infer<typeof OfferImportPage>

export const imports = {
  startOfferImport: operation({
    method: 'POST',
    path: '/api/offer-editing/imports',
    kind: 'json',
    who: keepers,
    summary: 'Begin an import of a list of services; the name of the feed tells its records again the next time',
    input: z.object({
      feed: z
        .string()
        .check(
          z.trim(),
          z.minLength(1, 'Give the list a name.'),
          z.maxLength(80, 'Use 80 characters or fewer.'),
          z.regex(/^[^#]*$/, 'Use a name without #.'),
        ),
      fileName: z.string().check(z.maxLength(300)),
      records: z.int().check(z.gte(0), z.lte(20_000)),
      kept: z.int().check(z.gte(0), z.lte(20_000)),
      leftOut: z.int().check(z.gte(0), z.lte(20_000)),
      rejected: z.int().check(z.gte(0), z.lte(20_000)),
      /** The first 200 of each are kept with the import, to be read. */
      leftOutRecords: z.array(Turned).check(z.maxLength(200)),
      rejectedRecords: z.array(Turned).check(z.maxLength(200)),
      /** True when it is the whole of the feed, so that what is missing is gone. */
      whole: z.boolean(),
    }),
    output: z.object({ importId: ImportId, batchSize: z.number() }),
  }),
  stageOfferRecords: operation({
    method: 'PUT',
    path: '/api/offer-editing/imports/{importId}/batches/{batch}',
    kind: 'json',
    who: keepers,
    summary: 'Send one numbered batch of records as the reader kept them; sending it again changes nothing',
    input: z.object({
      importId: ImportId,
      batch: z.string().check(z.regex(/^\d{1,4}$/)),
      records: z.array(IncomingRecord).check(z.maxLength(25)),
    }),
    output: z.object({ staged: z.number() }),
  }),
  previewOfferImport: operation({
    method: 'GET',
    path: '/api/offer-editing/imports/{importId}',
    kind: 'json',
    who: keepers,
    summary: 'What applying would change: new, changed field by field, kept as ours, the same, gone',
    input: z.object({ importId: ImportId }),
    output: OfferImportPage,
  }),
  applyOfferImport: operation({
    method: 'POST',
    path: '/api/offer-editing/imports/{importId}/apply',
    kind: 'json',
    who: keepers,
    summary: 'Apply up to 25 records by their ids; what is applied already is left alone, so that it can be resumed',
    input: z.object({ importId: ImportId, ids: z.array(sourceId).check(z.minLength(1), z.maxLength(25)) }),
    output: z.object({
      applied: z.number(),
      unchanged: z.number(),
      refused: z.array(z.object({ id: z.string(), reason: z.string() })),
    }),
  }),
}
