// The entry of a setting leaves the public pages with its setting, and only then.
import { commit } from '@senco/store/commit'
import { expect, it } from 'vitest'
import { contextOf } from '../support/meetings.ts'
import { seen } from '../support/offer.ts'
import { addSetting, at, hands, must, ready, startKeeping } from '../support/offer-editing.ts'
import type { Portal } from '../support/portal.ts'

const now = '2032-03-03T09:00:00.000Z'

/** Settings with a published entry each. */
const settingsWithEntries = async (...names: string[]) => {
  const { portal, keeper } = await startKeeping(now)
  const made = []
  for (const name of names) {
    const settingId = await addSetting(portal, { name, providerType: 'group' }, now)
    const { entryId } = await keeper.start({ from: 'setting', settingId } as object)
    await keeper.save(entryId, { ...ready, title: name })
    await keeper.move(entryId, 'hand-in')
    await keeper.move(entryId, 'publish')
    made.push({ settingId, entryId, name })
  }
  await seen(portal)
  return { portal, keeper, made }
}

/** As the official file or a person says it of a setting. */
const happens = async (portal: Portal, type: 'setting-closed' | 'setting-hidden', settingId: string) => {
  await commit(portal.tables, contextOf('leaveSetting', new Date(portal.clock.now()).toISOString()), {
    writes: [],
    events: [{ type, data: { settingId } }],
    answer: null,
  })
  portal.stream.nudge()
  await seen(portal)
}

const readBy = async ({ visitor }: Portal, { entryId, name }: { readonly entryId: string; readonly name: string }) => {
  const holds = async (path: string) => (await visitor.get(path)).text.includes(name)
  const [page, search, sitemap, feed] = await Promise.all([
    visitor.get(`/local-offer/${entryId}`).then(({ status }) => status),
    holds(`/local-offer?q=${encodeURIComponent(name)}`),
    visitor.get('/sitemap.xml').then(({ text }) => text.includes(entryId)),
    holds('/openreferral/services'),
  ])
  return { page, search, sitemap, feed }
}

const shown = { page: 200, search: true, sitemap: true, feed: true }

it('The entry of a setting that closes is archived and gone from pages, search, sitemap and feed; that of another stays', async () => {
  const { portal, keeper, made } = await settingsWithEntries('Marsh Lane Nursery', 'Pebble Pre-school')
  const [closing, staying] = made
  if (closing === undefined || staying === undefined) throw new Error('Two settings are needed')
  for (const one of made) expect(await readBy(portal, one)).toEqual(shown)

  await happens(portal, 'setting-closed', closing.settingId)

  const gone = await readBy(portal, closing)
  expect({ page: gone.page, sitemap: gone.sitemap, feed: gone.feed }).toEqual({
    page: 404,
    sitemap: false,
    feed: false,
  })
  expect((await portal.visitor.get('/local-offer')).text).not.toContain(closing.entryId)
  const { entry, history } = await keeper.view(closing.entryId)
  expect(entry.status).toBe('archived')
  expect(history[0].summary).toContain('The setting closed.')

  // What must not happen: that another setting's entry goes along.
  expect(await readBy(portal, staying)).toEqual(shown)
  expect((await keeper.view(staying.entryId)).entry.status).toBe('published')
})

it('A setting that asks to be kept off public pages takes its entry along, and other changes of it do not', async () => {
  const { portal, keeper, made } = await settingsWithEntries('Marsh Lane Nursery')
  const [setting] = made
  if (setting === undefined) throw new Error('A setting is needed')
  const change = (fields: object) =>
    must(keeper.client.send('PUT', `/api/register/settings/${setting.settingId}`, { ...fields, toldBy: 'telephone' }))

  await change({ telephone: '01632 960123' })
  await seen(portal)
  expect(await readBy(portal, setting)).toEqual(shown)

  await change({ anonymous: true })
  await seen(portal)
  expect((await readBy(portal, setting)).page).toBe(404)
  const { entry, history } = await keeper.view(setting.entryId)
  expect(entry.status).toBe('archived')
  expect(history[0].summary).toContain('The setting asked not to be shown.')
})

it('The closing told twice, or of a setting without an entry, changes nothing more', async () => {
  const { portal, keeper, made } = await settingsWithEntries('Marsh Lane Nursery')
  const [setting] = made
  if (setting === undefined) throw new Error('A setting is needed')
  const without = await addSetting(portal, { name: 'No Entry Nursery', providerType: 'group' }, now)
  await happens(portal, 'setting-closed', setting.settingId)
  const before = await keeper.view(setting.entryId)
  await happens(portal, 'setting-closed', setting.settingId)
  await happens(portal, 'setting-closed', without)
  const after = await keeper.view(setting.entryId)
  expect([after.entry, after.history]).toEqual([before.entry, before.history])
  expect(await hands(keeper.client).list()).toHaveLength(1)
  expect((await keeper.client.get(`${at}/entries/${setting.entryId}`)).status).toBe(200)
})
