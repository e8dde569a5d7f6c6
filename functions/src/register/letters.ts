// The letters of a SENCO change: a welcome or an invitation to the new one, word to the one before, to the Area SENCO
// and, for a proposal, to the setting.
import type { Account } from '@senco/domain/people/account'
import type { Decision } from '@senco/domain/register/decision'
import type { Designation } from '@senco/domain/register/model'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { dateInWords, type PlainDate } from '@senco/domain/time'
import type { Mail } from '@senco/store/commit'
import { type AreaSenco, whoToRing } from '../area-senco.ts'
import type { Deps } from '../deps.ts'
import { invitationMail } from '../mail/invitation.ts'
import { renderLetter } from '../mail/letter.ts'

export interface Occasion {
  readonly deps: Deps
  readonly decision: Decision
  readonly today: PlainDate
  readonly areaSenco: AreaSenco | undefined
}

const labelOf = ({ decision, today }: Occasion): string => settingLabel(summaryOf(decision.record, today))

const linkOf = ({ deps, decision }: Occasion) => ({
  text: 'Open the setting',
  href: `${deps.baseUrl}/portal/settings/${decision.record.setting.settingId}`,
})

/** To the new SENCO: an invitation when they have no account yet, which `token` makes; else a welcome. */
export const welcome = (
  occasion: Occasion,
  senco: Designation,
  account: Account,
  token: string | undefined,
): Mail[] => {
  const { deps, areaSenco } = occasion
  if (account.email === undefined) return []
  const because = `You are the SENCO of ${labelOf(occasion)} from ${dateInWords(senco.startsOn)}. ${whoToRing(deps, areaSenco)}`
  if (token !== undefined)
    return [invitationMail(deps, { name: account.name, email: account.email, scopes: account.scopes, token, because })]
  const letter = renderLetter(deps.authority, {
    subject: `Welcome as SENCO of ${labelOf(occasion)}`,
    greeting: `Dear ${account.name},`,
    paragraphs: [because, 'The portal shows your setting, its meetings and who to ask.'],
    links: [linkOf(occasion)],
  })
  return [{ to: account.email, kind: 'senco-welcome', ...letter }]
}

/** To each SENCO whose time ends by this. */
export const farewells = (occasion: Occasion): Mail[] =>
  occasion.decision.ended.flatMap(({ email, name, endsOn, status, startsOn }) => {
    if (email === undefined || endsOn === undefined || (status === 'ended' && endsOn === startsOn)) return []
    const letter = renderLetter(occasion.deps.authority, {
      subject: `You are no longer the SENCO of ${labelOf(occasion)}`,
      greeting: `Dear ${name},`,
      paragraphs: [
        `We were told that your last day as SENCO of ${labelOf(occasion)} is ${dateInWords(endsOn)}. Thank you for your work. Your access to this setting ends with it.`,
        `If this is wrong, tell us. ${whoToRing(occasion.deps, occasion.areaSenco)}`,
      ],
    })
    return [{ to: email, kind: 'senco-ended', ...letter }]
  })

/** To the Area SENCO, the day it happens. A setting without one of its own is told to the team's address. */
export const wordToAreaSenco = (occasion: Occasion): Mail[] => {
  const { deps, areaSenco, decision } = occasion
  const letter = renderLetter(deps.authority, {
    subject: `SENCO change at ${labelOf(occasion)}`,
    greeting: areaSenco === undefined ? 'Dear colleagues,' : `Dear ${areaSenco.name},`,
    paragraphs: [`${labelOf(occasion)}: ${decision.sentence}.`],
    links: [linkOf(occasion)],
  })
  return [{ to: areaSenco?.email ?? deps.authority.email, kind: 'senco-changed', ...letter }]
}

/** To the setting: somebody waits for its answer. */
export const proposal = (occasion: Occasion, senco: Designation): Mail[] => {
  const { email, name } = occasion.decision.record.setting
  if (email === undefined) return []
  const letter = renderLetter(occasion.deps.authority, {
    subject: `${senco.name} is proposed as your SENCO`,
    greeting: `Dear ${name ?? 'colleague'},`,
    paragraphs: [
      `${senco.name} is proposed as SENCO of ${labelOf(occasion)} from ${dateInWords(senco.startsOn)}. Nothing changes until you accept.`,
      whoToRing(occasion.deps, occasion.areaSenco),
    ],
    links: [linkOf(occasion)],
  })
  return [{ to: email, kind: 'senco-proposed', ...letter }]
}
