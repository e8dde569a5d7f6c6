// What somebody sees who opens the link of an invitation: opening it changes nothing, the button leads to sign-in.
import type { people } from '@senco/contract/people'
import { type Account, invitationIsOpen } from '@senco/domain/people/account'
import { rolesInWords } from '@senco/domain/people/rules'
import { readPerson } from '@senco/store/people'
import { hashOf } from '@senco/store/secrets'
import { parseToken } from '../invitation-token.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { invitationCookieOf } from './cookies.ts'
import type { PeopleDeps } from './deps.ts'
import { deadInvitation, invitationAccepted, invitationPage } from './pages.ts'

export const invitationPages = (deps: PeopleDeps) => {
  const invitee = async (text: string, ctx: Ctx): Promise<Account | undefined> => {
    const token = parseToken(text)
    const account = token === undefined ? undefined : await readPerson(deps.tables, token.personId)
    const open =
      token !== undefined && account !== undefined && invitationIsOpen(account, hashOf(token.secret), ctx.now)
    return open ? account : undefined
  }
  return {
    showInvitation: async ({ token }, ctx) => {
      const account = await invitee(token, ctx)
      if (account === undefined) return deadInvitation(deps.authority)
      return invitationPage(deps.authority, account.name, rolesInWords(account.scopes), token)
    },
    // The account of the identity provider is bound when the sign-in that follows is done: see sign-in.ts.
    acceptInvitation: async ({ token }, ctx) => {
      if ((await invitee(token, ctx)) === undefined) return deadInvitation(deps.authority)
      return invitationAccepted(deps.authority, invitationCookieOf(token))
    },
  } satisfies Partial<Handlers<typeof people>>
}
