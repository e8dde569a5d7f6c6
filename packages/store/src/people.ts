// People in the service table: who is known, at which address, with which account of the identity provider.
//
// For other capabilities. A change to a person is: read the Account, make the next one with the pure functions of
// domain/people/account.ts, and put personWrites(tables, before, after) among the writes of your own transaction:
//   a SENCO named without e-mail   personWrites(tables, undefined, withSetting(knownPerson({...}), 'setting-senco', id))
//   a new SENCO invited by e-mail  const { account, secret } = newInvitation(withSetting(knownPerson({...}), …), now, days)
//                                  personWrites(tables, undefined, account) and the mail invitationMail(…) of
//                                  functions/src/mail/invitation.ts with that secret
//   somebody known already         findByAddress(tables, email, name) or readPerson(tables, id) gives `before`
//   the old SENCO's access ends    endScopeWrites(tables, before, 'setting-senco', settingId)
// One item is written once in a transaction: chain several changes of one person before making the writes.
// Never put an e-mail address that a setting gives on a person who has roles elsewhere: the link would open those too.

import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import { Account, invited, isAdministrator, withoutSetting } from '@senco/domain/people/account'
import { Person } from '@senco/domain/people/model'
import type { Role } from '@senco/domain/roles'
import type { Instant } from '@senco/domain/time'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { Unavailable } from './outcomes.ts'
import { queryAll } from './query-all.ts'
import { hashOf, newSecret } from './secrets.ts'
import type { Write } from './transact.ts'

const get = async (tables: Tables, key: Record<string, string>): Promise<Record<string, unknown> | undefined> =>
  (await tables.document.send(new GetCommand({ TableName: tables.service, Key: key, ConsistentRead: true }))).Item

export const readPerson = async (tables: Tables, personId: string): Promise<Account | undefined> => {
  const item = await get(tables, keys.person(personId))
  return item === undefined ? undefined : Account.parse(item)
}

/** The person of this name at this address, or undefined. */
export const findByAddress = async (tables: Tables, email: string, name: string): Promise<Account | undefined> => {
  const item = await get(tables, keys.address(email, name))
  return item === undefined ? undefined : readPerson(tables, String(item['personId']))
}

/** The person that an account of the identity provider belongs to. */
export const findBySubject = async (tables: Tables, issuer: string, subject: string): Promise<string | undefined> => {
  const item = await get(tables, keys.subject(issuer, subject))
  return item === undefined ? undefined : String(item['personId'])
}

/** Everybody, by one query of small rows. */
export const readPeople = async (tables: Tables): Promise<Person[]> => {
  const ExpressionAttributeValues = { ':pk': keys.board('people', '').pk }
  const items = await queryAll(tables, { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues })
  const people = items.map((item) => Person.parse(item))
  return people
}

/** The administrators who have access now. */
export const readAdministrators = async (tables: Tables): Promise<ReadonlySet<string>> => {
  const ids = (await get(tables, keys.administrators()))?.['ids']
  return ids instanceof Set ? (ids as Set<string>) : new Set()
}

/** Names of settings by id, a batch of 100 at a time; what is not there is left out. */
export const readSettingNames = async (
  tables: Tables,
  settingIds: readonly string[],
): Promise<{ settingId: string; name: string | null }[]> => {
  const found: Record<string, unknown>[] = []
  for (let at = 0; at < settingIds.length; at += 100) {
    let Keys: Record<string, unknown>[] = settingIds.slice(at, at + 100).map((id) => keys.setting(id))
    for (let tries = 0; Keys.length > 0; tries++) {
      if (tries === 8) throw new Unavailable('Settings could not be read')
      const answer = await tables.document.send(
        new BatchGetCommand({
          RequestItems: {
            [tables.service]: {
              Keys,
              ProjectionExpression: 'settingId, #name',
              ExpressionAttributeNames: { '#name': 'name' },
            },
          },
        }),
      )
      found.push(...(answer.Responses?.[tables.service] ?? []))
      Keys = answer.UnprocessedKeys?.[tables.service]?.Keys ?? []
    }
  }
  const names = new Map(found.map((item) => [String(item['settingId']), item['name']]))
  return settingIds.flatMap((settingId) => {
    const name = names.get(settingId)
    return names.has(settingId) ? { settingId, name: typeof name === 'string' ? name : null } : []
  })
}

