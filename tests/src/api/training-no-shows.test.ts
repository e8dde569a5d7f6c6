// Rule T6: whoever was away twice without word waits for staff the next time; the manager hears of it, and so does history.
import { commit } from '@senco/store/commit'
import { settingWrites } from '@senco/store/register/settings'
import { readRunPage } from '@senco/store/training/runs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, newId } from '../support/meetings.ts'
import { type Portal, type SignedIn, startPortal } from '../support/portal.ts'
import { aRecord } from '../support/register-builders.ts'
import { everyRow } from '../support/rows.ts'
import { openRun } from '../support/training.ts'

const now = '2032-11-22T09:00:00.000Z'
const later = '2032-12-03T09:00:00.000Z'
const at = '/api/training'

let portal: Portal
let staff: SignedIn

const aRun = (day: string) =>
  openRun(portal.tables, {
    mode: 'online',
    sessions: [{ startsAt: `${day}T13:00:00.000Z`, endsAt: `${day}T15:00:00.000Z`, mode: 'online' }],
  })

interface Team {
  readonly settingId: string
  readonly email: string
  readonly manager: SignedIn
  readonly personId: string
}

const book = async ({ settingId, personId }: Team, who: SignedIn, runId: string, more: object[] = []) =>
  (await who.send('POST', `${at}/runs/${runId}/places`, { settingId, people: [{ personId }, ...more] })).body.places

/** A setting with a colleague who did not come to so many runs, or was marked so in their registers. */
const away = async (times: number, mark?: 'left-early' | 'not-admitted'): Promise<Team> => {
  portal.clock.set(now)
  const settingId = newId('setting')
  const email = `${settingId}@setting.example`
  const writes = settingWrites(portal.tables, undefined, aRecord({ settingId, email }), now)
  await commit(portal.tables, contextOf('addSetting', now), { writes, answer: null })
  const manager = await portal.as('setting-manager', { settingIds: [settingId] })
  const runs = await Promise.all(['2032-12-01', '2032-12-02'].slice(0, times).map(aRun))
  let personId: string | undefined
  for (const { runId } of runs) {
    const people = [personId === undefined ? { name: 'Kim Colleague' } : { personId }]
    const { body } = await manager.send('POST', `${at}/runs/${runId}/places`, { settingId, people })
    personId = body.places[0].personId
  }
  portal.clock.set(later)
  staff = await portal.as('team-manager')
  for (const { runId, sessions } of mark === undefined ? [] : runs) {
    const tap = { sessionId: sessions[0]?.sessionId, mark }
    expect((await staff.send('PUT', `${at}/runs/${runId}/register/${personId}`, tap)).status).toBe(200)
  }
  for (const { runId } of runs) expect((await staff.send('POST', `${at}/runs/${runId}/close`)).status).toBe(200)
  await portal.drained()
  const again = await portal.as('setting-manager', { settingIds: [settingId] })
  return { settingId, email, manager: again, personId: personId ?? '' }
}

const lettersTo = (email: string) =>
  portal.mailbox.all().filter(({ to, subject }) => to === email && subject === 'Kim Colleague did not come to training')

