// Applying an import: up to 50 differences a call, each in its own transaction, so that a call that was cut off is simply
// sent again. The finishing call works out wards, asks next month about what nobody decided, tells and stamps.
import type { registerImports } from '@senco/contract/register-imports'
import { conflict, Refusal } from '@senco/domain/refusal'
import type { Comparison } from '@senco/domain/register/imports/model'
import { dateInWords, londonDate } from '@senco/domain/time'
import { commit } from '@senco/store/commit'
import { wardLookup } from '@senco/store/postcodes'
import { geographySourceWrite } from '@senco/store/register/geography'
import {
  editionWrite,
  importPartition,
  importWrite,
  readApplied,
  readImport,
  readRows,
  type StoredImport,
} from '@senco/store/register-imports'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { applyPlaces } from './apply-place.ts'
import { applyProvider } from './apply-provider.ts'
import { applySenco } from './apply-senco.ts'
import { compareImport } from './held.ts'
import { type RowContext, type RowOutcome, settle } from './row-context.ts'
import { openImport, requireNewest } from './stage.ts'
import { lettersOf } from './told.ts'
import { workOutWards } from './wards-again.ts'

type Handler = Handlers<typeof registerImports>['applyImport']
type Input = Parameters<Handler>[0]
type Answer = Awaited<ReturnType<Handler>>

/** The first call: nothing may stop the import, and from here on no more rows are taken. */
const begin = async (deps: Deps, found: StoredImport, ctx: Ctx): Promise<StoredImport> => {
  await requireNewest(deps.tables, found)
  if (found.status !== 'staged') return found
  const { comparison } = await compareImport(deps, found, ctx.now)
  if (comparison.stopped !== undefined) throw conflict('too-many-absent', comparison.stopped)
  const applying: StoredImport = { ...found, status: 'applying' }
  await commit(deps.tables, ctx, { writes: [importWrite(deps.tables, found, applying)], answer: undefined })
  return { ...applying, version: found.version + 1 }
}

interface Tally {
  applied: number
  unchanged: number
  refused: { key: string; reason: string }[]
}

const contextsOf = async (deps: Deps, found: StoredImport, input: Input, ctx: Ctx): Promise<RowContext[]> => {
  const rows = await readRows(deps.tables, found.importId)
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const rejected = new Set(found.rejected.map(({ key }) => key))
  const decisions = new Map((input.decisions ?? []).map((decision) => [decision.key, decision]))
  const wardOf = wardLookup(deps.tables)
  const { idempotency: _once, ...rowCtx } = ctx
  const today = londonDate(ctx.now)
  // A nursery that carries on under a new number goes first, before its old registration closes it.
  const carriedOn = (key: string): number => (decisions.get(key)?.decision === 'same-nursery' ? 0 : 1)
  return [...input.keys]
    .sort((one, other) => carriedOn(one) - carriedOn(other))
    .filter((key) => !rejected.has(key) || byKey.has(key))
    .map((key) => ({ deps, found, ctx: rowCtx, today, row: byKey.get(key), key, decision: decisions.get(key), wardOf }))
}

/** One after the other: a later row may be about the same setting, and the demo's ids must come out in order. */
const applyEach = async (
  contexts: readonly RowContext[],
  apply: (context: RowContext) => Promise<RowOutcome>,
): Promise<Tally> => {
  const tally: Tally = { applied: 0, unchanged: 0, refused: [] }
  for (const context of contexts) {
    try {
      tally[await settle(() => apply(context))]++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      tally.refused.push({ key: context.key, reason: error.problems[0]?.message ?? error.message })
    }
  }
  return tally
}

const applyKeys = async (deps: Deps, found: StoredImport, input: Input, ctx: Ctx): Promise<Tally> => {
  if (input.keys.length === 0) return { applied: 0, unchanged: 0, refused: [] }
  const contexts = await contextsOf(deps, found, input, ctx)
  if (found.source === 'sencos') return applyEach(contexts, applySenco)
  if (found.source === 'ofsted' || found.source === 'schools') return applyEach(contexts, applyProvider)
  const outcomes = await applyPlaces(contexts)
  const applied = outcomes.filter((outcome) => outcome === 'applied').length
  return { applied, unchanged: outcomes.length - applied, refused: [] }
}

/** Lines of the list of SENCOs that a rule refused stay differences, and must not hold the rest up. */
const pendingOf = ({ source }: StoredImport, { added, changed, closed, restored }: Comparison): number =>
  source === 'sencos' ? 0 : added.length + changed.length + closed.length + restored.length

/** What nobody decided is asked again next month. */
const askAboutAbsent = async (deps: Deps, found: StoredImport, { absent }: Comparison, ctx: Ctx): Promise<number> => {
  const today = londonDate(ctx.now)
  const waiting = absent.filter(({ askedBefore }) => askedBefore !== today).map(({ key }) => key)
  const keys = waiting.slice(0, 50)
  const decisions = keys.map((key) => ({ key, decision: 'ask-next-month' as const }))
  await applyKeys(deps, found, { importId: found.importId, keys, decisions }, ctx)
  return waiting.length - keys.length
}

const stamp = async (deps: Deps, found: StoredImport, ctx: Ctx): Promise<void> => {
  const { tables } = deps
  const { source, edition, importId, fileName } = found
  const mail = await lettersOf(deps, found, await readApplied(tables, importId))
  const shown = `Ward boundaries of ${edition.slice(0, 4)}. Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right ${edition.slice(0, 4)}.`
  await commit(tables, ctx, {
    writes: [
      editionWrite(tables, source, { edition, importId, appliedAt: ctx.now, fileName }),
      importWrite(tables, found, { ...found, status: 'applied' }),
      ...(source === 'wards' ? [geographySourceWrite(tables, shown)] : []),
    ],
    history: [
      { on: importPartition(importId), summary: `Imported ${fileName}, the edition of ${dateInWords(edition)}` },
    ],
    mail,
    // The public function looks up postcodes and wards in copies of its own.
    events: source === 'postcodes' || source === 'wards' ? [{ type: 'places-imported', data: { source } }] : [],
    answer: undefined,
  })
}

/** Answers what is still to do; 0 once the edition is stamped. */
const finish = async (deps: Deps, found: StoredImport, ctx: Ctx): Promise<number> => {
  const { comparison } = await compareImport(deps, found, ctx.now)
  const pending = pendingOf(found, comparison)
  if (pending > 0) return pending
  const unasked = await askAboutAbsent(deps, found, comparison, ctx)
  if (unasked > 0) return unasked
  if (found.source === 'postcodes' || found.source === 'wards') {
    const { left } = await workOutWards(deps, ctx)
    if (left > 0) return left
  }
  await stamp(deps, found, ctx)
  return 0
}

export const applying = (deps: Deps): { readonly applyImport: Handler } => ({
  applyImport: async (input, ctx): Promise<Answer> => {
    const { idempotency: _once, ...each } = ctx
    const opened = await openImport(deps.tables, input.importId)
    if (opened.status === 'applied') return { applied: 0, unchanged: input.keys.length, remaining: 0, refused: [] }
    const found = await begin(deps, opened, each)
    const tally = await applyKeys(deps, found, input, each)
    if (input.finished !== true) return { ...tally, remaining: 0 }
    const newest = (await readImport(deps.tables, input.importId)) ?? found
    return { ...tally, remaining: newest.status === 'applied' ? 0 : await finish(deps, newest, each) }
  },
})
