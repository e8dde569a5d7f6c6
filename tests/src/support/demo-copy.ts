// Loads the demo once for a whole test run: the first file that needs it loads it truly, the others get a copy of its rows.
import { existsSync } from 'node:fs'
import { open, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { demo } from '@senco/domain/authority/demo'
import { loadDemo } from '@senco/local/demo/load'
import type { CapturedMail } from '@senco/local/mailbox'
import type { Tables } from '@senco/store/client'
import { inject } from 'vitest'
import { type Portal, type PortalSettings, startPortal } from './portal.ts'

type Item = Record<string, unknown>
const copied = ['service', 'offer'] as const
interface Copy {
  readonly origin: string
  readonly rows: Readonly<Record<(typeof copied)[number], readonly Item[]>>
  readonly mail: readonly CapturedMail[]
}

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
const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => {
    if (one instanceof Set) return { $set: [...one] }
    return one instanceof Uint8Array ? { $bytes: Buffer.from(one).toString('base64') } : one
  })
const fromJson = <T>(text: string): T =>
  JSON.parse(text, (_key, value) => {
    if (Array.isArray(value?.$set)) return new Set(value.$set)
    return typeof value?.$bytes === 'string' ? Uint8Array.from(Buffer.from(value.$bytes, 'base64')) : value
  })

const fill = async (tables: Tables, rows: Copy['rows']): Promise<void> => {
  const batches = copied.flatMap((table) =>
    Array.from({ length: Math.ceil(rows[table].length / 25) }, (_, at) => {
      const puts = rows[table].slice(at * 25, at * 25 + 25).map((Item) => ({ PutRequest: { Item } }))
      return { [tables[table]]: puts }
    }),
  )
  const left = batches.values()
  const turn = async () => {
    for (const RequestItems of left) await tables.document.send(new BatchWriteCommand({ RequestItems }))
  }
  await Promise.all([turn(), turn(), turn(), turn()])
}

const startLoaded = async (settings: PortalSettings, file: string): Promise<Portal> => {
  const portal = await startPortal(settings)
  await load(portal)
  await portal.drained()
  const copy = await copyOf(portal)
  if (toJson(copy.rows).includes(portal.origin)) throw new Error('A row names the address of the portal that made it')
  await writeFile(`${file}.part`, toJson(copy))
  await rename(`${file}.part`, file)
  return portal
}

/** The rows are there before the portal and its stream, which would take a minute to pass over them. */
const startCopied = async (settings: PortalSettings, file: string): Promise<Portal> => {
  const { origin, rows, mail } = fromJson<Copy>(await readFile(file, 'utf8'))
  const portal = await startPortal({ ...settings, furnish: (tables) => fill(tables, rows) })
  const ours = fromJson<Copy['mail']>(toJson(mail).replaceAll(origin, portal.origin))
  for (const message of ours) portal.mailbox.receive(message, portal.clock.now())
  return portal
}

/** A portal with the demo in it. */
export const startDemoPortal = async (settings: PortalSettings): Promise<Portal> => {
  const file = join(inject('scratch'), 'demo.json')
  const mine = await open(`${file}.lock`, 'wx').catch(() => undefined)
  if (mine !== undefined) {
    await mine.close()
    return startLoaded(settings, file)
  }
  while (!existsSync(file)) await wait(100)
  return startCopied(settings, file)
}
