// Loads the demo once for a whole test run: the first file that needs it loads it truly, the others get a copy of its rows.
import { existsSync } from 'node:fs'
import { open, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { demo } from '@senco/domain/authority/demo'
import { loadDemo } from '@senco/local/demo/load'
import type { CapturedMail } from '@senco/local/mailbox'
import { inject } from 'vitest'
import type { Portal } from './portal.ts'

type Item = Record<string, unknown>
const copied = ['service', 'offer'] as const
interface Copy {
  readonly origin: string
  readonly rows: Readonly<Record<(typeof copied)[number], readonly Item[]>>
  readonly mail: readonly CapturedMail[]
}

const now = (portal: Portal): string => new Date(portal.clock.now()).toISOString()

const load = ({ origin, tables, drained, clock }: Portal): Promise<unknown> =>
  loadDemo({
    ...{ origin, tables, drained, authority: demo },
    now: () => new Date(clock.now()).toISOString(),
    signIn: () => Promise.reject(new Error('The demo needs no session')),
    say: () => undefined,
  })

/** Messages and events have been dealt with: as rows they would only be dealt with again. */
const isSettled = ({ pk }: Item): boolean => /^(OUTBOX|EVENT|IDEMPOTENCY)#/.test(String(pk))

const rowsOf = async ({ tables }: Portal, table: (typeof copied)[number]): Promise<Item[]> => {
  const items: Item[] = []
  let from: Item | undefined
  do {
    const page = await tables.document.send(new ScanCommand({ TableName: tables[table], ExclusiveStartKey: from }))
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return items.filter((item) => !isSettled(item))
}

const copyOf = async (portal: Portal): Promise<Copy> => ({
  origin: portal.origin,
  rows: { service: await rowsOf(portal, 'service'), offer: await rowsOf(portal, 'offer') },
  mail: portal.mailbox.all(),
})

/** DynamoDB's sets and bytes need a word in JSON. */
const toJson = (copy: Copy): string =>
  JSON.stringify(copy, (_key, value: unknown) => {
    if (value instanceof Set) return { $set: [...value] }
    return value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value
  })
const fromJson = (text: string): Copy =>
  JSON.parse(text, (_key, value) => {
    if (Array.isArray(value?.$set)) return new Set(value.$set)
    return typeof value?.$bytes === 'string' ? Uint8Array.from(Buffer.from(value.$bytes, 'base64')) : value
  })

const restore = async (portal: Portal, text: string): Promise<void> => {
  const { origin } = JSON.parse(text) as Copy
  const { rows, mail } = fromJson(text.replaceAll(origin, portal.origin))
  const { tables } = portal
  for (const table of copied)
    for (let at = 0; at < rows[table].length; at += 25) {
      const puts = rows[table].slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }))
      await tables.document.send(new BatchWriteCommand({ RequestItems: { [tables[table]]: puts } }))
    }
  for (const message of mail) portal.mailbox.receive(message, Date.parse(now(portal)))
  await portal.drained()
}

/** Puts the demo into an empty portal. */
export const putDemoInto = async (portal: Portal): Promise<void> => {
  const file = join(inject('scratch'), 'demo.json')
  const mine = await open(`${file}.lock`, 'wx').catch(() => undefined)
  if (mine !== undefined) {
    await mine.close()
    await load(portal)
    await writeFile(`${file}.part`, toJson(await copyOf(portal)))
    return rename(`${file}.part`, file)
  }
  while (!existsSync(file)) await wait(100)
  await restore(portal, await readFile(file, 'utf8'))
}
