// Who may see and do what with an entry of the local offer. Source: practice 9.1 and 9.2 ("Local offer", "Setting public
// facts"), 10.10 for the impartial service; where a line is the council's choice it says so.
import { type Actor, councilStaff, hasRole, type Role, roleNames, settingStaff } from '../roles.ts'
import type { Entry } from './model.ts'

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
