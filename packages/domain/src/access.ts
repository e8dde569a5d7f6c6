// Who may see and do what: every policy of the portal as a pure function of the actor and facts about the object.
// The source is practice 9.1 (roles and their scope) and 9.2 (visibility); where a line is the council's choice it says so.
// Which roles may call an operation at all is in the contract; this file decides about the object of the call.
import type { Action } from './actions/model.ts'
import type { Entry } from './offer/model.ts'
import type { Setting } from './register/model.ts'
import { type Actor, councilStaff, hasRole, type Role, roleNames, type Scope, settingStaff } from './roles.ts'
import type { Place, Run } from './training/model.ts'

/** What has to be known of a setting to decide who reaches it. A whole `Setting` will do. */
export type SettingFacts = Pick<Setting, 'settingId'> & Partial<Pick<Setting, 'agencyId' | 'agencyAccepted'>>

export const isCouncilStaff = (actor: Actor): boolean => hasRole(actor, councilStaff)

const namesSetting = (actor: Actor, wanted: readonly Role[], settingId: string): boolean =>
  actor.scopes.some((scope) => wanted.includes(scope.role) && (scope.settingIds ?? []).includes(settingId))

/** An agency reaches a member only where that member accepted sharing (practice 9.1, AGY). */
const coordinates = (actor: Actor, setting: SettingFacts): boolean =>
  setting.agencyId !== undefined &&
  setting.agencyAccepted === true &&
  actor.scopes.some((scope) => scope.role === 'agency-coordinator' && scope.agencyId === setting.agencyId)

/** Every setting that the actor's own roles name, once each, in the order of the roles. */
export const ownSettingIds = (actor: Actor): readonly string[] => [
  ...new Set(actor.scopes.flatMap((scope) => scope.settingIds ?? [])),
]

/** The agencies that the actor coordinates. */
export const ownAgencyIds = (actor: Actor): readonly string[] => [
  ...new Set(actor.scopes.flatMap((scope) => (scope.role === 'agency-coordinator' ? (scope.agencyId ?? []) : []))),
]

/** Council staff and auditors see every setting; others their own; an agency its consenting members. */
export const canSeeSetting = (actor: Actor, setting: SettingFacts): boolean =>
  hasRole(actor, [...councilStaff, 'auditor']) ||
  namesSetting(actor, [...settingStaff, 'school-senco'], setting.settingId) ||
  coordinates(actor, setting)

/**
 * Act for a setting: change its details, name its SENCO, reply for it. Council staff may do for a setting anything it
 * could do itself (then the history says how they were told). A school SENCO and an auditor read only.
 */
export const mayActForSetting = (actor: Actor, setting: SettingFacts): boolean =>
  isCouncilStaff(actor) || namesSetting(actor, settingStaff, setting.settingId) || coordinates(actor, setting)

/** The manager approves who is SENCO (practice 9.2, MGR "approves"); a childminder manages their own setting. */
export const mayApproveSenco = (actor: Actor, setting: SettingFacts): boolean =>
  isCouncilStaff(actor) || namesSetting(actor, ['setting-manager', 'childminder'], setting.settingId)

/** True when staff act for a setting they do not belong to: then the history must say how they came to know. */
export const actsAsCouncil = (actor: Actor, setting: SettingFacts): boolean =>
  isCouncilStaff(actor) && !namesSetting(actor, settingStaff, setting.settingId)

const mayReadNotes = (actor: Actor, setting: SettingFacts): boolean =>
  hasRole(actor, ['area-senco', 'team-manager']) ||
  namesSetting(actor, settingStaff, setting.settingId) ||
  coordinates(actor, setting)

/**
 * The setting with what this actor may not read left out: notes are for the Area SENCO, the team manager and the
 * setting itself (practice 9.2, "Setting notes, audit, actions"), not for administrators, auditors or schools.
 */
export const fieldsOfSettingFor = <S extends SettingFacts & { readonly notes?: string | undefined }>(
  actor: Actor,
  setting: S,
): S => {
  if (mayReadNotes(actor, setting)) return setting
  const { notes: _withheld, ...rest } = setting
  return rest as S
}

/** What only council staff keep about a setting (the council's choice). */
const staffOnlyFields = ['clusterId', 'areaSencoId', 'scopeDecision', 'nurseryProvision'] as const

/** The fields of `changed` that this actor may not change; empty when all is well. */
export const fieldsNotChangeableBy = (
  actor: Actor,
  setting: SettingFacts,
  changed: readonly string[],
): readonly string[] =>
  changed.filter(
    (field) =>
      ((staffOnlyFields as readonly string[]).includes(field) && !isCouncilStaff(actor)) ||
      (field === 'notes' && !mayReadNotes(actor, setting)) ||
      // Whether an agency may see a member is for the member to say, or for staff whom it told.
      (field === 'agencyAccepted' && !isCouncilStaff(actor) && !namesSetting(actor, settingStaff, setting.settingId)),
  )

/** Every reply and the attendance of a meeting: council staff and auditors. Others see their own settings' only. */
export const canSeeAllReplies = (actor: Actor): boolean => hasRole(actor, [...councilStaff, 'auditor'])

