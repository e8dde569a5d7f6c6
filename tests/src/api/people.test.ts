// Inviting, roles and ending access, through the gateway: who may, what it changes, and that an administrator is left.
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { withScopes } from '@senco/domain/people/account'
import type { Scope } from '@senco/domain/roles'
import { keys } from '@senco/store/keys'
import { personWrites, readAdministrators, readPerson } from '@senco/store/people'
import { transact } from '@senco/store/transact'
import { describe, expect, it } from 'vitest'
import { type Portal, startPortal } from '../support/portal.ts'
import { everyRow } from '../support/rows.ts'

const at = (n: number, scopes: readonly Scope[] = [{ role: 'area-senco' }]) => ({
  name: `Person ${n}`,
  email: `person${n}@portal.example`,
  scopes,
})

const historyOf = async (portal: Portal, pk: string): Promise<string[]> => {
  const found = await portal.tables.document.send(
    new QueryCommand({
      TableName: portal.tables.service,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': pk, ':sk': 'HISTORY#' },
    }),
  )
  return (found.Items ?? []).map((item) => `${item['actorName']}: ${item['summary']}`)
}

/** The register's own tests make whole settings; here a name is enough. */
const addSetting = async (portal: Portal, settingId: string, name: string) =>
  transact(portal.tables, [
    { Put: { TableName: portal.tables.service, Item: { ...keys.setting(settingId), settingId, name } } },
  ])

describe('Inviting people', () => {
  it('writes the person, the list, the history and the e-mail together, and once for one request', async () => {
    const portal = await startPortal()
    await addSetting(portal, 'stg_marigold', 'Marigold Lane Nursery')
    const administrator = await portal.as('administrator')
    const who = at(1, [{ role: 'setting-senco', settingIds: ['stg_marigold'] }])
    const [first, second] = [
      await administrator.send('POST', '/api/people/invitations', who, 'key-1'),
      await administrator.send('POST', '/api/people/invitations', who, 'key-1'),
    ]
    expect(second.body).toEqual(first.body)
    const { personId } = first.body.person
    await portal.drained()
    expect(portal.mailbox.all().filter((mail) => mail.to === who.email)).toHaveLength(1)
    expect(await historyOf(portal, keys.person(personId).pk)).toEqual([
      'Sam Council administrator: Invited as Setting SENCO',
    ])
    expect(await historyOf(portal, keys.setting('stg_marigold').pk)).toEqual([
      'Sam Council administrator: Gave access to Person 1 as Setting SENCO',
    ])
    const areaSenco = await portal.as('area-senco')
    const { people } = (await areaSenco.get('/api/people')).body
    expect(people.find((one: { personId: string }) => one.personId === personId)).toMatchObject(who)
  })

  it('accepts a list line by line and says why a line was refused', async () => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    const list = [at(1), at(2, [{ role: 'setting-senco', settingIds: ['stg_nowhere'] }]), at(1), at(3)]
    const first = await administrator.send('POST', '/api/people/invitations/bulk', { people: list }, 'bulk-1')
    expect(first.body.invited.map(({ line }: { line: number }) => line)).toEqual([1, 4])
    expect(first.body.refused).toEqual([
      { line: 2, reason: 'Check what you entered. Choose a setting from the register.' },
      { line: 3, reason: 'Person 1 is here already with this address. Change their roles instead.' },
    ])
    const again = await administrator.send('POST', '/api/people/invitations/bulk', { people: list }, 'bulk-1')
    expect(again.body).toEqual(first.body)
    await portal.drained()
    expect(portal.mailbox.all()).toHaveLength(2)
  })

  it('makes one person of two invitations of the same name and address sent at the same moment', async () => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => administrator.send('POST', '/api/people/invitations', at(1))),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)])
  })

  it('lets a team manager invite setting people but not give a council-wide role', async () => {
    const portal = await startPortal()
    await addSetting(portal, 'stg_marigold', 'Marigold Lane Nursery')
    const manager = await portal.as('team-manager')
    const setting = at(1, [{ role: 'setting-manager', settingIds: ['stg_marigold'] }])
    expect((await manager.send('POST', '/api/people/invitations', setting)).status).toBe(200)
    const refused = await manager.send('POST', '/api/people/invitations', at(2, [{ role: 'administrator' }]))
    expect(refused.status).toBe(403)
  })

  it('does not give access back to somebody whose access was ended', async () => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    const { personId } = await portal.signInAs(at(1))
    await administrator.send('POST', `/api/people/${personId}/deactivate`)
    for (const [path, body] of [
      ['/api/people/invitations', at(1)],
      [`/api/people/${personId}/invitation`, {}],
    ] as const) {
      const refused = await administrator.send('POST', path, body)
      expect([refused.status, refused.body.code]).toEqual([409, 'deactivated'])
    }
    expect((await readPerson(portal.tables, personId))?.status).toBe('deactivated')
  })
})

