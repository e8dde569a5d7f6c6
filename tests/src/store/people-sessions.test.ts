// What finding a session costs, and that it is as fresh as the table: read by read, over the real engine.
import { BatchGetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { demo } from '@senco/domain/authority/demo'
import { deactivated, withoutSetting } from '@senco/domain/people/account'
import { addAccount } from '@senco/local/accounts'
import type { Tables } from '@senco/store/client'
import { findByAddress, personWrites, readPerson } from '@senco/store/people'
import { endSession, makeSessions, openSession } from '@senco/store/sessions'
import { transact } from '@senco/store/transact'
import { beforeEach, describe, expect, it } from 'vitest'
import { everyRow } from '../support/rows.ts'
import { freshTables } from '../support/tables.ts'

const policy = demo.policies.session
const now = '2026-11-22T09:00:00.000Z'
const later = '2026-11-22T09:02:00.000Z'

/** The same tables, with every command written down. */
const watched = (tables: Tables) => {
  const commands: object[] = []
  const document = new Proxy(tables.document, {
    get: (target, name) =>
      name === 'send'
        ? (command: Parameters<typeof target.send>[0]) => {
            commands.push(command)
            return target.send(command)
          }
        : Reflect.get(target, name, target),
  })
  return { commands, tables: { ...tables, document } }
}

const person = { name: 'Amira Khan', email: 'office@marigold.example', scopes: [{ role: 'area-senco' as const }] }

const found = async (tables: Tables) => {
  const account = await readPerson(tables, await addAccount(tables, person, now))
  if (account === undefined) throw new Error('lost')
  return account
}

describe('Finding a session', () => {
  let tables: Tables
  beforeEach(async () => {
    tables = await freshTables()
  })

  it('is one strongly consistent read of two items, and one write when a minute has passed', async () => {
    const { personId } = await found(tables)
    const cookie = await openSession(tables, personId, now, policy)
    const { commands, tables: counted } = watched(tables)
    const sessions = makeSessions(counted, policy)
    expect((await sessions.find(cookie, now))?.actor).toMatchObject({ personId, scopes: person.scopes })
    expect(commands).toHaveLength(1)
    const { input } = commands[0] as BatchGetCommand
    expect(input.RequestItems?.[tables.service]).toMatchObject({ ConsistentRead: true })
    expect(input.RequestItems?.[tables.service]?.Keys).toHaveLength(2)
    await sessions.find(cookie, later)
    expect(commands.map((command) => command.constructor)).toEqual([BatchGetCommand, BatchGetCommand, UpdateCommand])
  })

  it('does not bring back a session that was ended while it was being used', async () => {
    const { personId } = await found(tables)
    const cookie = await openSession(tables, personId, now, policy)
    const session = await makeSessions(tables, policy).find(cookie, now)
    if (session === undefined) throw new Error('no session')
    const { tables: counted } = watched(tables)
    const endsFirst: Tables = {
      ...counted,
      document: new Proxy(tables.document, {
        get: (target, name) =>
          name === 'send'
            ? async (command: Parameters<typeof target.send>[0]) => {
                if (command instanceof UpdateCommand) await endSession(tables, session)
                return target.send(command)
              }
            : Reflect.get(target, name, target),
      }),
    }
    await makeSessions(endsFirst, policy).find(cookie, later)
    expect((await everyRow(tables)).filter((row) => String(row['sk']).startsWith('SESSION#'))).toEqual([])
    expect(await makeSessions(tables, policy).find(cookie, later)).toBeUndefined()
  })

  it('opens none for somebody who may not sign in', async () => {
    const account = await found(tables)
    await transact(tables, personWrites(tables, account, deactivated(account)))
    await expect(openSession(tables, account.personId, now, policy)).rejects.toThrow('no account to sign in with')
  })
})

describe('Writing a person', () => {
  it('fails for the second of two who read the same person, so that no change hides another', async () => {
    const tables = await freshTables()
    const account = await found(tables)
    const change = (telephone: string) => transact(tables, personWrites(tables, account, { ...account, telephone }))
    const outcomes = await Promise.allSettled([change('01632 960001'), change('01632 960002')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('moves the address when it changes, and lets nobody else take one that is in use under that name', async () => {
    const tables = await freshTables()
    const account = await found(tables)
    const moved = { ...account, email: 'amira@marigold.example' }
    await transact(tables, personWrites(tables, account, moved))
    expect(await findByAddress(tables, 'office@marigold.example', 'Amira Khan')).toBeUndefined()
    expect((await findByAddress(tables, 'amira@marigold.example', 'AMIRA  khan'))?.personId).toBe(account.personId)
    await expect(addAccount(tables, { ...person, email: 'amira@marigold.example' }, now)).rejects.toThrow()
    await addAccount(tables, { ...person, name: 'Beth Okoro', email: 'amira@marigold.example' }, now)
  })

  it('takes one setting from a role in the transaction of whatever ended it', async () => {
    const tables = await freshTables()
    const scopes = [{ role: 'setting-senco' as const, settingIds: ['stg_1', 'stg_2'] }]
    const account = await readPerson(tables, await addAccount(tables, { name: 'Robin', scopes }, now))
    if (account === undefined) throw new Error('lost')
    await transact(tables, personWrites(tables, account, withoutSetting(account, 'setting-senco', 'stg_1')))
    expect((await readPerson(tables, account.personId))?.scopes).toEqual([
      { role: 'setting-senco', settingIds: ['stg_2'] },
    ])
  })
})
