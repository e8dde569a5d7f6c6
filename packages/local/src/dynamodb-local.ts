// Runs the DynamoDB engine whose jar comes inside an npm package: starts its JVM, waits until it answers, ends it.
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { LocalProblem } from './problem.ts'

export interface DynamoDbLocal {
  readonly endpoint: string
  readonly pid: number
  /** Resolves when the JVM has gone. */
  stop(): Promise<void>
  /** Resolves with what it said when the JVM ends by itself. */
  readonly ended: Promise<string>
}

export interface EngineSettings {
  /** Folder of the data files; absent keeps everything in memory. */
  readonly dbPath?: string
  readonly port?: number
  /** The java to run; the one on the path when absent. */
  readonly java?: string
  /** Ends the JVM when it is aborted, also while it is still starting. */
  readonly signal?: AbortSignal
}

const emulator = join(
  dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')),
  'emulator',
)

/** In the command line of every JVM that we start, so that a left-over one is recognised for ours. */
export const jarPath = join(emulator, 'DynamoDBLocal.jar')

const credentials =
  'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0'

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    const reply = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'DynamoDB_20120810.ListTables',
        authorization: credentials,
      },
      body: '{}',
      signal: AbortSignal.timeout(5000),
    })
    await reply.arrayBuffer()
    return reply.ok
  } catch {
    return false
  }
}

const noJava =
  'Java was not found. Install Java 17 or newer (on Debian and Ubuntu the package is openjdk-17-jre-headless) and start again.'

const listenTo = (child: ChildProcess): Promise<string> => {
  let said = ''
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return new Promise((done) => {
    child.once('error', (error: NodeJS.ErrnoException) => done(error.code === 'ENOENT' ? noJava : error.message))
    child.once('exit', (code, signal) => done(`${said.trim()}\n(ended with ${signal ?? code})`.trim()))
  })
}

const start = async (settings: EngineSettings, port: number): Promise<DynamoDbLocal> => {
  const endpoint = `http://127.0.0.1:${port}`
  const store = settings.dbPath === undefined ? ['-inMemory'] : ['-dbPath', resolve(settings.dbPath)]
  const child = spawn(
    settings.java ?? 'java',
    [
      '-XX:+UseSerialGC',
      '-Xmx1g',
      `-Djava.library.path=${join(emulator, 'DynamoDBLocal_lib')}`,
      '-jar',
      jarPath,
      ...['-port', String(port), '-sharedDb', '-disableTelemetry', ...store],
    ],
    {
      cwd: emulator,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(settings.signal === undefined ? {} : { signal: settings.signal }),
    },
  )
  let over = false
  const ended = listenTo(child).finally(() => {
    over = true
  })
  const deadline = Date.now() + 60_000
  while (!(await answers(endpoint))) {
    if (over) {
      const said = await ended
      throw new LocalProblem(said === noJava ? noJava : `The database did not start. It said:\n${said}`)
    }
    if (Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new LocalProblem('The database did not answer within a minute. Start again when the machine is less busy.')
    }
    await Promise.race([ended, wait(25)])
  }
  if (child.pid === undefined) throw new LocalProblem(noJava)
  return {
    endpoint,
    pid: child.pid,
    ended,
    stop: async () => {
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), 5000)
      await ended
      clearTimeout(hard)
    },
  }
}

/**
 * Starts the engine on a free port, or on the one given, and resolves when it answers requests.
 * @throws LocalProblem when there is no Java or the engine cannot start.
 */
export const startDynamoDbLocal = async (settings: EngineSettings = {}): Promise<DynamoDbLocal> =>
  start(settings, settings.port ?? (await freePort()))
