// Which settings a person speaks for in actions, with their clusters, and one action as that person may see it.
import type { ActionPage } from '@senco/contract/actions'
import {
  type Belonging,
  canSeeAction,
  canSeeSetting,
  mayActForSetting,
  ownAgencyIds,
  ownSettingIds,
} from '@senco/domain/access'
import { hasDone } from '@senco/domain/actions/actions'
import type { Action, ActionRow } from '@senco/domain/actions/model'
import { clusterIdsOf } from '@senco/domain/clusters/membership'
import { notFound } from '@senco/domain/refusal'
import type { SettingRecord } from '@senco/domain/register/model'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { type Actor, councilStaff, hasRole } from '@senco/domain/roles'
import { type Instant, londonDate } from '@senco/domain/time'
import { readAction } from '@senco/store/actions'
import type { Tables } from '@senco/store/client'
import type { CommitContext } from '@senco/store/commit'
import { readBoard } from '@senco/store/register/board'
import { readSettings } from '@senco/store/register/settings'

export type OwnSetting = Belonging & { readonly label: string }

export const belongingOf = (record: SettingRecord, now: Instant): OwnSetting => {
  const { settingId, agencyId, agencyAccepted } = record.setting
  return {
    settingId,
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(agencyAccepted === undefined ? {} : { agencyAccepted }),
    clusterIds: clusterIdsOf(record.setting),
    label: settingLabel(summaryOf(record, londonDate(now))),
  }
}

/** Staff and auditors reach every action, so that nothing has to be read for them. */
export const reachesAll = (actor: Actor): boolean => hasRole(actor, [...councilStaff, 'auditor'])

const memberIds = async (tables: Tables, agencies: readonly string[]): Promise<readonly string[]> =>
  agencies.length === 0
    ? []
    : (await readBoard(tables))
        .filter(({ agencyId }) => agencies.includes(agencyId ?? ''))
        .map(({ settingId }) => settingId)

/** The settings that the person's roles name, and the members of their agency that accepted sharing. */
export const ownSettings = async (tables: Tables, actor: Actor, now: Instant): Promise<readonly OwnSetting[]> => {
  if (reachesAll(actor)) return []
  const ids = new Set([...ownSettingIds(actor), ...(await memberIds(tables, ownAgencyIds(actor)))])
  const records = ids.size === 0 ? [] : await readSettings(tables, [...ids])
  return records.filter(({ setting }) => canSeeSetting(actor, setting)).map((record) => belongingOf(record, now))
}

/** The person's settings that an action asks something of. */
export const ownPart = (
  actor: Actor,
  { owner }: Pick<ActionRow, 'owner'>,
  doneBy: Action['doneBy'],
  own: readonly OwnSetting[],
): ActionPage['own'] =>
  own
    .filter((setting) => mayActForSetting(actor, setting))
    .filter(({ settingId, clusterIds }) => owner.id === settingId || clusterIds.includes(owner.id))
    .map(({ settingId, label }) => ({ settingId, label, done: hasDone({ doneBy }, settingId) }))

/** Of what a whole cluster shares, a setting sees its own marks and how many others there are. */
export const shownTo = (actor: Actor, action: Action, own: readonly OwnSetting[]): Action =>
  reachesAll(actor) || action.doneBy === undefined
    ? action
    : {
        ...action,
        doneBy: action.doneBy.filter(({ settingId }) => own.some((setting) => setting.settingId === settingId)),
      }

export interface Reached {
  readonly action: Action
  readonly own: readonly OwnSetting[]
}

/** The action as it is now, for somebody who may see it. One out of reach answers like one that is not there. */
export const reach = async (tables: Tables, { actor, now }: CommitContext, actionId: string): Promise<Reached> => {
  const [action, own] = await Promise.all([readAction(tables, actionId), ownSettings(tables, actor, now)])
  if (action === undefined || !canSeeAction(actor, action, own)) throw notFound()
  return { action, own }
}
