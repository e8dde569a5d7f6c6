// `npm start` on one machine: the data is kept, and whatever goes wrong is one plain message and a clean next start.
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { build } from '@senco/local/bundle'
import { demoAccountNames } from '@senco/local/demo/accounts'
import { freePort } from '@senco/local/free-port'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { databasesOn, dataFolder, ready, startScript } from '../support/started.ts'

const empty = ['--authority', 'halton']
const accountsAt = async (origin: string) => (await (await fetch(`${origin}/__local/accounts`)).json()).accounts

const demoStep = (what: string): string => `Demo: ${what} …`
const widest = Math.max(...Object.values(demoAccountNames).map((account) => account.length))

/** One message for a reader, and no stack. */
const expectPlain = (said: string): void => {
  expect(said).not.toMatch(/^\s+at /m)
  expect(said).not.toContain('Error:')
}

beforeAll(() => build(), 300_000)

describe('a start and the next one', () => {
  test('the portal answers at its address, stops when it is told to, and the next start has the same data', async () => {
    const data = dataFolder()
    const first = await startScript({ data, args: empty })
    const said = await first.says(ready)
    for (const line of ['Opening the data folder', 'Starting the database', 'Opening an empty portal for Halton'])
      expect(said).toContain(line)
    const accounts = await accountsAt(first.origin)
    expect(accounts).toHaveLength(1)
    expect((await fetch(`${first.origin}/portal`)).headers.get('content-type')).toContain('text/html')
    expect((await (await fetch(`${first.origin}/api/openapi.json`)).json()).openapi).toMatch(/^3\.1/)
    first.kill('SIGTERM')
    expect((await first.ended).code).toBe(0)
    expect(databasesOn(data)).toEqual([])
    const second = await startScript({ data, args: empty })
    expect(await second.says(ready)).not.toContain('Opening an empty portal')
    expect(await accountsAt(second.origin)).toEqual(accounts)
    second.kill('SIGINT')
    expect((await second.ended).code).toBe(0)
    expect(databasesOn(data)).toEqual([])
  })

  test('--fresh starts over; what a real council had is moved aside and not thrown away', async () => {
    const data = dataFolder()
    const first = await startScript({ data, args: empty })
    await first.says(ready)
    const [before] = await accountsAt(first.origin)
    first.kill('SIGTERM')
    await first.ended
    const second = await startScript({ data, args: [...empty, '--fresh'] })
    expect(await second.says(ready)).toContain('The earlier data was kept in')
    const [after] = await accountsAt(second.origin)
    expect(after.personId).not.toBe(before.personId)
    expect(readdirSync(data).filter((name) => name.startsWith('halton-before-'))).toHaveLength(1)
  })

  test('a stop in the middle of a start leaves nothing running', async () => {
    const data = dataFolder()
    const started = await startScript({ data, args: empty })
    await started.says('Starting the database')
    started.kill('SIGTERM')
    expect((await started.ended).code).toBe(0)
    expect(databasesOn(data)).toEqual([])
  })
})

