// Applies one row of Ofsted's or the schools file, or the decision about a setting that the file leaves out.
import { invalid } from '@senco/domain/refusal'
import { closeSetting } from '@senco/domain/register/ending'
import { type RowVerdict, rowLabel, verdictOf } from '@senco/domain/register/imports/compare-providers'
import { changesOf, learn, withFacts } from '@senco/domain/register/imports/facts'
import type { ProviderRow } from '@senco/domain/register/imports/model'
import type { Setting } from '@senco/domain/register/model'
import { commit } from '@senco/store/commit'
import { findByIdentity } from '@senco/store/register/identities'
import { readSetting, type StoredSetting, settingPartition } from '@senco/store/register/settings'
import {
  type Applied,
  appliedWrite,
  officialWrite,
  readOfficial,
  type StoredOfficial,
} from '@senco/store/register-imports'
import { identityKind } from './held.ts'
import { fileWords, keep, numberOf, officialOf, withWard } from './keep-provider.ts'
import type { RowContext, RowOutcome } from './row-context.ts'

const add = async (context: RowContext, row: ProviderRow): Promise<RowOutcome> => {
  const settingId = context.ctx.newId('setting')
  const facts = learn(undefined, row)
  const blank: Setting = {
    settingId,
    name: null,
    providerType: row.providerType,
    status: row.status,
    addressLines: [],
    ...numberOf(context),
    updatedAt: context.ctx.now,
  }
  return keep(context, {
    what: 'added',
    before: undefined,
    known: undefined,
    record: { setting: await withWard(withFacts(blank, undefined, facts), row, context), designations: [] },
    official: officialOf(context, settingId, facts),
    summary: `Added from ${fileWords(context)}`,
  })
}

/** A setting whose registration the file knows: it takes the news, except where somebody typed over the last. */
const change = async (
  context: RowContext,
  row: ProviderRow,
  before: StoredSetting,
  known: StoredOfficial | undefined,
): Promise<RowOutcome> => {
  const facts = learn(known?.facts, row)
  const fields = changesOf(known?.facts, facts, before.setting).map(({ field }) => field.toLowerCase())
  const setting = await withWard(withFacts(before.setting, known?.facts, facts), row, context)
  const summary =
    known === undefined ? `Found in ${fileWords(context)}` : `Changed by ${fileWords(context)}: ${fields.join(', ')}`
  const official = officialOf(context, before.setting.settingId, facts)
  return keep(context, { what: 'changed', before, known, record: { ...before, setting }, official, summary })
}

const restore = async (
  context: RowContext,
  row: ProviderRow,
  before: StoredSetting,
  known: StoredOfficial,
): Promise<RowOutcome> => {
  const facts = learn(known.facts, row)
  const { closedOn: _closedOn, ...open } = withFacts(before.setting, known.facts, facts)
  const setting = await withWard({ ...open, status: row.status }, row, context)
  const official = officialOf(context, setting.settingId, facts)
  const summary = `Open again: it is in ${fileWords(context)}`
  return keep(context, { what: 'restored', before, known, record: { ...before, setting }, official, summary })
}

const close = (
  context: RowContext,
  before: StoredSetting,
  known: StoredOfficial,
  { gone, row, because }: { gone: 'closed' | 'moved'; row?: ProviderRow; because: string },
): Promise<RowOutcome> => {
  const { today, found } = context
  const closedOn = row?.closedOn !== undefined && row.closedOn < today ? row.closedOn : today
  const alreadyClosed = before.setting.status === 'closed'
  const closing = closeSetting(before, closedOn, today)
  const facts = row === undefined ? known.facts : learn(known.facts, row)
  const settingId = before.setting.settingId
  return keep(context, {
    what: gone,
    before,
    known,
    record: alreadyClosed ? before : closing.record,
    official: { key: known.key, settingId, facts, edition: found.edition, gone },
    summary: `${gone === 'moved' ? 'Moved out of the area' : closing.sentence}: ${because}`,
    ...(alreadyClosed ? {} : { closing }),
    events: alreadyClosed ? [] : [{ type: 'setting-closed', data: { settingId, closedOn, reason: gone } }],
  })
}

/**
 * A sold nursery: the new registration becomes the number of the setting that we know, which keeps its SENCO, cluster,
 * notes and history. The old number is kept in the history and in what the files said, marked as replaced.
 */