const addressWrites = (tables: Tables, before: Account | undefined, after: Account): Write[] => {
  const keyOf = (account: Account | undefined) =>
    account?.email === undefined ? undefined : keys.address(account.email, account.name)
  const [old, fresh] = [keyOf(before), keyOf(after)]
  if (old?.pk === fresh?.pk && old?.sk === fresh?.sk) return []
  const writes: Write[] = []
  if (old !== undefined)
    writes.push({
      Delete: {
        TableName: tables.service,
        Key: old,
        ConditionExpression: 'personId = :id',
        ExpressionAttributeValues: { ':id': after.personId },
      },
    })
  if (fresh !== undefined)
    writes.push({
      Put: {
        TableName: tables.service,
        Item: { ...fresh, v: 1, personId: after.personId },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    })
  return writes
}

/** The condition holds even when two administrators take the role from each other at the same moment. */
const rosterWrites = (tables: Tables, before: Account | undefined, after: Account): Write[] => {
  if (isAdministrator(before) === isAdministrator(after)) return []
  const roster = { TableName: tables.service, Key: keys.administrators() }
  const ids = new Set([after.personId])
  if (isAdministrator(after))
    return [{ Update: { ...roster, UpdateExpression: 'ADD ids :ids', ExpressionAttributeValues: { ':ids': ids } } }]
  return [
    {
      Update: {
        ...roster,
        UpdateExpression: 'DELETE ids :ids',
        ConditionExpression: 'contains(ids, :id) AND size(ids) > :one',
        ExpressionAttributeValues: { ':ids': ids, ':id': after.personId, ':one': 1 },
      },
    },
  ]
}

/**
 * The writes that turn `before` (undefined: nobody yet) into `after`: the person, their row in the list of people,
 * their address and the roster of administrators. They fail when somebody changed the person since `before` was read,
 * when another person of that name has that address, and when no administrator would be left.
 */
export const personWrites = (tables: Tables, before: Account | undefined, after: Account): Write[] => {
  const item = { ...keys.person(after.personId), v: 1, ...after, version: (before?.version ?? 0) + 1 }
  const unchanged =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': before.version } }
  return [
    { Put: { TableName: tables.service, Item: item, ...unchanged } },
    {
      Put: {
        TableName: tables.service,
        Item: { ...keys.board('people', after.personId), v: 1, ...Person.parse(after) },
      },
    },
    ...addressWrites(tables, before, after),
    ...rosterWrites(tables, before, after),
  ]
}

/** Takes one setting from a role of a person, in the transaction of whatever ended it. */
export const endScopeWrites = (tables: Tables, before: Account, role: Role, settingId: string): Write[] =>
  personWrites(tables, before, withoutSetting(before, role, settingId))

/** Binds an account of the identity provider to one person, for good. */
export const subjectWrite = (tables: Tables, issuer: string, subject: string, personId: string): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.subject(issuer, subject), v: 1, personId },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})

/** Marks a sign-in as finished, so that its cookie and code work once. */
export const signInWrite = (tables: Tables, stateHash: string, now: Instant): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.signIn(stateHash), v: 1, expiresAt: Math.floor(Date.parse(now) / 1000) + 3600 },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})

export const signInWasFinished = async (tables: Tables, stateHash: string): Promise<boolean> =>
  (await get(tables, keys.signIn(stateHash))) !== undefined

const dayMs = 86_400_000

/** An invited account and the secret of its link, which is kept nowhere but in the e-mail. */
export const newInvitation = (
  account: Account,
  now: Instant,
  days: number,
): { readonly account: Account; readonly secret: string } => {
  const secret = newSecret()
  const endsAt = new Date(Date.parse(now) + days * dayMs).toISOString()
  return { account: invited(account, { hash: hashOf(secret), endsAt }, now), secret }
}
