// Invented entries of the local offer, written through the store as the functions write them, and the way from there to
// what the public reads.
import { demo } from '@senco/domain/authority/demo'
import { blankContent } from '@senco/domain/offer/blank-entry'
import type { Entry, EntryContent } from '@senco/domain/offer/model'
import type { Published } from '@senco/domain/offer/published'
import { deliverEvent } from '@senco/functions/notices'
import { publishing } from '@senco/functions/offer-editing/publishing'
import type { Tables } from '@senco/store/client'
import { commit, type DomainEvent } from '@senco/store/commit'
import { entryPartition, entryWrites } from '@senco/store/entries'
import { openOfferPublic } from '@senco/store/offer-public'
import { contextOf, newId } from './meetings.ts'
import type { Portal } from './portal.ts'
import { everyRow } from './rows.ts'

export const offerDay = '2026-03-10'
export const offerNow = `${offerDay}T09:00:00.000Z`

const aContent = (more: Partial<EntryContent> = {}): EntryContent => ({
  ...blankContent('service', 'Talking together'),
  provider: 'Sampleton Health Trust',
  summary: 'Help for children who find talking hard.',
  howDecided: 'Everybody can come.',
  complaints: { words: 'Tell the manager.' },
  ...more,
})

/** Published, checked in time and owned, unless it says otherwise. */
export const aLiveEntry = (content: Partial<EntryContent> = {}, more: Partial<Entry> = {}): Entry => {
  const words = aContent(content)
  return {
    entryId: newId('entry'),
    status: 'published',
    content: words,
    live: { content: words, version: 1, at: offerNow },
    ownerId: 'per_0000000000000001',
    checked: { on: offerDay, role: 'Manager' },
    checkDueOn: '2026-09-10',
    source: { kind: 'manual' },
    covers: [],
    version: 1,
    updatedAt: offerNow,
    ...more,
  }
}

/** An entry whose published form is this one again, as far as an entry can say it. */
export const entryOf = (published: Published): Entry => {
  const { entryId, checkedOn, checkedBy, checkDueOn, updatedAt, version: _, neverHidden: __, ...rest } = published
  const { impartialAdvice, setting, places, ...content } = rest
  const words: EntryContent = {
    ...content,
    places: places.map(({ withheld, ...place }) => ({
      ...place,
      ...(withheld === 'sensitive' ? { sensitive: true } : {}),
    })),
    ...(setting === undefined ? {} : { setting: { ...setting, agreedOn: offerDay } }),
  }
  return aLiveEntry(words, {
    entryId,
    live: { content: words, version: 1, at: updatedAt },
    ...(checkedOn === undefined ? {} : { checked: { on: checkedOn, role: checkedBy ?? 'Manager' } }),
    ...(checkDueOn === undefined ? {} : { checkDueOn }),
    ...(impartialAdvice === undefined ? {} : { impartialAdvice }),
  })
}

/** Writes some entries as one change of the council's, with its history and its event. */
export const keepEntries = async (
  tables: Tables,
  entries: readonly Entry[],
  { before, at = offerNow }: { readonly before?: readonly Entry[]; readonly at?: string } = {},
): Promise<void> => {
  for (let from = 0; from < entries.length; from += 20) {
    const some = entries.slice(from, from + 20)
    await commit(tables, contextOf('keepEntries', at), {
      writes: some.flatMap((entry) =>
        entryWrites(
          tables,
          before?.find(({ entryId }) => entryId === entry.entryId),
          entry,
          { actorId: 'per_0000000000000001', actorName: 'Sam', at, summary: 'Changed' },
        ),
      ),
      history: some.map(({ entryId }) => ({ on: entryPartition(entryId), summary: 'Changed' })),
      events: [{ type: 'entry-changed', data: { entryIds: some.map(({ entryId }) => entryId) } }],
      answer: undefined,
    })
  }
}

interface Waiting extends DomainEvent {
  readonly pk: string
  readonly eventId: string
  readonly at: string
  readonly by: { readonly actorId: string; readonly actorName: string }
}

/** Brings every event to its consumers once, those that come of others after them, as the stream does. */
export const deliverAll = async (tables: Tables): Promise<void> => {
  const deps = { tables, authority: demo, baseUrl: 'https://portal.example' }
  const sender = { send: async () => undefined }
  const done = new Set<string>()
  for (;;) {
    const rows = (await everyRow(tables)) as unknown as readonly Waiting[]
    const events = rows.filter(({ pk, eventId }) => pk.startsWith('EVENT#') && !done.has(eventId))
    if (events.length === 0) return
    for (const event of events) {
      done.add(event.eventId)
      const notices = { ...deps, sender, from: 'a@b.example', consumers: publishing(deps), now: () => event.at }
      await deliverEvent(notices, event)
    }
  }
}

/** What the public function is built on, over these tables. */
export const openPublic = (tables: Tables, endpoint: string) =>
  openOfferPublic({
    ...{ table: tables.offer, region: 'eu-west-2', accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint,
  })

/** Everything written so far is what the next search finds: published, and looked for anew. */
export const seen = async (portal: Portal): Promise<void> => {
  await portal.drained()
  portal.clock.set(new Date(portal.clock.now() + 3000).toISOString())
}