/** Plans and drafts of meetings are for council staff; others see a meeting from the day it is opened. */
export const canSeePlannedMeetings = isCouncilStaff

/** Drafts of minutes, and why a passage may stay in them, are for those who write them (practice 9.2; M6). */
export const canSeeDrafts = isCouncilStaff

/** Roles that reach the whole council: only an administrator gives or takes them (the council's choice). */
const councilWide: readonly Role[] = ['area-senco', 'team-manager', 'administrator', 'auditor']

/** Inviting people: an administrator to any role, a team manager to any role but the council-wide ones. */
export const mayGiveRoles = (actor: Actor, scopes: readonly Scope[]): boolean =>
  hasRole(actor, ['administrator']) ||
  (hasRole(actor, ['team-manager']) && scopes.every((scope) => !councilWide.includes(scope.role)))

/**
 * Record the first e-mail address of somebody known. An invitation to it opens all that the person reaches, so people of
 * a setting may only where that is nothing beyond their own settings.
 */
export const mayGiveAddress = (actor: Actor, scopes: readonly Scope[]): boolean =>
  isCouncilStaff(actor) ||
  scopes.every(
    ({ role, settingIds = [] }) =>
      settingStaff.some((one) => one === role) && settingIds.every((id) => namesSetting(actor, settingStaff, id)),
  )

/** Changing roles, ending and restoring access: administrators (practice 9.1, ADM "users"). */
export const mayAdministerPeople = (actor: Actor): boolean => hasRole(actor, ['administrator'])

/** A setting with the clusters that it belongs to now, for what concerns every setting of a cluster. */
export type Belonging = SettingFacts & { readonly clusterIds: readonly string[] }
export type ActionFacts = Pick<Action, 'owner' | 'context' | 'source' | 'addedBy'>

const ownedBy = ({ owner }: ActionFacts, { settingId, clusterIds }: Belonging): boolean =>
  (owner.kind === 'setting' && owner.id === settingId) || (owner.kind === 'cluster' && clusterIds.includes(owner.id))

/**
 * Staff and auditors see every action; a setting sees its own, those of its whole cluster, and what others promised to do
 * for it. What staff remind themselves of after missed meetings is theirs. Source: practice 9.2 ("Setting notes, audit,
 * actions"); that administrators see them too is the council's choice.
 */
export const canSeeAction = (actor: Actor, action: ActionFacts, settings: readonly Belonging[]): boolean =>
  hasRole(actor, [...councilStaff, 'auditor']) ||
  settings.some(
    (setting) =>
      canSeeSetting(actor, setting) &&
      (ownedBy(action, setting) ||
        (action.context.kind === 'setting' &&
          action.context.id === setting.settingId &&
          action.source.kind !== 'missed-meetings')),
  )

/** The first of the actor's settings that an action asks something of; staff may speak for any. */
export const settingActingOn = <S extends Belonging>(
  actor: Actor,
  action: ActionFacts,
  settings: readonly S[],
): S | undefined => settings.find((setting) => mayActForSetting(actor, setting) && ownedBy(action, setting))

/** Say that it is begun, done, or not done after all: staff, and the people of a setting that it asks something of. */
export const mayDoAction = (actor: Actor, action: ActionFacts, settings: readonly Belonging[]): boolean =>
  isCouncilStaff(actor) || settingActingOn(actor, action, settings) !== undefined

/** Check, cancel, reopen, and close what a whole cluster shares: council staff (the council's choice). */
export const mayCloseActions = isCouncilStaff

/** Change what it says: staff, and a setting what it set itself. */
export const mayChangeAction = (actor: Actor, action: ActionFacts, settings: readonly Belonging[]): boolean =>
  isCouncilStaff(actor) ||
  (action.addedBy === 'setting' &&
    action.owner.kind === 'setting' &&
    settingActingOn(actor, action, settings) !== undefined)

/** Add one: staff for anybody; people of a setting for their own setting alone. */
export const mayAddAction = (
  actor: Actor,
  { owner, context }: { readonly owner: Pick<Action['owner'], 'kind' | 'id'>; readonly context: Action['context'] },
  settings: readonly Belonging[],
): boolean =>
  isCouncilStaff(actor) ||
  (context.kind === 'setting' &&
    owner.kind === 'setting' &&
    owner.id === context.id &&
    settings.some((setting) => setting.settingId === owner.id && mayActForSetting(actor, setting)))

// Training (practice 9.2, "Bookings"): one's own, a manager's team, a school's joint courses.
/** Books for the setting's people and answers their requests: its manager, and the council for anybody. */
export const mayBookForTeam = (actor: Actor, { settingId }: SettingFacts): boolean =>
  isCouncilStaff(actor) || namesSetting(actor, ['setting-manager', 'childminder'], settingId)

/** Reaches training for this setting at all; a school's SENCO where the course is for schools too. */
export const mayAskFor = (actor: Actor, setting: SettingFacts, run?: Pick<Run, 'joint'>): boolean =>
  (mayActForSetting(actor, setting) && !hasOnlyAgency(actor, setting)) ||
  (run?.joint === true && namesSetting(actor, ['school-senco'], setting.settingId))

