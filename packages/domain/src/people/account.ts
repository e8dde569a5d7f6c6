// A person as the service keeps them, and every change to one as a pure function. Reading and writing is the store's.
import * as z from 'zod/mini'
import { conflict } from '../refusal.ts'
import type { Role, Scope } from '../roles.ts'
import { Instant } from '../time.ts'
import { Person } from './model.ts'

/** A person with what only the service needs to know. */
export const Account = z.extend(Person, {
  /** Grows with every change, so that two changes at once do not hide one another. */
  version: z.number(),
  /** Sessions carry it; raising it ends them all. */
  sessionEpoch: z.number(),
  /** Of the secret in the newest invitation link: an earlier link no longer matches. */
  invitationHash: z.optional(z.string()),
  invitationEndsAt: z.optional(Instant),
})
export type Account = z.infer<typeof Account>

export type PersonDetails = Pick<Person, 'personId' | 'name' | 'email' | 'telephone'>

/** Somebody the service knows but who has no account, for example a SENCO named without an e-mail address. */
export const knownPerson = (details: PersonDetails, scopes: Scope[] = []): Account => ({
  ...details,
  status: 'known',
  scopes,
  version: 0,
  sessionEpoch: 0,
})

export interface Invitation {
  readonly hash: string
  readonly endsAt: Instant
}

/**
 * Invites, or invites again: the earlier link dies with its hash. Somebody active keeps their account as it is.
 * @throws Refusal when the council ended this person's access: an invitation must not give back their other roles.
 */
export const invited = (account: Account, invitation: Invitation, now: Instant): Account => {
  if (account.status === 'deactivated')
    throw conflict('deactivated', 'The council ended the access of this person. An administrator can restore it.')
  if (account.status === 'active') return account
  return {
    ...account,
    status: 'invited',
    invitedAt: now,
    invitationHash: invitation.hash,
    invitationEndsAt: invitation.endsAt,
  }
}

/** True while the link with this hash may be accepted. */
export const invitationIsOpen = (account: Account, hash: string, now: Instant): boolean =>
  account.status === 'invited' &&
  account.invitationHash === hash &&
  account.invitationEndsAt !== undefined &&
  account.invitationEndsAt > now

const withoutInvitation = (account: Account): Account => {
  const { invitationHash: _hash, invitationEndsAt: _endsAt, ...rest } = account
  return rest
}

/** The first sign-in by invitation, and every later one. */
export const signedIn = (account: Account, now: Instant): Account => ({
  ...withoutInvitation(account),
  status: 'active',
  lastSignedInAt: now,
})

export const withScopes = (account: Account, scopes: Scope[]): Account => ({ ...account, scopes })

/** Adds one setting to a role: to the scope that has it already, else as a new scope. */
export const withSetting = (account: Account, role: Role, settingId: string): Account => {
  const at = account.scopes.findIndex((scope) => scope.role === role && scope.until === undefined)
  const scope = account.scopes[at]
  if (scope === undefined) return withScopes(account, [...account.scopes, { role, settingIds: [settingId] }])
  const settingIds = [...new Set([...(scope.settingIds ?? []), settingId])]
  return withScopes(account, account.scopes.with(at, { ...scope, settingIds }))
}

/** Takes one setting from a role; the other settings and roles of the person stay. */
export const withoutSetting = (account: Account, role: Role, settingId: string): Account =>
  withScopes(
    account,
    account.scopes.flatMap((scope) => {
      if (scope.role !== role || !(scope.settingIds ?? []).includes(settingId)) return scope
      const settingIds = (scope.settingIds ?? []).filter((id) => id !== settingId)
      return settingIds.length === 0 ? [] : { ...scope, settingIds }
    }),
  )

/** Ends access and every session; the roles are kept, so that restoring access restores them. */
export const deactivated = (account: Account): Account => ({
  ...withoutInvitation(account),
  status: 'deactivated',
  sessionEpoch: account.sessionEpoch + 1,
})

/** Back as they were: somebody who had never signed in needs a new invitation. */
export const reactivated = (account: Account): Account => ({
  ...account,
  status: account.lastSignedInAt === undefined ? 'known' : 'active',
})

/** Counts among the administrators, of whom one must be left: may sign in now, and has the role without an end. */
export const isAdministrator = (account: Account | undefined): boolean =>
  account?.status === 'active' &&
  account.scopes.some((scope) => scope.role === 'administrator' && scope.until === undefined)

/** The person without what only the service needs to know. */
export const personOf = (account: Account): Person => Person.parse(account)
