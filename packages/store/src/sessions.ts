// Sessions: opened at sign-in, read fresh on each request beside the person, ended by time, by sign-out or by an
// administrator. The browser holds `personId.secret`; the table holds a hash of the secret.
import { BatchGetCommand, DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Account } from '@senco/domain/people/account'
import {
  isSessionOpen,
  type SessionPolicy,
  SessionRow,
  sessionEnds,
  useIsWorthNoting,
} from '@senco/domain/people/session'
import { type Actor, scopesOn } from '@senco/domain/roles'
import { type Instant, londonDate } from '@senco/domain/time'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { Unavailable } from './outcomes.ts'
import { readPerson } from './people.ts'
import { hashOf, newSecret } from './secrets.ts'
import { transact, type Write } from './transact.ts'

export interface OpenSession {
  readonly actor: Actor
  readonly idleEndsAt: Instant
  readonly endsAt: Instant
  readonly sessionKey: string
}

const cookieShape = /^(per_[0-9a-z]{4,40})\.([\w-]{20,60})$/

/** A new session as a write, and the value of its cookie. */
export const newSession = (
  tables: Tables,
  account: Account,
  now: Instant,
  policy: SessionPolicy,
): { readonly cookie: string; readonly write: Write } => {
  const secret = newSecret()
  const row: SessionRow = {
    personId: account.personId,
    openedAt: now,
    lastUsedAt: now,
    sessionEpoch: account.sessionEpoch,
  }
  const expiresAt = Math.ceil(Date.parse(sessionEnds(row, policy).endsAt) / 1000)
  return {
    cookie: `${account.personId}.${secret}`,
    write: {
      Put: {
        TableName: tables.service,
        Item: { ...keys.session(account.personId, hashOf(secret)), v: 1, ...row, expiresAt },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  }
}

/**
 * Opens a session without the identity provider and returns the value of the cookie: for tests and the local cloud.
 * @throws Error when there is no such person or they may not sign in.
 */
export const openSession = async (
  tables: Tables,
  personId: string,
  now: Instant,
  policy: SessionPolicy,
): Promise<string> => {
  const account = await readPerson(tables, personId)
  if (account?.status !== 'active') throw new Error(`${personId} has no account to sign in with`)
  const { cookie, write } = newSession(tables, account, now, policy)
  await transact(tables, [write])
  return cookie
}

/** What tells one session from all others: its person and the hash of its secret. */
export interface SessionHandle {
  readonly actor: Pick<Actor, 'personId'>
  readonly sessionKey: string
}

const deletionOf = (tables: Tables, { actor, sessionKey }: SessionHandle) => ({
  TableName: tables.service,
  Key: keys.session(actor.personId, sessionKey),
})

/** Ends one session; one that has ended already is no fault. */
export const endSession = async (tables: Tables, session: SessionHandle): Promise<void> => {
  await tables.document.send(new DeleteCommand(deletionOf(tables, session)))
}

/** The same as a write, for a sign-in that replaces the session before it. */
export const endSessionWrite = (tables: Tables, session: SessionHandle | undefined): Write[] =>
  session === undefined ? [] : [{ Delete: deletionOf(tables, session) }]

type Found = { readonly account: Account; readonly row: SessionRow }

const readBoth = async (tables: Tables, personId: string, sessionKey: string): Promise<Found | undefined> => {
  const wanted = [keys.person(personId), keys.session(personId, sessionKey)]
  const answer = await tables.document.send(
    new BatchGetCommand({ RequestItems: { [tables.service]: { Keys: wanted, ConsistentRead: true } } }),
  )
  if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0) throw new Unavailable('The session could not be read')
  const items = answer.Responses?.[tables.service] ?? []
  const person = items.find((item) => item['sk'] === wanted[0]?.sk)
  const session = items.find((item) => item['sk'] === wanted[1]?.sk)
  return person === undefined || session === undefined
    ? undefined
    : { account: Account.parse(person), row: SessionRow.parse(session) }
}

const noteUse = async (tables: Tables, personId: string, sessionKey: string, now: Instant): Promise<void> => {
  try {
    await tables.document.send(
      new UpdateCommand({
        TableName: tables.service,
        Key: keys.session(personId, sessionKey),
        UpdateExpression: 'SET lastUsedAt = :now',
        // Never brings back a session that was ended, and never moves its use backwards.
        ConditionExpression: 'attribute_exists(pk) AND lastUsedAt < :now',
        ExpressionAttributeValues: { ':now': now },
      }),
    )
  } catch {
    // Ended meanwhile, noted by another request, or the table is busy: none of them is worth failing this request.
  }
}

/** Sessions of one council's policy. Anything that is not plainly an open session is no session. */
export const makeSessions = (tables: Tables, policy: SessionPolicy) => ({
  find: async (cookie: string, now: Instant): Promise<OpenSession | undefined> => {
    const [, personId, secret] = cookieShape.exec(cookie) ?? []
    if (personId === undefined || secret === undefined) return undefined
    const sessionKey = hashOf(secret)
    const found = await readBoth(tables, personId, sessionKey)
    if (found === undefined || !isSessionOpen(found.row, found.account, now, policy)) return undefined
    const { account, row } = found
    const noted = useIsWorthNoting(row, now)
    if (noted) await noteUse(tables, personId, sessionKey, now)
    const scopes = scopesOn(account.scopes, londonDate(now))
    return {
      actor: { personId, name: account.name, scopes },
      sessionKey,
      ...sessionEnds(noted ? { ...row, lastUsedAt: now } : row, policy),
    }
  },
})
