// The accounts that may be signed in to on one machine without a password: everybody who has access to the portal.
import { randomBytes } from 'node:crypto'
import type { Authority } from '@senco/domain/authority/authority'
import { idFrom } from '@senco/domain/ids'
import { knownPerson, type PersonDetails, signedIn } from '@senco/domain/people/account'
import { type Role, roleNames, type Scope } from '@senco/domain/roles'
import type { Tables } from '@senco/store/client'
import { personWrites, readPeople } from '@senco/store/people'
import { openSession } from '@senco/store/sessions'
import { transact } from '@senco/store/transact'
import { tryThis } from './demo/try-this.ts'

export interface Account {
  /** What POST /__local/sign-in is given: a word such as `area-senco`, else the person's id. */
  readonly account: string
  readonly personId: string
  readonly name: string
  readonly email?: string | undefined
  readonly roles: readonly Role[]
  readonly rolesInWords: string
  readonly tryThis: string
}

/** Words for some people, by their id. */
export type AccountNames = Readonly<Record<string, string>>

/** Everybody who may sign in now, the named ones first and in their order. */
export const readAccounts = async (tables: Tables, names: AccountNames): Promise<readonly Account[]> => {
  const active = (await readPeople(tables)).filter((person) => person.status === 'active')
  const order = Object.keys(names)
  const place = (personId: string): number => (order.indexOf(personId) + order.length + 1) % (order.length + 1)
  return active
    .toSorted((one, other) => place(one.personId) - place(other.personId))
    .map(({ personId, name, email, scopes }) => {
      const account = names[personId] ?? personId
      const roles = [...new Set(scopes.map((scope) => scope.role))]
      const rolesInWords = roles.map((role) => roleNames[role]).join(', ')
      return { account, personId, name, email, roles, rolesInWords, tryThis: tryThis(account) }
    })
}

/** Opens a session and resolves the Set-Cookie value. */
export const signInLocally = async (
  tables: Tables,
  authority: Authority,
  { personId, now }: { readonly personId: string; readonly now: string },
): Promise<string> => {
  const cookie = await openSession(tables, personId, now, authority.policies.session)
  return `__Host-session=${cookie}; Path=/; Secure; HttpOnly; SameSite=Lax`
}

export interface NewAccount extends Partial<PersonDetails> {
  readonly name: string
  readonly scopes: readonly Scope[]
}

/** Somebody with access, made without an invitation. Resolves the id. */
export const addAccount = async (tables: Tables, { scopes, ...details }: NewAccount, now: string): Promise<string> => {
  const personId = details.personId ?? idFrom('person', randomBytes(16))
  const account = signedIn(
    knownPerson({ email: undefined, telephone: undefined, ...details, personId }, [...scopes]),
    now,
  )
  await transact(tables, personWrites(tables, undefined, account))
  return personId
}