/** An agency's coordinator sees its members' training and books nothing. */
const hasOnlyAgency = (actor: Actor, { settingId }: SettingFacts): boolean =>
  !isCouncilStaff(actor) && !namesSetting(actor, ['setting-senco', 'setting-manager', 'childminder'], settingId)

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

// Entries of the local offer (practice 9.2, "Local offer", "Setting public facts"; 10.10 for the impartial service).
/** What has to be known of an entry to decide who reaches it: its row in a list knows it. */
export type EntryFacts = Pick<Entry, 'ownerId' | 'ownerOrganisation' | 'impartialAdvice'> & {
  readonly settingId?: string | undefined
}

export const factsOfEntry = ({ ownerId, ownerOrganisation, impartialAdvice, content }: Entry): EntryFacts => ({
  ownerId,
  ownerOrganisation,
  impartialAdvice,
  settingId: content.setting?.settingId,
})

/** Administrators and team managers keep the whole offer; an Area SENCO reads it (practice 9.2). */
const keeperRoles = ['administrator', 'team-manager'] as const satisfies readonly Role[]
export const keepsOffer = (actor: Actor): boolean => hasRole(actor, keeperRoles)

const plain = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')

/** The role by which the entry of a setting is one's own. */
const settingRole = ({ scopes }: Actor, settingId: string | undefined): Role | undefined =>
  settingId === undefined
    ? undefined
    : scopes.find(
        ({ role, settingIds = [] }) => settingStaff.some((one) => one === role) && settingIds.includes(settingId),
      )?.role

export const speaksForSetting = (actor: Actor, settingId: string): boolean =>
  settingRole(actor, settingId) !== undefined

const worksFor = ({ scopes }: Actor, organisation: string | undefined): boolean =>
  organisation !== undefined &&
  scopes.some((scope) => scope.organisation !== undefined && plain(scope.organisation) === plain(organisation))

const isAdviser = (actor: Actor): boolean => hasRole(actor, ['iass-adviser'])

/**
 * The entry of the information, advice and support service is its own from the day on which one of its advisers owns it
 * ("control how my service is described"): the council no longer writes, publishes or hides it. Before that somebody has
 * to begin it, so the council may (the council's choice).
 */
export const belongsToAdvice = ({ impartialAdvice, ownerId }: EntryFacts): boolean =>
  impartialAdvice === true && ownerId !== undefined

/** Its owner, the owner's organisation, the people of its setting, or the impartial service. */
export const isOwnEntry = (actor: Actor, entry: EntryFacts): boolean =>
  entry.ownerId === actor.personId ||
  worksFor(actor, entry.ownerOrganisation) ||
  settingRole(actor, entry.settingId) !== undefined ||
  (entry.impartialAdvice === true && isAdviser(actor))

/** Drafts too: staff and auditors all of them, others their own. */
export const canSeeEntry = (actor: Actor, entry: EntryFacts): boolean =>
  hasRole(actor, [...councilStaff, 'auditor']) || isOwnEntry(actor, entry)

/** Change its words, hand them in, say that they are still correct. */
export const mayEditEntry = (actor: Actor, entry: EntryFacts): boolean =>
  belongsToAdvice(entry) ? isAdviser(actor) : keepsOffer(actor) || isOwnEntry(actor, entry)

/** Publish, archive: keepers; the impartial service its own, without a review by the council. */
export const mayPublishEntry = (actor: Actor, entry: EntryFacts): boolean =>
  entry.impartialAdvice === true && isAdviser(actor) ? true : keepsOffer(actor) && !belongsToAdvice(entry)

/** Say who owns it: not of an entry that the impartial service took over. */
export const maySetEntryOwner = (actor: Actor, entry: EntryFacts): boolean =>
  keepsOffer(actor) && !belongsToAdvice(entry)

/** A childminder for themselves; staff whom they told. */
export const mayRecordAgreement = (actor: Actor, { settingId }: EntryFacts): boolean =>
  keepsOffer(actor) || settingRole(actor, settingId) === 'childminder'

/** What the public reads of who checked it: a role, never a person. */
export const publicRoleOf = (actor: Actor, entry: EntryFacts): string => {
  const [keeper] = keeperRoles.filter((role) => hasRole(actor, [role]))
  const role =
    settingRole(actor, entry.settingId) ??
    (entry.impartialAdvice === true && isAdviser(actor) ? 'iass-adviser' : keeper) ??
    actor.scopes[0]?.role
  return role === undefined ? 'The service itself' : roleNames[role]
}

// Comments, reviews and statements (practice 9.2, "Local-offer raw comments" and "Local offer (published)").
/** Publish, withhold, answer; and see how to reach who wrote. */
export const mayModerateComments = (actor: Actor): boolean => hasRole(actor, ['administrator'])

/** Review rounds and annual statements. */
export const mayWriteReviews = (actor: Actor): boolean => hasRole(actor, ['administrator', 'team-manager'])
