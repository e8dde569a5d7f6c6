// Sessions and requests from other websites: what keeps a session open, what ends it, and what a stranger cannot send.
import { contract } from '@senco/contract/contract'
import { isWrite, type Operation } from '@senco/contract/operation'
import { keys } from '@senco/store/keys'
import { hashOf } from '@senco/store/secrets'
import { transact } from '@senco/store/transact'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Portal, startPortal } from '../support/portal.ts'
import { everyRow } from '../support/rows.ts'

const start = '2026-11-22T09:00:00.000Z'
const minutes = (count: number): string => new Date(Date.parse(start) + count * 60_000).toISOString()

const statusOf = async (client: { get(path: string): Promise<{ status: number }> }): Promise<number> =>
  (await client.get('/api/people/me')).status

describe('A session', () => {
  it('ends after an hour without use', async () => {
    const portal = await startPortal({ now: start })
    const person = await portal.as('area-senco')
    portal.clock.set(minutes(59))
    expect(await statusOf(person)).toBe(200)
    portal.clock.set(minutes(59 + 59))
    expect(await statusOf(person)).toBe(200)
    portal.clock.set(minutes(59 + 59 + 61))
    expect(await statusOf(person)).toBe(401)
  })

  it('ends after ten hours however much it is used', async () => {
    const portal = await startPortal({ now: start })
    const person = await portal.as('area-senco')
    for (let minute = 50; minute < 600; minute += 50) {
      portal.clock.set(minutes(minute))
      expect(await statusOf(person)).toBe(200)
    }
    portal.clock.set(minutes(599))
    expect(await statusOf(person)).toBe(200)
    portal.clock.set(minutes(601))
    expect(await statusOf(person)).toBe(401)
  })

  it('says when it ends, and use moves the idle end but never past the other', async () => {
    const portal = await startPortal({ now: start })
    const person = await portal.as('area-senco')
    portal.clock.set(minutes(30))
    const kept = await person.send('POST', '/api/people/session/keep')
    const near = (instant: string, count: number) =>
      expect(Math.abs(Date.parse(instant) - Date.parse(minutes(count)))).toBeLessThan(30_000)
    near(kept.body.idleEndsAt, 90)
    near(kept.body.endsAt, 600)
  })

  it('is noted as used at most once a minute', async () => {
    const portal = await startPortal({ now: start })
    const person = await portal.as('area-senco')
    const lastUsed = async () =>
      (await everyRow(portal.tables)).find((row) => String(row['sk']).startsWith('SESSION#'))?.['lastUsedAt']
    const opened = await lastUsed()
    for (let times = 0; times < 5; times++) await statusOf(person)
    expect(await lastUsed()).toBe(opened)
    portal.clock.set(minutes(2))
    await statusOf(person)
    expect(await lastUsed()).not.toBe(opened)
  })

  it('is refused with a wrong secret, another person’s name, or anything that is not a session', async () => {
    const portal = await startPortal()
    const [person, other] = [await portal.as('area-senco'), await portal.as('administrator')]
    const secret = person.cookie.split('.')[1] ?? ''
    const wrong = [
      `${person.personId}.${'A'.repeat(43)}`,
      `${other.personId}.${secret}`,
      `${person.personId}.${hashOf(secret)}`,
      person.personId,
      '',
      '..',
      `${person.personId}.${secret}.x`,
    ]
    for (const value of wrong) {
      const answer = await fetch(`${portal.origin}/api/people/me`, { headers: { cookie: `__Host-session=${value}` } })
      expect([value.length, answer.status]).toEqual([value.length, 401])
    }
  })

  it('keeps only a hash of its secret', async () => {
    const portal = await startPortal()
    const person = await portal.as('area-senco')
    const kept = JSON.stringify(await everyRow(portal.tables))
    const secret = person.cookie.split('.')[1] ?? ''
    expect(kept).toContain(hashOf(secret))
    expect(kept).not.toContain(secret)
  })

  it('ends when its row is gone or its person is', async () => {
    const portal = await startPortal()
    const person = await portal.as('area-senco')
    const key = keys.person(person.personId)
    await transact(portal.tables, [{ Delete: { TableName: portal.tables.service, Key: key } }])
    expect(await statusOf(person)).toBe(401)
  })
})

describe('A request from another website', () => {
  let portal: Portal
  let cookie = ''
  beforeAll(async () => {
    portal = await startPortal({ keep: true })
    cookie = (await portal.as('administrator')).cookie
  })
  afterAll(() => portal.stop())

  const post = async (path: string, headers: Record<string, string>): Promise<number> =>
    (
      await fetch(`${portal.origin}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'content-type': 'text/plain', ...headers },
        body: '{}',
      })
    ).status

  const keep = '/api/people/session/keep'
  const elsewhere: readonly Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': '' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost' },
  ]

  it.each(elsewhere)('changes nothing, even with the portal’s own header: %j', async (headers) => {
    expect(await post(keep, { 'x-portal': '1', ...headers })).toBe(403)
    expect(await post('/auth/sign-out', headers)).toBe(403)
  })

  it('is told apart from our own, which goes through (negative control)', async () => {
    expect(await post(keep, { 'x-portal': '1', 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await post(keep, { 'x-portal': '1', origin: portal.origin })).toBe(200)
    const own = await portal.as('area-senco')
    expect((await own.submit('/auth/sign-out', {})).status).toBe(303)
  })

  it('needs the portal’s header for the API, and its origin for a form', async () => {
    expect(await post(keep, { 'sec-fetch-site': 'same-origin' })).toBe(403)
    expect(await post('/auth/sign-out', {})).toBe(403)
  })
})

describe('Reading', () => {
  it('changes nothing: no page or list writes a row', async () => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    const before = await everyRow(portal.tables)
    const reads = Object.values(contract)
      .flatMap((capability) => Object.values<Operation>(capability))
      .filter((op) => !isWrite(op) && op.kind !== 'callback')
    expect(reads.length).toBeGreaterThan(10)
    for (const op of reads)
      await administrator.get(op.path.replace('{token}', 'nothing').replaceAll(/\{(\w+?)Id\}/g, idFor))
    expect(await everyRow(portal.tables)).toEqual(before)
  })
})

const idFor = (_all: string, kind: string): string =>
  `${{ setting: 'stg', meeting: 'mtg', import: 'imp', person: 'per' }[kind] ?? 'xxx'}_0123456789abcdef`
