// Finds the setting that a request is about, as far as the person asking may reach it; else it is not there.
import { actsAsCouncil, canSeeSetting, mayActForSetting, mayApproveSenco } from '@senco/domain/access'
import { forbidden, notFound } from '@senco/domain/refusal'
import type { Telling } from '@senco/domain/register/designation'
import type { Setting, ToldBy } from '@senco/domain/register/model'
import { londonDate } from '@senco/domain/time'
import type { CommitContext } from '@senco/store/commit'
import { readSetting, type StoredSetting } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'

/** The setting as it is now, for somebody who may act for it. One out of reach answers like one that is not there. */
export const toActFor = async ({ tables }: Deps, ctx: CommitContext, settingId: string): Promise<StoredSetting> => {
  const stored = await readSetting(tables, settingId)
  if (stored === undefined || !canSeeSetting(ctx.actor, stored.setting)) throw notFound()
  if (!mayActForSetting(ctx.actor, stored.setting)) throw forbidden()
  return stored
}

/** Who speaks, for the rules of domain/register. */
export const tellingOf = ({ actor, now }: CommitContext, setting: Setting): Telling => ({
  mayApprove: mayApproveSenco(actor, setting),
  personId: actor.personId,
  today: londonDate(now),
})

/** Only what staff record for a setting came to them in some way; a setting's own people are at the portal. */
export const toldByOf = ({ actor }: CommitContext, setting: Setting, toldBy: ToldBy | undefined): ToldBy | undefined =>
  actsAsCouncil(actor, setting) ? toldBy : undefined
