// The steps of a start, in order: data folder, database, build, gateway, first account, demo. Whatever fails, what
// was started before it is stopped again.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { authorities } from '@senco/domain/authority/authorities'
import type { Authority } from '@senco/domain/authority/authority'
import type { Instant } from '@senco/domain/time'
import { type AccountNames, addAccount, readAccounts, signInLocally } from './accounts.ts'
import { build, built } from './bundle.ts'
import { makeClock } from './clock.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { type DataFolder, openDataFolder, startOver, takeOver } from './data-folder.ts'
import { writeFilesToTry } from './demo/write-files.ts'
import type { LoadDemo } from './demo-context.ts'
import { type DynamoDbLocal, startDynamoDbLocal } from './dynamodb-local.ts'
import { LocalProblem } from './problem.ts'
import { startSchedule } from './schedule.ts'
import type { Positions } from './stream-dispatcher.ts'

export interface RunSettings {
  readonly slug: string
  readonly fresh: boolean
  readonly dataRoot: string
  readonly port: string
  readonly say: (line: string) => void
  /** Aborting it undoes what was started, at any moment of the start or after it. */
  readonly signal: AbortSignal
}

export interface Running {
  readonly cloud: Cloud
  /** Resolves with what the database said when it ends by itself. */
  readonly databaseEnded: Promise<string>
  /** Resolves when everything has ended after an abort. */
  readonly stopped: Promise<void>
}

const findAuthority = (slug: string): Authority => {
  const found = authorities.find((authority) => authority.slug === slug)
  if (found !== undefined) return found
  const known = authorities.map((authority) => authority.slug).join(', ')
  throw new LocalProblem(`There is no authority "${slug}". Choose one of: ${known}.`)
}

const readPort = (text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new LocalProblem(`PORT is "${text}". Give a whole number from 1 to 65535, for example PORT=8080 npm start`)
}

const broken = (folder: DataFolder): LocalProblem =>
  new LocalProblem(
    `The data in ${folder.path} cannot be read. Put a backup in its place, or start over: npm start -- --fresh`,
  )

/** A demo whose loading was cut short starts over: what is there could be half of anything. */
const prepareFolder = async ({ fresh, dataRoot, say }: RunSettings, authority: Authority): Promise<DataFolder> => {
  const path = join(dataRoot, authority.slug)
  let folder = openDataFolder(path)
  if ((await takeOver(folder)) !== 'clean') say('Ended a database that an earlier run had left behind')
  if (!fresh && !folder.halfLoaded) {
    if (folder.isDamaged) throw broken(folder)
    return folder
  }
  say(fresh ? 'Starting over with an empty data folder' : 'The demo was only half loaded: starting over')
  const aside = startOver(path, fresh && !authority.demo, new Date())
  if (aside !== undefined) say(`The earlier data was kept in ${aside}`)
  folder = openDataFolder(path)
  await takeOver(folder)
  return folder
}

/** Without it the next start only goes through more of the stream, which changes nothing. */
const rememberIfPossible = (folder: DataFolder, positions: Positions): void => {
  try {
    folder.write('positions', positions)
  } catch {
    // A full disk shows where something is lost by it.
  }
}

const openCloud = async (
  settings: RunSettings,
  authority: Authority,
  folder: DataFolder,
  engine: DynamoDbLocal,
): Promise<Cloud> => {
  try {
    return await startCloud({
      engine: engine.endpoint,
      authority: authority.slug,
      port: readPort(settings.port),
      clock: makeClock(),
      moduleOf: (name) => join(built, 'functions', name, 'index.mjs'),
      built,
      accountNames: () => folder.read<AccountNames>('accounts', {}),
      stream: {
        from: folder.read<Positions>('positions', {}),
        remember: (positions) => rememberIfPossible(folder, positions),
      },
    })
  } catch (error) {
    // The engine answers so when it cannot read its own file.
    throw (error as Error).name === 'InternalFailure' ? broken(folder) : error
  }
}

