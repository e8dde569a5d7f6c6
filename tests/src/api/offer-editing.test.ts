// Entries of the local offer over the real gateway: from a draft to what the public reads, and who may do what with them.
import { contract } from '@senco/contract/contract'
import type { Operation } from '@senco/contract/operation'
import { authorityOf } from '@senco/domain/authority/authorities'
import { addDays } from '@senco/domain/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { seen } from '../support/offer.ts'
import { addSetting, at, hands, must, ready, startKeeping } from '../support/offer-editing.ts'
import type { Portal } from '../support/portal.ts'

const now = '2032-03-03T09:00:00.000Z'

let portal: Portal
let keeper: ReturnType<typeof hands>
beforeAll(async () => {
  ;({ portal, keeper } = await startKeeping(now, true))
})
afterAll(() => portal.stop())

const ask = (client: Client, path: string, body: object) => client.send('PUT', `${at}/${path}`, body)

describe('An entry, from a draft to the public', () => {
  it('is written, reviewed with its differences, sent back, handed in again and published, and its history says so', async () => {
    const { entryId } = await keeper.start({ from: 'blank', kind: 'service', title: 'Talking together' })
    const early = await keeper.tryMove(entryId, 'hand-in')
    expect(early.status).toBe(400)
    expect(early.body.problems.map(({ field }: { field: string }) => field)).toContain('howDecided')
    await keeper.save(entryId, ready)
    await keeper.move(entryId, 'hand-in')
    await keeper.move(entryId, 'send-back', { reason: 'Say how long families wait.' })
    await keeper.save(entryId, { waitingTime: { words: 'About six weeks', asOf: '2032-03-01' } })
    await keeper.move(entryId, 'hand-in')
    await keeper.move(entryId, 'publish')
    const page = await keeper.view(entryId)
    expect(page.state).toBe('published')
    expect(page.trustWords).toBe('Checked on 3 March 2032')
    expect(page.differences).toEqual([])
    expect(page.entry.checked.role).toBe('Council administrator')
    expect(page.history.map(({ summary }: { summary: string }) => summary)).toEqual([
      'Published',
      'Handed in for review',
      'Changed the draft',
      'Sent back: Say how long families wait.',
      'Handed in for review',
      'Changed the draft',
      'Begun',
    ])
    expect(page.versions.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1])
    const first = (await keeper.client.get(`${at}/entries/${entryId}/versions/1`)).body
    expect(first.differences.map(({ field }: { field: string }) => field)).toContain('waitingTime')
  })

  it('stays as the public reads it while newer words wait, and a reviewer sees field by field what would change', async () => {
    const entryId = await keeper.published('Story time')
    await keeper.save(entryId, {
      summary: 'Stories and songs for everybody under five.',
      url: 'https://stories.example/',
    })
    const page = await keeper.view(entryId)
    expect(page.newerWords).toBe(true)
    expect(page.entry.live.content.summary).toBe(ready.summary)
    expect(page.differences).toEqual([
      {
        field: 'summary',
        label: 'Summary',
        before: ready.summary,
        after: 'Stories and songs for everybody under five.',
      },
      { field: 'url', label: 'Website', after: 'https://stories.example/' },
    ])
    expect((await keeper.row(entryId))?.['newerWords']).toBe(true)
  })

  it('is not overwritten by somebody who read an older version', async () => {
    const { entryId } = await keeper.start({ from: 'blank', kind: 'group', title: 'Signing choir' })
    await keeper.save(entryId, ready)
    const late = await keeper.trySave(entryId, { summary: 'Mine' }, 1)
    expect(late.status).toBe(409)
    expect((await keeper.view(entryId)).entry.content.summary).toBe(ready.summary)
  })

  it('refuses words that are too long, addresses that are none, and days to come, each with its field', async () => {
    const { entryId } = await keeper.start({ from: 'blank', kind: 'group', title: 'Choir' })
    const answer = await keeper.trySave(entryId, {
      title: 'x'.repeat(161),
      url: 'javascript:alert(1)',
      links: [{ title: 'A page', url: 'data:text/html,hello' }],
      contacts: [{ title: 'Desk', telephone: 'ring me', email: 'nobody' }],
      waitingTime: { words: 'Six weeks', asOf: '2032-03-04' },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.problems.map(({ field }: { field: string }) => field).sort()).toEqual([
      'contacts.0.email',
      'contacts.0.telephone',
      'links.0.url',
      'title',
      'url',
      'waitingTime.asOf',
    ])
  })

  it('is archived with a reason and comes back as a draft', async () => {
    const entryId = await keeper.published('Toy library')
    expect((await keeper.tryMove(entryId, 'archive', { reason: ' ' })).status).toBe(400)
    await keeper.move(entryId, 'archive', { reason: 'It closed.' })
    expect((await keeper.row(entryId))?.['state']).toBe('archived')
    expect((await keeper.view(entryId)).ways).toEqual(['take-out'])
    await keeper.move(entryId, 'take-out')
    const page = await keeper.view(entryId)
    expect([page.state, page.entry.live]).toEqual(['draft', undefined])
  })

  it('pressed twice, is started and published once', async () => {
    const body = { from: { from: 'blank', kind: 'guide', title: 'Sleep' } }
    const key = 'one-press'
    const [one, two] = [
      await keeper.client.send('POST', `${at}/entries`, body, key),
      await keeper.client.send('POST', `${at}/entries`, body, key),
    ]
    expect(two.body).toEqual(one.body)
    expect((await keeper.list()).filter(({ title }) => title === 'Sleep')).toHaveLength(1)
  })
})