const continueAs = async (context: RowContext, row: ProviderRow, settingId: string): Promise<RowOutcome> => {
  const { deps, found, key } = context
  const before = await readSetting(deps.tables, settingId)
  if (before === undefined) throw invalid([{ field: 'decisions', message: 'Choose a setting that we know.' }])
  const was = found.source === 'schools' ? before.setting.schoolUrn : before.setting.ofstedUrn
  const old = was === undefined ? undefined : await readOfficial(deps.tables, found.source, was)
  const facts = learn(undefined, row)
  const { closedOn: _closedOn, ...open } = withFacts(before.setting, old?.facts, facts)
  const setting = await withWard({ ...open, status: row.status, ...numberOf(context) }, row, context)
  const replaced =
    old === undefined ? [] : [officialWrite(deps.tables, found.source, old, { ...old, gone: 'replaced' as const })]
  return keep(context, {
    what: 'continued',
    before,
    known: undefined,
    record: { ...before, setting },
    official: officialOf(context, settingId, facts),
    summary: `New registration ${key}${was === undefined ? '' : ` in place of ${was}`}: the same nursery, by ${fileWords(context)}`,
    more: replaced,
  })
}

const applyAbsent = async (context: RowContext, known: StoredOfficial | undefined): Promise<RowOutcome> => {
  const { deps, ctx, found, decision, today } = context
  if (known === undefined || known.gone !== undefined || known.facts.status === 'closed') return 'unchanged'
  if (decision === undefined || decision.decision === 'new' || decision.decision === 'same-nursery') return 'unchanged'
  if (decision.decision !== 'ask-next-month') {
    const before = await readSetting(deps.tables, known.settingId)
    if (before === undefined) return 'unchanged'
    return close(context, before, known, { gone: decision.decision, because: `it is not in ${fileWords(context)}` })
  }
  if (known.askedOn === today) return 'unchanged'
  const applied: Applied = { key: known.key, what: 'asked', settingId: known.settingId, label: known.key }
  await commit(deps.tables, ctx, {
    writes: [
      officialWrite(deps.tables, found.source, known, { ...known, askedOn: today }),
      appliedWrite(deps.tables, found.importId, applied),
    ],
    history: [
      {
        on: settingPartition(known.settingId),
        summary: `Not in ${fileWords(context)}. Nothing changed; asked again next month.`,
        toldBy: 'import',
      },
    ],
    answer: undefined,
  })
  return 'applied'
}

const knownAs = async ({ deps, found, key }: RowContext): Promise<string | undefined> =>
  (await findByIdentity(deps.tables, [{ kind: identityKind(found.source), reference: key }])).get(key)

/** Does what a verdict asks for. */
const perform = async (
  context: RowContext,
  row: ProviderRow,
  verdict: RowVerdict,
  known: StoredOfficial | undefined,
) => {
  const { decision, deps } = context
  if (verdict.kind === 'same' || verdict.kind === 'already-closed') return 'unchanged' as const
  if (verdict.kind === 'added') {
    if (decision?.decision !== 'same-nursery') return add(context, row)
    if (decision.sameAs === undefined)
      throw invalid([{ field: 'decisions', message: `Choose which nursery ${rowLabel(row)} is.` }])
    return continueAs(context, row, decision.sameAs)
  }
  const settingId = known?.settingId ?? ('settingId' in verdict ? verdict.settingId : undefined) ?? ''
  const before = await readSetting(deps.tables, settingId)
  if (before === undefined) throw new Error('An official row names a setting that does not exist')
  if (verdict.kind === 'closed' && known !== undefined)
    return close(context, before, known, { gone: 'closed', row, because: `it is closed in ${fileWords(context)}` })
  if (verdict.kind === 'restored' && known !== undefined) return restore(context, row, before, known)
  return change(context, row, before, known)
}

export const applyProvider = async (context: RowContext): Promise<RowOutcome> => {
  const { deps, found, row, key } = context
  const known = await readOfficial(deps.tables, found.source, key)
  if (known !== undefined && known.edition > found.edition) return 'unchanged'
  if (row?.kind !== 'provider') return applyAbsent(context, known)
  const holder = known === undefined ? await knownAs(context) : undefined
  return perform(context, row, verdictOf(row, known, holder), known)
}