describe('Rule T6: absences without word', () => {
  beforeAll(async () => {
    portal = await startPortal({ now, keep: true })
  })
  afterAll(() => portal.stop())

  it('after two, a request waits for the team although places are free, with the reason; the manager has been told', async () => {
    const team = await away(2)
    expect(lettersTo(team.email)).toHaveLength(1)
    const { runId } = await aRun('2032-12-15')
    expect(await book(team, team.manager, runId)).toMatchObject([{ status: 'waiting' }])
    const { body } = await team.manager.get(`${at}/runs/${runId}`)
    expect(body.places[0].reason).toBe(
      'Kim Colleague missed training 2 times or more in 12 months without telling us. The team decides about this request.',
    )
    // It closes nothing to anybody else.
    expect(body).toMatchObject({ waiting: 0, waitingAside: 1, free: 'general' })
  })

  it('after one, nothing changes yet and nobody is written to', async () => {
    const team = await away(1)
    expect(lettersTo(team.email)).toEqual([])
    const { runId } = await aRun('2032-12-15')
    expect(await book(team, team.manager, runId)).toMatchObject([{ status: 'booked' }])
  })

  it.each(['left-early', 'not-admitted'] as const)('do not count when somebody was there: %s', async (mark) => {
    const team = await away(2, mark)
    expect(lettersTo(team.email)).toEqual([])
    const { runId } = await aRun('2032-12-15')
    expect(await book(team, team.manager, runId)).toMatchObject([{ status: 'booked' }])
  })

  it('staff give the place all the same, by an offer or by booking, and the history keeps that they did', async () => {
    const team = await away(2)
    const [offered, booked] = [await aRun('2032-12-15'), await aRun('2032-12-16')]
    await book(team, team.manager, offered.runId)
    const promoted = await staff.send('POST', `${at}/runs/${offered.runId}/places/${team.personId}/promotion`, {
      reason: 'Was in hospital',
    })
    expect(promoted.body.place).toMatchObject({ status: 'offered' })
    expect(await book(team, staff, booked.runId)).toMatchObject([{ status: 'booked' }])
    const rows = await everyRow(portal.tables)
    const summaries = rows.filter(({ sk }) => String(sk).startsWith('HISTORY#')).map(({ summary }) => summary)
    expect(summaries).toContainEqual(expect.stringContaining('waits for the team, after 2 absences without word'))
    expect(summaries).toContainEqual(expect.stringContaining('Out of turn, because: Was in hospital'))
    expect(summaries).toContainEqual(expect.stringContaining('has a place, in spite of 2 absences without word'))
  })

  it('a colleague who comes together with them waits too, and by themselves does not', async () => {
    const team = await away(2)
    const [together, each] = [await aRun('2032-12-15'), await aRun('2032-12-16')]
    const pair = { settingId: team.settingId, people: [{ personId: team.personId }, { name: 'Lee Colleague' }] }
    const path = (runId: string) => `${at}/runs/${runId}/places`
    const asked = await team.manager.send('POST', path(together.runId), { ...pair, together: true })
    expect(asked.body.places.map(({ status }: { status: string }) => status)).toEqual(['waiting', 'waiting'])
    const { body } = await team.manager.get(`${at}/runs/${together.runId}`)
    expect(body.places.map(({ reason }: { reason: string }) => reason)).toContain(
      'The team decides about this request.',
    )
    const places = await book(team, team.manager, each.runId, [{ name: 'Mo Colleague' }])
    expect(places.map(({ status }: { status: string }) => status)).toEqual(['waiting', 'booked'])
    expect((await readRunPage(portal.tables, each.runId))?.run).toMatchObject({ queue: [], aside: [{ fresh: 0 }] })
  })

  it('the home page of the team asks about such requests, and about runs with too few people seven working days before', async () => {
    const team = await away(2)
    // Fridays: 3 December is today, and 14 December is the seventh working day after it.
    const [soon, later] = [await aRun('2032-12-14'), await aRun('2032-12-15')]
    await book(team, team.manager, later.runId)
    const { body } = await staff.get(`${at}/decisions`)
    const idsIn = (list: readonly { runId: string }[]) => list.map(({ runId }) => runId)
    expect(idsIn(body.tooFew)).toContain(soon.runId)
    expect(idsIn(body.tooFew)).not.toContain(later.runId)
    expect(body.tooFew.find(({ runId }: { runId: string }) => runId === soon.runId).missing).toBe(4)
    expect(body.requests.find(({ runId }: { runId: string }) => runId === later.runId).people).toBe(1)
    expect(idsIn(body.requests)).not.toContain(soon.runId)
  })
})
