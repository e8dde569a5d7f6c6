// A portal with people who keep the local offer, and short ways to make an entry of theirs.
import type { EntryContent } from '@senco/domain/offer/model'
import { commit } from '@senco/store/commit'
import { settingWrites } from '@senco/store/register/settings'
import type { Client } from './client.ts'
import { contextOf, newId } from './meetings.ts'
import { type Portal, startPortal } from './portal.ts'
import { aRecord } from './register-builders.ts'

export const at = '/api/offer-editing'

/** Words that can be published. */
export const ready = {
  summary: 'Help with talking for children under five.',
  howDecided: 'Everybody can come.',
  complaints: { words: 'Tell the manager, or write to the council.' },
} satisfies Partial<EntryContent>

export const must = async (answer: Promise<{ status: number; text: string; body: unknown }>) => {
  const { status, text, body } = await answer
  if (status !== 200) throw new Error(`${status}: ${text}`)
  return body as never
}

interface Seen {
  readonly entryId: string
  readonly version: number
  readonly status: string
}

/** What one person does with entries. */
export const hands = (client: Client) => {
  const view = async (entryId: string) => (await client.get(`${at}/entries/${entryId}`)).body
  const start = (from: object): Promise<Seen> => must(client.send('POST', `${at}/entries`, { from }))
  const trySave = async (entryId: string, words: Partial<EntryContent>, version?: number) => {
    const { entry } = await view(entryId)
    const content = { ...entry.content, ...words }
    return client.send('PUT', `${at}/entries/${entryId}`, { version: version ?? entry.version, content })
  }
  const save = (entryId: string, words: Partial<EntryContent>): Promise<Seen> => must(trySave(entryId, words))
  const tryMove = async (entryId: string, way: string, body: object = {}) => {
    const version = (await view(entryId)).entry?.version ?? 1
    return client.send('POST', `${at}/entries/${entryId}/${way}`, { version, ...body })
  }
  const move = (entryId: string, way: string, body: object = {}): Promise<Seen> => must(tryMove(entryId, way, body))
  const published = async (title: string, words: Partial<EntryContent> = {}): Promise<string> => {
    const { entryId } = await start({ from: 'blank', kind: 'service', title })
    await save(entryId, { ...ready, ...words })
    await move(entryId, 'hand-in')
    await move(entryId, 'publish')
    return entryId
  }
  const list = async (): Promise<Record<string, unknown>[]> => (await client.get(`${at}/entries`)).body.entries
  const row = async (entryId: string) => (await list()).find((each) => each['entryId'] === entryId)
  return { client, view, start, trySave, save, tryMove, move, published, list, row }
}

export const addSetting = async (portal: Portal, facts: Parameters<typeof aRecord>[0], now: string) => {
  const record = aRecord({ settingId: newId('setting'), ...facts })
  await commit(portal.tables, contextOf('addSetting', now), {
    writes: settingWrites(portal.tables, undefined, record, now),
    answer: null,
  })
  return record.setting.settingId
}

export const startKeeping = async (now: string, keep = false) => {
  const portal = await startPortal({ now, keep })
  const keeper = hands(await portal.as('administrator'))
  return { portal, keeper, setClock: (instant: string) => portal.clock.set(instant) }
}
