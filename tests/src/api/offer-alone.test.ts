// The directory goes on by itself: a publish is seen soon, and with sign-in, the API and the other tables gone it is whole.
import { join } from 'node:path'
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb'
import { localClient } from '@senco/local/create-tables'
import { makeFunctions } from '@senco/local/functions'
import { startGateway } from '@senco/local/gateway'
import type { Tables } from '@senco/store/client'
import { expect, inject, it, onTestFinished } from 'vitest'
import { clientOf } from '../support/client.ts'
import { aLiveEntry, deliverAll, keepEntries, offerNow } from '../support/offer.ts'
import { startPortal } from '../support/portal.ts'
import { freshTables } from '../support/tables.ts'

const entry = join(import.meta.dirname, '..', '..', '..', 'functions', 'src', 'entry')

it('An entry that is published is found by the next searches, without anything else being done', async () => {
  const portal = await startPortal({ now: offerNow })
  const finds = async () => (await portal.visitor.get('/local-offer?q=lanterns')).text.includes('Lantern walk')
  expect(await finds()).toBe(false)
  const began = performance.now()
  await keepEntries(portal.tables, [aLiveEntry({ title: 'Lantern walk', summary: 'A walk with lanterns.' })])
  await portal.drained()
  const published = performance.now()
  while (!(await finds()));
  const taken = [published, performance.now()].map((at) => Math.round(at - began))
  console.log(`Published after ${taken[0]} ms, found after ${taken[1]} ms.`)
})

/** The public function alone behind a gateway, with no table but its own. */
const aloneWith = async (tables: Tables) => {
  const client = localClient(inject('dynamodb'))
  for (const TableName of [tables.service, tables.child]) await client.send(new DeleteTableCommand({ TableName }))
  client.destroy()
  const gateway = await startGateway({
    functions: makeFunctions({
      moduleOf: (name) => join(entry, name === 'offer' ? 'offer.ts' : 'gone.ts'),
      environmentOf: () => ({
        ...{ AUTHORITY: 'demo', BASE_URL: 'https://portal.example', FORM_KEY: 'key', TABLE_OFFER: tables.offer },
        ...{ AWS_REGION: 'eu-west-2', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
        DYNAMODB_ENDPOINT: inject('dynamodb'),
      }),
    }),
    now: () => Date.parse(offerNow),
    mounts: [],
    port: 0,
  })
  onTestFinished(() => gateway.stop())
  return clientOf(gateway.origin)
}

it('With sign-in, the API and the other tables gone, the directory is served whole', async () => {
  const tables = await freshTables()
  const portage = aLiveEntry({ title: 'Portage', summary: 'Play at home for young children.' })
  await keepEntries(tables, [portage, aLiveEntry({ title: 'Sleep clinic' })])
  await deliverAll(tables)
  const visitor = await aloneWith(tables)

  const pages: Readonly<Record<string, string>> = {
    '/': 'local offer',
    '/local-offer?q=portige': 'Portage',
    [`/local-offer/${portage.entryId}`]: 'Play at home',
    '/local-offer/browse': 'Browse',
    [`/local-offer/shortlist?list=${portage.entryId}`]: 'Portage',
    [`/local-offer/print?list=${portage.entryId}`]: 'Portage',
    [`/local-offer/comment?entry=${portage.entryId}`]: 'comment',
    '/local-offer/you-said': 'You said',
    '/accessibility': 'Accessibility',
    '/privacy': 'Privacy',
    '/openreferral/services': 'Sleep clinic',
    '/openreferral/docs': 'Open Referral',
    '/sitemap.xml': portage.entryId,
    '/robots.txt': 'Sitemap',
  }
  for (const [address, words] of Object.entries(pages)) {
    const { status, text } = await visitor.get(address)
    expect(status, address).toBe(200)
    expect(text, address).toContain(words)
  }
  // The rest is really gone (negative control).
  for (const address of ['/api/people/me', '/api/clusters', '/auth/sign-in', '/reply/token'])
    expect((await visitor.get(address)).status, address).toBe(404)
})

it('With its own table gone too, what is in memory is still searched, and a search that finds nothing is answered', async () => {
  const tables = await freshTables()
  await keepEntries(tables, [aLiveEntry({ title: 'Portage', summary: 'Play at home for young children.' })])
  await deliverAll(tables)
  const visitor = await aloneWith(tables)
  expect((await visitor.get('/local-offer?q=portage')).text).toContain('Portage')
  const client = localClient(inject('dynamodb'))
  await client.send(new DeleteTableCommand({ TableName: tables.offer }))
  client.destroy()
  expect((await visitor.get('/local-offer?q=portage')).text).toContain('Portage')
  const nothing = await visitor.get('/local-offer?q=zeppelin')
  expect(nothing.status).toBe(200)
  expect(nothing.text).toContain('Portage')
})
