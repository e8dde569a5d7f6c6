// A25, end to end as far as it exists: the file that closes a provider gives its places at meetings and on training to
// others, with the real stream between.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demo } from '@senco/domain/authority/demo'
import type { StoredEvent } from '@senco/functions/consumers'
import { settingClosed } from '@senco/functions/training/setting-closed'
import { audit } from '@senco/store/audit/audit'
import { readBoard } from '@senco/store/register/board'
import { readSetting, settingWrites } from '@senco/store/register/settings'
import { readRunPage } from '@senco/store/training/runs'
import { transact } from '@senco/store/transact'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Importer, importer } from '../support/importing.ts'
import { contextOf, newId, openMeeting } from '../support/meetings.ts'
import { type Portal, type SignedIn, startPortal } from '../support/portal.ts'
import { everyRow } from '../support/rows.ts'
import { openRun } from '../support/training.ts'

const now = '2032-11-22T09:00:00.000Z'
const samples = join(import.meta.dirname, '..', '..', '..', 'packages', 'local', 'src', 'sample-files')
const file = (name: string): Blob => new Blob([readFileSync(join(samples, name))])
const [september, october] = ['childcare-providers-2026-09-30.csv', 'childcare-providers-2026-10-31.csv'] as const
/** Resigned in the file of October; the other stays. */
const [closing, staying] = ['EY990009', 'EY990001'] as const