describe('after a run that was killed', () => {
  test('a database left over is ended, and only that one', async () => {
    const [data, neighbour] = [dataFolder(), dataFolder()]
    const other = await startScript({ data: neighbour, args: empty })
    await other.says(ready)
    const killed = await startScript({ data, args: empty })
    await killed.says(ready)
    killed.kill('SIGKILL')
    await killed.ended
    const left = databasesOn(data)
    expect(left).toHaveLength(1)
    const next = await startScript({ data, args: empty })
    expect(await next.says(ready)).toContain('Ended a database that an earlier run had left behind')
    expect(databasesOn(data)).toHaveLength(1)
    expect(databasesOn(data)).not.toEqual(left)
    expect(await accountsAt(next.origin)).toHaveLength(1)
    expect(await accountsAt(other.origin)).toHaveLength(1)
  })

  test('a demo killed in the middle of loading is loaded again from the start, once', async () => {
    const data = dataFolder()
    const killed = await startScript({ data })
    await killed.says('clusters, childminders, SENCOs')
    killed.kill('SIGKILL')
    await killed.ended
    const next = await startScript({ data })
    const said = await next.says(ready)
    expect(said).toContain('The demo was only half loaded: starting over')
    for (const step of [
      'Opening the data folder',
      'Starting the database',
      'Starting the portal',
      'Loading the demo authority, Brindleford',
      ...['people of the council, wards, schools and nurseries', 'clusters, childminders, SENCOs'].map(demoStep),
      ...['meetings, replies and attendance', 'the local offer', 'training'].map(demoStep),
    ])
      expect(said).toContain(step)
    expect(said).toContain(`${next.origin}/portal`)
    const accounts = await accountsAt(next.origin)
    for (const [personId, account] of Object.entries(demoAccountNames)) {
      const { name, tryThis } = accounts.find((one: { personId: string }) => one.personId === personId)
      expect(said).toContain(`  ${account.padEnd(widest)}  ${name}. ${tryThis}`)
    }
    expect(new Set(accounts.flatMap((account: { roles: string[] }) => account.roles)).size).toBe(12)
    next.kill('SIGTERM')
    await next.ended
    const third = await startScript({ data })
    expect(await third.says(ready)).not.toContain('Loading the demo')
    expect(await accountsAt(third.origin)).toEqual(accounts)
  }, 480_000)

  test('a second portal on the same data is refused, and the first goes on', async () => {
    const data = dataFolder()
    const first = await startScript({ data, args: empty })
    await first.says(ready)
    const second = await (await startScript({ data, args: empty })).ended
    expect(second.code).toBe(1)
    expect(second.said).toContain('already runs')
    expectPlain(second.said)
    expect(await accountsAt(first.origin)).toHaveLength(1)
  })
})

describe('what goes wrong is said plainly', () => {
  test('a port in use: the message says which port to try', async () => {
    const data = dataFolder()
    const port = await freePort()
    const taken = createServer().listen(port, '127.0.0.1')
    onTestFinished(() => void taken.close())
    const { code, said } = await (await startScript({ data, port, args: empty })).ended
    expect(code).toBe(1)
    expect(said).toContain(`Port ${port} is in use`)
    expect(said).toContain(`PORT=${port + 1} npm start`)
    expectPlain(said)
    expect(databasesOn(data)).toEqual([])
  })

  test('no Java: the message names the package', async () => {
    const data = dataFolder()
    const { code, said } = await (await startScript({ data, args: empty, env: { PATH: join(data, 'no-programs') } }))
      .ended
    expect(code).toBe(1)
    expect(said).toContain('openjdk-17-jre-headless')
    expectPlain(said)
  })

  test('data that cannot be read: the message says how to go on', async () => {
    const data = dataFolder()
    const database = join(data, 'halton', 'database')
    mkdirSync(database, { recursive: true })
    writeFileSync(join(database, 'shared-local-instance.db'), 'This is not a database.'.repeat(500))
    const { code, said } = await (await startScript({ data, args: empty })).ended
    expect(code).toBe(1)
    expect(said).toContain('--fresh')
    expectPlain(said)
    expect(databasesOn(data)).toEqual([])
    const fresh = await startScript({ data, args: [...empty, '--fresh'] })
    await fresh.says(ready)
  })

  test('a disk that fills up while data is loaded: the message says where and how much, and the next start is clean', async () => {
    const data = dataFolder()
    mkdirSync(join(data, 'halton'))
    // Every write to this device fails as it does on a full disk.
    symlinkSync('/dev/full', join(data, 'halton', 'accounts.next'))
    const { code, said } = await (await startScript({ data, args: empty })).ended
    expect(code).toBe(1)
    expect(said).toMatch(/The disk that holds .* is full\. About \d+ MB are needed there/)
    expectPlain(said)
    expect(databasesOn(data)).toEqual([])
    expect(existsSync(join(data, 'halton', 'loading'))).toBe(true)
    const next = await startScript({ data, args: empty })
    expect(await next.says(ready)).toContain('half loaded: starting over')
  })

  test('an authority or a port that does not exist', async () => {
    const data = dataFolder()
    const wrong = await (await startScript({ data, args: ['--authority', 'atlantis'] })).ended
    expect([wrong.code, wrong.said.trim()]).toEqual([
      1,
      'There is no authority "atlantis". Choose one of: demo, halton.',
    ])
    const badPort = await (await startScript({ data, args: empty, env: { PORT: 'http' } })).ended
    expect(badPort.code).toBe(1)
    expect(badPort.said).toContain('Give a whole number')
    expectPlain(badPort.said)
  })
})