/** Somebody has to be the first who can invite others. */
const addFirstAdministrator = async (cloud: Cloud, authority: Authority, now: Instant): Promise<AccountNames> => {
  const first = { name: 'First administrator', email: `administrator@${authority.slug}.example` }
  return { [await addAccount(cloud.tables, { ...first, scopes: [{ role: 'administrator' }] }, now)]: 'administrator' }
}

const demoLoader = new URL('./demo/load.ts', import.meta.url)

const load = async (cloud: Cloud, authority: Authority, say: (line: string) => void): Promise<AccountNames> => {
  const now = () => new Date(cloud.clock.now()).toISOString()
  if (!authority.demo || !existsSync(demoLoader)) return addFirstAdministrator(cloud, authority, now())
  const { loadDemo } = (await import(demoLoader.href)) as { readonly loadDemo: LoadDemo }
  return loadDemo({
    ...{ origin: cloud.origin, authority, tables: cloud.tables, now, say },
    signIn: async (personId) =>
      (await signInLocally(cloud.tables, authority, { personId, now: now() })).split(';')[0] ?? '',
    drained: () => cloud.stream.drained(),
  })
}

const fill = async (cloud: Cloud, authority: Authority, folder: DataFolder, say: (line: string) => void) => {
  if (folder.isLoaded) return
  say(
    authority.demo ? `Loading the demo authority, ${authority.name}` : `Opening an empty portal for ${authority.name}`,
  )
  folder.mark('loading')
  folder.write('accounts', await load(cloud, authority, say))
  await cloud.stream.drained()
  folder.mark('loaded')
}

const announce = async (cloud: Cloud, authority: Authority, folder: DataFolder, say: (line: string) => void) => {
  const accounts = await readAccounts(cloud.tables, folder.read<AccountNames>('accounts', {}))
  const named = accounts.filter(({ account, personId }) => account !== personId)
  const width = Math.max(...named.map(({ account }) => account.length))
  say(`\n${authority.serviceName} of ${authority.name}: ${cloud.origin}/portal`)
  say(`Public pages: ${cloud.origin}/    Sign in with one of these accounts, without a password:\n`)
  for (const { account, name, tryThis } of named) say(`  ${account.padEnd(width)}  ${name}. ${tryThis}`)
  if (authority.demo) {
    const files = join(folder.path, 'files')
    writeFilesToTry(files, new Date(cloud.clock.now()).toISOString())
    say(`\nFiles to try an import with: ${files}`)
  }
  say('\nPress Ctrl-C to stop. The data is kept.')
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })

/** @throws LocalProblem with a message for the person who started it. */
export const runPortal = async (settings: RunSettings): Promise<Running> => {
  const { say, signal } = settings
  const authority = findAuthority(settings.slug)
  readPort(settings.port)
  say('Opening the data folder')
  const folder = await prepareFolder(settings, authority)
  const undo: (() => Promise<void> | void)[] = [() => folder.release()]
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  const start = async (): Promise<Omit<Running, 'stopped'>> => {
    await build(say)
    signal.throwIfAborted()
    say('Starting the database')
    const starting = startDynamoDbLocal({ dbPath: folder.database, signal })
    undo.push(() =>
      starting.then(
        (engine) => engine.stop(),
        () => undefined,
      ),
    )
    const engine = await starting
    folder.claim(engine.pid)
    say('Starting the portal')
    const cloud = await openCloud(settings, authority, folder, engine)
    undo.push(() => cloud.stop())
    await fill(cloud, authority, folder, say)
    undo.push(startSchedule(cloud, authority.demo))
    await announce(cloud, authority, folder, say)
    return { cloud, databaseEnded: engine.ended }
  }
  try {
    const started = await Promise.race([start(), aborted(signal).then(() => signal.throwIfAborted())])
    return { ...(started as Omit<Running, 'stopped'>), stopped: aborted(signal).then(stop) }
  } catch (error) {
    await stop()
    throw error
  }
}
