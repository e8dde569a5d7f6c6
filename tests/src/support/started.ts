// Runs `npm start`'s script as a process of its own, with a data folder and a port of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jarPath } from '@senco/local/dynamodb-local'
import { freePort } from '@senco/local/free-port'
import { endProcess, findProcesses } from '@senco/local/running'
import { onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

export interface Started {
  readonly origin: string
  readonly pid: number
  /** Resolves the output so far once it has this; rejects when the process ends without it. */
  says(text: string): Promise<string>
  /** Resolves when it has ended: its exit code and all it said. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>
  kill(signal: NodeJS.Signals): void
}

/** An empty folder that goes when the test ends, and every database on it before. */
export const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'))
  onTestFinished(async () => {
    for (const pid of databasesOn(folder)) await endProcess(pid)
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Databases that run on a data folder. */
export const databasesOn = (folder: string): readonly number[] => findProcesses([jarPath, `-dbPath ${folder}`])

export interface StartSettings {
  readonly data: string
  readonly args?: readonly string[]
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
}

const listen = (child: ChildProcess) => {
  let said = ''
  const waiting = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
    for (const look of waiting) look()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said }))
  })
  const says = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (said.includes(text)) resolve(said)
      }
      waiting.add(look)
      look()
      ended.then(() => reject(new Error(`It ended without saying "${text}". It said:\n${said}`)), reject)
    })
  return { ended, says }
}

/** The line that every successful start ends with. */
export const ready = 'Press Ctrl-C to stop'

export const startScript = async ({ data, args = [], port, env = {} }: StartSettings): Promise<Started> => {
  const PORT = port ?? (await freePort())
  const child = spawn(process.execPath, [join(root, 'packages', 'local', 'src', 'start.ts'), ...args], {
    cwd: root,
    env: { ...process.env, DATA_FOLDER: data, PORT: String(PORT), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { ended, says } = listen(child)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { origin: `http://localhost:${PORT}`, pid: child.pid ?? 0, says, ended, kill: (name) => void child.kill(name) }
}