describe('Access that is taken away', () => {
  it('ends at the next request, and every session with it, also after it is restored', async () => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    const person = await portal.signInAs(at(1))
    const elsewhere = await portal.signIn(person.personId)
    expect((await person.get('/api/people')).status).toBe(200)
    await administrator.send('POST', `/api/people/${person.personId}/deactivate`)
    expect([(await person.get('/api/people/me')).status, (await elsewhere.get('/api/people/me')).status]).toEqual([
      401, 401,
    ])
    await administrator.send('POST', `/api/people/${person.personId}/reactivate`)
    expect((await person.get('/api/people/me')).status).toBe(401)
    const back = await portal.signIn(person.personId)
    expect((await back.get('/api/people')).status).toBe(200)
  })

  it('ends with the role, at the next request of a session that stays open', async () => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    const person = await portal.signInAs(at(1))
    expect((await person.get('/api/people')).status).toBe(200)
    await administrator.send('PUT', `/api/people/${person.personId}/scopes`, { scopes: [{ role: 'professional' }] })
    expect((await person.get('/api/people')).status).toBe(403)
    expect((await person.get('/api/people/me')).body.person.scopes).toEqual([{ role: 'professional' }])
  })

  it('ends after the last day of a role that ends on a day', async () => {
    const portal = await startPortal({ now: '2026-11-22T09:00:00Z' })
    const person = await portal.signInAs(at(1, [{ role: 'area-senco', until: '2026-11-22' }, { role: 'professional' }]))
    expect((await person.get('/api/people')).status).toBe(200)
    portal.clock.set('2026-11-23T00:01:00Z')
    const later = await portal.signIn(person.personId)
    expect((await later.get('/api/people')).status).toBe(403)
  })

  it('is written in the history of the person and of each setting', async () => {
    const portal = await startPortal()
    await addSetting(portal, 'stg_one0', 'One')
    await addSetting(portal, 'stg_two0', 'Two')
    const administrator = await portal.as('administrator')
    const person = await portal.signInAs(at(1, [{ role: 'setting-senco', settingIds: ['stg_one0'] }]))
    await administrator.send('PUT', `/api/people/${person.personId}/scopes`, {
      scopes: [{ role: 'setting-senco', settingIds: ['stg_two0'] }],
    })
    expect(await historyOf(portal, keys.person(person.personId).pk)).toHaveLength(1)
    expect((await historyOf(portal, keys.setting('stg_one0').pk))[0]).toContain('Ended the access of Person 1')
    expect((await historyOf(portal, keys.setting('stg_two0').pk))[0]).toContain('Gave access to Person 1')
  })
})

describe('The last administrator', () => {
  const ways = [
    ['be deactivated', 'POST', 'deactivate', {}],
    ['lose the role', 'PUT', 'scopes', { scopes: [{ role: 'area-senco' }] }],
  ] as const

  it.each(ways)('cannot %s, not even by their own hand', async (_words, method, what, body) => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    // Somebody invited who has not accepted yet is no second administrator.
    await administrator.send('POST', '/api/people/invitations', at(1, [{ role: 'administrator' }]))
    const refused = await administrator.send(method, `/api/people/${administrator.personId}/${what}`, body)
    expect([refused.status, refused.body.code]).toEqual([409, 'last-administrator'])
    const second = await portal.as('administrator')
    const done = await administrator.send(method, `/api/people/${administrator.personId}/${what}`, body)
    expect(done.status).toBe(200)
    expect(await readAdministrators(portal.tables)).toEqual(new Set([second.personId]))
  })

  it('is left when two administrators take the role from each other at the same moment', async () => {
    const portal = await startPortal()
    for (let round = 0; round < 5; round++) {
      const left = [...(await readAdministrators(portal.tables))][0]
      const one = left === undefined ? await portal.as('administrator') : await portal.signIn(left)
      const two = await portal.as('administrator')
      const demote = (by: typeof one, of: typeof one) =>
        by.send('PUT', `/api/people/${of.personId}/scopes`, { scopes: [{ role: 'area-senco' }] })
      const answers = await Promise.all([demote(one, two), demote(two, one)])
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect((await readAdministrators(portal.tables)).size).toBe(1)
    }
  })

  /** Two decisions made from the same reading, as two requests at once make them. */
  const demoteBoth = async (guarded: boolean): Promise<string[]> => {
    const portal = await startPortal()
    const ids = [(await portal.as('administrator')).personId, (await portal.as('administrator')).personId]
    const before = await Promise.all(ids.map((id) => readPerson(portal.tables, id)))
    const outcomes = await Promise.allSettled(
      before.map((account) => {
        if (account === undefined) throw new Error('lost')
        const writes = personWrites(portal.tables, account, withScopes(account, []))
        const unguarded = writes.filter(({ Update }) => Update === undefined)
        return transact(portal.tables, guarded ? writes : unguarded)
      }),
    )
    return outcomes.map(({ status }) => status).sort()
  }

  it('is guarded in the write itself: without that condition both would have gone (negative control)', async () => {
    expect(await demoteBoth(true)).toEqual(['fulfilled', 'rejected'])
    expect(await demoteBoth(false)).toEqual(['fulfilled', 'fulfilled'])
  })
})

describe('What is refused', () => {
  it('answers alike for a person who is not there and an address that is no person', async () => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    const before = (await everyRow(portal.tables)).length
    const missing = await administrator.send('POST', '/api/people/per_0123456789abcdef/deactivate')
    expect([missing.status, missing.body.code]).toEqual([404, 'not-found'])
    expect((await everyRow(portal.tables)).length).toBe(before)
  })

  it.each([
    [{ role: 'setting-senco' }, 'Choose a setting for the role Setting SENCO.'],
    [{ role: 'setting-senco', settingIds: ['stg_nowhere'] }, 'Choose a setting from the register.'],
    [
      { role: 'area-senco', settingIds: ['stg_nowhere'] },
      'The role Area SENCO does not name settings. Leave them out.',
    ],
    [{ role: 'agency-coordinator' }, 'Choose an agency.'],
    [{ role: 'parent' }, 'Parents and carers are not invited here.'],
  ] as const)('a role without what it must name: %j', async (scope, message) => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    const refused = await administrator.send('POST', '/api/people/invitations', { ...at(1), scopes: [scope] })
    expect(refused.status).toBe(400)
    expect(refused.body.problems).toEqual([{ field: 'scopes.0', message }])
  })
})
