// Inviting people, changing their roles, ending and restoring their access.
import type { Input } from '@senco/contract/operation'
import type { people } from '@senco/contract/people'
import { mayGiveRoles } from '@senco/domain/access'
import { type Account, deactivated, knownPerson, personOf, reactivated, withScopes } from '@senco/domain/people/account'
import type { Person } from '@senco/domain/people/model'
import { requireAdministratorLeft, rolesInWords, scopeProblems, settingChanges } from '@senco/domain/people/rules'
import { conflict, forbidden, invalid, notFound, Refusal } from '@senco/domain/refusal'
import type { Scope } from '@senco/domain/roles'
import { type CommitContext, commit, findReplay } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { Replayed } from '@senco/store/outcomes'
import {
  findByAddress,
  newInvitation,
  personWrites,
  readAdministrators,
  readPeople,
  readPerson,
  readSettingNames,
} from '@senco/store/people'
import { tokenOf } from '../invitation-token.ts'
import { invitationMail } from '../mail/invitation.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import type { PeopleDeps } from './deps.ts'

type Invitee = Input<typeof people.invitePerson>

const existing = async ({ tables }: PeopleDeps, personId: string): Promise<Account> => {
  const account = await readPerson(tables, personId)
  if (account === undefined) throw notFound()
  return account
}

const checkScopes = async ({ tables }: PeopleDeps, scopes: readonly Scope[]): Promise<void> => {
  const named = [...new Set(scopes.flatMap((scope) => scope.settingIds ?? []))]
  const known = new Set((await readSettingNames(tables, named.slice(0, 100))).map(({ settingId }) => settingId))
  const problems = scopeProblems(scopes, known)
  if (problems.length > 0) throw invalid(problems)
}

const historyOf = (before: Account | undefined, after: Account, summary: string) => [
  { on: keys.person(after.personId).pk, summary },
  ...settingChanges(after.name, before?.scopes ?? [], after.scopes).map((change) => ({
    on: keys.setting(change.settingId).pk,
    summary: change.summary,
  })),
]

const save = async (
  { tables }: PeopleDeps,
  ctx: CommitContext,
  [before, after]: readonly [Account, Account],
  summary: string,
): Promise<{ person: Person }> => {
  requireAdministratorLeft(before, after, await readAdministrators(tables))
  return commit(tables, ctx, {
    writes: personWrites(tables, before, after),
    history: historyOf(before, after, summary),
    answer: { person: personOf(after) },
  })
}

const invite = async (
  deps: PeopleDeps,
  ctx: CommitContext,
  [before, wanted]: readonly [Account | undefined, Account],
): Promise<{ person: Person }> => {
  const { account, secret } = newInvitation(wanted, ctx.now, deps.authority.policies.invitationDays)
  if (account.email === undefined) throw conflict('no-email', 'There is no e-mail address to send an invitation to.')
  const token = tokenOf({ personId: account.personId, secret })
  return commit(deps.tables, ctx, {
    writes: personWrites(deps.tables, before, account),
    history: historyOf(before, account, `Invited as ${rolesInWords(account.scopes)}`),
    mail: [invitationMail(deps, { name: account.name, email: account.email, scopes: account.scopes, token })],
    answer: { person: personOf(account) },
  })
}

const inviteNew = async (deps: PeopleDeps, ctx: CommitContext, given: Invitee): Promise<{ person: Person }> => {
  if (!mayGiveRoles(ctx.actor, given.scopes)) throw forbidden('Only an administrator can give this role.')
  await checkScopes(deps, given.scopes)
  const before = await findByAddress(deps.tables, given.email, given.name)
  if (before?.status === 'active' || before?.status === 'invited')
    throw conflict('known-already', `${before.name} is here already with this address. Change their roles instead.`)
  const { name, email, telephone, scopes } = given
  if (before === undefined)
    return invite(deps, ctx, [
      undefined,
      knownPerson({ personId: ctx.newId('person'), name, email, telephone }, scopes),
    ])
  return invite(deps, ctx, [before, withScopes(before, [...before.scopes, ...scopes])])
}

type Line = { readonly person: Person } | { readonly reason: string }

/** One line of a list: its own transaction under its own key, so that a repeat of the request finds it done. */
const inviteLine = async (deps: PeopleDeps, ctx: Ctx, given: Invitee, line: number): Promise<Line> => {
  const whole = ctx.idempotency ?? { key: ctx.requestId, bodyHash: '' }
  const own = { ...ctx, idempotency: { ...whole, key: `${whole.key}.${line}` } }
  try {
    return await inviteNew(deps, own, given)
  } catch (error) {
    const replay = error instanceof Refusal ? await findReplay(deps.tables, own) : error
    if (replay instanceof Replayed) return replay.answer as Line
    if (error instanceof Refusal) return { reason: [error.message, ...error.problems.map((p) => p.message)].join(' ') }
    throw error
  }
}

export const administration = (deps: PeopleDeps) =>
  ({
    listPeople: async () => ({ people: await readPeople(deps.tables) }),
    invitePerson: (given, ctx) => inviteNew(deps, ctx, given),
    invitePeople: async ({ people: list }, ctx) => {
      const invited: { line: number; person: Person }[] = []
      const refused: { line: number; reason: string }[] = []
      for (const [index, given] of list.entries()) {
        const done = await inviteLine(deps, ctx, given, index + 1)
        if ('person' in done) invited.push({ line: index + 1, person: done.person })
        else refused.push({ line: index + 1, reason: done.reason })
      }
      return { invited, refused }
    },
    sendInvitationAgain: async ({ personId }, ctx) => {
      const account = await existing(deps, personId)
      if (account.status === 'active') throw conflict('accepted-already', 'This person has an account and can sign in.')
      return invite(deps, ctx, [account, account])
    },
    changeScopes: async ({ personId, scopes }, ctx) => {
      const account = await existing(deps, personId)
      await checkScopes(deps, scopes)
      const after = withScopes(account, scopes)
      return save(deps, ctx, [account, after], `Changed roles to ${rolesInWords(scopes)}`)
    },
    deactivatePerson: async ({ personId }, ctx) => {
      const account = await existing(deps, personId)
      if (account.status === 'deactivated') return { person: personOf(account) }
      return save(deps, ctx, [account, deactivated(account)], 'Ended access')
    },
    reactivatePerson: async ({ personId }, ctx) => {
      const account = await existing(deps, personId)
      if (account.status !== 'deactivated') return { person: personOf(account) }
      return save(deps, ctx, [account, reactivated(account)], 'Restored access')
    },
  }) satisfies Partial<Handlers<typeof people>>
