// Puts the local cloud together over a running database: tables, faults proxy, functions, gateway, stream, mailbox.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { authorityOf } from '@senco/domain/authority/authorities'
import { type FunctionName, grants } from '@senco/infra/grants'
import type { Tables } from '@senco/store/client'
import { type AccountNames, readAccounts, signInLocally } from './accounts.ts'
import type { Clock } from './clock.ts'
import { createTables, tableNames } from './create-tables.ts'
import { type FaultsProxy, startFaultsProxy } from './faults-proxy.ts'
import { freePort } from './free-port.ts'
import { type Environment, lambdaContext, makeFunctions } from './functions.ts'
import { type Gateway, type Mount, mountFile, mountFolder, startGateway } from './gateway.ts'
import { mountLocalAddresses } from './local-addresses.ts'
import { type Mailbox, makeMailbox } from './mailbox.ts'
import { mountOidc } from './oidc/mount.ts'
import { mountOpenData } from './open-data-edge.ts'
import { type Positions, type StreamDispatcher, startStreamDispatcher } from './stream-dispatcher.ts'

export interface CloudSettings {
  /** Address of the database. */
  readonly engine: string
  /** Keeps these tables apart from others on the same engine. */
  readonly prefix?: string
  /** Slug of the council. */
  readonly authority: string
  /** A free one when absent. */
  readonly port?: number
  readonly clock: Clock
  /** Path of the module of a function. */
  readonly moduleOf: (name: string) => string
  readonly loadModule?: (path: string, copy: number) => Promise<unknown>
  /** Folder of what was built: portal/, assets/, openapi.json. */
  readonly built: string
  /** Words for the accounts of some people. */
  readonly accountNames?: () => AccountNames
  readonly stream?: {
    readonly from?: Positions
    readonly remember?: (positions: Positions) => void
    readonly tries?: number
  }
  /** Of the faults: the same seed meets the same ones. */
  readonly seed?: number
}

/** How many addresses were looked at, and how many of them are broken. */
export type LinkCounts = Readonly<Record<string, number>>

export interface Cloud {
  readonly origin: string
  readonly port: number
  /** Straight to the database, without faults. */
  readonly tables: Tables
  readonly mailbox: Mailbox
  readonly clock: Clock
  readonly proxy: FaultsProxy
  readonly stream: StreamDispatcher
  /** Runs the reminders of the day, as the schedule does every morning. */
  runDaily(): Promise<void>
  /** Looks at the links of published entries, as the schedule does every night. It alone calls the internet. */
  runLinkChecker(): Promise<LinkCounts>
  stop(): Promise<void>
}

export const oidcClient = { id: 'portal', secret: 'local-only-secret' } as const

/** A function is told of the tables that it is granted in the cloud, and of no others. */
const granted = (name: string, prefix?: string): Environment => {
  const names = tableNames(prefix)
  const tables = Object.hasOwn(grants, name) ? grants[name as FunctionName].map((grant) => grant.table) : []
  return Object.fromEntries(tables.map((table) => [`TABLE_${table.toUpperCase()}`, names[table]]))
}

const environmentOf = (settings: CloudSettings, origin: string, proxy: FaultsProxy, name: string): Environment => {
  return {
    ...granted(name, settings.prefix),
    AUTHORITY: settings.authority,
    BASE_URL: origin,
    OIDC_ISSUER: `${origin}/__local/oidc`,
    OIDC_CLIENT_ID: oidcClient.id,
    OIDC_CLIENT_SECRET: oidcClient.secret,
    FORM_KEY: 'local-only-form-key',
    MAIL_FROM: 'area.senco@portal.example',
    MAIL_ENDPOINT: `${origin}/__local/mail`,
    DYNAMODB_ENDPOINT: proxy.endpoint,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  }
}

const scheduledEvent = (now: number) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: new Date(now).toISOString(),
  region: 'eu-west-2',
  resources: [],
  detail: {},
})

const staticMounts = (built: string): readonly Mount[] => [
  mountFile('/api/openapi.json', 'application/json', () => readFile(join(built, 'openapi.json'))),
  mountFolder('/portal', { folder: join(built, 'portal'), fallback: 'index.html' }),
  mountFolder('/assets', { folder: join(built, 'assets') }),
]

/** @throws LocalProblem when the port is in use. */
export const startCloud = async (settings: CloudSettings): Promise<Cloud> => {
  const { engine, prefix = '', clock } = settings
  const authority = authorityOf(settings.authority)
  const tables = await createTables({ endpoint: engine, prefix })
  const mailbox = makeMailbox()
  let stream: StreamDispatcher | undefined
  const proxy = await startFaultsProxy({ engine, seed: settings.seed ?? 1, onWrite: () => stream?.nudge() })
  const port = settings.port ?? (await freePort())
  const origin = `http://localhost:${port}`
  const functions = makeFunctions({
    moduleOf: settings.moduleOf,
    environmentOf: (name) => environmentOf(settings, origin, proxy, name),
    ...(settings.loadModule === undefined ? {} : { load: settings.loadModule }),
  })
  const scheduled = async (name: string): Promise<unknown> => {
    const run = await functions.load(name)
    return run?.(scheduledEvent(clock.now()), lambdaContext(name, randomUUID()))
  }
  const runLinkChecker = async () => (await scheduled('link-checker')) as LinkCounts
  const mounts = [
    mountOidc({ origin, tables, client: oidcClient, first: () => Object.keys(settings.accountNames?.() ?? {}) }),
    mountLocalAddresses({
      accounts: () => readAccounts(tables, settings.accountNames?.() ?? {}),
      signIn: (personId, now) => signInLocally(tables, authority, { personId, now }),
      ...{ mailbox, clock, proxy, checkLinks: runLinkChecker },
    }),
    ...staticMounts(settings.built),
    mountOpenData(),
  ]
  const gateway: Gateway = await startGateway({ functions, now: clock.now, mounts, port }).catch(
    async (error: unknown) => {
      await proxy.stop()
      throw error
    },
  )
  stream = await startStreamDispatcher({
    endpoint: engine,
    table: tables.service,
    handler: () => functions.load('dispatch'),
    now: clock.now,
    ...settings.stream,
  })
  return {
    ...{ origin, port, tables, mailbox, clock, proxy, stream },
    runDaily: async () => {
      await scheduled('daily')
    },
    runLinkChecker,
    stop: async () => {
      await stream.stop()
      await gateway.stop()
      await proxy.stop()
      tables.document.destroy()
    },
  }
}
