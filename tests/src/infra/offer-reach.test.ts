// What the public function really asks of its table, held against what it would be let do on AWS: the local engine lets
// everybody do everything.
import { openOfferPublic } from '@senco/store/offer-public'
import { expect, inject, it, onTestFinished } from 'vitest'
import { startRecorder } from '../bench/recorder.ts'
import { aLiveEntry, deliverAll, keepEntries, offerNow } from '../support/offer.ts'
import { freshTables } from '../support/tables.ts'
import { asksOf } from './asks.ts'
import { mayDo, statementsOf } from './policies.ts'
import { synthesise } from './synthesised.ts'

it('The public function asks for nothing that it would be refused on AWS', async () => {
  const tables = await freshTables()
  const entry = aLiveEntry()
  await keepEntries(tables, [entry])
  await deliverAll(tables)
  const recorder = await startRecorder(inject('dynamodb'))
  onTestFinished(() => recorder.stop())
  const offer = openOfferPublic({
    ...{ table: tables.offer, region: 'eu-west-2', accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: recorder.endpoint,
  })
  await offer.index(0)
  await offer.everything(0)
  await offer.entry(entry.entryId)
  await offer.entries([entry.entryId])
  await Promise.all([offer.comments(), offer.comments('whole'), offer.reviews(), offer.statements(), offer.wards()])
  for (const postcode of ['WA8 7HS', 'WA8 7', 'WA8']) await offer.placeOf(postcode)
  await offer.putComment({
    commentId: 'cmt_0000000000000001',
    theme: 'gap',
    original: 'More for twins.',
    receivedAt: offerNow,
    version: 1,
  })
  await offer.putGap({ about: [], otherWords: true }, 'gap1', offerNow)

  const asked = [...new Set(recorder.take().flatMap(asksOf))]
  for (const part of ['GetItem PUB#SNAPSHOT', 'Query PUB#FEED#', 'BatchGetItem PUB#ENTRIES', 'PutItem COMMENT#inbox'])
    expect(asked.join('\n')).toContain(part)
  const templates = synthesise()
  const refused = (name: string, stack: string): string[] =>
    asked.filter((line) => {
      const [action = '', ...key] = line.split(' ')
      const ask = { action: `dynamodb:${action}`, resource: 'data/offer', leadingKey: key.join(' ') }
      return !mayDo(statementsOf(name, stack, templates), ask, stack, templates)
    })
  expect(refused('offer', 'api')).toEqual([])
  // With the grants of the dispatcher, comments would be refused (negative control).
  expect(refused('dispatch', 'dispatch')).toEqual(['PutItem COMMENT#inbox', 'PutItem COMMENT#gaps'])
})
