// The local offer in the world of the access tests: for each operation an entry of a setting of the actors' own, of
// another's, or one that is not there.
import type { offerEditing } from '@senco/contract/offer-editing'
import { commentInputs } from './access-comments.ts'
import { newId } from './meetings.ts'
import type { Portal } from './portal.ts'

type Which = 'own' | 'other' | 'missing'
type Input = Readonly<Record<string, unknown>>
type Name = keyof typeof offerEditing

interface Founder {
  sent(method: 'POST' | 'PUT', path: string, body: object): Promise<Record<string, unknown>>
  settingId(name: string, which: Which): string
}

const at = '/api/offer-editing'

const importOf = (feed: string) => ({
  feed,
  fileName: 'services.json',
  records: 0,
  kept: 0,
  leftOut: 0,
  rejected: 0,
  leftOutRecords: [],
  rejectedRecords: [],
  whole: false,
})

const enough = {
  summary: 'A nursery for children from two.',
  howDecided: 'Everybody can come.',
  complaints: { words: 'Tell the manager.' },
}

export const offerInputs = (
  portal: Portal,
  { sent, settingId }: Founder,
): Readonly<Record<Name, (which: Which) => Promise<Input>>> => {
  const view = async (entryId: unknown) => {
    const client = await portal.as('administrator')
    return (await client.get(`${at}/entries/${entryId}`)).body
  }
  /** Of a setting of its own for each operation, so that one does not use up what another needs. */
  const started = async (name: Name, which: Which): Promise<Input> => {
    if (which === 'missing') return { entryId: newId('entry'), version: 1 }
    const id = settingId(name, which)
    const entryId = `ent_${id.slice(4)}`
    const there = await view(entryId)
    if (there.entry !== undefined) return { entryId, version: there.entry.version }
    const { version } = await sent('POST', `${at}/entries`, { from: { from: 'setting', settingId: id } })
    return { entryId, version }
  }
  const contentOf = async (entryId: unknown) => (await view(entryId)).entry.content as object
  const moved = async (seen: Input, way: string, body: object = {}): Promise<Input> => {
    const { entryId, version } = await sent('POST', `${at}/entries/${seen['entryId']}/${way}`, { ...seen, ...body })
    return { entryId, version }
  }
  const written = async (name: Name, which: Which): Promise<Input> => {
    const seen = await started(name, which)
    if (which === 'missing') return seen
    const { entry } = await view(seen['entryId'])
    if (entry.status === 'archived') await moved(seen, 'take-out')
    const content = { ...entry.content, ...enough }
    const { entryId, version } = await sent('PUT', `${at}/entries/${seen['entryId']}`, { ...seen, content })
    return { entryId, version }
  }
  const inReview = async (name: Name, which: Which): Promise<Input> => {
    const seen = await written(name, which)
    return which === 'missing' ? seen : moved(seen, 'hand-in')
  }
  const live = async (name: Name, which: Which): Promise<Input> => {
    const seen = await inReview(name, which)
    return which === 'missing' ? seen : moved(seen, 'publish')
  }
  const nothing = async (): Promise<Input> => ({})
  let feeds = 0
  const importFor = async (which: Which): Promise<Input> =>
    which === 'missing' ? { importId: newId('import') } : sent('POST', `${at}/imports`, importOf(`Feed ${++feeds}`))
  return {
    ...commentInputs(portal, sent),
    listEntries: nothing,
    viewEntry: (which) => started('viewEntry', which),
    viewEntryVersion: async (which) => ({ ...(await started('viewEntryVersion', which)), version: '1' }),
    startEntry: async (which) => ({ from: { from: 'setting', settingId: settingId('startEntry', which) } }),
    saveEntry: async (which) => {
      const seen = await started('saveEntry', which)
      const content = which === 'missing' ? await contentOf((await started('saveEntry', 'own'))['entryId']) : undefined
      return { ...seen, content: content ?? (await contentOf(seen['entryId'])) }
    },
    setEntryOwner: async (which) => ({ ...(await started('setEntryOwner', which)), organisation: 'Bridge NHS' }),
    setEntryCovers: async (which) => ({ ...(await started('setEntryCovers', which)), covers: [] }),
    recordChildminderAgreement: async (which) => ({
      ...(await started('recordChildminderAgreement', which)),
      agrees: true,
      toldBy: 'telephone',
    }),
    listEntryOwners: nothing,
    handInEntry: (which) => written('handInEntry', which),
    sendBackEntry: async (which) => ({ ...(await inReview('sendBackEntry', which)), reason: 'Say who it is for.' }),
    publishEntry: (which) => inReview('publishEntry', which),
    confirmEntry: (which) => live('confirmEntry', which),
    confirmEntries: async (which) => ({ entryIds: [(await live('confirmEntries', which))['entryId']] }),
    archiveEntry: async (which) => ({ ...(await live('archiveEntry', which)), reason: 'Closed' }),
    takeEntryOut: async (which) => {
      const seen = await live('takeEntryOut', which)
      return which === 'missing' ? seen : moved(seen, 'archive', { reason: 'Closed' })
    },
    viewCoverage: nothing,
    noteElsewhere: async () => ({ ref: 'sch2-3', url: 'https://www.brindleford.example/send' }),
    removeElsewhere: async () => {
      await sent('PUT', `${at}/coverage/sch2-3/elsewhere`, { url: 'https://www.brindleford.example/send' })
      return { ref: 'sch2-3' }
    },
    startOfferImport: async () => importOf(`Feed ${++feeds}`),
    stageOfferRecords: async (which) => ({ ...(await importFor(which)), batch: '1', records: [] }),
    previewOfferImport: importFor,
    applyOfferImport: async (which) => ({ ...(await importFor(which)), ids: ['nothing'] }),
  }
}
