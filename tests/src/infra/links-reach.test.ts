// What the signed-out function really asks of the tables, held against what it would be let do on AWS: the local engine
// lets everybody do everything, so a key that the grants forget would only be missed there.
import { demo } from '@senco/domain/authority/demo'
import { ownerKeyOf } from '@senco/domain/offer/check-reminders'
import { operations } from '@senco/functions/links'
import { openTables } from '@senco/store/client'
import { linkWrite } from '@senco/store/links'
import { transact } from '@senco/store/transact'
import { expect, it, onTestFinished } from 'vitest'
import { startRecorder } from '../bench/recorder.ts'
import { contextOf, manySettings, newId, now, openMeeting, reply } from '../support/meetings.ts'
import { hands } from '../support/offer-editing.ts'
import { ownEngine } from '../support/own-engine.ts'
import { heldMeeting } from '../support/papers.ts'
import { startPortal } from '../support/portal.ts'
import { asksOf } from './asks.ts'
import { mayDo, type Statement, statementsOf } from './policies.ts'
import { synthesise } from './synthesised.ts'

it('Signed-out replies, files, minutes and feeds ask for nothing that they would be refused on AWS', async () => {
  const portal = await startPortal({ now })
  const clusterId = newId('cluster')
  const [settingId = '', waiting = ''] = await manySettings(portal.tables, 2, clusterId)
  const meeting = await openMeeting(portal.tables, clusterId, 1)
  const held = await heldMeeting(portal.tables, { clusterId, day: '2032-11-05', minutes: 'circulated' })
  const linkTo = async (meetingId: string) => {
    const token = `${newId('link')}${newId('link')}`
    const link = { meetingId, settingId, madeAt: now }
    await transact(portal.tables, [linkWrite(portal.tables, token, link, now)])
    return token
  }
  const [token, heldToken] = [await linkTo(meeting.meetingId), await linkTo(held.meetingId)]
  const keeper = hands(await portal.as('administrator'))
  const entryId = await keeper.published('Portage')
  const checkToken = async () => {
    const entryToken = `${newId('link')}${newId('link')}`
    const facts = { kind: 'entry-check' as const, ownerKey: ownerKeyOf({}), name: 'Jo', role: 'Portage manager' }
    await transact(portal.tables, [linkWrite(portal.tables, entryToken, { ...facts, entryId, madeAt: now }, now)])
    return entryToken
  }
  const entryToken = await checkToken()
  const feedOf = async (person: Awaited<ReturnType<typeof portal.as>>): Promise<string> =>
    (await person.send('POST', '/api/calendar/feed')).body.address.split('/')[4]
  const staffFeed = await feedOf(await portal.as('area-senco'))
  const settingFeed = await feedOf(await portal.as('setting-senco', { settingIds: [settingId] }))

  const recorder = await startRecorder(await ownEngine())
  onTestFinished(() => recorder.stop())
  const tables = openTables({ service: portal.tables.service, endpoint: recorder.endpoint })
  const links = operations({ tables, authority: demo, baseUrl: portal.origin })
  const ctx = () => ({ ...contextOf('links'), requestId: 'one', cookies: {} })
  const said = (answer: string) => links.sendReply({ token, formId: 'form', answer }, ctx())
  await links.showReplyPage({ token }, ctx())
  await said('coming')
  await reply(portal.tables, meeting, { settingId: waiting, answer: 'coming' })
  await links.downloadPlace({ token }, ctx())
  await links.showFeed({ token: settingFeed }, ctx())
  await links.showFeed({ token: staffFeed }, ctx())
  await links.showTrainingCatalogue({}, ctx())
  await links.showCertificateCheck({ number: 'EY-0000-0000-0000' }, ctx())
  await links.checkCertificateName({ number: 'EY-0000-0000-0000', name: 'Kim', formId: 'form' }, ctx())
  // Gives the place to the one who waits, waits, and no longer waits.
  for (const answer of ['apology', 'coming', 'apology']) await said(answer)
  await links.showMinutes({ token: heldToken }, ctx())
  await links.showEntryCheck({ token: entryToken }, ctx())
  await links.answerEntryCheck({ token: entryToken, formId: 'one', answer: 'still-correct' }, ctx())
  await links.answerEntryCheck({ token: entryToken, formId: 'two', answer: 'changed', note: 'The wait.' }, ctx())
  await links.confirmRead({ token: heldToken, formId: 'form' }, ctx())

  const asked = [...new Set(recorder.take().flatMap(asksOf))]
  for (const part of [
    'GetItem PERSON#',
    'Query BOARD#meetings',
    'UpdateItem MEETING#',
    'PutItem CLUSTER#',
    'PutItem LINK#',
    'PutItem ENTRY#',
    'PutItem EVENT#',
  ])
    expect(asked.join('\n')).toContain(part)
  const templates = synthesise()
  const refused = (statements: readonly Statement[]): string[] =>
    asked.filter((line) => {
      const [action = '', ...key] = line.split(' ')
      const ask = { action: `dynamodb:${action}`, resource: 'data/service', leadingKey: key.join(' ') }
      return !mayDo(statements, ask, 'api', templates)
    })
  const statements = statementsOf('links', 'api', templates)
  expect(refused(statements)).toEqual([])
  // Without the statement about people, the feed would be refused (negative control).
  const fewer = statements.filter((statement) => !JSON.stringify(statement).includes('PERSON#'))
  expect(refused(fewer).every((line) => /^GetItem (PERSON|ENTRY)#/.test(line))).toBe(true)
  expect(refused(fewer)).not.toEqual([])
  // Without the statement about entries, no check could be kept (negative control).
  const fewest = statements.filter((statement) => !JSON.stringify(statement).includes('BOARD#entries'))
  expect(refused(fewest).map((line) => line.split('#')[0])).toEqual(
    expect.arrayContaining(['PutItem ENTRY', 'PutItem BOARD', 'PutItem EVENT']),
  )
})
