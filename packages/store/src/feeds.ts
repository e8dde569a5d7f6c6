// The calendar address of a person: beside the person, with only a hash of its secret. One a person; a new one ends the
// one before.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { Account } from '@senco/domain/people/account'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { hashOf, newSecret } from './secrets.ts'
import type { Write } from './transact.ts'

export const Feed = z.object({
  hash: z.string(),
  madeAt: Instant,
  /** Of the person when it was made: it ends with their sessions when access is taken away, and stays ended. */
  sessionEpoch: z.number(),
})
export type Feed = z.infer<typeof Feed>

const get = async (tables: Tables, Key: Record<string, string>): Promise<Record<string, unknown> | undefined> =>
  (await tables.document.send(new GetCommand({ TableName: tables.service, Key, ConsistentRead: true }))).Item

const bothOf = async (tables: Tables, personId: string): Promise<{ account?: Account; feed?: Feed }> => {
  const [person, feed] = await Promise.all([get(tables, keys.person(personId)), get(tables, keys.feed(personId))])
  return {
    ...(person === undefined ? {} : { account: Account.parse(person) }),
    ...(feed === undefined ? {} : { feed: Feed.parse(feed) }),
  }
}

const alive = (account: Account | undefined, feed: Feed | undefined): boolean =>
  account?.status === 'active' && feed?.sessionEpoch === account.sessionEpoch

/** The address that a person has now, without its secret, which nobody knows any more. */
export const readFeed = async (tables: Tables, personId: string): Promise<Feed | undefined> => {
  const { account, feed } = await bothOf(tables, personId)
  return alive(account, feed) ? feed : undefined
}

/** Whose address this is, if it is one and the person still has access. One round trip. */
export const findFeedOwner = async (tables: Tables, personId: string, secret: string): Promise<Account | undefined> => {
  const { account, feed } = await bothOf(tables, personId)
  return alive(account, feed) && feed?.hash === hashOf(secret) ? account : undefined
}

/** A new address; undefined when there is no such person. The secret is in the answer and nowhere else. */
export const newFeed = async (
  tables: Tables,
  personId: string,
  now: Instant,
): Promise<{ readonly secret: string; readonly write: Write } | undefined> => {
  const person = await get(tables, keys.person(personId))
  if (person === undefined) return undefined
  const secret = newSecret()
  const { sessionEpoch } = Account.parse(person)
  const feed: Feed = { hash: hashOf(secret), madeAt: now, sessionEpoch }
  return { secret, write: { Put: { TableName: tables.service, Item: { ...keys.feed(personId), v: 1, ...feed } } } }
}

export const feedEnd = (tables: Tables, personId: string): Write => ({
  Delete: { TableName: tables.service, Key: keys.feed(personId) },
})
