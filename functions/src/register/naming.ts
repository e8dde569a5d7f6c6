// Naming a SENCO and accepting a proposed one: the person is found or made, invited or welcomed, and everybody told.
import type { Input } from '@senco/contract/operation'
import type { register } from '@senco/contract/register'
import { canSeeSetting, isCouncilStaff, mayGiveAddress } from '@senco/domain/access'
import { type Account, knownPerson } from '@senco/domain/people/account'
import { forbidden, notFound } from '@senco/domain/refusal'
import type { Decision } from '@senco/domain/register/decision'
import { acceptSenco, nameSenco, requireSomebody } from '@senco/domain/register/designation'
import type { Designation } from '@senco/domain/register/model'
import { withSencoAccess } from '@senco/domain/register/senco-access'
import { londonDate } from '@senco/domain/time'
import { type Change, commit, type Mail } from '@senco/store/commit'
import { findByAddress, newInvitation, readPerson } from '@senco/store/people'
import { readSencoOf, readSettings, type StoredSetting } from '@senco/store/register/settings'
import { areaSencoOf } from '../area-senco.ts'
import type { Deps } from '../deps.ts'
import { tokenOf } from '../invitation-token.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { type AccountChange, changeOf, type Saved } from './changing.ts'
import { farewells, type Occasion, proposal, welcome, wordToAreaSenco } from './letters.ts'
import { tellingOf, toActFor, toldByOf } from './reaching.ts'

type Naming = Input<typeof register.nameSenco>

/** People of a setting may name themselves and those who are SENCO of a setting that they reach; staff anybody. */
const mayPick = async ({ tables }: Deps, { actor }: Ctx, personId: string): Promise<boolean> => {
  if (isCouncilStaff(actor) || personId === actor.personId) return true
  const settings = await readSettings(tables, await readSencoOf(tables, personId))
  return settings.some(({ setting }) => canSeeSetting(actor, setting))
}

const personFor = async (deps: Deps, ctx: Ctx, { personId, name, email }: Naming): Promise<AccountChange> => {
  if (personId !== undefined) {
    const before = (await mayPick(deps, ctx, personId)) ? await readPerson(deps.tables, personId) : undefined
    if (before === undefined) throw notFound()
    const address = before.email ?? email
    if (address !== before.email && !mayGiveAddress(ctx.actor, before.scopes))
      throw forbidden('This person is SENCO elsewhere too. Ask the council to record an e-mail address for them.')
    return { before, after: address === before.email ? before : { ...before, email: address } }
  }
  const before = email === undefined ? undefined : await findByAddress(deps.tables, email, name ?? '')
  return { before, after: before ?? knownPerson({ personId: ctx.newId('person'), name: name ?? '', email }) }
}

/** The account with its new access, and the letter that says so: with an invitation for whoever has no account yet. */
const introduce = (occasion: Occasion, account: Account, senco: Designation, now: string): [Account, Mail[]] => {
  const { deps, decision, today } = occasion
  const reaching = withSencoAccess(account, senco.settingId, decision.record.designations, today)
  const needsAccount = (account.status === 'known' || account.status === 'invited') && account.email !== undefined
  if (!needsAccount) return [reaching, account.status === 'active' ? welcome(occasion, senco, reaching, undefined) : []]
  const { account: invited, secret } = newInvitation(reaching, now, deps.authority.policies.invitationDays)
  return [invited, welcome(occasion, senco, invited, tokenOf({ personId: account.personId, secret }))]
}

/** The change that a decision about `senco` makes, with the letters to all concerned. */
const appointing = async (
  deps: Deps,
  ctx: Ctx,
  stored: StoredSetting,
  decision: Decision,
  { before, after }: AccountChange,
  toldBy: Naming['toldBy'],
): Promise<Change<Saved>> => {
  const { designation: senco } = decision
  const areaSenco = await areaSencoOf(deps, stored.setting)
  const occasion: Occasion = { deps, decision, today: londonDate(ctx.now), areaSenco }
  const [account, letters] =
    senco?.status === 'active' ? introduce(occasion, after, senco, ctx.now) : ([after, []] as const)
  const asked = senco?.status === 'proposed' ? proposal(occasion, senco) : []
  return changeOf(deps, stored, decision, {
    now: ctx.now,
    toldBy: toldByOf(ctx, stored.setting, toldBy),
    accounts: [{ before, after: account }],
    mail: [...letters, ...asked, ...farewells(occasion), ...wordToAreaSenco(occasion)],
  })
}

export const naming = (deps: Deps): Pick<Handlers<typeof register>, 'nameSenco' | 'acceptSenco'> => ({
  nameSenco: async (input, ctx) => {
    requireSomebody(input, isCouncilStaff(ctx.actor))
    const stored = await toActFor(deps, ctx, input.settingId)
    const person = await personFor(deps, ctx, input)
    const { personId, name, email } = person.after
    const named = { designationId: ctx.newId('designation'), personId, name, email }
    const decision = nameSenco(stored, input, named, tellingOf(ctx, stored.setting))
    return commit(deps.tables, ctx, await appointing(deps, ctx, stored, decision, person, input.toldBy))
  },

  acceptSenco: async ({ settingId, designationId, toldBy }, ctx) => {
    const stored = await toActFor(deps, ctx, settingId)
    const decision = acceptSenco(stored, designationId, tellingOf(ctx, stored.setting))
    const account = await readPerson(deps.tables, decision.designation?.personId ?? '')
    if (account === undefined) throw notFound()
    const person = { before: account, after: account }
    return commit(deps.tables, ctx, await appointing(deps, ctx, stored, decision, person, toldBy))
  },
})
