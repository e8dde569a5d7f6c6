// Importing official files on the wire: staged in batches, compared, decided, applied. Parsing happens at the caller.
import { Id } from '@senco/domain/ids'
import {
  Decision,
  ImportDifferences,
  ImportRow,
  ImportSource,
  RejectedLine,
} from '@senco/domain/register/imports/model'
import { PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from './operation.ts'

const ImportId = Id('import')
const mayImport = ['administrator', 'team-manager'] as const

export const registerImports = {
  startImport: operation({
    method: 'POST',
    path: '/api/register/imports',
    kind: 'json',
    who: mayImport,
    summary: 'Begin an import of one edition of an official file; an older edition is refused',
    input: z.object({
      source: ImportSource,
      /** The date that the file describes, for example 2026-06-30. */
      edition: PlainDate,
      fileName: z.string().check(z.maxLength(200)),
      rows: z.int().check(z.gte(0), z.lte(100_000)),
      /** Lines that could not be taken; the first 200 of them are kept with the import. */
      rejected: z.array(RejectedLine).check(z.maxLength(200)),
      /** Rows of other authorities, which stay with the caller. */
      leftOut: z.int().check(z.gte(0), z.lte(10_000_000)),
    }),
    output: z.object({ importId: ImportId, batchSize: z.number() }),
  }),
  stageImportRows: operation({
    method: 'PUT',
    path: '/api/register/imports/{importId}/batches/{batch}',
    kind: 'json',
    who: mayImport,
    summary: 'Send one numbered batch of parsed rows; sending it again changes nothing',
    input: z.object({
      importId: ImportId,
      batch: z.string().check(z.regex(/^\d{1,4}$/)),
      rows: z.array(ImportRow).check(z.maxLength(200)),
    }),
    output: z.object({ staged: z.number() }),
  }),
  previewImport: operation({
    method: 'GET',
    path: '/api/register/imports/{importId}',
    kind: 'json',
    who: mayImport,
    summary: 'What applying would change: new, changed field by field, closed, restored, absent',
    input: z.object({ importId: ImportId }),
    output: ImportDifferences,
  }),
  applyImport: operation({
    method: 'POST',
    path: '/api/register/imports/{importId}/apply',
    kind: 'json',
    who: mayImport,
    summary: 'Apply up to 50 of the differences; what is applied already is left alone, so it can be resumed',
    input: z.object({
      importId: ImportId,
      /** Keys of the differences to apply. Those absent from the file need a decision. */
      keys: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(50)),
      /** What to do with settings that the file leaves out, and with new registrations of a nursery we know. */
      decisions: z.optional(z.array(Decision).check(z.maxLength(50))),
      /**
       * True when every batch was sent: works out wards, tells Area SENCOs and stamps the edition as the newest. Send it
       * again, with no keys, until `remaining` is 0.
       */
      finished: z.optional(z.boolean()),
    }),
    output: z.object({
      applied: z.number(),
      unchanged: z.number(),
      /** With `finished`: what is still to do before the edition counts as applied. */
      remaining: z.number(),
      /** Rows that the rules of the register refused, each with the reason. */
      refused: z.array(z.object({ key: z.string(), reason: z.string() })),
    }),
  }),
}
