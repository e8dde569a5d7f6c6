// People on the wire: sign-in, invitations, roles and sessions.
import { Id } from '@senco/domain/ids'
import { EmailAddress, Person } from '@senco/domain/people/model'
import { everyone, Scope } from '@senco/domain/roles'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from './operation.ts'

const nothing = z.object({})
const PersonId = Id('person')

const Invitee = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'Enter a name.'), z.maxLength(120, 'Use 120 characters or fewer.')),
  email: EmailAddress,
  telephone: z.optional(z.string().check(z.maxLength(30))),
  scopes: z.array(Scope).check(z.minLength(1, 'Choose at least one role.'), z.maxLength(12)),
})

/** Who is signed in, what they may reach, and when the session ends. */
export const Me = z.object({
  person: Person,
  settings: z.array(z.object({ settingId: Id('setting'), name: z.nullable(z.string()) })),
  /** The service's time now: pages say "today" by it, and the browser's clock may be wrong. */
  asOf: z.optional(Instant),
  idleEndsAt: Instant,
  endsAt: Instant,
})

export const people = {
  whoAmI: operation({
    method: 'GET',
    path: '/api/people/me',
    kind: 'json',
    who: everyone,
    summary: 'Who is signed in, their roles and when the session ends',
    input: nothing,
    output: Me,
  }),
  keepSession: operation({
    method: 'POST',
    path: '/api/people/session/keep',
    kind: 'json',
    who: everyone,
    summary: 'Stay signed in',
    input: nothing,
    output: z.object({ idleEndsAt: Instant, endsAt: Instant }),
  }),
  listPeople: operation({
    method: 'GET',
    path: '/api/people',
    kind: 'json',
    who: ['administrator', 'team-manager', 'area-senco'],
    summary: 'Everybody the service knows, with their roles',
    input: nothing,
    output: z.object({ people: z.array(Person) }),
  }),
  invitePerson: operation({
    method: 'POST',
    path: '/api/people/invitations',
    kind: 'json',
    who: ['administrator', 'team-manager'],
    summary: 'Invite one person by e-mail',
    input: Invitee,
    output: z.object({ person: Person }),
  }),
  invitePeople: operation({
    method: 'POST',
    path: '/api/people/invitations/bulk',
    kind: 'json',
    who: ['administrator', 'team-manager'],
    summary: 'Invite up to 20 people by e-mail, each accepted or refused on its own line',
    input: z.object({ people: z.array(Invitee).check(z.minLength(1), z.maxLength(20)) }),
    output: z.object({
      invited: z.array(z.object({ line: z.number(), person: Person })),
      refused: z.array(z.object({ line: z.number(), reason: z.string() })),
    }),
  }),
  sendInvitationAgain: operation({
    method: 'POST',
    path: '/api/people/{personId}/invitation',
    kind: 'json',
    who: ['administrator', 'team-manager'],
    summary: 'Send the invitation again; the earlier link stops working',
    input: z.object({ personId: PersonId }),
    output: z.object({ person: Person }),
  }),
  changeScopes: operation({
    method: 'PUT',
    path: '/api/people/{personId}/scopes',
    kind: 'json',
    who: ['administrator'],
    summary: 'Change the roles of a person; it counts from their next request',
    input: z.object({ personId: PersonId, scopes: z.array(Scope).check(z.maxLength(12)) }),
    output: z.object({ person: Person }),
  }),
  deactivatePerson: operation({
    method: 'POST',
    path: '/api/people/{personId}/deactivate',
    kind: 'json',
    who: ['administrator'],
    summary: 'End the access of a person, from their next request',
    input: z.object({ personId: PersonId }),
    output: z.object({ person: Person }),
  }),
  reactivatePerson: operation({
    method: 'POST',
    path: '/api/people/{personId}/reactivate',
    kind: 'json',
    who: ['administrator'],
    summary: 'Let a deactivated person sign in again',
    input: z.object({ personId: PersonId }),
    output: z.object({ person: Person }),
  }),
  startSignIn: operation({
    method: 'GET',
    path: '/auth/sign-in',
    kind: 'callback',
    who: 'anyone',
    summary: 'Start the sign-in at the identity provider',
    input: z.object({ returnTo: z.optional(z.string().check(z.maxLength(500))) }),
    output: nothing,
  }),
  finishSignIn: operation({
    method: 'GET',
    path: '/auth/callback',
    kind: 'callback',
    who: 'anyone',
    summary: 'Come back from the identity provider',
    input: z.object({
      code: z.optional(z.string()),
      state: z.optional(z.string()),
      error: z.optional(z.string()),
      iss: z.optional(z.string()),
    }),
    output: nothing,
  }),
  signOut: operation({
    method: 'POST',
    path: '/auth/sign-out',
    kind: 'form',
    who: 'anyone',
    summary: 'End the session',
    input: nothing,
    output: nothing,
  }),
  showInvitation: operation({
    method: 'GET',
    path: '/auth/invitation/{token}',
    kind: 'page',
    who: 'link',
    summary: 'Read an invitation; opening it changes nothing',
    input: z.object({ token: z.string().check(z.maxLength(100)) }),
    output: nothing,
  }),
  acceptInvitation: operation({
    method: 'POST',
    path: '/auth/invitation/{token}',
    kind: 'form',
    who: 'link',
    summary: 'Accept an invitation and go on to sign in',
    input: z.object({ token: z.string().check(z.maxLength(100)) }),
    output: nothing,
  }),
}
