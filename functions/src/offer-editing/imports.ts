// Operations of importing somebody else's list of services: staged, compared, applied. Everything new waits as a draft.
import type { offerEditing } from '@senco/contract/offer-editing'
import { contentProblems } from '@senco/domain/offer/limits'
import { importSteps, stepCounts } from '@senco/domain/offer/open-referral/import-merge'
import { invalid, notFound } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { commit } from '@senco/store/commit'
import { readEntries } from '@senco/store/entries'
import {
  offerImportPartition,
  offerImportWrite,
  readOfferImport,
  readSources,
  readStagedRecords,
  stagedRecordWrite,
} from '@senco/store/offer-imports'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { applying } from './imports/applying.ts'
import { entryIdOfSource, knownOf, rowOfStep } from './imports/steps.ts'
import { placed } from './places.ts'

type Wanted = 'startOfferImport' | 'stageOfferRecords' | 'previewOfferImport' | 'applyOfferImport'

const batchSize = 25

const openImport = async ({ tables }: Deps, importId: string) => {
  const found = await readOfferImport(tables, importId)
  if (found === undefined) throw notFound()
  return found
}

export const imports = (deps: Deps): Pick<Handlers<typeof offerEditing>, Wanted> => ({
  startOfferImport: async (input, ctx) => {
    if (input.records !== input.kept + input.leftOut + input.rejected)
      throw invalid([{ field: 'records', message: 'Each record is kept, left out or rejected.' }])
    const stored = { ...input, importId: ctx.newId('import'), startedAt: ctx.now }
    return commit(deps.tables, ctx, {
      writes: [offerImportWrite(deps.tables, stored)],
      history: [{ on: offerImportPartition(stored.importId), summary: `Began an import of ${input.feed}` }],
      answer: { importId: stored.importId, batchSize },
    })
  },

  stageOfferRecords: async ({ importId, records }, ctx) => {
    await openImport(deps, importId)
    const today = londonDate(ctx.now)
    const problems = records.flatMap(({ content }, at) =>
      contentProblems(content, today)
        .filter(({ field }) => field !== 'waitingTime.asOf')
        .map(({ field, message }) => ({ field: `records.${at}.content.${field}`, message })),
    )
    if (problems.length > 0) throw invalid(problems.slice(0, 50))
    const ids = new Set(records.map(({ id }) => id))
    if (ids.size < records.length) throw invalid([{ field: 'records', message: 'Two records have the same id.' }])
    const staged = await Promise.all(
      // Whose setting it is, and what a childminder agreed to, is nothing that a list may say.
      records.map(async ({ content: { setting: _, ...content }, ...record }) => ({
        ...record,
        content: await placed(deps, content),
      })),
    )
    const answer = { staged: staged.length }
    if (staged.length === 0) return answer
    return commit(deps.tables, ctx, {
      writes: staged.map((record) => stagedRecordWrite(deps.tables, importId, record, ctx.now)),
      answer,
    })
  },

  previewOfferImport: async ({ importId }, ctx) => {
    const stored = await openImport(deps, importId)
    const { feed, fileName, startedAt, records, kept, leftOut, rejected, whole } = stored
    const [incoming, sources] = await Promise.all([
      readStagedRecords(deps.tables, importId),
      readSources(deps.tables, feed),
    ])
    const entries = await readEntries(
      deps.tables,
      sources.map(({ entryId }) => entryId),
    )
    const steps = importSteps({
      feed,
      known: knownOf(sources, entries),
      incoming,
      // Before all of it is here, what has not come is not gone.
      whole: whole && incoming.length === kept,
      now: ctx.now,
      newEntryId: (id) => entryIdOfSource(feed, id),
    })
    return {
      importId,
      feed,
      fileName,
      startedAt,
      accounted: { records, kept, leftOut, rejected },
      staged: incoming.length,
      counts: stepCounts(steps),
      rows: steps.map(rowOfStep),
      leftOut: stored.leftOutRecords,
      rejected: stored.rejectedRecords,
    }
  },

  applyOfferImport: async ({ importId, ids }, ctx) => applying(deps, ctx, await openImport(deps, importId), ids),
})
