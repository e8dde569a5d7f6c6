// Keeps what a row of a file does to a setting: the setting, what the file said of it, its history and what was done, in
// one transaction. Which of these it is was decided in apply-provider.ts.
import type { Decision } from '@senco/domain/register/decision'
import type { Official } from '@senco/domain/register/imports/facts'
import type { ProviderRow } from '@senco/domain/register/imports/model'
import type { Setting, SettingRecord } from '@senco/domain/register/model'
import { settingLabel } from '@senco/domain/register/summary'
import { dateInWords } from '@senco/domain/time'
import { commit, type DomainEvent } from '@senco/store/commit'
import { type StoredSetting, settingPartition, settingWrites } from '@senco/store/register/settings'
import { type Applied, appliedWrite, officialWrite, type StoredOfficial } from '@senco/store/register-imports'
import type { Write } from '@senco/store/transact'
import { changeOf } from '../register/changing.ts'
import type { RowContext, RowOutcome } from './row-context.ts'

export const numberOf = ({ found, key }: RowContext): Partial<Setting> =>
  found.source === 'schools' ? { schoolUrn: key } : { ofstedUrn: key }

export const fileWords = ({ found }: RowContext): string =>
  `${found.source === 'schools' ? 'the schools file' : "Ofsted's file"} of ${dateInWords(found.edition)}`

export const officialOf = ({ found, key }: RowContext, settingId: string, facts: Official['facts']): Official => ({
  key,
  settingId,
  facts,
  edition: found.edition,
})

/** The ward by the postcode; else what the file says; else what it was. */
export const withWard = async (setting: Setting, row: ProviderRow, { wardOf }: RowContext): Promise<Setting> => {
  const wardCode = (await wardOf(setting.postcode)) ?? row.wardCode ?? setting.wardCode
  return wardCode === undefined ? setting : { ...setting, wardCode }
}

export interface Next {
  readonly what: Applied['what']
  readonly before: StoredSetting | undefined
  readonly record: SettingRecord
  readonly official: Official
  readonly known: StoredOfficial | undefined
  readonly summary: string
  /** A closing ends designations, and with them the access of those people. */
  readonly closing?: Decision
  readonly events?: readonly DomainEvent[]
  /** Further rows of what files said, such as the registration that this one replaces. */
  readonly more?: readonly Write[]
}

const appliedOf = ({ key }: RowContext, { what }: Next, setting: Setting): Applied => {
  const { settingId, areaSencoId, clusterId, name, providerType } = setting
  return {
    key,
    what,
    settingId,
    label: settingLabel({ name, providerType, urn: key }),
    ...(areaSencoId === undefined ? {} : { areaSencoId }),
    ...(clusterId === undefined ? {} : { clusterId }),
  }
}

/** The setting itself; a closing also writes the people whose time as SENCO ends, and the list of SENCO changes. */
const settingChange = async ({ deps, ctx }: RowContext, next: Next, setting: Setting): Promise<readonly Write[]> => {
  const { before, closing, record } = next
  if (before === undefined || closing === undefined)
    return settingWrites(deps.tables, before, { ...record, setting }, ctx.now)
  const sencoChange = closing.ended.length > 0
  return (await changeOf(deps, before, closing, { now: ctx.now, sencoChange })).writes
}

export const keep = async (context: RowContext, next: Next): Promise<RowOutcome> => {
  const { deps, ctx, found } = context
  const { tables } = deps
  const setting = { ...next.record.setting, updatedAt: ctx.now }
  await commit(tables, ctx, {
    writes: [
      ...(await settingChange(context, next, setting)),
      officialWrite(tables, found.source, next.known, next.official),
      ...(next.more ?? []),
      appliedWrite(tables, found.importId, appliedOf(context, next, setting)),
    ],
    history: [{ on: settingPartition(setting.settingId), summary: next.summary, toldBy: 'import' }],
    events: next.events ?? [],
    answer: undefined,
  })
  return 'applied'
}
