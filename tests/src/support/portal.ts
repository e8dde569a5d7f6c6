// A whole portal for one test: fresh tables, the real functions from source behind the real gateway, captured mail.
import { join } from 'node:path'
import { UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import { authorityOf } from '@senco/domain/authority/authorities'
import { type Role, roleNames, type Scope } from '@senco/domain/roles'
import { type AccountNames, addAccount, type NewAccount, signInLocally } from '@senco/local/accounts'
import { makeClock } from '@senco/local/clock'
import { type Cloud, startCloud } from '@senco/local/cloud'
import { createTables } from '@senco/local/create-tables'
import type { Tables } from '@senco/store/client'
import { onTestFinished } from 'vitest'
import { type Client, clientOf } from './client.ts'
import { ownEngine } from './own-engine.ts'
import { freshPrefix } from './tables.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export interface PortalSettings {
  /** Instant at which the portal's clock starts; it ticks from there. The machine's own when absent. */
  readonly now?: string
  readonly authority?: string
  /** Of injected faults. */
  readonly seed?: number
  /** Tries of a stream delivery before a record is set aside. */
  readonly tries?: number
  /** Serve the production bundles and pages of .build instead of the source; journeys do. */
  readonly built?: boolean
  /** Words for the accounts of some people, such as the demo's. */
  readonly accountNames?: AccountNames
  /** Puts rows into the tables before the portal starts; its stream will not tell of them. */
  readonly furnish?: (tables: Tables) => Promise<void>
  /** Ends with the test unless it is kept for a whole file, which then calls stop(). */
  readonly keep?: boolean
}

export interface Portal extends Cloud {
  /** Somebody signed out. */
  readonly visitor: Client
  /** Resolves when every message and event written so far has been dealt with. */
  drained(): Promise<void>
  /** Somebody new with one role, signed in. Setting roles name their settings. */
  as(role: Role, reach?: Omit<Scope, 'role'>): Promise<SignedIn>
  /** Somebody new with these roles, signed in. */
  signInAs(person: NewAccount): Promise<SignedIn>
  /** Signs in somebody whom the service knows already and who has access. */
  signIn(personId: string): Promise<SignedIn>
}

export interface SignedIn extends Client {
  readonly personId: string
}

const sourceOf = (name: string) => join(root, 'functions', 'src', 'entry', `${name}.ts`)
const bundleOf = (name: string) => join(root, '.build', 'functions', name, 'index.mjs')

/** Tables with rows, and then with a stream: what the engine streams it reads slowly. */
const furnishTables = async (
  { endpoint, prefix }: { readonly endpoint: string; readonly prefix: string },
  fill: (tables: Tables) => Promise<void>,
): Promise<void> => {
  const tables = await createTables({ endpoint, prefix, streams: false })
  await fill(tables)
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } as const
  await tables.document.send(new UpdateTableCommand({ TableName: tables.service, StreamSpecification }))
  tables.document.destroy()
}

export const startPortal = async (settings: PortalSettings = {}): Promise<Portal> => {
  const { furnish } = settings
  const [engine, prefix] = [await ownEngine(), freshPrefix()]
  if (furnish !== undefined) await furnishTables({ endpoint: engine, prefix }, furnish)
  const cloud = await startCloud({
    ...{ engine, prefix },
    authority: settings.authority ?? 'demo',
    clock: makeClock(settings.now ?? null),
    moduleOf: settings.built === true ? bundleOf : sourceOf,
    built: join(root, '.build'),
    seed: settings.seed ?? 1,
    accountNames: () => settings.accountNames ?? {},
    stream: { tries: settings.tries ?? 9 },
  })
  if (settings.keep !== true) onTestFinished(() => cloud.stop())
  const authority = authorityOf(settings.authority ?? 'demo')
  const now = () => new Date(cloud.clock.now()).toISOString()
  const signIn = async (personId: string): Promise<SignedIn> => {
    const cookie = await signInLocally(cloud.tables, authority, { personId, now: now() })
    return { ...clientOf(cloud.origin, cookie.split(';')[0]), personId }
  }
  const signInAs = async (person: NewAccount) => signIn(await addAccount(cloud.tables, person, now()))
  return {
    ...cloud,
    visitor: clientOf(cloud.origin),
    signIn,
    signInAs,
    as: (role, reach = {}) => signInAs({ name: `Sam ${roleNames[role]}`, scopes: [{ role, ...reach }] }),
    drained: () => cloud.stream.drained(),
  }
}
