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
interface Copy {
  readonly origin: string
  readonly items: readonly Item[]
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

const copyOf = async ({ origin, tables, mailbox }: Portal): Promise<Copy> => {
  const items: Item[] = []
  let from: Item | undefined
  do {
    const page = await tables.document.send(new ScanCommand({ TableName: tables.service, ExclusiveStartKey: from }))
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return { origin, items: items.filter((item) => !isSettled(item)), mail: mailbox.all() }
}

/** DynamoDB's sets are sets in JavaScript and need a word in JSON. */
const toJson = (copy: Copy): string =>
  JSON.stringify(copy, (_key, value) => (value instanceof Set ? { $set: [...value] } : value))
const fromJson = (text: string): Copy =>
  JSON.parse(text, (_key, value) => (Array.isArray(value?.$set) ? new Set(value.$set) : value))

const restore = async (portal: Portal, text: string): Promise<void> => {
  const { origin } = JSON.parse(text) as Copy
  const { items, mail } = fromJson(text.replaceAll(origin, portal.origin))
  const { tables } = portal
  for (let at = 0; at < items.length; at += 25) {
    const slice = items.slice(at, at + 25)
    const puts = slice.map((Item) => ({ PutRequest: { Item } }))
    await tables.document.send(new BatchWriteCommand({ RequestItems: { [tables.service]: puts } }))
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