describe('A25: a provider that the file closes', { timeout: 180_000 }, () => {
  let portal: Portal
  let staff: SignedIn
  let office: Importer
  let ids: ReadonlyMap<string, string>
  beforeEach(async () => {
    portal = await startPortal({ now })
    staff = await portal.as('team-manager')
    office = importer(portal.tables, { now })
    await office.run('ofsted', file(september), september)
    ids = new Map((await readBoard(portal.tables)).map(({ urn, settingId }) => [urn ?? '', settingId]))
  })

  const idOf = (urn: string): string => ids.get(urn) ?? ''
  const drained = () => {
    portal.stream.nudge()
    return portal.drained()
  }
  const close = async (): Promise<void> => {
    const { importId } = await office.stage('ofsted', file(october), october)
    expect((await office.apply(importId, [closing])).body).toMatchObject({ applied: 1 })
    expect((await readSetting(portal.tables, idOf(closing)))?.setting.status).toBe('closed')
  }
  const book = async (urn: string, runId: string, ...names: string[]): Promise<string[]> => {
    const people = names.map((name) => ({ name, email: `${name.replace(' ', '.').toLowerCase()}@example.org` }))
    const answer = await staff.send('POST', `/api/training/runs/${runId}/places`, { settingId: idOf(urn), people })
    expect(answer).toMatchObject({ status: 200 })
    return answer.body.places.map(({ personId }: { personId: string }) => personId)
  }
  const statuses = async (runId: string) => {
    const places = (await readRunPage(portal.tables, runId))?.places ?? []
    return Object.fromEntries(places.map(({ name, status, ended }) => [name, ended?.why ?? status]))
  }
  const subjects = (to: string) =>
    portal.mailbox
      .all()
      .filter((mail) => mail.to === to)
      .map(({ subject }) => subject)

  it('is shown with what it has to come before anybody decides, and another setting has none of it', async () => {
    const { meetingId } = await openMeeting(portal.tables, newId('cluster'), 2)
    const replies = `/api/clusters/meetings/${meetingId}/replies`
    for (const urn of [closing, staying])
      await staff.send('PUT', `${replies}/${idOf(urn)}`, { answer: 'coming', toldBy: 'telephone' })
    const sorry = await openMeeting(portal.tables, newId('cluster'), 2)
    const no = { answer: 'apology', reason: 'Short of staff', toldBy: 'telephone' }
    await staff.send('PUT', `/api/clusters/meetings/${sorry.meetingId}/replies/${idOf(closing)}`, no)
    const run = await openRun(portal.tables, { capacity: 5, noLimit: true })
    await book(closing, run.runId, 'Kim Holder', 'Lee Colleague')
    await book(staying, run.runId, 'Max Next')
    const owner = { kind: 'setting', id: idOf(closing) }
    const action = { context: owner, owner, title: 'Share the form', dueOn: '2032-12-18' }
    expect(await staff.send('POST', '/api/actions', action)).toMatchObject({ status: 200 })
    const { found } = await office.stage('ofsted', file(october), october)
    expect(found.closed.find(({ key }) => key === closing)?.openWork).toEqual([
      '1 meeting to come has its reply',
      '2 people have a place or a turn on training to come',
      '1 action is open',
    ])
    for (const { openWork } of found.absent) expect(openWork).toEqual([])
  })

  it('gives its place at an open meeting to the next who waits', async () => {
    const { meetingId } = await openMeeting(portal.tables, newId('cluster'), 1)
    const at = `/api/clusters/meetings/${meetingId}`
    for (const urn of [closing, staying]) {
      const answer = await staff.send('PUT', `${at}/replies/${idOf(urn)}`, { answer: 'coming', toldBy: 'telephone' })
      expect(answer).toMatchObject({ status: 200, body: { reply: { place: urn === closing ? 'held' : 'waiting' } } })
    }
    await close()
    await drained()
    const replies: { settingId: string }[] = (await staff.get(at)).body.replies
    const replyOf = (urn: string) => replies.find(({ settingId }) => settingId === idOf(urn))
    expect(replyOf(closing)).toMatchObject({ answer: 'apology', place: 'none' })
    expect(replyOf(staying)).toMatchObject({ answer: 'coming', place: 'held' })
  })

  it('gives its place on training to the next who waits and its own turns to nobody, says why, and charges nothing', async () => {
    const full = await openRun(portal.tables, { capacity: 1, noLimit: true })
    await book(closing, full.runId, 'Kim Holder')
    await book(closing, full.runId, 'Lee Colleague')
    await book(staying, full.runId, 'Max Next')
    const waits = await openRun(portal.tables, { capacity: 1 })
    await book(staying, waits.runId, 'Nia Stays')
    await book(closing, waits.runId, 'Oz Waiting')
    await drained()
    await close()
    await drained()
    expect(await statuses(full.runId)).toEqual({
      'Kim Holder': 'setting-closed',
      'Lee Colleague': 'setting-closed',
      'Max Next': 'offered',
    })
    expect(await statuses(waits.runId)).toEqual({ 'Nia Stays': 'booked', 'Oz Waiting': 'setting-closed' })
    const page = await readRunPage(portal.tables, full.runId)
    expect(page?.places.flatMap(({ ended }) => ended?.charge ?? [])).toEqual([])
    const summaries = (await everyRow(portal.tables)).map(({ summary }) => String(summary))
    const told = summaries.find((summary) => summary.includes('Kim Holder: the setting has closed'))
    expect(told?.split('; ')).toEqual(
      expect.arrayContaining(['Lee Colleague: the setting has closed', 'Max Next: a place is offered']),
    )
    const { violations } = await audit(portal.tables, now)
    expect(violations).toEqual([])
    expect(subjects('kim.holder@example.org').at(-1)).toMatch(/^Place given up/)
    expect(subjects('lee.colleague@example.org').some((subject) => subject.startsWith('A place is offered'))).toBe(
      false,
    )
  })

  it('changes nothing a second time, for a setting that is open again, or on training that has begun', async () => {
    const begun = await openRun(portal.tables, { capacity: 1 })
    await book(closing, begun.runId, 'Kim Holder')
    await drained()
    const deps = { tables: portal.tables, authority: demo, baseUrl: portal.origin }
    const event = { data: { settingId: idOf(closing) } } as unknown as StoredEvent
    const deliver = (at = now) => settingClosed(deps)[0]?.handle(event, contextOf('settingClosed', at))
    await deliver()
    expect(await statuses(begun.runId)).toEqual({ 'Kim Holder': 'booked' })
    const before = await readSetting(portal.tables, idOf(closing))
    if (before === undefined) throw new Error('The setting is gone')
    const closed = { ...before, setting: { ...before.setting, status: 'closed' as const } }
    await transact(portal.tables, settingWrites(portal.tables, before, closed, now))
    await deliver(begun.sessions[0]?.startsAt)
    expect(await statuses(begun.runId)).toEqual({ 'Kim Holder': 'booked' })
    await deliver()
    const after = await readRunPage(portal.tables, begun.runId)
    await drained()
    await deliver()
    expect(await statuses(begun.runId)).toEqual({ 'Kim Holder': 'setting-closed' })
    expect(await readRunPage(portal.tables, begun.runId)).toEqual(after)
  })
})