describe('Who may do what with an entry', () => {
  it('a professional sees and edits what their organisation owns and nothing else, and cannot publish it', async () => {
    const entryId = await keeper.published('Speech therapy')
    const other = await keeper.published('Somebody else’s')
    await must(ask(keeper.client, `entries/${entryId}/owner`, { organisation: 'Bridge NHS Trust' }))
    const theirs = hands(await portal.as('professional', { organisation: ' bridge nhs  trust' }))
    const stranger = hands(await portal.as('professional', { organisation: 'Another Trust' }))
    expect((await theirs.list()).map((row) => row['entryId'])).toEqual([entryId])
    expect(await stranger.list()).toEqual([])
    await theirs.save(entryId, { waitingTime: { words: 'Ten weeks', asOf: '2032-03-02' } })
    await theirs.move(entryId, 'hand-in')
    expect((await theirs.tryMove(entryId, 'publish')).status).toBe(403)
    expect((await theirs.client.get(`${at}/entries/${other}`)).status).toBe(404)
    expect((await stranger.client.get(`${at}/entries/${entryId}`)).status).toBe(404)
    expect((await keeper.view(entryId)).entry.live.content.waitingTime).toBeUndefined()
    await keeper.move(entryId, 'publish')
    expect((await keeper.view(entryId)).entry.live.content.waitingTime.words).toBe('Ten weeks')
  })

  it('an Area SENCO reads every entry and changes only what is theirs', async () => {
    const sam = await portal.as('area-senco')
    const area = hands(sam)
    const entryId = await keeper.published('Portage')
    expect((await area.view(entryId)).ways).toEqual([])
    expect((await area.trySave(entryId, { summary: 'Mine now' })).status).toBe(404)
    await must(ask(keeper.client, `entries/${entryId}/owner`, { ownerId: sam.personId }))
    await area.save(entryId, { summary: 'Help at home.' })
    expect((await area.view(entryId)).ways).toEqual(['save', 'hand-in', 'confirm'])
  })

  it('the information, advice and support service owns its entry: the council cannot rewrite, publish or hide it', async () => {
    const { entryId } = await keeper.start({ from: 'blank', kind: 'service', title: 'SENDIASS', impartialAdvice: true })
    await keeper.save(entryId, ready)
    const adviser = hands(await portal.as('iass-adviser'))
    await adviser.save(entryId, { summary: 'We are impartial and free.' })
    for (const refused of [
      await keeper.trySave(entryId, { summary: 'They are ours.' }),
      await keeper.tryMove(entryId, 'hand-in'),
      await keeper.tryMove(entryId, 'archive', { reason: 'No.' }),
      await keeper.tryMove(entryId, 'confirm'),
      await ask(keeper.client, `entries/${entryId}/owner`, { organisation: 'The council' }),
    ])
      expect([refused.status, refused.body.title ?? refused.body.detail]).toEqual([403, expect.anything()])
    await adviser.move(entryId, 'hand-in')
    await adviser.move(entryId, 'publish')
    const page = await keeper.view(entryId)
    expect(page.entry.live.content.summary).toBe('We are impartial and free.')
    expect(page.ways).toEqual(['set-covers'])
    // What it covers on the council's board stays the council's to say.
    await must(ask(keeper.client, `entries/${entryId}/covers`, { covers: ['toolkit-advice'] }))
  })

  it('lets the council write that entry until the service takes it over (negative control)', async () => {
    const { entryId } = await keeper.start({ from: 'blank', kind: 'service', title: 'Advice', impartialAdvice: true })
    await keeper.save(entryId, { summary: 'Written by the council.' })
    expect((await keeper.view(entryId)).ways).toContain('save')
  })
})

