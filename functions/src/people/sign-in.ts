// Signing in and out, staying signed in, and who is signed in.
import type { Input, PageReply, SeeOther } from '@senco/contract/operation'
import type { people } from '@senco/contract/people'
import { type Account, invitationIsOpen, personOf, signedIn } from '@senco/domain/people/account'
import { safeReturnTo } from '@senco/domain/people/return-to'
import { Refusal } from '@senco/domain/refusal'
import { commit } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import {
  findBySubject,
  personWrites,
  readPerson,
  readSettingNames,
  signInWasFinished,
  signInWrite,
  subjectWrite,
} from '@senco/store/people'
import { hashOf } from '@senco/store/secrets'
import { endSession, endSessionWrite, newSession } from '@senco/store/sessions'
import type { Write } from '@senco/store/transact'
import { parseToken } from '../invitation-token.ts'
import type { Ctx, Handlers, Session } from '../serve/context.ts'
import {
  invitationCookie,
  noInvitationCookie,
  noSessionCookie,
  noSignInCookie,
  sessionCookieOf,
  signInCookie,
  signInCookieOf,
} from './cookies.ts'
import type { PeopleDeps } from './deps.ts'
import { type Identity, SignInCheck } from './identity.ts'
import { accessEnded, accountTaken, startAgain, unknownAccount } from './pages.ts'

const sessionOf = (ctx: Ctx): Session => {
  if (ctx.session === undefined) throw new Refusal('signed-out', 'signed-out', 'Sign in to go on.')
  return ctx.session
}

const checkOf = (cookie: string | undefined): SignInCheck | undefined => {
  try {
    return SignInCheck.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString('utf8')))
  } catch {
    return undefined
  }
}

type Found =
  | { readonly kind: 'person'; readonly before: Account; readonly writes: readonly Write[]; readonly accepted: boolean }
  | { readonly kind: 'unknown' | 'ended' | 'taken' }

/** An open invitation binds the account to its person; without one the account must be bound already. */
const whoIs = async ({ tables }: PeopleDeps, identity: Identity, ctx: Ctx): Promise<Found> => {
  const boundTo = await findBySubject(tables, identity.issuer, identity.subject)
  const token = parseToken(ctx.cookies[invitationCookie])
  const invitee = token === undefined ? undefined : await readPerson(tables, token.personId)
  if (token !== undefined && invitee !== undefined && invitationIsOpen(invitee, hashOf(token.secret), ctx.now)) {
    // One account is one person, so that the history always says who it was.
    if (boundTo !== undefined && boundTo !== invitee.personId) return { kind: 'taken' }
    const writes =
      boundTo === undefined ? [subjectWrite(tables, identity.issuer, identity.subject, invitee.personId)] : []
    return { kind: 'person', before: invitee, writes, accepted: true }
  }
  const account = boundTo === undefined ? undefined : await readPerson(tables, boundTo)
  if (account === undefined) return { kind: 'unknown' }
  return account.status === 'active'
    ? { kind: 'person', before: account, writes: [], accepted: false }
    : { kind: 'ended' }
}

const openFor = async (
  deps: PeopleDeps,
  ctx: Ctx,
  { before, writes, accepted }: Extract<Found, { kind: 'person' }>,
  check: SignInCheck,
): Promise<SeeOther> => {
  const account = signedIn(before, ctx.now)
  const { cookie, write } = newSession(deps.tables, account, ctx.now, deps.authority.policies.session)
  const actor = { personId: account.personId, name: account.name, scopes: account.scopes }
  await commit(
    deps.tables,
    { ...ctx, actor },
    {
      writes: [
        signInWrite(deps.tables, hashOf(check.state), ctx.now),
        ...writes,
        ...personWrites(deps.tables, before, account),
        write,
        ...endSessionWrite(deps.tables, ctx.session),
      ],
      history: accepted ? [{ on: keys.person(account.personId).pk, summary: 'Accepted the invitation' }] : [],
      answer: null,
    },
  )
  return { seeOther: check.returnTo, cookies: [sessionCookieOf(cookie), noSignInCookie, noInvitationCookie] }
}

export const signIn = (deps: PeopleDeps) => {
  // The provider takes a code once; a handler that runs again because somebody else wrote first keeps the answer.
  const redeemed = new WeakMap<Ctx, Promise<Identity>>()
  const redeem = (ctx: Ctx, input: Input<typeof people.finishSignIn>, check: SignInCheck): Promise<Identity> => {
    const identity = redeemed.get(ctx) ?? deps.identity.finish(input, check)
    redeemed.set(ctx, identity)
    return identity
  }

  const finishSignIn = async (input: Input<typeof people.finishSignIn>, ctx: Ctx): Promise<PageReply | SeeOther> => {
    const check = checkOf(ctx.cookies[signInCookie])
    if (check === undefined || input.code === undefined || input.state !== check.state)
      return startAgain(deps.authority)
    if (await signInWasFinished(deps.tables, hashOf(check.state))) return startAgain(deps.authority)
    const found = await whoIs(deps, await redeem(ctx, input, check), ctx)
    if (found.kind === 'person') return openFor(deps, ctx, found, { ...check, returnTo: safeReturnTo(check.returnTo) })
    const page = { unknown: unknownAccount, ended: accessEnded, taken: accountTaken }[found.kind]
    return page(deps.authority, [noSignInCookie])
  }

  return {
    startSignIn: async ({ returnTo }) => {
      const { url, check } = await deps.identity.begin(safeReturnTo(returnTo))
      return {
        seeOther: url,
        cookies: [signInCookieOf(Buffer.from(JSON.stringify(check)).toString('base64url'))],
      }
    },
    finishSignIn,
    signOut: async (_input, ctx) => {
      if (ctx.session !== undefined) await endSession(deps.tables, ctx.session)
      return {
        seeOther: '/',
        cookies: [noSessionCookie, noInvitationCookie],
        headers: { 'clear-site-data': '"cache", "storage"' },
      }
    },
    whoAmI: async (_input, ctx) => {
      const { actor, idleEndsAt, endsAt } = sessionOf(ctx)
      const account = await readPerson(deps.tables, actor.personId)
      if (account === undefined) throw new Refusal('signed-out', 'signed-out', 'Sign in to go on.')
      const settingIds = [...new Set(actor.scopes.flatMap((scope) => scope.settingIds ?? []))]
      const settings = await readSettingNames(deps.tables, settingIds)
      return {
        person: { ...personOf(account), scopes: [...actor.scopes] },
        settings,
        asOf: ctx.now,
        idleEndsAt,
        endsAt,
      }
    },
    // Finding the session has noted the use already.
    keepSession: async (_input, ctx) => {
      const { idleEndsAt, endsAt } = sessionOf(ctx)
      return { idleEndsAt, endsAt }
    },
  } satisfies Partial<Handlers<typeof people>>
}
