// Importing a list of services over the real gateway: compared, applied, and applied again without a change.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isWrite } from '@senco/contract/operation'
import { hostileTexts } from '@senco/domain/offer/open-referral/hostile-texts'
import type { Call } from '@senco/local/importing/portal-client'
import { type OfferWanted, runOfferImport } from '@senco/local/importing/run-offer-import'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, type hands, ready, startKeeping } from '../support/offer-editing.ts'
import type { Portal } from '../support/portal.ts'

const now = '2032-03-03T09:00:00.000Z'

let portal: Portal
let keeper: ReturnType<typeof hands>
let folder: string
beforeAll(async () => {
  ;({ portal, keeper } = await startKeeping(now, true))
  folder = await mkdtemp(join(tmpdir(), 'senco-services-'))
})
afterAll(() => portal.stop())

/** As the command calls, through the same client as the rest of the test. */
const call: Call = async (op, input) => {
  const given = input as Record<string, unknown>
  const path = op.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(given[name])))
  const answer = isWrite(op)
    ? await keeper.client.send(op.method as 'POST', path, given)
    : await keeper.client.get(path)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.body
}

const service = (id: string, changes: object = {}) => ({
  id,
  name: `Service ${id}`,
  status: 'active',
  description: 'Help with talking.',
  organization: { id: 'org', name: 'Bridge NHS Trust' },
  ...changes,
})

const written = async (name: string, value: unknown): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

const imported = async (feed: string, services: unknown, more: Partial<OfferWanted> = {}, name = 'services.json') => {
  const from = [await written(name, services)]
  return runOfferImport(call, { from, feed, map: [], whole: true, apply: true, ...more }, () => undefined)
}

const entryOf = async (feedTitle: string) => {
  const row = (await keeper.list()).find(({ title }) => title === feedTitle)
  return (await keeper.view(String(row?.['entryId']))).entry
}

describe('A list of services', () => {
  it('is shown first and changes nothing until it is applied; then what is new waits as drafts', async () => {
    const list = { contents: [service('a'), service('b', { status: 'inactive' }), { id: 'c' }] }
    const page = await imported('First feed', list, { apply: false })
    expect(page.accounted).toEqual({ records: 3, kept: 1, leftOut: 1, rejected: 1 })
    expect(page.counts.add).toBe(1)
    expect((await keeper.list()).filter(({ source }) => source === 'import')).toEqual([])
    await imported('First feed', list)
    const entry = await entryOf('Service a')
    expect([entry.status, entry.live, entry.source]).toEqual([
      'draft',
      undefined,
      { kind: 'import', feed: 'First feed', id: 'a' },
    ])
  })

  it('imported twice changes nothing: no version, no history, no event', async () => {
    const list = { contents: Array.from({ length: 30 }, (_, index) => service(`twice-${index}`)) }
    await imported('Twice', list)
    const before = JSON.stringify(await entryOf('Service twice-3'))
    const again = await imported('Twice', list)
    expect(again.counts).toEqual({ add: 0, change: 0, remember: 0, same: 30, gone: 0 })
    expect(JSON.stringify(await entryOf('Service twice-3'))).toBe(before)
    const ids = again.rows.map(({ id }) => id).slice(0, 25)
    const { body } = await keeper.client.send('POST', `${at}/imports/${again.importId}/apply`, { ids })
    expect(body).toEqual({ applied: 0, unchanged: 25, refused: [] })
  })

  it('keeps what we edited, takes what only the list changed, and says which is which', async () => {
    await imported('Merged', { contents: [service('m', { url: 'https://old.example/' })] })
    const { entryId } = await entryOf('Service m')
    await keeper.save(entryId, { ...ready, summary: 'Our own words.' })
    await keeper.move(entryId, 'hand-in')
    await keeper.move(entryId, 'publish')
    const changed = service('m', { description: 'Their new words.', url: 'https://new.example/' })
    const page = await imported('Merged', { contents: [changed] })
    expect(page.rows[0]).toMatchObject({ step: 'change', taken: ['url'], kept: ['summary'] })
    const { entry, newerWords } = await keeper.view(entryId)
    expect([entry.content.summary, entry.content.url, newerWords]).toEqual([
      'Our own words.',
      'https://new.example/',
      true,
    ])
    // The public goes on reading what was published until somebody has looked.
    expect(entry.live.content.url).toBe('https://old.example/')
    // And only what is the list's own is compared the next time.
    expect((await imported('Merged', { contents: [changed] })).counts.same).toBe(1)
  })

  it('names what is gone from the whole of a list, and takes nothing away by itself', async () => {
    await imported('Going', { contents: [service('stays'), service('goes')] })
    const page = await imported('Going', { contents: [service('stays')] })
    expect(page.rows.filter(({ step }) => step === 'gone').map(({ title }) => title)).toEqual(['Service goes'])
    expect((await entryOf('Service goes')).status).toBe('draft')
    const part = await imported('Going', { contents: [service('stays')] }, { whole: false })
    expect(part.counts.gone).toBe(0)
  })

  it('may be a table, whose columns are named', async () => {
    const table = 'Service title,Web,Town,Postcode\nToy library,https://toys.example/,Widnes,WA8 7QF\n,,,\n'
    const page = await imported('Table', table, { map: ['name=Service title', 'url=Web'] }, 'services.csv')
    expect(page.counts.add).toBe(1)
    const { content } = await entryOf('Toy library')
    expect([content.url, content.places[0].postcode]).toEqual(['https://toys.example/', 'WA8 7QF'])
  })

  it('carries no markup in, whatever its fields hold, and no facts of a setting', async () => {
    const contents = hostileTexts.map((text, index) => service(`x${index}`, { description: text, url: text }))
    const page = await imported('Hostile', { contents })
    expect(page.accounted.kept + page.accounted.rejected + page.accounted.leftOut).toBe(contents.length)
    for (const { entryId = '' } of page.rows.slice(0, 20)) {
      const { content } = (await keeper.view(entryId)).entry
      expect(JSON.stringify(content)).not.toMatch(/<\s*(?:script|img|svg|iframe|a)\b/i)
      expect(content.url ?? 'https://').toMatch(/^https?:/)
    }
    const forged = service('forged')
    const { importId } = await imported('Forged', { contents: [forged] }, { apply: false })
    const [record] = page.rows
    const { content } = (await keeper.view(String(record?.entryId))).entry
    const setting = { settingId: 'stg_0000000000000000', providerType: 'childminder', agreedOn: '2032-01-01' }
    const records = [{ id: 'forged', title: 'Forged', content: { ...content, title: 'Forged', setting }, repairs: [] }]
    const staged = await keeper.client.send('PUT', `${at}/imports/${importId}/batches/1`, { records })
    expect(staged.status).toBe(200)
    await keeper.client.send('POST', `${at}/imports/${importId}/apply`, { ids: ['forged'] })
    expect((await entryOf('Forged')).content.setting).toBeUndefined()
  })

  it('refuses a batch with an address that is none, naming the record', async () => {
    const { importId } = await imported('Refused', { contents: [service('ok')] }, { apply: false })
    const content = { ...(await entryOf('Toy library')).content, url: 'javascript:alert(1)' }
    const records = [{ id: 'bad', title: 'Bad', content, repairs: [] }]
    const answer = await keeper.client.send('PUT', `${at}/imports/${importId}/batches/1`, { records })
    expect([answer.status, answer.body.problems[0].field]).toEqual([400, 'records.0.content.url'])
  })
})