describe('The entry of a setting', () => {
  it('begins from the register once; its people edit it through review, and its facts stay the register’s', async () => {
    const settingId = await addSetting(
      portal,
      { name: 'Little Oaks', places: 40, town: 'Widnes', ofstedUrn: 'EY100001' },
      now,
    )
    const manager = hands(await portal.as('setting-manager', { settingIds: [settingId] }))
    const { entryId } = await manager.start({ from: 'setting', settingId })
    const again = await manager.client.send('POST', `${at}/entries`, { from: { from: 'setting', settingId } })
    expect(again.status).toBe(409)
    const { entry } = await manager.view(entryId)
    expect([entry.content.title, entry.content.setting.places]).toEqual(['Little Oaks', 40])
    await manager.save(entryId, {
      ...ready,
      profile: { teaching: 'In small groups.' },
      setting: { settingId, providerType: 'group', places: 400 },
    })
    expect((await manager.view(entryId)).entry.content.setting.places).toBe(40)
    await manager.move(entryId, 'hand-in')
    await keeper.move(entryId, 'publish')
    const neighbour = hands(await portal.as('setting-manager', { settingIds: [await addSetting(portal, {}, now)] }))
    expect((await neighbour.client.get(`${at}/entries/${entryId}`)).status).toBe(404)
    expect(
      (await neighbour.client.send('POST', `${at}/entries`, { from: { from: 'setting', settingId } })).status,
    ).toBe(404)
  })

  it('is not begun for a setting that asked not to be shown, nor for one that is closed', async () => {
    for (const facts of [{ anonymous: true }, { status: 'closed' as const, closedOn: '2032-01-01' }]) {
      const settingId = await addSetting(portal, facts, now)
      const answer = await keeper.client.send('POST', `${at}/entries`, { from: { from: 'setting', settingId } })
      expect(answer.status).toBe(409)
    }
  })

  it('is taken off the public pages when the setting asks not to be shown', async () => {
    const settingId = await addSetting(portal, { name: 'Quiet Corner' }, now)
    const { entryId } = await keeper.start({ from: 'setting', settingId })
    await keeper.save(entryId, ready)
    await keeper.move(entryId, 'hand-in')
    await keeper.move(entryId, 'publish')
    await portal.drained()
    // Another change takes nothing away (negative control).
    const change = (facts: object) => must(keeper.client.send('PUT', `/api/register/settings/${settingId}`, facts))
    await change({ telephone: '01632 960111' })
    await portal.drained()
    expect((await keeper.view(entryId)).state).toBe('published')
    await change({ anonymous: true })
    await portal.drained()
    const { state, history } = await keeper.view(entryId)
    expect([state, history[0].summary]).toEqual(['archived', 'Archived: The setting asked not to be shown.'])
    // Nor can it come back by itself.
    await keeper.move(entryId, 'take-out')
    await keeper.move(entryId, 'hand-in')
    expect((await keeper.tryMove(entryId, 'publish')).status).toBe(409)
  })

  it('names a childminder only while they agree; staff say how they were told, and taking it back works at once', async () => {
    const facts = { name: 'Robin Smith', providerType: 'childminder' as const, town: 'Runcorn', postcode: 'WA7 1AA' }
    const settingId = await addSetting(portal, facts, now)
    const { entryId } = await keeper.start({ from: 'setting', settingId })
    await keeper.save(entryId, ready)
    await keeper.move(entryId, 'hand-in')
    await keeper.move(entryId, 'publish')
    const agreement = (body: object, by = keeper) => ask(by.client, `entries/${entryId}/agreement`, body)
    expect((await agreement({ agrees: true })).status).toBe(400)
    await must(agreement({ agrees: true, toldBy: 'telephone' }))
    const page = await keeper.view(entryId)
    expect(page.entry.live.content.setting.agreedOn).toBe('2032-03-03')
    expect(page.history[0]).toMatchObject({ toldBy: 'telephone' })
    const robin = hands(await portal.as('childminder', { settingIds: [settingId] }))
    await must(agreement({ agrees: false }, robin))
    expect((await keeper.view(entryId)).entry.live.content.setting.agreedOn).toBeUndefined()
    const other = hands(await portal.as('childminder', { settingIds: [await addSetting(portal, {}, now)] }))
    expect((await agreement({ agrees: true }, other)).status).toBe(404)
  })
})

