// Asks each setting by e-mail, once a year and twice more, whether its recorded SENCO is still right (rule R7).
import { askingDayDue, confirmationOf } from '@senco/domain/register/confirmation'
import type { SettingSummary } from '@senco/domain/register/model'
import { settingLabel } from '@senco/domain/register/summary'
import { londonDate, type PlainDate } from '@senco/domain/time'
import { type CommitContext, commit } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { Stale } from '@senco/store/outcomes'
import { readBoard } from '@senco/store/register/board'
import type { Deps } from '../deps.ts'
import { renderLetter } from '../mail/letter.ts'

const letterTo = ({ authority, baseUrl }: Deps, summary: SettingSummary) =>
  renderLetter(authority, {
    subject: `Is your SENCO still the same? ${settingLabel(summary)}`,
    greeting: 'Hello,',
    paragraphs: [
      `Once a year we ask whether ${summary.senco?.name ?? 'the person we know'} is still the SENCO of ${settingLabel(summary)}.`,
      `Say so in the portal, in one press. If somebody else has taken over, you can name them there. Or ring us on ${authority.telephone}.`,
    ],
    links: [{ text: 'Answer in the portal', href: `${baseUrl}/portal/settings/${summary.settingId}` }],
  })

/** The message id says which asking day it is of, so that a second run of the same morning sends nothing. */
const ask = async (deps: Deps, ctx: CommitContext, summary: SettingSummary, to: string, day: PlainDate) => {
  try {
    await commit(deps.tables, ctx, {
      writes: [],
      history: [{ on: keys.setting(summary.settingId).pk, summary: 'Asked whether the SENCO is still right' }],
      mail: [
        { messageId: `msg_confirm${day}${summary.settingId}`, to, kind: 'yearly-question', ...letterTo(deps, summary) },
      ],
      answer: null,
    })
    return 1
  } catch (error) {
    if (error instanceof Stale) return 0
    throw error
  }
}

/** @returns how many settings were asked by this run. */
export const askYearlyQuestion = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const today = londonDate(ctx.now)
  let asked = 0
  for (const summary of await readBoard(deps.tables)) {
    const day = askingDayDue(confirmationOf(summary, today, deps.authority.policies), today)
    if (day !== undefined && summary.email !== undefined) asked += await ask(deps, ctx, summary, summary.email, day)
  }
  return asked
}
