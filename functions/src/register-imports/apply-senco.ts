// Applies one line of the council's list of SENCOs by the same rule as naming one by hand. Nobody is invited by it:
// access is given on the page of people, when the council decides to.
import { isHome } from '@senco/domain/clusters/membership'
import { knownPerson } from '@senco/domain/people/account'
import { nameSenco } from '@senco/domain/register/designation'
import { clusterFor, sencoVerdict } from '@senco/domain/register/imports/compare-sencos'
import type { SencoRow } from '@senco/domain/register/imports/model'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { readClusters } from '@senco/store/clusters'
import { commit } from '@senco/store/commit'
import { findByAddress } from '@senco/store/people'
import { readSetting, settingPartition } from '@senco/store/register/settings'
import { type Applied, appliedWrite } from '@senco/store/register-imports'
import { changeOf } from '../register/changing.ts'
import { settingsByNumber } from './held.ts'
import type { RowContext, RowOutcome } from './row-context.ts'

const personOf = async ({ deps, ctx }: RowContext, { name, email }: SencoRow) => {
  const before = email === undefined ? undefined : await findByAddress(deps.tables, email, name)
  const details = { personId: ctx.newId('person'), name, ...(email === undefined ? {} : { email }) }
  return { before, account: before ?? knownPerson(details) }
}

/** The cluster that a person chose in the preview; else the one that the list names. */
const clusterIdOf = async ({ deps, decision }: RowContext, row: SencoRow, summary: ReturnType<typeof summaryOf>) => {
  if (summary.clusterId !== undefined) return undefined
  const clusters = (await readClusters(deps.tables)).filter(isHome)
  if (decision?.clusterId !== undefined)
    return clusters.find(({ clusterId }) => clusterId === decision.clusterId)?.clusterId
  return row.clusterName === undefined ? undefined : clusterFor(row, summary, [], { clusters })?.clusterId
}

export const applySenco = async (context: RowContext): Promise<RowOutcome> => {
  const { deps, ctx, row, key, today, found } = context
  const { tables } = deps
  if (row?.kind !== 'senco') return 'unchanged'
  const settingId = (await settingsByNumber(tables, [key])).get(key)
  const before = settingId === undefined ? undefined : await readSetting(tables, settingId)
  if (settingId === undefined || before === undefined) return 'unchanged'
  const summary = summaryOf(before, today)
  if (sencoVerdict(row, summary).kind !== 'added') return 'unchanged'

  const { before: known, account } = await personOf(context, row)
  const email = account.email === undefined ? {} : { email: account.email }
  const named = { designationId: ctx.newId('designation'), personId: account.personId, name: account.name, ...email }
  const decision = nameSenco(before, { startsOn: row.startsOn }, named, { mayApprove: true, today })
  const { record, sentence } = decision
  const clusterId = await clusterIdOf(context, row, summary)
  const setting = { ...record.setting, ...(clusterId === undefined ? {} : { clusterId }) }
  const { areaSencoId } = setting
  const patch = areaSencoId === undefined ? {} : { areaSencoId }
  const cluster = setting.clusterId === undefined ? {} : { clusterId: setting.clusterId }
  const label = settingLabel(summary)
  const applied: Applied = { key, what: 'senco', settingId, label, ...patch, ...cluster }
  const change = await changeOf(
    deps,
    before,
    { ...decision, record: { ...record, setting } },
    { now: ctx.now, accounts: [{ before: known, after: account }] },
  )
  await commit(tables, ctx, {
    writes: [...change.writes, appliedWrite(tables, found.importId, applied)],
    history: [{ on: settingPartition(settingId), summary: `${sentence}, from the council's list`, toldBy: 'import' }],
    mail: change.mail ?? [],
    answer: undefined,
  })
  return 'applied'
}