describe('Checks that are overdue', () => {
  it('A21: an entry 31 days overdue shows its banner, one 91 days overdue is hidden, and its line turns red', async () => {
    const { portal: own, keeper: first } = await startKeeping(now)
    const entryId = await first.published('The only Portage')
    const other = await first.published('Another Portage')
    const sam = await own.as('administrator')
    for (const id of [entryId, other]) {
      await must(ask(first.client, `entries/${id}/owner`, { ownerId: sam.personId }))
      await must(ask(first.client, `entries/${id}/covers`, { covers: ['toolkit-home'] }))
    }
    const due = '2032-09-03'
    const lineOn = async (day: string) => {
      own.clock.set(`${day}T09:00:00.000Z`)
      const late = hands(await own.as('administrator'))
      const { lines } = (await late.client.get(`${at}/coverage`)).body
      const line = lines.find(({ line: { lineId } }: { line: { lineId: string } }) => lineId === 'toolkit-home')
      const { state, trustWords } = await late.view(entryId)
      return [state, trustWords, line.state, line.coverage.gap]
    }
    expect(await lineOn(addDays(due, 30))).toEqual(['verify_due', 'Checked on 3 March 2032', 'here', undefined])
    const warning = 'Not checked since 3 March 2032. Ring before you go.'
    expect(await lineOn(addDays(due, 31))).toEqual(['stale', warning, 'here-stale', undefined])
    expect(await lineOn(addDays(due, 90))).toEqual(['stale', warning, 'here-stale', undefined])
    expect(await lineOn(addDays(due, 91))).toEqual(['hidden', warning, 'missing', 'long-overdue'])
    // Somebody looks: it is shown again, and the line is met.
    const late = hands(await own.as('administrator'))
    await late.move(entryId, 'confirm')
    expect((await late.view(entryId)).state).toBe('published')
  })

  it('the only entry that meets a line of the law is never hidden: it turns red on the board instead', async () => {
    const { portal: own, keeper: first } = await startKeeping(now)
    const [only, twin] = [await first.published('Top-up money'), await first.published('Something else')]
    await must(ask(first.client, `entries/${only}/covers`, { covers: ['toolkit-medical'] }))
    await must(ask(first.client, `entries/${only}/owner`, { organisation: 'Early years team' }))
    own.clock.set(`${addDays('2032-09-03', 91)}T09:00:00.000Z`)
    const late = hands(await own.as('administrator'))
    expect((await late.view(only)).state).toBe('stale')
    expect((await late.view(twin)).state).toBe('hidden')
    const board = (await late.client.get(`${at}/coverage`)).body
    expect(board.lines.find(({ line }: { line: { lineId: string } }) => line.lineId === 'toolkit-medical').state).toBe(
      'missing',
    )
    expect(board.entries.find(({ entryId }: { entryId: string }) => entryId === only).red).toBe(true)
  })

  it('several are confirmed at once, and one that cannot be is named with its reason', async () => {
    const [one, two] = [await keeper.published('Bulk one'), await keeper.published('Bulk two')]
    const { entryId: draft } = await keeper.start({ from: 'blank', kind: 'group', title: 'Bulk draft' })
    const body = { entryIds: [one, draft, two] }
    const key = 'bulk'
    const answer = await keeper.client.send('POST', `${at}/confirm`, body, key)
    expect(answer.body.confirmed).toEqual([one, two])
    expect(answer.body.refused).toEqual([{ entryId: draft, reason: 'This entry is not published yet.' }])
    expect((await keeper.client.send('POST', `${at}/confirm`, body, key)).body).toEqual(answer.body)
    const { history } = await keeper.view(one)
    expect(history.filter(({ summary }: { summary: string }) => summary === 'Checked: still correct')).toHaveLength(1)
  })
})

