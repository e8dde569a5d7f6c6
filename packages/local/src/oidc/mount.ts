// Puts the local identity provider behind the gateway, with the people of the table as its accounts.
import { roleNames } from '@senco/domain/roles'
import type { Tables } from '@senco/store/client'
import { Stale } from '@senco/store/outcomes'
import { findBySubject, readPeople, readPerson, subjectWrite } from '@senco/store/people'
import { transact } from '@senco/store/transact'
import type { Mount } from '../gateway.ts'
import { fromThisMachine } from '../local-addresses.ts'
import { oidcPath } from './path.ts'
import type { RequestHandler } from './provider.ts'
import type { OidcAccount } from './sign-in-page.ts'

export interface OidcMountSettings {
  readonly origin: string
  readonly tables: Tables
  readonly client: { readonly id: string; readonly secret: string }
  /** Ids of the people to list first, in this order. */
  readonly first?: () => readonly string[]
}

const accountsOf = async ({ tables, first }: OidcMountSettings): Promise<readonly OidcAccount[]> => {
  const order = first?.() ?? []
  const place = (personId: string): number => (order.indexOf(personId) + order.length + 1) % (order.length + 1)
  const people = await readPeople(tables)
  return people
    .filter(({ status }) => status === 'active' || status === 'invited')
    .toSorted((one, other) => place(one.personId) - place(other.personId) || one.name.localeCompare(other.name))
    .map(({ personId, name, scopes, status }) => {
      const roles = [...new Set(scopes.map(({ role }) => roleNames[role]))].join(', ')
      return { subject: personId, name, description: status === 'invited' ? `${roles} (invited)` : roles }
    })
}

/** People of the demo never accepted an invitation, so their account is bound when it is first chosen. */
const bindActive = async (tables: Tables, issuer: string, personId: string): Promise<void> => {
  const bound = await findBySubject(tables, issuer, personId)
  if (bound !== undefined || (await readPerson(tables, personId))?.status !== 'active') return
  await transact(tables, [subjectWrite(tables, issuer, personId, personId)]).catch((error: unknown) => {
    if (!(error instanceof Stale)) throw error
  })
}

/** The provider is heavy to load, so it is made when somebody first signs in. */
export const mountOidc = (settings: OidcMountSettings): Mount => {
  let provider: Promise<RequestHandler> | undefined
  const open = async (): Promise<RequestHandler> => {
    const { createOidc } = await import('./provider.ts')
    return createOidc({
      baseUrl: settings.origin,
      client: settings.client,
      accounts: () => accountsOf(settings),
      onChosen: (issuer, subject) => bindActive(settings.tables, issuer, subject),
    })
  }
  return async (request, response, path) => {
    if (!path.startsWith(`${oidcPath}/`) || !fromThisMachine(request)) return false
    provider ??= open()
    await (await provider)(request, response)
    return true
  }
}
