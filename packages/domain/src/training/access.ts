// Who may see and do what about training (practice 9.2, "Bookings"): one's own, a manager's team, a school's joint courses.
import { isCouncilStaff, mayActForSetting, type SettingFacts } from '../access.ts'
import { type Actor, hasRole } from '../roles.ts'
import type { Place, Run } from './model.ts'

const names = (actor: Actor, roles: readonly string[], settingId: string): boolean =>
  actor.scopes.some(({ role, settingIds }) => roles.includes(role) && (settingIds ?? []).includes(settingId))

/** Books for the setting's people and answers their requests: its manager, and the council for anybody. */
export const mayBookForTeam = (actor: Actor, { settingId }: SettingFacts): boolean =>
  isCouncilStaff(actor) || names(actor, ['setting-manager', 'childminder'], settingId)

/** Reaches training for this setting at all; a school's SENCO where the course is for schools too. */
export const mayAskFor = (actor: Actor, setting: SettingFacts, run?: Pick<Run, 'joint'>): boolean =>
  (mayActForSetting(actor, setting) && !hasOnlyAgency(actor, setting)) ||
  (run?.joint === true && names(actor, ['school-senco'], setting.settingId))

/** An agency's coordinator sees its members' training and books nothing. */
const hasOnlyAgency = (actor: Actor, { settingId }: SettingFacts): boolean =>
  !isCouncilStaff(actor) && !names(actor, ['setting-senco', 'setting-manager', 'childminder'], settingId)

/** One's own place, or that of one's team. */
export const mayActOnPlace = (actor: Actor, place: Pick<Place, 'personId'>, setting: SettingFacts): boolean =>
  place.personId === actor.personId || mayBookForTeam(actor, setting)

export const maySeePlace = (actor: Actor, place: Pick<Place, 'personId'>, setting: SettingFacts): boolean =>
  mayActOnPlace(actor, place, setting) ||
  hasRole(actor, ['auditor']) ||
  (mayActForSetting(actor, setting) && hasRole(actor, ['agency-coordinator']))

/** Drafts and everybody's names are for those who keep training. */
export const keepsTraining = isCouncilStaff

/** What people need to take part is for the trainer alone, and for those who said it (rule T13). */
export const maySeeNeeds = (
  actor: Actor,
  run: Pick<Run, 'trainers'>,
  place: Pick<Place, 'personId' | 'askedBy'>,
): boolean =>
  run.trainers.some(({ personId }) => personId === actor.personId) ||
  place.personId === actor.personId ||
  place.askedBy.personId === actor.personId