describe('The coverage board', () => {
  it('counts a line as elsewhere from the day its address was looked at, and as missing when the address is taken away', async () => {
    const line = async () => {
      const { lines, totals } = (await keeper.client.get(`${at}/coverage`)).body
      expect(totals.lines).toBe(totals.here + totals.elsewhere + totals.rules + totals.stale + totals.missing)
      return lines.find((each: { line: { lineId: string } }) => each.line.lineId === 'toolkit-plans')
    }
    expect((await line()).state).toBe('missing')
    const url = 'https://www.brindleford.example/ehc-plans'
    expect((await ask(keeper.client, 'coverage/toolkit-plans/elsewhere', { url: 'ftp://x' })).status).toBe(400)
    await must(ask(keeper.client, 'coverage/toolkit-plans/elsewhere', { url }))
    expect((await line()).coverage.elsewhere).toMatchObject({ url, checkedOn: '2032-03-03' })
    expect((await line()).state).toBe('elsewhere')
    await must(keeper.client.send('DELETE', `${at}/coverage/toolkit-plans/elsewhere`, {}))
    expect((await line()).state).toBe('missing')
    expect((await ask(keeper.client, 'coverage/no-such-line/elsewhere', { url })).status).toBe(404)
  })
})

describe('The impartial service', () => {
  it('A24 (public part): a family reaches it directly from every page, and the portal takes no message that council roles could read', async () => {
    const entryId = await keeper.published('Portage at home')
    await seen(portal)
    const { telephone, url } = authorityOf('demo').impartialAdvice
    for (const path of ['/', '/local-offer', `/local-offer/${entryId}`]) {
      const { status, text } = await portal.visitor.get(path)
      expect([path, status, text.includes(`tel:${telephone.replaceAll(' ', '')}`), text.includes(url)]).toEqual([
        path,
        200,
        true,
        true,
      ])
    }
    // What anybody may send without signing in: a search, words to be completed, and a comment for the council.
    const open = Object.entries<Operation>(contract.offer).filter(([, { method }]) => method !== 'GET')
    expect(open.map(([name]) => name).sort()).toEqual(['searchLocalOffer', 'sendComment', 'suggestWords'])
  })
})
