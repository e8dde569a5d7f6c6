// The folder of one council's data: its database, who uses it, how far the stream was read, and how far a load got.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { AccountNames } from './accounts.ts'
import { jarPath } from './dynamodb-local.ts'
import { LocalProblem } from './problem.ts'
import { commandOf, endProcess, findProcesses, hasParts } from './running.ts'
import type { Positions } from './stream-dispatcher.ts'

/** Space that a start wants free: the database of a large council is about a third of it. */
export const neededMegabytes = 200

export interface DataFolder {
  readonly path: string
  readonly database: string
  /** A load was cut short. */
  readonly halfLoaded: boolean
  /** The database file is not one: the engine would wait for it for ever. */
  readonly isDamaged: boolean
  read<T>(name: 'positions' | 'accounts', otherwise: T): T
  write(name: 'positions' | 'accounts', value: Positions | AccountNames): void
  /** From `loading` to `loaded`; a folder found as `loading` was cut short. */
  mark(state: 'loading' | 'loaded'): void
  readonly isLoaded: boolean
  claim(databasePid: number): void
  release(): void
}

const megabyte = 1024 * 1024

export const freeMegabytes = (path: string): number => {
  const { bavail, bsize } = statfsSync(path)
  return (bavail * bsize) / megabyte
}

export const diskFull = (path: string): LocalProblem =>
  new LocalProblem(
    `The disk that holds ${path} is full. About ${neededMegabytes} MB are needed there. Make room and start again.`,
  )

/** @throws LocalProblem when the folder cannot be made or its disk has no room. */
export const openDataFolder = (path: string): DataFolder => {
  try {
    mkdirSync(join(path, 'database'), { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw diskFull(path)
    throw new LocalProblem(`The data folder ${path} cannot be made (${code}). Check who may write there.`)
  }
  if (freeMegabytes(path) < neededMegabytes) throw diskFull(path)
  const file = (name: string) => join(path, name)
  return {
    path,
    database: file('database'),
    halfLoaded: existsSync(file('loading')),
    isDamaged: !isDatabase(join(path, 'database', 'shared-local-instance.db')),
    isLoaded: existsSync(file('loaded')),
    read: (name, otherwise) => readJson(file(`${name}.json`)) ?? otherwise,
    write: (name, value) => {
      writeFileSync(file(`${name}.next`), JSON.stringify(value))
      renameSync(file(`${name}.next`), file(`${name}.json`))
    },
    mark: (state) => {
      if (state === 'loading') return writeFileSync(file('loading'), '')
      writeFileSync(file('loaded'), '')
      rmSync(file('loading'), { force: true })
    },
    claim: (databasePid) => {
      writeFileSync(file('database.pid'), String(databasePid))
    },
    release: () => {
      rmSync(file('database.pid'), { force: true })
      rmSync(file('portal.pid'), { force: true })
    },
  }
}

const isDatabase = (path: string): boolean => {
  if (!existsSync(path) || statSync(path).size === 0) return true
  const head = Buffer.alloc(16)
  const file = openSync(path, 'r')
  readSync(file, head)
  closeSync(file)
  return head.toString('latin1') === 'SQLite format 3\0'
}

/** A file cut short by a kill counts as not there: what it holds can be made again. */
const readJson = <T>(path: string): T | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch {
    return undefined
  }
}

const pidIn = (path: string): number | undefined => {
  const pid = existsSync(path) ? Number(readFileSync(path, 'utf8')) : Number.NaN
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/** In the command line of every portal started from this project. */
export const startScript = join('packages', 'local', 'src', 'start.ts')

/**
 * Notes that this process uses the folder, and ends a database that a killed run left behind in it: nothing else.
 * @throws LocalProblem when another portal runs on it.
 */
export const takeOver = async (folder: DataFolder): Promise<'clean' | 'ended a left-over database'> => {
  const other = pidIn(join(folder.path, 'portal.pid'))
  if (other !== undefined && other !== process.pid && hasParts(commandOf(other), [startScript]))
    throw new LocalProblem(
      `The portal already runs on ${folder.path} (process ${other}). Use that one, or end it with Ctrl-C first.`,
    )
  writeFileSync(join(folder.path, 'portal.pid'), String(process.pid))
  const ours = [jarPath, `-dbPath ${folder.database}`]
  const noted = pidIn(join(folder.path, 'database.pid'))
  const left = new Set(findProcesses(ours))
  if (noted !== undefined && hasParts(commandOf(noted), ours)) left.add(noted)
  for (const pid of left) await endProcess(pid)
  return left.size === 0 ? 'clean' : 'ended a left-over database'
}

/** Starts over. What a real council had is moved aside and not removed; resolves where it went. */
export const startOver = (path: string, keep: boolean, now: Date): string | undefined => {
  if (!existsSync(path)) return undefined
  if (!keep) {
    rmSync(path, { recursive: true, force: true })
    return undefined
  }
  const aside = `${path}-before-${now.toISOString().slice(0, 19).replaceAll(':', '')}`
  renameSync(path, aside)
  return aside
}
