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
  /** For many minutes of work: what runs often is compiled thoroughly, and a start takes half as long again. */
  readonly thorough?: boolean
  /** Gives up a start that is under way, and ends its JVM. */
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

/** Resolves when the JVM has gone, with what it said. */
const listenTo = (child: ChildProcess): Promise<string> => {
  let said = ''
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return new Promise((done) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (child.pid === undefined) done(error.code === 'ENOENT' ? noJava : error.message)
    })
    child.once('exit', (code, signal) => done(`${said.trim()}\n(ended with ${signal ?? code})`.trim()))
  })
}

const launch = (settings: EngineSettings, port: number): ChildProcess => {
  const store = settings.dbPath === undefined ? ['-inMemory'] : ['-dbPath', resolve(settings.dbPath)]
  // The quick compiler alone: a start takes two thirds of the time, and short runs are no slower.
  const compiler = settings.thorough === true ? [] : ['-XX:TieredStopAtLevel=1']
  const jvm = [...compiler, '-XX:+UseSerialGC', '-Xmx1g', `-Djava.library.path=${join(emulator, 'DynamoDBLocal_lib')}`]
  const engine = ['-jar', jarPath, '-port', String(port), '-sharedDb', '-disableTelemetry', ...store]
  return spawn(settings.java ?? 'java', [...jvm, ...engine], { cwd: emulator, stdio: ['ignore', 'pipe', 'pipe'] })
}

const end = async (child: ChildProcess, ended: Promise<string>): Promise<void> => {
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(hard)
}

const silent =
  'The database did not answer within a minute. Start again when the machine is less busy. If that does not help, its data may be damaged: npm start -- --fresh'

const untilReady = async (endpoint: string, ended: Promise<string>, signal?: AbortSignal): Promise<void> => {
  let said: string | undefined
  const over = ended.then((last) => {
    said = last
  })
  const deadline = Date.now() + 60_000
  while (!(await answers(endpoint))) {
    signal?.throwIfAborted()
    if (said === noJava) throw new LocalProblem(noJava)
    if (said !== undefined) throw new LocalProblem(`The database did not start. It said:\n${said}`)
    if (Date.now() > deadline) throw new LocalProblem(silent)
    await Promise.race([over, wait(25)])
  }
}

const start = async (settings: EngineSettings, port: number): Promise<DynamoDbLocal> => {
  const endpoint = `http://127.0.0.1:${port}`
  const child = launch(settings, port)
  const ended = listenTo(child)
  try {
    await untilReady(endpoint, ended, settings.signal)
  } catch (error) {
    if (child.pid !== undefined) await end(child, ended)
    throw error
  }
  return { endpoint, pid: child.pid ?? 0, ended, stop: () => end(child, ended) }
}

/**
 * Starts the engine on a free port, or on the one given, and resolves when it answers requests.
 * @throws LocalProblem when there is no Java or the engine cannot start.
 */
export const startDynamoDbLocal = async (settings: EngineSettings = {}): Promise<DynamoDbLocal> =>
  start(settings, settings.port ?? (await freePort()))
