// The e-mail that invites somebody to the portal. The link's secret is filled in when it is sent: see Mail.secret.
import { rolesInWords } from '@senco/domain/people/rules'
import type { Scope } from '@senco/domain/roles'
import type { Mail } from '@senco/store/commit'
import type { Deps } from '../deps.ts'
import { renderLetter } from './letter.ts'

export interface InvitationFacts {
  readonly name: string
  readonly email: string
  readonly scopes: readonly Scope[]
  /** Of `tokenOf`: person and secret. */
  readonly token: string
  /** Said before the invitation itself, for example "You are now the SENCO of Marigold Lane Nursery". */
  readonly because?: string
}

export const invitationMail = ({ authority, baseUrl }: Deps, facts: InvitationFacts): Mail => {
  const { invitationDays } = authority.policies
  const letter = renderLetter(authority, {
    subject: `Your invitation to the ${authority.name} ${authority.serviceName}`,
    greeting: `Dear ${facts.name},`,
    paragraphs: [
      ...(facts.because === undefined ? [] : [facts.because]),
      `You are invited to the ${authority.name} ${authority.serviceName}. Your role: ${rolesInWords(facts.scopes)}.`,
      `Open the link, accept, and sign in with an account of your own. The link works for ${invitationDays} days and is for you alone, also if you share this mailbox.`,
    ],
    links: [{ text: 'Accept the invitation', href: `${baseUrl}/auth/invitation/{secret}` }],
  })
  return { to: facts.email, ...letter, secret: facts.token, kind: 'invitation' }
}
