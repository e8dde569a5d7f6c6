// Beginning an import and taking its rows in numbered batches. Nothing of the register changes here.
import type { registerImports } from '@senco/contract/register-imports'
import { conflict, invalid, notFound } from '@senco/domain/refusal'
import type { ImportRow, ImportSource } from '@senco/domain/register/imports/model'
import { dateInWords } from '@senco/domain/time'
import type { Tables } from '@senco/store/client'
import { commit } from '@senco/store/commit'
import {
  batchWrite,
  importPartition,
  importWrite,
  readEdition,
  readImport,
  type StoredImport,
  stillStaged,
} from '@senco/store/register-imports'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

/** Outlines and sectors are larger than providers; each batch becomes one item of at most 400 KB. */
const batchSizes: Readonly<Record<ImportSource, number>> = {
  ofsted: 100,
  schools: 100,
  agencies: 100,
  sencos: 100,
  postcodes: 20,
  wards: 10,
}
const largestBatch = 380_000

const kinds: Readonly<Record<ImportSource, ImportRow['kind']>> = {
  ofsted: 'provider',
  schools: 'provider',
  agencies: 'agency',
  postcodes: 'postcodes',
  wards: 'ward',
  sencos: 'senco',
}

/** @throws Refusal when a newer edition has been applied. The same edition may come again; it changes nothing. */
export const requireNewest = async (tables: Tables, { source, edition }: Pick<StoredImport, 'source' | 'edition'>) => {
  const applied = await readEdition(tables, source)
  if (applied !== undefined && edition < applied.edition)
    throw conflict(
      'older-edition',
      `This file is of ${dateInWords(edition)}. The file of ${dateInWords(applied.edition)} was imported already. Choose a newer file.`,
    )
  return applied
}

export const openImport = async (tables: Tables, importId: string): Promise<StoredImport> => {
  const found = await readImport(tables, importId)
  if (found === undefined) throw notFound()
  return found
}

const requireFits = (rows: readonly ImportRow[], source: ImportSource): void => {
  const wrong = rows.find(({ kind }) => kind !== kinds[source])
  if (wrong !== undefined) throw invalid([{ field: 'rows', message: 'These rows are of another kind of file.' }])
  if (Buffer.byteLength(JSON.stringify(rows)) > largestBatch)
    throw invalid([{ field: 'rows', message: 'This batch is too large. Send fewer rows at a time.' }])
}

export const staging = ({
  tables,
}: Deps): Pick<Handlers<typeof registerImports>, 'startImport' | 'stageImportRows'> => ({
  startImport: async (input, ctx) => {
    await requireNewest(tables, input)
    const importId = ctx.newId('import')
    const begun: StoredImport = { importId, ...input, status: 'staged', startedAt: ctx.now, version: 0 }
    return commit(tables, ctx, {
      writes: [importWrite(tables, undefined, begun)],
      history: [{ on: importPartition(importId), summary: `Began to import ${input.fileName}` }],
      answer: { importId, batchSize: batchSizes[input.source] },
    })
  },
  stageImportRows: async ({ importId, batch, rows }, ctx) => {
    const found = await openImport(tables, importId)
    if (found.status !== 'staged') throw conflict('applying', 'This import is being applied. Start a new one.')
    requireFits(rows, found.source)
    return commit(tables, ctx, {
      writes: [stillStaged(tables, found), batchWrite(tables, importId, Number(batch), rows, ctx.now)],
      answer: { staged: rows.length },
    })
  },
})
